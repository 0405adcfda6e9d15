#include "calc/chance/simulation.h"

#include <math.h>

static bool add_event(struct simulated_offer *to, const struct grant *grant, const struct vest *vest)
{
    struct event_terms terms;
    if (!event_terms_of(&terms, grant, vest, &to->offer->price))
        return false;
    int at = to->event_count++;
    for (; at > 0 && to->events[at - 1].month > vest->month; at--)
        to->events[at] = to->events[at - 1];
    to->events[at] = (struct simulated_event){vest->month, terms};
    return true;
}

static bool add_grant(struct simulated_offer *to, const struct grant *grant)
{
    struct vests vests;
    vest_events(&vests, grant);
    for (int i = 0; i < vests.count && vests.events[i].month <= MONTHS_MAX; i++)
        if (!add_event(to, grant, &vests.events[i]))
            return false;
    return true;
}

static bool add_grants(struct simulated_offer *to, const struct offer *offer)
{
    if (offer->has_grant && !add_grant(to, &offer->grant))
        return false;
    for (int i = 0; i < offer->refresher_count; i++)
        if (offer->refreshers[i].counted && !add_grant(to, &offer->refreshers[i]))
            return false;
    return true;
}

static void add_dates(struct simulated_offer *to)
{
    for (int i = 0; i < to->event_count; i++)
        if (to->date_count == 0 || to->date_month[to->date_count - 1] != to->events[i].month) {
            to->date_month[to->date_count] = to->events[i].month;
            to->centre[to->date_count++] = to->own->kept[EQUITY][to->events[i].month].cents;
        }
    int date = NO_DATE;
    for (int m = 0; m <= MONTHS_MAX; m++) {
        if (date + 1 < to->date_count && to->date_month[date + 1] == m)
            date++;
        to->last_date[m] = date;
    }
}

bool simulation_add(struct simulation *simulation, const struct offer *offer, const struct curve *own,
                    const struct curve *compared, int stock, struct rate volatility, int pay_rate, int stock_rate)
{
    struct simulated_offer *to = &simulation->offers[simulation->offer_count++];
    *to = (struct simulated_offer){.offer = offer, .own = own, .compared = compared, .stock = CONSTANT,
                                   .pay_rate = pay_rate, .stock_rate = stock_rate};
    if (own->total[MONTHS_MAX].cents > SIMULATED_TOTAL_MAX ||
        compared->total[MONTHS_MAX].cents > SIMULATED_TOTAL_MAX)
        return false;
    bool counts = !offer->on_paper || offer->counted_share.nano > 0;
    bool moves = volatility.nano > 0 || pay_rate != stock_rate;
    if (counts && moves && !add_grants(to, offer))
        return false;
    add_dates(to);
    if (to->event_count == 0)
        return true;
    to->stock = stock;
    to->volatility = (double)volatility.nano / (double)RATE_ONE;
    if (stock >= simulation->stock_count)
        simulation->stock_count = stock + 1;
    return true;
}

bool correlation_possible(struct rate correlation, int stocks)
{
    return correlation.nano * (stocks - 1) >= -RATE_ONE;
}

int simulation_add_rate(struct simulation *simulation, struct rate volatility, struct rate correlation)
{
    simulation->rates[simulation->rate_count] = (struct simulated_rate){(double)volatility.nano / (double)RATE_ONE,
                                                                        (double)correlation.nano / (double)RATE_ONE};
    return simulation->rate_count++;
}

/* Between two different factors, the first before the second. */
static double hangs_on(const struct simulation *simulation, int first, int second, double correlation)
{
    const int stocks = simulation->stock_count;
    if (second < stocks)
        return correlation;
    return first < stocks ? simulation->rates[second - stocks].correlation : 0;
}

/* Cholesky's factor; false when the matrix has none. */
static bool fill_mix(struct simulation *simulation, double correlation)
{
    for (int row = 0; row < simulation->stock_count + simulation->rate_count; row++)
        for (int column = 0; column <= row; column++) {
            double rest = row == column ? 1 : hangs_on(simulation, column, row, correlation);
            for (int k = 0; k < column; k++)
                rest -= simulation->mix[row][k] * simulation->mix[column][k];
            double pivot = simulation->mix[column][column];
            if (row == column ? rest < -1e-9 : pivot == 0 && (rest > 1e-9 || rest < -1e-9))
                return false;
            if (row == column)
                simulation->mix[row][column] = rest > 1e-12 ? sqrt(rest) : 0;
            else
                simulation->mix[row][column] = pivot > 0 ? rest / pivot : 0;
        }
    return true;
}

/* With rates the day on which a stay ends counts as well. */
static bool ends_at(const struct simulation *simulation, int month)
{
    for (int h = 0; h < simulation->stay.count && simulation->rate_count > 0; h++)
        if (simulation->stay.months[h] == month)
            return true;
    return false;
}

static bool vests_at(const struct simulation *simulation, int month)
{
    for (int i = 0; i < simulation->offer_count; i++)
        for (int d = 0; d < simulation->offers[i].date_count; d++)
            if (simulation->offers[i].date_month[d] == month)
                return true;
    return false;
}

bool simulation_ready(struct simulation *simulation, struct rate correlation)
{
    int last = 0;
    if (!fill_mix(simulation, (double)correlation.nano / (double)RATE_ONE))
        return false;
    for (int month = 1; month <= MONTHS_MAX; month++)
        if (vests_at(simulation, month) || ends_at(simulation, month)) {
            simulation->root_time[simulation->month_count] = sqrt((month - last) / 12.0);
            simulation->months[simulation->month_count++] = month;
            last = month;
        }
    return true;
}
