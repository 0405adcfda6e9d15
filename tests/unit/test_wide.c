/* Very large whole numbers (R7): products of powers and their order. */
#include "rows.h"

#include "calc/number/wide.h"

struct product {
    uint64_t factor[3];
    int power[3];
};

static struct wide made(const struct product *product)
{
    struct wide wide = wide_from(1);
    for (int i = 0; i < 3; i++)
        assert_true(wide_times_power(&wide, product->factor[i], product->power[i]));
    return wide;
}

static void R7_products_of_powers_are_ordered_exactly(void **state)
{
    (void)state;
    static const struct {
        const char *inputs;
        struct product a, b;
        int expected;
    } rows[] = {
        {"1 and 1", {{1, 1, 1}, {1, 0, 5}}, {{7, 7, 7}, {0, 0, 0}}, 0},
        {"10^60 and 2^60 × 5^60", {{10}, {60}}, {{5, 2}, {60, 60}}, 0},
        {"6^100 and 3^100 × 2^100", {{6}, {100}}, {{2, 3}, {100, 100}}, 0},
        {"7^100 and 8 × 7^99", {{7}, {100}}, {{7, 8}, {99, 1}}, -1},
        {"1001^3 and 1,003,003,001", {{1001}, {3}}, {{1003003001}, {1}}, 0},
        {"1001^3 and 1,003,003,000", {{1001}, {3}}, {{1003003000}, {1}}, 1},
        {"3^40 and 2^63", {{3}, {40}}, {{2}, {63}}, 1},
        {"3^40 and 2^64: one limb against two", {{3}, {40}}, {{2}, {64}}, -1},
        {"(2^64 - 1)^2 and 2^128", {{UINT64_MAX}, {2}}, {{2}, {128}}, -1},
        {"(2^64 - 1)^2 and (2^64 - 2) × 2^64 + …: less", {{UINT64_MAX}, {2}}, {{UINT64_MAX - 1, 2}, {1, 64}}, 1},
        {"23^12 × 20^48 and 23^48 × 20^12", {{23, 20}, {12, 48}}, {{23, 20}, {48, 12}}, -1},
        {"0 and 1", {{5, 0}, {9, 1}}, {{1}, {1}}, -1},
        {"0 and 0", {{5, 0}, {9, 1}}, {{0}, {3}}, 0},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct wide a = made(&rows[i].a), b = made(&rows[i].b);
        expect_whole(rows[i].inputs, rows[i].expected, wide_compare(&a, &b));
        expect_whole(rows[i].inputs, -rows[i].expected, wide_compare(&b, &a));
    }
    struct wide zero = wide_from(0), one = wide_from(1);
    assert_int_equal(wide_compare(&zero, &one), -1);
    assert_int_equal(wide_compare(&zero, &zero), 0);
}

static void R7_products_agree_with_the_compilers_wide_numbers(void **state)
{
    (void)state;
    uint64_t seed = 7;
    for (int i = 0; i < 20000; i++) {
        uint64_t a[3], b[3];
        for (int j = 0; j < 3; j++) {
            a[j] = (uint64_t)random_between(&seed, 0, one_in(&seed, 4) ? 3 : INT64_C(1) << 42);
            b[j] = one_in(&seed, 2) ? a[j] : (uint64_t)random_between(&seed, 0, INT64_C(1) << 42);
        }
        struct wide left = wide_from(a[0]), right = wide_from(b[0]);
        for (int j = 1; j < 3; j++)
            assert_true(wide_times_power(&left, a[j], 1) && wide_times_power(&right, b[j], 1));
        wide_int x = (wide_int)a[0] * (wide_int)a[1] * (wide_int)a[2];
        wide_int y = (wide_int)b[0] * (wide_int)b[1] * (wide_int)b[2];
        expect_whole(row("%l × %l × %l and %l × %l × %l", (int64_t)a[0], (int64_t)a[1], (int64_t)a[2],
                         (int64_t)b[0], (int64_t)b[1], (int64_t)b[2]),
                     (x > y) - (x < y), wide_compare(&left, &right));
    }
}

static void R7_a_product_beyond_its_bits_is_refused(void **state)
{
    (void)state;
    struct wide wide = wide_from(1);
    assert_true(wide_times_power(&wide, 2, WIDE_BITS - 1)); /* the highest bit */
    assert_int_equal(wide.count, WIDE_LIMBS);
    assert_false(wide_times_power(&wide, 2, 1));
    wide = wide_from(UINT64_MAX);
    assert_true(wide_times_power(&wide, UINT64_MAX, WIDE_LIMBS - 1));
    assert_false(wide_times_power(&wide, UINT64_MAX, 1));
}

static struct wide power_of(wide_factor factor, int power)
{
    struct wide wide = wide_from(1);
    assert_true(wide_times_power(&wide, factor, power));
    return wide;
}

static void R7_factors_of_more_than_64_bits(void **state)
{
    (void)state;
    const wide_factor limb = (wide_factor)1 << 64;
    struct wide below = power_of(limb + 1, 1), square = power_of(limb, 2);
    assert_true(wide_times_power(&below, limb - 1, 1)); /* 2^128 - 1 */
    assert_int_equal(wide_compare(&below, &square), -1);
    struct wide above = power_of(limb + 1, 2); /* 2^128 + 2^65 + 1 */
    assert_int_equal(wide_compare(&above, &square), 1);
    struct wide cube = power_of(limb << 1, 3), same = power_of(2, 195);
    assert_int_equal(wide_compare(&cube, &same), 0);
    struct wide nothing = wide_from(0);
    assert_true(wide_times_power(&nothing, limb + 1, 3));
    assert_int_equal(nothing.count, 0);
    struct wide all_ones = wide_from(UINT64_MAX);
    assert_true(wide_times_power(&all_ones, limb + 1, 1)); /* 2^128 - 1: no carry beyond */
    assert_int_equal(wide_compare(&all_ones, &below), 0);
    struct wide carried = power_of(~(wide_factor)0, 2); /* (2^128 - 1)^2 < 2^256 */
    struct wide whole = power_of(limb, 4);
    assert_int_equal(carried.count, 4);
    assert_int_equal(wide_compare(&carried, &whole), -1);
    struct wide long_low = power_of(2 * limb - 1, 2); /* 2^130 - 2^66 + 1: the low limb outgrows the high one */
    struct wide power = power_of(2, 130);
    assert_int_equal(wide_compare(&long_low, &power), -1);
    assert_true(wide_times_power(&power, limb - 1, 1) && wide_times_power(&long_low, limb, 1)); /* 2^194 - 2^130, - 2^130 + 2^64 */
    assert_int_equal(wide_compare(&long_low, &power), 1);
    struct wide one_more = wide_from(UINT64_MAX), least = power_of(2, 128);
    assert_true(wide_times_power(&one_more, 2 * limb - 1, 1)); /* 2^129 - 2^65 - 2^64 + 1: carried into a third limb */
    assert_int_equal(one_more.count, 3);
    assert_int_equal(wide_compare(&one_more, &least), 1);
    struct wide full = power_of(UINT64_MAX, WIDE_LIMBS - 1);
    assert_int_equal(full.count, WIDE_LIMBS - 1);
    assert_false(wide_times_power(&full, 2 * limb - 1, 1)); /* nor into a limb beyond the last */
    full = power_of(2, WIDE_BITS - 1);
    assert_false(wide_times_power(&full, 2 * limb + 1, 1));
    full = power_of(limb, WIDE_LIMBS - 1);
    assert_int_equal(full.count, WIDE_LIMBS);
    assert_false(wide_times_power(&full, limb, 1));
    full = power_of(2, WIDE_BITS - 1);
    assert_false(wide_times_power(&full, limb + 1, 1));
    full = power_of(2, WIDE_BITS - 64);
    assert_false(wide_times_power(&full, (wide_factor)3 << 63 << 1, 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R7_products_of_powers_are_ordered_exactly),
        cmocka_unit_test(R7_products_agree_with_the_compilers_wide_numbers),
        cmocka_unit_test(R7_a_product_beyond_its_bits_is_refused),
        cmocka_unit_test(R7_factors_of_more_than_64_bits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
