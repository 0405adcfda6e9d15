#include "scenarios/stay/stay_parts.h"

bool runner_curve(struct curve *curve, const struct runner *runner, struct scenario scenario, struct err *err)
{
    if (runner->from)
        return scenario_curve(curve, runner->offer, scenario, err);
    *curve = *runner->curve;
    return true;
}

/* Annualized at the months of the report. */
static bool fill_annualized(struct money annualized[STAY_MONTHS_MAX], const struct stay_report *report,
                            const struct runner *runner, struct scenario scenario, struct err *err)
{
    struct curve curve;
    if (!runner_curve(&curve, runner, scenario, err))
        return false;
    for (int i = 0; i < report->month_count; i++)
        if (!annualize(&annualized[i], curve.total[report->months[i]], report->months[i]))
            return err_overflow(err, "price scenario");
    return true;
}

/* Who is ahead in a column of the scenario, and by how much. */
static void find_first(struct scenario_result *result, int runners, int column)
{
    int first = 0, second = NOBODY;
    for (int i = 1; i < runners; i++) {
        int64_t value = result->annualized[i][column].cents;
        if (value > result->annualized[first][column].cents) {
            second = first;
            first = i;
        } else if (second == NOBODY || value > result->annualized[second][column].cents) {
            second = i;
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
    for (int i = 0; i < report->runner_count; i++)
        if (!fill_annualized(result->annualized[i], report, &report->runners[i], scenario, err))
            return false;
    for (int column = 0; column < report->month_count; column++)
        find_first(result, report->runner_count, column);
    return true;
}

bool stay_prices(struct stay_report *report, struct err *err)
{
    static const int growths[] = {-30, -15, 0, 15, 30};
    bool moves = false, equity = false;
    for (int i = 0; i < report->runner_count; i++) {
        moves |= report->runners[i].price_moves;
        equity |= report->runners[i].has_equity;
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
        for (int i = 0; i < report->runner_count; i++)
            if (!fill_annualized(report->runners[i].two_way[g], report, &report->runners[i],
                                 (struct scenario){SCENARIO_GROWTH, report->growth[g]}, err))
                return false;
    }
    return true;
}
