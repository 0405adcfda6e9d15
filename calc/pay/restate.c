#include "calc/pay/restate.h"

#include "calc/pay/vest.h"

static bool add_event(struct restated *restated, const struct offer *offer, const struct vest *vest,
                      const struct price *growing)
{
    const struct price flat = price_flat(&offer->price);
    int year = year_of_month(vest->month);
    struct restated_year *row = &restated->years[year - 1];
    struct money quoted, today;
    if (!vest_value(&quoted, &offer->grant, vest, growing) ||
        !vest_value(&today, &offer->grant, vest, &flat) || !money_add(&row->quoted, row->quoted, quoted) ||
        !money_add(&row->flat, row->flat, today) || !money_add(&restated->quoted, restated->quoted, quoted) ||
        !money_add(&restated->flat, restated->flat, today))
        return false;
    row->units += vest->units;
    restated->units += vest->units;
    if (year > restated->year_count)
        restated->year_count = year;
    return true;
}

bool restate_grant(struct restated *restated, const struct offer *offer, struct money start, enum price_rule rule,
                   struct rate growth, struct err *err)
{
    struct restated result = {0};
    struct price growing = {.rule = rule, .start = start, .growth = growth, .rate = offer->price.rate};
    struct vests vests;
    vest_events(&vests, &offer->grant);
    for (int i = 0; i < vests.count; i++)
        if (!add_event(&result, offer, &vests.events[i], &growing))
            return err_overflow(err, "equity");
    for (int year = 1; year <= result.year_count; year++)
        if (!price_shown(&result.years[year - 1].price, &growing, 12 * year))
            return err_overflow(err, "equity");
    if (!offer->grant.in_dollars) {
        const struct ratio rate = ratio_known(offer->price.rate), back = {rate.by, rate.times};
        if (!round_times_ratio(&result.units_at_flat, result.quoted.cents, back, offer->price.start.cents))
            return err_overflow(err, "equity");
        result.missing_units = result.units_at_flat - result.units;
    }
    *restated = result;
    return true;
}
