/* The sentences of a first screen, worked out by hand. */
#include "case_fixture.h"

#include "out/views/screen.h"
#include "out/words/first_words.h"
#include "scenarios/stay/compare_stays.h"

static struct sentences sentences_of(struct arena *arena, const char *text, bool stay)
{
    const struct evaluation *evaluation = evaluated(arena, case_of(arena, text, text, strlen(text)));
    const struct stay_report *report = NULL;
    const struct talks talks = {.evaluation = evaluation};
    struct err err = {0};
    if (!compare_stays(&report, arena, evaluation, NULL, 0, TIES_OF_THE_FRONT, &err))
        fail_msg("%s: %s", err.path, err.message);
    const struct first first = {.talks = &talks, .report = report, .no_plan = "goal.target"};
    return stay ? first_of_stay(arena, &first) : first_of_evaluate(arena, &first);
}

/* Whether one of the sentences is this one. */
static bool says(const struct sentences *sentences, const char *words)
{
    for (int i = 0; i < sentences->count; i++)
        if (strcmp(sentences->at[i].words, words) == 0)
            return true;
    return false;
}

static void expect_said(const struct sentences *sentences, const char *name, const char *words)
{
    struct arena arena = {0};
    struct text all = text_start(&arena);
    for (int i = 0; i < sentences->count; i++)
        text_addf(&all, "\n  %s", sentences->at[i].words);
    if (!says(sentences, words))
        fail_msg("%s\nexpected \"%s\", got%s", name, words, all.data ? all.data : "");
    arena_release(&arena);
}

/* Safe pays 100,000; Stock 50,000 and 1,000 shares a year: level at a price of 50. */
static const struct turning_price {
    const char *price, *expected;
} prices[] = {
    {"75", "Stock stays ahead over four years unless its share price falls by a third."},
    {"100", "Stock stays ahead over four years unless its share price falls by half."},
    {"66.67", "Stock stays ahead over four years unless its share price falls by a quarter."},
    {"150", "Stock stays ahead over four years unless its share price falls by two thirds."},
    {"60", "Stock stays ahead over four years unless its share price falls by 17%."},
    {"500", "No realistic share price changes this."},
    {"25", "Safe stays ahead over four years unless Stock's share price doubles."},
    {"40", "Safe stays ahead over four years unless Stock's share price rises by a quarter."},
    {"10", "No realistic share price changes this."},
};

static void a_turning_price_is_told_as_a_fraction_or_a_percentage(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < ROWS(prices); i++) {
        const char *text = text_format(&arena,
                                       "{\"offers\":[{\"company\":\"Safe\",\"base\":100000},{\"company\":\"Stock\",\"base\":50000,"
                                       "\"grant\":{\"units\":4000,\"price\":%s}}]}",
                                       prices[i].price);
        const struct sentences sentences = sentences_of(&arena, text, false);
        expect_said(&sentences, text, prices[i].expected);
    }
    arena_release(&arena);
}

#define A "{\"company\":\"Amazon\",\"base\":100000,\"sign_on\":[60000]}"
#define B(more) "{\"company\":\"Boeing\",\"base\":120000,\"status\":\"written\"" more "}"

static const struct row {
    const char *text;
    bool stay;
    const char *expected;
} rows[] = {
    /* 260,000 against 240,000 after two years; level at month 36, behind from 37 on */
    {"{\"offers\":[" A "," B("") "]}", false, "Two years: Amazon pays 130,000 a year, Boeing 120,000 (Amazon +10,000)."},
    {"{\"offers\":[" A "," B("") "]}", false, "Four years: Boeing pays 120,000 a year, Amazon 115,000 (Boeing +5,000)."},
    {"{\"offers\":[" A "," B("") "]}", false, "From month 37 on Boeing is ahead."},
    {"{\"offers\":[" A "," B("") "],\"candidate\":{\"stay\":36}}", false, "Three years: Amazon and Boeing pay the same, 120,000 a year."},
    {"{\"offers\":[" A "," B("") ",{\"company\":\"Cisco\",\"base\":119000}]}", false,
     "Two years: Amazon pays most, 130,000 a year, then Boeing 120,000 (Amazon +10,000)."},
    {"{\"offers\":[" A "," B("") ",{\"company\":\"Cisco\",\"base\":119000}]}", false,
     "Four years: Boeing pays most, 120,000 a year, then Cisco 119,000 (Boeing +1,000); Amazon 115,000."},
    {"{\"offers\":[" A "," B("") ",{\"company\":\"Cisco\",\"base\":119000}]}", false, "From month 37 on Boeing is ahead of both others."},
    {"{\"offers\":[" A "," B("") ",{\"company\":\"Cisco\",\"base\":119000}]}", false,
     "Cisco: status not stated; until you say what it is, it backs no request (haggle set CASE offers.cisco.status=written)."},
    {"{\"offers\":[" A "]}", false, "Amazon pays 130,000 a year over two years and 115,000 over four years."},
    {"{\"offers\":[" A "]}", false, "Pay falls by 38% in year 2, from 160,000 to 100,000."},
    {"{\"offers\":[{\"company\":\"Amazon\",\"base\":100000}]}", false, "Pay does not fall in the first four years."},
    /* one that is out of the race leads nowhere */
    {"{\"offers\":[" A ",{\"company\":\"Boeing\",\"base\":190000,\"status\":\"declined\"}]}", false,
     "Not compared: Boeing (declined)."},
    {"{\"offers\":[" A ",{\"company\":\"Boeing\",\"base\":190000,\"status\":\"declined\"}]}", false,
     "Amazon pays 130,000 a year over two years and 115,000 over four years."},
    {"{\"assumptions\":{\"as_of\":\"2026-11-21\"},\"offers\":[" A "," B(",\"deadline\":\"2026-11-20\"") "]}", false,
     "Not compared: Boeing (lapsed on Friday 20 November)."},
    {"{\"assumptions\":{\"as_of\":\"2026-11-21\"},\"offers\":[" A "," B(",\"deadline\":\"2026-11-21\"") "]}", false,
     "Four years: Boeing pays 120,000 a year, Amazon 115,000 (Boeing +5,000)."},
    {"{\"offers\":[" A "],\"current_job\":{\"base\":90000,\"bonus_forfeited\":12000}}", false, "Leaving your current job gives up 12,000."},
    /* a name that ends with s; two offers of one company */
    {"{\"offers\":[{\"company\":\"Zyx Labs\",\"base\":190000,\"status\":\"declined\"}]}", false,
     "You declined Zyx Labs' offer: there is nothing to ask for."},
    {"{\"offers\":[{\"company\":\"Boeing\",\"base\":190000,\"status\":\"declined\"}," A "]}", false,
     "You declined Boeing's offer: nothing is asked there. To ask Amazon: haggle set CASE negotiating=amazon."},
    {"{\"offers\":[{\"company\":\"Boeing\",\"base\":190000,\"status\":\"declined\"}," A "]}", false,
     "Amazon pays 130,000 a year over two years and 115,000 over four years."},
    {"{\"offers\":[{\"company\":\"Amazon\",\"level\":\"L5\",\"base\":100000},{\"id\":\"b\",\"company\":\"Amazon\",\"level\":\"L6\",\"base\":130000}]}",
     false, "Two years: Amazon L6 pays 130,000 a year, Amazon L5 100,000 (Amazon L6 +30,000)."},
    /* half a unit is rounded away from zero, and the difference is that of what is shown */
    {"{\"offers\":[{\"company\":\"Amazon\",\"base\":100000.50},{\"company\":\"Boeing\",\"base\":99999.40}]}", false,
     "Two years: Amazon pays 100,001 a year, Boeing 99,999 (Amazon +2)."},
    {"{\"offers\":[{\"company\":\"Amazon\",\"base\":100000.40},{\"company\":\"Boeing\",\"base\":100000}]}", false,
     "Two years: Amazon and Boeing pay the same within one, 100,000 a year."},
    {"{\"offers\":[" A "," B("") "]}", false, "What to ask for could not be worked out, because of goal.target: `haggle counter` says why."},
    /* 5/15/20/20/20/20 of 400,000: the last four pay 80,000 and a month's base */
    {"{\"offers\":[{\"company\":\"Amazon\",\"base\":120000,\"grant\":{\"value\":400000}}]}", true,
     "At Amazon waiting from month 29 to 30 pays 90,000, of which 80,000 is stock."},
    /* 130,000 and 115,000 against 120,000: level at 10 : 5 */
    {"{\"offers\":[" A "," B("") "],\"candidate\":{\"stay\":[{\"months\":24,\"weight\":\"50%\"},{\"months\":48,\"weight\":\"50%\"}]}}", true,
     "If you are more than 67% sure to stay four years, Boeing is worth more, else Amazon."},
};

static void the_sentences_are_those_worked_out_by_hand(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < ROWS(rows); i++) {
        const struct sentences sentences = sentences_of(&arena, rows[i].text, rows[i].stay);
        expect_said(&sentences, rows[i].text, rows[i].expected);
    }
    arena_release(&arena);
}

static void build(struct document *document, const struct sentences *sentences, unsigned without, const void *with)
{
    document_title(document, with);
    add_sentences(document, sentences, without);
}

static void what_does_not_fit_a_screen_goes_by_rank_the_last_first(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct sentences sentences = {0};
    add_sentence(&sentences, RANK_ANSWER, "answer");
    add_sentence(&sentences, RANK_REASON, "reason");
    add_sentence(&sentences, RANK_DETAIL, "detail");
    add_sentence(&sentences, RANK_BESIDE, "beside");
    add_sentence(&sentences, RANK_BESIDE, "");
    assert_int_equal(sentences.count, 4);
    static const char *const left[] = {"answer", "answer reason", "answer reason beside", "answer reason detail beside"};
    for (int lines = 3; lines <= 7; lines++) { /* title, line, blank, sentences */
        struct document document = document_start(&arena);
        struct text text = text_start(&arena);
        screen_fit(&document, &sentences, lines, build, "title");
        for (const struct block *block = document.first->next; block; block = block->next)
            text_addf(&text, "%s%s", text.length > 0 ? " " : "", block->text);
        assert_string_equal(text.data, left[lines < 4 ? 0 : lines - 4]);
    }
    arena_release(&arena);
}

static void a_text_is_shortened_between_words(void **state)
{
    (void)state;
    struct arena arena = {0};
    assert_string_equal(shortened(&arena, "one two three", 13), "one two three");
    assert_string_equal(shortened(&arena, "one, two three", 13), "one, two ...");
    assert_string_equal(shortened(&arena, "one, two three", 9), "one ...");
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_turning_price_is_told_as_a_fraction_or_a_percentage),
        cmocka_unit_test(the_sentences_are_those_worked_out_by_hand),
        cmocka_unit_test(what_does_not_fit_a_screen_goes_by_rank_the_last_first),
        cmocka_unit_test(a_text_is_shortened_between_words),
    };
    return cmocka_run_group_tests(tests, load, release);
}
