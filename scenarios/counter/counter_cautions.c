/* What deserves a second look in a plan, as sentences. */
#include "calc/kit/text.h"
#include "scenarios/counter/counter_plan.h"

struct remarks_to {
    struct plan *plan;
    struct arena *arena;
    const struct negotiation *negotiation;
};

static void add(const char **lines, int *count, struct arena *arena, const char *format, va_list arguments)
{
    if (*count == PLAN_LINES_MAX)
        return;
    struct text text = text_start(arena);
    text_addv(&text, format, arguments);
    lines[(*count)++] = text.data;
}

static void warn(const struct remarks_to *to, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(to->plan->warnings, &to->plan->warning_count, to->arena, format, arguments);
    va_end(arguments);
}

static void note(const struct remarks_to *to, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(to->plan->notes, &to->plan->note_count, to->arena, format, arguments);
    va_end(arguments);
}

static void warn_size(const struct remarks_to *to)
{
    const struct plan *plan = to->plan;
    struct rate factor = {RATE_ONE + to->negotiation->counter_above.nano};
    struct money limit;
    if (plan->leverage != VERIFIED_HIGHER && money_times_rate(&limit, plan->value.offer, factor) &&
        money_compare(plan->packages[PLAN_ANCHOR].solution.value, limit) > 0)
        warn(to, "the counter is more than %p above the offer, and no written offer that pays more backs it",
             to->negotiation->counter_above);
}

static void warn_levers(const struct remarks_to *to)
{
    static const char *const names[LEVERS] = {"base", "sign-on of year 1", "sign-on of year 2", "units"};
    const struct package *now = &to->plan->bargain.now, *asked = &to->plan->packages[PLAN_ANCHOR].solution.package;
    for (int i = 0; i < LEVERS; i++) {
        int64_t twice = to->negotiation->lever_times * now->level[i];
        if (asked->level[i] <= twice || asked->level[i] == now->level[i])
            continue;
        if (i == LEVER_UNITS)
            warn(to, "the ask more than doubles the %s: %u to %u", names[i], now->level[i], asked->level[i]);
        else
            warn(to, "the ask more than doubles the %s: %m to %m", names[i], (struct money){now->level[i]},
                 (struct money){asked->level[i]});
    }
}

/* A fall into year 3, when sign-on ends, that a recruiter will not mention. */
static void warn_year_3(const struct remarks_to *to)
{
    const struct curve *curve = &to->plan->packages[PLAN_ANCHOR].solution.curve;
    struct money year_2 = curve_paid_between(curve, 12, 24), year_3 = curve_paid_between(curve, 24, 36), fall;
    if (!money_times_rate(&fall, year_2, to->negotiation->year_3_fall))
        return;
    if (year_2.cents - year_3.cents > fall.cents)
        note(to, "pay falls from %m in year 2 to %m in year 3, when the sign-on ends: ask about it if you may stay", year_2,
             year_3);
}

static void warn_reach(const struct remarks_to *to)
{
    const struct plan *plan = to->plan;
    for (int i = 0; i < plan->bargain.stay.count; i++)
        if (plan->packages[PLAN_TARGET].solution.missing[i].cents > 0)
            warn(to, "within the limits the target at %d months is missed by %m a year", plan->bargain.stay.months[i],
                 plan->packages[PLAN_TARGET].solution.missing[i]);
    for (int i = 0; i < plan->bargain.stay.count; i++)
        if (money_compare(plan->floor_at.at[i], plan->accept_at.at[i]) > 0)
            warn(to, "at %d months the floor, %m a year, lies above what you would accept, %m",
                 plan->bargain.stay.months[i], plan->floor_at.at[i], plan->accept_at.at[i]);
    if (money_compare(plan->value.floor, plan->value.target) > 0)
        warn(to, "your alternative is worth %m a year and the target %m: taking the target would cost you", plan->value.floor,
             plan->value.target);
}

static void note_advice(const struct remarks_to *to)
{
    const struct plan *plan = to->plan;
    const struct case_file *file = plan->evaluation->from;
    if (plan->leverage == VERBAL_HIGHER)
        note(to, "the rival offer is verbal: get it in writing first, then there is room above parity");
    if (plan->offer->from->offer.has_grant && plan->offer->from->offer.grant.in_dollars)
        note(to, "the letter states the grant in dollars: ask for the number of units and the price used");
    if (!plan->band.known && !file->limits.base_max.known)
        note(to, "no posted range for this level and place is in the case, and no limits.base_max: base is left alone "
                 "unless a rival's is higher");
    if (!plan->anything_to_ask)
        note(to, "the offer already reaches the anchor at every stay: there is nothing to ask for in pay");
}

static void add_landing(const struct remarks_to *to)
{
    struct plan *plan = to->plan;
    for (int i = 0; i < to->negotiation->outcome_count && plan->landing_count < PLAN_LINES_MAX; i++) {
        const struct outcome *outcome = &to->negotiation->outcomes[i];
        plan->landing[plan->landing_count++] = text_format(to->arena, "%s (%s, %s; %s)", outcome->text, outcome->source,
                                                           outcome->date, outcome->caveat);
    }
}

void plan_cautions(struct plan *plan, struct arena *arena, const struct negotiation *negotiation)
{
    const struct remarks_to to = {plan, arena, negotiation};
    warn_size(&to);
    warn_levers(&to);
    warn_reach(&to);
    warn_year_3(&to);
    note_advice(&to);
    add_landing(&to);
}
