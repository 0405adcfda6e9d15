/* What `counter` says, as a document: goals, levers, packages, menu and ladder. For the candidate alone:
 * target, accept and floor are private. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_COUNTER_H
#define HAGGLE_OUT_VIEWS_VIEW_COUNTER_H

#include "out/document/document.h"
#include "scenarios/counter/plan.h"
#include "scenarios/talks/talks.h"

/* `said` is the message to send next in a negotiation with rounds; NULL for none. */
void view_counter(struct document *document, const struct plan *plan, const struct talks *talks, const char *said);

#endif
