/* Comparing stays: R11, leaving early, the current job, quotes, the sentences. Figures are worked out by hand
 * unless a test says otherwise. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "calc/compare/gap.h"
#include "calc/pay/restate.h"
#include "out/document/document.h"
#include "out/document/render.h"
#include "out/views/view_stay.h"
#include "out/words/stay_words.h"
#include "scenarios/case/case_read.h"
#include "scenarios/evaluation/evaluate.h"
#include "scenarios/stay/compare_stays.h"

#define ARRAY_LEN(array) (sizeof(array) / sizeof *(array))

static struct arena arena;

static const struct stay_report *report_of(const char *json, const int months[], int count)
{
    static const struct data_source built_in;
    const struct companies *companies;
    const struct case_file *file;
    const struct evaluation *evaluation;
    const struct stay_report *report = NULL;
    struct err err = {0};
    bool done = companies_load(&companies, &arena, &built_in, &err) &&
                case_read(&file, &arena, companies, "test", json, strlen(json), &err) &&
                evaluate(&evaluation, &arena, companies, NULL, file, &err) &&
                compare_stays(&report, &arena, evaluation, months, count, TIES_OF_EVERY_PAIR, &err);
    if (!done)
        fail_msg("%s: %s", err.path, err.message);
    return report;
}

static const char FIRST_EXAMPLE[] =
    "{\"candidate\":{\"stay\":[{\"months\":24,\"weight\":\"60%\"},{\"months\":48,\"weight\":\"40%\"}]},"
    "\"offers\":["
    "{\"id\":\"amazon\",\"company\":\"Amazon\",\"level\":\"L5\",\"start\":\"2027-01-11\",\"base\":175000,"
    "\"sign_on\":[75000,60000],\"grant\":{\"units\":1400,\"price\":222.50,\"vesting\":\"amazon\"},"
    "\"quoted\":{\"year_1\":265575,\"year_4\":364501}},"
    "{\"id\":\"google\",\"company\":\"Google\",\"level\":\"L4\",\"base\":182000,\"bonus\":{\"target\":\"15%"
    "\"},"
    "\"sign_on\":[20000],\"grant\":{\"value\":240000,\"price\":290,\"vesting\":\"google\"}}]}";

static void assert_dollars(struct money found, int64_t expected)
{
    assert_int_equal(found.cents, expected * 100);
}

/* --- Gaps and leads (R11) ------------------------------------------------------------------------------- */

static void the_gap_of_the_first_example_is_told_by_part(void **state)
{
    (void)state;
    const struct stay_report *report = report_of(FIRST_EXAMPLE, NULL, 0);
    const struct contender_pair *pair = &report->pairs[0];
    assert_int_equal(pair->shown[0].months, 24);
    assert_dollars(pair->shown[0].gap.total, -29750);
    assert_dollars(pair->shown[0].gap.part[BASE], -7000);
    assert_dollars(pair->shown[0].gap.part[SIGN_ON], 57500);
    assert_dollars(pair->shown[0].gap.part[EQUITY], -52950);
    assert_dollars(pair->shown[0].gap.part[BONUS], -27300);
    assert_string_equal(
        say_gap(&arena, report, pair, &pair->shown[0]),
        "Two years: Google L4 pays 303,400 a year, Amazon L5 273,650 (Google L4 +29,750): sign-on −57,500, bonus and equity +80,250, "
        "base +7,000");
    assert_string_equal(
        say_gap(&arena, report, pair, &pair->shown[1]),
        "Four years: Amazon L5 pays 286,625 a year, Google L4 274,330 (Amazon L5 +12,295): sign-on +28,750, bonus and equity −9,455, "
        "base −7,000");
    assert_int_equal(report->lead.front.change_count, 2);
    assert_int_equal(report->lead.front.changes[1].month, 42);
    assert_int_equal(report->lead.front.who[42], 0);
    assert_dollars(report->lead.by[24], 29750);
}

/* Deterministic, good enough for tests. */
static uint64_t seed = 7;

static int64_t random_to(int64_t most)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int64_t)((seed >> 33) % (uint64_t)(most + 1));
}

static struct curve random_curve(void)
{
    struct curve curve = {0};
    for (int m = 1; m <= MONTHS_MAX; m++)
        for (int c = 0; c < COMPONENTS; c++) {
            curve.kept[c][m].cents = curve.kept[c][m - 1].cents + random_to(3) * random_to(1);
            curve.total[m].cents += curve.kept[c][m].cents;
        }
    return curve;
}

static void parts_add_up_to_the_gap(void **state)
{
    (void)state;
    for (int i = 0; i < 200; i++) {
        struct curve a = random_curve(), b = random_curve();
        for (int m = 1; m <= MONTHS_MAX; m++) {
            struct gap gap;
            struct money of_a, of_b;
            int64_t sum = 0;
            assert_true(gap_at(&gap, &a, &b, m) && annualize(&of_a, a.total[m], m) &&
                        annualize(&of_b, b.total[m], m));
            for (int c = 0; c < COMPONENTS; c++)
                sum += gap.part[c].cents;
            assert_int_equal(sum, gap.total.cents);
            assert_int_equal(sum, of_a.cents - of_b.cents);
        }
    }
}

/* Scans the months as a reader of the curves would. */
static void lead_changes_equal_a_scan_of_the_months(void **state)
{
    (void)state;
    for (int i = 0; i < 500; i++) {
        struct curve curves[3] = {random_curve(), random_curve(), random_curve()};
        const struct curve *all[3] = {&curves[0], &curves[1], &curves[2]};
        struct comparison pair;
        struct front front;
        curves_compare(&pair, all[0], all[1]);
        curves_front(&front, all, 3);
        int pair_changes = 0, front_changes = 0, last = -1, best_last = -1, good = 0;
        for (int m = 1; m <= MONTHS_MAX; m++) {
            int64_t totals[3] = {curves[0].total[m].cents, curves[1].total[m].cents,
                                 curves[2].total[m].cents};
            int now = totals[0] > totals[1] ? 0 : totals[1] > totals[0] ? 1 : -1;
            good = now == -1 ? 0 : good == 0 || now != last ? m : good;
            if (now != -1 && now != last) {
                assert_int_equal(pair.changes[pair_changes].month, m);
                assert_int_equal(pair.changes[pair_changes++].leader, now == 0 ? LEADER_A : LEADER_B);
                last = now;
            }
            int best = -1;
            for (int r = 0; r < 3; r++)
                if (totals[r] > totals[(r + 1) % 3] && totals[r] > totals[(r + 2) % 3])
                    best = r;
            assert_int_equal(front.who[m], best);
            if (best != -1 && best != best_last) {
                assert_int_equal(front.changes[front_changes].month, m);
                assert_int_equal(front.changes[front_changes++].who, best);
                best_last = best;
            }
        }
        assert_int_equal(pair.change_count, pair_changes);
        assert_int_equal(front.change_count, front_changes);
        assert_int_equal(pair.for_good.month, good);
    }
}

/* --- Leaving -------------------------------------------------------------------------------------------- */

static void leaving_early_is_worked_out_by_hand(void **state)
{
    (void)state;
    const struct stay_report *report = report_of(FIRST_EXAMPLE, NULL, 0);
    const struct contender *amazon = &report->contenders[0];
    assert_dollars(amazon->month[6].received, 87500 + 75000);
    assert_dollars(amazon->month[6].total, 87500 + 37500);
    assert_dollars(amazon->month[6].to_repay, 37500);
    assert_dollars(amazon->month[12].to_repay, 0);
    assert_dollars(amazon->month[0].unvested.value, 311500);
    assert_dollars(amazon->month[11].unvested.value, 311500);
    assert_dollars(amazon->month[12].unvested.value, 311500 - 15575);
    assert_int_equal(amazon->month[29].unvested.units, 1120);
    assert_dollars(amazon->month[48].unvested.value, 0);
    assert_int_equal(amazon->waits.count, 6);
    assert_int_equal(amazon->waits.wait[0].month, 12);
    assert_dollars(amazon->waits.wait[0].equity, 15575);
    assert_int_equal(amazon->waits.wait[0].one_month.cents,
                     1557500 + 1458333 + 625000); /* the 12th month of base */
}

static void years_steps_and_the_cliff_are_told(void **state)
{
    struct lines lines = {0};
    (void)state;
    const struct stay_report *report = report_of(FIRST_EXAMPLE, NULL, 0);
    say_steps(&lines, &arena, report, 0);
    assert_int_equal(lines.count, 4);
    assert_string_equal(lines.line[2],
                        "The sign-on ends with year 2: year 3 pays 299,600, 17,875 more than year 2 "
                        "(sign-on −60,000, equity +77,875).");
    assert_string_equal(lines.line[3],
                        "The grant is used up after month 48: year 5 pays 175,000, 124,600 less than "
                        "year 4 (−41.6%). Only refreshers, which are not written, would fill it.");
    say_steps(&lines, &arena, report, 1);
    assert_string_equal(
        lines.line[5],
        "Pay falls in year 2, by 34,500 from year 1 (−10.8%) as the sign-on ends: sign-on −20,000, "
        "equity −14,500.");
}

static void vest_days_are_a_range(void **state)
{
    static const struct {
        struct date start;
        bool amazon;
        int month;
        const char *days;
    } rows[] = {
        {{2027, 1, 11}, true, 12, "15-21 January 2028"},
        {{2027, 1, 15}, true, 30, "15-21 July 2029"},
        {{2027, 1, 28}, true, 12, "15 Jan to 21 Feb 2028"},
        {{2027, 12, 28}, true, 12, "15 Dec to 21 Jan 2029"},
        {{2027, 1, 11}, false, 12, "January 2028"},
        {{0, 0, 0}, true, 12, ""},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct case_offer offer = {.is_amazon = rows[i].amazon, .start = rows[i].start};
        assert_string_equal(vest_days(&arena, &offer, rows[i].month), rows[i].days);
    }
}

/* --- The current job ------------------------------------------------------------------------------------ */

static void the_current_job_pays_to_stay(void **state)
{
    (void)state;
    const struct stay_report *report = report_of(
        "{\"offers\":[{\"company\":\"Amazon\",\"level\":\"L5\",\"base\":175000}],"
        "\"current_job\":{\"base\":168000,\"unvested\":[{\"month\":16,\"amount\":5000.50},"
        "{\"month\":4,\"amount\":18000},{\"month\":16,\"amount\":1000}],\"bonus_forfeited\":20000}}",
        NULL, 0);
    assert_int_equal(report->job, 1);
    assert_int_equal(report->evaluation->offer_count, 1);
    assert_int_equal(report->evaluation->pair_count, 0);
    assert_int_equal(report->pair_count, 1);
    const struct contender *job = &report->contenders[1];
    assert_dollars(job->month[1].total, 14000 + 20000);
    assert_dollars(job->month[4].total, 56000 + 20000 + 18000);
    assert_int_equal(job->month[48].total.cents, (168000 * 4 + 20000 + 18000) * 100 + 600050);
    assert_dollars(job->curve->kept[BONUS][1], 20000);
    assert_dollars(job->curve->kept[OTHER][60], 0);
    assert_int_equal(job->month[4].unvested.value.cents, 600050);
    assert_int_equal(report->leaving.total.cents, 2000000 + 1800000 + 600050);
    assert_int_equal(report->lead.front.changes[0].who, 1);
    /* Its unvested pay is in dollars: no price of the stock moves it. */
    assert_int_equal(report->scenario_count, 0);
    assert_int_equal(report->pairs[0].shown[0].tie[EVERY_STOCK].growth.exact.count, 0);
}

/* --- Quotes and salary sites (R13, R10) ------------------------------------------------------------------
 */

/* 220 units at 1,200, 15 % a year, rule yearly: quoted 359,000 against 264,000 flat. */
static void the_published_quote_is_restated(void **state)
{
    (void)state;
    const struct stay_report *report = report_of(
        "{\"offers\":[{\"company\":\"Amazon\",\"level\":\"L5\",\"base\":150000,\"grant\":{\"units\":220,"
        "\"price\":1200,\"vesting\":\"amazon\"},\"quoted\":{\"year_1\":163200,\"year_2\":195500,"
        "\"year_3\":289700,\"year_4\":310600}}]}",
        NULL, 0);
    const struct restated *restated = &report->contenders[0].restated;
    assert_true(report->contenders[0].restated_known);
    assert_int_equal(report->evaluation->offers[0].quote.growth.nano, percent(15).nano);
    assert_int_equal(restated->years[0].quoted.cents, 1320000);
    assert_int_equal(restated->years[1].quoted.cents, 4554000);
    assert_int_equal(restated->years[2].quoted.cents, 13965600);
    assert_int_equal(restated->years[3].quoted.cents, 16060440);
    assert_int_equal(restated->quoted.cents, 35900040);
    assert_dollars(restated->flat, 264000);
    assert_int_equal(restated->units_at_flat, 299);
    assert_int_equal(restated->missing_units, 79);
}

static void the_first_example_hides_15_percent(void **state)
{
    (void)state;
    const struct stay_report *report = report_of(FIRST_EXAMPLE, NULL, 0);
    assert_int_equal(report->evaluation->offers[0].quote.growth.nano, percent(15).nano);
    assert_int_equal(report->contenders[0].restated.missing_units, 504);
    assert_string_equal(say_quote(&arena, report, 1), "");
}

static void the_parts_of_a_salary_site_add_up(void **state)
{
    (void)state;
    const struct stay_report *report = report_of(FIRST_EXAMPLE, NULL, 0);
    const struct aggregator *parts = &report->contenders[1].aggregator;
    assert_dollars(parts->grant, 240120);
    assert_dollars(parts->sign_ons, 20000);
    assert_dollars(parts->bonus, 27300);
    assert_dollars(parts->total, 182000 + (240120 + 20000) / 4 + 27300);
    assert_int_equal(parts->total.cents, report->evaluation->offers[1].aggregator.cents);
}

/* --- Scenarios -------------------------------------------------------------------------------------------
 */

static void scenarios_are_worked_out_by_hand(void **state)
{
    static const int months[] = {48, 24, 24};
    (void)state;
    const struct stay_report *report = report_of(FIRST_EXAMPLE, months, 3);
    assert_int_equal(report->month_count, 2);
    assert_int_equal(report->scenario_count, 3);
    /* −30 % at once: 835,000 of base and sign-on and 0.7 × 311,500 over four years */
    assert_int_equal(report->scenarios[1].annualized[0][1].cents, (83500000 + 21805000) / 4);
    /* +15 %, yearly: the quoted 423,593.27 */
    assert_int_equal(report->scenarios[2].annualized[0][1].cents, (83500000 + 42359327 + 2) / 4);
    assert_int_equal(report->scenarios[0].first[0], 1);
    assert_int_equal(report->scenarios[0].first[1], 0);
    assert_dollars(report->scenarios[0].by[0], 29750);
}

static void beside_face_value_stand_the_others(void **state)
{
    static const int months[] = {12};
    (void)state;
    const struct stay_report *report = report_of(
        "{\"assumptions\":{\"equity_haircut\":\"30%\"},\"offers\":[{\"company\":\"Amazon\",\"level\":\"L5\","
        "\"base\":120000,\"sign_on\":[12000],\"grant\":{\"units\":1000,\"price\":100,\"vesting\":\"amazon\"},"
        "\"grants\":[{\"name\":\"r\",\"granted_month\":6,\"units\":10,\"price\":100,\"vesting\":"
        "{\"events\":[{\"month\":6,\"percent\":\"100%\"}]}}]}]}",
        months, 1);
    const struct contender *contender = &report->contenders[0];
    assert_dollars(contender->beside[0].annualized, 137000);
    assert_dollars(contender->beside[0].guaranteed, 132000);
    assert_dollars(contender->beside[0].present_value, 137000); /* without a discount */
    assert_dollars(contender->beside[0].haircut, 135500);
    assert_true(contender->has_refreshers);
    assert_dollars(contender->refreshed[0].without, 137000);
    assert_dollars(contender->refreshed[0].with, 138000);
}

/* --- Boundary cases ---------------------------------------------------------------------------------------
 */

/* Each must come through, with every line of text within 80 columns, and the figures of the curves. */
static void odd_cases_are_told(void **state)
{
    static const char *const cases[] = {
        "{\"offers\":[{\"company\":\"Amazon\",\"level\":\"L5\",\"base\":0.01}]}",
        "{\"offers\":[{\"company\":\"Amazon\",\"level\":\"L5\",\"base\":175000},{\"id\":\"x\",\"company\":"
        "\"Other\","
        "\"base\":175000}]}",
        "{\"candidate\":{\"stay\":{\"yearly\":\"80%\"}},\"offers\":[{\"company\":\"Amazon\",\"level\":\"L5\","
        "\"base\":175000,\"grant\":{\"price\":100,\"vesting\":{\"events\":[{\"month\":12,\"units\":22},"
        "{\"month\":60,\"units\":80}]}}},{\"company\":\"Other\",\"base\":160000,\"grant\":{\"value\":400000,"
        "\"vesting\":"
        "{\"years\":[\"25%\",\"25%\",\"25%\",\"25%\"],\"cadence\":\"monthly\",\"cliff_months\":12}}},"
        "{\"company\":\"Third\",\"base\":150000,\"grant\":{\"value\":90000,\"price\":30,\"vesting\":"
        "{\"years\":[\"50%\",\"50%\"],\"cadence\":\"quarterly\"}},\"stock\":{\"price\":30,\"rule\":\"path\","
        "\"path\":"
        "[30,60,10]}}]}",
        "{\"candidate\":{\"stay\":36},\"assumptions\":{\"growth\":\"12%\",\"discount\":\"5%\"},\"offers\":[{"
        "\"company\":"
        "\"Amazon\",\"level\":\"L5\",\"base\":175000,\"sign_on\":[{\"year\":1,\"amount\":90000,\"repay\":"
        "\"full\"}],"
        "\"grant\":{\"units\":0,\"price\":100}}],\"current_job\":{\"base\":170000}}",
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const struct stay_report *report = report_of(cases[i], NULL, 0);
        struct document document = document_start(&arena);
        struct text text = text_start(&arena);
        view_stay(&document, report, (struct picture_style){.columns = TEXT_WIDTH}, false);
        render_text(&text, &document, TEXT_WIDTH);
        int columns = 0;
        for (const char *at = text.data; *at; at++) {
            columns = *at == '\n' ? 0 : columns + ((*at & 0xc0) != 0x80);
            assert_true(columns <= TEXT_WIDTH);
        }
        for (int r = 0; r < report->contender_count; r++)
            for (int m = 1; m <= MONTHS_MAX; m++)
                assert_int_equal(report->contenders[r].month[m].total.cents,
                                 report->contenders[r].curve->total[m].cents);
    }
}

static int release(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_gap_of_the_first_example_is_told_by_part),
        cmocka_unit_test(parts_add_up_to_the_gap),
        cmocka_unit_test(lead_changes_equal_a_scan_of_the_months),
        cmocka_unit_test(leaving_early_is_worked_out_by_hand),
        cmocka_unit_test(years_steps_and_the_cliff_are_told),
        cmocka_unit_test(vest_days_are_a_range),
        cmocka_unit_test(the_current_job_pays_to_stay),
        cmocka_unit_test(the_published_quote_is_restated),
        cmocka_unit_test(the_first_example_hides_15_percent),
        cmocka_unit_test(the_parts_of_a_salary_site_add_up),
        cmocka_unit_test(scenarios_are_worked_out_by_hand),
        cmocka_unit_test(beside_face_value_stand_the_others),
        cmocka_unit_test(odd_cases_are_told),
    };
    return cmocka_run_group_tests_name("stay", tests, NULL, release);
}
