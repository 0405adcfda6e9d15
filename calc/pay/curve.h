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

/* What a sum of a curve is at most, either way, in cents: differences, sums and a year's rate of a few of them fit 64 bits
 * with room to spare, so nobody who takes them checks again. */
#define CURVE_CENTS_MAX INT64_C(9000000000000000)

struct curve {
    struct money kept[COMPONENTS][MONTHS_MAX + 1];
    struct money total[MONTHS_MAX + 1];    /* the sum of the components (R10) */
    struct money received[MONTHS_MAX + 1]; /* cash curve */
    struct money paper[MONTHS_MAX + 1];    /* vested and not counted (R16); in no sum */
};

/* "base", "sign_on", "equity", "bonus", "other" as in the JSON interface. */
const char *component_key(enum component component);

/* What is counted beyond the letter. */
enum refreshers { REFRESHERS_AS_COUNTED, REFRESHERS_ALL };

/* Fills the curve, in the currency of the comparison (offer->to_case, R15): each component converted with one
 * rounding, totals as their sums. False with an overflow error when a sum is beyond CURVE_CENTS_MAX. */
bool curve_compute(struct curve *curve, const struct offer *offer, enum refreshers refreshers, struct err *err);

/* Both in the offer's own currency. */
bool curve_compute_own(struct curve *curve, const struct offer *offer, enum refreshers refreshers, struct err *err);

/* The same offer held at P0. */
bool curve_compute_flat(struct curve *curve, const struct offer *offer, struct err *err);

/* Money between two stays, from < to: total[to] − total[from], and the same for one component. Sums were
 * checked when the curve was computed, so this cannot overflow. */
struct money curve_between(const struct curve *curve, int from, int to);
struct money curve_component_between(const struct curve *curve, enum component component, int from, int to);

/* What is paid between two stays (R10): received[to] − received[from]. */
struct money curve_paid_between(const struct curve *curve, int from, int to);

/* What the bonus of a year pays (R8), by the base in force in its last month; false when it does not fit. */
bool bonus_of_year(struct money *paid, const struct bonus *bonus, struct money base);

/* Whether any month has something on paper. */
bool curve_has_paper(const struct curve *curve);

/* What of the value of one event counts as equity (R16): all of it, or the share that a private offer's counts. */
bool equity_counted(struct money *counted, const struct offer *offer, struct money value);

/* R4, one entry: what is kept of it, and what was received, after S months. */
bool sign_on_kept(struct money *kept, const struct sign_on *entry, int months);
bool sign_on_received(struct money *received, const struct sign_on *entry, int months);

/* R9, one one-off: what is kept of it after S months; false when it does not fit. */
bool one_off_kept(struct money *kept, const struct one_off *one_off, int months);

#endif
