/* R14: tax on a year's wages in the United States. Figures of the law are those of bands/data/tax_us.json; the sums were
 * worked out by hand. */
#include "rows.h"

#include "bands/world/tax_us.h"
#include "calc/tax/tax_answer.h"

static struct arena arena;
static const struct tax_tables *tables;

static int load(void **state)
{
    struct err err = {0};
    (void)state;
    return tax_tables_load(&tables, &arena, &(struct data_source){0}, &err) ? 0 : -1;
}

static int release(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

static struct tax_rules rules_of(const char *state, const char *locality, enum filing filing, int year)
{
    struct tax_rules rules = {0};
    struct err err = {0};
    if (!tax_rules_find(&rules, tables, &(struct tax_place){state, locality, filing, year}, &err))
        fail_msg("%s: %s", state, err.message);
    return rules;
}

static struct tax_bill bill_of(const char *state, const char *locality, enum filing filing, int year, struct tax_return given)
{
    const struct tax_rules rules = rules_of(state, locality, filing, year);
    struct tax_bill bill;
    tax_year(&rules, &given, &bill);
    return bill;
}

static void R14_each_tax_by_hand(void **state)
{
    (void)state;
    static const struct {
        const char *inputs, *state, *locality;
        enum filing filing;
        int year;
        int64_t wages, spouse, deferral; /* dollars */
        int dependents;
        enum tax_part part;
        int64_t cents;
    } rows[] = {
        /* 83,900 taxable: 1,240 + 4,560 + 33,500 x 22 % */
        {"brackets on wages less the standard deduction", "TX", NULL, FILING_SINGLE, 2026, 100000, 0, 0, 0, FEDERAL_INCOME_TAX, 1317000},
        /* 367,800 taxable: 2,480 + 9,120 + 24,332 + 156,400 x 24 % */
        {"both earners on a joint return", "TX", NULL, FILING_JOINT, 2026, 200000, 200000, 0, 0, FEDERAL_INCOME_TAX, 7346800},
        {"the wage base is that of each earner: 2 x 184,500 x 6.2 %", "TX", NULL, FILING_JOINT, 2026, 200000, 200000, 0, 0,
         SOCIAL_SECURITY, 2287800},
        {"and of one who earns it all", "TX", NULL, FILING_JOINT, 2026, 400000, 0, 0, 0, SOCIAL_SECURITY, 1143900},
        {"additional Medicare on what both earn above 250,000", "TX", NULL, FILING_JOINT, 2026, 200000, 200000, 0, 0,
         ADDITIONAL_MEDICARE, 135000},
        /* 163,900 taxable: 1,240 + 4,560 + 12,166 + 58,200 x 24 % */
        {"a deferral is taken off", "PA", NULL, FILING_SINGLE, 2026, 200000, 0, 20000, 0, FEDERAL_INCOME_TAX, 3193400},
        {"not off payroll taxes: 200,000 x 1.45 %", "PA", NULL, FILING_SINGLE, 2026, 200000, 0, 20000, 0, MEDICARE, 290000},
        {"nor in Pennsylvania: 200,000 x 3.07 %", "PA", NULL, FILING_SINGLE, 2026, 200000, 0, 20000, 0, STATE_INCOME_TAX, 614000},
        {"nor in Philadelphia: 200,000 x 3.74 %", "PA", "philadelphia", FILING_SINGLE, 2026, 200000, 0, 20000, 0, LOCAL_INCOME_TAX,
         748000},
        {"in Illinois it is: (180,000 - 2,925) x 4.95 % = 8,765.2125", "IL", NULL, FILING_SINGLE, 2026, 200000, 0, 20000, 0,
         STATE_INCOME_TAX, 876521},
        /* (200,000 - 2 x 2,000 - 8,800) x 5 % */
        {"payroll taxes of each earner", "MA", NULL, FILING_JOINT, 2026, 100000, 100000, 0, 0, STATE_INCOME_TAX, 936000},
        /* (20,000 - 1,530 - 4,400) x 5 %: 20,000 x 7.65 % is under 2,000 */
        {"payroll taxes under their most", "MA", NULL, FILING_SINGLE, 2026, 20000, 0, 0, 0, STATE_INCOME_TAX, 70350},
        /* 11,326.75 x 16.75 % = 1,897.230625 */
        {"a share of state tax", "NY", "Yonkers", FILING_SINGLE, 2026, 200000, 0, 0, 0, LOCAL_INCOME_TAX, 189723},
        /* (150,000 - 6,700 - 2 x 3,200) x 3.2 % = 4,380.80 */
        {"exemptions up to the step", "MD", "Howard", FILING_JOINT, 2025, 150000, 0, 0, 0, LOCAL_INCOME_TAX, 438080},
        /* (151,000 - 6,700 - 2 x 1,600) x 3.2 % = 4,515.20 */
        {"and above it", "MD", "Howard", FILING_JOINT, 2025, 151000, 0, 0, 0, LOCAL_INCOME_TAX, 451520},
        /* 283,900 x 4.4 % */
        {"up to 300,000 Colorado allows the federal deduction", "CO", NULL, FILING_SINGLE, 2026, 300000, 0, 0, 0, STATE_INCOME_TAX,
         1249160},
        /* (300,100 - 1,000) x 4.4 % */
        {"above it 1,000", "CO", NULL, FILING_SINGLE, 2026, 300100, 0, 0, 0, STATE_INCOME_TAX, 1316040},
        /* 30,600 less 3 % of 91,350 and 10 % of 69,700: 20,889.50; 400,000 - 20,889.50 = 379,110.50: 48,700 x 5.35 % = 2,605.45;
         * 144,780 x 6.8 % = 9,845.04; 144,450 x 7.85 % = 11,339.325; 41,180.50 x 9.85 % = 4,056.27925 */
        {"Minnesota's deduction falls", "MN", NULL, FILING_JOINT, 2026, 400000, 0, 0, 0, STATE_INCOME_TAX, 2784609},
        /* 60,000 x 4.45 % less 6 % of (24,150 + 2,111), plus 1.3 % of (60,000 - 27,320): 2,670 - 1,575.66 + 424.84 */
        {"Utah's credit falls", "UT", NULL, FILING_HEAD, 2026, 60000, 0, 0, 1, STATE_INCOME_TAX, 151918},
        /* 14,000 x 4.45 % = 623, credit 966 */
        {"a credit leaves nothing below nothing", "UT", NULL, FILING_SINGLE, 2026, 14000, 0, 0, 0, STATE_INCOME_TAX, 0},
        {"no wages, no tax", "CA", NULL, FILING_SINGLE, 2026, 0, 0, 0, 0, FEDERAL_INCOME_TAX, 0},
        /* 0.60 a week, and 411.91, of each */
        {"the most that is paid is that of each earner", "NY", NULL, FILING_JOINT, 2026, 200000, 200000, 0, 0, STATE_PAYROLL, 88622},
        /* 30,000,000 - 8,000, all of it at 10.9 % */
        {"New York's highest rate on all of it", "NY", NULL, FILING_SINGLE, 2026, 30000000, 0, 0, 0, STATE_INCOME_TAX, 326912800},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        const struct tax_return given = {dollars(rows[i].wages), dollars(rows[i].spouse), dollars(rows[i].deferral),
                                         rows[i].dependents};
        const struct tax_bill bill = bill_of(rows[i].state, rows[i].locality, rows[i].filing, rows[i].year, given);
        expect_cents(row("%s: %s", rows[i].state, rows[i].inputs), rows[i].cents, bill.tax[rows[i].part]);
    }
}

/* 1,194,294 taxable in California: 1 % of 194,294. */
static void R14_a_surtax_has_its_own_line(void **state)
{
    (void)state;
    const struct tax_bill bill = bill_of("CA", NULL, FILING_SINGLE, 2025, (struct tax_return){.wages = dollars(1200000)});
    for (int i = 0; i < bill.line_count; i++)
        if (bill.line[i].kind == LINE_SURTAX) {
            expect_cents("the surtax", 194294, bill.line[i].tax);
            expect_cents("above", 100000000, bill.line[i].from);
            return;
        }
    fail_msg("no line of a surtax");
}

static void R14_rates_of_all_and_of_the_next_100_dollars(void **state)
{
    (void)state;
    static const struct {
        const char *inputs, *state;
        int64_t wages;
        int64_t effective, marginal; /* hundredths of a percent */
    } rows[] = {
        {"13,170 + 6,200 + 1,450 of 100,000; 22 % and 7.65 %", "TX", 100000, 2082, 2965},
        {"no wages; 7.65 %", "TX", 0, 0, 765},
        /* 369,950,000.25 + 11,439 + 14,500,000 + 8,998,200; of the last 100 */
        {"393,459,639.25 of the most; 37 % and 2.35 %", "TX", TAX_WAGES_MAX / 100, 3935, 3935},
        /* taxable 233,900: 41,024 and 32,125 x 32 % */
        {"51,304 + 11,439 + 3,625 + 450 of 250,000; 32 % and 2.35 %", "TX", 250000, 2673, 3435},
        /* 51,288 + 11,439 + 3,624.28 + 449.55 + 12,227.74; the exemption of 2,925 is lost: 12,377.48 - 12,227.74, and
         * 32 % and 2.35 % */
        {"79,028.57 of 249,950; a step of the law", "IL", 249950, 3162, 18409},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        const struct tax_rules rules = rules_of(rows[i].state, NULL, FILING_SINGLE, 2026);
        struct tax_answer answer;
        tax_answer_make(&answer, &rules, &(struct tax_return){.wages = dollars(rows[i].wages)});
        expect_whole(row("%s, all", rows[i].inputs), rows[i].effective * (RATE_ONE / 10000), answer.effective.nano);
        expect_whole(row("%s, next", rows[i].inputs), rows[i].marginal * (RATE_ONE / 10000), answer.marginal.nano);
    }
}

/* 23,774.98 of California under the cap of 40,000 is more than 15,750; at 600,000 the cap is 10,000. */
static void R14_the_larger_deduction_is_taken(void **state)
{
    (void)state;
    const struct tax_bill more = bill_of("CA", NULL, FILING_SINGLE, 2025, (struct tax_return){.wages = dollars(300000)}),
                          capped = bill_of("CA", NULL, FILING_SINGLE, 2025, (struct tax_return){.wages = dollars(600000)}),
                          falling = bill_of("CA", NULL, FILING_SINGLE, 2025, (struct tax_return){.wages = {55000001}});
    assert_true(more.itemized);
    expect_cents("deducted", 2377498, more.deduction);
    expect_cents("with the standard deduction", 6903475, more.federal_with_standard);
    assert_false(capped.itemized);
    expect_cents("the cap at its least", 1000000, capped.salt_cap);
    expect_cents("the standard deduction", 1575000, capped.deduction);
    expect_cents("the cap at 550,000.01: 40,000 - 15,000.003", 2500000, falling.salt_cap);
}

/* What is left rises with wages, by whole dollars, where no step of the law stands in the way. */
static void R14_more_wages_leave_more(void **state)
{
    (void)state;
    static const char *const states[] = {"TX", "WA", "MA", "NJ", "VA", "GA", "NC", "AZ", "DC", "PA", "UT", "MN"};
    for (int i = 0; i < ROWS(states); i++)
        for (int filing = 0; filing < FILINGS; filing++) {
            const struct tax_rules rules = rules_of(states[i], NULL, (enum filing)filing, 2026);
            struct tax_bill bill, before = {0};
            for (int64_t wages = 0; wages < 3000000; wages += 997, before = bill) {
                tax_year(&rules, &(struct tax_return){.wages = dollars(wages)}, &bill);
                if (wages > 0 && bill.net.cents <= before.net.cents)
                    fail_msg("%s, %s: %lld leave no more than 997 fewer", states[i], FILING_NAMES[filing], (long long)wages);
            }
        }
}

static void R14_what_a_vest_has_withheld(void **state)
{
    (void)state;
    static const struct {
        const char *inputs;
        int64_t paid, before, withheld;
    } rows[] = {
        {"22 %", 100000, 0, 22000},
        {"37 % above a million: 220,000 + 185,000", 1500000, 0, 405000},
        {"with what was paid before: 22,000 + 74,000", 300000, 900000, 96000},
        {"all of it above", 100000, 2000000, 37000},
    };
    for (int i = 0; i < ROWS(rows); i++)
        expect_cents(rows[i].inputs, rows[i].withheld * 100,
                     tax_withheld(&tables->federal[0], dollars(rows[i].paid), dollars(rows[i].before)));
}

static void R14_a_year_beyond_the_figures_takes_the_last(void **state)
{
    (void)state;
    const struct tax_rules last = rules_of("CA", NULL, FILING_SINGLE, 0), beyond = rules_of("CA", NULL, FILING_SINGLE, 2040);
    expect_whole("the last", 2026, last.year_used);
    expect_whole("asked for", 2040, beyond.year);
    expect_whole("used", 2026, beyond.year_used);
    assert_ptr_equal(last.state_year, beyond.state_year);
}

static void R14_what_is_not_known_is_refused(void **state)
{
    (void)state;
    static const struct {
        struct tax_place place;
        const char *part; /* of the message */
    } rows[] = {
        {{"OH", NULL, FILING_SINGLE, 2026}, "no tax figures for the state \"OH\": there are those of AZ, CA, "},
        {{"", NULL, FILING_SINGLE, 2026}, "no tax figures for the state \"\""},
        {{"NY", "Buffalo", FILING_SINGLE, 2026}, "in New York: there are those of New York City, Yonkers"},
        {{"TX", "Austin", FILING_SINGLE, 2026}, "no local tax is known in Texas"},
        {{"MD", "Frederick", FILING_JOINT, 2026}, "Frederick County is not known for the filing status married_joint"},
        {{"WA", NULL, FILING_SINGLE, 2024}, "no tax figures for 2024: they begin with 2025"},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct tax_rules rules;
        struct err err = {0};
        if (tax_rules_find(&rules, tables, &rows[i].place, &err))
            fail_msg("row %d is not refused", i);
        expect_whole("kind", ERR_USAGE, err.kind);
        if (!strstr(err.message, rows[i].part))
            fail_msg("row %d\nexpected %s\n     got %s", i, rows[i].part, err.message);
    }
    assert_ptr_equal(tax_state(tables, "washington"), tax_state(tables, "wa"));
    assert_null(tax_state(tables, "Ohio"));
}

static void filing_statuses_go_by_two_names(void **state)
{
    (void)state;
    enum filing filing = FILINGS;
    assert_true(filing_named(&filing, "MFJ") && filing == FILING_JOINT);
    assert_true(filing_named(&filing, "head_of_household") && filing == FILING_HEAD);
    assert_false(filing_named(&filing, "married_separate"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R14_each_tax_by_hand),
        cmocka_unit_test(R14_a_surtax_has_its_own_line),
        cmocka_unit_test(R14_rates_of_all_and_of_the_next_100_dollars),
        cmocka_unit_test(R14_the_larger_deduction_is_taken),
        cmocka_unit_test(R14_more_wages_leave_more),
        cmocka_unit_test(R14_what_a_vest_has_withheld),
        cmocka_unit_test(R14_a_year_beyond_the_figures_takes_the_last),
        cmocka_unit_test(R14_what_is_not_known_is_refused),
        cmocka_unit_test(filing_statuses_go_by_two_names),
    };
    return cmocka_run_group_tests(tests, load, release);
}
