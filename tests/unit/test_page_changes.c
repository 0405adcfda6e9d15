/* What a request changes in the case of the page, and what it refuses: the case that comes back, faults and where they stand.
 * The same in a browser is tests/page/check_changes.py. */
#include "rows.h"

#include "bands/tables/built_in.h"
#include "cli/command.h"
#include "cli/page/compose.h"
#include "cli/page/composing.h"

#define AMAZON "{\"company\": \"Amazon\", \"level\": \"L5\", \"base\": 175000"
#define GOOGLE "{\"company\": \"Google\", \"base\": 182000, \"grant\": {\"value\": 240000, \"price\": 290}}"
#define ALONE "{\"offers\": [" AMAZON "}]}"
#define TWO "{\"offers\": [" AMAZON "}, " GOOGLE "]}"

static struct arena arena;
static struct err err;
static struct options options = {.data = {.tables = &BUILT_IN}};

static const struct page_answer *answer_to(struct page_request request)
{
    const struct run run = {&arena, &options, BUILT_IN.companies, BUILT_IN.bands, &err};
    struct page_answer *answer = arena_alloc(&arena, sizeof *answer);
    err = (struct err){0};
    request.case_length = strlen(request.case_text);
    assert_true(page_compose(answer, &run, &request));
    return answer;
}

static struct page_request change(const char *text, const char *path, const char *value)
{
    return (struct page_request){.case_text = text, .quick = true, .change_count = 1, .change = {{path, value}}};
}

static void a_value_goes_in_as_people_type_it(void **state)
{
    static const struct {
        const char *text, *path, *value, *whole;
    } rows[] = {
        {ALONE, "offers[0].base", "180k", "{\"offers\": [{\"company\": \"Amazon\", \"level\": \"L5\", \"base\": 180000}]}"},
        {ALONE, "offers[0].base", "175000", ALONE}, /* what stands there */
        {ALONE, "offers[0].level", "L6", "{\"offers\": [{\"company\": \"Amazon\", \"level\": \"L6\", \"base\": 175000}]}"},
        {ALONE, "offers[0].level", " ", "{\"offers\": [{\"company\": \"Amazon\", \"base\": 175000}]}"},
        {ALONE, "offers[0].sign_on[0]", "40k", "{\"offers\": [" AMAZON ", \"sign_on\": [40000]}]}"},
        {"{\"offers\": [" AMAZON ", \"stock\": {\"price\": 200}}]}", "offers[0].grant.units", "1,400",
         "{\"offers\": [" AMAZON ", \"stock\": {\"price\": 200}, \"grant\": {\"units\": 1400}}]}"},
        {ALONE, "offers[0].bonus", "10%", "{\"offers\": [" AMAZON ", \"bonus\": \"10%\"}]}"},
        {"{\"offers\": [" AMAZON ", \"bonus\": {\"target\": \"10%\", \"lag_months\": 2}}]}", "offers[0].bonus", "12%",
         "{\"offers\": [" AMAZON ", \"bonus\": {\"target\": \"12%\", \"lag_months\": 2}}]}"},
        {TWO, "offers[1].grant.units", "800",
         "{\"offers\": [" AMAZON "}, {\"company\": \"Google\", \"base\": 182000, \"grant\": {\"price\": 290, \"units\": 800}}]}"},
        {ALONE, "note", "mine", "{\"offers\": [" AMAZON "}],\n  \"note\": \"mine\"}"},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        const char *inputs = row("%s = %s", rows[i].path, rows[i].value);
        const struct page_answer *answer = answer_to(change(rows[i].text, rows[i].path, rows[i].value));
        expect_text(inputs, "", answer->fault_count ? answer->fault[0].words : "");
        struct text got = text_start(&arena), wanted = text_start(&arena); /* blanks are the editor's own */
        for (const char *at = answer->case_text; *at; at++)
            if (!strchr(" \n", *at))
                text_add_bytes(&got, at, 1);
        for (const char *at = rows[i].whole; *at; at++)
            if (!strchr(" \n", *at))
                text_add_bytes(&wanted, at, 1);
        expect_text(inputs, wanted.data, got.data);
    }
    arena_release(&arena);
}

static void what_cannot_be_leaves_the_case_and_stands_at_its_field(void **state)
{
    static const struct {
        const char *text, *path, *value, *words;
    } rows[] = {
        {ALONE, "offers[0].base", "175kk", "expected an amount"},
        {ALONE, "offers[0].deadline", "31 February 2027", "31 February 2027"},
        {ALONE, "offers[0].deadline", "4/5/2027", "this may mean "},
        {ALONE, "offers[0].base[", "1", "["},
        {ALONE, "goal.accept", "none of it", "expected an amount"},
        {"{\"offers\": [" AMAZON ", \"currency\": \"XXQ\"}]}", "offers[0].sign_on[0]", "EUR 5k", "EUR"},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        const char *inputs = row("%s = %s", rows[i].path, rows[i].value);
        const struct page_answer *answer = answer_to(change(rows[i].text, rows[i].path, rows[i].value));
        if (answer->fault_count == 0)
            fail_msg("%s is taken", inputs);
        expect_text(inputs, rows[i].path, answer->fault[0].path);
        if (!strstr(answer->fault[0].words, rows[i].words))
            fail_msg("%s: \"%s\" without \"%s\"", inputs, answer->fault[0].words, rows[i].words);
        expect_text(inputs, rows[i].text, answer->case_text);
    }
    arena_release(&arena);
}

static void an_offer_is_taken_away_but_the_last(void **state)
{
    static const struct {
        const char *text, *path;
        bool gone;
    } rows[] = {{TWO, "offers[1]", true},  {TWO, "offers[2]", false}, {ALONE, "offers[0]", false}, {TWO, "offers", false},
                {TWO, "offers[x]", false}, {TWO, "offers[1", false},  {"{\"offers\": 7}", "offers[0]", false}, {"[]", "offers[0]", false},
                {"{", "offers[0]", false}};
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        const struct page_answer *answer =
            answer_to((struct page_request){.case_text = rows[i].text, .quick = true, .remove = rows[i].path});
        const char *inputs = row("without %s of %s", rows[i].path, rows[i].text);
        expect_whole(inputs, rows[i].gone, answer->fault_count == 0);
        expect_text(inputs, rows[i].gone ? ALONE : rows[i].text, answer->case_text);
        if (!rows[i].gone)
            expect_text(inputs, rows[i].path, answer->fault[0].path);
    }
    arena_release(&arena);
}

static void a_rival_is_added_or_refused(void **state)
{
    const struct page_answer *answer =
        answer_to((struct page_request){.case_text = ALONE, .figures = true, .quick = true, .rival = "Google: base 182k, bonus 15%, written"});
    (void)state;
    assert_int_equal(answer->fault_count, 0);
    assert_int_equal(answer->offer_count, 2);
    assert_string_equal(answer->offer[1].company, "Google");
    assert_non_null(strstr(answer->case_text, "\"base\": \"182k\""));
    answer = answer_to((struct page_request){.case_text = ALONE, .quick = true, .rival = "Google: sunshine 7"});
    assert_int_equal(answer->fault_count, 1);
    assert_string_equal(answer->fault[0].path, "rival");
    assert_string_equal(answer->case_text, ALONE);
    arena_release(&arena);
}

static void a_letter_takes_the_place_of_the_case(void **state)
{
    const struct page_answer *answer = answer_to((struct page_request){
        .case_text = TWO, .letter = "We are pleased to offer you the role of Software Engineer at Amazon.\nBase salary: $170,000 per year.\n"});
    (void)state;
    assert_int_equal(answer->fault_count, 0);
    assert_int_equal(answer->offer_count, 1);
    assert_non_null(strstr(answer->case_text, "170000"));
    assert_null(strstr(answer->case_text, "Google"));
    assert_non_null(strstr(answer->notes, "170,000"));
    answer = answer_to((struct page_request){.case_text = TWO, .letter = "Lunch at noon?"});
    assert_int_equal(answer->fault_count, 1);
    assert_string_equal(answer->fault[0].path, "letter");
    assert_string_equal(answer->case_text, TWO);
    answer = answer_to((struct page_request){.case_text = TWO, .letter = ""});
    assert_string_equal(answer->fault[0].path, "letter");
    arena_release(&arena);
}

static void growth_of_every_stock_is_tried_and_not_kept(void **state)
{
    static const char stock[] = "{\"offers\": [" AMAZON ", \"grant\": {\"units\": 100, \"price\": 200},"
                                " \"stock\": {\"price\": 200, \"path\": [100, 150]}}]}";
    struct page_request request = {.case_text = stock, .figures = true, .quick = true, .months = 12};
    int64_t still = answer_to(request)->offer[0].year[0].cents;
    (void)state;
    request.growth = "0%"; /* 5 units at 200 a year on, and not at the path's 100 or 150 */
    const struct page_answer *answer = answer_to(request);
    assert_int_equal(answer->offer[0].year[0].cents, 17500000 + 5 * 20000);
    assert_true(still != answer->offer[0].year[0].cents);
    assert_string_equal(answer->case_text, stock);
    assert_int_equal(answer->slider_months, 12);
    request.growth = "fast";
    answer = answer_to(request);
    assert_int_equal(answer->fault_count, 1);
    assert_string_equal(answer->fault[0].path, "offers[0].stock.growth");
    arena_release(&arena);
}

static void what_is_shown_to_others_has_no_names(void **state)
{
    static const char named[] = "{\"people\": {\"recruiter\": \"Dana\"}, \"offers\": [" AMAZON "}]}";
    const struct page_answer *answer = answer_to((struct page_request){.case_text = named, .quick = true, .redact = "round"});
    (void)state;
    assert_null(strstr(answer->case_text, "Dana"));
    answer = answer_to((struct page_request){.case_text = "{\"offers\": []}", .quick = true, .redact = "names"});
    assert_true(answer->fault_count > 0);
    assert_string_equal(answer->fault[0].path, "offers");
    arena_release(&arena);
}

static void all_faults_of_a_case_are_there_and_its_fields(void **state)
{
    static const char bad[] = "{\"offers\": [{\"company\": 7, \"base\": \"x\"}], \"limits\": {\"step\": 0}}";
    const struct page_answer *answer = answer_to((struct page_request){.case_text = bad});
    (void)state;
    assert_int_equal(answer->fault_count, 3);
    assert_string_equal(answer->fault[0].path, "offers[0].company");
    assert_string_equal(answer->fault[1].path, "offers[0].base");
    assert_string_equal(answer->fault[2].path, "limits.step");
    assert_true(answer->field_count > 20);
    assert_int_equal(answer->offer_count, 0);
    answer = answer_to((struct page_request){.case_text = "no JSON"});
    assert_int_equal(answer->fault_count, 1);
    assert_int_equal(answer->field_count, 0);
    arena_release(&arena);
}

/* As a person would type it; what no field can show stands there as in the case. */
static void a_field_holds_what_the_case_has(void **state)
{
    static const struct {
        const char *text, *path, *value;
    } rows[] = {
        {"{\"offers\": [{\"grant\": {\"vesting\": {\"years\": [\"5%\", \"15%\", \"40%\", \"40%\"]}}}]}", "offers[0].grant.vesting", "5/15/40/40"},
        {"{\"offers\": [{\"grant\": {\"vesting\": {\"years\": [0.5, 0.5]}}}]}", "offers[0].grant.vesting", "0.5/0.5"},
        {"{\"offers\": [{\"grant\": {\"vesting\": {\"years\": []}}}]}", "offers[0].grant.vesting", ""},
        {"{\"offers\": [{\"grant\": {\"vesting\": {\"years\": 4}}}]}", "offers[0].grant.vesting", ""},
        {"{\"offers\": [{\"grant\": {\"vesting\": {\"years\": [[1], 2]}}}]}", "offers[0].grant.vesting", "[1]/2"},
        {"{\"offers\": [{\"grant\": {\"vesting\": \"google\"}}]}", "offers[0].grant.vesting", "google"},
        {"{\"candidate\": {\"stay\": [{\"months\": 24, \"weight\": \"60%\"}, {\"months\": 48, \"weight\": \"40%\"}]}}", "candidate.stay",
         "24 months 60%, 48 months 40%"},
        {"{\"candidate\": {\"stay\": [{\"months\": 24}]}}", "candidate.stay", "24 months"},
        {"{\"candidate\": {\"stay\": [{\"months\": 24}, {\"weight\": 1}]}}", "candidate.stay", "24 months"},
        {"{\"candidate\": {\"stay\": [{\"weight\": 1}]}}", "candidate.stay", "[{\"weight\": 1}]"},
        {"{\"candidate\": {\"stay\": [24]}}", "candidate.stay", "[24]"},
        {"{\"candidate\": {\"stay\": []}}", "candidate.stay", "[]"},
        {"{\"candidate\": {\"stay\": {\"yearly\": \"80%\"}}}", "candidate.stay", "{\"yearly\": \"80%\"}"},
        {"{\"offers\": [{\"bonus\": {\"target\": \"10%\", \"lag_months\": 2}}]}", "offers[0].bonus", "10%"},
        {"{\"offers\": [{\"bonus\": {\"amount\": 20000}}]}", "offers[0].bonus", "{\"amount\": 20000}"},
        {"{\"note\": \"mine\"}", "note", "mine"},
        {"{\"note\": \"mine\"}", "goal.target", ""},
        {"{\"note\": \"mine\"}", "goal[", ""},
        {"[\"note\"]", "note", ""},
        {"{", "note", ""},
    };
    const struct run run = {&arena, &options, BUILT_IN.companies, BUILT_IN.bands, &err};
    (void)state;
    for (int i = 0; i < ROWS(rows); i++)
        expect_text(row("%s of %s", rows[i].path, rows[i].text), rows[i].value,
                    page_field_words(&run, rows[i].text, strlen(rows[i].text), rows[i].path));
    arena_release(&arena);
}

/* The first field whose path ends so. */
static const char *field_at(const struct page_answer *answer, const char *path)
{
    for (int i = 0; i < answer->field_count; i++)
        if (strcmp(answer->field[i].path, path) == 0)
            return answer->field[i].value;
    return "no such field";
}

static void a_sign_on_that_is_an_amount_alone_is_changed_as_one(void **state)
{
    (void)state;
    const struct page_answer *answer = answer_to((struct page_request){
        .case_text = "{\"offers\": [" AMAZON ", \"sign_on\": [30000, {\"amount\": 20000, \"payment\": \"monthly\"}]}]}", .quick = true});
    assert_string_equal(field_at(answer, "offers[0].sign_on[0]"), "30000");
    assert_string_equal(field_at(answer, "offers[0].sign_on[1]"), "20000");
    assert_string_equal(field_at(answer, "offers[0].base"), "175000");
    arena_release(&arena);
}

static void what_is_no_case_has_no_fields_and_a_fault(void **state)
{
    static const char *const rows[] = {"", "{", "[]", "7", "null"};
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        const struct page_answer *answer = answer_to((struct page_request){.case_text = rows[i], .quick = true});
        expect_whole(rows[i], 0, answer->field_count);
        expect_text(rows[i], rows[i], answer->case_text);
        if (answer->fault_count == 0)
            fail_msg("\"%s\" is taken", rows[i]);
    }
    arena_release(&arena);
}

static void growth_that_cannot_go_in_is_a_fault_of_the_growth(void **state)
{
    (void)state;
    const struct page_answer *answer = answer_to((struct page_request){
        .case_text = "{\"offers\": [" AMAZON ", \"stock\": 7}]}", .growth = "10%", .quick = true});
    assert_int_equal(answer->fault_count, 1);
    assert_string_equal(answer->fault[0].path, "growth");
    arena_release(&arena);
}

static void questions_of_the_page_alone_are_found_by_their_key(void **state)
{
    static const struct {
        const char *key, *label;
    } rows[] = {{"goal.target", "I aim for"}, {"goal.preference", "I give up to join"}, {"candidate.filing", "How you file tax"},
                {"candidate.tax.deferral", "Into a 401(k)"}, {"state", "State that taxes it"}, {"locality", "City or county tax"}};
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        const struct question *question = page_question(rows[i].key);
        expect_text(rows[i].key, rows[i].label, question ? question->label : "none");
    }
    assert_null(page_question("base"));
    assert_null(page_question(""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_value_goes_in_as_people_type_it),
        cmocka_unit_test(what_cannot_be_leaves_the_case_and_stands_at_its_field),
        cmocka_unit_test(an_offer_is_taken_away_but_the_last),
        cmocka_unit_test(a_rival_is_added_or_refused),
        cmocka_unit_test(a_letter_takes_the_place_of_the_case),
        cmocka_unit_test(growth_of_every_stock_is_tried_and_not_kept),
        cmocka_unit_test(what_is_shown_to_others_has_no_names),
        cmocka_unit_test(all_faults_of_a_case_are_there_and_its_fields),
        cmocka_unit_test(a_field_holds_what_the_case_has),
        cmocka_unit_test(a_sign_on_that_is_an_amount_alone_is_changed_as_one),
        cmocka_unit_test(what_is_no_case_has_no_fields_and_a_fault),
        cmocka_unit_test(growth_that_cannot_go_in_is_a_fault_of_the_growth),
        cmocka_unit_test(questions_of_the_page_alone_are_found_by_their_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
