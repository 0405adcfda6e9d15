/* What to ask for, on one screen: `counter` without --full. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_ASK_H
#define HAGGLE_OUT_VIEWS_VIEW_ASK_H

#include "out/document/document.h"
#include "scenarios/counter/plan.h"
#include "scenarios/talks/talks.h"

/* The message that is due now, and the name that --only knows it by. */
struct due_message {
    const char *name, *said; /* said: NULL for none */
};

void view_ask(struct document *document, const struct plan *plan, const struct talks *talks,
              const struct due_message *due);

#endif
