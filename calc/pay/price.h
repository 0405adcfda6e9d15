/* The price of one unit at a month (R7), and what a count of units or dollars is worth at it.
 *
 *   flat     P0
 *   monthly  P0·(1+g)^(m/12)
 *   yearly   P0·(1+g)^(n−1) for a month in year n (the arithmetic of recruiters' tables)
 *   path     the price of year n; the last one holds on
 *
 * Results are rounded once, from the unrounded price, and exactly: the first guess is floating point, a
 * result near a half cent is decided in whole numbers (calc/number/wide.h), so every machine gives the same cent. */
#ifndef HAGGLE_CALC_PAY_PRICE_H
#define HAGGLE_CALC_PAY_PRICE_H

#include <stdbool.h>

#include "calc/number/money.h"
#include "calc/number/rate.h"
#include "calc/number/ratio.h"

enum price_rule { PRICE_FLAT, PRICE_MONTHLY, PRICE_YEARLY, PRICE_PATH };

enum { PRICE_PATH_MAX = 5 };

/* Largest growth a case may state: +1,000 % a year. */
#define GROWTH_MAX (10 * RATE_ONE)

struct price {
    enum price_rule rule;
    struct money start; /* P0, above 0 */
    struct rate growth; /* a year; above −100 %, at most GROWTH_MAX; unused by flat and path */
    struct money path[PRICE_PATH_MAX];
    int path_count; /* 1 … 5 for PRICE_PATH */
    struct ratio rate; /* what one unit of the price's currency is worth in the offer's (R15) */
};

/* The year, from 1, that month 1 and up lies in (R1: an anniversary belongs to the year that ends). */
int year_of_month(int month);

/* units × P(month) × rate, rounded to the cent of the offer's currency. units ≥ 0, month 1 … 60. False when it does
 * not fit. */
bool price_of_units(struct money *result, const struct price *price, int64_t units, int month);

/* options × max(0, P(month) − strike) × rate, likewise (R16); strike ≥ 0. */
bool price_of_options(struct money *result, const struct price *price, int64_t options, struct money strike, int month);

/* P(month) in the currency of the price, rounded for display. */
bool price_shown(struct money *result, const struct price *price, int month);

/* amount × P(month)/P0 × rate, rounded to the cent: the tranche of a grant stated as an amount (R5, R15). amount ≥ 0. */
bool price_of_dollars(struct money *result, const struct price *price, struct money amount, int month);

/* A price with its growth up to each month, worked out once for many events; up to a last month of at most
 * PRICE_MONTHS. The price outlives it. */
enum { PRICE_MONTHS = 60 };
struct price_track {
    const struct price *price;
    int last;
    long double factor[PRICE_MONTHS + 1]; /* (1+g)^(t/12) at t months of growth; unused unless the price grows */
};
void price_track(struct price_track *track, const struct price *price, int last);

/* As price_of_options and price_of_dollars, to the same cent; month 1 … last. */
bool track_of_options(struct money *result, const struct price_track *track, int64_t options, struct money strike,
                      int month);
bool track_of_dollars(struct money *result, const struct price_track *track, struct money amount, int month);

/* Whether the track's price grows (monthly or yearly, by any rate), and then what a value at P0 less minus, such as units × P0
 * and units × strike, or an amount and 0, is worth at the month. */
bool track_grows(const struct price_track *track);
bool track_of_value(struct money *result, const struct price_track *track, struct money value, struct money minus,
                    int month);

/* The same price held flat at P0. */
struct price price_flat(const struct price *price);

/* True when the rule is not flat, so that flat figures stand beside (R7); growth of 0 counts as flat. */
bool price_moves(const struct price *price);

#endif
