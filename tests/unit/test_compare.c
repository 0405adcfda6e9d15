/* R11: who leads at which stay. */
#include "rows.h"

#include "calc/compare/compare.h"

/* Two curves that differ as the pattern says, month by month: A or B ahead, '.' tied; the last letter holds
 * on to month 60. */
static struct comparison comparison_of(const char *pattern)
{
    struct curve a = {0}, b = {0};
    struct comparison comparison;
    size_t length = strlen(pattern);
    for (int m = 1; m <= MONTHS_MAX; m++) {
        char leader = pattern[(size_t)m <= length ? (size_t)m - 1 : length - 1];
        a.total[m].cents = 1000 * m + (leader == 'A') * m;
        b.total[m].cents = 1000 * m + (leader == 'B') * 2;
    }
    curves_compare(&comparison, &a, &b);
    return comparison;
}

static char letter(enum leader leader)
{
    return leader == LEADER_A ? 'A' : leader == LEADER_B ? 'B' : '.';
}

static void R11_changes_of_lead_and_the_lead_for_good(void **state)
{
    (void)state;
    static const struct {
        const char *pattern, *changes, *for_good;
    } rows[] = {
        {"A", "1A", "1A"},
        {"B", "1B", "1B"},
        {".", "", ""},
        {"AB", "1A 2B", "2B"},
        {"BBBA", "1B 4A", "4A"},
        {".A.AB.", "2A 5B", ""},           /* tied at the end: nobody is ahead for good */
        {".A.AB.A", "2A 5B 7A", "7A"},
        {"A.A", "1A", "3A"},               /* a lead regained by the same offer is no change */
        {"A..B", "1A 4B", "4B"},           /* tied months belong to nobody */
        {"A.B.A", "1A 3B 5A", "5A"},
        {"....B", "5B", "5B"},
        {"AB.B", "1A 2B", "4B"},           /* for good needs a lead at every month */
        {"ABABAB", "1A 2B 3A 4B 5A 6B", "6B"},
        {"A.", "1A", ""},
        {"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB", "1A 60B", "60B"},
        {"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.", "1A", ""},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct comparison comparison = comparison_of(rows[i].pattern);
        char words[400], for_good[20];
        struct text text = text_in(words, sizeof words), last = text_in(for_good, sizeof for_good);
        for (int j = 0; j < comparison.change_count; j++)
            text_addf(&text, "%s%d%c", j > 0 ? " " : "", comparison.changes[j].month,
                      letter(comparison.changes[j].leader));
        if (comparison.for_good.month > 0)
            text_addf(&last, "%d%c", comparison.for_good.month, letter(comparison.for_good.leader));
        expect_text(rows[i].pattern, rows[i].changes, words);
        expect_text(rows[i].pattern, rows[i].for_good, for_good);
        size_t length = strlen(rows[i].pattern);
        for (int m = 1; m <= (int)length; m++)
            expect_whole(row("%s, month %d", rows[i].pattern, m), rows[i].pattern[m - 1],
                         letter(leader_at(&comparison, m)));
    }
}

static void R11_a_lead_that_changes_every_month_is_listed_in_full(void **state)
{
    (void)state;
    char pattern[MONTHS_MAX + 1];
    for (int m = 0; m < MONTHS_MAX; m++)
        pattern[m] = m % 2 == 0 ? 'A' : 'B';
    pattern[MONTHS_MAX] = '\0';
    struct comparison comparison = comparison_of(pattern);
    assert_int_equal(comparison.change_count, 60);
    assert_int_equal(comparison.changes[59].month, 60);
    assert_int_equal(comparison.for_good.month, 60);
}

static void R11_the_gap_is_a_minus_b(void **state)
{
    (void)state;
    struct comparison comparison = comparison_of("A.B");
    static const int64_t gaps[] = {0, 1, 0, -2, -2};
    for (int m = 0; m < ROWS(gaps); m++)
        expect_cents(row("month %d", m), gaps[m], comparison.gap[m]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R11_changes_of_lead_and_the_lead_for_good),
        cmocka_unit_test(R11_a_lead_that_changes_every_month_is_listed_in_full),
        cmocka_unit_test(R11_the_gap_is_a_minus_b),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
