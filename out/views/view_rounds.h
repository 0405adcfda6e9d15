/* The history of a negotiation, and the notes on its next step. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_ROUNDS_H
#define HAGGLE_OUT_VIEWS_VIEW_ROUNDS_H

#include "out/document/document.h"
#include "scenarios/counter/plan.h"

/* The rounds as tables and sentences; nothing for a case without rounds. */
void view_rounds(struct document *document, const struct history *history);

/* Where the negotiation stands and what comes next; `said` is the message to send, NULL for none. */
void view_next_step(struct document *document, const struct plan *plan, const char *said);

#endif
