/* A case in the currency of the letter that is negotiated: each of its own amounts converted, or an error where one does
 * not fit. */
#include "case_fixture.h"

#include "scenarios/case/case_rebase.h"

/* A letter in INR, a case in USD: a dollar is 80 rupees, or, written as a rupee of a ten-millionth dollar, ten million. */
static const char *text_of(struct arena *arena, const char *rate, const char *more)
{
    return text_format(arena, "{\"currency\":\"USD\",\"assumptions\":{\"as_of\":\"2026-11-21\",\"fx\":{\"INR\":%s}},\"offers\":["
                              "{\"company\":\"Amazon\",\"base\":4000000,\"currency\":\"INR\"},{\"company\":\"Acme\",\"base\":50000}]%s%s}",
                       rate, more[0] ? "," : "", more);
}

static bool rebased(const struct case_file **file, struct arena *arena, const char *rate, const char *more, struct err *err)
{
    const char *text = text_of(arena, rate, more);
    return case_rebase(file, arena, case_of(arena, more, text, strlen(text)), err);
}

/* What a million million dollars would be in rupees does not fit, wherever it stands. */
static void an_amount_that_does_not_fit_is_refused(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "\"goal\":{\"preference\":999999999999}", "\"goal\":{\"target\":999999999999}", "\"goal\":{\"anchor\":999999999999}",
        "\"goal\":{\"accept\":999999999999}", "\"goal\":{\"floor\":999999999999}", "\"limits\":{\"base_max\":999999999999}",
        "\"limits\":{\"sign_on_1_max\":999999999999}", "\"limits\":{\"sign_on_2_max\":999999999999}",
        "\"limits\":{\"step\":{\"cash\":999999999999}}",
        "\"evidence\":[{\"kind\":\"offer\",\"source\":\"s\",\"low\":1,\"mid\":2,\"high\":999999999999}]",
        "\"evidence\":[{\"kind\":\"offer\",\"source\":\"s\",\"mid\":999999999999}]",
        "\"evidence\":[{\"kind\":\"offer\",\"source\":\"s\",\"low\":999999999999}]",
        "\"current_job\":{\"base\":999999999999}", "\"current_job\":{\"base\":1,\"bonus\":{\"amount\":999999999999}}",
        "\"current_job\":{\"base\":1,\"bonus\":{\"amount\":5,\"high\":999999999999}}",
        "\"current_job\":{\"base\":1,\"bonus\":{\"amount\":999999999999,\"low\":999999999999}}",
        "\"current_job\":{\"base\":1,\"bonus_forfeited\":999999999999}",
        "\"current_job\":{\"base\":1,\"unvested\":[{\"month\":1,\"amount\":5},{\"month\":2,\"amount\":999999999999}]}",
        "\"current_job\":{\"base\":1,\"repay_owed\":[{\"amount\":999999999999,\"until\":\"2027-03-01\"}]}",
        "\"current_job\":{\"base\":1,\"raises\":[{\"month\":13,\"base\":999999999999}]}",
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct err err = {0};
        const struct case_file *file = NULL;
        if (rebased(&file, &arena, "0.0000001", rows[i], &err))
            fail_msg("%s was converted", rows[i]);
        if (!strstr(err.message, "amount in another currency"))
            fail_msg("%s: %s", rows[i], err.message);
        arena_release(&arena);
    }
}

static void every_amount_of_the_case_is_converted(void **state)
{
    (void)state;
    static const char more[] =
        "\"goal\":{\"preference\":100,\"target\":90000,\"anchor\":95000,\"accept\":85000,\"floor\":80000},"
        "\"limits\":{\"base_max\":70000,\"sign_on_1_max\":1000,\"sign_on_2_max\":500,\"step\":{\"cash\":50}},"
        "\"evidence\":[{\"kind\":\"offer\",\"source\":\"s\",\"low\":10,\"mid\":20,\"high\":30}],"
        "\"current_job\":{\"base\":40000,\"bonus\":{\"amount\":4000,\"low\":3000,\"high\":5000},\"bonus_forfeited\":2000,"
        "\"unvested\":[{\"month\":2,\"amount\":600}],\"repay_owed\":[{\"amount\":700,\"until\":\"2027-03-01\"}],"
        "\"raises\":[{\"month\":13,\"base\":41000},{\"month\":25,\"percent\":\"3%\"}]}";
    struct arena arena = {0};
    struct err err = {0};
    const struct case_file *file = NULL;
    assert_true(rebased(&file, &arena, "0.0125", more, &err)); /* 80 rupees a dollar */
    const struct current_job *job = &file->current_job;
    const struct evidence *evidence = &file->evidence[0];
    const struct {
        const char *what;
        struct money got;
        int64_t dollars;
    } rows[] = {
        {"preference", file->goal.preference, 100},
        {"target", file->goal.target.money, 90000},
        {"anchor", file->goal.anchor.money, 95000},
        {"accept", file->goal.accept.money, 85000},
        {"floor", file->goal.floor.money, 80000},
        {"highest base", file->limits.base_max.money, 70000},
        {"highest sign-on of year 1", file->limits.sign_on_1_max.money, 1000},
        {"highest sign-on of year 2", file->limits.sign_on_2_max.money, 500},
        {"step", file->limits.step_cash, 50},
        {"low", evidence->low.money, 10},
        {"mid", evidence->mid.money, 20},
        {"high", evidence->high.money, 30},
        {"base", job->base, 40000},
        {"bonus", job->bonus.amount, 4000},
        {"low bonus", job->bonus.low.money, 3000},
        {"high bonus", job->bonus.high.money, 5000},
        {"lost bonus", job->bonus_forfeited.money, 2000},
        {"vest", job->unvested[0].amount, 600},
        {"owed", job->owed[0].amount, 700},
        {"raise", job->raises[0].base, 41000},
    };
    for (int i = 0; i < ROWS(rows); i++)
        if (rows[i].got.cents != rows[i].dollars * 80 * 100)
            fail_msg("%s: expected %ld rupees, got %ld hundredths", rows[i].what, (long)rows[i].dollars * 80, (long)rows[i].got.cents);
    assert_int_equal(job->raises[1].percent.nano, 30000000);
    assert_string_equal(file->currency, "INR");
    arena_release(&arena);
}

static void the_same_currency_changes_nothing(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct err err = {0};
    static const char text[] = "{\"offers\":[{" ACME "\"id\":\"a\"}],\"goal\":{\"target\":130000}}";
    const struct case_file *file = case_of(&arena, "dollars", text, sizeof text - 1), *same = NULL;
    assert_true(case_rebase(&same, &arena, file, &err));
    assert_ptr_equal(same, file);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_amount_that_does_not_fit_is_refused),
        cmocka_unit_test(every_amount_of_the_case_is_converted),
        cmocka_unit_test(the_same_currency_changes_nothing),
    };
    return cmocka_run_group_tests(tests, load, release);
}
