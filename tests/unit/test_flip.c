/* Where two offers tie (R13): ties of growth and of price, the chances of a stay, and the search itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "calc/compare/chance.h"
#include "calc/compare/compare.h"
#include "calc/compare/tie.h"

#define ARRAY_LEN(array) (sizeof(array) / sizeof *(array))

/* --- The search ----------------------------------------------------------------------------------------- */

struct polynomial {
    int64_t root[3];
    int count;
};

static bool polynomial_gap(int64_t *gap, const void *context, int64_t at)
{
    const struct polynomial *polynomial = context;
    *gap = 1;
    for (int i = 0; i < polynomial->count; i++)
        *gap *= at - polynomial->root[i];
    return true;
}

static void a_search_finds_every_change_of_sign(void **state)
{
    static const struct {
        struct polynomial gap;
        int64_t step;
        int count;
        int64_t at[3];
    } rows[] = {
        {{{500}, 1}, 2000, 1, {500}},
        {{{-1000}, 1}, 100, 1, {-1000}}, /* at the low end */
        {{{1000}, 1}, 100, 1, {1000}},   /* at the high end */
        {{{1001}, 1}, 100, 0, {0}},
        {{{-7, 133}, 2}, 100, 2, {-7, 133}},
        {{{-700, 3, 702}, 3}, 100, 3, {-700, 3, 702}},
        {{{100, 100}, 2}, 100, 1, {100}}, /* touches at a grid point */
        {{{0}, 0}, 100, 0, {0}},          /* never 0 */
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct roots roots = roots_find(-1000, 1000, rows[i].step, polynomial_gap, &rows[i].gap);
        assert_false(roots.always);
        assert_int_equal(roots.count, rows[i].count);
        for (int r = 0; r < roots.count; r++)
            assert_int_equal(roots.at[r], rows[i].at[r]);
    }
}

static bool no_gap(int64_t *gap, const void *context, int64_t at)
{
    (void)context;
    (void)at;
    *gap = 0;
    return true;
}

static void a_gap_of_nothing_is_a_tie_always(void **state)
{
    (void)state;
    struct roots roots = roots_find(-10, 10, 1, no_gap, NULL);
    assert_true(roots.always);
    assert_int_equal(roots.count, 0);
}

/* --- Offers --------------------------------------------------------------------------------------------- */

static struct offer offer_of(int64_t base, int64_t units, int64_t price, const struct schedule *schedule)
{
    return (struct offer){.id = "",
                          .company = "",
                          .level = "",
                          .base = dollars(base),
                          .has_grant = units > 0,
                          .grant = {.units = units, .schedule = *schedule, .counted = true, .name = ""},
                          .price = {.rule = PRICE_FLAT, .start = dollars(price)}};
}

static struct schedule back_loaded(void)
{
    struct schedule schedule = {.count = 6};
    static const int months[] = {12, 24, 30, 36, 42, 48}, percents[] = {5, 15, 20, 20, 20, 20};
    for (int i = 0; i < 6; i++)
        schedule.events[i] =
            (struct schedule_event){.month = months[i], .weight = percents[i] * (WEIGHT_WHOLE / 100)};
    return schedule;
}

static struct schedule by_years(const int basis_points[4], enum cadence cadence)
{
    struct schedule schedule;
    schedule_from_years(&schedule, basis_points, 4, cadence, 0);
    return schedule;
}

static int64_t gap_under(const struct offer *a, struct scenario of_a, const struct offer *b,
                         struct scenario of_b, int months)
{
    static struct curve first, second;
    struct err err = {0};
    assert_true(scenario_curve(&first, a, of_a, &err) && scenario_curve(&second, b, of_b, &err));
    return first.total[months].cents - second.total[months].cents;
}

static struct tie_side *start(const struct offer *a, const struct offer *b)
{
    static struct tie_side sides[2];
    static struct curve curves[2];
    struct err err = {0};
    assert_true(curve_compute(&curves[0], a, REFRESHERS_AS_COUNTED, &err));
    assert_true(curve_compute(&curves[1], b, REFRESHERS_AS_COUNTED, &err));
    tie_side(&sides[0], a, &curves[0], false);
    tie_side(&sides[1], b, &curves[1], false);
    return sides;
}

static struct tie find(const struct offer *a, const struct offer *b, enum whose whose, int months)
{
    const struct tie_side *sides = start(a, b);
    return tie_find(&sides[0], &sides[1], whose, months);
}

static int sign(int64_t number)
{
    return (number > 0) - (number < 0);
}

/* At each root the gap is 0, or has another sign than one step below. */
static void check_roots(const struct roots *roots, const struct offer *a, const struct offer *b,
                        enum whose whose, enum scenario_kind kind, int months)
{
    const struct scenario as_is = {SCENARIO_CASE, {0}};
    for (int i = 0; i < roots->count; i++) {
        struct scenario at = {kind, {roots->at[i]}}, below = {kind, {roots->at[i] - 1}};
        int now =
            sign(gap_under(a, whose == STOCK_OF_B ? as_is : at, b, whose == STOCK_OF_A ? as_is : at, months));
        int before = sign(gap_under(a, whose == STOCK_OF_B ? as_is : below, b,
                                    whose == STOCK_OF_A ? as_is : below, months));
        if (now != 0)
            assert_true(before == -now);
    }
}

/* 150,000 + 1,000 units at 100, all in year 1, against 200,000 in cash: level when the units double in value
 * at month 12 against 50,000: at −50 %. */
static void the_tie_of_one_vest_is_found_by_hand(void **state)
{
    static const int first_year[4] = {10000, 0, 0, 0};
    struct schedule annual = by_years(first_year, CADENCE_ANNUAL);
    struct offer a = offer_of(150000, 1000, 100, &annual), b = offer_of(200000, 0, 1, &annual);
    (void)state;
    struct tie_side *sides = start(&a, &b);
    for (int whose = EVERY_STOCK; whose <= STOCK_OF_A; whose++) {
        struct tie tie = tie_find(&sides[0], &sides[1], (enum whose)whose, 12);
        assert_int_equal(tie.growth.count, 1);
        assert_int_equal(tie.growth.at[0], percent(-50).nano);
        assert_int_equal(tie.level.count, 1);
        assert_int_equal(tie.level.at[0], percent(-50).nano);
        assert_int_equal(tie.has_price, whose == STOCK_OF_A);
        check_roots(&tie.growth, &a, &b, (enum whose)whose, SCENARIO_GROWTH, 12);
    }
    struct tie after_two = tie_find(&sides[0], &sides[1], STOCK_OF_A, 24); /* 100,000 behind: where the price stays */
    assert_int_equal(after_two.growth.at[0], 0);
    assert_int_equal(after_two.price.cents, dollars(100).cents);
    struct tie other = tie_find(&sides[0], &sides[1], STOCK_OF_B, 12);
    assert_int_equal(other.growth.count + other.level.count, 0);
    struct tie before = tie_find(&sides[0], &sides[1], EVERY_STOCK, 11); /* nothing has vested: no price matters */
    assert_int_equal(before.growth.count + before.level.count, 0);
}

static void equal_offers_tie_at_every_growth(void **state)
{
    struct schedule schedule = back_loaded();
    struct offer a = offer_of(175000, 1400, 222, &schedule);
    (void)state;
    struct tie tie = find(&a, &a, EVERY_STOCK, 48);
    assert_true(tie.growth.always && tie.level.always);
    tie = find(&a, &a, STOCK_OF_A, 48);
    assert_int_equal(tie.growth.count, 1);
    assert_int_equal(tie.growth.at[0], 0);
}

/* A front-loaded grant against a back-loaded one with more cash: behind, ahead and behind again. */
static void growth_of_all_stocks_may_have_two_ties(void **state)
{
    static const int even[4] = {2500, 2500, 2500, 2500};
    struct schedule annual = by_years(even, CADENCE_ANNUAL), late = {.count = 1};
    late.events[0] = (struct schedule_event){.month = 48, .weight = WEIGHT_WHOLE};
    struct offer a = offer_of(165000, 1000, 100, &late), b = offer_of(150000, 2000, 100, &annual);
    (void)state;
    struct tie tie = find(&a, &b, EVERY_STOCK, 48);
    assert_int_equal(tie.growth.count, 2);
    check_roots(&tie.growth, &a, &b, EVERY_STOCK, SCENARIO_GROWTH, 48);
}

/* Deterministic, good enough for tests. */
static uint64_t seed = 42;

static int64_t random_to(int64_t most)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int64_t)((seed >> 33) % (uint64_t)(most + 1));
}

static struct offer random_offer(void)
{
    static const int shapes[][4] = {
        {2500, 2500, 2500, 2500}, {3800, 3200, 2000, 1000}, {500, 1500, 4000, 4000}};
    static const enum cadence cadences[] = {CADENCE_ANNUAL, CADENCE_SEMIANNUAL, CADENCE_QUARTERLY,
                                            CADENCE_MONTHLY};
    struct schedule schedule =
        random_to(2) == 0 ? back_loaded() : by_years(shapes[random_to(2)], cadences[random_to(3)]);
    struct offer offer = offer_of(140000 + random_to(60000), random_to(3) == 0 ? 0 : 200 + random_to(2000),
                                  50 + random_to(300), &schedule);
    if (random_to(3) == 0 && offer.has_grant) {
        offer.grant.in_dollars = true;
        offer.grant.dollars = dollars(random_to(500000));
    }
    if (random_to(2) == 0)
        offer.price.rule = PRICE_YEARLY, offer.price.growth = percent(random_to(20));
    if (random_to(1) == 0)
        offer.sign_ons[offer.sign_on_count++] =
            (struct sign_on){.year = 1, .amount = dollars(random_to(90000)), .within_months = 12};
    return offer;
}

static void ties_of_random_offers_hold_when_recomputed(void **state)
{
    int found = 0;
    (void)state;
    for (int i = 0; i < 150; i++) {
        struct offer a = random_offer(), b = random_offer();
        struct tie_side *sides = start(&a, &b);
        for (int months = 6; months <= 60; months += 18)
            for (int whose = 0; whose < WHOSE_COUNT; whose++) {
                struct tie tie = tie_find(&sides[0], &sides[1], (enum whose)whose, months);
                check_roots(&tie.growth, &a, &b, (enum whose)whose, SCENARIO_GROWTH, months);
                check_roots(&tie.level, &a, &b, (enum whose)whose, SCENARIO_LEVEL, months);
                found += tie.growth.count;
            }
    }
    assert_true(found > 100);
}

/* "Never" means that the order is the same at every whole percent. */
static void never_is_true_at_every_percent(void **state)
{
    (void)state;
    for (int i = 0; i < 20; i++) {
        struct offer a = random_offer(), b = random_offer();
        struct tie tie = find(&a, &b, EVERY_STOCK, 36);
        int changes = 0, last = 0;
        for (int p = -90; p <= 200; p++) {
            struct scenario at = {SCENARIO_GROWTH, percent(p)};
            int now = sign(gap_under(&a, at, &b, at, 36));
            changes += last != 0 && now != 0 && now != last;
            last = now != 0 ? now : last;
        }
        assert_int_equal(tie.growth.count, changes);
    }
}

/* --- Chances -------------------------------------------------------------------------------------------- */

static struct curve straight(int64_t two_years, int64_t four_years)
{
    struct curve curve = {0};
    curve.total[12] = dollars(two_years / 2);
    curve.total[24] = dollars(two_years);
    curve.total[36] = dollars((two_years + four_years) / 2);
    curve.total[48] = dollars(four_years);
    return curve;
}

/* The first example: 29,750 a year behind at two years, 12,295 ahead at four: p = 29,750 / 42,045. */
static void the_chance_of_two_stays_is_found_by_hand(void **state)
{
    const struct stay stay = {.count = 2, .months = {24, 48}, .weight = {percent(60), percent(40)}};
    struct curve a = straight(547300, 1146500), b = straight(606800, 1097320);
    (void)state;
    struct roots roots = chance_of_longest(&a, &b, &stay);
    assert_int_equal(roots.count, 1);
    assert_in_range(roots.at[0], 707574900, 707575500); /* 0.7075752…, V being in whole cents */
    struct stay at = stay_with_longest(&stay, (struct rate){roots.at[0]});
    struct money value_a, value_b;
    struct err err = {0};
    assert_true(stay_value(&value_a, &a, &at, &err) && stay_value(&value_b, &b, &at, &err));
    assert_int_equal(value_a.cents, value_b.cents);
}

static void a_leader_at_both_stays_wins_at_every_chance(void **state)
{
    const struct stay stay = {.count = 2, .months = {24, 48}, .weight = {percent(100), percent(0)}};
    struct curve a = straight(500000, 1000000), b = straight(400000, 900000);
    (void)state;
    assert_int_equal(chance_of_longest(&a, &b, &stay).count, 0);
    assert_int_equal(chance_yearly(&a, &b).count, 0);
    assert_true(chance_yearly(&a, &a).always);
}

/* Annual gaps −d at 12, 24, 36 months and +d at 48: q³ = 1 − q³. */
static void the_yearly_chance_is_found_by_hand(void **state)
{
    struct curve a = {0}, b = {0};
    for (int year = 1; year <= 4; year++) {
        a.total[12 * year] = dollars(200000 * year + (year == 4 ? 40000 : -10000 * year));
        b.total[12 * year] = dollars(200000 * year);
    }
    (void)state;
    struct roots roots = chance_yearly(&a, &b);
    assert_int_equal(roots.count, 1);
    assert_in_range(roots.at[0], 793700000, 793701000); /* the cube root of ½ = 0.7937005… */
}

static void weights_add_up_to_one(void **state)
{
    const struct stay stays[] = {
        {.count = 3, .months = {12, 24, 48}, .weight = {{333333333}, {333333333}, {333333334}}},
        {.count = 3, .months = {12, 24, 48}, .weight = {{0}, {0}, {RATE_ONE}}},
    };
    (void)state;
    for (size_t s = 0; s < ARRAY_LEN(stays); s++)
        for (int p = 0; p <= 100; p += 7) {
            struct stay stay = stay_with_longest(&stays[s], percent(p));
            assert_int_equal(stay.weight[0].nano + stay.weight[1].nano + stay.weight[2].nano, RATE_ONE);
            assert_true(stay_of_yearly_chance(&stay, percent(p)));
            assert_int_equal(stay.weight[0].nano + stay.weight[1].nano + stay.weight[2].nano +
                                 stay.weight[3].nano,
                             RATE_ONE);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_search_finds_every_change_of_sign),
        cmocka_unit_test(a_gap_of_nothing_is_a_tie_always),
        cmocka_unit_test(the_tie_of_one_vest_is_found_by_hand),
        cmocka_unit_test(equal_offers_tie_at_every_growth),
        cmocka_unit_test(growth_of_all_stocks_may_have_two_ties),
        cmocka_unit_test(ties_of_random_offers_hold_when_recomputed),
        cmocka_unit_test(never_is_true_at_every_percent),
        cmocka_unit_test(the_chance_of_two_stays_is_found_by_hand),
        cmocka_unit_test(a_leader_at_both_stays_wins_at_every_chance),
        cmocka_unit_test(the_yearly_chance_is_found_by_hand),
        cmocka_unit_test(weights_add_up_to_one),
    };
    return cmocka_run_group_tests_name("flip", tests, NULL, NULL);
}
