/* The counter-offer script: messages from templates, filled with computed figures and facts of the case
 * alone, and for the candidate's eyes where each number comes from and what was left out. */
#ifndef HAGGLE_OUT_SCRIPT_SCRIPT_H
#define HAGGLE_OUT_SCRIPT_SCRIPT_H

#include "calc/kit/embedded.h"
#include "calc/kit/err.h"
#include "calc/kit/text.h"
#include "out/template/template.h"
#include "out/words/message_text.h"
#include "scenarios/talks/truth_gates.h"

/* Where a negotiation stands: before the first request, a request out, an answer there, enough to sign, at its end. */
enum talk_stage { STAGE_BEFORE = 1, STAGE_OUT = 2, STAGE_ANSWERED = 4, STAGE_SIGN = 8, STAGE_END = 16 };

/* One message of a negotiation. */
struct message {
    const char *name, *title; /* "counter_email", "The counter-offer, by e-mail" */
    const char *when;         /* one line: when to use it */
    unsigned stages;          /* of the talk, in which the whole script holds it: bit per enum talk_stage */
    int needs;                /* left out unless the case makes as many of these claims true */
    enum claim claims[2];
};

int message_count(void);
const struct message *message_at(int index);
const struct message *message_find(const char *name); /* NULL when there is none */

/* The templates by file name: "counter_email.txt". */
struct template_file {
    const char *name, *shown; /* shown: as errors call it */
    const char *bytes;
    size_t length;
};

struct template_set {
    int count;
    struct template_file files[40];
};

/* The built-in templates. */
void templates_built_in(struct template_set *set);

/* One message alone. False with an error when a template is at fault. *out stays empty when the case
 * gives the message nothing to say. */
bool script_message(struct text *out, const struct message *message, const struct template_set *set,
                    const struct truth *truth, struct err *err);

/* Due now: the message of the next step, or one that goes with it. */
bool script_message_due(const struct message *message, const struct truth *truth);

/* How much of the negotiation a script holds. */
enum script_extent {
    SCRIPT_NEXT_STEP, /* what to send now: the counter, or with neither a rival nor a goal the acknowledgement
                         and the request for the breakdown, and no amounts */
    SCRIPT_WHOLE      /* every message that the case makes true */
};

/* The whole script as messages in the arena, each reply one of its own. */
bool script_messages(struct script_text *script, struct arena *arena, const struct template_set *set,
                     const struct truth *truth, struct err *err);

/* The whole script as Markdown, with "Where each number comes from" at its end. */
bool script_write(struct text *out, const struct template_set *set, const struct truth *truth,
                  enum script_extent extent, struct err *err);

#endif
