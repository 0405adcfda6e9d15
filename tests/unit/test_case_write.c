/* A case written and read again: the same case, the same figures, and from then on the same text. */
#include "case_fixture.h"

#include "scenarios/case/case_write.h"

/* --- The same case ------------------------------------------------------------------------------------- */

/* What is compared, and the place of it. */
struct pair {
    const char *name;
    int index;
};

static const char *at(const struct pair *pair, const char *what)
{
    return row("%s, offer %d: %s", pair->name, pair->index, what);
}

static void same_money(const struct pair *pair, const char *what, struct maybe_money a, struct maybe_money b)
{
    expect_whole(at(pair, what), a.known, b.known);
    expect_cents(at(pair, what), a.money.cents, b.money);
}

static void same_date(const struct pair *pair, const char *what, struct date a, struct date b)
{
    expect_whole(at(pair, what), a.year * 10000 + a.month * 100 + a.day, b.year * 10000 + b.month * 100 + b.day);
}

static void same_schedule(const struct pair *pair, const struct schedule *a, const struct schedule *b)
{
    expect_whole(at(pair, "schedule in units"), a->in_units, b->in_units);
    expect_whole(at(pair, "schedule events"), a->count, b->count);
    expect_whole(at(pair, "schedule years"), a->year_count, b->year_count);
    expect_whole(at(pair, "schedule per year"), a->per_year, b->per_year);
    expect_whole(at(pair, "schedule cliff"), a->cliff_month, b->cliff_month);
    for (int i = 0; i < a->year_count; i++)
        expect_whole(at(pair, "schedule year"), a->year_basis_points[i], b->year_basis_points[i]);
    for (int i = 0; i < a->count; i++) {
        expect_whole(at(pair, "event month"), a->events[i].month, b->events[i].month);
        expect_whole(at(pair, "event weight"), a->events[i].weight, b->events[i].weight);
        expect_whole(at(pair, "event units"), a->events[i].units, b->events[i].units);
    }
}

static void same_grant(const struct pair *pair, const struct grant *a, const struct grant *b)
{
    expect_whole(at(pair, "grant in dollars"), a->in_dollars, b->in_dollars);
    expect_whole(at(pair, "grant units"), a->units, b->units);
    expect_cents(at(pair, "grant dollars"), a->dollars.cents, b->dollars);
    expect_whole(at(pair, "granted month"), a->granted_month, b->granted_month);
    expect_whole(at(pair, "grant counted"), a->counted, b->counted);
    expect_text(at(pair, "grant name"), a->name, b->name);
    same_schedule(pair, &a->schedule, &b->schedule);
}

static void same_price(const struct pair *pair, const struct price *a, const struct price *b)
{
    expect_whole(at(pair, "price rule"), a->rule, b->rule);
    expect_cents(at(pair, "P0"), a->start.cents, b->start);
    expect_whole(at(pair, "growth"), a->growth.nano, b->growth.nano);
    expect_whole(at(pair, "path count"), a->path_count, b->path_count);
    for (int i = 0; i < a->path_count; i++)
        expect_cents(at(pair, "path"), a->path[i].cents, b->path[i]);
}

static void same_sign_ons_and_raises(const struct pair *pair, const struct offer *a, const struct offer *b)
{
    expect_cents(at(pair, "base"), a->base.cents, b->base);
    expect_whole(at(pair, "raises"), a->raise_count, b->raise_count);
    for (int i = 0; i < a->raise_count; i++) {
        expect_whole(at(pair, "raise month"), a->raises[i].month, b->raises[i].month);
        expect_whole(at(pair, "raise by percent"), a->raises[i].by_percent, b->raises[i].by_percent);
        expect_cents(at(pair, "raise base"), a->raises[i].base.cents, b->raises[i].base);
        expect_whole(at(pair, "raise percent"), a->raises[i].percent.nano, b->raises[i].percent.nano);
    }
    expect_whole(at(pair, "sign-ons"), a->sign_on_count, b->sign_on_count);
    for (int i = 0; i < a->sign_on_count; i++) {
        const struct sign_on *x = &a->sign_ons[i], *y = &b->sign_ons[i];
        expect_whole(at(pair, "sign-on year"), x->year, y->year);
        expect_cents(at(pair, "sign-on amount"), x->amount.cents, y->amount);
        expect_whole(at(pair, "sign-on paid"), x->paid, y->paid);
        expect_whole(at(pair, "sign-on repay"), x->repay, y->repay);
        expect_whole(at(pair, "sign-on window"), x->within_months, y->within_months);
        expect_whole(at(pair, "on layoff"), x->on_layoff, y->on_layoff);
    }
}

static void same_extras(const struct pair *pair, const struct offer *a, const struct offer *b)
{
    expect_whole(at(pair, "has bonus"), a->has_bonus, b->has_bonus);
    expect_whole(at(pair, "bonus target"), a->bonus.target.nano, b->bonus.target.nano);
    expect_whole(at(pair, "bonus payout"), a->bonus.payout.nano, b->bonus.payout.nano);
    expect_whole(at(pair, "bonus lag"), a->bonus.lag_months, b->bonus.lag_months);
    expect_whole(at(pair, "one-offs"), a->other_count, b->other_count);
    for (int i = 0; i < a->other_count; i++) {
        const struct one_off *x = &a->others[i], *y = &b->others[i];
        expect_text(at(pair, "one-off name"), x->name, y->name);
        expect_cents(at(pair, "one-off amount"), x->amount.cents, y->amount);
        expect_whole(at(pair, "one-off month"), x->month, y->month);
        expect_whole(at(pair, "one-off repay"), x->repay, y->repay);
        expect_whole(at(pair, "one-off window"), x->within_months, y->within_months);
        expect_whole(at(pair, "one-off counted"), x->counted, y->counted);
    }
    expect_whole(at(pair, "benefits"), a->benefit_count, b->benefit_count);
    for (int i = 0; i < a->benefit_count; i++) {
        const struct benefit *x = &a->benefits[i], *y = &b->benefits[i];
        expect_text(at(pair, "benefit name"), x->name, y->name);
        expect_whole(at(pair, "benefit percent"), x->percent.nano, y->percent.nano);
        expect_whole(at(pair, "benefit month"), x->vests_month, y->vests_month);
        expect_whole(at(pair, "benefit counted"), x->counted, y->counted);
    }
}

static void same_pay(const struct pair *pair, const struct offer *a, const struct offer *b)
{
    expect_text(at(pair, "id"), a->id, b->id);
    expect_text(at(pair, "company"), a->company, b->company);
    expect_text(at(pair, "level"), a->level, b->level);
    same_sign_ons_and_raises(pair, a, b);
    expect_whole(at(pair, "has grant"), a->has_grant, b->has_grant);
    if (a->has_grant)
        same_grant(pair, &a->grant, &b->grant);
    expect_whole(at(pair, "refreshers"), a->refresher_count, b->refresher_count);
    for (int i = 0; i < a->refresher_count; i++)
        same_grant(pair, &a->refreshers[i], &b->refreshers[i]);
    if (a->has_grant || a->refresher_count > 0)
        same_price(pair, &a->price, &b->price);
    same_extras(pair, a, b);
}

static void same_offer(const struct pair *pair, const struct case_offer *a, const struct case_offer *b)
{
    same_pay(pair, &a->offer, &b->offer);
    expect_whole(at(pair, "is Amazon's"), a->is_amazon, b->is_amazon);
    expect_text(at(pair, "role"), a->role, b->role);
    expect_text(at(pair, "location"), a->location, b->location);
    expect_whole(at(pair, "role family"), a->family, b->family);
    expect_whole(at(pair, "status"), a->status, b->status);
    same_date(pair, "deadline", a->deadline, b->deadline);
    same_date(pair, "start", a->start, b->start);
    if (a->grant_source != GRANT_PERCENT) { /* a percentage comes back as its value */
        same_money(pair, "grant value", a->grant_value, b->grant_value);
        same_money(pair, "grant price", a->grant_price, b->grant_price);
    }
    expect_text(at(pair, "vesting"), a->vesting, b->vesting);
    expect_whole(at(pair, "volatility given"), a->volatility_given, b->volatility_given);
    expect_whole(at(pair, "volatility"), a->volatility.nano, b->volatility.nano);
    for (int i = 0; i < YEARS_MAX; i++)
        same_money(pair, "quoted", a->quoted[i], b->quoted[i]);
    for (int i = 0; i < YEARS_MAX * COMPONENTS; i++)
        same_money(pair, "quoted part", a->quoted_part[i / COMPONENTS][i % COMPONENTS],
                   b->quoted_part[i / COMPONENTS][i % COMPONENTS]);
}

static void same_surroundings(const struct pair *pair, const struct case_file *a, const struct case_file *b)
{
    expect_text(at(pair, "note"), a->note, b->note);
    expect_text(at(pair, "currency"), a->currency, b->currency);
    expect_text(at(pair, "candidate"), a->candidate.name, b->candidate.name);
    expect_text(at(pair, "state"), a->candidate.state, b->candidate.state);
    expect_text(at(pair, "filing"), a->candidate.filing, b->candidate.filing);
    expect_whole(at(pair, "role"), a->candidate.role, b->candidate.role);
    expect_whole(at(pair, "contributions"), a->candidate.contribution_count, b->candidate.contribution_count);
    for (int i = 0; i < a->candidate.contribution_count; i++)
        expect_text(at(pair, "contribution"), a->candidate.contributions[i], b->candidate.contributions[i]);
    expect_text(at(pair, "recruiter"), a->recruiter, b->recruiter);
    expect_text(at(pair, "team"), a->team, b->team);
    same_date(pair, "as_of", a->assumptions.as_of, b->assumptions.as_of);
    expect_whole(at(pair, "discount"), a->assumptions.discount.nano, b->assumptions.discount.nano);
    expect_whole(at(pair, "haircut"), a->assumptions.equity_haircut.nano, b->assumptions.equity_haircut.nano);
    expect_whole(at(pair, "correlation"), a->assumptions.correlation.nano, b->assumptions.correlation.nano);
    expect_whole(at(pair, "stay source"), a->stay_source, b->stay_source);
    expect_whole(at(pair, "stays"), a->stay.count, b->stay.count);
    for (int i = 0; i < a->stay.count; i++) {
        expect_whole(at(pair, "stay months"), a->stay.months[i], b->stay.months[i]);
        expect_whole(at(pair, "stay weight"), a->stay.weight[i].nano, b->stay.weight[i].nano);
    }
    expect_whole(at(pair, "negotiating"), a->negotiating, b->negotiating);
}

static void same_people_and_limits(const struct pair *pair, const struct case_file *a, const struct case_file *b)
{
    const struct statements *said = &a->statements, *again = &b->statements;
    expect_whole(at(pair, "would sign at"), said->would_sign_at, again->would_sign_at);
    same_date(pair, "sign by", said->sign_by, again->sign_by);
    expect_whole(at(pair, "statements"),
                 said->first_choice + 2 * said->may_name_rival + 4 * said->can_show_rival + 8 * said->disclose_forfeits,
                 again->first_choice + 2 * again->may_name_rival + 4 * again->can_show_rival +
                     8 * again->disclose_forfeits);
    same_money(pair, "base_max", a->limits.base_max, b->limits.base_max);
    expect_whole(at(pair, "units_max"), a->limits.units_max, b->limits.units_max);
    expect_cents(at(pair, "cash step"), a->limits.step_cash.cents, b->limits.step_cash);
    expect_whole(at(pair, "units step"), a->limits.step_units, b->limits.step_units);
    expect_cents(at(pair, "preference"), a->goal.preference.cents, b->goal.preference);
    same_money(pair, "target", a->goal.target, b->goal.target);
    expect_whole(at(pair, "current job"), a->current_job.known, b->current_job.known);
    expect_cents(at(pair, "current base"), a->current_job.base.cents, b->current_job.base);
    expect_whole(at(pair, "unvested"), a->current_job.unvested_count, b->current_job.unvested_count);
    same_money(pair, "bonus forfeited", a->current_job.bonus_forfeited, b->current_job.bonus_forfeited);
    expect_whole(at(pair, "evidence"), a->evidence_count, b->evidence_count);
    for (int i = 0; i < a->evidence_count; i++) {
        expect_text(at(pair, "evidence kind"), a->evidence[i].kind, b->evidence[i].kind);
        expect_text(at(pair, "evidence source"), a->evidence[i].source, b->evidence[i].source);
        same_money(pair, "evidence low", a->evidence[i].low, b->evidence[i].low);
        same_money(pair, "evidence high", a->evidence[i].high, b->evidence[i].high);
        same_date(pair, "evidence date", a->evidence[i].date, b->evidence[i].date);
    }
    expect_whole(at(pair, "processes"), a->process_count, b->process_count);
    expect_whole(at(pair, "rounds"), a->round_count, b->round_count);
    for (int i = 0; i < a->round_count; i++) {
        const struct round *x = &a->rounds[i], *y = &b->rounds[i];
        same_date(pair, "round date", x->date, y->date);
        expect_whole(at(pair, "round by"), x->by_company, y->by_company);
        same_money(pair, "round base", x->base, y->base);
        expect_whole(at(pair, "round sign-ons"), x->sign_on_count, y->sign_on_count);
        expect_whole(at(pair, "round units"), x->units, y->units);
        expect_text(at(pair, "round note"), x->note, y->note);
    }
}

static void same_lines(const struct pair *pair, const char *what, const struct lines *a, const struct lines *b)
{
    for (int i = 0; i < a->count && i < b->count; i++)
        expect_text(at(pair, what), a->line[i], b->line[i]);
    expect_whole(at(pair, what), a->count, b->count);
}

static void same_figures(const char *name, const struct evaluation *a, const struct evaluation *b)
{
    for (int i = 0; i < a->offer_count; i++) {
        const struct offer_result *x = &a->offers[i], *y = &b->offers[i];
        const struct pair pair = {name, i};
        expect(at(&pair, "the curve"), "equal", memcmp(&x->curve, &y->curve, sizeof x->curve) == 0);
        expect(at(&pair, "the flat curve"), "equal", memcmp(&x->flat_curve, &y->flat_curve, sizeof x->curve) == 0);
        expect_whole(at(&pair, "price moves"), x->price_moves, y->price_moves);
        expect_whole(at(&pair, "years"), x->year_count, y->year_count);
        expect_whole(at(&pair, "vests"), x->vest_count, y->vest_count);
        for (int j = 0; j < x->vest_count; j++) {
            expect_whole(at(&pair, "vest units"), x->vests[j].units, y->vests[j].units);
            expect_cents(at(&pair, "vest price"), x->vests[j].price.cents, y->vests[j].price);
            expect_cents(at(&pair, "vest value"), x->vests[j].value.cents, y->vests[j].value);
        }
        expect_cents(at(&pair, "value"), x->value.cents, y->value);
        expect_cents(at(&pair, "aggregator"), x->aggregator.cents, y->aggregator);
        expect_whole(at(&pair, "quote found"), x->quote.found, y->quote.found);
        expect_whole(at(&pair, "quote growth"), x->quote.growth.nano, y->quote.growth.nano);
    }
    for (int i = 0; i < a->pair_count; i++) {
        const struct pair pair = {name, i};
        expect_whole(at(&pair, "changes of lead"), a->pairs[i].comparison.change_count,
                     b->pairs[i].comparison.change_count);
        expect_whole(at(&pair, "ahead for good"), a->pairs[i].comparison.for_good.month,
                     b->pairs[i].comparison.for_good.month);
    }
    expect_whole(name, a->last_month, b->last_month);
}

static const char *written(struct arena *arena, const struct case_file *file)
{
    struct text text = text_start(arena);
    case_write(&text, file);
    return text.data;
}

/* Reads, writes, reads again: the same case, the same figures, and from then on the same text. */
static void round_trip(const char *name, const char *text, size_t length)
{
    struct arena arena = {0};
    const struct case_file *file = case_of(&arena, name, text, length);
    const char *once = written(&arena, file);
    const struct case_file *again = case_of(&arena, name, once, strlen(once));
    struct pair pair = {name, 0};
    same_surroundings(&pair, file, again);
    same_people_and_limits(&pair, file, again);
    expect_whole(name, file->offer_count, again->offer_count);
    for (; pair.index < file->offer_count; pair.index++)
        same_offer(&pair, &file->offers[pair.index], &again->offers[pair.index]);
    same_figures(name, evaluated(&arena, file), evaluated(&arena, again));
    expect_text(row("%s, written twice", name), once, written(&arena, again));
    arena_release(&arena);
}

/* --- Out and in again ---------------------------------------------------------------------------------- */

static void examples_written_and_read_again_are_the_same_cases(void **state)
{
    (void)state;
    static const char *const examples[] = {"l4-alone.json", "l5-mle-against-google.json",
                                           "mle-negotiation-in-rounds.json"};
    for (int i = 0; i < ROWS(examples); i++) {
        struct arena arena = {0};
        struct err err = {0};
        const char *bytes = NULL;
        size_t length = 0;
        assert_true(file_read(&bytes, &length, &arena, example_path(&arena, examples[i]), &err));
        round_trip(examples[i], bytes, length);
        arena_release(&arena);
    }
}

static void unusual_cases_written_and_read_again_are_the_same_cases(void **state)
{
    (void)state;
    static const char *const offers[] = {
        ACME "\"bonus\":\"0.0000001%\"",
        ACME "\"bonus\":{\"target\":\"999.99%\",\"payout\":\"0%\",\"lag_months\":24}",
        ACME "\"raises\":[{\"month\":2,\"base\":0.01},{\"month\":60,\"percent\":\"-99.99%\"}]",
        ACME "\"grant\":{\"units\":5,\"value\":1000,\"price\":1}",
        ACME "\"grant\":{\"value\":1000,\"price\":3},\"stock\":{\"price\":4}",
        ACME "\"grant\":{\"percent\":\"0.04%\",\"company_value\":\"500m\",\"price\":7}",
        ACME "\"grant\":{\"value\":0}",
        ACME "\"grant\":{\"units\":0,\"price\":1}",
        ACME "\"grant\":{\"value\":1000,\"vesting\":{\"years\":[\"0%\",\"100%\"],\"cadence\":\"monthly\",\"cliff_months\":60}}",
        ACME "\"grant\":{\"price\":2,\"vesting\":{\"events\":[{\"month\":1,\"units\":0},{\"month\":60,\"units\":9}]}}",
        ACME "\"grant\":{\"value\":1000,\"vesting\":{\"events\":[{\"month\":1,\"percent\":\"25%/12\"},{\"month\":2,\"percent\":"
             "\"275%/12\"},{\"month\":3,\"percent\":\"0.01%/4\"},{\"month\":4,\"percent\":\"299.99%/4\"}]}}",
        ACME "\"grants\":[{\"granted_month\":12,\"units\":5,\"price\":9,\"count\":true,\"vesting\":\"meta\"},"
             "{\"name\":\"top \\\"up\\\"\",\"granted_month\":0,\"value\":100}]",
        ACME "\"stock\":{\"growth\":\"-99.9999999%\",\"volatility\":\"500%\"}",
        ACME "\"stock\":{\"path\":[1,2.5,3]}",
        ACME "\"other\":[{\"name\":\"caf\xc3\xa9\\t\\n\\\\\",\"amount\":0,\"month\":60,\"repay\":\"none\",\"count\":true}],"
             "\"benefits\":[{\"name\":\"b\",\"percent\":\"100%\",\"vests_month\":60}]",
        ACME "\"sign_on\":[{\"year\":5,\"amount\":1,\"repay\":\"full\",\"on_layoff\":\"owed\"}]",
        ACME "\"quoted\":{\"year_1\":{\"base\":0,\"sign_on\":1,\"equity\":2,\"bonus\":3,\"other\":4,\"total\":5},"
             "\"year_2\":{\"total\":0.01}}",
        ACME "\"quoted\":{\"year_5\":1},\"deadline\":\"1900-01-01\",\"status\":\"declined\",\"role\":\"any thing\"",
    };
    for (int i = 0; i < ROWS(offers); i++) {
        struct arena arena = {0};
        const char *text = text_format(&arena, "{\"offers\":[{%s}]}", offers[i]);
        round_trip(offers[i], text, strlen(text));
        arena_release(&arena);
    }
}

/* A thousand percent and more is grouped where people read it: "1,000%". The reader takes no commas there. */
static void rates_of_a_thousand_percent_are_written_as_they_are_read(void **state)
{
    (void)state;
    static const char text[] = "{\"offers\":[{" ACME "\"stock\":{\"growth\":\"1000%\"}}]}";
    round_trip("growth of 1000%", text, sizeof text - 1);
}

static void stays_written_and_read_again_are_the_same_stays(void **state)
{
    (void)state;
    static const char *const stays[] = {
        "30", "{\"yearly\":\"80%\"}", "{\"yearly\":\"33.3333333%\"}",
        "[{\"months\":48,\"weight\":\"33.33%\"},{\"months\":6,\"weight\":\"66.67%\"}]", "[{\"months\":13}]"};
    for (int i = 0; i < ROWS(stays); i++) {
        struct arena arena = {0};
        const char *text = text_format(
            &arena, "{\"assumptions\":{\"correlation\":-0.25,\"discount\":\"7%%\"},\"candidate\":{\"stay\":%s},"
                    "\"offers\":[{\"company\":\"Acme\",\"base\":1}]}", stays[i]);
        round_trip(stays[i], text, strlen(text));
        arena_release(&arena);
    }
}

/* case_write promises that what the file left to defaults is left out again. */
static void what_was_assumed_is_assumed_again(void **state)
{
    (void)state;
    static const char *const offers[] = {
        "\"company\":\"Acme\",\"base\":120000",
        ACME "\"grant\":{\"units\":5,\"price\":9}",
        "\"company\":\"Amazon\",\"base\":120000,\"grant\":{\"units\":5,\"price\":9}",
        ACME "\"grant\":{\"units\":5,\"price\":9},\"stock\":{\"growth\":\"5%\"}",
        ACME "\"grant\":{\"percent\":\"0.04%\",\"company_value\":\"500m\"}",
        "\"company\":\"Amazon\",\"base\":120000,\"sign_on\":[60000,45000]",
        "\"company\":\"Amazon\",\"base\":120000,\"sign_on\":[{\"year\":1,\"amount\":60000,\"paid\":\"lump\"}]",
        "\"company\":\"Amazon\",\"base\":120000,\"sign_on\":[{\"year\":1,\"amount\":60000,\"repay\":\"none\"}]",
    };
    for (int i = 0; i < ROWS(offers); i++) {
        struct arena arena = {0};
        const char *text = text_format(&arena, "{\"offers\":[{%s}]}", offers[i]);
        const struct case_file *file = case_of(&arena, offers[i], text, strlen(text));
        const char *once = written(&arena, file);
        const struct evaluation *before = evaluated(&arena, file);
        const struct evaluation *after = evaluated(&arena, case_of(&arena, offers[i], once, strlen(once)));
        const struct pair pair = {offers[i], 0};
        same_lines(&pair, "assumptions", &before->assumptions, &after->assumptions);
        same_lines(&pair, "warnings", &before->warnings, &after->warnings);
        arena_release(&arena);
    }
}

static void random_cases_written_and_read_again_are_the_same_cases(void **state)
{
    (void)state;
    const char *path = getenv("HAGGLE_CASES"), *bytes = NULL;
    struct arena arena = {0};
    struct err err = {0};
    size_t length = 0;
    if (!path || !file_read(&bytes, &length, &arena, path, &err)) {
        arena_release(&arena);
        skip();
    }
    int count = 0;
    for (const char *end; (end = strstr(bytes, "\n%%\n")) != NULL; bytes = end + 4) {
        const char *name = text_format(&arena, "random case %d", count++);
        round_trip(name, bytes, (size_t)(end - bytes));
    }
    assert_true(count >= 100);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(examples_written_and_read_again_are_the_same_cases),
        cmocka_unit_test(unusual_cases_written_and_read_again_are_the_same_cases),
        cmocka_unit_test(rates_of_a_thousand_percent_are_written_as_they_are_read),
        cmocka_unit_test(stays_written_and_read_again_are_the_same_stays),
        cmocka_unit_test(what_was_assumed_is_assumed_again),
        cmocka_unit_test(random_cases_written_and_read_again_are_the_same_cases),
    };
    return cmocka_run_group_tests(tests, load, release);
}
