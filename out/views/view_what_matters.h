/* Dates of pending processes, what matters most, and the advice by stay. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_WHAT_MATTERS_H
#define HAGGLE_OUT_VIEWS_VIEW_WHAT_MATTERS_H

#include "out/document/document.h"
#include "scenarios/talks/talks.h"

/* The dates, with a calendar line a process; nothing for a case without processes. */
void view_timeline(struct document *document, const struct talks *talks);

/* What matters most and the advice by stay: sentences, a table, and bars. */
void view_matters(struct document *document, const struct talks *talks);

#endif
