/* The truth gates and the figures of the script. */
#include "scenarios/talks/truth_gates_make.h"

#include <string.h>

#include "calc/kit/calendar.h"
#include "scenarios/counter/counter_plan.h"
#include "scenarios/evaluation/remarks.h"

static bool written_rival(const struct plan *plan)
{
    return plan->rival >= 0 && plan->evaluation->from->offers[plan->rival].status == STATUS_WRITTEN;
}

static bool reason_holds(const struct plan *plan, enum leverage kind)
{
    for (int i = 0; i < plan->reason_count; i++)
        if (plan->reasons[i].kind == kind)
            return true;
    return false;
}

static bool any_rival(const struct case_file *file)
{
    for (int i = 0; i < file->offer_count; i++)
        if (rival_live(file, i, STATUS_WRITTEN) || rival_live(file, i, STATUS_VERBAL))
            return true;
    return false;
}

/* Less than three tenths of what vests in four years. */
static bool little_vests_early(const struct plan *plan)
{
    const struct money *equity = plan->offer->flat_curve.kept[EQUITY];
    return equity[48].cents > 0 && equity[24].cents < equity[48].cents / 10 * 3;
}

static bool ahead_of_rival(const struct plan *plan, int horizon)
{
    return money_compare(plan->offer_at.at[horizon], plan->evaluation->offers[plan->rival].compared_flat_at[horizon]) >= 0;
}

static bool any_horizon(const struct plan *plan, bool ahead, int from, int to)
{
    for (int i = 0; plan->rival >= 0 && i < plan->bargain.stay.count; i++) {
        int months = plan->bargain.stay.months[i];
        if (months >= from && months <= to && ahead_of_rival(plan, i) == ahead)
            return true;
    }
    return false;
}

static bool asks_lever(const struct truth *truth, enum lever lever)
{
    return truth->asked->level[lever] > truth->from->bargain.now.level[lever];
}

/* The weight of stays that end within two years. */
static bool cash_first(const struct stay *stay)
{
    int64_t early = 0;
    for (int i = 0; i < stay->count; i++)
        early += stay->months[i] <= 24 ? stay->weight[i].nano : 0;
    return early * 2 >= RATE_ONE;
}

static bool sign_by_ahead(const struct case_file *file)
{
    struct date by = file->statements.sign_by, today = file->assumptions.as_of;
    return date_known(by) && (!date_known(today) || days_between(today, by) >= 0);
}

/* The company raised one part in its last round and cut another, at a stay that is shown. */
static bool last_round_traded(const struct history *history)
{
    bool traded = false;
    for (int i = 0; history->step_count > 0 && i < history->shown_count; i++)
        traded |= history->steps[history->last].traded[i];
    return traded;
}

static bool any_menu(const struct plan *plan)
{
    return plan->packages[PLAN_CASH].present || plan->packages[PLAN_STOCK].present ||
           plan->packages[PLAN_MIXED].present;
}

static bool second_pays_target(const struct plan *plan)
{
    const struct solution *second = &plan->ladder[plan->rung_count > 1 ? 1 : 0];
    return money_compare(second->value, plan->packages[PLAN_TARGET].solution.value) >= 0;
}

/* What each claim needs: one row a claim, in one place. */
static bool holds(const struct truth *truth, enum claim claim)
{
    const struct plan *plan = truth->from;
    const struct case_file *file = plan->evaluation->from;
    const struct statements *said = &file->statements;
    const struct local_band *band = &plan->band;
    struct money base = plan->offer->from->offer.base;
    switch (claim) {
    case CLAIM_RIVAL_HIGHER:
        return reason_holds(plan, VERIFIED_HIGHER);
    case CLAIM_RIVAL_VERBAL:
        return reason_holds(plan, VERBAL_HIGHER) && !written_rival(plan);
    case CLAIM_RIVAL_LOWER:
        return reason_holds(plan, VERIFIED_NEAR) && !reason_holds(plan, VERIFIED_HIGHER);
    case CLAIM_ANY_RIVAL:
        return any_rival(file);
    case CLAIM_LITTLE_VESTS_EARLY:
        return little_vests_early(plan);
    case CLAIM_NAME_RIVAL:
        return plan->rival >= 0 && said->may_name_rival;
    case CLAIM_SHOW_RIVAL:
        return written_rival(plan) && said->can_show_rival;
    case CLAIM_BEHIND_EARLY:
        return any_horizon(plan, false, 1, 24);
    case CLAIM_AHEAD_LATE:
        return any_horizon(plan, true, 36, MONTHS_MAX);
    case CLAIM_WOULD_SIGN:
        return said->would_sign_at != PACKAGE_NONE && sign_by_ahead(file);
    case CLAIM_WOULD_SIGN_SECOND:
        return sign_by_ahead(file) &&
               (said->would_sign_at == PACKAGE_ACCEPT ||
                (said->would_sign_at == PACKAGE_TARGET && second_pays_target(plan)));
    case CLAIM_WOULD_SIGN_LAST:
        return sign_by_ahead(file) && said->would_sign_at == PACKAGE_ACCEPT;
    case CLAIM_FIRST_CHOICE:
        return said->first_choice;
    case CLAIM_POSTED_RANGE:
        return band->known && date_known(band->date);
    case CLAIM_BASE_IN_RANGE:
        return band->known && date_known(band->date) && money_compare(base, band->low) >= 0 &&
               money_compare(base, band->high) <= 0;
    case CLAIM_BELOW_MIDDLE:
        return band->known && date_known(band->date) && money_compare(base, band->mid) < 0;
    case CLAIM_TELLS_FORFEITS:
        return said->disclose_forfeits && plan->forfeited.cents > 0;
    case CLAIM_GROWTH_IN_QUOTE:
        return plan->offer->quote.found && plan->offer->quote.growth.nano > 0;
    case CLAIM_DEADLINE:
        return date_known(plan->offer->from->deadline) && date_known(file->assumptions.as_of) &&
               !offer_lapsed(plan->offer->from, file->assumptions.as_of);
    case CLAIM_ANSWERED:
        return plan->continued && plan->history->answered > 0 && !plan->history->waiting;
    case CLAIM_TRADED:
        return last_round_traded(plan->history);
    case CLAIM_EXPECTED:
        return date_known(truth->expected);
    case CLAIM_PENDING:
        return truth->process != NULL;
    case CLAIM_LAPSED_RIVAL:
        return truth->lapsed != NULL;
    case CLAIM_ASKS:
        return plan->anything_to_ask;
    case CLAIM_REACHES:
        return plan->packages[PLAN_ANCHOR].solution.reaches;
    case CLAIM_ASKS_BASE:
        return asks_lever(truth, LEVER_BASE);
    case CLAIM_ASKS_SIGN_ON:
        return asks_lever(truth, LEVER_SIGN_ON_1) || asks_lever(truth, LEVER_SIGN_ON_2);
    case CLAIM_ASKS_UNITS:
        return asks_lever(truth, LEVER_UNITS);
    case CLAIM_CASH_FIRST:
        return cash_first(&plan->bargain.stay);
    case CLAIM_LONG_STAY:
        return plan->bargain.stay.months[0] >= 36;
    case CLAIM_MENU:
        return any_menu(plan);
    case CLAIM_FALLS_IN_YEAR_3:
        return money_compare(truth->year_3, truth->year_2) < 0 && plan->bargain.available[LEVER_UNITS];
    case CLAIM_HAS_UNITS:
        return plan->bargain.offer.has_grant && !bargain_in_dollars(&plan->bargain);
    case CLAIM_NEXT_LEVEL:
        return truth->next_level[0] != '\0';
    case CLAIMS:
        break;
    }
    return false;
}

static void set_dates(struct truth *truth, const struct case_file *file)
{
    enum { DAYS_TO_REPLY = 2, DAYS_OF_EXTENSION = 5 };
    struct date today = file->assumptions.as_of, deadline = truth->from->offer->from->deadline;
    bool open = date_known(deadline) && (!date_known(today) || days_between(today, deadline) > 0);
    if (date_known(today)) {
        truth->reply_by = business_days_after(today, DAYS_TO_REPLY);
        if (open && days_between(truth->reply_by, deadline) < 0)
            truth->reply_by = deadline;
    }
    if (open)
        truth->extension = business_days_after(deadline, DAYS_OF_EXTENSION);
}

/* More units, or steps of a grant in dollars, with which year 3 pays what year 2 does, by the share that vests in
 * year 3. */
static int64_t units_for_year_3(const struct plan *plan, int64_t cents)
{
    struct curve curve;
    struct err err;
    int64_t low = -1, high = 1, each = bargain_in_dollars(&plan->bargain) ? plan->bargain.step[LEVER_UNITS] : 1;
    if (!plan->bargain.available[LEVER_UNITS] || cents <= 0)
        return 0;
    struct package package = plan->bargain.now;
    struct money goal = curve_paid_between(&plan->offer->flat_curve, 12, 24);
    for (bool enough = false; !enough && high < UNITS_MAX / 4 / each; high = enough ? high : 2 * high) {
        package.level[LEVER_UNITS] = plan->bargain.now.level[LEVER_UNITS] + high * each;
        if (!package_curve(&curve, &plan->bargain, &package, &err))
            return 0;
        enough = money_compare(curve_paid_between(&curve, 24, 36), goal) >= 0;
        low = enough ? low : high;
    }
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2;
        package.level[LEVER_UNITS] = plan->bargain.now.level[LEVER_UNITS] + middle * each;
        if (!package_curve(&curve, &plan->bargain, &package, &err))
            return 0;
        *(money_compare(curve_paid_between(&curve, 24, 36), goal) >= 0 ? &high : &low) = middle;
    }
    return high * each;
}

/* The whole grant flat and as quoted: what the growth in the quote adds, and the units that would buy it. */
static void set_grant(struct truth *truth)
{
    const struct plan *plan = truth->from;
    const struct quote_answer *quote = &plan->offer->quote;
    struct offer grown = plan->bargain.offer;
    struct curve curve;
    struct err err;
    truth->grant_flat = plan->offer->flat_curve.kept[EQUITY][48];
    truth->grant_stated = truth->grant_flat;
    if (!quote->found)
        return;
    grown.price.rule = quote->rule;
    grown.price.start = quote->price;
    grown.price.growth = quote->growth;
    if (!curve_compute(&curve, &grown, REFRESHERS_AS_COUNTED, &err))
        return;
    truth->grant_stated = curve.kept[EQUITY][48];
    truth->grant_stated.cents -= truth->grant_stated.cents % 100; /* said to the dollar */
    struct money unit = {0};
    if (bargain_in_dollars(&plan->bargain))
        return; /* the difference itself says it */
    (void)price_of_units(&unit, &plan->bargain.offer.price, 1, 1);
    int64_t price = unit.cents, gap = truth->grant_stated.cents - truth->grant_flat.cents;
    if (price > 0 && gap > 0)
        truth->units_missing = (gap + price - 1) / price;
}

static void set_others(struct truth *truth, const struct case_file *file)
{
    static const char *const levels[] = {"L4", "L5", "L6", "L7", "L8"};
    const struct plan *plan = truth->from;
    truth->next_level = "";
    for (int i = 0; i < 4; i++)
        if (plan->offer->from->is_amazon && strcmp(plan->offer->from->offer.level, levels[i]) == 0)
            truth->next_level = levels[i + 1];
    for (int i = 0; i < file->process_count; i++)
        if (!truth->process || (date_known(file->processes[i].date) &&
                               (!date_known(truth->process->date) ||
                                days_between(file->processes[i].date, truth->process->date) > 0)))
            truth->process = &file->processes[i];
    for (int i = 0; i < file->offer_count; i++)
        if (i != file->negotiating && offer_lapsed(&file->offers[i], file->assumptions.as_of))
            truth->lapsed = &file->offers[i];
}

/* The process that decides how much time to ask for, in place of the fallback. */
static void set_extension(struct truth *truth, const struct timeline *timeline)
{
    if (timeline->chosen < 0)
        return;
    const struct process_dates *dates = &timeline->processes[timeline->chosen];
    truth->process = dates->process;
    truth->extension = dates->ask;
    truth->expected = dates->expected;
}

void truth_make(struct truth *truth, const struct plan *plan, const struct talks *talks)
{
#define X(id, name, unlock) {name, unlock, false},
    static const struct claim_state claims[CLAIMS] = {CLAIM_LIST(X)};
#undef X
    const struct case_file *file = plan->evaluation->from;
    *truth = (struct truth){.from = plan};
    memcpy(truth->claims, claims, sizeof claims);
    truth->asked = &plan->packages[PLAN_ANCHOR].solution.package;
    truth->second = &plan->ladder[plan->rung_count > 1 ? 1 : 0].package;
    truth->last = &plan->ladder[plan->rung_count - 1].package;
    truth->year_2 = plan->year_now[1];
    truth->year_3 = plan->year_now[2];
    truth->units_to_hold_year_3 = units_for_year_3(plan, truth->year_2.cents - truth->year_3.cents);
    set_dates(truth, file);
    set_grant(truth);
    set_others(truth, file);
    if (talks)
        set_extension(truth, &talks->timeline);
    for (int i = 0; i < CLAIMS; i++)
        truth->claims[i].holds = holds(truth, (enum claim)i);
}
