/* The stay curve: what is yours if you leave at the end of month S, by component, S = 0 … 60 (R3–R10).
 *
 * Every figure of the program is a difference, a quotient or a crossing of curves. All values are
 * cumulative kept money in cents; `received` is the cash curve: money that has reached the account by
 * month S, before any repayment. Arrays only: computing a curve allocates nothing. */
#ifndef HAGGLE_CALC_PAY_CURVE_H
#define HAGGLE_CALC_PAY_CURVE_H

#include "calc/kit/err.h"
#include "calc/pay/offer.h"
#include "calc/pay/vest.h"

enum component { BASE, SIGN_ON, EQUITY, BONUS, OTHER, COMPONENTS };

struct curve {
    struct money kept[COMPONENTS][MONTHS_MAX + 1];
    struct money total[MONTHS_MAX + 1];    /* the sum of the components (R10) */
    struct money received[MONTHS_MAX + 1]; /* cash curve */
};

/* "base", "sign_on", "equity", "bonus", "other" as in the JSON interface. */
const char *component_key(enum component component);

/* What is counted beyond the letter. */
enum refreshers { REFRESHERS_AS_COUNTED, REFRESHERS_ALL };

/* Fills the curve; false with an overflow error when an amount does not fit. */
bool curve_compute(struct curve *curve, const struct offer *offer, enum refreshers refreshers, struct err *err);

/* The same offer held at P0. */
bool curve_compute_flat(struct curve *curve, const struct offer *offer, struct err *err);

/* Money between two stays, from < to: total[to] − total[from], and the same for one component. Sums were
 * checked when the curve was computed, so this cannot overflow. */
struct money curve_between(const struct curve *curve, int from, int to);
struct money curve_component_between(const struct curve *curve, enum component component, int from, int to);

/* R4, one entry: what is kept of it, and what was received, after S months. */
bool sign_on_kept(struct money *kept, const struct sign_on *entry, int months);
bool sign_on_received(struct money *received, const struct sign_on *entry, int months);

#endif
