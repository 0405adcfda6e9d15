#include "cli/help_facts.h"

#include "bands/records/bands.h"
#include "bands/world/negotiation.h"

/* How a reason is called behind "25% ": each is the best that one has. */
static const char *const REASONS[LEVERAGES] = {
    [VERIFIED_HIGHER] = "with a written offer that pays more",
    [VERIFIED_NEAR] = "with one that pays almost as much",
    [VERBAL_HIGHER] = "with one that was only told",
    [FORFEITS] = "for what leaving your job costs",
    [MARKET] = "with what others are paid",
    [NO_LEVERAGE] = "with nothing but the wish",
};

static struct rate rate_of(int64_t weight)
{
    return (struct rate){weight * RATE_ONE / WEIGHT_WHOLE};
}

/* "5% after 12 months, 15% after 24, 20% each after 30, 36, 42 and 48", and what of it comes in the first two years. */
static void add_schedule(struct slots *slots, const struct preset *preset)
{
    struct text text = text_start(slots->arena);
    const struct schedule *schedule = &preset->schedule;
    int64_t early = 0;
    for (int i = 0, last; i < schedule->count; i = last + 1) {
        const struct schedule_event *event = &schedule->events[i];
        for (last = i; last + 1 < schedule->count && schedule->events[last + 1].weight == event->weight; last++)
            ;
        text_addf(&text, "%s%p%s after %d%s", i > 0 ? ", " : "", rate_of(event->weight), last > i ? " each" : "",
                  event->month, i == 0 ? " months" : "");
        for (int j = i + 1; j <= last; j++)
            text_addf(&text, "%s%d", j < last ? ", " : " and ", schedule->events[j].month);
    }
    for (int i = 0; i < schedule->count; i++)
        early += schedule->events[i].month <= 24 ? schedule->events[i].weight : 0;
    slots_text(slots, "amazon_vests", text.data);
    slots_text(slots, "amazon_vests_date", preset->from.date);
    slots_text(slots, "amazon_by_24", text_format(slots->arena, "%p", rate_of(early)));
}

static void add_sign_on(struct slots *slots, const struct sign_on_payment *payment)
{
    slots_text(slots, "at_once_says", payment->at_once.says);
    slots_text(slots, "monthly_says", payment->monthly.says);
    slots_text(slots, "sign_on_question", payment->question);
}

static void add_ceilings(struct slots *slots, const struct negotiation *negotiation)
{
    struct text text = text_start(slots->arena);
    for (int i = 0; i < LEVERAGES; i++)
        text_addf(&text, "%s%p %s", i > 0 ? ", " : "", negotiation->classes[i].ceiling, REASONS[i]);
    slots_text(slots, "ceilings", text.data);
}

bool help_facts(struct slots *slots, const struct run *run, struct err *err)
{
    const struct preset *preset = preset_find(run->companies, "amazon");
    const struct company *amazon = company_find(run->companies, "Amazon");
    struct negotiation *negotiation = arena_alloc(run->arena, sizeof *negotiation);
    if (!preset || !amazon || !amazon->sign_on_payment.known)
        return err_set(err, ERR_INPUT, "the data files do not have Amazon with its vesting and its sign-on");
    if (!negotiation_load(negotiation, run->arena, &run->options->data, err))
        return false;
    *slots = slots_start(run->arena);
    add_schedule(slots, preset);
    add_sign_on(slots, &amazon->sign_on_payment);
    add_ceilings(slots, negotiation);
    slots_text(slots, "band_count", text_format(run->arena, "%d", run->bands->band_count - run->bands->computed_count));
    return true;
}
