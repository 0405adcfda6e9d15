/* The class of leverage, and the goals at each horizon that follow from it. */
#include <string.h>

#include "calc/kit/nearest.h"
#include "calc/kit/text.h"
#include "scenarios/stay/current_job.h"
#include "scenarios/counter/counter_plan.h"
#include "scenarios/evaluation/remarks.h"

struct leverage_search {
    struct plan *plan;
    struct arena *arena;
    const struct negotiation *negotiation;
    const struct case_file *file;
    const struct stay *stay;
};

/* What one class would make of the goals. */
struct candidate_class {
    bool holds;
    enum leverage leverage;
    int rival;
    struct goal_line target, anchor;
    struct goal_line aim; /* the target before it is kept from falling below the offer */
    struct money value;
    const char *why;
    const char *evidence[HORIZONS_MAX];
};

static bool raised(struct money *result, struct money amount, struct rate raise)
{
    struct rate factor = {RATE_ONE + raise.nano};
    return money_times_rate(result, amount, factor);
}

/* Evidence about this very job: company, role, level and place. */
static bool about_this_job(const struct evidence *evidence, const struct case_offer *offer)
{
    return offer->family != ROLE_UNKNOWN && evidence->role == offer->family && offer->offer.level[0] &&
           strcmp(evidence->level, offer->offer.level) == 0 && offer->location[0] &&
           same_words(evidence->location, offer->location) &&
           (same_words(evidence->company, offer->company_name) || same_words(evidence->company, offer->offer.company));
}

static bool middle_of(const struct evidence *evidence, struct money *middle)
{
    if (evidence->mid.known)
        *middle = evidence->mid.money;
    else if (evidence->low.known && evidence->high.known)
        return money_scale(middle, (struct money){evidence->low.money.cents + evidence->high.money.cents}, 1, 2);
    return evidence->mid.known;
}

/* Where the case has no range for this job: one posted for its level and market. */
static struct local_band market_band(const struct band_position *position)
{
    if (!position->has_local_band)
        return (struct local_band){.source = "", .location = "", .url = ""};
    return (struct local_band){.known = true,
                               .low = position->local_low,
                               .mid = position->local_mid,
                               .high = position->local_high,
                               .source = position->local_from->source,
                               .location = position->local_from->location,
                               .url = "",
                               .of_another_job = true};
}

struct local_band local_band_of(const struct case_file *file, const struct offer_result *result)
{
    const struct case_offer *offer = result->from;
    for (int i = 0; i < file->evidence_count; i++) {
        const struct evidence *evidence = &file->evidence[i];
        struct local_band band = {.known = true, .source = evidence->source, .location = evidence->location,
                                  .date = evidence->date, .url = evidence->url};
        if (strcmp(evidence->kind, "posted_range") != 0 || strcmp(evidence->component, "base") != 0 ||
            !about_this_job(evidence, offer) || !evidence->low.known || !evidence->high.known ||
            !middle_of(evidence, &band.mid))
            continue;
        band.low = evidence->low.money;
        band.high = evidence->high.money;
        return band;
    }
    return market_band(&result->position);
}

static bool finish_class(const struct leverage_search *search, struct candidate_class *class)
{
    struct plan *plan = search->plan;
    const struct leverage_class *rule = &search->negotiation->classes[class->leverage];
    class->aim = class->target;
    for (int i = 0; i < search->stay->count; i++) {
        struct money offer = plan->offer_at.at[i], opening = plan->opening_at.at[i], cap, forfeit_room;
        class->target.at[i] = money_larger(class->target.at[i], offer);
        struct money from = rule->anchor_from_target ? class->target.at[i] : opening;
        if (!raised(&class->anchor.at[i], from, rule->anchor_raise))
            return false;
        if (rule->has_anchor_cap) {
            if (!raised(&cap, opening, rule->anchor_cap))
                return false;
            forfeit_room = class->target.at[i];
            cap = money_larger(cap, forfeit_room);
            if (money_compare(class->anchor.at[i], cap) > 0)
                class->anchor.at[i] = cap;
        }
        class->anchor.at[i] = money_larger(class->anchor.at[i], class->target.at[i]);
    }
    class->holds = true;
    return goal_value(&class->value, &class->target, search->stay);
}

/* Raises the offer itself: classes without a figure of their own. */
static bool raise_class(const struct leverage_search *search, struct candidate_class *class, const char *why)
{
    const struct leverage_class *rule = &search->negotiation->classes[class->leverage];
    class->why = why;
    for (int i = 0; i < search->stay->count; i++) {
        if (!raised(&class->target.at[i], search->plan->opening_at.at[i], rule->target_raise))
            return false;
        class->evidence[i] = text_format(search->arena, "%s's %m and %p more",
                                         search->plan->history->step_count > 0 ? "the first letter" : "the offer",
                                         search->plan->opening_at.at[i], rule->target_raise);
    }
    return finish_class(search, class);
}

static bool rival_class(const struct leverage_search *search, struct candidate_class *class, int index)
{
    const struct offer_result *rival = &search->plan->evaluation->offers[index];
    bool higher = money_compare(rival->value, search->plan->offer->value) > 0;
    const char *name = rival_name(search->arena, search->file, index);
    class->rival = index;
    if (!higher) {
        class->leverage = VERIFIED_LOWER;
        return raise_class(search, class,
                           text_format(search->arena, "%s's written offer is worth %m a year over your stay, no more than this one's %m",
                                       name, rival->value, search->plan->offer->value));
    }
    class->leverage = rival_live(search->file, index, STATUS_WRITTEN) ? VERIFIED_HIGHER : VERBAL_HIGHER;
    class->why = text_format(search->arena, "%s's %s offer is worth %m a year over your stay, this one %m", name,
                             class->leverage == VERIFIED_HIGHER ? "written" : "verbal", rival->value,
                             search->plan->offer->value);
    for (int i = 0; i < search->stay->count; i++) {
        bool ahead = money_compare(search->plan->offer_at.at[i], rival->compared_flat_at[i]) >= 0;
        class->target.at[i] = rival->compared_flat_at[i];
        class->evidence[i] = ahead ? text_format(search->arena, "this offer's own %m: it is ahead of %s's %m",
                                                 search->plan->offer_at.at[i], name, rival->compared_flat_at[i])
                                   : text_format(search->arena, "%s's %m", name, rival->compared_flat_at[i]);
    }
    return finish_class(search, class);
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

static bool forfeits_class(const struct leverage_search *search, struct candidate_class *class)
{
    struct plan *plan = search->plan;
    const struct current_job job = job_laid(search->file);
    class->leverage = FORFEITS;
    class->why = text_format(search->arena, "leaving the current job forfeits %m", plan->forfeited);
    for (int i = 0; i < search->stay->count; i++) {
        int months = search->stay->months[i];
        struct money forfeited = forfeited_by(&job, months);
        struct money opening = plan->opening->total[months], whole = {opening.cents + forfeited.cents};
        if (!annualize(&class->target.at[i], whole, months))
            return false;
        class->evidence[i] = text_format(search->arena, "the offer's %m over %d months and the %m forfeited, a year",
                                         opening, months, forfeited);
    }
    return finish_class(search, class);
}

/* Dated evidence for this job that lies above the offer. */
static const struct evidence *market_evidence(const struct leverage_search *search)
{
    const struct case_offer *offer = search->plan->offer->from;
    for (int i = 0; i < search->file->evidence_count; i++) {
        const struct evidence *evidence = &search->file->evidence[i];
        struct money middle;
        if (!date_known(evidence->date) || !about_this_job(evidence, offer) || !middle_of(evidence, &middle))
            continue;
        bool above = (strcmp(evidence->component, "base") == 0 && money_compare(middle, offer->offer.base) > 0) ||
                     (strcmp(evidence->component, "total") == 0 &&
                      money_compare(middle, search->plan->offer->value) > 0);
        if (above)
            return evidence;
    }
    return NULL;
}

static bool market_class(const struct leverage_search *search, struct candidate_class *class,
                         const struct evidence *evidence)
{
    struct money middle;
    class->leverage = MARKET;
    middle_of(evidence, &middle);
    return raise_class(search, class,
                       text_format(search->arena, "%s (%D) puts the middle of the %s for this job at %m, above the offer",
                                   evidence->source, evidence->date, evidence->component, middle));
}

static void keep_better(struct candidate_class *best, const struct candidate_class *class)
{
    if (class->holds && (!best->holds || money_compare(class->value, best->value) > 0))
        *best = *class;
}

/* Another offer of the same company is a choice inside it, not an argument. */
static bool same_company(const struct case_file *file, int index)
{
    return strcmp(file->offers[index].company_name, file->offers[file->negotiating].company_name) == 0;
}

static bool find_class(const struct leverage_search *search, struct candidate_class *best)
{
    const struct evidence *market = market_evidence(search);
    for (int i = 0; i < search->file->offer_count; i++) {
        struct candidate_class class = {.rival = -1};
        bool written = rival_live(search->file, i, STATUS_WRITTEN), verbal = rival_live(search->file, i, STATUS_VERBAL);
        bool higher = money_compare(search->plan->evaluation->offers[i].value, search->plan->offer->value) > 0;
        if ((!written && !(verbal && higher)) || same_company(search->file, i))
            continue;
        if (!rival_class(search, &class, i))
            return false;
        keep_better(best, &class);
    }
    if (search->plan->forfeited.cents > 0) {
        struct candidate_class class = {.rival = -1};
        if (!forfeits_class(search, &class))
            return false;
        keep_better(best, &class);
    }
    if (market) {
        struct candidate_class class = {.rival = -1};
        if (!market_class(search, &class, market))
            return false;
        keep_better(best, &class);
    }
    if (best->holds)
        return true;
    *best = (struct candidate_class){.rival = -1, .leverage = NO_LEVERAGE};
    return raise_class(search, best, "no rival offer that counts, nothing forfeited, no dated evidence above the offer");
}

/* With a stated target and no stated anchor, the class's room above the target stays the same. */
static bool anchor_of_stated_target(const struct leverage_search *search, const struct candidate_class *class)
{
    struct plan *plan = search->plan;
    if (!search->file->goal.target.known)
        return true;
    for (int i = 0; i < search->stay->count; i++) {
        struct money old = class->target.at[i];
        if (old.cents > 0 && !money_scale(&plan->anchor_at.at[i], search->file->goal.target.money,
                                          class->anchor.at[i].cents, old.cents))
            return false;
    }
    return true;
}

bool plan_leverage(struct plan *plan, struct arena *arena, const struct negotiation *negotiation, struct err *err)
{
    const struct case_file *file = plan->evaluation->from;
    const struct leverage_search search = {plan, arena, negotiation, file, &file->stay};
    struct candidate_class class = {.rival = -1};
    const struct current_job job = job_laid(file);
    for (int i = 0; i < file->stay.count; i++) {
        plan->offer_at.at[i] = plan->offer->flat[i].annualized;
        if (job.known)
            plan->forfeited = money_larger(plan->forfeited, forfeited_by(&job, file->stay.months[i]));
    }
    if (!plan_opening(plan, err))
        return false;
    if (!find_class(&search, &class))
        return err_overflow(err, "goal");
    plan->leverage = class.leverage;
    plan->class_name = negotiation->classes[class.leverage].name;
    plan->why = class.why;
    plan->rival = class.rival;
    plan->target_at = class.target;
    plan->anchor_at = class.anchor;
    for (int i = 0; i < file->stay.count; i++)
        plan->evidence[i] = class.evidence[i];
    plan->band = local_band_of(file, plan->offer);
    if (!anchor_of_stated_target(&search, &class))
        return err_overflow(err, "goal");
    return plan_goals(plan, arena, &class.aim, err) && plan_continue(plan, negotiation, err) && plan_values(plan, err);
}
