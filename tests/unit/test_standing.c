/* Offers that were declined or have lapsed keep their figures and win nothing: whatever the rest, a case tells the same with
 * them and without. */
#include "case_fixture.h"

#include "out/words/standing_words.h"
#include "out/words/stay_words.h"
#include "scenarios/stay/compare_stays.h"

enum { OFFERS = 4, STATUSES = 4 };

/* The first is negotiated. Each leads somewhere: the others pay more, later or sooner. */
static const char *const terms[OFFERS] = {
    "\"company\":\"Amazon\",\"base\":100000,\"sign_on\":[60000]",
    "\"company\":\"Boeing\",\"base\":90000,\"grant\":{\"units\":1000,\"price\":120,\"vesting\":\"amazon\"}",
    "\"company\":\"Cisco\",\"base\":118000",
    "\"company\":\"Dell\",\"base\":80000,\"sign_on\":[120000],\"grant\":{\"units\":100,\"price\":300,\"vesting\":\"amazon\"}",
};
static const char *const statuses[STATUSES] = {"", ",\"status\":\"written\"", ",\"status\":\"declined\"",
                                               ",\"status\":\"verbal\",\"deadline\":\"2026-11-20\""};

/* Of the negotiated offer the deadline alone takes nothing away. */
static bool stands(int offer, int status)
{
    return status < 2 || (status == 3 && offer == 0);
}

static const struct stay_report *report_of(struct arena *arena, const char *text)
{
    const struct stay_report *report = NULL;
    struct err err = {0};
    if (!compare_stays(&report, arena, evaluated(arena, case_of(arena, text, text, strlen(text))), NULL, 0, TIES_OF_THE_FRONT, &err))
        fail_msg("%s\n%s: %s", text, err.path, err.message);
    return report;
}

/* status[i]: of offer i; without: those that do not stand are left out. */
static const char *case_text(struct arena *arena, const int status[OFFERS], bool job, bool without)
{
    struct text text = text_start(arena);
    int count = 0;
    text_add(&text, "{\"assumptions\":{\"as_of\":\"2026-11-21\"},\"offers\":[");
    for (int i = 0; i < OFFERS; i++)
        if (!without || stands(i, status[i]))
            text_addf(&text, "%s{%s%s}", count++ > 0 ? "," : "", terms[i], statuses[status[i]]);
    text_addf(&text, "]%s}", job ? ",\"current_job\":{\"base\":115000}" : "");
    return text.data;
}

static const char *id_of(const struct stay_report *report, int contender)
{
    return contender == NOBODY ? "nobody" : report->contenders[contender].offer->id;
}

static void expect_same_front(const char *inputs, const struct stay_report *with, const struct front *front,
                              const struct stay_report *without, const struct front *other)
{
    for (int m = 1; m <= MONTHS_MAX; m++)
        expect_text(inputs, id_of(without, other->who[m]), id_of(with, front->who[m]));
    expect_whole(inputs, other->change_count, front->change_count);
    for (int i = 0; i < front->change_count; i++)
        expect_text(inputs, id_of(without, other->changes[i].who), id_of(with, front->changes[i].who));
}

static void expect_same_lead(const char *inputs, const struct stay_report *with, const struct stay_report *without)
{
    const struct lead *lead = &with->lead, *other = &without->lead;
    expect_whole(inputs, without->contender_count, lead->count);
    expect_same_front(inputs, with, &lead->front, without, &other->front);
    expect_same_front(inputs, with, &lead->flat_front, without, &other->flat_front);
    for (int m = 1; m <= MONTHS_MAX; m++) {
        expect_text(inputs, id_of(without, other->second[m]), id_of(with, lead->second[m]));
        expect_cents(inputs, other->by[m].cents, lead->by[m]);
    }
    expect_text(inputs, id_of(without, other->best), id_of(with, lead->best));
    expect_text(inputs, id_of(without, other->flat_best), id_of(with, lead->flat_best));
    for (int i = 0; i < without->scenario_count; i++)
        for (int m = 0; m < with->month_count; m++) {
            expect_text(inputs, id_of(without, without->scenarios[i].first[m]), id_of(with, with->scenarios[i].first[m]));
            expect_cents(inputs, without->scenarios[i].by[m].cents, with->scenarios[i].by[m]);
        }
}

/* What is said but for who is not compared, and what is to be stated: the rival that is left is negotiated then. */
static int what_is_said(const char *said[], struct arena *arena, const struct stay_report *report)
{
    struct lines *lines = arena_alloc(arena, sizeof *lines);
    int count = 0;
    say_in_short(lines, arena, report);
    for (int i = 0; i < lines->count; i++)
        if (!strstr(lines->line[i], "Not compared: ") && !strstr(lines->line[i], "status not stated"))
            said[count++] = lines->line[i];
    return count;
}

static void expect_same_words(const char *inputs, struct arena *arena, const struct stay_report *with, const struct stay_report *without)
{
    const char *said[LINES_MAX], *other[LINES_MAX];
    int count = what_is_said(said, arena, with);
    expect_whole(inputs, what_is_said(other, arena, without), count);
    for (int i = 0; i < count; i++)
        expect_text(inputs, other[i], said[i]);
}

static void what_is_out_of_the_race_leaves_no_trace_in_it(void **state)
{
    (void)state;
    enum { ALL = STATUSES * STATUSES * STATUSES * STATUSES * 2 };
    int status[OFFERS];
    for (int all = 0; all < ALL; all += ALL / random_rows(ALL)) {
        struct arena arena = {0};
        const bool job = all % 2 > 0;
        int left = job;
        for (int i = 0, rest = all / 2; i < OFFERS; i++, rest /= STATUSES) {
            status[i] = rest % STATUSES;
            left += stands(i, status[i]);
        }
        const char *text = case_text(&arena, status, job, false);
        const struct stay_report *with = report_of(&arena, text);
        for (int i = 0; i < OFFERS; i++)
            expect(text, "an offer stands as its status says", (with->contenders[i].standing == OFFER_STANDS) == stands(i, status[i]));
        for (int i = 0; i < with->pair_count; i++)
            expect(text, "a pair stands when both do",
                   with->pairs[i].stands == (with->contenders[with->pairs[i].a].standing == OFFER_STANDS &&
                                             with->contenders[with->pairs[i].b].standing == OFFER_STANDS));
        if (left == 0) { /* then the negotiated one is looked at alone */
            expect_whole(text, 1, with->lead.count);
            expect_whole(text, 0, with->lead.among[0]);
        } else if (left > job) { /* a case has an offer */
            const struct stay_report *without = report_of(&arena, case_text(&arena, status, job, true));
            expect_same_lead(text, with, without);
            expect_same_words(text, &arena, with, without);
        }
        arena_release(&arena);
    }
}

#define A "{\"company\":\"Amazon\",\"level\":\"L5\",\"base\":100000"
#define CASE(offers) "{\"assumptions\":{\"as_of\":\"2026-11-21\"},\"offers\":[" offers "]}"

static const struct {
    const char *text, *against, *out, *status;
} rows[] = {
    {CASE(A "}"), "Amazon L5", "", ""},
    {CASE(A "},{\"company\":\"Boeing\",\"base\":1,\"status\":\"written\"}"), "Amazon L5 against Boeing", "", ""},
    {CASE(A "},{\"company\":\"Boeing\",\"base\":1}"), "Amazon L5 against Boeing", "",
     "Boeing: status not stated; until you say what it is, it backs no request (haggle set CASE offers.boeing.status=written)."},
    {CASE(A "},{\"company\":\"Boeing\",\"base\":1},{\"company\":\"Zyx Labs\",\"base\":1}"), "Amazon L5 against Boeing, Zyx Labs", "",
     "Boeing, Zyx Labs: status not stated; until you say what they are, they back no request (haggle set CASE offers.boeing.status=written)."},
    {CASE(A "},{\"company\":\"Zyx Labs\",\"base\":1}"), "Amazon L5 against Zyx Labs", "",
     "Zyx Labs: status not stated; until you say what it is, it backs no request (haggle set CASE 'offers[1].status=written')."},
    {CASE(A "},{\"company\":\"Boeing\",\"base\":1,\"status\":\"declined\"},{\"company\":\"Cisco\",\"base\":1,\"status\":\"written\","
          "\"deadline\":\"2026-11-20\"}"),
     "Amazon L5 (Boeing declined, Cisco lapsed)", "Not compared: Boeing (declined), Cisco (lapsed on Friday 20 November).", ""},
    {CASE(A "},{\"company\":\"Boeing\",\"base\":1,\"deadline\":\"2026-11-20\"},{\"company\":\"Cisco\",\"base\":1,\"status\":\"verbal\"}"),
     "Amazon L5 against Cisco (Boeing lapsed)", "Not compared: Boeing (lapsed on Friday 20 November).", ""},
    {CASE(A ",\"deadline\":\"2026-11-20\"}"), "Amazon L5", "", ""},
    {CASE(A ",\"status\":\"declined\",\"deadline\":\"2026-11-20\"}"), "Amazon L5 declined", "Not compared: Amazon (declined).", ""},
};

static void words_name_who_is_compared_and_who_is_not(void **state)
{
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        const struct evaluation *evaluation = evaluated(&arena, case_of(&arena, rows[i].text, rows[i].text, strlen(rows[i].text)));
        expect_text(rows[i].text, rows[i].against, say_against(&arena, evaluation, ""));
        expect_text(rows[i].text, rows[i].out, say_out_of_race(&arena, evaluation));
        expect_text(rows[i].text, rows[i].status, say_without_status(&arena, evaluation));
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_out_of_the_race_leaves_no_trace_in_it),
        cmocka_unit_test(words_name_who_is_compared_and_who_is_not),
    };
    return cmocka_run_group_tests(tests, load, release);
}
