/* Parts of sentences that a formula builds: the text beside each, and that it is safe in a pattern. */
#include "unit/rows.h"

#include <string.h>

#include "out/cells/book_sheet.h"
#include "out/cells/book_words.h"

static void amounts_are_whole_and_in_their_currency(void **state)
{
    static const struct {
        const char *currency;
        int64_t cents;
        const char *words;
    } rows[] = {{"USD", 30340000, "$303,400"}, {"USD", 49, "$0"},           {"USD", 50, "$1"},
                {"USD", -150, "-$2"},          {"INR", 713080000, "₹71,30,800"}, {"CAD", 4500049, "CAD 45,000"},
                {"EUR", 100000000, "€1,000,000"}};
    struct arena arena = {0};
    (void)state;
    for (int i = 0; i < ROWS(rows); i++)
        expect_text(row("%s %d", rows[i].currency, (int)rows[i].cents), rows[i].words,
                    money_words(&arena, rows[i].currency, (struct money){rows[i].cents}));
    arena_release(&arena);
}

static void fragments_hold_nothing_that_a_pattern_expands(void **state)
{
    static const char *const currencies[] = {"USD", "INR", "CAD"};
    struct arena arena = {0};
    (void)state;
    for (int i = 0; i < ROWS(currencies); i++)
        assert_null(strpbrk(sheet_money_words(&arena, currencies[i], "A1"), "#@~{}%"));
    assert_null(strpbrk(sheet_date_words(&arena, "A1"), "#@~{}%"));
    assert_null(strpbrk(sheet_stay_words(&arena, "A1"), "#@~{}%"));
    arena_release(&arena);
}

static void days_are_american(void **state)
{
    struct arena arena = {0};
    (void)state;
    expect_text("a Saturday", "Sat Dec 5, 2026", date_words(&arena, (struct date){2026, 12, 5}));
    assert_true(value_date((struct date){2026, 12, 5}).number == 46361);
    assert_true(value_date((struct date){0, 0, 0}).is_text);
    arena_release(&arena);
}

static void what_a_cell_does_not_accept_is_a_fault(void **state)
{
    static const struct {
        enum input kind;
        struct value value;
        bool faulty;
    } rows[] = {{INPUT_TARGET, {.number = 0.15}, false},
                {INPUT_TARGET, {.number = 15}, true},
                {INPUT_TARGET, {.number = 0.0015}, true},
                {INPUT_TARGET, {.number = 0}, false},
                {INPUT_UNITS, {.number = 1400.5}, true},
                {INPUT_UNITS, {.is_text = true, .text = ""}, false},
                {INPUT_UNITS, {.is_text = true, .text = "1400"}, true},
                {INPUT_BASE, {.is_text = true, .text = ""}, true},
                {INPUT_BASE, {.number = -1}, true},
                {INPUT_MONTH, {.number = 61}, true},
                {INPUT_REPAY, {.is_text = true, .text = "prorated"}, false},
                {INPUT_REPAY, {.is_text = true, .text = "half"}, true},
                {INPUT_REPAY, {.number = 1}, true},
                {INPUT_EXCHANGE, {.number = 0}, true},
                {INPUT_EXCHANGE, {.is_text = true, .text = ""}, true},
                {INPUT_VESTING, {.is_text = true, .text = ""}, true},
                {INPUT_SAID, {.is_text = true, .text = ""}, false},
                {INPUT_LABEL, {.number = 1}, false}};
    (void)state;
    for (int i = 0; i < ROWS(rows); i++)
        if (input_faulty(rows[i].kind, &rows[i].value) != rows[i].faulty)
            fail_msg("row %d: expected %d", i, rows[i].faulty);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(amounts_are_whole_and_in_their_currency),
        cmocka_unit_test(fragments_hold_nothing_that_a_pattern_expands),
        cmocka_unit_test(days_are_american),
        cmocka_unit_test(what_a_cell_does_not_accept_is_a_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
