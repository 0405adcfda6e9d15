/* Every term of a case by its path, as the case format writes it: what two cases differ by, whatever the term. */
#ifndef HAGGLE_SCENARIOS_TALKS_CASE_LEAVES_H
#define HAGGLE_SCENARIOS_TALKS_CASE_LEAVES_H

#include "calc/kit/arena.h"
#include "scenarios/case/case.h"

struct leaf {
    const char *path; /* within the offer, or within the case: "sign_on[0].repay", "assumptions.growth" */
    const char *text; /* "full", "15%", "60000" */
    int offer;        /* index of the offer; −1 for what is of the case */
};

struct leaves {
    int count;
    const struct leaf *leaf; /* in the order of the written case */
};

struct leaves case_leaves(struct arena *arena, const struct case_file *file);

/* The text at a path of an offer; "" when there is none. */
const char *leaf_text(const struct leaves *leaves, int offer, const char *path);

#endif
