/* The case file as plain values (design of the case format: scenarios/case.schema.json).
 *
 * Only structs: scenarios/case/case_read.h fills them, everything else reads them. Text is UTF-8 in the case's
 * arena and never NULL: "" means that the file does not say. An unknown date has year 0. Ranges are those
 * of the reader. */
#ifndef HAGGLE_SCENARIOS_CASE_CASE_H
#define HAGGLE_SCENARIOS_CASE_CASE_H

#include "bands/records/band_record.h"
#include "calc/kit/date.h"
#include "calc/pay/curve.h"
#include "calc/pay/horizon.h"
#include "calc/pay/offer.h"

enum {
    OFFERS_MAX = 8,
    CONTRIBUTIONS_MAX = 10,
    EVIDENCE_MAX = 40,
    PROCESSES_MAX = 12,
    ROUNDS_MAX = 24,
    UNVESTED_MAX = 60,
    FX_MAX = 12,
    OWED_MAX = 12,
    DEPENDENTS_MAX = 20
};

enum status { STATUS_UNKNOWN, STATUS_WRITTEN, STATUS_VERBAL, STATUS_DECLINED };

/* How the grant was stated, so that output can say where the units come from (R5). */
enum grant_source {
    GRANT_NONE,
    GRANT_UNITS,            /* units in the letter */
    GRANT_UNITS_FROM_VALUE, /* value / grant price, rounded */
    GRANT_DOLLARS,          /* value without a grant price */
    GRANT_PERCENT,          /* percent of a private company of a stated value */
    GRANT_OPTIONS           /* options with a strike (R16) */
};

/* One offer: the arithmetic, and what surrounds it in the letter. */
struct case_offer {
    struct offer offer;
    bool is_amazon;
    const char *company_name;   /* as the data call the company, else as written: two offers of one company agree in it */
    const char *private_as_of;  /* of a company that the data call private, and that decided it; "" otherwise */
    const char *currency;       /* of every amount but those of the stock (R15); never "" */
    const char *stock_currency; /* of the price of a unit and the value of a grant */
    bool currency_given, stock_currency_given;
    bool private_given, count_private_given, dilution_given; /* R16 */
    struct rate dilution;       /* a year; shown, never computed with */
    int exercise_months;        /* to exercise options after leaving; 0 when not stated */
    const char *role, *location; /* role as written, at Amazon "sde", "mle", "as" where its title is one of them */
    const char *title;           /* the role as written */
    bool level_from_title;
    const char *state, *locality; /* where its pay is taxed, as the case says: a code of two letters; "" not stated */
    const char *title_level;     /* the level that the title means at Amazon; "" when none */
    enum role family;            /* sde, mle, as when the role is one of them */
    enum status status;
    struct date deadline, start;
    struct date received; /* the day it arrived: news, where that is after a request */
    enum grant_source grant_source;
    struct maybe_money grant_value, grant_price, stock_price;
    struct maybe_money refresher_value[GRANTS_MAX], refresher_price[GRANTS_MAX];
    const char *vesting;           /* preset name; "" when events or years are given */
    const char *refresher_vesting[GRANTS_MAX];
    enum grant_source refresher_source[GRANTS_MAX];
    bool refresher_vesting_assumed[GRANTS_MAX];
    struct rate refresher_percent[GRANTS_MAX];
    struct money refresher_company_value[GRANTS_MAX];
    bool vesting_assumed;          /* the company's preset or 25 % a year was filled in */
    const char *vesting_caution;   /* of a disputed preset; "" otherwise */
    struct rate grant_percent; /* of the company's value, for GRANT_PERCENT */
    struct money company_value;
    bool growth_given, rule_given; /* by the offer or by the assumptions */
    bool own_growth, own_rule;     /* by the offer itself */
    bool paid_given[YEARS_MAX];        /* the letter says how the sign-on of that year, less one, is paid */
    bool ignored_window[SIGN_ONS_MAX]; /* within_months given for a monthly sign-on */
    struct rate volatility;
    bool volatility_given;
    struct maybe_money quoted[YEARS_MAX]; /* R13: totals as quoted, by year */
    struct maybe_money quoted_part[YEARS_MAX][COMPONENTS]; /* or parts of a year */
};

/* What the current job pays to stay, and what leaving it costs. */
struct current_job {
    bool known;
    const char *company; /* "" when not stated */
    struct money base;
    int raise_count;
    struct raise raises[RAISES_MAX]; /* months from today */
    bool has_bonus;
    struct bonus bonus;
    int owed_count;
    struct {
        struct money amount;
        struct date until; /* leaving before it makes the amount repayable */
    } owed[OWED_MAX];
    int unvested_count;
    struct {
        int month;
        struct money amount;
    } unvested[UNVESTED_MAX];
    struct maybe_money bonus_forfeited;
    int bonus_month; /* 0 when not stated */
};

struct evidence {
    const char *kind, *company, *level, *location, *source, *url;
    enum role role;
    const char *component; /* base, sign_on_1, sign_on_2, grant, stock_per_year, bonus, total */
    struct maybe_money low, mid, high;
    struct date date;
};

struct goal {
    struct money preference; /* dollars a year the candidate would give up to join */
    struct maybe_money target, anchor, accept, floor; /* a year, at every horizon */
};

enum package_name { PACKAGE_NONE, PACKAGE_ANCHOR, PACKAGE_TARGET, PACKAGE_ACCEPT };

/* What the candidate is ready to have said for them. */
struct statements {
    enum package_name would_sign_at;
    struct date sign_by;
    bool first_choice, may_name_rival, can_show_rival, disclose_forfeits;
};

struct limits {
    struct maybe_money base_max, sign_on_1_max, sign_on_2_max;
    struct maybe_money grant_max; /* of a grant in dollars; in the currency of the stock */
    int64_t units_max; /* −1: no limit stated */
    bool step_given;
    struct money step_cash; /* 1,000 dollars, or what is usual in the currency of the case */
    int64_t step_units;
};

struct process {
    const char *company, *stage;
    struct date date;
    bool visa_onsite;
};

/* What the company said beside its figures, or instead of them. */
enum said { SAID_NOTHING, SAID_YES, SAID_NO, SAID_POLICY, SAID_FINAL };

struct round {
    struct date date;
    bool by_company;
    enum said said;           /* of the company */
    struct maybe_money total; /* of year 1, as the company named it */
    struct maybe_money base;
    bool has_sign_on;
    int sign_on_count;
    struct money sign_on[SIGN_ONS_MAX];
    int64_t units; /* −1: not stated */
    struct maybe_money value;
    const char *note;
};

/* What one unit of a currency is worth in the case's. */
struct fx {
    const char *currency;
    int64_t rate; /* of FX_ONE; above 0 */
    struct date date;
    const char *source;
    bool volatility_given, correlation_given;
    struct rate volatility, correlation; /* for simulations: a year, and with the prices of stocks */
};

#define FX_ONE INT64_C(100000000)

struct assumptions {
    struct date as_of;
    int fx_count;
    struct fx fx[FX_MAX];
    bool growth_given, rule_given;
    struct rate growth;
    enum price_rule rule;
    struct rate discount, equity_haircut, correlation;
    bool correlation_given;
};

enum stay_source { STAY_DEFAULT, STAY_MONTHS, STAY_WEIGHTS, STAY_YEARLY };

/* What tax is worked out with beside the pay of an offer (R14); a year. */
struct tax_settings {
    struct money spouse_wages, deferral; /* deferral: into a 401(k) before tax */
    bool dependents_given;
    int dependents; /* 0 … DEPENDENTS_MAX */
};

struct candidate {
    const char *name, *state, *locality, *filing;
    struct tax_settings tax;
    enum role role;
    int contribution_count;
    const char *contributions[CONTRIBUTIONS_MAX];
};

struct case_file {
    const char *file;     /* as errors name it */
    const struct case_file *stated; /* as it was read: itself, unless it is worked out in another currency since */
    const char *note;     /* free text of the owner, printed under the title */
    const char *currency; /* in which offers are compared; "USD" unless stated, or unless all offers have another */
    bool currency_given;
    const char *rates_in; /* the currency in which the rates are stated: the case's own */
    struct candidate candidate;
    const char *recruiter, *team;
    struct assumptions assumptions;
    enum stay_source stay_source;
    struct rate stay_yearly; /* the chance of staying on each year, for STAY_YEARLY */
    struct stay stay;
    int offer_count;
    struct case_offer offers[OFFERS_MAX];
    int negotiating; /* index of the offer being negotiated */
    struct current_job current_job;
    int evidence_count;
    struct evidence evidence[EVIDENCE_MAX];
    struct goal goal;
    struct statements statements;
    struct limits limits;
    int process_count;
    struct process processes[PROCESSES_MAX];
    int round_count;
    struct round rounds[ROUNDS_MAX];
};

#endif
