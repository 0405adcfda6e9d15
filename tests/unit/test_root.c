/* Where a gap changes sign: several times, over a stretch, at an end, and where the gap is not known. */
#include "rows.h"

#include "calc/number/root.h"

/* The line at − zero, or as many of them multiplied; unknown from a value on. */
struct gap {
    int count;
    int64_t zero[6];
    bool falls;
    int64_t unknown_from; /* 0: nowhere */
};

static bool gap_of(int64_t *gap, const void *context, int64_t at)
{
    const struct gap *of = context;
    int64_t product = of->falls ? -1 : 1;
    if (of->unknown_from > 0 && at >= of->unknown_from)
        return false;
    for (int i = 0; i < of->count; i++)
        product *= at < of->zero[i] ? -1 : at > of->zero[i] ? 1 : 0;
    *gap = product;
    return true;
}

static void expect_roots(const char *inputs, const int64_t expected[], int count, struct roots got)
{
    expect(inputs, "not everywhere", !got.always);
    expect_whole(inputs, count, got.count);
    for (int i = 0; i < count; i++)
        expect_whole(inputs, expected[i], got.at[i]);
}

static void the_scan_finds_what_lies_in_different_steps(void **state)
{
    static const struct {
        const char *inputs;
        int64_t high, step;
        struct gap gap;
        int count;
        int64_t roots[ROOTS_MAX];
    } rows[] = {
        {"one", 100, 10, {1, {37}, false, 0}, 1, {37}},
        {"one, falling", 100, 10, {1, {37}, true, 0}, 1, {37}},
        {"in a last step that is shorter", 95, 10, {1, {93}, false, 0}, 1, {93}},
        {"behind the end", 95, 10, {1, {96}, false, 0}, 0, {0}},
        {"two", 100, 10, {2, {13, 57}, false, 0}, 2, {13, 57}},
        {"six: the first four", 100, 10, {6, {5, 15, 25, 35, 45, 55}, false, 0}, 4, {5, 15, 25, 35}},
        {"two in a step are missed", 100, 10, {2, {13, 17}, false, 0}, 0, {0}},
        {"not known behind the first", 100, 10, {2, {13, 57}, false, 40}, 1, {13}},
        {"not known anywhere near", 100, 10, {1, {37}, false, 5}, 0, {0}},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++)
        expect_roots(rows[i].inputs, rows[i].roots, rows[i].count,
                     roots_find(0, rows[i].high, rows[i].step, gap_of, &rows[i].gap));
}

/* In cents for values in thousands: 0 over a stretch of a thousand values; steep or flat as asked. */
struct line {
    int64_t zero, slope, unknown_from, unknown_to;
};

static bool line_of(int64_t *gap, const void *context, int64_t at)
{
    const struct line *line = context;
    if (at >= line->unknown_from && at < line->unknown_to)
        return false;
    *gap = (at - line->zero) * line->slope / 1000;
    return true;
}

static void a_gap_that_is_0_everywhere_has_no_roots(void **state)
{
    const struct gap one = {.count = 1, .zero = {7}}, no_zero = {0};
    const struct line flat = {0}, unknown = {0, 0, 60, 80};
    (void)state;
    expect("of one value", "always", roots_find(7, 7, 1, gap_of, &one).always);
    expect("of a hundred", "always", roots_find(0, 100, 10, line_of, &flat).always);
    expect("by secants", "always", root_of_monotone(0, 100, line_of, &flat).always);
    expect("some are not known", "not always", !roots_find(0, 100, 10, line_of, &unknown).always);
    expect_roots("no zero", NULL, 0, roots_find(0, 100, 10, gap_of, &no_zero));
}

static void a_monotone_gap_has_its_root_in_a_few_steps(void **state)
{
    static const struct {
        const char *inputs;
        struct line line;
        int count;
        int64_t root;
    } rows[] = {
        {"the roundest of those at which it is 0", {123456789, 1, 0, 0}, 1, 123456000},
        {"falling", {123456789, -1, 0, 0}, 1, 123456000},
        {"steep: the value itself", {123456789, 1000000, 0, 0}, 1, 123456789},
        {"at the low end", {0, 1000, 0, 0}, 1, 0},
        {"at the high end", {500000000, 1000, 0, 0}, 1, 500000000},
        {"below the range", {-1000000, 1000, 0, 0}, 0, 0},
        {"above the range", {500001000, 1000, 0, 0}, 0, 0},
        {"not known at the low end", {123456789, 1000, 0, 1}, 0, 0},
        {"not known at the high end: not sought", {123456789, 1000, 500000000, 500000001}, 0, 0},
        {"not known above it", {123456789, 1000000, 200000000, 500000000}, 1, 123456789},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        const struct roots got = root_of_monotone(0, 500000000, line_of, &rows[i].line);
        expect(rows[i].inputs, "not everywhere", !got.always);
        expect_whole(rows[i].inputs, rows[i].count, got.count);
        if (got.count > 0)
            expect_whole(rows[i].inputs, rows[i].root, got.at[0]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_scan_finds_what_lies_in_different_steps),
        cmocka_unit_test(a_gap_that_is_0_everywhere_has_no_roots),
        cmocka_unit_test(a_monotone_gap_has_its_root_in_a_few_steps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
