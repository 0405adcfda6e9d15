/* The reasons for asking that a case makes true, and what each is good for by itself. */
#include <string.h>

#include "calc/kit/text.h"
#include "scenarios/stay/current_job.h"
#include "scenarios/counter/counter_plan.h"
#include "scenarios/evaluation/remarks.h"

struct finding {
    struct plan *plan;
    struct arena *arena;
    const struct negotiation *negotiation;
    const struct case_file *file;
    const struct stay *stay;
};

bool money_raised(struct money *result, struct money amount, struct rate raise)
{
    struct rate factor = {RATE_ONE + raise.nano};
    return money_times_rate(result, amount, factor);
}

static struct reason *reason_start(const struct finding *it, enum leverage kind, int rival, const char *why)
{
    struct reason *reason = &it->plan->reasons[it->plan->reason_count++];
    *reason = (struct reason){.kind = kind, .name = it->negotiation->classes[kind].name, .rival = rival, .why = why};
    return reason;
}

/* The anchor that follows from the target, and V of both. */
static bool reason_finish(const struct finding *it, struct reason *reason)
{
    const struct leverage_class *rule = &it->negotiation->classes[reason->kind];
    for (int i = 0; i < it->stay->count; i++) {
        reason->target.at[i] = money_larger(reason->target.at[i], it->plan->offer_at.at[i]);
        struct money from = rule->anchor_from_target ? reason->target.at[i] : it->plan->opening_at.at[i];
        if (!money_raised(&reason->anchor.at[i], from, rule->anchor_raise))
            return false;
        reason->anchor.at[i] = money_larger(reason->anchor.at[i], reason->target.at[i]);
    }
    return goal_value(&reason->target_value, &reason->target, it->stay) &&
           goal_value(&reason->anchor_value, &reason->anchor, it->stay);
}

/* Raises the offer itself: reasons without a figure of their own. */
static bool raise_offer(const struct finding *it, struct reason *reason)
{
    const struct leverage_class *rule = &it->negotiation->classes[reason->kind];
    for (int i = 0; i < it->stay->count; i++) {
        if (!money_raised(&reason->target.at[i], it->plan->opening_at.at[i], rule->target_raise))
            return false;
        reason->evidence[i] = text_format(it->arena, "%s's %m and %p more",
                                          it->plan->history->step_count > 0 ? "the first letter" : "the offer",
                                          it->plan->opening_at.at[i], rule->target_raise);
    }
    return reason_finish(it, reason);
}

static bool match_rival(const struct finding *it, struct reason *reason)
{
    const struct offer_result *rival = &it->plan->evaluation->offers[reason->rival];
    const char *name = rival_name(it->arena, it->file, reason->rival);
    for (int i = 0; i < it->stay->count; i++) {
        bool ahead = money_compare(it->plan->offer_at.at[i], rival->compared_flat_at[i]) >= 0;
        reason->target.at[i] = rival->compared_flat_at[i];
        reason->evidence[i] = ahead ? text_format(it->arena, "this offer's own %m: it is ahead of %s's %m",
                                                  it->plan->offer_at.at[i], name, rival->compared_flat_at[i])
                                    : text_format(it->arena, "%s's %m", name, rival->compared_flat_at[i]);
    }
    return reason_finish(it, reason);
}

/* Another offer of the same company is a choice inside it, not an argument. */
static bool same_company(const struct case_file *file, int index)
{
    return strcmp(file->offers[index].company_name, file->offers[file->negotiating].company_name) == 0;
}

/* The live offers of other companies with a status, best first. */
static int rivals_by_value(const struct finding *it, enum status status, int rivals[OFFERS_MAX])
{
    int count = 0;
    for (int i = 0; i < it->file->offer_count; i++) {
        int at = count;
        if (!rival_live(it->file, i, status) || same_company(it->file, i))
            continue;
        for (; at > 0 && money_compare(it->plan->evaluation->offers[rivals[at - 1]].value,
                                       it->plan->evaluation->offers[i].value) < 0; at--)
            rivals[at] = rivals[at - 1];
        rivals[at] = i;
        count++;
    }
    return count;
}

static bool pays_more(const struct finding *it, int rival)
{
    return money_compare(it->plan->evaluation->offers[rival].value, it->plan->offer->value) > 0;
}

static bool higher_rivals(const struct finding *it, enum status status, enum leverage kind)
{
    int rivals[OFFERS_MAX], count = rivals_by_value(it, status, rivals);
    for (int i = 0; i < count && pays_more(it, rivals[i]); i++) {
        const char *why = text_format(it->arena, "%s's %s offer is worth %m a year over your stay, this one %m",
                                      rival_name(it->arena, it->file, rivals[i]),
                                      status == STATUS_WRITTEN ? "written" : "verbal",
                                      it->plan->evaluation->offers[rivals[i]].value, it->plan->offer->value);
        if (!match_rival(it, reason_start(it, kind, rivals[i], why)))
            return false;
    }
    return true;
}

/* The best written rival that is worth almost as much, or more. */
static bool near_rival(const struct finding *it)
{
    int rivals[OFFERS_MAX];
    struct money near;
    if (rivals_by_value(it, STATUS_WRITTEN, rivals) == 0)
        return true;
    struct money value = it->plan->evaluation->offers[rivals[0]].value;
    if (!money_times_rate(&near, it->plan->offer->value, it->negotiation->classes[VERIFIED_NEAR].near))
        return false;
    if (money_compare(value, near) < 0)
        return true;
    const char *why = text_format(it->arena, "%s's written offer is worth %m a year over your stay, this one %m",
                                  rival_name(it->arena, it->file, rivals[0]), value, it->plan->offer->value);
    return raise_offer(it, reason_start(it, VERIFIED_NEAR, rivals[0], why));
}

/* Pay that leaving would cost within a stay. */
static struct money forfeited_by(const struct current_job *job, int months)
{
    struct money sum = {0};
    for (int i = 0; i < job->unvested_count; i++)
        if (job->unvested[i].month <= months)
            sum.cents += job->unvested[i].amount.cents;
    if (job->bonus_forfeited.known && job->bonus_month <= months)
        sum.cents += job->bonus_forfeited.money.cents;
    for (int i = 0; i < job->owed_count; i++)
        sum.cents += job->owed[i].amount.cents;
    return sum;
}

/* With a written higher rival, a loss raises no goal above the anchor of the written offers, at any stay. */
static void cap_by_rival(const struct finding *it, struct goal_line *line)
{
    const struct reason *highest = &it->plan->reasons[0];
    for (int i = 1; i < it->plan->reason_count; i++) {
        const struct reason *reason = &it->plan->reasons[i];
        if ((reason->kind == VERIFIED_HIGHER || reason->kind == VERIFIED_NEAR) &&
            money_compare(reason->anchor_value, highest->anchor_value) > 0)
            highest = reason;
    }
    for (int i = 0; i < it->stay->count; i++)
        if (money_compare(line->at[i], highest->anchor.at[i]) > 0)
            line->at[i] = highest->anchor.at[i];
}

/* Less of the way from the first letter to the goals, so that their V stays within this reason's ceiling. */
static bool scale_back(const struct finding *it, struct goal_line *line)
{
    struct money value, opening, most;
    if (!goal_value(&value, line, it->stay) || !goal_value(&opening, &it->plan->opening_at, it->stay) ||
        !money_raised(&most, opening, it->negotiation->classes[FORFEITS].ceiling))
        return false;
    if (money_compare(value, most) <= 0 || money_compare(value, opening) <= 0)
        return true;
    for (int i = 0; i < it->stay->count; i++) {
        int64_t from = it->plan->opening_at.at[i].cents, way = line->at[i].cents - from;
        int64_t room = most.cents > opening.cents ? most.cents - opening.cents : 0;
        line->at[i].cents = from + (int64_t)((wide_int)way * room / (value.cents - opening.cents));
    }
    return true;
}

/* A loss that may not be told sizes nothing. */
static bool forfeits(const struct finding *it)
{
    struct plan *plan = it->plan;
    const struct current_job job = job_laid(it->file);
    const bool beside_rival = plan->reason_count > 0 && plan->reasons[0].kind == VERIFIED_HIGHER;
    if (plan->forfeited.cents == 0 || !it->file->statements.disclose_forfeits)
        return true;
    struct reason *reason =
        reason_start(it, FORFEITS, -1, text_format(it->arena, "leaving the current job forfeits %m", plan->forfeited));
    for (int i = 0; i < it->stay->count; i++) {
        int months = it->stay->months[i];
        struct money forfeited = forfeited_by(&job, months);
        struct money opening = plan->opening->total[months], whole = {opening.cents + forfeited.cents};
        if (!annualize(&reason->target.at[i], whole, months))
            return false;
        reason->evidence[i] = text_format(it->arena, "the offer's %m over %d months and the %m forfeited, a year",
                                          opening, months, forfeited);
    }
    if (beside_rival)
        cap_by_rival(it, &reason->target);
    return (beside_rival || scale_back(it, &reason->target)) && reason_finish(it, reason);
}

/* Dated evidence for this job that lies above the offer. */
static const struct evidence *market_evidence(const struct finding *it)
{
    const struct case_offer *offer = it->plan->offer->from;
    for (int i = 0; i < it->file->evidence_count; i++) {
        const struct evidence *evidence = &it->file->evidence[i];
        struct money middle;
        if (!date_known(evidence->date) || !evidence_fits(evidence, offer) || !evidence_middle(evidence, &middle))
            continue;
        bool above = (strcmp(evidence->component, "base") == 0 && money_compare(middle, offer->offer.base) > 0) ||
                     (strcmp(evidence->component, "total") == 0 && money_compare(middle, it->plan->offer->value) > 0);
        if (above)
            return evidence;
    }
    return NULL;
}

static bool market(const struct finding *it)
{
    const struct evidence *evidence = market_evidence(it);
    struct money middle;
    if (!evidence)
        return true;
    evidence_middle(evidence, &middle);
    return raise_offer(it, reason_start(it, MARKET, -1,
                                        text_format(it->arena, "%s (%D) puts the middle of the %s for this job at %m, above the offer",
                                                    evidence->source, evidence->date, evidence->component, middle)));
}

/* The modest request needs no reason. It stands where nothing else does, and beside a verbal offer that is good for
 * less: one that pays a little more is no cause to ask for less. */
static bool modest_request(const struct finding *it)
{
    struct plan *plan = it->plan;
    struct money highest = {0};
    bool verbal = false;
    for (int i = 0; i < plan->reason_count; i++) {
        verbal |= plan->reasons[i].kind == VERBAL_HIGHER;
        highest = money_larger(highest, plan->reasons[i].anchor_value);
    }
    if (plan->reason_count > 0 && !verbal)
        return true;
    struct reason *reason = reason_start(it, NO_LEVERAGE, -1,
                                         verbal ? "a verbal offer that pays little more is good for less than a "
                                                  "modest request"
                                                : "no rival offer that counts, nothing forfeited that may be told, no "
                                                  "dated evidence above the offer");
    if (!raise_offer(it, reason))
        return false;
    if (verbal && money_compare(reason->anchor_value, highest) <= 0)
        plan->reason_count--;
    return true;
}

/* In the order of the strength of their evidence, which is that of enum leverage. */
static bool find_reasons(const struct finding *it)
{
    return higher_rivals(it, STATUS_WRITTEN, VERIFIED_HIGHER) && near_rival(it) &&
           higher_rivals(it, STATUS_VERBAL, VERBAL_HIGHER) && forfeits(it) && market(it) && modest_request(it);
}

/* The offers that messages may speak of: the best evidence first, and no more than two. */
static void set_rivals(struct plan *plan)
{
    plan->rival = plan->other_rival = -1;
    for (int i = 0; i < plan->reason_count; i++) {
        int rival = plan->reasons[i].rival;
        if (rival < 0 || rival == plan->rival)
            continue;
        if (plan->rival < 0)
            plan->rival = rival;
        else if (plan->other_rival < 0 && plan->reasons[i].kind == VERIFIED_HIGHER)
            plan->other_rival = rival;
    }
}

/* The stay that carries the ask: where the rival leads most. */
static int stay_cited(const struct plan *plan)
{
    int cited = -1;
    int64_t most = 0;
    for (int i = 0; plan->rival >= 0 && i < plan->evaluation->from->stay.count; i++) {
        int64_t lead = plan->evaluation->offers[plan->rival].compared_flat_at[i].cents - plan->offer_at.at[i].cents;
        if (lead > most) {
            most = lead;
            cited = i;
        }
    }
    return cited;
}

bool plan_reasons(struct plan *plan, struct arena *arena, const struct negotiation *negotiation, struct err *err)
{
    const struct case_file *file = plan->evaluation->from;
    const struct finding it = {plan, arena, negotiation, file, &file->stay};
    const struct current_job job = job_laid(file);
    for (int i = 0; i < file->stay.count && job.known; i++)
        plan->forfeited = money_larger(plan->forfeited, forfeited_by(&job, file->stay.months[i]));
    plan->band = local_band_of(file, plan->offer);
    if (!find_reasons(&it))
        return err_overflow(err, "goal");
    set_rivals(plan);
    plan->cited = stay_cited(plan);
    return true;
}
