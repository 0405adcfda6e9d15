/* How far asks may go: what others report to have won, ceilings, and the multiples that asks come in. */
#include "calc/kit/currency.h"
#include "scenarios/counter/counter_plan.h"

#include <string.h>

static int64_t smaller_known(int64_t so_far, bool known, int64_t cents)
{
    if (!known)
        return so_far;
    return so_far == NO_LIMIT || cents < so_far ? cents : so_far;
}

static void limit_lever(struct bargain *bargain, enum lever lever, bool known, int64_t limit)
{
    if (known)
        bargain->limit[lever] = limit > bargain->now.level[lever] ? limit : bargain->now.level[lever];
}

/* The highest base that the company pays anyone in the country, in dollars. */
static int64_t cap_of(const struct plan *plan, const struct companies *companies)
{
    const struct case_offer *offer = plan->offer->from;
    const struct fact *cap = fact_find(companies, offer->company_name, "base_cap_national");
    return cap && strcmp(offer->currency, "USD") == 0 ? cap->value.cents : NO_LIMIT;
}

void plan_bargain(struct bargain *bargain, const struct case_file *file)
{
    const struct case_offer *letter = &file->offers[file->negotiating];
    bargain_start(bargain, &letter->offer, &file->stay, file->limits.step_cash, file->limits.step_units);
    if (bargain_in_dollars(bargain) && strcmp(letter->stock_currency, file->currency) != 0)
        bargain->step[LEVER_UNITS] = dollars(currency_step(letter->stock_currency)).cents;
}

/* Stated limits; for base the lowest of the stated one, the top of the local posted band, never a national one, and
 * the cap of the company. */
static void set_limits(struct plan *plan, const struct companies *companies)
{
    const struct limits *limits = &plan->evaluation->from->limits;
    struct bargain *bargain = &plan->bargain;
    int64_t base = smaller_known(NO_LIMIT, limits->base_max.known, limits->base_max.money.cents);
    int64_t cap = cap_of(plan, companies);
    base = smaller_known(base, plan->band.known, plan->band.high.cents);
    base = smaller_known(base, cap != NO_LIMIT, cap);
    limit_lever(bargain, LEVER_BASE, base != NO_LIMIT, base);
    limit_lever(bargain, LEVER_SIGN_ON_1, limits->sign_on_1_max.known, limits->sign_on_1_max.money.cents);
    limit_lever(bargain, LEVER_SIGN_ON_2, limits->sign_on_2_max.known, limits->sign_on_2_max.money.cents);
    if (bargain_in_dollars(bargain))
        limit_lever(bargain, LEVER_UNITS, limits->grant_max.known, limits->grant_max.money.cents);
    else
        limit_lever(bargain, LEVER_UNITS, limits->units_max >= 0, limits->units_max);
}

/* Cash in steps of five thousand dollars, or what is usual in the currency; base and small sign-ons in thousands; units by
 * tens, or one by one where they are few. Steps that the case states are kept to. */
static void set_rounding(struct plan *plan)
{
    const struct limits *limits = &plan->evaluation->from->limits;
    const int64_t cash = plan->bargain.step[LEVER_SIGN_ON_1];
    for (int i = 0; i < LEVERS; i++)
        plan->reach.round[i] = (struct rounding){plan->bargain.step[i], plan->bargain.step[i], 0};
    if (limits->step_given)
        return;
    const struct rounding sign_on = {5 * cash, cash, 30 * cash};
    plan->reach.round[LEVER_SIGN_ON_1] = plan->reach.round[LEVER_SIGN_ON_2] = sign_on;
    if (!bargain_in_dollars(&plan->bargain))
        plan->reach.round[LEVER_UNITS] = (struct rounding){10, 1, 200};
}

static bool set_wins(struct plan *plan, const struct changes *changes)
{
    static const enum change of[LEVERS] = {CHANGE_BASE, CHANGE_SIGN_ON, CHANGE_SIGN_ON, CHANGE_UNITS};
    const int64_t usual = currency_step(plan->offer->from->currency); /* 1,000 for dollars */
    struct money least;
    if (!money_scale(&least, changes->least_sign_on, usual, 1000))
        return false;
    for (int i = 0; i < LEVERS; i++) {
        struct money now = {plan->bargain.now.level[i]}, win;
        if (!money_times_rate(&win, now, changes->of[of[i]].up))
            return false;
        if (of[i] == CHANGE_SIGN_ON)
            win = money_larger(win, least);
        plan->reach.win[i] = win.cents;
    }
    return true;
}

/* The highest ceiling of a reason that holds. */
static struct rate ceiling_of(const struct plan *plan, const struct negotiation *negotiation)
{
    struct rate most = {0};
    for (int i = 0; i < plan->reason_count; i++) {
        struct rate ceiling = negotiation->classes[plan->reasons[i].kind].ceiling;
        most = ceiling.nano > most.nano ? ceiling : most;
    }
    return most;
}

bool plan_reach(struct plan *plan, const struct counter_data *data, struct err *err)
{
    const struct case_file *file = plan->evaluation->from;
    struct reach *reach = &plan->reach;
    struct money opening;
    plan_bargain(&plan->bargain, file);
    set_limits(plan, data->companies);
    set_rounding(plan);
    reach->boldness = data->negotiation->boldness;
    reach->ceiling = ceiling_of(plan, data->negotiation);
    if (!set_wins(plan, data->changes) || !stay_value(&opening, plan->opening, &file->stay, err) ||
        !money_raised(&reach->value_most, opening, reach->ceiling))
        return err_overflow(err, "goal");
    reach->value_most = money_larger(reach->value_most, plan->offer->value);
    return true;
}
