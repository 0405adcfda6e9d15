/* Very large whole numbers, just enough of them to decide a rounding exactly (R7).
 *
 * P0·(1+g)^(m/12) is irrational for most months. Whether units × P(m) rounds up is the question
 * "is (2k−1)^12 · d^m less than (2·units·P0)^12 · n^m": whole numbers of up to WIDE_BITS bits. */
#ifndef HAGGLE_CALC_NUMBER_WIDE_H
#define HAGGLE_CALC_NUMBER_WIDE_H

#include <stdbool.h>
#include <stdint.h>

enum { WIDE_LIMBS = 72, WIDE_BITS = WIDE_LIMBS * 64 };

struct wide {
    int count; /* limbs in use; no leading zero limb */
    uint64_t limb[WIDE_LIMBS];
};

__extension__ typedef unsigned __int128 wide_factor;

struct wide wide_from(uint64_t number);

/* wide × factor^power in place; false when it needs more than WIDE_BITS bits. */
bool wide_times_power(struct wide *wide, wide_factor factor, int power);

/* -1, 0 or 1 as a is less than, equal to or more than b. */
int wide_compare(const struct wide *a, const struct wide *b);

#endif
