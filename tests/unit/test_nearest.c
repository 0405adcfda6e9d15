/* The name that a misspelt one probably meant. */
#include "rows.h"

#include "calc/kit/nearest.h"

static void a_misspelt_name_finds_the_one_it_meant(void **state)
{
    (void)state;
    static const char *const names[] = {"percent", "units", "month", "prorated", "full", "none", "within_months",
                                        "base",    "unites"};
    static const struct {
        const char *word, *expected; /* NULL: none is near */
    } rows[] = {
        {"percent", "percent"},
        {"precent", "percent"}, /* a swap counts one */
        {"PERCENT", "percent"}, /* case is ignored */
        {"Base", "base"},
        {"percnet", "percent"},
        {"prcent", "percent"},
        {"perscent", "percent"},
        {"unit", "units"},      /* one edit, though "unites" is near too */
        {"unites", "unites"},
        {"mnth", "month"},
        {"pro-rated", "prorated"},
        {"prorate", "prorated"},
        {"within-months", "within_months"},
        {"within_month", "within_months"},
        {"wthin_mnths", "within_months"},
        {"", NULL},
        {"zebra", NULL},
        {"salary", NULL},
        {"within", NULL},
        {"nonsense", NULL},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        const char *got = nearest_name(rows[i].word, names, ROWS(names));
        expect_text(rows[i].word, rows[i].expected ? rows[i].expected : "none", got ? got : "none");
    }
}

static void more_than_a_third_of_the_word_or_three_edits_is_not_near(void **state)
{
    (void)state;
    static const struct {
        const char *word, *name;
        bool near;
    } rows[] = {
        {"abcdXY", "abcdef", true},              /* 2 of 6 */
        {"abcXYZ", "abcdef", false},             /* 3 of 6 */
        {"abcdefXYZ", "abcdefghi", true},        /* 3 of 9 */
        {"abcdefghiXYZ", "abcdefghijkl", true},  /* 3 of 12 */
        {"abcdefghWXYZ", "abcdefghijkl", false}, /* 4 edits */
        {"abX", "abc", true},                    /* 1 of 3 */
        {"aXY", "abc", false},
        {"abcXY", "abcde", false},               /* 2 of 5 */
        {"abXY", "abcd", false},                 /* 2 of 4 */
        {"L9", "L4", false},                     /* 1 of 2: any level would do */
        {"X", "y", false},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        const char *const names[] = {rows[i].name};
        expect(row("%s against %s", rows[i].word, rows[i].name), rows[i].near ? "near" : "not near",
               (nearest_name(rows[i].word, names, 1) != NULL) == rows[i].near);
    }
}

static void long_words_and_empty_lists_have_no_neighbour(void **state)
{
    (void)state;
    static const char *const names[] = {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "base"};
    char word[4000];
    memset(word, 'a', sizeof word);
    word[sizeof word - 1] = '\0';
    assert_null(nearest_name(word, names, 2));
    word[60] = '\0';
    assert_null(nearest_name(word, names, 2));
    assert_null(nearest_name("base", names, 0));
    assert_ptr_equal(nearest_name("bsae", names, 2), names[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_misspelt_name_finds_the_one_it_meant),
        cmocka_unit_test(more_than_a_third_of_the_word_or_three_edits_is_not_near),
        cmocka_unit_test(long_words_and_empty_lists_have_no_neighbour),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
