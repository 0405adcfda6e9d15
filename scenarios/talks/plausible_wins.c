/* What could plausibly be won in each lever (bands/data/changes.json). */
#include "scenarios/counter/counter_plan.h"
#include "scenarios/talks/sensitivity_make.h"

static int64_t up_to_step(int64_t cents, int64_t step)
{
    return (cents + step - 1) / step * step;
}

static struct money raised_to_step(struct money amount, struct rate up, struct money least, int64_t step)
{
    struct money more;
    if (!money_times_rate(&more, amount, up))
        return amount;
    more.cents = more.cents < least.cents ? least.cents : more.cents;
    return (struct money){up_to_step(amount.cents + more.cents, step)};
}

static bool win_base(struct offer *offer, const struct evaluation *evaluation, const struct changes *changes)
{
    const struct case_file *file = evaluation->from;
    const struct local_band band = local_band_of(file, &evaluation->offers[file->negotiating]);
    struct money base = raised_to_step(offer->base, changes->of[CHANGE_BASE].up, (struct money){0},
                                       file->limits.step_cash.cents);
    if (file->limits.base_max.known && base.cents > file->limits.base_max.money.cents)
        base = file->limits.base_max.money;
    else if (!file->limits.base_max.known && band.known && base.cents > band.high.cents)
        base = band.high;
    if (base.cents <= offer->base.cents)
        return false;
    offer->base = base;
    return true;
}

/* Every sign-on of years 1 and 2; a letter without any may gain a small one in year 1. */
static bool win_sign_on(struct offer *offer, const struct case_file *file, const struct changes *changes)
{
    const struct plausible_change *change = &changes->of[CHANGE_SIGN_ON];
    int64_t step = file->limits.step_cash.cents;
    bool any = false;
    for (int i = 0; i < offer->sign_on_count; i++) {
        struct sign_on *entry = &offer->sign_ons[i];
        if (entry->year > 2 || entry->amount.cents == 0)
            continue;
        entry->amount = raised_to_step(entry->amount, change->up, any ? (struct money){0} : changes->least_sign_on, step);
        any = true;
    }
    if (any || changes->least_sign_on.cents == 0)
        return any;
    const struct sign_on gained = {.year = 1,
                                   .amount = {up_to_step(changes->least_sign_on.cents, step)},
                                   .paid = PAID_LUMP,
                                   .repay = REPAY_PRORATED,
                                   .within_months = 12};
    if (offer->sign_on_count > 0 && offer->sign_ons[0].year == 1) {
        offer->sign_ons[0].amount = gained.amount;
        return true;
    }
    if (offer->sign_on_count == SIGN_ONS_MAX)
        return false;
    for (int i = offer->sign_on_count++; i > 0; i--)
        offer->sign_ons[i] = offer->sign_ons[i - 1];
    offer->sign_ons[0] = gained;
    return true;
}

static bool win_units(struct offer *offer, const struct case_file *file, const struct changes *changes)
{
    const struct offer letter = *offer;
    struct bargain bargain;
    struct money more;
    plan_bargain(&bargain, file);
    struct money whole = {bargain.now.level[LEVER_UNITS]};
    if (!offer->has_grant || !money_times_rate(&more, whole, changes->of[CHANGE_UNITS].up) || more.cents <= 0)
        return false;
    struct package package = bargain.now;
    package.level[LEVER_UNITS] = up_to_step(whole.cents + more.cents, bargain.step[LEVER_UNITS]);
    offer_with(offer, &bargain, &package);
    offer->price = letter.price; /* the bargain holds it flat */
    return true;
}

bool plausible_win(struct offer *result, const struct evaluation *evaluation, enum swing_input lever,
                   const struct changes *changes)
{
    const struct case_file *file = evaluation->from;
    *result = file->offers[file->negotiating].offer;
    if (lever == SWING_BASE)
        return win_base(result, evaluation, changes);
    if (lever == SWING_SIGN_ON)
        return win_sign_on(result, file, changes);
    return lever == SWING_UNITS && win_units(result, file, changes);
}
