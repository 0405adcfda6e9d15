/* An offer as the arithmetic sees it: amounts, months and rates; no text but the labels it is printed by.
 *
 * A plain value. Text is borrowed and lives as long as the arena of the case. Months are months of
 * employment from 1 (R1). Ranges are the input limits; scenarios/ enforces them before any rule runs. */
#ifndef HAGGLE_CALC_PAY_OFFER_H
#define HAGGLE_CALC_PAY_OFFER_H

#include <stdbool.h>
#include <stdint.h>

#include "calc/number/money.h"
#include "calc/number/rate.h"
#include "calc/pay/price.h"

enum {
    MONTHS_MAX = 60,
    YEARS_MAX = 5,
    RAISES_MAX = 60,
    SIGN_ONS_MAX = 5,
    EVENTS_MAX = 60,
    GRANTS_MAX = 12,
    OTHERS_MAX = 24,
    BENEFITS_MAX = 12,
    REPAY_MONTHS_MAX = 36
};

/* Largest grant a case may state, in units. */
#define UNITS_MAX INT64_C(1000000000)

enum paid { PAID_LUMP, PAID_MONTHLY };
enum repay { REPAY_PRORATED, REPAY_FULL, REPAY_NONE };
enum on_layoff { LAYOFF_UNKNOWN, LAYOFF_WAIVED, LAYOFF_OWED };

/* R3: from month on, the annual base is `base`, or the one before it raised by `percent`. */
struct raise {
    int month; /* 1 … 60, ascending */
    bool by_percent;
    struct money base;
    struct rate percent; /* above −100 % */
};

/* R4 */
struct sign_on {
    int year; /* 1 … 5, ascending */
    struct money amount;
    enum paid paid;
    enum repay repay;
    int within_months; /* W: 1 … 36; 12 when paid monthly */
    enum on_layoff on_layoff;
};

/* Shares of a grant are exact: percents have two decimals, a year's is split in at most twelve. */
enum { WEIGHT_WHOLE = 120000, WEIGHT_OF_BASIS_POINT = 12 };

struct schedule_event {
    int month;      /* 1 … 60, ascending */
    int64_t weight; /* of WEIGHT_WHOLE; unused when the schedule is in units */
    int64_t units;  /* used when the schedule is in units */
};

/* R6. Weights add up to WEIGHT_WHOLE. A schedule stated by years keeps how it was stated. */
struct schedule {
    bool in_units;
    int count; /* 0 … 60 */
    struct schedule_event events[EVENTS_MAX];
    int year_count; /* 0: stated by events */
    int year_basis_points[YEARS_MAX];
    int per_year, cliff_month;
};

/* R5: units, or an amount where the letter gives no grant price, in the currency of the stock. Options are units with
 * a strike (R16). */
struct grant {
    bool in_dollars;
    int64_t units;
    struct money dollars;
    bool is_options;
    struct money strike; /* 0 for shares; in the currency of the stock */
    struct schedule schedule;
    int granted_month; /* 0 for the initial grant; its events count from there */
    bool counted;      /* a refresher enters the headline only when the case asks for it */
    const char *name;  /* of a refresher; "" otherwise */
};

/* R8 */
struct bonus {
    bool is_amount; /* a stated amount, instead of a target rate */
    struct rate target, payout;
    struct money amount;
    struct maybe_money low, high; /* of the amount: shown, never counted */
    int lag_months; /* 0 … 24 */
};

/* R9 */
struct one_off {
    const char *name;
    struct money amount;
    int month; /* 1 … 60 */
    enum repay repay;
    int within_months; /* 1 … 36 */
    bool counted;
};

struct benefit {
    const char *name;
    struct rate percent; /* of base */
    int vests_month;     /* 1 … 60 */
    bool counted;
};

struct offer {
    const char *id, *company, *level; /* level "" when unknown */
    struct money base;                /* a year, above 0 */
    struct raise raises[RAISES_MAX];
    int raise_count;
    struct sign_on sign_ons[SIGN_ONS_MAX];
    int sign_on_count;
    bool has_grant;
    struct grant grant; /* the initial one */
    struct grant refreshers[GRANTS_MAX];
    int refresher_count;
    struct price price;
    struct ratio to_case; /* what one unit of the offer's currency is worth in the currency of a comparison (R15) */
    bool on_paper;        /* R16: equity of a private company, counted only by that share */
    struct rate counted_share;
    bool has_bonus;
    struct bonus bonus;
    struct one_off others[OTHERS_MAX];
    int other_count;
    struct benefit benefits[BENEFITS_MAX];
    int benefit_count;
};

/* A copy without the room for refreshers that it does not have: most of an offer's 22 kB. */
void offer_copy(struct offer *to, const struct offer *from);

/* The annual base in force in each month 1 … 60 (index 0 is unused), after raises (R3). */
bool offer_annual_bases(struct money bases[MONTHS_MAX + 1], const struct offer *offer);

/* The amount of the sign-on of a year, 0 when the letter has none. */
struct money offer_sign_on(const struct offer *offer, int year);

/* The last month at which a counted grant vests; 0 when none does. Later than 48: the offer has 5 years. */
int offer_last_vest(const struct offer *offer);

#endif
