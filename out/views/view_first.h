/* The first screen of `evaluate` and of `stay`: the answer, the one table that carries it, and what to do next. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_FIRST_H
#define HAGGLE_OUT_VIEWS_VIEW_FIRST_H

#include "out/document/document.h"
#include "out/views/screen.h"
#include "out/words/first_words.h"

void view_first_evaluate(struct document *document, const struct first *first, struct typed_case typed);
void view_first_stay(struct document *document, const struct first *first, struct typed_case typed, bool months_asked);

#endif
