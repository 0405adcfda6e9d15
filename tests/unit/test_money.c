/* R2: whole cents, one rounding, half away from zero, checked for overflow. */
#include "rows.h"

/* 64-bit limits as wide numbers, so that sums beyond them can be written. */
#define TOP ((wide_int)INT64_MAX)
#define BOTTOM ((wide_int)INT64_MIN)

static void R2_a_half_is_rounded_away_from_zero(void **state)
{
    (void)state;
    static const struct {
        int64_t number, by, expected;
    } rows[] = {
        {0, 1, 0},      {0, 7, 0},      {1, 2, 1},       {-1, 2, -1},     {3, 2, 2},       {-3, 2, -2},
        {5, 2, 3},      {-5, 2, -3},    {49, 100, 0},    {50, 100, 1},    {51, 100, 1},    {-49, 100, 0},
        {-50, 100, -1}, {149, 100, 1},  {150, 100, 2},   {250, 100, 3},   {-250, 100, -3}, {1, 3, 0},
        {2, 3, 1},      {-1, 3, 0},     {-2, 3, -1},     {7, 7, 1},       {-7, 7, -1},     {6, 12, 1},
        {5, 12, 0},     {18, 12, 2},    {-18, 12, -2},   {INT64_MAX, 1, INT64_MAX}, {INT64_MIN, 1, INT64_MIN},
        {1, INT64_MAX, 0}, {INT64_MAX - 1, INT64_MAX, 1}, {INT64_MAX / 2, INT64_MAX, 0},
        {INT64_MAX / 2 + 1, INT64_MAX, 1},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        int64_t got = -99;
        const char *inputs = row("%l / %l", rows[i].number, rows[i].by);
        expect(inputs, "fits", round_divide(&got, rows[i].number, rows[i].by));
        expect_whole(inputs, rows[i].expected, got);
    }
}

static void R2_a_quotient_beyond_64_bits_is_refused_and_changes_nothing(void **state)
{
    (void)state;
    static const struct {
        const char *inputs;
        wide_int number, by;
        bool fits;
        int64_t expected;
    } rows[] = {
        {"top + 1", TOP + 1, 1, false, 0},
        {"bottom - 1", BOTTOM - 1, 1, false, 0},
        {"(2 top + 1) / 2, half a cent over the top", 2 * TOP + 1, 2, false, 0},
        {"(2 top) / 2", 2 * TOP, 2, true, INT64_MAX},
        {"(2 bottom - 1) / 2, half a cent under the bottom", 2 * BOTTOM - 1, 2, false, 0},
        {"(2 bottom) / 2", 2 * BOTTOM, 2, true, INT64_MIN},
        {"(10 top + 4) / 10", 10 * TOP + 4, 10, true, INT64_MAX},
        {"(10 top + 5) / 10", 10 * TOP + 5, 10, false, 0},
        {"2^126 / 2^126 - 1", (wide_int)1 << 126, ((wide_int)1 << 126) - 1, true, 1},
        {"3 × 2^124 / 2^126: twice the rest needs 127 bits", (wide_int)3 << 124, (wide_int)1 << 126, true, 1},
        {"2^124 / 2^126", (wide_int)1 << 124, (wide_int)1 << 126, true, 0},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        int64_t got = -99;
        bool fits = round_divide(&got, rows[i].number, rows[i].by);
        expect(rows[i].inputs, rows[i].fits ? "fits" : "is refused", fits == rows[i].fits);
        expect_whole(rows[i].inputs, rows[i].fits ? rows[i].expected : -99, got);
    }
}

static void R2_sums_and_differences_are_checked(void **state)
{
    (void)state;
    static const struct {
        int64_t a, b;
        bool sum_fits, difference_fits;
    } rows[] = {
        {0, 0, true, true},
        {1750000000, -25, true, true},
        {INT64_MAX, 0, true, true},
        {INT64_MAX, 1, false, true},
        {INT64_MAX, -1, true, false},
        {INT64_MIN, -1, false, true},
        {INT64_MIN, 1, true, false},
        {INT64_MIN, INT64_MIN, false, true},
        {0, INT64_MIN, true, false},
        {INT64_MAX, INT64_MIN, true, false},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct money a = {rows[i].a}, b = {rows[i].b}, sum = {-99}, difference = {-99};
        const char *inputs = row("%l and %l cents", rows[i].a, rows[i].b);
        expect(inputs, "the sum is checked", money_add(&sum, a, b) == rows[i].sum_fits);
        expect(inputs, "the difference is checked", money_sub(&difference, a, b) == rows[i].difference_fits);
        expect_whole(inputs, rows[i].sum_fits ? (int64_t)((uint64_t)a.cents + (uint64_t)b.cents) : -99, sum.cents);
        expect_whole(inputs, rows[i].difference_fits ? (int64_t)((uint64_t)a.cents - (uint64_t)b.cents) : -99,
                     difference.cents);
    }
}

static void R2_a_share_is_multiplied_before_it_is_divided_and_rounded_once(void **state)
{
    (void)state;
    static const struct {
        int64_t cents, times, by, expected;
    } rows[] = {
        {17500000, 1, 12, 1458333},                  /* 175,000 / 12 = 14,583.333… */
        {17500000, 2, 12, 2916667},                  /* 29,166.666…, not twice 14,583.33 */
        {17500000, 12, 12, 17500000},
        {6, 1, 12, 1},                               /* half a cent */
        {-6, 1, 12, -1},
        {100, 1, 3, 33},
        {100, 2, 3, 67},
        {INT64_MAX, 1000000, 1000000, INT64_MAX},    /* the product needs more than 64 bits */
        {22250, 1400, 1, 31150000},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct money got = {-99};
        const char *inputs = row("%l cents × %l / %l", rows[i].cents, rows[i].times, rows[i].by);
        expect(inputs, "fits", money_scale(&got, (struct money){rows[i].cents}, rows[i].times, rows[i].by));
        expect_cents(inputs, rows[i].expected, got);
    }
    struct money untouched = {-99};
    assert_false(money_scale(&untouched, (struct money){INT64_MAX}, 3, 2));
    assert_int_equal(untouched.cents, -99);
}

static void R2_parts_that_are_differences_of_rounded_sums_add_up(void **state)
{
    (void)state;
    uint64_t seed = 2;
    for (int i = 0; i < 2000; i++) {
        struct money whole = {random_between(&seed, 0, MONEY_INPUT_MAX)}, before = {0};
        int64_t parts = random_between(&seed, 1, 60), sum = 0;
        for (int64_t part = 1; part <= parts; part++) {
            struct money upto = {0};
            assert_true(money_scale(&upto, whole, part, parts));
            sum += upto.cents - before.cents;
            before = upto;
        }
        expect_cents(row("%M in %l parts", whole, parts), whole.cents, (struct money){sum});
    }
}

static void amounts_are_ordered(void **state)
{
    (void)state;
    static const struct {
        int64_t a, b;
        int expected;
    } rows[] = {{1, 1, 0}, {1, 2, -1}, {2, 1, 1}, {-1, 1, -1}, {INT64_MIN, INT64_MAX, -1}, {INT64_MAX, INT64_MIN, 1}};
    for (int i = 0; i < ROWS(rows); i++)
        expect_whole(row("%l against %l cents", rows[i].a, rows[i].b), rows[i].expected,
                     money_compare((struct money){rows[i].a}, (struct money){rows[i].b}));
    assert_int_equal(dollars(175000).cents, 17500000);
    assert_int_equal(dollars(-1).cents, -100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R2_a_half_is_rounded_away_from_zero),
        cmocka_unit_test(R2_a_quotient_beyond_64_bits_is_refused_and_changes_nothing),
        cmocka_unit_test(R2_sums_and_differences_are_checked),
        cmocka_unit_test(R2_a_share_is_multiplied_before_it_is_divided_and_rounded_once),
        cmocka_unit_test(R2_parts_that_are_differences_of_rounded_sums_add_up),
        cmocka_unit_test(amounts_are_ordered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
