/* What to ask for, on one screen: `counter` without --full. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_ASK_H
#define HAGGLE_OUT_VIEWS_VIEW_ASK_H

#include "out/document/document.h"
#include "scenarios/talks/truth_gates.h"

/* The message that is due now, and the name that --only knows it by. */
struct due_message {
    const char *name, *said; /* said: NULL for none */
};

/* case_words: the case as the user named it; NULL for an offer given by options. */
void view_ask(struct document *document, const struct truth *truth, const struct due_message *due, const char *case_words);

#endif
