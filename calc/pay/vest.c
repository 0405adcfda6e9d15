#include "calc/pay/vest.h"

#include <assert.h>

void schedule_from_years(struct schedule *schedule, const int basis_points[], int count, enum cadence cadence,
                         int cliff_month)
{
    const int per_year = (int)cadence;
    *schedule = (struct schedule){.year_count = count, .per_year = per_year, .cliff_month = cliff_month};
    int64_t at_cliff = 0;
    for (int year = 0; year < count; year++) {
        schedule->year_basis_points[year] = basis_points[year];
        if (basis_points[year] == 0)
            continue;
        for (int part = 1; part <= per_year; part++) {
            int month = 12 * year + part * (12 / per_year);
            int64_t weight = (int64_t)basis_points[year] * WEIGHT_OF_BASIS_POINT / per_year;
            if (month <= cliff_month)
                at_cliff += weight;
            else
                schedule->events[schedule->count++] = (struct schedule_event){.month = month, .weight = weight};
        }
    }
    if (at_cliff == 0)
        return;
    for (int i = schedule->count; i > 0; i--)
        schedule->events[i] = schedule->events[i - 1];
    schedule->events[0] = (struct schedule_event){.month = cliff_month, .weight = at_cliff};
    schedule->count++;
}

/* The index after the last event of the run that starts at `first`. */
static int run_end(const struct schedule *schedule, int first)
{
    const struct schedule_event *events = schedule->events;
    int end = first + 1;
    while (end < schedule->count && events[end].weight == events[first].weight &&
           year_of_month(events[end].month) == year_of_month(events[first].month))
        end++;
    return end;
}

/* U × cumulative weight, rounded. */
static int64_t cumulative(int64_t whole, int64_t weight)
{
    int64_t part = 0;
    bool fits = round_divide(&part, (wide_int)whole * weight, WEIGHT_WHOLE);
    assert(fits && part <= whole);
    (void)fits;
    return part;
}

static void vest_in_units(struct vests *vests, const struct grant *grant)
{
    const struct schedule *schedule = &grant->schedule;
    int64_t weight = 0, before = 0;
    for (int first = 0; first < schedule->count;) {
        int end = run_end(schedule, first), length = end - first;
        weight += length * schedule->events[first].weight;
        int64_t after = cumulative(grant->units, weight);
        int64_t each = (after - before) / length, left_over = (after - before) % length;
        for (int i = first; i < end; i++)
            vests->events[i].units = each + (end - i <= left_over);
        before = after;
        first = end;
    }
}

static void vest_in_dollars(struct vests *vests, const struct grant *grant)
{
    int64_t weight = 0, before = 0;
    for (int i = 0; i < grant->schedule.count; i++) {
        weight += grant->schedule.events[i].weight;
        int64_t after = cumulative(grant->dollars.cents, weight);
        vests->events[i].amount.cents = after - before;
        before = after;
    }
}

void vest_events(struct vests *vests, const struct grant *grant)
{
    const struct schedule *schedule = &grant->schedule;
    vests->count = schedule->count; /* events beyond it stay as they are */
    for (int i = 0; i < schedule->count; i++)
        vests->events[i] = (struct vest){.month = grant->granted_month + schedule->events[i].month};
    if (grant->in_dollars)
        vest_in_dollars(vests, grant);
    else if (schedule->in_units)
        for (int i = 0; i < schedule->count; i++)
            vests->events[i].units = schedule->events[i].units;
    else
        vest_in_units(vests, grant);
}

bool vest_value(struct money *value, const struct grant *grant, const struct vest *vest,
                const struct price *price)
{
    if (grant->in_dollars)
        return price_of_dollars(value, price, vest->amount, vest->month);
    return price_of_options(value, price, vest->units, grant->strike, vest->month);
}

bool vest_value_on(struct money *value, const struct grant *grant, const struct vest *vest,
                   const struct price_track *track)
{
    if (grant->in_dollars)
        return track_of_dollars(value, track, vest->amount, vest->month);
    return track_of_options(value, track, vest->units, grant->strike, vest->month);
}
