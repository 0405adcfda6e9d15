/* The first screen of `evaluate` and of `stay`: the answer, the one table that carries it, and what to do next. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_FIRST_H
#define HAGGLE_OUT_VIEWS_VIEW_FIRST_H

#include "out/document/document.h"
#include "out/words/first_words.h"

/* case_words: the case as the user named it, for the next command; NULL for an offer given by options. */
void view_first_evaluate(struct document *document, const struct first *first, const char *case_words);
void view_first_stay(struct document *document, const struct first *first, const char *case_words);

#endif
