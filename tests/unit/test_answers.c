/* What people type, and the value of the case that it becomes. */
#include "case_fixture.h"

#include "bands/reader/json.h"
#include "scenarios/answers/answers.h"

static const struct answer_setting SETTING = {.arena = &shared, .company = "Amazon", .currency = "USD",
                                              .today = {2026, 11, 26}};

/* The readings as "value" or "value | value", with the key before a value that goes elsewhere; else the error. */
static const char *read_as(const char *key, const char *line, struct answer_setting setting)
{
    struct understood answer;
    struct err err = {0};
    struct text text = text_start(&shared);
    const struct question *question = question_find(key);
    setting.companies = companies;
    assert_non_null(question);
    if (!answer_read(&answer, &setting, question, line, &err))
        return arena_copy(&shared, err.message, strlen(err.message));
    for (int i = 0; i < answer.count; i++)
        text_addf(&text, "%s%s%s%s", i > 0 ? " | " : "", strcmp(answer.reading[i].key, key) == 0 ? "" : answer.reading[i].key,
                  strcmp(answer.reading[i].key, key) == 0 ? "" : " ", answer.reading[i].value);
    return text.data;
}

struct answer_row {
    const char *key, *line, *expected;
};

static void check_rows(const struct answer_row rows[], int count)
{
    for (int i = 0; i < count; i++)
        expect_text(row("%s: %s", rows[i].key, rows[i].line), rows[i].expected, read_as(rows[i].key, rows[i].line, SETTING));
}

static void money_is_read_as_people_write_it(void **state)
{
    static const struct answer_row rows[] = {
        {"base", "170k", "170000"},
        {"base", "$170,000", "170000"},
        {"base", "170000 a year", "170000"},
        {"base", "1.2m", "1200000"},
        {"base", "45L", "4500000"},
        {"base", "14,183.33 a month", "170199.96"},
        {"base", "$14,000/month", "168000"},
        {"base", "170", "170000 | 170"},
        {"base", "170.000", "170000 | 170"},
        {"base", "170,5", "expected an amount such as 170k, found \"170,5\""},
        {"base", "€170k", "expected an amount in USD, the currency of this offer, found \"€170k\""},
        {"base", "lots", "expected an amount such as 170k, found \"lots\""},
        {"base", "1.005", "1005"},
        {"base", "9999999999999999", "expected an amount of at most a million million, found \"9999999999999999\""},
        {"base", "99999999999999 a month", "expected an amount of at most a million million, found \"99999999999999 a month\""},
        {"sign_on[0].amount", "60k", "60000"},
        {"sign_on[0].amount", "0", "0"},
        {"sign_on[0].amount", "5k a month", "expected all of it, found an amount a month: \"5k a month\""},
        {"grant.price", "222.50", "222.50"},
        {"grant.price", "$231", "231"},
    };
    (void)state;
    check_rows(rows, ROWS(rows));
}

static void stock_is_shares_or_a_value(void **state)
{
    static const struct answer_row rows[] = {
        {"grant.units", "700", "700"},
        {"grant.units", "1,400 RSUs", "1400"},
        {"grant.units", "434 shares", "434"},
        {"grant.units", "$200k", "grant.value 200000"},
        {"grant.units", "200k", "grant.value 200000"},
        {"grant.units", "$200,000", "grant.value 200000"},
        {"grant.units", "200000", "grant.value 200000 | 200000"},
        {"grant.units", "200.000", "grant.value 200000 | grant.value 200"},
        {"grant.units", "1.5 RSUs", "expected a whole number of shares such as 700, found \"1.5 RSUs\""},
        {"grant.units", "RSUs", "expected an amount such as 700 RSUs, or 200k, found \"RSUs\""},
    };
    (void)state;
    check_rows(rows, ROWS(rows));
}

static void percents_with_and_without_the_sign(void **state)
{
    static const struct answer_row rows[] = {
        {"bonus", "15%", "\"15%\""},       {"bonus", "15", "\"15%\""},
        {"bonus", "12.5", "\"12.5%\""},    {"bonus", "15 percent", "\"15%\""},
        {"bonus", "15% of base", "\"15%\""}, {"bonus", "0.15", "\"15%\""},
        {"bonus", "100", "\"100%\""},      {"bonus", "20k", "{\"amount\": 20000}"},
        {"bonus", "$18,000", "{\"amount\": 18000}"}, {"bonus", "500", "{\"amount\": 500}"},
        {"bonus", "x%", "expected a percentage such as 15%, found \"x%\""},
        {"bonus", "some", "expected an amount such as 15%, found \"some\""},
    };
    (void)state;
    check_rows(rows, ROWS(rows));
}

static void days_are_read_as_people_write_them(void **state)
{
    static const struct answer_row rows[] = {
        {"deadline", "2026-12-05", "\"2026-12-05\""},
        {"deadline", "5 December 2026", "\"2026-12-05\""},
        {"deadline", "Dec 5, 2026", "\"2026-12-05\""},
        {"deadline", "December 5th, 2026", "\"2026-12-05\""},
        {"deadline", "the 5th of December", "\"2026-12-05\""},
        {"deadline", "5 Jan", "\"2027-01-05\""},
        {"deadline", "26 November", "\"2026-11-26\""},
        {"deadline", "25 November", "\"2027-11-25\""},
        {"deadline", "29 February", "\"2028-02-29\""},
        {"deadline", "Saturday, December 5", "\"2026-12-05\""},
        {"deadline", "Friday 5 December", "5 December 2026 is a Saturday: which of the two is meant?"},
        {"deadline", "5/12/2026", "\"2026-12-05\" | \"2026-05-12\""},
        {"deadline", "12/12/2026", "\"2026-12-12\""},
        {"deadline", "12/25/2026", "\"2026-12-25\""},
        {"deadline", "25/12/26", "\"2026-12-25\""},
        {"deadline", "5.12.2026", "\"2026-12-05\""},
        {"deadline", "Sat 5/12/2026", "\"2026-12-05\""},
        {"deadline", "31 November 2026", "expected a day such as \"5 December 2026\" or 2026-12-05, found \"31 November 2026\""},
        {"deadline", "soon", "expected a day such as \"5 December 2026\" or 2026-12-05, found \"soon\""},
        {"deadline", "5 may june 2026", "expected a day such as \"5 December 2026\" or 2026-12-05, found \"5 may june 2026\""},
        {"deadline", "99999999999999999999", "expected a day such as \"5 December 2026\" or 2026-12-05, found \"99999999999999999999\""},
        {"deadline", "1 2 3 4", "expected a day such as \"5 December 2026\" or 2026-12-05, found \"1 2 3 4\""},
    };
    (void)state;
    check_rows(rows, ROWS(rows));
    struct answer_setting undated = SETTING;
    undated.today = (struct date){0};
    expect_text("without today", "expected the year as well, such as \"5 December 2026\", found \"Dec 5\"",
                read_as("deadline", "Dec 5", undated));
}

static void vesting_is_read_as_people_write_it(void **state)
{
    static const struct answer_row rows[] = {
        {"grant.vesting", "amazon", "\"amazon\""},
        {"grant.vesting", "Google", "\"google\""},
        {"grant.vesting", "Snap 4y", "\"snap_4y\""},
        {"grant.vesting", "5/15/40/40", "\"amazon\""},
        {"grant.vesting", "5%, 15%, 40%, 40%", "\"amazon\""},
        {"grant.vesting", "5 15 40 40", "\"amazon\""},
        {"grant.vesting", "5/15/40/40 annually", "{\"years\": [\"5%\", \"15%\", \"40%\", \"40%\"]}"},
        {"grant.vesting", "33/33/34", "{\"years\": [\"33%\", \"33%\", \"34%\"]}"},
        {"grant.vesting", "40/30/20/10 quarterly",
         "{\"years\": [\"40%\", \"30%\", \"20%\", \"10%\"], \"cadence\": \"quarterly\"}"},
        {"grant.vesting", "25% a year", "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"]}"},
        {"grant.vesting", "25% annually", "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"]}"},
        {"grant.vesting", "33% a year", "{\"years\": [\"33.33%\", \"33.33%\", \"33.34%\"]}"},
        {"grant.vesting", "quarterly over four years",
         "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"quarterly\"}"},
        {"grant.vesting", "every six months over 4 years",
         "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"semiannual\"}"},
        {"grant.vesting", "6.25% every quarter",
         "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"quarterly\"}"},
        {"grant.vesting", "monthly with a one-year cliff",
         "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"monthly\", \"cliff_months\": 12}"},
        {"grant.vesting", "Monthly over 48 months, 12 month cliff",
         "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"monthly\", \"cliff_months\": 12}"},
        {"grant.vesting", "25% after one year, then monthly over three years",
         "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"monthly\", \"cliff_months\": 12}"},
        {"grant.vesting", "5% after one year, 15% after two, then 20% every six months", "\"amazon\""},
        {"grant.vesting", "5% in year 1, 15% in year 2, 40% in year 3 and 40% in year 4",
         "{\"years\": [\"5%\", \"15%\", \"40%\", \"40%\"]}"},
        {"grant.vesting", "10% at 6 months, 20% at 18 months, 70% at 30 months",
         "{\"events\": [{\"month\": 6, \"percent\": \"10%\"}, {\"month\": 18, \"percent\": \"20%\"}, "
         "{\"month\": 30, \"percent\": \"70%\"}]}"},
        {"grant.vesting", "evenly over 3 years", "{\"years\": [\"33.33%\", \"33.33%\", \"33.34%\"]}"},
        {"grant.vesting", "5/15/40/30", "expected percents that add up to 100%, found 90%"},
        {"grant.vesting", "whenever",
         "expected percents by year (5/15/40/40), steps (\"25% a year\", \"monthly over 4 years with a one-year cliff\") or "
         "a company's name, found \"whenever\""},
        {"grant.vesting", "0% a year",
         "expected percents by year (5/15/40/40), steps (\"25% a year\", \"monthly over 4 years with a one-year cliff\") or "
         "a company's name, found \"0% a year\""},
    };
    (void)state;
    check_rows(rows, ROWS(rows));
    struct answer_setting elsewhere = SETTING;
    elsewhere.company = "Acme";
    expect_text("5/15/40/40 elsewhere", "{\"years\": [\"5%\", \"15%\", \"40%\", \"40%\"]}",
                read_as("grant.vesting", "5/15/40/40", elsewhere));
}

static void schedules_are_told_in_many_ways(void **state)
{
    static const char half_yearly[] = "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"semiannual\"}";
    static const char cliff[] = "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"monthly\", \"cliff_months\": 12}";
    static const struct {
        const char *line, *expected; /* NULL: it is not understood, or contradicts itself */
    } rows[] = {
        {"semi-annual over 4 years", half_yearly},
        {"half yearly over 4 years", half_yearly},
        {"bi-annually over 4 years", half_yearly},
        {"semi weekly over 4 years", NULL},
        {"semi-weekly over 4 years", NULL},
        {"twice a year over 4 years", half_yearly},
        {"twice a month over 4 years", NULL},
        {"twice over 4 years", NULL},
        {"biannual, 4 full years", half_yearly},
        {"quarterly with a cliff of 6 months",
         "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"quarterly\", \"cliff_months\": 6}"},
        {"monthly with a cliff", cliff},
        {"cliff after 1 year, then monthly", cliff},
        {"monthly quarterly over 4 years", NULL},
        {"monthly, monthly over 4 years", "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"monthly\"}"},
        {"25/25/25/25 over 4 years", "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"]}"},
        {"25/25/25/25 over 3 years", NULL},
        {"25/25/25/25 every 5 months", NULL},
        {"5/15/40/40 with a one-year cliff", "{\"years\": [\"5%\", \"15%\", \"40%\", \"40%\"], \"cliff_months\": 12}"},
        {"20/20/20/20/20", "{\"years\": [\"20%\", \"20%\", \"20%\", \"20%\", \"20%\"]}"},
        {"10/10/10/10/10/50", NULL},
        {"150", NULL},
        {"quarterly over 7 years", NULL},
        {"every 5 months over 4 years", NULL},
        {"7% a year", NULL},  /* 14 years */
        {"6% a quarter", NULL}, /* 4% are left */
        {"20% a quarter", "{\"events\": [{\"month\": 3, \"percent\": \"20%\"}, {\"month\": 6, \"percent\": \"20%\"}, "
                          "{\"month\": 9, \"percent\": \"20%\"}, {\"month\": 12, \"percent\": \"20%\"}, "
                          "{\"month\": 15, \"percent\": \"20%\"}]}"},
        {"25% a year over 4 years", "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"]}"},
        {"25% a year over 3 years", NULL},
        {"50% a year, monthly", "{\"years\": [\"50%\", \"50%\"], \"cadence\": \"monthly\"}"},
        {"100% after one year", "{\"years\": [\"100%\"]}"},
        {"25% after one year, then monthly over 4 years", cliff},
        {"20% after one year, then quarterly over 4 years",
         "{\"years\": [\"20%\", \"20%\", \"20%\", \"20%\", \"20%\"], \"cadence\": \"quarterly\", \"cliff_months\": 12}"},
        {"40% after one year, then quarterly over 2 years",
         "{\"years\": [\"40%\", \"30%\", \"30%\"], \"cadence\": \"quarterly\", \"cliff_months\": 12}"},
        {"25% after one year, then monthly over 5 years", NULL},
        {"25% after one year, then every 5 months", NULL},
        {"25% after 6 months, then monthly", NULL},
        {"10% at 6 months, 90% at 6 months", NULL},
        {"50% at 2 years, 50% at 6 years", NULL},
        {"50% at 2 years, 50%", NULL},
        {"50% every year, 50% every month", NULL},
        {"60% after one year, 30% every 6 months", NULL}, /* 10% are left */
        {"5% after one year, 15% after two, 40% after three, 40% after four",
         "{\"years\": [\"5%\", \"15%\", \"40%\", \"40%\"]}"},
        {"10% after 6 months, 20% after 12, 70% after 24", "{\"events\": [{\"month\": 6, \"percent\": \"10%\"}, "
                                                           "{\"month\": 12, \"percent\": \"20%\"}, "
                                                           "{\"month\": 24, \"percent\": \"70%\"}]}"},
        {"50% after 12 months, 50% after 24", "{\"years\": [\"50%\", \"50%\"]}"},
        {"50% in month 18, 50% in month 36",
         "{\"events\": [{\"month\": 18, \"percent\": \"50%\"}, {\"month\": 36, \"percent\": \"50%\"}]}"},
        /* one day off the usual one */
        {"5% after 12 months, 15% after 24 months, 20% after 31 months, 20% after 36 months, 20% after 42 months, 20% after 48 months",
         "{\"events\": [{\"month\": 12, \"percent\": \"5%\"}, {\"month\": 24, \"percent\": \"15%\"}, "
         "{\"month\": 31, \"percent\": \"20%\"}, {\"month\": 36, \"percent\": \"20%\"}, "
         "{\"month\": 42, \"percent\": \"20%\"}, {\"month\": 48, \"percent\": \"20%\"}]}"},
        {"5% after 12 months, 15% after 24 months, 20% after 30 months, 20% after 36 months, 20% after 42 months, 20% after 48 months",
         "\"amazon\""},
        {"5% in year 1, 15% in year 2, 40% in year 3, 40% in year 4, 0% in year 5", NULL},
        {"50% in year 357913942, 50% in year 2", NULL}, /* 8 months in 32 bits */
        {"1% every month", NULL}, /* 100 months */
        {"Acme", NULL},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        const char *refusal = text_format(&shared, "expected percents by year (5/15/40/40), steps (\"25%% a year\", \"monthly over 4 "
                                                   "years with a one-year cliff\") or a company's name, found \"%s\"", rows[i].line);
        expect_text(rows[i].line, rows[i].expected ? rows[i].expected : refusal, read_as("grant.vesting", rows[i].line, SETTING));
    }
}

static void names_months_and_lists(void **state)
{
    static const struct answer_row rows[] = {
        {"status", "Written", "\"written\""},
        {"status", "in writing", "\"written\""},
        {"status", "v", "\"verbal\""},
        {"status", "writen", "\"written\""},
        {"status", "maybe", "expected written, verbal or declined, found \"maybe\""},
        {"sign_on[0].paid", "at once", "\"lump\""},
        {"sign_on[0].repay", "pro rata", "\"prorated\""},
        {"statements.first_choice", "y", "true"},
        {"statements.first_choice", "No", "false"},
        {"statements.first_choice", "perhaps", "expected yes or no, found \"perhaps\""},
        {"candidate.stay", "3 years", "36"},
        {"candidate.stay", "24", "24"},
        {"candidate.stay", "3", "36 | 3"},
        {"candidate.stay", "for ever", "expected months or years such as \"3 years\", found \"for ever\""},
        {"level", "5", "\"L5\""},
        {"level", "l6", "\"L6\""},
        {"level", "E5", "\"E5\""},
        {"currency", "inr", "\"INR\""},
        {"currency", "₹", "\"INR\""},
        {"currency", "dollar bills", "expected the three letters of a currency, such as USD, found \"dollar bills\""},
        {"company", "A \"B\"", "\"A \\\"B\\\"\""},
        {"assumptions.fx", "88.4", "88.4"},
        {"assumptions.fx", "+088.40", "88.4"}, /* JSON has no plus, and no zero in front */
        {"assumptions.fx", "0100", "100"},
        {"assumptions.fx", "0.00000001", "0.00000001"},
        {"current_job.unvested", "18k in month 4, 20k in month 16",
         "[{\"month\": 4, \"amount\": 18000}, {\"month\": 16, \"amount\": 20000}]"},
        {"current_job.unvested", "18,000 in 4 months; 20,000 in 16 months",
         "[{\"month\": 4, \"amount\": 18000}, {\"month\": 16, \"amount\": 20000}]"},
        {"current_job.unvested", "18k",
         "expected amounts with a month from today, such as \"18k in month 4, 20k in month 16\", found \"18k\""},
        {"current_job.repay_owed", "10k until 1 March 2027; 5k until March 1",
         "[{\"amount\": 10000, \"until\": \"2027-03-01\"}, {\"amount\": 5000, \"until\": \"2027-03-01\"}]"},
        {"current_job.repay_owed", "10k",
         "expected amounts with their last day, such as \"10k until 1 March 2027\", found \"10k\""},
    };
    (void)state;
    check_rows(rows, ROWS(rows));
}

/* Whatever is typed: an answer or an error, never a crash. */
static void nothing_typed_is_too_odd(void **state)
{
    static const char alphabet[] = "0123456789%%%//--.,,; kKmM$\xe2\x82\xb9 abyear month cliff every after until ";
    uint64_t seed = 7;
    char line[80];
    (void)state;
    for (int round = 0; round < random_rows(4000); round++) {
        struct arena arena = {0};
        struct answer_setting setting = SETTING;
        struct understood answer;
        struct err err = {0};
        int length = (int)random_between(&seed, 1, 70);
        for (int i = 0; i < length; i++)
            line[i] = alphabet[random_between(&seed, 0, (int64_t)sizeof alphabet - 2)];
        line[length] = '\0';
        setting.arena = &arena;
        setting.companies = companies;
        const struct question *question = &QUESTIONS[random_between(&seed, 0, QUESTION_COUNT - 1)];
        bool read = answer_read(&answer, &setting, question, line, &err);
        expect(row("%s: %s", question->key, line), "one or two readings, or an error",
               read ? answer.count == 1 || answer.count == 2 : err.kind == ERR_INPUT && err.message[0]);
        struct json *value;
        for (int i = 0; read && i < answer.count; i++)
            expect(row("%s: %s", question->key, line), "the value is JSON",
                   json_parse(&value, &arena, "it", answer.reading[i].value, strlen(answer.reading[i].value), &err));
        arena_release(&arena);
    }
}

/* The table's own examples are answers to its questions, and every asked row has all its words. */
static void examples_of_the_table_are_answers(void **state)
{
    (void)state;
    for (int i = 0; i < QUESTION_COUNT; i++) {
        const struct question *question = &QUESTIONS[i];
        const char *example = arena_copy(&shared, question->example, strcspn(question->example, ","));
        bool whole = question->kind != ANSWER_STOCK && question->kind != ANSWER_SCHEDULE;
        struct understood answer;
        struct err err = {0};
        struct answer_setting setting = SETTING;
        setting.companies = companies;
        expect(question->key, "its example is an answer",
               answer_read(&answer, &setting, question, whole ? question->example : example, &err) && answer.count == 1);
        expect(question->key, "label, question, example and explanation",
               question->label[0] && question->ask[0] && question->example[0] && question->explanation[0]);
        expect(question->label, "a label that fits its column", strlen(question->label) <= LABEL_MAX);
        expect(question->key, "a description where it has a place, and none where not",
               (question->place[0] != '\0') == (question->description[0] != '\0'));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(schedules_are_told_in_many_ways),
        cmocka_unit_test(money_is_read_as_people_write_it), cmocka_unit_test(stock_is_shares_or_a_value),
        cmocka_unit_test(percents_with_and_without_the_sign), cmocka_unit_test(days_are_read_as_people_write_them),
        cmocka_unit_test(vesting_is_read_as_people_write_it), cmocka_unit_test(names_months_and_lists),
        cmocka_unit_test(nothing_typed_is_too_odd),           cmocka_unit_test(examples_of_the_table_are_answers),
    };
    return cmocka_run_group_tests(tests, load, release);
}
