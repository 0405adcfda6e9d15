/* The parts of the case reader, one file each; used by scenarios/case/case_read.c alone. */
#ifndef HAGGLE_SCENARIOS_CASE_CASE_PARTS_H
#define HAGGLE_SCENARIOS_CASE_CASE_PARTS_H

#include "bands/reader/members.h"
#include "bands/world/companies.h"
#include "scenarios/case/case.h"

struct case_reading {
    struct reading reading; /* first, so that the readers of bands/ can be called with &it->reading */
    const struct companies *companies;
    struct case_file *file;
};

/* case_read.c: the whole case, into a file that case_read_start has made */
void case_read_start(struct case_reading *it, struct arena *arena, const struct companies *companies, const char *file,
                     struct err *err);
bool case_read_members(struct case_reading *it, const struct json *root);

/* case_members.c: what several parts have */
bool maybe_money_member(const struct case_reading *it, const struct json *object, const char *key,
                        enum money_low low, struct maybe_money *money);
extern const char *const PRICE_RULE_NAMES[4]; /* in the order of enum price_rule */
bool maybe_price_rule(const struct case_reading *it, const struct json *object, const char *key, bool *given,
                      enum price_rule *rule);
bool maybe_growth(const struct case_reading *it, const struct json *object, bool *given, struct rate *growth);

/* case_currency.c: currencies and rates (R15) */
bool read_currency(const struct case_reading *it, const struct json *node, const char **code);
bool read_fx(const struct case_reading *it, const struct json *node);
bool settle_currencies(const struct case_reading *it, const struct json *offers); /* once all offers are read */

/* case_offer.c */
bool read_offer(const struct case_reading *it, const struct json *node, struct case_offer *offer);

/* case_pay.c: base, raises, sign-on, bonus, other, benefits (R3, R4, R8, R9) */
bool read_pay(const struct case_reading *it, const struct json *node, struct case_offer *offer);
bool read_sign_on_amounts(const struct case_reading *it, const struct json *list, struct money amounts[], int *count);
bool read_raises(const struct case_reading *it, const struct json *node, struct offer *offer);
bool read_bonus(const struct case_reading *it, const struct json *node, struct bonus *bonus);

/* case_grant.c: grant, grants, stock (R5–R7) */
bool read_equity(const struct case_reading *it, const struct json *node, struct case_offer *offer);

/* case_people.c: candidate, people, stay, statements, goal, limits, assumptions */
bool read_assumptions(const struct case_reading *it, const struct json *node);
bool read_candidate(const struct case_reading *it, const struct json *node);
bool read_state(const struct case_reading *it, const struct json *node, const char **state); /* two letters, or "" */
bool read_people(const struct case_reading *it, const struct json *node);
bool read_goal(const struct case_reading *it, const struct json *node);
bool read_statements(const struct case_reading *it, const struct json *node);
bool read_limits(const struct case_reading *it, const struct json *node);

/* case_history.c: current job, evidence, process, rounds */
bool read_current_job(const struct case_reading *it, const struct json *node);
bool read_evidence(const struct case_reading *it, const struct json *node);
bool read_processes(const struct case_reading *it, const struct json *node);
bool read_rounds(const struct case_reading *it, const struct json *node);

/* Amazon's levels; a misfit is refused with the list. */
extern const char *const AMAZON_LEVELS[5];

/* sde, mle, as and their spelt-out names; ROLE_UNKNOWN for anything else. */
enum role role_family(const char *role);
bool maybe_role(const struct case_reading *it, const struct json *object, enum role *role);

#endif
