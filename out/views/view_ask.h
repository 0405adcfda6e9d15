/* What to ask for, on one screen: `counter` without --full. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_ASK_H
#define HAGGLE_OUT_VIEWS_VIEW_ASK_H

#include "out/document/document.h"
#include "out/views/screen.h"
#include "scenarios/talks/truth_gates.h"

/* The message that is due now, and the name that --only knows it by. */
struct due_message {
    const char *name, *said; /* said: NULL for none */
};

void view_ask(struct document *document, const struct truth *truth, const struct due_message *due, struct typed_case typed);

#endif
