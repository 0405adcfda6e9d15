/* What a change of a case changed: the members, and what offers pay by then. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_SET_H
#define HAGGLE_OUT_VIEWS_VIEW_SET_H

#include "out/document/document.h"
#include "scenarios/talks/case_diff.h"

/* A member as the user named it; "" for one that was, or is, not there. */
struct set_line {
    const char *path, *before, *after;
};

void view_set_lines(struct document *document, const struct set_line lines[], int count);

/* Offers whose pay moved, at each stay. */
void view_set_pay(struct document *document, const struct case_diff *diff);

/* What offers pay, of a case that could not be told before. */
void view_set_first_pay(struct document *document, const struct evaluation *evaluation);

#endif
