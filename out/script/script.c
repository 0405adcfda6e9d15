#include "out/script/script.h"

#include <string.h>

#include "calc/kit/markdown.h"
#include "calc/kit/visible.h"
#include "out/script/script_slots.h"
#include "out/script/script_sources.h"
#include "out/words/labels.h"

extern const struct embedded_file script_templates[];
extern const int script_templates_count;

/* In the order in which a negotiation needs them. Each has its words in templates/NAME.txt. */
static const struct message MESSAGES[] = {
    {"expectations", "When they ask what you expect", "before there is an offer", 0, 0, {0}},
    {"still_stands", "Does the offer still stand?", "first of all, as the date to answer has passed", STAGE_BEFORE | STAGE_OUT | STAGE_ANSWERED, 1, {CLAIM_DEADLINE_PASSED}},
    {"acknowledge", "Thanks, and a day for your answer", "the day the offer comes", STAGE_BEFORE, 0, {0}},
    {"breakdown", "The offer in writing, year by year", "with the thanks, or right after", STAGE_BEFORE, 0, {0}},
    {"sign_on_terms", "The terms of the sign-on", "before the counter, if the letter leaves them open", STAGE_BEFORE, 1, {CLAIM_TERMS_OPEN}},
    {"review", "Questions about reviews and later grants", "before the counter; the answers are no promise", STAGE_BEFORE, 0, {0}},
    {"level", "The level, as a question", "early and once, apart from money", STAGE_BEFORE, 1, {CLAIM_NEXT_LEVEL}},
    {"pending", "Another process under way", "when it explains your timing", STAGE_BEFORE | STAGE_OUT | STAGE_ANSWERED, 1, {CLAIM_PENDING}},
    {"rival_time", "More time, asked of the other company", "first, as its deadline comes before an answer here", STAGE_BEFORE | STAGE_OUT | STAGE_ANSWERED, 1, {CLAIM_RIVAL_TIME}},
    {"extension", "More time", "before the deadline, once; with no promise to sign before the new day", STAGE_BEFORE | STAGE_OUT, 0, {0}},
    {"counter_email", "The counter-offer, by e-mail", "one to three business days after the offer", STAGE_BEFORE, 1, {CLAIM_ASKS}},
    {"counter_phone", "The counter-offer, on the phone", "when they call; keep it beside you", STAGE_BEFORE | STAGE_OUT | STAGE_ANSWERED, 1, {CLAIM_ASKS}},
    {"side_by_side", "The other offer by its parts", "when they want to see it", STAGE_BEFORE | STAGE_OUT | STAGE_ANSWERED, 2, {CLAIM_WRITTEN_RIVAL, CLAIM_NAME_RIVAL}},
    {"approval_note", "Lines for their approval", "when they say they have to ask for approval", STAGE_BEFORE | STAGE_OUT, 1, {CLAIM_ASKS}},
    {"stock_moved", "The stock has fallen", "with the counter, or instead of it", STAGE_BEFORE, 1, {CLAIM_STOCK_FELL}},
    {"manager", "A word from the hiring manager", "beside the counter; tell the recruiter", STAGE_BEFORE | STAGE_OUT, 1, {CLAIM_ASKS}},
    {"visa", "Visa and green card", "before you sign, if they matter to you", 0, 0, {0}},
    {"next_round", "The next round", "when they have answered: one smaller request", STAGE_ANSWERED, 2, {CLAIM_ASKS, CLAIM_ANSWERED}},
    {"nudge", "A reminder", "after two or three business days without an answer", STAGE_OUT, 0, {0}},
    {"pushback", "What they may say, and what to answer", "on the phone; say it, then wait", STAGE_BEFORE | STAGE_OUT | STAGE_ANSWERED, 1, {CLAIM_ASKS}},
    {"fallback", "The second, smaller request", "a draft for a no: check its figures against their answer", STAGE_OUT, 2, {CLAIM_ASKS, CLAIM_HAS_SECOND}},
    {"menu", "Packages of equal worth", "instead of coming down, when the mix is the issue", STAGE_OUT | STAGE_ANSWERED, 2, {CLAIM_ASKS, CLAIM_MENU}},
    {"beyond_pay", "When pay is at its end", "one at a time", STAGE_ANSWERED | STAGE_END, 0, {0}},
    {"close", "The close", "when one yes is missing", STAGE_ANSWERED, 2, {CLAIM_ASKS, CLAIM_WOULD_SIGN}},
    {"recap", "After a call", "the same day", STAGE_OUT | STAGE_ANSWERED, 1, {CLAIM_ASKS}},
    {"update", "Taking back a claim that has lapsed", "as soon as it is no longer true", STAGE_BEFORE | STAGE_OUT | STAGE_ANSWERED, 1, {CLAIM_LAPSED_RIVAL}},
    {"checklist", "Before signing", "before you accept, and before you resign", STAGE_SIGN, 0, {0}},
    {"accept", "Yes", "when the letter says what was agreed", STAGE_SIGN, 0, {0}},
    {"decline", "No", "soon, and kindly", STAGE_END, 0, {0}},
    {"current_employer", "If your present employer makes a counter-offer", "when you give notice", STAGE_SIGN, 1, {CLAIM_HAS_JOB}},
    {"decline_rival", "No, to the other company", "after your letter is signed and its conditions are met", STAGE_SIGN, 1, {CLAIM_ANY_RIVAL}},
};

enum { MESSAGES_COUNT = sizeof MESSAGES / sizeof *MESSAGES };

/* The replies, by the part of pushback.txt that holds each. */
static const struct {
    const char *part, *they_say;
} PUSHBACKS[] = {
    {"top_of_band", "We are at the top of the band."},
    {"balance_with_sign_on", "We balance that with the sign-on."},
    {"stock_grows", "The stock is assumed to grow."},
    {"paid_by_another_part", "We raised one part and took it from another."},
    {"internal_equity", "It has to be fair to the team."},
    {"need_competing_offer", "We need a competing offer for that."},
    {"no_match", "We don't match other offers."},
    {"send_the_letter", "Send us the letter."},
    {"best_and_final", "This is our best and final."},
    {"answer_today", "We need an answer today."},
    {"what_number", "What number gets it done?"},
    {"sign_today", "What would make you sign today?"},
    {"what_other_offers", "What other offers do you have?"},
    {"what_do_you_make", "What do you make now?"},
    {"will_you_sign", "If we do it, will you sign?"},
    {"level_is_final", "The level is final."},
};

int message_count(void)
{
    return MESSAGES_COUNT;
}

const struct message *message_at(int index)
{
    return &MESSAGES[index];
}

const struct message *message_find(const char *name)
{
    for (int i = 0; i < MESSAGES_COUNT; i++)
        if (strcmp(MESSAGES[i].name, name) == 0)
            return &MESSAGES[i];
    return NULL;
}

void templates_built_in(struct template_set *set)
{
    *set = (struct template_set){0};
    for (int i = 0; i < script_templates_count; i++)
        set->files[set->count++] =
            (struct template_file){script_templates[i].name, script_templates[i].name,
                                   (const char *)script_templates[i].bytes, (size_t)script_templates[i].length};
}

/* Whether the case gives a message something true to say. */
static bool has_something_to_say(const struct message *message, const struct truth *truth)
{
    for (int i = 0; i < message->needs; i++)
        if (!truth->claims[message->claims[i]].holds)
            return false;
    return true;
}

struct writing {
    struct text *out;
    const struct template_set *set;
    const struct truth *truth;
    struct slots slots;
    struct drops drops;
    bool markdown; /* what stands in messages stays as it is sent */
    struct live_figures *figures; /* marks stand in messages; or NULL */
    struct err *err;
};

static struct writing writing_start(struct text *out, const struct template_set *set, const struct truth *truth,
                                    struct live_figures *figures, struct err *err)
{
    return (struct writing){.out = out,
                            .set = set,
                            .truth = truth,
                            .slots = script_slots(out->arena, truth, figures),
                            .drops = drops_start(out->arena),
                            .figures = figures,
                            .err = err};
}

static bool find_template(const struct writing *writing, const char *name, const struct template **result)
{
    const char *file = text_format(writing->out->arena, "%s.txt", name);
    for (int i = 0; i < writing->set->count; i++) {
        const struct template_file *found = &writing->set->files[i];
        if (strcmp(found->name, file) == 0)
            return template_parse(result, writing->out->arena, found->shown, found->bytes, found->length, writing->err);
    }
    return err_set(writing->err, ERR_INPUT, "the template %s is missing", file);
}

static bool write_part(struct writing *writing, const struct template *template, const char *part, const char *before)
{
    struct arena *arena = writing->out->arena;
    struct text body = text_start(arena);
    text_add(&body, before);
    if (!template_render(&body, template, part, &writing->slots, &writing->drops, writing->err))
        return false;
    const char *words = writing->figures ? body.data : visible(arena, body.data, "\n");
    if (writing->markdown)
        markdown_message(writing->out, words);
    else
        text_add(writing->out, words);
    return true;
}

static bool write_pushbacks(struct writing *writing, const struct template *template)
{
    const char *bold = writing->markdown ? "**" : "";
    for (size_t i = 0; i < sizeof PUSHBACKS / sizeof *PUSHBACKS; i++) {
        text_addf(writing->out, "%s%s“%s”%s\n\n", i == 0 ? "" : "\n", bold, PUSHBACKS[i].they_say, bold);
        if (!write_part(writing, template, PUSHBACKS[i].part, ""))
            return false;
    }
    return true;
}

static bool write_message(struct writing *writing, const struct message *message)
{
    const struct template *template;
    if (!find_template(writing, message->name, &template))
        return false;
    if (strcmp(message->name, "pushback") == 0)
        return write_pushbacks(writing, template);
    if (!template_has_part(template, "body"))
        return write_part(writing, template, NULL, "");
    if (template_has_part(template, "subject") && !write_part(writing, template, "subject", "Subject: "))
        return false;
    return write_part(writing, template, "body", "\n");
}

bool script_message(struct text *out, const struct message *message, const struct template_set *set,
                    const struct truth *truth, struct err *err)
{
    struct writing writing = writing_start(out, set, truth, NULL, err);
    return !has_something_to_say(message, truth) || write_message(&writing, message);
}

static enum talk_stage stage_of(const struct next_step *next)
{
    static const enum talk_stage stages[MOVES] = {
        [MOVE_FIRST] = STAGE_BEFORE,  [MOVE_NEWS] = STAGE_BEFORE,    [MOVE_WAIT] = STAGE_OUT,
        [MOVE_DOWN] = STAGE_ANSWERED, [MOVE_CLOSE] = STAGE_ANSWERED, [MOVE_ACCEPT] = STAGE_SIGN,
        [MOVE_SIGN] = STAGE_SIGN,     [MOVE_BEYOND_PAY] = STAGE_END, [MOVE_DECLINE] = STAGE_END};
    return stages[next->move];
}

/* What is due now: the message of the next step, and what goes with it. */
static bool part_of_next_step(const char *name, const struct next_step *next)
{
    const char *with = next->move == MOVE_WAIT                                          ? ""
                       : next->move == MOVE_ACCEPT || next->move == MOVE_SIGN           ? "checklist"
                       : next->move == MOVE_BEYOND_PAY || next->move == MOVE_DECLINE ? ""
                                                                                        : "counter_phone";
    return strcmp(name, next->message) == 0 || strcmp(name, with) == 0;
}

static bool in_script(const struct message *message, const struct truth *truth, enum script_extent extent)
{
    const struct next_step *next = &truth->from->next;
    bool decline = strcmp(message->name, "decline") == 0 && next->move != MOVE_DECLINE;
    if (!has_something_to_say(message, truth) || decline)
        return false;
    return extent == SCRIPT_NEXT_STEP ? part_of_next_step(message->name, next) : (message->stages & stage_of(next)) != 0;
}

bool script_message_due(const struct message *message, const struct truth *truth)
{
    return in_script(message, truth, SCRIPT_NEXT_STEP);
}

bool script_write(struct text *out, const struct template_set *set, const struct truth *truth,
                  enum script_extent extent, struct err *err)
{
    struct writing writing = writing_start(out, set, truth, NULL, err);
    const struct case_file *file = truth->from->evaluation->from;
    writing.markdown = true;
    text_add(out, "# Script: ");
    markdown_words(out, visible(out->arena, offer_label(out->arena, file, file->negotiating), ""));
    text_add(out, "\n\n");
    if (file->note[0]) {
        markdown_lines(out, visible(out->arena, file->note, "\n"), "> ");
        text_add(out, "\n");
    }
    for (int i = 0; i < MESSAGES_COUNT; i++) {
        const struct template *unused; /* a template at fault is told even where this script has no use for it */
        if (!in_script(&MESSAGES[i], truth, extent)) {
            if (!find_template(&writing, MESSAGES[i].name, &unused) || !template_check(unused, &writing.slots, err))
                return false;
            continue;
        }
        text_addf(out, "## %s\n\n*%s*\n\n", MESSAGES[i].title, MESSAGES[i].when);
        if (!write_message(&writing, &MESSAGES[i]))
            return false;
        text_add(out, "\n");
    }
    text_add(out, "---\n\n## Where each number comes from\n\n*For your eyes only; send nothing from here on.*\n\n");
    script_sources(out, truth);
    script_left_out(out, truth, &writing.drops);
    return true;
}

/* A message that was written to writing->out, which starts anew. */
static void add_message(struct writing *writing, struct message_text *messages, struct script_text *script,
                        struct message_text head)
{
    figures_split(&head, writing->figures, writing->out->data);
    messages[script->count++] = head;
    *writing->out = text_start(writing->out->arena);
}

/* Each reply is a message of its own. */
static bool add_pushbacks(struct writing *writing, const struct message *message, struct message_text *messages,
                          struct script_text *script)
{
    struct arena *arena = writing->out->arena;
    const struct template *template;
    if (!find_template(writing, message->name, &template))
        return false;
    for (size_t i = 0; i < sizeof PUSHBACKS / sizeof *PUSHBACKS; i++) {
        const struct message_text head = {.name = text_format(arena, "reply_%s", PUSHBACKS[i].part),
                                          .title = text_format(arena, "“%s”", PUSHBACKS[i].they_say),
                                          .when = message->when};
        if (!write_part(writing, template, PUSHBACKS[i].part, ""))
            return false;
        add_message(writing, messages, script, head);
    }
    return true;
}

bool script_messages(struct script_text *script, struct arena *arena, const struct template_set *set,
                     const struct truth *truth, struct err *err)
{
    struct live_figures figures = {.arena = arena};
    struct text text = text_start(arena), sources = text_start(arena);
    struct writing writing = writing_start(&text, set, truth, &figures, err);
    struct message_text *messages = arena_array(arena, MESSAGES_COUNT + sizeof PUSHBACKS / sizeof *PUSHBACKS, sizeof *messages);
    *script = (struct script_text){.messages = messages};
    for (int i = 0; i < MESSAGES_COUNT; i++) {
        const struct message *message = &MESSAGES[i];
        const struct message_text head = {.name = message->name,
                                          .title = message->title,
                                          .when = message->when,
                                          .due = strcmp(message->name, truth->from->next.message) == 0};
        if (!in_script(message, truth, SCRIPT_WHOLE))
            continue;
        if (strcmp(message->name, "pushback") == 0 ? !add_pushbacks(&writing, message, messages, script)
                                                   : !write_message(&writing, message))
            return false;
        if (strcmp(message->name, "pushback") != 0)
            add_message(&writing, messages, script, head);
    }
    script_sources(&sources, truth);
    script_left_out(&sources, truth, &writing.drops);
    script->sources = sources.data;
    return true;
}
