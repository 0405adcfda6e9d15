/* The truth gates, row by row: the case that makes a claim true, and one change that makes it false. And the
 * figures that messages speak of. */
#include "case_fixture.h"

#include "bands/world/negotiation.h"
#include "scenarios/counter/counter_plan.h"
#include "scenarios/talks/talks_make.h"
#include "scenarios/talks/truth_gates_make.h"

static struct negotiation negotiation;
static struct process_lengths lengths;
static struct changes changes;

static int load_all(void **state)
{
    const struct data_source source = {.directory = NULL};
    struct err err = {0};
    return load(state) == 0 && negotiation_load(&negotiation, &shared, &source, &err) &&
                   process_lengths_load(&lengths, &shared, &source, &err) && changes_load(&changes, &shared, &source, &err)
               ? 0
               : -1;
}

static struct truth talk_of(struct arena *arena, const char *text)
{
    const struct evaluation *evaluation = evaluated(arena, case_of(arena, text, text, strlen(text)));
    const struct plan *plan = NULL;
    const struct talks *talks = NULL;
    struct truth truth;
    struct err err = {0};
    const struct counter_data data = {&negotiation, &changes, companies};
    if (!talks_make(&talks, arena, &lengths, &changes, evaluation, &err) ||
        !counter_plan(&plan, arena, &data, evaluation, talks->history, &err))
        fail_msg("%s\n%s", text, err.message);
    truth_make(&truth, plan, talks);
    return truth;
}

#define CASE(offer, more) "{\"offers\":[{\"company\":\"Amazon\",\"base\":200000" offer "}]" more "}"
#define PAIR(offer, rival, more)                                                                                      \
    "{\"offers\":[{\"company\":\"Amazon\",\"base\":200000" offer "},{\"company\":\"R\"," rival "}]" more "}"
#define HIGHER "\"base\":220000,\"status\":\"written\""
#define LOWER "\"base\":190000,\"status\":\"written\""
#define VERBAL "\"base\":220000,\"status\":\"verbal\""
#define SAID(members) ",\"statements\":{" members "}"
#define TODAY ",\"assumptions\":{\"as_of\":\"2026-11-21\"}"
#define STAY(months) ",\"candidate\":{\"stay\":" months "}"
#define JOB ",\"role\":\"mle\",\"level\":\"L5\",\"location\":\"Seattle, WA\""
#define RANGE(low, high, more)                                                                                        \
    ",\"evidence\":[{\"kind\":\"posted_range\",\"role\":\"mle\",\"level\":\"L5\",\"location\":\"Seattle, WA\","       \
    "\"low\":" low ",\"high\":" high ",\"source\":\"s\"" more "}]"
#define DATED ",\"date\":\"2026-08-11\""
#define FORFEIT ",\"current_job\":{\"base\":150000,\"unvested\":[{\"month\":6,\"amount\":60000}]}"
#define PROCESS(more) ",\"process\":[{\"company\":\"M\",\"stage\":\"onsite_scheduled\"" more "}]"
#define ROUNDS(more)                                                                                                  \
    ",\"rounds\":[{\"by\":\"company\",\"base\":190000,\"sign_on\":[30000]}," more "]"
#define ASK "{\"by\":\"candidate\",\"base\":210000,\"sign_on\":[30000]}"
#define ANSWER(base, sign_on) "{\"by\":\"company\",\"base\":" base ",\"sign_on\":[" sign_on "]}"
#define SHUT ",\"limits\":{\"base_max\":200000,\"sign_on_1_max\":0,\"sign_on_2_max\":0}"
/* One whose terms on a layoff are stated, with more members. */
#define SIGN_ON(more) ",\"sign_on\":[{\"year\":1,\"amount\":30000,\"on_layoff\":\"waived\"" more "}]"
#define GRANT(units) ",\"grant\":{\"units\":" units ",\"price\":200}"

static void each_claim_needs_what_it_says(void **state)
{
    (void)state;
    static const struct {
        enum claim claim;
        const char *holds, *fails;
    } rows[] = {
        {CLAIM_RIVAL_HIGHER, PAIR("", HIGHER, ""), PAIR("", VERBAL, "")},
        {CLAIM_RIVAL_HIGHER, PAIR("", HIGHER, ""), PAIR("", LOWER, "")},
        {CLAIM_RIVAL_HIGHER, PAIR("", HIGHER ",\"deadline\":\"2026-11-21\"", TODAY),
         PAIR("", HIGHER ",\"deadline\":\"2026-11-20\"", TODAY)},
        {CLAIM_RIVAL_VERBAL, PAIR("", VERBAL, ""), PAIR("", HIGHER, "")},
        {CLAIM_RIVAL_VERBAL, PAIR("", VERBAL, ""), PAIR("", "\"base\":190000,\"status\":\"verbal\"", "")},
        {CLAIM_RIVAL_VERBAL, PAIR("", VERBAL ",\"deadline\":\"2026-11-22\"", TODAY),
         PAIR("", VERBAL ",\"deadline\":\"2026-11-20\"", TODAY)},
        {CLAIM_RIVAL_NEAR, PAIR("", LOWER, ""), PAIR("", "\"base\":190000,\"status\":\"verbal\"", "")},
        {CLAIM_RIVAL_NEAR, PAIR("", LOWER, ""), PAIR("", "\"base\":189999,\"status\":\"written\"", "")},
        {CLAIM_RIVAL_NEAR, PAIR("", LOWER, ""), PAIR("", HIGHER, "")},
        {CLAIM_WRITTEN_RIVAL, PAIR("", LOWER, ""), PAIR("", VERBAL, "")},
        {CLAIM_TWO_RIVALS, PAIR("", HIGHER "},{\"company\":\"S\",\"base\":230000,\"status\":\"written\"", ""),
         PAIR("", HIGHER "},{\"company\":\"S\",\"base\":190000,\"status\":\"written\"", "")},
        {CLAIM_RIVAL_CITED, PAIR("", HIGHER, ""), PAIR("", LOWER, "")},
        {CLAIM_RIVAL_BONUS, PAIR("", HIGHER ",\"bonus\":\"10%\"", ""), PAIR("", HIGHER, "")},
        {CLAIM_IN_LINE, PAIR(GRANT("900"), "\"base\":250000,\"status\":\"written\"", ""), PAIR("", LOWER, "")},
        {CLAIM_RIVAL_NEAR, PAIR("", LOWER, ""), PAIR("", "\"base\":190000,\"status\":\"declined\"", "")},
        {CLAIM_ANY_RIVAL, PAIR("", LOWER, ""), PAIR("", "\"base\":190000,\"status\":\"declined\"", "")},
        {CLAIM_ANY_RIVAL, PAIR("", VERBAL, ""), CASE("", "")},
        /* 20 % of Amazon's schedule within two years; half of an even one */
        {CLAIM_LITTLE_VESTS_EARLY, CASE(GRANT("900"), ""),
         CASE(",\"grant\":{\"units\":900,\"price\":200,\"vesting\":{\"years\":[\"25%\",\"25%\",\"25%\",\"25%\"]}}", "")},
        {CLAIM_LITTLE_VESTS_EARLY, CASE(GRANT("900"), ""), CASE("", "")},
        {CLAIM_NAME_RIVAL, PAIR("", HIGHER, SAID("\"may_name_rival\":true")),
         PAIR("", HIGHER, SAID("\"may_name_rival\":false"))},
        {CLAIM_NAME_RIVAL, PAIR("", HIGHER, SAID("\"may_name_rival\":true")), CASE("", SAID("\"may_name_rival\":true"))},
        {CLAIM_SHOW_RIVAL, PAIR("", HIGHER, SAID("\"can_show_rival\":true")), PAIR("", HIGHER, "")},
        {CLAIM_SHOW_RIVAL, PAIR("", HIGHER, SAID("\"can_show_rival\":true")),
         PAIR("", VERBAL, SAID("\"can_show_rival\":true"))},
        {CLAIM_WOULD_SIGN, CASE("", SAID("\"would_sign_at\":\"anchor\",\"sign_by\":\"2026-12-04\"")),
         CASE("", SAID("\"would_sign_at\":\"anchor\""))},
        {CLAIM_WOULD_SIGN, CASE("", SAID("\"would_sign_at\":\"anchor\",\"sign_by\":\"2026-12-04\"")),
         CASE("", SAID("\"sign_by\":\"2026-12-04\""))},
        {CLAIM_WOULD_SIGN, CASE("", SAID("\"would_sign_at\":\"anchor\",\"sign_by\":\"2026-11-21\"") TODAY),
         CASE("", SAID("\"would_sign_at\":\"anchor\",\"sign_by\":\"2026-11-20\"") TODAY)},
        {CLAIM_WOULD_SIGN, CASE(",\"deadline\":\"2026-12-04\"", SAID("\"would_sign_at\":\"anchor\",\"sign_by\":\"2026-12-04\"")),
         CASE(",\"deadline\":\"2026-12-03\"", SAID("\"would_sign_at\":\"anchor\",\"sign_by\":\"2026-12-04\""))},
        /* an extension is asked until after the day to sign by */
        {CLAIM_WOULD_SIGN, CASE(",\"deadline\":\"2026-12-05\"", TODAY SAID("\"would_sign_at\":\"anchor\",\"sign_by\":\"2026-12-04\"")),
         CASE(",\"deadline\":\"2026-12-05\"", TODAY PROCESS(",\"date\":\"2026-11-30\"")
              SAID("\"would_sign_at\":\"anchor\",\"sign_by\":\"2026-12-04\""))},
        {CLAIM_WOULD_SIGN_SECOND, CASE("", SAID("\"would_sign_at\":\"accept\",\"sign_by\":\"2026-12-04\"")),
         CASE("", SAID("\"would_sign_at\":\"anchor\",\"sign_by\":\"2026-12-04\""))},
        /* anchor 231,000, accept = target 220,000: the second rung is worth 226,600 */
        {CLAIM_WOULD_SIGN_SECOND, PAIR("", HIGHER, SAID("\"would_sign_at\":\"target\",\"sign_by\":\"2026-12-04\"")),
         PAIR("", HIGHER, SAID("\"would_sign_at\":\"target\""))},
        /* anchor 230,000, target 229,000, accept 201,000: the second rung is worth 218,400, less than the target */
        {CLAIM_WOULD_SIGN_SECOND,
         CASE("", SAID("\"would_sign_at\":\"accept\",\"sign_by\":\"2026-12-04\"")
                      ",\"goal\":{\"target\":229000,\"anchor\":230000,\"accept\":201000}"),
         CASE("", SAID("\"would_sign_at\":\"target\",\"sign_by\":\"2026-12-04\"")
                      ",\"goal\":{\"target\":229000,\"anchor\":230000,\"accept\":201000}")},
        {CLAIM_WOULD_SIGN_LAST, CASE("", SAID("\"would_sign_at\":\"accept\",\"sign_by\":\"2026-12-04\"")),
         CASE("", SAID("\"would_sign_at\":\"target\",\"sign_by\":\"2026-12-04\""))},
        {CLAIM_FIRST_CHOICE, CASE("", SAID("\"first_choice\":true")), CASE("", SAID("\"first_choice\":false"))},
        {CLAIM_POSTED_RANGE, CASE(JOB, RANGE("150000", "220000", DATED)), CASE(JOB, RANGE("150000", "220000", ""))},
        {CLAIM_POSTED_RANGE, CASE(JOB, RANGE("150000", "220000", DATED)), CASE("", RANGE("150000", "220000", DATED))},
        {CLAIM_ARGUES_BASE, CASE(JOB, RANGE("180000", "220001", DATED)), CASE(JOB, RANGE("180000", "220000", DATED))},
        {CLAIM_TELLS_FORFEITS, CASE("", FORFEIT SAID("\"disclose_forfeits\":true")), CASE("", FORFEIT)},
        {CLAIM_TELLS_FORFEITS, CASE("", FORFEIT SAID("\"disclose_forfeits\":true")),
         CASE("", SAID("\"disclose_forfeits\":true"))},
        /* 400 units in year 3 at 200 are 80,000; a quoted 305,800 is 200 × 1.15² × 400 more than the base */
        {CLAIM_GROWTH_IN_QUOTE, CASE(GRANT("1000") ",\"quoted\":{\"year_2\":234500,\"year_3\":305800}", ""),
         CASE(GRANT("1000") ",\"quoted\":{\"year_3\":280000}", "")},
        {CLAIM_DEADLINE, CASE(",\"deadline\":\"2026-11-21\"", TODAY), CASE(",\"deadline\":\"2026-11-20\"", TODAY)},
        {CLAIM_DEADLINE, CASE(",\"deadline\":\"2026-11-21\"", TODAY), CASE(",\"deadline\":\"2026-11-21\"", "")},
        {CLAIM_DEADLINE_PASSED, CASE(",\"deadline\":\"2026-11-20\"", TODAY), CASE(",\"deadline\":\"2026-11-21\"", TODAY)},
        {CLAIM_DEADLINE_TODAY, CASE(",\"deadline\":\"2026-11-21\"", TODAY), CASE(",\"deadline\":\"2026-11-22\"", TODAY)},
        {CLAIM_DEADLINE_TOMORROW, CASE(",\"deadline\":\"2026-11-22\"", TODAY), CASE(",\"deadline\":\"2026-11-21\"", TODAY)},
        {CLAIM_RIVAL_DEADLINE, PAIR(",\"deadline\":\"2026-12-05\"", HIGHER ",\"deadline\":\"2026-12-04\"", TODAY),
         PAIR(",\"deadline\":\"2026-12-05\"", HIGHER ",\"deadline\":\"2026-12-05\"", TODAY)},
        /* Saturday: Monday to Wednesday and Friday, Thanksgiving between, and Monday are five business days */
        {CLAIM_RIVAL_TIME, PAIR(",\"deadline\":\"2026-12-05\"", HIGHER ",\"deadline\":\"2026-11-27\"", TODAY),
         PAIR(",\"deadline\":\"2026-12-05\"", HIGHER ",\"deadline\":\"2026-12-04\"", TODAY)},
        {CLAIM_STOCK_FELL, CASE(GRANT("900") ",\"stock\":{\"price\":150}", ""), CASE(GRANT("900") ",\"stock\":{\"price\":250}", "")},
        {CLAIM_HAS_JOB, CASE("", FORFEIT), CASE("", "")},
        {CLAIM_TERMS_OPEN, CASE(",\"sign_on\":[30000]", ""), CASE("", "")},
        {CLAIM_TERMS_OPEN, CASE(SIGN_ON(""), ""), CASE(SIGN_ON(",\"paid\":\"lump\""), "")},
        {CLAIM_PAID_OPEN, CASE(",\"sign_on\":[30000]", ""), CASE(SIGN_ON(",\"paid\":\"monthly\""), "")},
        {CLAIM_PAID_OPEN, CASE(SIGN_ON(""), ""), CASE(",\"sign_on\":[0,30000]", "")},
        {CLAIM_WAITING, CASE(",\"sign_on\":[30000]", ",\"rounds\":[" ANSWER("200000", "30000") "," ASK "]"),
         CASE(",\"sign_on\":[30000]", ROUNDS(ASK "," ANSWER("200000", "30000")))},
        {CLAIM_SETTLED, CASE(",\"sign_on\":[30000]", ROUNDS("{\"by\":\"candidate\",\"base\":200000}," ANSWER("200000", "30000"))),
         CASE("", "")},
        {CLAIM_HAS_SECOND, CASE("", ""), CASE("", SHUT)},
        {CLAIM_HAS_LAST, CASE("", ""), CASE("", SHUT)},
        {CLAIM_ANSWERED, CASE(",\"sign_on\":[30000]", ROUNDS(ASK "," ANSWER("200000", "30000"))),
         CASE(",\"sign_on\":[30000]", ",\"rounds\":[" ANSWER("200000", "30000") "," ASK "]")},
        {CLAIM_ANSWERED, CASE("", ROUNDS(ASK "," ANSWER("200000", "20000"))), CASE("", "")},
        {CLAIM_TRADED, CASE(",\"sign_on\":[20000]", ROUNDS(ASK "," ANSWER("200000", "20000"))),
         CASE(",\"sign_on\":[30000]", ROUNDS(ASK "," ANSWER("200000", "30000")))},
        {CLAIM_EXPECTED, CASE(",\"deadline\":\"2026-12-05\"", TODAY PROCESS(",\"date\":\"2026-11-30\"")),
         CASE(",\"deadline\":\"2026-12-24\"", TODAY PROCESS(",\"date\":\"2026-11-30\""))},
        {CLAIM_PENDING, CASE("", ",\"process\":[{\"company\":\"M\",\"stage\":\"onsite\"}]"), CASE("", "")},
        {CLAIM_LAPSED_RIVAL, PAIR("", HIGHER ",\"deadline\":\"2026-11-20\"", TODAY),
         PAIR("", HIGHER ",\"deadline\":\"2026-11-21\"", TODAY)},
        {CLAIM_ASKS, CASE("", ""), CASE("", SHUT)},
        {CLAIM_ASKS_BASE, PAIR(GRANT("10"), HIGHER, STAY("48")), PAIR(GRANT("10"), HIGHER, STAY("48") ",\"limits\":{\"base_max\":200000}")},
        {CLAIM_ASKS_SIGN_ON, CASE("", ""), CASE(GRANT("1000"), STAY("48"))},
        {CLAIM_ASKS_UNITS, CASE(GRANT("1000"), STAY("48")), CASE(GRANT("1000"), "")},
        {CLAIM_CASH_FIRST, CASE("", STAY("24")), CASE("", STAY("25"))},
        {CLAIM_CASH_FIRST,
         CASE("", STAY("[{\"months\":24,\"weight\":\"50%\"},{\"months\":48,\"weight\":\"50%\"}]")),
         CASE("", STAY("[{\"months\":24,\"weight\":\"49%\"},{\"months\":48,\"weight\":\"51%\"}]"))},
        {CLAIM_LONG_STAY, CASE("", STAY("36")), CASE("", STAY("35"))},
        {CLAIM_LONG_STAY, CASE("", STAY("36")),
         CASE("", STAY("[{\"months\":35,\"weight\":\"1%\"},{\"months\":48,\"weight\":\"99%\"}]"))},
        {CLAIM_MENU, PAIR(",\"sign_on\":[75000,60000]" GRANT("1400"), "\"base\":320000,\"status\":\"written\"", ""),
         CASE(",\"sign_on\":[75000,60000]" GRANT("1400"), "")},
        {CLAIM_FALLS_IN_YEAR_3, CASE(",\"sign_on\":[90000,90000]" GRANT("1000"), ""), CASE(GRANT("1000"), "")},
        {CLAIM_HAS_UNITS, CASE(GRANT("1"), ""), CASE(",\"grant\":{\"value\":1000}", "")},
        {CLAIM_HAS_UNITS, CASE(GRANT("1"), ""), CASE("", "")},
        {CLAIM_NEXT_LEVEL, CASE(",\"level\":\"L7\"", ""), CASE(",\"level\":\"L8\"", "")},
        {CLAIM_NEXT_LEVEL, CASE(",\"level\":\"L4\"", ""), CASE("", "")},
    };
    bool seen[CLAIMS] = {false};
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct truth truth = talk_of(&arena, rows[i].holds);
        const char *name = truth.claims[rows[i].claim].name;
        seen[rows[i].claim] = true;
        expect(row("row %d: %s\n%s", i, name, rows[i].holds), "the claim holds", truth.claims[rows[i].claim].holds);
        truth = talk_of(&arena, rows[i].fails);
        expect(row("row %d: %s\n%s", i, name, rows[i].fails), "the claim fails", !truth.claims[rows[i].claim].holds);
        arena_release(&arena);
    }
    for (int claim = 0; claim < CLAIMS; claim++)
        expect(row("claim %d", claim), "has a row", seen[claim]);
}

static void a_claim_names_what_would_unlock_it(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct truth truth = talk_of(&arena, CASE("", ""));
    for (int i = 0; i < CLAIMS; i++) {
        expect(row("claim %d", i), "has a name", truth.claims[i].name[0]);
        for (int j = 0; j < i; j++)
            expect(truth.claims[i].name, "is the only one of its name", strcmp(truth.claims[i].name, truth.claims[j].name) != 0);
    }
    arena_release(&arena);
}

static void days_are_counted_in_business_days(void **state)
{
    (void)state;
    static const struct {
        const char *as_of, *deadline;
        struct date reply_by, extension; /* two business days on; five past the deadline */
    } rows[] = {
        {"2026-11-16", "2026-12-04", {2026, 11, 18}, {2026, 12, 11}}, /* Monday; Friday */
        {"2026-11-20", "2026-12-04", {2026, 11, 24}, {2026, 12, 11}}, /* Friday: Monday, Tuesday */
        {"2026-11-21", "2026-12-05", {2026, 11, 24}, {2026, 12, 11}}, /* Saturdays */
        {"2026-11-22", "2026-12-06", {2026, 11, 24}, {2026, 12, 11}}, /* Sundays */
        /* the deadline comes first; Thanksgiving and the day after it are no business days */
        {"2026-11-19", "2026-11-20", {2026, 11, 20}, {2026, 12, 1}},
        {"2026-12-30", "2027-01-04", {2027, 1, 4}, {2027, 1, 11}}, /* nor is New Year's Day */
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        const char *text = text_format(&arena, "{\"assumptions\":{\"as_of\":\"%s\"},\"offers\":[{\"company\":\"A\","
                                               "\"base\":200000,\"deadline\":\"%s\"}]}", rows[i].as_of, rows[i].deadline);
        struct truth truth = talk_of(&arena, text);
        expect_whole(text, 0, days_between(rows[i].reply_by, truth.reply_by));
        expect_whole(text, 0, days_between(rows[i].extension, truth.extension));
        arena_release(&arena);
    }
    struct arena arena = {0};
    struct truth truth = talk_of(&arena, CASE(",\"deadline\":\"2026-11-20\"", TODAY));
    expect("a deadline that has passed", "no extension", !date_known(truth.extension));
    truth = talk_of(&arena, CASE("", ""));
    expect("no as_of", "no reply date", !date_known(truth.reply_by));
    arena_release(&arena);
}

static void figures_of_the_first_example_are_those_of_a_pocket_calculator(void **state)
{
    (void)state;
    /* Year 2: 175,000 + 60,000 + 210 × 222.50; year 3: 175,000 + 560 × 222.50. The quoted totals, 265,575 in
     * year 1 and 364,501 in year 4, hold with 15 % a year: 0.05 + 0.15·1.15 + 0.40·1.15² + 0.40·1.15³ =
     * 1.35985 of 1,400 × 222.50 = 311,500 is 423,593; the 112,093 between are 503.8 units. */
    static const char text[] =
        "{\"offers\":[{\"company\":\"Amazon\",\"level\":\"L5\",\"base\":175000,\"sign_on\":[75000,60000],"
        "\"grant\":{\"units\":1400,\"price\":222.50},\"quoted\":{\"year_1\":265575,\"year_4\":364501}}]}";
    struct arena arena = {0};
    struct truth truth = talk_of(&arena, text);
    expect_cents("year 2", 28172500, truth.year_2);
    expect_cents("year 3", 29960000, truth.year_3);
    expect_whole("units to hold year 3", 0, truth.units_to_hold_year_3);
    expect_cents("the grant flat", 31150000, truth.grant_flat);
    expect_cents("the grant as quoted", 42359300, truth.grant_stated);
    expect_whole("units missing", 504, truth.units_missing);
    expect_text("the next level", "L6", truth.next_level);
    assert_null(truth.process);
    assert_null(truth.lapsed);
    arena_release(&arena);
}

static void units_that_hold_year_3_are_the_fewest(void **state)
{
    (void)state;
    /* Year 2: 200,000 + 90,000 + 150 × 200 = 320,000. Year 3: 200,000 + 400 × 200 = 280,000. Missing 40,000 are
     * 200 units of year 3, where 40 % of the whole vests: of 1,499 units 899 − 300 = 599 do, of 1,500 they are
     * 900 − 300 = 600. */
    struct arena arena = {0};
    struct truth truth = talk_of(&arena, CASE(",\"sign_on\":[90000,90000]" GRANT("1000"), ""));
    expect_cents("year 2", 32000000, truth.year_2);
    expect_cents("year 3", 28000000, truth.year_3);
    expect_whole("units", 500, truth.units_to_hold_year_3);
    arena_release(&arena);
}

static void the_process_that_ends_first_is_the_one_spoken_of(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct truth truth = talk_of(&arena, CASE("", ",\"process\":[{\"company\":\"A\",\"stage\":\"applied\"},"
                                                "{\"company\":\"B\",\"stage\":\"onsite\",\"date\":\"2026-12-02\"},"
                                                "{\"company\":\"C\",\"stage\":\"debrief\",\"date\":\"2026-11-30\"}]"));
    assert_non_null(truth.process);
    expect_text("three processes", "C", truth.process->company);
    truth = talk_of(&arena, PAIR("", HIGHER ",\"deadline\":\"2026-11-20\"", TODAY));
    assert_non_null(truth.lapsed);
    expect_text("a rival that lapsed", "R", truth.lapsed->offer.company);
    arena_release(&arena);
}

static void packages_spoken_of_are_the_anchor_the_second_rung_and_the_last(void **state)
{
    (void)state;
    struct arena arena = {0};
    /* Anchor 6 % of 200,000 more, target 3 %, accept 1.5 %: 12,000, 7,500 and 3,000 a year on average. A thousand of
     * sign-on is worth 375 at V: 32,000, 20,000 and 8,000, the years level; from 0 on in thousands. */
    struct truth truth = talk_of(&arena, CASE("", ""));
    expect_whole("asked", 3200000, truth.asked->level[LEVER_SIGN_ON_1] + truth.asked->level[LEVER_SIGN_ON_2]);
    expect_whole("second", 2000000, truth.second->level[LEVER_SIGN_ON_1] + truth.second->level[LEVER_SIGN_ON_2]);
    expect_whole("last", 800000, truth.last->level[LEVER_SIGN_ON_1] + truth.last->level[LEVER_SIGN_ON_2]);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_claim_needs_what_it_says),
        cmocka_unit_test(a_claim_names_what_would_unlock_it),
        cmocka_unit_test(days_are_counted_in_business_days),
        cmocka_unit_test(figures_of_the_first_example_are_those_of_a_pocket_calculator),
        cmocka_unit_test(units_that_hold_year_3_are_the_fewest),
        cmocka_unit_test(the_process_that_ends_first_is_the_one_spoken_of),
        cmocka_unit_test(packages_spoken_of_are_the_anchor_the_second_rung_and_the_last),
    };
    return cmocka_run_group_tests(tests, load_all, release);
}
