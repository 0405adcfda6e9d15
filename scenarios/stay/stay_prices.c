#include "scenarios/stay/stay_parts.h"

bool contender_curve(struct curve *curve, const struct contender *contender, struct scenario scenario, struct err *err)
{
    if (contender->from)
        return scenario_curve(curve, contender->offer, scenario, err);
    *curve = *contender->curve;
    return true;
}

/* Annualized at the months of the report. */
static bool fill_annualized(struct money annualized[STAY_MONTHS_MAX], const struct stay_report *report,
                            const struct contender *contender, struct scenario scenario, struct err *err)
{
    struct curve curve;
    if (!contender_curve(&curve, contender, scenario, err))
        return false;
    for (int i = 0; i < report->month_count; i++)
        if (!annualize(&annualized[i], curve.total[report->months[i]], report->months[i]))
            return err_overflow(err, "price scenario");
    return true;
}

/* Who is ahead in a column of the scenario, and by how much. */
static void find_first(struct scenario_result *result, const struct lead *lead, int column)
{
    int first = lead->among[0], second = NOBODY;
    for (int i = 1; i < lead->count; i++) {
        const int one = lead->among[i];
        int64_t value = result->annualized[one][column].cents;
        if (value > result->annualized[first][column].cents) {
            second = first;
            first = one;
        } else if (second == NOBODY || value > result->annualized[second][column].cents) {
            second = one;
        }
    }
    result->first[column] = first;
    if (second == NOBODY)
        return;
    result->by[column].cents =
        result->annualized[first][column].cents - result->annualized[second][column].cents;
    if (result->by[column].cents == 0)
        result->first[column] = NOBODY;
}

static bool add_scenario(struct stay_report *report, struct scenario scenario, struct err *err)
{
    struct scenario_result *result = &report->scenarios[report->scenario_count++];
    result->scenario = scenario;
    for (int i = 0; i < report->contender_count; i++)
        if (!fill_annualized(result->annualized[i], report, &report->contenders[i], scenario, err))
            return false;
    for (int column = 0; column < report->month_count; column++)
        find_first(result, &report->lead, column);
    return true;
}

bool stay_prices(struct stay_report *report, struct err *err)
{
    static const int growths[] = {-30, -15, 0, 15, 30};
    bool moves = false, equity = false;
    for (int i = 0; i < report->contender_count; i++) {
        moves |= report->contenders[i].price_moves;
        equity |= report->contenders[i].has_equity;
    }
    if (!equity)
        return true; /* nothing to vary */
    if (!add_scenario(report, (struct scenario){SCENARIO_LEVEL, percent(0)}, err) ||
        !add_scenario(report, (struct scenario){SCENARIO_LEVEL, percent(-30)}, err) ||
        !add_scenario(report, (struct scenario){SCENARIO_GROWTH_YEARLY, percent(15)}, err) ||
        (moves && !add_scenario(report, (struct scenario){SCENARIO_CASE, percent(0)}, err)))
        return false;
    report->growth_count = TWO_WAY_MAX;
    for (int g = 0; g < TWO_WAY_MAX; g++) {
        report->growth[g] = percent(growths[g]);
        for (int i = 0; i < report->contender_count; i++)
            if (!fill_annualized(report->contenders[i].two_way[g], report, &report->contenders[i],
                                 (struct scenario){SCENARIO_GROWTH, report->growth[g]}, err))
                return false;
    }
    return true;
}
