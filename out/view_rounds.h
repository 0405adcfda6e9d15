/* The history of a negotiation, and the notes on its next step. */
#ifndef HAGGLE_OUT_VIEW_ROUNDS_H
#define HAGGLE_OUT_VIEW_ROUNDS_H

#include "calc/json_out.h"
#include "out/document.h"
#include "scenarios/plan.h"

/* The rounds as tables and sentences; nothing for a case without rounds. */
void view_rounds(struct document *document, const struct history *history);

/* Where the negotiation stands and what comes next; `said` is the message to send, NULL for none. */
void view_next_step(struct document *document, const struct next_step *next, const char *said);

/* "rounds": an object, null without rounds. */
void rounds_json(struct json_out *out, const struct history *history);

/* "next": an object, null without rounds. */
void next_step_json(struct json_out *out, const struct next_step *next);

#endif
