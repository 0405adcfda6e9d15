/* Where a gap changes sign: one search for every question of the form "at which rate do they tie?". */
#ifndef HAGGLE_CALC_NUMBER_ROOT_H
#define HAGGLE_CALC_NUMBER_ROOT_H

#include <stdbool.h>
#include <stdint.h>

enum { ROOTS_MAX = 4 };

/* A root is the roundest value at which the gap is 0 (amounts in cents are 0 over a short stretch); where
 * none is, the first whole value, coming from the low end, at which the gap has changed sign. Gaps that
 * change sign twice within one step of the scan are missed. */
struct roots {
    bool always; /* the gap is 0 everywhere: no roots are listed */
    int count;   /* the first ROOTS_MAX, ascending */
    int64_t at[ROOTS_MAX];
};

/* The gap at a value; false where it cannot be computed, which ends the search there. */
typedef bool gap_function(int64_t *gap, const void *context, int64_t at);

/* Scans low … high in steps (step ≥ 1; the last one may be shorter), then halves to the whole value. */
struct roots roots_find(int64_t low, int64_t high, int64_t step, gap_function *gap, const void *context);

/* The same for a gap that never falls, or never rises, from low to high: found by secants, in a few steps. */
struct roots root_of_monotone(int64_t low, int64_t high, gap_function *gap, const void *context);

#endif
