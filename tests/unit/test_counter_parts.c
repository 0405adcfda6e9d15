/* What the solver computes at once is what it would find the long way: pay at a few months (calc/counter/lever_pay.h)
 * against whole curves, the sign-on (calc/counter/sign_on_path.h) against the walk, comparisons of V against V. */
#include "rows.h"

#include "calc/counter/sign_on_path.h"

static struct schedule random_schedule(uint64_t *seed, int64_t units)
{
    static const int even[] = {2500, 2500, 2500, 2500}, front[] = {3300, 3300, 2200, 1200};
    struct schedule schedule = {.in_units = true, .count = 3};
    if (one_in(seed, 2)) {
        schedule_from_years(&schedule, one_in(seed, 2) ? even : front, 4, one_in(seed, 2) ? CADENCE_QUARTERLY : CADENCE_MONTHLY,
                            one_in(seed, 2) ? 12 : 0);
        return schedule;
    }
    for (int i = 0; i < 3; i++)
        schedule.events[i] = (struct schedule_event){.month = 11 + 17 * i, .units = i < 2 ? units / 3 : units - units / 3 * 2};
    return schedule;
}

static struct sign_on random_sign_on(uint64_t *seed, int year)
{
    struct sign_on entry = {.year = year, .amount = {random_between(seed, 0, 9000000)},
                            .paid = one_in(seed, 2) ? PAID_LUMP : PAID_MONTHLY,
                            .repay = (enum repay)random_between(seed, REPAY_PRORATED, REPAY_NONE), .within_months = 12};
    if (entry.paid == PAID_LUMP && one_in(seed, 2))
        entry.within_months = (int)random_between(seed, 1, REPAY_MONTHS_MAX);
    return entry;
}

static struct grant random_grant(uint64_t *seed, bool in_dollars)
{
    struct grant grant = {.name = "", .counted = true, .in_dollars = in_dollars, .units = random_between(seed, 3, 4000),
                          .dollars = {random_between(seed, 0, 90000000)}};
    grant.schedule = random_schedule(seed, grant.units);
    if (in_dollars && grant.schedule.in_units)
        schedule_from_years(&grant.schedule, (const int[]){5000, 5000}, 2, CADENCE_ANNUAL, 0);
    return grant;
}

/* Every part that a letter may have, in cents and units that round. */
static struct offer random_offer(uint64_t *seed)
{
    struct offer offer = {.id = "a", .company = "A", .level = "", .base.cents = random_between(seed, 4000000, 40000000),
                          .price = {.rule = PRICE_FLAT, .start = {random_between(seed, 100, 60000)}}};
    for (int year = 1; year <= 3; year++)
        if (!one_in(seed, 3))
            offer.sign_ons[offer.sign_on_count++] = random_sign_on(seed, year);
    offer.has_grant = !one_in(seed, 6);
    offer.grant = random_grant(seed, one_in(seed, 4));
    if (!offer.grant.in_dollars && one_in(seed, 4))
        offer.grant.strike.cents = random_between(seed, 0, 40000);
    if (one_in(seed, 3)) {
        offer.refreshers[offer.refresher_count++] = random_grant(seed, false);
        offer.refreshers[0].granted_month = (int)random_between(seed, 0, 40);
    }
    if (one_in(seed, 3))
        offer.raises[offer.raise_count++] =
            (struct raise){.month = 13, .by_percent = true, .percent = percent(random_between(seed, -9, 9))};
    offer.has_bonus = one_in(seed, 2);
    offer.bonus = (struct bonus){.is_amount = one_in(seed, 3), .amount = {random_between(seed, 0, 5000000)},
                                 .target = percent(random_between(seed, 1, 30)), .payout = percent(90),
                                 .lag_months = (int)random_between(seed, 0, 24)};
    if (one_in(seed, 3))
        offer.others[offer.other_count++] = (struct one_off){.name = "", .amount = {1234567}, .month = 5, .within_months = 24,
                                                             .repay = REPAY_PRORATED, .counted = true};
    if (one_in(seed, 3))
        offer.benefits[offer.benefit_count++] =
            (struct benefit){.name = "", .percent = percent(6), .vests_month = 30, .counted = true};
    if (one_in(seed, 3))
        offer.to_case = ratio_of(random_between(seed, 1, 99), random_between(seed, 1, 99));
    offer.on_paper = one_in(seed, 4);
    offer.counted_share = percent(random_between(seed, 0, 100));
    return offer;
}

static struct stay random_stay(uint64_t *seed)
{
    struct stay stay = {0};
    int64_t left = RATE_ONE;
    int wanted = (int)random_between(seed, 1, 6);
    for (int month = (int)random_between(seed, 1, 20); month <= 60 && stay.count < wanted;
         month += (int)random_between(seed, 1, 16)) {
        stay.weight[stay.count].nano = random_between(seed, 1, left / 2);
        left -= stay.weight[stay.count].nano;
        stay.months[stay.count++] = month;
    }
    stay.weight[stay.count - 1].nano += left;
    return stay;
}

static struct package random_package(uint64_t *seed, const struct bargain *bargain)
{
    struct package package = bargain->now;
    for (int i = 0; i < LEVERS; i++)
        if (one_in(seed, 2))
            package.level[i] += random_between(seed, 0, i == LEVER_UNITS && !bargain_in_dollars(bargain) ? 900 : 9000000);
    return package;
}

static void pay_at_a_few_months_is_that_of_the_whole_curve(void **state)
{
    (void)state;
    uint64_t seed = 31;
    for (int i = 0; i < random_rows(2000); i++) {
        const struct offer offer = random_offer(&seed);
        const struct stay stay = random_stay(&seed);
        struct bargain bargain;
        struct lever_pay pay;
        bargain_start(&bargain, &offer, &stay, dollars(1000), 1);
        lever_pay_start(&pay, &bargain, stay.months, stay.count);
        for (int p = 0; p < 6; p++) {
            const struct package package = random_package(&seed, &bargain);
            const char *inputs = row("offer %d, package %d: %l, %l/%l, %l", i, p, package.level[0], package.level[1],
                                     package.level[2], package.level[3]);
            int64_t totals[PAY_MONTHS_MAX];
            struct curve curve;
            struct money value, exact;
            struct err err;
            expect(inputs, "a curve", package_curve(&curve, &bargain, &package, &err));
            expect(inputs, "totals", lever_pay_totals(totals, &pay, &package));
            for (int h = 0; h < stay.count; h++)
                expect_cents(inputs, curve.total[stay.months[h]].cents, (struct money){totals[h]});
            expect(inputs, "V", lever_pay_value(&value, &pay, &package) && stay_value(&exact, &curve, &stay, &err));
            expect_cents(inputs, exact.cents, value);
        }
    }
}

static void amounts_whose_sums_might_not_fit_are_left_to_the_curve(void **state)
{
    (void)state;
    uint64_t seed = 32;
    struct offer offer = random_offer(&seed);
    const struct stay stay = {.count = 1, .months = {12}, .weight = {{RATE_ONE}}};
    struct bargain bargain;
    struct lever_pay pay;
    int64_t totals[PAY_MONTHS_MAX];
    offer.base.cents = INT64_MAX / 16;
    bargain_start(&bargain, &offer, &stay, dollars(1000), 1);
    lever_pay_start(&pay, &bargain, stay.months, stay.count);
    expect("a base that fits for 12 months", "nothing said", !lever_pay_totals(totals, &pay, &bargain.now));
}

static struct counter_problem random_problem(uint64_t *seed, const struct offer *offer)
{
    const struct stay stay = random_stay(seed);
    struct counter_problem problem = {.boldness = 2, .dearer = {200000000}, .least_move = {30000000},
                                      .year_1_first = one_in(seed, 6), .value_only = one_in(seed, 4),
                                      .way = one_in(seed, 6) ? WAY_EQUITY : WAY_ANY};
    bargain_start(&problem.bargain, offer, &stay, dollars(1000), 1);
    for (int i = 0; i < LEVERS; i++) {
        int64_t step = i == LEVER_UNITS && !bargain_in_dollars(&problem.bargain) ? 10 : random_between(seed, 1, 5) * 100000;
        problem.round[i] = (struct rounding){step, step, 0};
        problem.bargain.limit[i] = problem.bargain.now.level[i] + step * random_between(seed, 0, i % LEVER_UNITS ? 40 : 3);
    }
    return problem;
}

/* The goals from a little below the letter to far above. */
static bool set_goals(struct counter_problem *problem, uint64_t *seed, struct err *err)
{
    struct curve letter;
    if (!package_curve(&letter, &problem->bargain, &problem->bargain.now, err))
        return false;
    for (int h = 0; h < problem->bargain.stay.count; h++) {
        int months = problem->bargain.stay.months[h];
        if (!annualize(&problem->goal.at[h], letter.total[months], months) ||
            !money_scale(&problem->goal.at[h], problem->goal.at[h], random_between(seed, 980, 1250), 1000))
            return false;
    }
    return true;
}

static void the_sign_on_found_at_once_is_that_of_the_walk(void **state)
{
    (void)state;
    static struct search search; /* large */
    uint64_t seed = 33;
    int found_any = 0, steady = 0;
    for (int i = 0; i < random_rows(2000); i++) {
        const struct offer offer = random_offer(&seed);
        struct counter_problem problem = random_problem(&seed, &offer);
        struct sign_on_path path;
        struct err err;
        expect(row("offer %d", i), "a search", set_goals(&problem, &seed, &err) &&
                                                   search_start(&search, &problem, one_in(&seed, 2), &err));
        sign_on_path_start(&path, &search);
        steady += path.steady;
        for (int b = 0; b < search.tables.of[LEVER_BASE].count; b++)
            for (int u = 0; u < search.tables.of[LEVER_UNITS].count; u++) {
                struct steps walked = {{[LEVER_BASE] = b, [LEVER_UNITS] = u}}, at_once = walked;
                const char *inputs = row("offer %d, base %d, grant %d", i, b, u);
                bool could = !path.steady || sign_on_can_reach(&path, &walked);
                bool found = walk_sign_on(&search, &walked);
                expect(inputs, "found", sign_on_find(&path, &at_once) == found);
                expect(inputs, "thought possible", could || !found);
                for (int l = 0; found && l < LEVERS; l++)
                    expect_whole(inputs, walked.at[l], at_once.at[l]);
                found_any += found;
            }
    }
    expect("all", "some found", found_any > 0);
    expect("all", "most paths are steady", steady > random_rows(2000) / 2);
}

static void a_value_reaches_a_goal_when_it_is_no_less(void **state)
{
    (void)state;
    static struct search search;
    uint64_t seed = 34;
    for (int i = 0; i < random_rows(2000); i++) {
        const struct offer offer = random_offer(&seed);
        const struct counter_problem problem = random_problem(&seed, &offer);
        int64_t totals[HORIZONS_MAX];
        struct money value;
        struct err err;
        expect(row("offer %d", i), "a search", search_start(&search, &problem, false, &err));
        for (int h = 0; h < problem.bargain.stay.count; h++)
            totals[h] = random_between(&seed, 0, one_in(&seed, 2) ? 300 : INT64_C(1) << 50);
        expect("V", "fits", stay_value_of(&value, totals, &problem.bargain.stay));
        for (int64_t off = -2; off <= 2; off++)
            expect(row("row %d, V %M, goal off by %l", i, value, off), "reached",
                   value_reaches(&search, totals, value.cents + off) == (off <= 0));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pay_at_a_few_months_is_that_of_the_whole_curve),
        cmocka_unit_test(amounts_whose_sums_might_not_fit_are_left_to_the_curve),
        cmocka_unit_test(the_sign_on_found_at_once_is_that_of_the_walk),
        cmocka_unit_test(a_value_reaches_a_goal_when_it_is_no_less),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
