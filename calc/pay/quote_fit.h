/* How a letter at one price meets what is quoted, and the roundest price or growth at which it does (R13). */
#ifndef HAGGLE_CALC_PAY_QUOTE_FIT_H
#define HAGGLE_CALC_PAY_QUOTE_FIT_H

#include "calc/pay/quote.h"
#include "calc/pay/years.h"

/* What each year pays at a price, against every quoted figure of it. Low: some figure is quoted above what is paid,
 * past its rounding; high: some figure below. */
struct quote_trial {
    struct year_paid paid[YEARS_MAX];
    bool low, high;
};

/* Half of the last place of a figure that is not zero, at least a cent and at most 0.5 %; in cents. */
int64_t quote_allowance(struct money figure);

/* True when the figure is met within its rounding. */
bool quote_meets(struct money quoted, struct money paid);

/* The offer at its own price. False when an amount does not fit. */
bool quote_try(struct quote_trial *trial, const struct offer *offer, const struct quote *quote, struct err *err);

/* True when the offer, flat at `price` in the currency of the stock, meets every figure. */
bool quote_fits_price(const struct offer *offer, const struct quote *quote, struct money price);

/* The roundest flat price from half of the offer's own to one and a half of it that meets every figure: whole, then
 * tenths, then cents. False when none does. */
bool quote_find_price(struct money *price, const struct offer *offer, const struct quote *quote);

/* The roundest growth above 0, up to tripling a year, with which the price that starts at `start` and follows `rule`
 * meets every figure: whole percents, then tenths, hundredths, billionths. False when none does. */
bool quote_find_growth(struct rate *growth, const struct offer *offer, const struct quote *quote, enum price_rule rule,
                       struct money start);

#endif
