/* What deserves a second look in a plan, as sentences. */
#include "calc/kit/text.h"
#include "scenarios/counter/counter_plan.h"
#include "scenarios/evaluation/offer_standing.h"

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
    struct money limit;
    if (plan->reasons[0].kind != VERIFIED_HIGHER &&
        money_raised(&limit, plan->value.offer, to->negotiation->counter_above) &&
        money_compare(plan->value.anchor, limit) > 0)
        warn(to, "the goal is more than %p above the offer, and no written offer that pays more backs it",
             to->negotiation->counter_above);
}

static void warn_declined(const struct remarks_to *to)
{
    const struct case_file *file = to->plan->evaluation->from;
    if (to->plan->offer->standing == OFFER_DECLINED)
        warn(to, "%s is declined: ask only if you would take it back; to negotiate another, set negotiating",
             rival_name(to->arena, file, file->negotiating));
}

/* The rival that the floor or the goal comes from, and what can be done about it. */
static void warn_beyond(const struct remarks_to *to)
{
    const struct plan *plan = to->plan;
    const struct case_offer *offer = plan->offer->from;
    const char *level = offer->offer.level[0] ? offer->offer.level : "this level";
    if (!plan->anything_to_ask || !plan->reach.floor_beyond)
        return;
    warn(to, "%s is worth %m a year more than this offer, and %m more than the best that can plausibly be asked: %s will not "
             "close that at %s. Ask about the level first, then for the top of %s, and decide whether %s is worth the rest",
         plan->floor_name, (struct money){plan->value.floor.cents - plan->value.offer.cents}, plan->reach.short_of_floor,
         offer->company_name, level, level, offer->company_name);
}

static void warn_levers(const struct remarks_to *to)
{
    static const char *const names[LEVERS] = {"base", "sign-on of year 1", "sign-on of year 2", "grant"};
    const struct package *now = &to->plan->bargain.now, *asked = &to->plan->packages[PLAN_ANCHOR].solution.package;
    for (int i = 0; i < LEVERS; i++) {
        int64_t twice = to->negotiation->lever_times * now->level[i];
        if (asked->level[i] <= twice || asked->level[i] == now->level[i] || now->level[i] == 0)
            continue;
        if (i == LEVER_UNITS && bargain_in_dollars(&to->plan->bargain))
            warn(to, "the ask more than doubles the grant: %K to %K", to->plan->offer->from->stock_currency,
                 (struct money){now->level[i]}, to->plan->offer->from->stock_currency, (struct money){asked->level[i]});
        else if (i == LEVER_UNITS)
            warn(to, "the ask more than doubles the %s: %u to %u", names[i], now->level[i], asked->level[i]);
        else
            warn(to, "the ask more than doubles the %s: %m to %m", names[i], (struct money){now->level[i]},
                 (struct money){asked->level[i]});
    }
}

/* What makes pay fall from a year to the next: the part that falls most. */
const char *fall_cause(const struct curve *curve, int year)
{
    static const char *const causes[COMPONENTS] = {"the base falls", "the sign-on shrinks", "less of the grant vests",
                                                   "the bonus falls", "one-off pay ends"};
    int most = 0;
    int64_t falls[COMPONENTS];
    for (int c = 0; c < COMPONENTS; c++) {
        const struct money *kept = curve->kept[c];
        int64_t before = kept[12 * year].cents - kept[12 * (year - 1)].cents;
        falls[c] = before - (kept[12 * (year + 1)].cents - kept[12 * year].cents);
        most = falls[c] > falls[most] ? c : most;
    }
    const struct money *sign_on = curve->kept[SIGN_ON];
    return most == SIGN_ON && sign_on[12 * (year + 1)].cents == sign_on[12 * year].cents ? "the sign-on ends" : causes[most];
}

/* A fall into year 3 that a recruiter will not mention. */
static void warn_year_3(const struct remarks_to *to)
{
    const struct curve *curve = &to->plan->packages[PLAN_ANCHOR].solution.curve;
    struct money year_2 = curve_paid_between(curve, 12, 24), year_3 = curve_paid_between(curve, 24, 36), fall;
    to->plan->year_3_cause = fall_cause(curve, 2);
    if (!money_times_rate(&fall, year_2, to->negotiation->year_3_fall) || year_2.cents - year_3.cents <= fall.cents)
        return;
    (void)round_divide(&to->plan->year_3_fall.nano, (wide_int)(year_2.cents - year_3.cents) * RATE_ONE, year_2.cents);
    note(to, "pay falls from %m in year 2 to %m in year 3, because %s: ask about it if you may stay", year_2, year_3,
         to->plan->year_3_cause);
}

static void warn_reach(const struct remarks_to *to)
{
    const struct plan *plan = to->plan;
    for (int i = 0; i < plan->bargain.stay.count && plan->anything_to_ask; i++)
        if (plan->packages[PLAN_TARGET].solution.missing[i].cents > 0)
            warn(to, "within what can plausibly be asked the target at %d months is missed by %m a year",
                 plan->bargain.stay.months[i], plan->packages[PLAN_TARGET].solution.missing[i]);
}

/* A rival that is compared and gives no reason, for want of a word in the case. */
static void note_status(const struct remarks_to *to)
{
    const struct case_file *file = to->plan->evaluation->from;
    for (int i = 0; i < file->offer_count; i++)
        if (to->plan->evaluation->offers[i].set_status[0])
            note(to, "%s: status not stated, so it is compared but backs no request: haggle set CASE %s (or verbal, declined)",
                 rival_name(to->arena, file, i), to->plan->evaluation->offers[i].set_status);
}

/* The day to sign by, against every deadline: one that comes before it is lost. */
static void note_sign_by(const struct remarks_to *to)
{
    const struct case_file *file = to->plan->evaluation->from;
    struct date by = file->statements.sign_by;
    for (int i = 0; i < file->offer_count && date_known(by); i++) {
        const struct case_offer *offer = &file->offers[i];
        if (offer->status == STATUS_DECLINED || offer_lapsed(offer, file->assumptions.as_of) || !date_known(offer->deadline) ||
            days_between(by, offer->deadline) >= 0)
            continue;
        if (i == file->negotiating)
            warn(to, "statements.sign_by, %D, lies after the offer's deadline, %D: no message promises to sign", by, offer->deadline);
        else
            note(to, "statements.sign_by, %D, lies after %s's deadline, %D: that offer is gone by then unless it is extended", by,
                 rival_name(to->arena, file, i), offer->deadline);
    }
}

static void note_advice(const struct remarks_to *to)
{
    const struct plan *plan = to->plan;
    const struct case_file *file = plan->evaluation->from;
    if (plan->reasons[0].kind == VERBAL_HIGHER)
        note(to, "the rival offer is verbal: get it in writing first, then there is room above parity");
    if (plan->forfeited.cents > 0 && !file->statements.disclose_forfeits)
        note(to, "leaving costs you %m, which is not said and sizes nothing: set statements.disclose_forfeits to ask for it",
             plan->forfeited);
    if (plan->band.computed && !file->limits.base_max.known)
        note(to, "no range for %s is posted at this level: the base is asked up to %m at most, the top of %k to %m %s; that "
                 "is no posting, so it limits and is never quoted",
             plan->band.location, plan->band.high, plan->offer->from->currency, plan->band.low, plan->band.high,
             plan->band.source);
    if (!plan->band.known && !file->limits.base_max.known)
        note(to, "no posted range for this level and place is in the case, and no limits.base_max: base is left alone "
                 "unless a rival's is higher");
    if (plan->rival >= 0 && file->statements.first_choice && file->goal.preference.cents == 0 &&
        !file->goal.floor.known)
        note(to, "%s is your first choice: what is that worth to you a year? With goal.preference the yes lies lower by half of "
                 "it",
             plan->offer->from->company_name);
    if (!plan->anything_to_ask && plan->next.move == MOVE_SIGN)
        note(to, "the offer already reaches your goals: there is nothing more to ask for in pay");
}

static void add_landing(const struct remarks_to *to)
{
    struct plan *plan = to->plan;
    for (int i = 0; i < to->negotiation->outcome_count && plan->landing_count < PLAN_LINES_MAX; i++) {
        const struct usual_end *outcome = &to->negotiation->outcomes[i];
        plan->landing[plan->landing_count++] = text_format(to->arena, "%s (%s, %s; %s)", outcome->text, outcome->source,
                                                           outcome->date, outcome->caveat);
    }
}

void plan_cautions(struct plan *plan, struct arena *arena, const struct negotiation *negotiation)
{
    const struct remarks_to to = {plan, arena, negotiation};
    warn_declined(&to);
    warn_beyond(&to);
    warn_size(&to);
    warn_levers(&to);
    warn_reach(&to);
    warn_year_3(&to);
    note_status(&to);
    note_sign_by(&to);
    note_advice(&to);
    add_landing(&to);
    plan->said = &negotiation->said;
}
