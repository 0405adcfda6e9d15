/* Companies, their vesting presets and dated facts about them: bands/data/companies.json.
 *
 * Every preset and fact carries source, date and confidence; the loader refuses one without. */
#ifndef HAGGLE_BANDS_WORLD_COMPANIES_H
#define HAGGLE_BANDS_WORLD_COMPANIES_H

#include "bands/reader/file.h"
#include "calc/pay/offer.h"

enum { COMPANIES_MAX = 80, PRESETS_MAX = 80, FACTS_MAX = 40, ALIASES_MAX = 24, LEVEL_CAUTIONS_MAX = 4,
       LEGAL_FORMS_MAX = 80 };

/* Where a number or a claim about the world comes from. */
struct provenance {
    const char *source, *date, *confidence; /* "high", "medium", "low" */
};

struct preset {
    const char *name, *company, *title;
    struct schedule schedule;
    bool disputed;
    const char *caution; /* printed when the preset is used; "" when nothing is in doubt */
    struct provenance from;
};

/* One way of paying the sign-on of year 1, and who has it: "older guides have it". */
struct payment_way {
    const char *says;
    struct provenance from;
};

/* How a company pays the sign-on of year 1, where sources have it both ways and the letter does not say. */
struct sign_on_payment {
    bool known;
    struct payment_way at_once; /* "… have it", after "paid at once, as" */
    struct payment_way monthly; /* "… pay it monthly", a clause of its own */
    const char *question;       /* for the recruiter */
};

struct level_caution {
    const char *level, *caution;
};

struct company {
    const char *name;
    int alias_count;
    const char *aliases[ALIASES_MAX];
    const char *plain[1 + ALIASES_MAX]; /* name and aliases as company_find compares them */
    const char *preset; /* "" when its schedule is not known */
    bool has_bonus_target;
    struct rate bonus_target; /* where one figure is known for all levels */
    const char *bonus_note;
    bool is_private;                                /* its shares cannot be sold on a market (R16) */
    const char *private_as_of, *private_source;     /* "" unless private */
    int level_caution_count;
    struct level_caution level_cautions[LEVEL_CAUTIONS_MAX];
    struct sign_on_payment sign_on_payment;
};

/* A dated number about a company: "base_cap_national", "market_value", … */
struct fact {
    const char *company, *name, *unit, *note;
    struct money value; /* in units of the fact; ratios are whole "dollars" */
    struct provenance from;
};

struct companies {
    int company_count, preset_count, fact_count, legal_form_count;
    const char *legal_forms[LEGAL_FORMS_MAX]; /* words at the end of a name: Inc, Pvt, India */
    struct company company[COMPANIES_MAX];
    struct preset preset[PRESETS_MAX];
    struct fact fact[FACTS_MAX];
};

bool companies_load(const struct companies **companies, struct arena *arena, const struct data_source *source,
                    struct err *err);

/* By name or alias as people and letters write them: without regard to case, points, commas, what stands in parentheses,
 * and words of a legal form or a country at the end. NULL when unknown. */
const struct company *company_find(const struct companies *companies, const char *name);

/* The company that a name probably misspells; NULL when none is near. */
const struct company *company_near(const struct companies *companies, const char *name);

const struct preset *preset_find(const struct companies *companies, const char *name);
const struct fact *fact_find(const struct companies *companies, const char *company, const char *name);

#endif
