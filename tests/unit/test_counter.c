/* The solver of the counter-offer (calc/counter/solver.h): worked cases, and properties of random ones. */
#include "rows.h"

#include "calc/counter/solver.h"

static struct schedule amazon_schedule(void)
{
    static const int months[] = {12, 24, 30, 36, 42, 48}, shares[] = {5, 15, 20, 20, 20, 20};
    struct schedule schedule = {.count = 6};
    for (int i = 0; i < 6; i++)
        schedule.events[i] = (struct schedule_event){.month = months[i], .weight = shares[i] * WEIGHT_WHOLE / 100};
    return schedule;
}

static struct offer offer_of(int64_t base, int64_t first, int64_t second, int64_t units)
{
    struct offer offer = {.id = "a", .company = "A", .level = "", .base = dollars(base), .sign_on_count = 2,
                          .has_grant = true, .price = {.rule = PRICE_FLAT, .start = {22250}}};
    offer.sign_ons[0] = (struct sign_on){.year = 1, .amount = dollars(first), .paid = PAID_LUMP,
                                         .repay = REPAY_PRORATED, .within_months = 12};
    offer.sign_ons[1] = (struct sign_on){.year = 2, .amount = dollars(second), .paid = PAID_MONTHLY,
                                         .repay = REPAY_NONE, .within_months = 12};
    offer.grant = (struct grant){.units = units, .schedule = amazon_schedule(), .name = ""};
    return offer;
}

static struct counter_problem problem_of(const struct offer *offer, const struct stay *stay)
{
    struct counter_problem problem = {.base_first = offer->base.cents};
    bargain_start(&problem.bargain, offer, stay, dollars(1000), 1);
    return problem;
}

static struct solution solved(const char *inputs, const struct counter_problem *problem)
{
    struct solution solution;
    struct err err = {0};
    if (!counter_solve(&solution, problem, &err))
        fail_msg("%s: %s", inputs, err.message);
    return solution;
}

static const char *levels(const struct package *package)
{
    static char words[160];
    struct text text = text_in(words, sizeof words);
    text_addf(&text, "%m, %m/%m, %u", (struct money){package->level[0]}, (struct money){package->level[1]},
              (struct money){package->level[2]}, package->level[3]);
    return words;
}

static const struct stay TWO_AND_FOUR = {.count = 2, .months = {24, 48}, .weight = {{500000000}, {500000000}}};

/* --- Sense: worked by hand ---------------------------------------------------------------------------------- */

/* The rival pays 303,400 a year over 24 months (606,800 in all) and 274,330 over 48 (1,097,320). */

static void a_rival_ahead_at_two_years_only_is_met_with_60_000_of_sign_on_and_no_units(void **state)
{
    (void)state;
    /* 24 months: 350,000 + 135,000 + 280 × 222.50 = 547,300, so 59,500 are missing: 60,000 in steps.
     * 48 months: 286,625 a year, ahead already: the goal is the offer's own.
     * 195,000 of sign-on in all. Year 1 has 70 units, 15,575; year 2 has 210, 46,725: 31,150 more. Level is
     * 113,075/81,925; 113,000/82,000 gives 303,575 and 303,725. */
    struct offer offer = offer_of(175000, 75000, 60000, 1400);
    struct counter_problem problem = problem_of(&offer, &TWO_AND_FOUR);
    problem.goal.at[0] = dollars(303400);
    problem.goal.at[1] = dollars(286625);
    struct solution solution = solved("(a)", &problem);
    expect_text("(a)", "175,000, 113,000/82,000, 1,400", levels(&solution.package));
    expect_cents("(a) cost", 6000000, solution.cost);
    expect_cents("(a) year 1", 30357500, curve_between(&solution.curve, 0, 12));
    expect_cents("(a) year 2", 30372500, curve_between(&solution.curve, 12, 24));
    expect_cents("(a) at 24 months", 30365000, solution.annualized[0]); /* 547,300 + 60,000, / 2 */
    expect_cents("(a) at 48 months", 30162500, solution.annualized[1]); /* 286,625 + 60,000 / 4 */
    expect("(a)", "reaches", solution.reaches);
    /* To be asked first, five percent above: 318,570 and 300,956.25. 637,140 − 547,300 = 89,840: 90,000.
     * 225,000 in all, level at 128,075/96,925. */
    problem.goal.at[0] = dollars(318570);
    problem.goal.at[1] = (struct money){30095625};
    solution = solved("(a) anchor", &problem);
    expect_text("(a) anchor", "175,000, 128,000/97,000, 1,400", levels(&solution.package));
}

static void a_rival_ahead_at_both_stays_is_met_with_125_000_of_sign_on_and_142_units(void **state)
{
    (void)state;
    /* 24 months: 340,000 + 105,000 + 140 × 222.50 = 476,150: 130,650 are missing. 48 months: 680,000 +
     * 105,000 + 155,750 = 940,750: 156,570 are missing. X + 0.2·P·u = 130,650 and X + P·u = 156,570 give
     * P·u = 32,400 and X = 124,170: 125,000 in steps. Then (156,570 − 125,000) / 222.50 = 141.9: 142 units.
     * 230,000 of sign-on in all. Of 842 units 42 vest in year 1 (9,345) and 126 in year 2 (28,035): level is
     * 124,345/105,655, nearest 124,000/106,000: 303,345 and 304,035. */
    struct offer offer = offer_of(170000, 60000, 45000, 700);
    struct counter_problem problem = problem_of(&offer, &TWO_AND_FOUR);
    problem.goal.at[0] = dollars(303400);
    problem.goal.at[1] = dollars(274330);
    struct solution solution = solved("(b)", &problem);
    expect_text("(b)", "170,000, 124,000/106,000, 842", levels(&solution.package));
    expect_cents("(b) cost", 15659500, solution.cost); /* 125,000 + 142 × 222.50 */
    expect_cents("(b) year 1", 30334500, curve_between(&solution.curve, 0, 12));
    expect_cents("(b) year 2", 30403500, curve_between(&solution.curve, 12, 24));
    expect_cents("(b) at 24 months", 30369000, solution.annualized[0]); /* 607,380 / 2 */
    expect_cents("(b) at 48 months", 27433625, solution.annualized[1]); /* 1,097,345 / 4 = 274,336.25 */
    /* The rival's base of 182,000 may be asked for as well: it costs what units cost, so no more in all but
     * for whole steps, and never the 180,000 of a plan that adds up both gaps. */
    problem.base_first = 18200000;
    solution = solved("(b) with base", &problem);
    expect(levels(&solution.package), "reaches", solution.reaches);
    expect(row("cost %M", solution.cost), "at most a step of sign-on above", solution.cost.cents <= 15659500 + 100000);
}

static void without_leverage_the_year_1_sign_on_rises_or_for_long_stays_the_units(void **state)
{
    (void)state;
    /* 24 months: (410,000 + 240,000 + 520 × 222.50) / 2 = 382,850. 48 months: (820,000 + 240,000 + 578,500)
     * / 4 = 409,625. Half and half 396,237.50; 1,000 of year-1 sign-on are worth (500 + 250) / 2 = 375.
     * 5 %: 19,811.875 / 0.375 = 52,832. 8 %: 31,699 / 0.375 = 84,531.
     * 48 months alone: a unit is worth 55.625. 5 %: 20,481.25 / 55.625 = 368.2. 8 %: 32,770 / 55.625 = 589.1. */
    static const struct {
        int months[2];
        int64_t goal_24, goal_48; /* cents */
        const char *package;
    } rows[] = {
        {{24, 48}, 40199250, 43010625, "205,000, 193,000/100,000, 2,600"},
        {{24, 48}, 41347800, 44239500, "205,000, 225,000/100,000, 2,600"},
        {{48, 0}, 43010625, 0, "205,000, 140,000/100,000, 2,969"},
        {{48, 0}, 44239500, 0, "205,000, 140,000/100,000, 3,190"},
    };
    struct offer offer = offer_of(205000, 140000, 100000, 2600);
    for (int i = 0; i < ROWS(rows); i++) {
        struct stay stay = rows[i].months[1] ? TWO_AND_FOUR
                                             : (struct stay){.count = 1, .months = {48}, .weight = {{RATE_ONE}}};
        struct counter_problem problem = problem_of(&offer, &stay);
        problem.one_lever = true;
        problem.goal.at[0].cents = rows[i].goal_24;
        problem.goal.at[1].cents = rows[i].goal_48;
        struct solution solution = solved("(c)", &problem);
        expect_text(row("(c) %d months and more, goal %M", stay.months[0], problem.goal.at[0]), rows[i].package,
                    levels(&solution.package));
        expect("(c)", "reaches", solution.reaches);
    }
}

static void base_comes_first_among_equals_with_units_in_the_letter_or_without(void **state)
{
    (void)state;
    /* Staying 48 months, 20,000 a year are missing: 20,000 of base and 80,000 of sign-on cost the same, and
     * base, which the rival pays, goes first. */
    for (int with_units = 0; with_units < 2; with_units++) {
        struct offer offer = offer_of(200000, 50000, 50000, 400);
        offer.has_grant = with_units;
        struct stay stay = {.count = 1, .months = {48}, .weight = {{RATE_ONE}}};
        struct counter_problem problem = problem_of(&offer, &stay);
        problem.base_first = 25000000;
        problem.goal.at[0] = dollars(with_units ? 267250 : 245000); /* 200,000 + 25,000 (+ 22,250) + 20,000 */
        struct solution solution = solved("base first", &problem);
        expect_text(with_units ? "400 units" : "no units", with_units ? "220,000, 50,000/50,000, 400" : "220,000, 50,000/50,000, 0",
                    levels(&solution.package));
    }
}

static void sign_on_is_not_asked_for_beyond_what_the_first_year_has(void **state)
{
    (void)state;
    /* Year 1 may rise to 80,000 and year 2 has no limit of its own: year 2 may not pass year 1 in amount,
     * so 5,000 and 20,000 are all there is, and the rest has to come from units. */
    struct offer offer = offer_of(175000, 75000, 60000, 1400);
    struct counter_problem problem = problem_of(&offer, &TWO_AND_FOUR);
    problem.goal.at[0] = dollars(303400);
    problem.goal.at[1] = dollars(286625);
    problem.bargain.limit[LEVER_SIGN_ON_1] = 8000000;
    struct solution solution = solved("year 1 at most 80,000", &problem);
    expect(levels(&solution.package), "year 2 is not above year 1",
           solution.package.level[LEVER_SIGN_ON_2] <= solution.package.level[LEVER_SIGN_ON_1]);
}

/* --- Random problems ---------------------------------------------------------------------------------------- */

struct mix {
    int from, to;      /* stays in months */
    bool with_limits;
    bool coarse;       /* steps and limits that a grid can walk */
    int goal_from, goal_to; /* of the letter's pay, in thousandths */
    bool odd; /* letters that are no multiples of the steps, and a limit for year 1 below that for year 2 */
};

static struct schedule random_schedule(uint64_t *seed)
{
    static const int even[] = {2500, 2500, 2500, 2500}, front[] = {3300, 3300, 2200, 1200}, three[] = {3334, 3333, 3333};
    struct schedule schedule = amazon_schedule();
    switch (random_between(seed, 0, 5)) {
    case 0:
        schedule_from_years(&schedule, even, 4, CADENCE_QUARTERLY, 12);
        break;
    case 1:
        schedule_from_years(&schedule, front, 4, CADENCE_MONTHLY, 0);
        break;
    case 2:
        schedule_from_years(&schedule, three, 3, CADENCE_ANNUAL, 0);
        break;
    default:
        break;
    }
    return schedule;
}

static struct stay random_stay(uint64_t *seed, const struct mix *mix)
{
    struct stay stay = {.count = 0};
    int wanted = (int)random_between(seed, 1, 4);
    bool chosen[MONTHS_MAX + 1] = {false};
    for (int i = 0; i < wanted; i++)
        chosen[one_in(seed, 2) && mix->from <= 24 && mix->to >= 48 ? 24 * random_between(seed, 1, 2)
                                                                  : random_between(seed, mix->from, mix->to)] = true;
    int64_t left = RATE_ONE;
    for (int months = 1; months <= MONTHS_MAX; months++)
        if (chosen[months]) {
            stay.months[stay.count] = months;
            stay.weight[stay.count].nano = random_between(seed, 1, left - (HORIZONS_MAX - stay.count));
            left -= stay.weight[stay.count++].nano;
        }
    stay.weight[stay.count - 1].nano += left;
    return stay;
}

static struct counter_problem random_problem(uint64_t *seed, const struct mix *mix)
{
    int64_t thousand = mix->coarse ? 10000 : 1000;
    struct offer offer = offer_of(random_between(seed, 100000 / thousand, 300000 / thousand) * thousand,
                                  random_between(seed, 0, 150000 / thousand) * thousand, 0,
                                  random_between(seed, 0, 60) * 50);
    struct money first = offer.sign_ons[0].amount;
    offer.sign_ons[1].amount.cents = one_in(seed, 6) ? first.cents + random_between(seed, 0, 3) * thousand * 100
                                                     : random_between(seed, 0, first.cents / 100000) * 100000;
    if (mix->odd && one_in(seed, 3)) { /* not multiples of the step */
        offer.base.cents += random_between(seed, 0, 99999);
        offer.sign_ons[0].amount.cents += random_between(seed, 0, 99999);
    }
    if (one_in(seed, 6))
        offer.sign_on_count = 1;
    offer.grant.schedule = random_schedule(seed);
    offer.price.start.cents = random_between(seed, 1000, 50000);
    struct stay stay = random_stay(seed, mix);
    struct counter_problem problem = problem_of(&offer, &stay);
    struct bargain *bargain = &problem.bargain;
    for (int i = 0; i < LEVERS; i++) {
        bargain->step[i] = i == LEVER_UNITS ? (mix->coarse ? 50 : random_between(seed, 1, 20))
                           : mix->coarse    ? 1000000
                           : mix->odd       ? random_between(seed, 1, 10) * 50000
                                            : random_between(seed, 1, 2) * 50000;
        if (i != 0 && i != LEVER_UNITS)
            bargain->step[i] = bargain->step[LEVER_BASE];
        if (mix->coarse || (mix->with_limits && one_in(seed, 3)))
            bargain->limit[i] = bargain->now.level[i] + random_between(seed, 0, mix->coarse ? 12 : 200) * bargain->step[i];
    }
    int64_t *first_limit = &bargain->limit[LEVER_SIGN_ON_1], *second_limit = &bargain->limit[LEVER_SIGN_ON_2];
    if (!mix->odd && *second_limit == NO_LIMIT)
        *first_limit = NO_LIMIT;
    if (!mix->odd && *first_limit != NO_LIMIT && *first_limit < *second_limit)
        *first_limit = *second_limit;
    if (one_in(seed, 2))
        problem.base_first += random_between(seed, 0, 20) * 100000;
    if (bargain->limit[LEVER_BASE] != NO_LIMIT && problem.base_first > bargain->limit[LEVER_BASE])
        problem.base_first = bargain->limit[LEVER_BASE];
    struct curve curve;
    struct err err;
    assert_true(curve_compute_flat(&curve, &offer, &err));
    for (int i = 0; i < stay.count; i++) {
        assert_true(annualize(&problem.goal.at[i], curve.total[stay.months[i]], stay.months[i]));
        problem.goal.at[i].cents = problem.goal.at[i].cents * random_between(seed, mix->goal_from, mix->goal_to) / 1000;
    }
    return problem;
}

static const char *describe(int number, const struct counter_problem *problem)
{
    static char words[900];
    struct text text = text_in(words, sizeof words);
    const struct bargain *it = &problem->bargain;
    text_addf(&text, "problem %d: letter %s at %M;", number, levels(&it->now), it->offer.price.start);
    text_addf(&text, " steps %m and %u; base first %m; limits", (struct money){it->step[0]}, it->step[LEVER_UNITS],
              (struct money){problem->base_first});
    for (int i = 0; i < LEVERS; i++)
        text_addf(&text, " %l", it->limit[i]);
    text_add(&text, "; vests");
    for (int i = 0; i < it->offer.grant.schedule.count && i < 8; i++)
        text_addf(&text, " %d", it->offer.grant.schedule.events[i].month);
    text_add(&text, "; goals");
    for (int i = 0; i < it->stay.count; i++)
        text_addf(&text, " %d: %M", it->stay.months[i], problem->goal.at[i]);
    return words;
}

/* The problem and a package, as a row that may stand inside another. */
static const char *answer(const char *inputs, const struct package *package)
{
    static char words[1100];
    struct text text = text_in(words, sizeof words);
    text_addf(&text, "%s\nanswer: %s", inputs, levels(package));
    return words;
}

/* Recomputed without the solver: what the levels pay at each horizon, against the goals. */
static bool reaches_goals(const struct counter_problem *problem, const struct package *package)
{
    struct offer offer = problem->bargain.offer;
    const struct stay *stay = &problem->bargain.stay;
    offer.base.cents = package->level[LEVER_BASE];
    offer.grant.units = package->level[LEVER_UNITS];
    offer.sign_ons[0].amount.cents = package->level[LEVER_SIGN_ON_1];
    offer.sign_ons[1] = (struct sign_on){.year = 2, .amount = {package->level[LEVER_SIGN_ON_2]}, .paid = PAID_MONTHLY,
                                         .repay = REPAY_NONE, .within_months = 12};
    offer.sign_on_count = 2;
    struct curve curve;
    struct err err;
    assert_true(curve_compute_flat(&curve, &offer, &err));
    for (int i = 0; i < stay->count; i++) {
        struct money annualized;
        assert_true(annualize(&annualized, curve.total[stay->months[i]], stay->months[i]));
        if (annualized.cents < problem->goal.at[i].cents)
            return false;
    }
    return true;
}

/* The highest level a lever may take; the year-2 sign-on stays below that of year 1 unless the letter has
 * it above. A base without a limit may go as far as base_first. */
static struct package all_at_the_limit(const struct counter_problem *problem)
{
    const struct bargain *bargain = &problem->bargain;
    struct package most = bargain->now;
    for (int i = 0; i < LEVERS; i++) {
        int64_t limit = bargain->limit[i];
        if (limit == NO_LIMIT)
            limit = i == LEVER_BASE ? problem->base_first : INT64_C(100000000);
        if (limit / bargain->step[i] * bargain->step[i] > most.level[i])
            most.level[i] = limit / bargain->step[i] * bargain->step[i];
    }
    bool year_1_first = bargain->now.level[LEVER_SIGN_ON_1] >= bargain->now.level[LEVER_SIGN_ON_2];
    if (year_1_first && most.level[LEVER_SIGN_ON_2] > most.level[LEVER_SIGN_ON_1])
        most.level[LEVER_SIGN_ON_2] = most.level[LEVER_SIGN_ON_1];
    return most;
}

static void check_bounds(const char *inputs, const struct counter_problem *problem, const struct package *package)
{
    const struct bargain *bargain = &problem->bargain;
    const int64_t *now = bargain->now.level, *level = package->level;
    for (int i = 0; i < LEVERS; i++) {
        expect(inputs, row("%s is not below the letter", lever_key((enum lever)i, false)), level[i] >= now[i]);
        expect(inputs, row("%s is not above its limit", lever_key((enum lever)i, false)),
               bargain->limit[i] == NO_LIMIT || level[i] <= bargain->limit[i] || level[i] == now[i]);
        expect(inputs, row("%s is the letter's or a multiple", lever_key((enum lever)i, false)),
               level[i] == now[i] || level[i] % bargain->step[i] == 0);
    }
    expect(answer(inputs, package), "year 1 is not below year 2 unless the letter has it so",
           level[LEVER_SIGN_ON_1] >= level[LEVER_SIGN_ON_2] || now[LEVER_SIGN_ON_1] < now[LEVER_SIGN_ON_2]);
}

static void check_tight(const char *inputs, const struct counter_problem *problem, const struct package *package)
{
    const struct bargain *bargain = &problem->bargain;
    for (int i = 0; i < LEVERS; i++) {
        struct package less = *package;
        if (less.level[i] == bargain->now.level[i])
            continue;
        less.level[i] -= bargain->step[i];
        if (less.level[i] < bargain->now.level[i])
            less.level[i] = bargain->now.level[i];
        const int64_t *now = bargain->now.level; /* what may not go back is not left over */
        if (less.level[LEVER_SIGN_ON_1] < less.level[LEVER_SIGN_ON_2] && now[LEVER_SIGN_ON_1] >= now[LEVER_SIGN_ON_2])
            continue;
        expect(answer(inputs, package),
               row("one step less of %s misses a horizon", lever_key((enum lever)i, false)), !reaches_goals(problem, &less));
    }
}

/* Where both sign-ons rose and neither limit nor order nor an early horizon decided, years 1 and 2 are level. */
static void check_level(const char *inputs, const struct counter_problem *problem, const struct solution *solution)
{
    const struct bargain *bargain = &problem->bargain;
    const int64_t *level = solution->package.level, *now = bargain->now.level;
    int64_t lead = curve_between(&solution->curve, 0, 12).cents - curve_between(&solution->curve, 12, 24).cents;
    bool order = now[LEVER_SIGN_ON_1] < now[LEVER_SIGN_ON_2] || lead < 0 ||
                 level[LEVER_SIGN_ON_1] - level[LEVER_SIGN_ON_2] >= 2 * bargain->step[LEVER_SIGN_ON_1];
    bool free = bargain->stay.months[0] >= 24 && order;
    for (int i = LEVER_SIGN_ON_1; i <= LEVER_SIGN_ON_2; i++)
        free = free && level[i] > now[i] &&
               (bargain->limit[i] == NO_LIMIT || level[i] + bargain->step[i] <= bargain->limit[i]);
    if (free)
        expect(row("%s\n%s: year 1 leads by %M", inputs, levels(&solution->package), (struct money){lead}),
               "years 1 and 2 are level within a step",
               lead <= bargain->step[LEVER_SIGN_ON_1] && lead >= -bargain->step[LEVER_SIGN_ON_1]);
}

static void check_problem(const char *inputs, const struct counter_problem *problem)
{
    struct solution solution = solved(inputs, problem);
    const struct package most = all_at_the_limit(problem);
    bool missing = false;
    for (int i = 0; i < problem->bargain.stay.count; i++) {
        int64_t gap = problem->goal.at[i].cents - solution.annualized[i].cents;
        expect_cents(inputs, gap > 0 ? gap : 0, solution.missing[i]);
        missing |= gap > 0;
    }
    expect_whole(inputs, !missing, solution.reaches);
    expect_whole(inputs, solution.reaches, reaches_goals(problem, &solution.package));
    check_bounds(inputs, problem, &solution.package);
    check_level(inputs, problem, &solution);
    if (solution.reaches)
        check_tight(inputs, problem, &solution.package);
    else
        expect(answer(inputs, &solution.package), "the limits leave no package that reaches",
               !reaches_goals(problem, &most));
}

static void check_many(uint64_t seed, int count, const struct mix *mix)
{
    for (int i = 0; i < count; i++) {
        struct counter_problem problem = random_problem(&seed, mix);
        check_problem(describe(i, &problem), &problem);
    }
}

static void packages_without_limits_reach_every_goal_and_are_tight(void **state)
{
    (void)state;
    check_many(1, random_rows(600), &(struct mix){24, 48, false, false, 950, 1300, false});
}

static void packages_within_limits_reach_every_goal_or_say_what_is_missing(void **state)
{
    (void)state;
    check_many(2, random_rows(600), &(struct mix){24, 48, true, false, 950, 1300, false});
}

static void packages_for_short_stays_are_tight(void **state)
{
    (void)state;
    check_many(3, random_rows(600), &(struct mix){3, 48, false, false, 950, 1300, false});
}

static void packages_are_tight_for_letters_between_two_steps(void **state)
{
    (void)state;
    check_many(11, random_rows(600), &(struct mix){24, 48, false, false, 950, 1300, true});
}

/* Units pay nothing before the first vest, so no count of them makes up for sign-on at its limit. */
static void packages_for_short_stays_within_limits_are_found_at_all(void **state)
{
    (void)state;
    check_many(4, random_rows(600), &(struct mix){3, 48, true, false, 950, 1300, true});
}

static void packages_for_stays_beyond_the_grant_are_tight(void **state)
{
    (void)state;
    check_many(5, random_rows(600), &(struct mix){12, 60, false, false, 950, 1300, false});
    check_many(6, random_rows(600), &(struct mix){12, 60, true, false, 950, 1300, false});
}

/* --- Against all packages of a grid --------------------------------------------------------------------------- */

enum { GRID = 20 };

/* What one lever at each step pays by horizon, and over four years; levers add up (R10). */
struct column {
    int count;
    int64_t level[GRID], at[GRID][HORIZONS_MAX], four_years[GRID];
};

static void fill_column(struct column *column, const struct counter_problem *problem, enum lever lever)
{
    const struct bargain *bargain = &problem->bargain;
    const struct stay *stay = &bargain->stay;
    int64_t limit = bargain->limit[lever];
    column->count = 0;
    for (int64_t i = 0; i < GRID; i++) {
        int64_t now = bargain->now.level[lever], step = bargain->step[lever];
        int64_t level = i == 0 ? now : (now / step + i) * step;
        if (level > limit && i > 0)
            break;
        struct offer alone = bargain->offer;
        struct sign_on *sign_on = &alone.sign_ons[0];
        alone.sign_on_count = lever == LEVER_SIGN_ON_1 || lever == LEVER_SIGN_ON_2;
        if (lever == LEVER_SIGN_ON_2)
            *sign_on = (struct sign_on){.year = 2, .paid = PAID_MONTHLY, .repay = REPAY_NONE, .within_months = 12};
        sign_on->amount.cents = level;
        alone.has_grant = lever == LEVER_UNITS;
        alone.grant.units = level;
        alone.base.cents = lever == LEVER_BASE ? level : 0;
        struct curve curve;
        struct err err;
        assert_true(curve_compute_flat(&curve, &alone, &err));
        column->level[column->count] = level;
        column->four_years[column->count] = curve.total[48].cents;
        for (int h = 0; h < stay->count; h++)
            column->at[column->count][h] = curve.total[stay->months[h]].cents;
        column->count++;
    }
}

static bool sum_reaches(const struct counter_problem *problem, const struct column columns[], const int steps[])
{
    for (int h = 0; h < problem->bargain.stay.count; h++) {
        struct money total = {0}, annualized;
        for (int i = 0; i < LEVERS; i++)
            total.cents += columns[i].at[steps[i]][h];
        if (!annualize(&annualized, total, problem->bargain.stay.months[h]) ||
            annualized.cents < problem->goal.at[h].cents)
            return false;
    }
    return true;
}

/* Four-year dollars of the cheapest package of the grid that reaches every goal; INT64_MAX for none. */
static int64_t cheapest(const struct counter_problem *problem, struct package *package)
{
    struct column columns[LEVERS];
    int steps[LEVERS];
    int64_t best = INT64_MAX;
    const int64_t *now = problem->bargain.now.level;
    for (int i = 0; i < LEVERS; i++)
        fill_column(&columns[i], problem, (enum lever)i);
    for (steps[0] = 0; steps[0] < columns[0].count; steps[0]++)
        for (steps[1] = 0; steps[1] < columns[1].count; steps[1]++)
            for (steps[2] = 0; steps[2] < columns[2].count; steps[2]++)
                for (steps[3] = 0; steps[3] < columns[3].count; steps[3]++) {
                    int64_t cost = 0;
                    for (int i = 0; i < LEVERS; i++)
                        cost += columns[i].four_years[steps[i]] - columns[i].four_years[0];
                    bool order = columns[1].level[steps[1]] >= columns[2].level[steps[2]] || now[1] < now[2];
                    if (cost >= best || !order || !sum_reaches(problem, columns, steps))
                        continue;
                    best = cost;
                    for (int i = 0; i < LEVERS; i++)
                        package->level[i] = columns[i].level[steps[i]];
                }
    return best;
}

/* One step of each lever, in four-year dollars: what rounding to whole steps may cost. */
static int64_t room_for_rounding(const struct bargain *bargain)
{
    return 4 * bargain->step[LEVER_BASE] + bargain->step[LEVER_SIGN_ON_1] + bargain->step[LEVER_SIGN_ON_2] +
           (bargain->step[LEVER_UNITS] + 1) * bargain->offer.price.start.cents;
}

static void check_cost(uint64_t seed, int count, const struct mix *mix)
{
    int compared = 0;
    for (int i = 0; i < count; i++) {
        struct counter_problem problem = random_problem(&seed, mix);
        const char *inputs = describe(i, &problem);
        struct package best_package;
        struct solution solution = solved(inputs, &problem);
        int64_t best = cheapest(&problem, &best_package);
        expect_whole(row("%s\n%s: reached where it can be", inputs, levels(&solution.package)), best != INT64_MAX,
                     solution.reaches);
        if (best == INT64_MAX)
            continue;
        compared++;
        if (solution.cost.cents > best + room_for_rounding(&problem.bargain)) {
            char found[200];
            struct text text = text_in(found, sizeof found);
            text_addf(&text, "%s costs %M", levels(&solution.package), solution.cost);
            fail_msg("%s\nexpected at most %s for %.2f\n     got %s", inputs, levels(&best_package), (double)best / 100,
                     found);
        }
    }
    expect(row("%d of %d", compared, count), "most of them can be reached", compared * 2 > count);
}

static void no_package_of_a_grid_is_cheaper_for_stays_of_two_to_four_years(void **state)
{
    (void)state;
    check_cost(7, random_rows(300), &(struct mix){24, 48, true, true, 950, 1300, false});
}

static void no_package_of_a_grid_is_cheaper_for_short_stays(void **state)
{
    (void)state;
    check_cost(8, random_rows(300), &(struct mix){3, 48, true, true, 950, 1300, false});
}

static void no_package_of_a_grid_is_cheaper_for_stays_beyond_four_years(void **state)
{
    (void)state;
    check_cost(9, random_rows(300), &(struct mix){24, 60, true, true, 950, 1300, false});
}

/* --- Without leverage ----------------------------------------------------------------------------------------- */

static void one_lever_moves_and_no_further_than_the_goal_needs(void **state)
{
    (void)state;
    uint64_t seed = 10;
    const struct mix mixes[] = {{12, 60, true, false, 950, 1300, false}, {36, 60, true, false, 950, 1300, false}};
    for (int i = 0, rows = random_rows(2000); i < rows; i++) {
        struct counter_problem problem = random_problem(&seed, &mixes[i % 2]);
        const struct bargain *bargain = &problem.bargain;
        const char *inputs = describe(i, &problem);
        problem.one_lever = true;
        struct solution solution = solved(inputs, &problem), less;
        enum lever only = bargain->stay.months[0] >= 36 ? LEVER_UNITS : LEVER_SIGN_ON_1;
        struct money goal;
        struct err err;
        assert_true(goal_value(&goal, &problem.goal, &bargain->stay));
        for (int lever = 0; lever < LEVERS; lever++)
            if (lever != (int)only)
                expect_whole(row("%s: %s", inputs, lever_key((enum lever)lever, false)), bargain->now.level[lever],
                             solution.package.level[lever]);
        expect_whole(inputs, solution.value.cents >= goal.cents, solution.reaches);
        int64_t level = solution.package.level[only], step = bargain->step[only], now = bargain->now.level[only];
        if (!solution.reaches) {
            expect(answer(inputs, &solution.package), "at its limit",
                   bargain->limit[only] != NO_LIMIT && level + step > bargain->limit[only]);
            continue;
        }
        if (level == now)
            continue;
        struct package back = solution.package;
        back.level[only] = level - step > now ? level - step : now;
        assert_true(counter_measure(&less, &problem, &back, &err));
        expect(answer(inputs, &solution.package), "one step less falls short", !less.reaches);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rival_ahead_at_two_years_only_is_met_with_60_000_of_sign_on_and_no_units),
        cmocka_unit_test(a_rival_ahead_at_both_stays_is_met_with_125_000_of_sign_on_and_142_units),
        cmocka_unit_test(without_leverage_the_year_1_sign_on_rises_or_for_long_stays_the_units),
        cmocka_unit_test(base_comes_first_among_equals_with_units_in_the_letter_or_without),
        cmocka_unit_test(sign_on_is_not_asked_for_beyond_what_the_first_year_has),
        cmocka_unit_test(packages_without_limits_reach_every_goal_and_are_tight),
        cmocka_unit_test(packages_within_limits_reach_every_goal_or_say_what_is_missing),
        cmocka_unit_test(packages_are_tight_for_letters_between_two_steps),
        cmocka_unit_test(packages_for_short_stays_are_tight),
        cmocka_unit_test(packages_for_stays_beyond_the_grant_are_tight),
        cmocka_unit_test(no_package_of_a_grid_is_cheaper_for_stays_of_two_to_four_years),
        cmocka_unit_test(no_package_of_a_grid_is_cheaper_for_short_stays),
        cmocka_unit_test(no_package_of_a_grid_is_cheaper_for_stays_beyond_four_years),
        cmocka_unit_test(one_lever_moves_and_no_further_than_the_goal_needs),
        cmocka_unit_test(packages_for_short_stays_within_limits_are_found_at_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
