/* The truth gates: what each claim of a message needs. */
#include "scenarios/talks/truth_gates_make.h"

#include <string.h>

#include "scenarios/counter/counter_plan.h"
#include "scenarios/evaluation/offer_standing.h"

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

/* Less than three tenths of what vests in four years. */
static bool little_vests_early(const struct plan *plan)
{
    const struct money *equity = plan->offer->flat_curve.kept[EQUITY];
    return equity[48].cents > 0 && equity[24].cents < equity[48].cents / 10 * 3;
}

/* The ask is level with the rival, where that leads most: not below it, and no more than a crumb above. */
static bool in_line(const struct plan *plan)
{
    if (plan->cited < 0 || !plan->anything_to_ask)
        return false;
    struct money asked = plan->packages[PLAN_ANCHOR].solution.annualized[plan->cited];
    struct money rival = plan->evaluation->offers[plan->rival].compared_flat_at[plan->cited];
    return money_compare(asked, rival) >= 0 && (asked.cents - rival.cents) <= rival.cents / 100 * 6;
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

/* A day to sign by that is not past, not after the day the offer ends, and not before one until which time is asked. */
static bool sign_by_ahead(const struct truth *truth)
{
    const struct plan *plan = truth->from;
    const struct case_file *file = plan->evaluation->from;
    struct date by = file->statements.sign_by, today = file->assumptions.as_of, deadline = plan->offer->from->deadline;
    return date_known(by) && (!date_known(today) || days_between(today, by) >= 0) &&
           (!date_known(deadline) || days_between(by, deadline) >= 0) &&
           (!date_known(truth->expected) || days_between(truth->extension, by) >= 0);
}

/* Worth the yes, and what the candidate named. */
static bool worth_signing(const struct truth *truth, const struct solution *solution)
{
    const struct plan *plan = truth->from;
    const enum package_name named = plan->evaluation->from->statements.would_sign_at;
    struct money least = plan->value.accept;
    if (named == PACKAGE_NONE || !sign_by_ahead(truth) || !plan->anything_to_ask)
        return false;
    if (named == PACKAGE_TARGET)
        least = money_larger(least, plan->packages[PLAN_TARGET].solution.value);
    if (named == PACKAGE_ANCHOR)
        least = money_larger(least, plan->packages[PLAN_ANCHOR].solution.value);
    return money_compare(solution->value, least) >= 0;
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

/* The letter does not say how the sign-on of year 1 is paid. */
static bool paid_open(const struct case_offer *offer)
{
    return offer_sign_on(&offer->offer, 1).cents > 0 && !offer->paid_given[0];
}

/* The sign-on is as usual by assumption: how it is paid, repaid, and on a layoff is to be asked. */
static bool terms_open(const struct case_offer *offer)
{
    bool open = paid_open(offer);
    for (int i = 0; i < offer->offer.sign_on_count; i++)
        open |= offer->offer.sign_ons[i].on_layoff == LAYOFF_UNKNOWN;
    return open;
}

/* One deadline of the offer: days until it, or what is not known. */
static bool days_left(const struct plan *plan, int from, int to)
{
    struct date deadline = plan->offer->from->deadline, today = plan->evaluation->from->assumptions.as_of;
    if (!date_known(deadline) || !date_known(today))
        return false;
    int days = days_between(today, deadline);
    return days >= from && days <= to;
}

static bool changes_letter(const struct plan *plan, const struct package *package)
{
    bool any = false;
    for (int i = 0; i < LEVERS; i++)
        any |= package->level[i] != plan->bargain.now.level[i];
    return any;
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
    case CLAIM_RIVAL_NEAR:
        return reason_holds(plan, VERIFIED_NEAR) && !reason_holds(plan, VERIFIED_HIGHER);
    case CLAIM_RIVAL_VERBAL:
        return reason_holds(plan, VERBAL_HIGHER) && !written_rival(plan);
    case CLAIM_WRITTEN_RIVAL:
        return reason_holds(plan, VERIFIED_HIGHER) || reason_holds(plan, VERIFIED_NEAR);
    case CLAIM_TWO_RIVALS:
        return plan->other_rival >= 0 && reason_holds(plan, VERIFIED_HIGHER);
    case CLAIM_ANY_RIVAL:
        return plan->rival >= 0;
    case CLAIM_RIVAL_CITED:
        return plan->cited >= 0;
    case CLAIM_RIVAL_BONUS:
        return plan->rival >= 0 && file->offers[plan->rival].offer.has_bonus;
    case CLAIM_IN_LINE:
        return in_line(plan);
    case CLAIM_LITTLE_VESTS_EARLY:
        return little_vests_early(plan);
    case CLAIM_NAME_RIVAL:
        return plan->rival >= 0 && said->may_name_rival;
    case CLAIM_SHOW_RIVAL:
        return written_rival(plan) && said->can_show_rival;
    case CLAIM_WOULD_SIGN:
        return worth_signing(truth, &plan->packages[PLAN_ANCHOR].solution);
    case CLAIM_WOULD_SIGN_SECOND:
        return worth_signing(truth, &plan->ladder[plan->rung_count > 1 ? 1 : 0]);
    case CLAIM_WOULD_SIGN_LAST:
        return worth_signing(truth, &plan->ladder[plan->rung_count - 1]);
    case CLAIM_FIRST_CHOICE:
        return said->first_choice;
    case CLAIM_POSTED_RANGE:
        return band->known && date_known(band->date);
    case CLAIM_ARGUES_BASE:
        return band->known && date_known(band->date) && money_compare(base, band->mid) < 0 && asks_lever(truth, LEVER_BASE);
    case CLAIM_TELLS_FORFEITS:
        return said->disclose_forfeits && plan->forfeited.cents > 0;
    case CLAIM_GROWTH_IN_QUOTE:
        return plan->offer->quote.found && plan->offer->quote.growth.nano > 0;
    case CLAIM_DEADLINE:
        return date_known(plan->offer->from->deadline) && date_known(file->assumptions.as_of) &&
               !offer_lapsed(plan->offer->from, file->assumptions.as_of);
    case CLAIM_DEADLINE_PASSED:
        return days_left(plan, -36500, -1);
    case CLAIM_DEADLINE_TODAY:
        return days_left(plan, 0, 0);
    case CLAIM_DEADLINE_TOMORROW:
        return days_left(plan, 1, 1);
    case CLAIM_RIVAL_DEADLINE:
        return truth->rival_first >= 0 && truth->rival_first == plan->rival; /* the one that is spoken of */
    case CLAIM_RIVAL_TIME:
        return truth->rival_to_ask != NULL;
    case CLAIM_STOCK_FELL:
        return truth->units_to_hold_grant > 0;
    case CLAIM_ANSWERED:
        return plan->history->step_count > 0 && plan->history->answered > 0 && !plan->history->waiting;
    case CLAIM_WAITING:
        return plan->next.move == MOVE_WAIT;
    case CLAIM_SETTLED:
        return plan->next.move == MOVE_ACCEPT || plan->next.move == MOVE_SIGN;
    case CLAIM_HAS_SECOND:
        return plan->rung_count > 1 && changes_letter(plan, truth->second);
    case CLAIM_HAS_LAST:
        return changes_letter(plan, truth->last);
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
    case CLAIM_HAS_JOB:
        return file->current_job.known;
    case CLAIM_TERMS_OPEN:
        return terms_open(plan->offer->from);
    case CLAIM_PAID_OPEN:
        return paid_open(plan->offer->from);
    case CLAIM_NEXT_LEVEL:
        return truth->next_level[0] != '\0';
    case CLAIMS:
        break;
    }
    return false;
}

void truth_make(struct truth *truth, const struct plan *plan, const struct talks *talks)
{
#define X(id, name, unlock) {name, unlock, false},
    static const struct claim_state claims[CLAIMS] = {CLAIM_LIST(X)};
#undef X
    *truth = (struct truth){.from = plan, .rival_first = -1};
    memcpy(truth->claims, claims, sizeof claims);
    truth_figures(truth, talks);
    for (int i = 0; i < CLAIMS; i++)
        truth->claims[i].holds = holds(truth, (enum claim)i);
}
