/* Levers: what can be asked for, and what each is worth (R12). Everything at flat price.
 *
 * A package states the level of every lever, not the change: base 175,000, sign-on 113,000/82,000, 1,400
 * units. A grant in dollars (R5) is a lever like units: 250,000 in place of 200,000. Levels above the letter's
 * are multiples of the lever's step; a lever left alone keeps the letter's amount whatever its step. */
#ifndef HAGGLE_CALC_COUNTER_LEVER_H
#define HAGGLE_CALC_COUNTER_LEVER_H

#include "calc/pay/horizon.h"

enum lever { LEVER_BASE, LEVER_SIGN_ON_1, LEVER_SIGN_ON_2, LEVER_UNITS, LEVERS };

/* "base", "sign_on_1", "sign_on_2", "units" as in the JSON interface; "grant" for units of a grant in dollars. */
const char *lever_key(enum lever lever, bool in_dollars);

/* Cents for the cash levers; for LEVER_UNITS a count, or cents of the stock's currency for a grant in dollars. */
struct package {
    int64_t level[LEVERS];
};

enum { NO_LIMIT = -1 };

/* The offer that is negotiated, and how far each lever may go. */
struct bargain {
    struct offer offer; /* held flat */
    struct stay stay;
    struct package now;
    int64_t step[LEVERS];  /* above 0, in the measure of the level */
    int64_t limit[LEVERS]; /* NO_LIMIT, or at least now */
    bool available[LEVERS]; /* a grant that the letter lacks, or that counts for nothing, cannot be asked for */
};

/* Fills everything but the limits, which start as NO_LIMIT. The price is held at P0. A grant in dollars moves by
 * the step of cash. */
void bargain_start(struct bargain *bargain, const struct offer *offer, const struct stay *stay,
                   struct money step_cash, int64_t step_units);

/* True when LEVER_UNITS counts dollars. */
bool bargain_in_dollars(const struct bargain *bargain);

/* What a unit adds today, in the currency of its price: less than its price where it is an option. */
struct money unit_gain(const struct offer *offer);

/* The sign-on of a year as the letter pays it, or as letters usually do (R4), with another amount. */
struct sign_on sign_on_with(const struct offer *offer, int year, int64_t cents);

/* A grant of another level. In dollars its tranches follow its shares (R6); a schedule in units is stretched. */
void grant_with(struct grant *result, const struct grant *grant, int64_t level);

/* The letter with the package's levels in place of its own. A sign-on the letter lacks is paid as letters
 * usually do (R4). A grant follows the letter's schedule; one in units keeps its proportions. */
void offer_with(struct offer *result, const struct bargain *bargain, const struct package *package);

/* The curve of a package. False when amounts do not fit. */
bool package_curve(struct curve *curve, const struct bargain *bargain, const struct package *package,
                   struct err *err);

/* The level `steps` steps above now: now itself, then multiples of the step. */
int64_t lever_level(const struct bargain *bargain, enum lever lever, int64_t steps);

/* The most steps a lever may go up; 0 when it is not available. At most LEVER_STEPS_MAX. */
#define LEVER_STEPS_MAX INT64_C(1000000000)
int64_t lever_steps(const struct bargain *bargain, enum lever lever);

#endif
