/* The reasons that a case makes true, what each is good for, and the goals that follow from all of them. */
#include "plan_fixture.h"

/* 200,000 a year whatever the stay; 24 and 48 months, half and half. */
#define US "{\"company\":\"Amazon\",\"level\":\"L5\",\"role\":\"mle\",\"location\":\"Seattle, WA\",\"base\":200000}"
#define WHERE_CAPPED "{\"company\":\"Acme\",\"base\":200000}"
/* A rival whose base is all its pay. */
#define RIVAL(base, status, more) "{\"company\":\"R\",\"base\":" base ",\"status\":\"" status "\"" more "}"
#define OFFERS(rivals, more) "{\"offers\":[" US rivals "]" more "}"
#define TODAY ",\"assumptions\":{\"as_of\":\"2026-11-21\"}"
#define JOB(members) ",\"current_job\":{\"base\":150000" members "}"
#define TELL ",\"statements\":{\"disclose_forfeits\":true}"
#define LOSS(amount, month) JOB(",\"unvested\":[{\"month\":" month ",\"amount\":" amount "}]")
#define POSTED(low, high, level, place, date)                                                                          \
    ",\"evidence\":[{\"kind\":\"posted_range\",\"role\":\"mle\",\"level\":\"" level "\",\"location\":\"" place "\","    \
    "\"low\":" low ",\"high\":" high ",\"source\":\"s\"" date "}]"
#define DATED ",\"date\":\"2026-08-11\""

/* --- What each reason needs, and what it is good for ---------------------------------------------------------- */

/* Cents a year at 24 and at 48 months. */
struct expected_reason {
    const char *name;
    int64_t target[2], anchor[2];
};

struct reasons_row {
    const char *what, *text;
    struct expected_reason reasons[4];
};

static void check_reasons(const struct reasons_row *it, const struct plan *plan)
{
    int count = 0;
    while (count < 4 && it->reasons[count].name)
        count++;
    expect_whole(row("%s: reasons that hold", it->what), count, plan->reason_count);
    for (int i = 0; i < count; i++) {
        const struct reason *reason = &plan->reasons[i];
        expect_text(row("%s: reason %d", it->what, i + 1), it->reasons[i].name, reason->name);
        expect(row("%s: %s", it->what, reason->name), "it says why", reason->why && reason->why[0]);
        for (int h = 0; h < 2; h++) {
            int months = plan->bargain.stay.months[h];
            expect_cents(row("%s: target of %s at %d months", it->what, reason->name, months), it->reasons[i].target[h],
                         reason->target.at[h]);
            expect_cents(row("%s: anchor of %s at %d months", it->what, reason->name, months), it->reasons[i].anchor[h],
                         reason->anchor.at[h]);
            expect(row("%s: %s at %d months", it->what, reason->name, months), "the target says where it comes from",
                   reason->evidence[h] && reason->evidence[h][0]);
        }
    }
}

static void check_reason_rows(const struct reasons_row *rows, int count)
{
    for (int i = 0; i < count; i++) {
        struct arena arena = {0};
        check_reasons(&rows[i], plan_of(&arena, rows[i].text));
        arena_release(&arena);
    }
}

/* 3 and 6, 5 and 8, 6 and 10 percent above 200,000 */
#define NONE {"none", {20600000, 20600000}, {21200000, 21200000}}
#define NEAR {"verified_near", {21000000, 21000000}, {21600000, 21600000}}
#define POSTED_ABOVE {"market", {21200000, 21200000}, {22000000, 22000000}}

static void a_written_rival_is_matched_or_near_and_a_verbal_one_matched_alone(void **state)
{
    (void)state;
    static const struct reasons_row rows[] = {
        {"written 220,000: parity, and 5 % above it", OFFERS("," RIVAL("220000", "written", ""), ""),
         {{"verified_higher", {22000000, 22000000}, {23100000, 23100000}}, NEAR}},
        {"written 200,000.01 is higher", OFFERS("," RIVAL("200000.01", "written", ""), ""),
         {{"verified_higher", {20000001, 20000001}, {21000001, 21000001}}, NEAR}},
        {"written 200,000 is near alone", OFFERS("," RIVAL("200000", "written", ""), ""), {NEAR}},
        {"written 190,000, 95 %", OFFERS("," RIVAL("190000", "written", ""), ""), {NEAR}},
        {"written 189,999.99 is lower", OFFERS("," RIVAL("189999.99", "written", ""), ""), {NONE}},
        {"verbal 220,000: parity is all", OFFERS("," RIVAL("220000", "verbal", ""), ""),
         {{"verbal_higher", {22000000, 22000000}, {22000000, 22000000}}}},
        {"verbal 200,000 is no higher", OFFERS("," RIVAL("200000", "verbal", ""), ""), {NONE}},
        /* (380,000 + 60,000) / 2 and (760,000 + 60,000) / 4 */
        {"written, 190,000 and a sign-on of 60,000", OFFERS("," RIVAL("190000", "written", ",\"sign_on\":[60000]"), ""),
         {{"verified_higher", {22000000, 20500000}, {23100000, 21525000}}, NEAR}},
        /* 430,000 / 2 and 780,000 / 4 = 195,000: there the offer's own 200,000 */
        {"written, behind at four years", OFFERS("," RIVAL("175000", "written", ",\"sign_on\":[80000]"), ""),
         {{"verified_higher", {21500000, 20000000}, {22575000, 21000000}}, NEAR}},
        {"two written, the better one first, near once",
         OFFERS("," RIVAL("210000", "written", "") ",{\"company\":\"S\",\"base\":230000,\"status\":\"written\"}", ""),
         {{"verified_higher", {23000000, 23000000}, {24150000, 24150000}},
          {"verified_higher", {21000000, 21000000}, {22050000, 22050000}}, NEAR}},
        {"a written 205,000 and a verbal 230,000",
         OFFERS("," RIVAL("230000", "verbal", "") ",{\"company\":\"S\",\"base\":205000,\"status\":\"written\"}", ""),
         {{"verified_higher", {20500000, 20500000}, {21525000, 21525000}}, NEAR,
          {"verbal_higher", {23000000, 23000000}, {23000000, 23000000}}}},
    };
    check_reason_rows(rows, ROWS(rows));
}

static void a_rival_that_has_lapsed_was_declined_or_is_of_the_house_gives_no_reason(void **state)
{
    (void)state;
    static const struct reasons_row rows[] = {
        {"nothing at all", OFFERS("", ""), {NONE}},
        {"written, lapsed yesterday", OFFERS("," RIVAL("220000", "written", ",\"deadline\":\"2026-11-20\""), TODAY), {NONE}},
        {"written, its last day is today", OFFERS("," RIVAL("220000", "written", ",\"deadline\":\"2026-11-21\""), TODAY),
         {{"verified_higher", {22000000, 22000000}, {23100000, 23100000}}, NEAR}},
        {"a deadline without today is not known to be past",
         OFFERS("," RIVAL("220000", "written", ",\"deadline\":\"2026-11-20\""), ""),
         {{"verified_higher", {22000000, 22000000}, {23100000, 23100000}}, NEAR}},
        {"verbal, lapsed", OFFERS("," RIVAL("220000", "verbal", ",\"deadline\":\"2026-11-20\""), TODAY), {NONE}},
        {"declined", OFFERS("," RIVAL("220000", "declined", ""), ""), {NONE}},
        {"of unknown status", OFFERS(",{\"company\":\"R\",\"base\":220000}", ""), {NONE}},
        {"a verbal lower one", OFFERS("," RIVAL("190000", "verbal", ""), ""), {NONE}},
        {"a written 34 % lower", OFFERS("," RIVAL("132000", "written", ""), ""), {NONE}},
        {"another offer of Amazon",
         OFFERS(",{\"company\":\"Amazon\",\"id\":\"l6\",\"level\":\"L6\",\"base\":220000,\"status\":\"written\"}", ""), {NONE}},
        {"Amazon under another of its names",
         OFFERS(",{\"company\":\"Amazon.com, Inc.\",\"id\":\"l6\",\"level\":\"L6\",\"base\":220000,\"status\":\"written\"}", ""), {NONE}},
    };
    check_reason_rows(rows, ROWS(rows));
}

static void what_leaving_forfeits_counts_where_it_may_be_told_and_up_to_its_ceiling(void **state)
{
    (void)state;
    static const struct reasons_row rows[] = {
        /* (400,000 + 40,000) / 2 and (800,000 + 40,000) / 4; the anchor is the target */
        {"40,000 of month 4", OFFERS("", LOSS("40000", "4") TELL),
         {{"forfeits", {22000000, 21000000}, {22000000, 21000000}}}},
        {"40,000 that may not be told", OFFERS("", LOSS("40000", "4")), {NONE}},
        {"40,000 said to be private", OFFERS("", LOSS("40000", "4") ",\"statements\":{\"disclose_forfeits\":false}"), {NONE}},
        {"nothing forfeited", OFFERS("", JOB("") TELL), {NONE}},
        {"40,000 of month 30: nothing within two years", OFFERS("", LOSS("40000", "30") TELL),
         {{"forfeits", {20000000, 21000000}, {20000000, 21000000}}}},
        /* 32,000 within two years, 40,000 within four */
        {"a bonus of month 3 and two vests",
         OFFERS("", JOB(",\"bonus_forfeited\":20000,\"bonus_month\":3,\"unvested\":[{\"month\":2,\"amount\":12000},"
                        "{\"month\":26,\"amount\":8000}]") TELL),
         {{"forfeits", {21600000, 21000000}, {21600000, 21000000}}}},
        /* 250,000 and 225,000 are V 237,500; 12 % above 200,000 is 224,000: 24,000 / 37,500 of the way */
        {"100,000: more than 12 % of V", OFFERS("", LOSS("100000", "4") TELL),
         {{"forfeits", {23200000, 21600000}, {23200000, 21600000}}}},
        /* a written higher rival's anchor, 231,000, is far enough for 40,000 */
        {"40,000 beside a written 220,000", OFFERS("," RIVAL("220000", "written", ""), LOSS("40000", "4") TELL),
         {{"verified_higher", {22000000, 22000000}, {23100000, 23100000}}, NEAR,
          {"forfeits", {22000000, 21000000}, {22000000, 21000000}}}},
        /* 250,000 and 225,000: no stay above 231,000 */
        {"100,000 beside a written 220,000", OFFERS("," RIVAL("220000", "written", ""), LOSS("100000", "4") TELL),
         {{"verified_higher", {22000000, 22000000}, {23100000, 23100000}}, NEAR,
          {"forfeits", {23100000, 22500000}, {23100000, 22500000}}}},
    };
    check_reason_rows(rows, ROWS(rows));
}

static void dated_evidence_counts_for_this_very_job_where_it_lies_above_the_offer(void **state)
{
    (void)state;
    static const struct reasons_row rows[] = {
        {"a posted range whose middle is 205,000", OFFERS("", POSTED("190000", "220000", "L5", "Seattle, WA", DATED)),
         {POSTED_ABOVE}},
        {"without a date", OFFERS("", POSTED("190000", "220000", "L5", "Seattle, WA", "")), {NONE}},
        {"of another level", OFFERS("", POSTED("190000", "220000", "L6", "Seattle, WA", DATED)), {NONE}},
        {"of another place", OFFERS("", POSTED("190000", "220000", "L5", "Austin, TX", DATED)), {NONE}},
        {"whose middle is the base", OFFERS("", POSTED("180000", "220000", "L5", "Seattle, WA", DATED)), {NONE}},
        {"beside a near rival, a loss and a verbal one: strongest evidence first",
         OFFERS("," RIVAL("195000", "written", "") ",{\"company\":\"S\",\"base\":215000,\"status\":\"verbal\"}",
                LOSS("40000", "4") TELL POSTED("190000", "220000", "L5", "Seattle, WA", DATED)),
         {NEAR, {"verbal_higher", {21500000, 21500000}, {21500000, 21500000}},
          {"forfeits", {22000000, 21000000}, {22000000, 21000000}}, POSTED_ABOVE}},
    };
    check_reason_rows(rows, ROWS(rows));
}

/* --- Goals ----------------------------------------------------------------------------------------------------- */

/* Dollars a year at 24 and at 48 months. */
struct goals {
    double target[2], anchor[2], accept[2], floor[2];
};

struct case_row {
    const char *what, *text, *leads;
    struct goals goals;
};

static void check_goals(const struct case_row *it, const struct plan *plan)
{
    static const char *const names[] = {"target", "anchor", "accept", "floor"};
    const double *const expected[] = {it->goals.target, it->goals.anchor, it->goals.accept, it->goals.floor};
    const struct goal_line *const lines[] = {&plan->target_at, &plan->anchor_at, &plan->accept_at, &plan->floor_at};
    expect_text(it->what, it->leads, plan->class_name);
    for (int i = 0; i < 2; i++)
        for (int line = 0; line < 4; line++)
            expect_cents(row("%s, %d months: %s", it->what, plan->bargain.stay.months[i], names[line]),
                         (int64_t)(expected[line][i] * 100 + 0.5), lines[line]->at[i]);
}

static void check_rows(const struct case_row *rows, int count)
{
    for (int i = 0; i < count; i++) {
        struct arena arena = {0};
        check_goals(&rows[i], plan_of(&arena, rows[i].text));
        arena_release(&arena);
    }
}

static void the_highest_target_sets_the_target_and_the_highest_anchor_the_anchor(void **state)
{
    (void)state;
    static const struct case_row rows[] = {
        /* floor: the rival; accept midway between it and the target */
        {"written 220,000", OFFERS("," RIVAL("220000", "written", ""), ""), "verified_higher",
         {{220000, 220000}, {231000, 231000}, {220000, 220000}, {220000, 220000}}},
        {"verbal 220,000", OFFERS("," RIVAL("220000", "verbal", ""), ""), "verbal_higher",
         {{220000, 220000}, {220000, 220000}, {220000, 220000}, {220000, 220000}}},
        {"nothing", OFFERS("", ""), "none", {{206000, 206000}, {212000, 212000}, {203000, 203000}, {0, 0}}},
        {"a posted range", OFFERS("", POSTED("190000", "220000", "L5", "Seattle, WA", DATED)), "market",
         {{212000, 212000}, {220000, 220000}, {206000, 206000}, {0, 0}}},
        {"written 190,000", OFFERS("," RIVAL("190000", "written", ""), ""), "verified_near",
         {{210000, 210000}, {216000, 216000}, {205000, 205000}, {190000, 190000}}},
        /* near has 210,000 and 216,000; 5 % above 205,000 is 215,250, above 208,000 218,400 */
        {"written 205,000: both from near", OFFERS("," RIVAL("205000", "written", ""), ""), "verified_near",
         {{210000, 210000}, {216000, 216000}, {207500, 207500}, {205000, 205000}}},
        {"written 208,000: target from near, anchor from parity", OFFERS("," RIVAL("208000", "written", ""), ""),
         "verified_near", {{210000, 210000}, {218400, 218400}, {209000, 209000}, {208000, 208000}}},
        {"written 215,000 and verbal 230,000: the anchor is 230,000, 5 % above 215,000 less",
         OFFERS("," RIVAL("215000", "written", "") ",{\"company\":\"S\",\"base\":230000,\"status\":\"verbal\"}", ""),
         "verbal_higher", {{230000, 230000}, {230000, 230000}, {230000, 230000}, {230000, 230000}}},
        {"written 225,000 and verbal 230,000: the anchor is 5 % above 225,000",
         OFFERS("," RIVAL("225000", "written", "") ",{\"company\":\"S\",\"base\":230000,\"status\":\"verbal\"}", ""),
         "verbal_higher", {{230000, 230000}, {236250, 236250}, {230000, 230000}, {230000, 230000}}},
        {"written 230,000 and verbal 215,000",
         OFFERS("," RIVAL("230000", "written", "") ",{\"company\":\"S\",\"base\":215000,\"status\":\"verbal\"}", ""),
         "verified_higher", {{230000, 230000}, {241500, 241500}, {230000, 230000}, {230000, 230000}}},
        {"near and a posted range: market has more of both",
         OFFERS("," RIVAL("190000", "written", ""), POSTED("190000", "220000", "L5", "Seattle, WA", DATED)), "market",
         {{212000, 212000}, {220000, 220000}, {206000, 206000}, {190000, 190000}}},
        /* a written rival 4 % above beside 6 % of market: 220,000 is more than 218,400 */
        {"written 208,000 and a posted range",
         OFFERS("," RIVAL("208000", "written", ""), POSTED("190000", "220000", "L5", "Seattle, WA", DATED)), "market",
         {{212000, 212000}, {220000, 220000}, {210000, 210000}, {208000, 208000}}},
        {"the higher of two rivals has lapsed",
         OFFERS("," RIVAL("240000", "written", ",\"deadline\":\"2026-11-20\"")
                ",{\"company\":\"S\",\"base\":215000,\"status\":\"written\"}", TODAY),
         "verified_higher", {{215000, 215000}, {225750, 225750}, {215000, 215000}, {215000, 215000}}},
        /* the job with its vest: (300,000 + 40,000) / 2 and (600,000 + 40,000) / 4 */
        {"40,000 forfeited", OFFERS("", LOSS("40000", "4") TELL), "forfeits",
         {{220000, 210000}, {220000, 210000}, {210000, 205000}, {170000, 160000}}},
        /* V of the loss is 228,000 against parity's 220,000; neither goal lies above 231,000 at any stay */
        {"100,000 forfeited beside a written 220,000",
         OFFERS("," RIVAL("220000", "written", ""), LOSS("100000", "4") TELL), "forfeits",
         {{231000, 225000}, {231000, 231000}, {225500, 222500}, {220000, 220000}}},
        {"a verbal rival barely above: no less is asked than without it",
         OFFERS("," RIVAL("200001", "verbal", ""), ""), "none",
         {{206000, 206000}, {212000, 212000}, {203000.5, 203000.5}, {200001, 200001}}},
    };
    check_rows(rows, ROWS(rows));
}

#define GOAL(members) OFFERS("," RIVAL("220000", "written", ""), ",\"goal\":{" members "}")

static void a_stated_goal_lifts_those_above_it_and_lowers_those_below(void **state)
{
    (void)state;
    static const struct case_row rows[] = {
        /* floor 215,000; accept (215,000 + 220,000) / 2 */
        {"a preference of 5,000", GOAL("\"preference\":5000"), "verified_higher",
         {{220000, 220000}, {231000, 231000}, {217500, 217500}, {215000, 215000}}},
        /* the floor lies below the offer: accept (200,000 + 220,000) / 2 */
        {"a preference of 30,000", GOAL("\"preference\":30000"), "verified_higher",
         {{220000, 220000}, {231000, 231000}, {210000, 210000}, {190000, 190000}}},
        {"a preference above the alternative", GOAL("\"preference\":300000"), "verified_higher",
         {{220000, 220000}, {231000, 231000}, {210000, 210000}, {0, 0}}},
        {"floor 205,000", GOAL("\"floor\":205000"), "verified_higher",
         {{220000, 220000}, {231000, 231000}, {212500, 212500}, {205000, 205000}}},
        {"floor 240,000 lifts all, the anchor by its ratio", GOAL("\"floor\":240000"), "verified_higher",
         {{240000, 240000}, {252000, 252000}, {240000, 240000}, {240000, 240000}}},
        {"accept 212,000 lowers the floor", GOAL("\"accept\":212000"), "verified_higher",
         {{220000, 220000}, {231000, 231000}, {212000, 212000}, {212000, 212000}}},
        {"accept 230,000 lifts target and anchor", GOAL("\"accept\":230000"), "verified_higher",
         {{230000, 230000}, {241500, 241500}, {230000, 230000}, {220000, 220000}}},
        {"target 230,000, its anchor 5 % above", GOAL("\"target\":230000"), "verified_higher",
         {{230000, 230000}, {241500, 241500}, {225000, 225000}, {220000, 220000}}},
        {"target 210,000 lowers accept and floor", GOAL("\"target\":210000"), "verified_higher",
         {{210000, 210000}, {220500, 220500}, {210000, 210000}, {210000, 210000}}},
        {"anchor 240,000", GOAL("\"anchor\":240000"), "verified_higher",
         {{220000, 220000}, {240000, 240000}, {220000, 220000}, {220000, 220000}}},
        {"anchor 210,000 lowers the rest", GOAL("\"anchor\":210000"), "verified_higher",
         {{210000, 210000}, {210000, 210000}, {210000, 210000}, {210000, 210000}}},
        {"floor and anchor: between them the target of the reason", GOAL("\"floor\":225000,\"anchor\":226000"),
         "verified_higher", {{225000, 225000}, {226000, 226000}, {225000, 225000}, {225000, 225000}}},
        {"all four", GOAL("\"target\":230000,\"anchor\":250000,\"accept\":221000,\"floor\":210000"), "verified_higher",
         {{230000, 230000}, {250000, 250000}, {221000, 221000}, {210000, 210000}}},
        /* without a reason the anchor is 212/206 of the target */
        {"accept 309,000 and no reason", OFFERS("", ",\"goal\":{\"accept\":309000}"), "none",
         {{309000, 309000}, {318000, 318000}, {309000, 309000}, {0, 0}}},
        {"target 250,000, anchor 255,000, accept 230,000", OFFERS("", ",\"goal\":{\"target\":250000,\"anchor\":255000,"
                                                                     "\"accept\":230000}"),
         "none", {{250000, 250000}, {255000, 255000}, {230000, 230000}, {0, 0}}},
    };
    check_rows(rows, ROWS(rows));
}

static void goals_out_of_order_or_below_the_offer_are_errors_that_name_both(void **state)
{
    (void)state;
    static const struct {
        const char *text, *path, *says[2];
    } rows[] = {
        {"{\"offers\":[" US "],\"goal\":{\"target\":250000,\"anchor\":255000,\"accept\":260000}}", "goal", {"250,000", "260,000"}},
        {"{\"offers\":[" US "],\"goal\":{\"target\":250000,\"anchor\":240000}}", "goal", {"240,000", "250,000"}},
        {"{\"offers\":[" US "],\"goal\":{\"floor\":250000,\"accept\":240000}}", "goal", {"240,000", "250,000"}},
        {"{\"offers\":[" US "],\"goal\":{\"floor\":250000,\"anchor\":249000}}", "goal", {"249,000", "250,000"}},
        {"{\"offers\":[" US "],\"goal\":{\"target\":100000}}", "goal.target", {"200,000", "100,000"}},
        {"{\"offers\":[" US "],\"goal\":{\"target\":199999}}", "goal.target", {"200,000", "199,999"}},
        {"{\"offers\":[" US "],\"goal\":{\"anchor\":150000}}", "goal.anchor", {"200,000", "150,000"}},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        const struct case_file *file = NULL;
        const struct plan *plan = NULL;
        struct err err = {0};
        bool fits = case_read(&file, &arena, companies, "c", rows[i].text, strlen(rows[i].text), &err) &&
                    try_plan(&plan, &arena, evaluated(&arena, file), &err);
        expect(rows[i].text, "is refused", !fits);
        expect_whole(rows[i].text, ERR_INPUT, (int)err.kind);
        expect(row("%s\n%s", rows[i].text, err.path), "the place is named", strstr(err.path, rows[i].path) == err.path);
        for (int s = 0; s < 2; s++)
            expect(row("%s\n%s: %s\nfor %s", rows[i].text, err.path, err.message, rows[i].says[s]), "names it",
                   strstr(err.message, rows[i].says[s]) != NULL);
        arena_release(&arena);
    }
    struct arena arena = {0}; /* rounds may have brought the offer past a goal */
    const struct plan *plan = plan_of(&arena, OFFERS("", ",\"goal\":{\"target\":205000},\"rounds\":[{\"date\":\"2026-11-01\","
                                                         "\"by\":\"company\",\"base\":210000}]"));
    expect("a target that the last round has passed", "is no error", plan->rung_count > 0);
    arena_release(&arena);
}

static void the_floor_is_the_best_alternative_whichever_it_is(void **state)
{
    (void)state;
    static const struct case_row rows[] = {
        /* 240,000 and a 10 % bonus: 264,000; the anchor stays 5 % above the target */
        {"the current job pays more than everything",
         OFFERS("," RIVAL("220000", "written", ""), ",\"current_job\":{\"base\":240000,\"bonus\":\"10%\"}"),
         "verified_higher", {{264000, 264000}, {277200, 277200}, {264000, 264000}, {264000, 264000}}},
        /* the job: (360,000 + 60,000) / 2 and (720,000 + 60,000) / 4, V 202,500 against 198,000. At 24 months the
         * target rises from 206,000 to the 210,000, the anchor to 212,000 × 210 / 206; accept (200,000 + 206,000) / 2 */
        {"the job with its vests against a rival of 198,000",
         OFFERS("," RIVAL("198000", "verbal", ""),
                ",\"current_job\":{\"base\":180000,\"unvested\":[{\"month\":6,\"amount\":60000}]}"),
         "none", {{210000, 206000}, {216116.50, 212000}, {210000, 203000}, {210000, 195000}}},
    };
    check_rows(rows, ROWS(rows));
    struct arena arena = {0};
    const char *job = plan_of(&arena, rows[0].text)->floor_from;
    const char *rival = plan_of(&arena, OFFERS("," RIVAL("220000", "written", ""), ""))->floor_from;
    expect(row("%s: %s", rows[0].what, job), "the current job is named", strstr(job, "the current job") == job);
    expect(row("a rival alone: %s", rival), "the rival is named", rival[0] == 'R');
    expect_text("nothing", "", plan_of(&arena, OFFERS("", ""))->floor_from);
    arena_release(&arena);
}

static void a_target_is_never_below_the_offer_at_any_stay(void **state)
{
    (void)state;
    /* The first example: at 24 months 273,650 against 303,400, at 48 months 286,625 against 274,330. 5 %
     * above 303,400 is 318,570, above 286,625 it is 300,956.25. V at 60 and 40 %: targets 182,040 + 114,650,
     * anchors 191,142 + 120,382.50, accept as the targets, floor 182,040 + 109,732. Near is less: 292,782. */
    struct arena arena = {0};
    const struct case_file *file = NULL;
    struct err err = {0};
    const char *path = example_path(&arena, "l5-mle-against-google.json");
    assert_true(case_load(&file, &arena, companies, path, &err));
    const struct plan *plan = planned(&arena, evaluated(&arena, file));
    static const int64_t expected[5][3] = {{27365000, 28662500, 27884000},  /* offer */
                                           {30340000, 27433000, 29177200},  /* floor */
                                           {30340000, 28662500, 29669000},  /* accept */
                                           {30340000, 28662500, 29669000},  /* target */
                                           {31857000, 30095625, 31152450}}; /* anchor */
    const struct goal_line *lines[] = {&plan->offer_at, &plan->floor_at, &plan->accept_at, &plan->target_at,
                                       &plan->anchor_at};
    const struct money values[] = {plan->value.offer, plan->value.floor, plan->value.accept, plan->value.target,
                                   plan->value.anchor};
    for (int i = 0; i < 5; i++) {
        expect_cents(row("line %d at 24 months", i), expected[i][0], lines[i]->at[0]);
        expect_cents(row("line %d at 48 months", i), expected[i][1], lines[i]->at[1]);
        expect_cents(row("line %d at V", i), expected[i][2], values[i]);
    }
    arena_release(&arena);
}

/* --- Random cases ---------------------------------------------------------------------------------------------- */

/* What a random case has beside the rival, by the same seed for every rival; loss 0 for none that is told. */
static const char *random_case(struct arena *arena, uint64_t seed, int64_t rival_percent, int64_t loss, bool verbal,
                               bool with_goals)
{
    static const char *const stays[] = {"24", "48", "[{\"months\":12,\"weight\":\"30%\"},{\"months\":48,\"weight\":\"70%\"}]",
                                        "[{\"months\":24,\"weight\":\"60%\"},{\"months\":48,\"weight\":\"40%\"}]"};
    struct text text = text_start(arena);
    int64_t base = random_between(&seed, 120, 300), first = random_between(&seed, 0, 150);
    text_addf(&text, "{\"candidate\":{\"stay\":%s},\"offers\":[", stays[random_between(&seed, 0, 3)]);
    text_addf(&text, "{\"company\":\"Amazon\",\"base\":%l,\"sign_on\":[%l,%l],", base * 1000, first * 1000,
              random_between(&seed, 0, first) * 1000);
    text_addf(&text, "\"grant\":{\"units\":%l,\"price\":200,\"vesting\":\"amazon\"}}", random_between(&seed, 0, 2000));
    int64_t sign_on = random_between(&seed, 0, 100), value = random_between(&seed, 0, 500);
    if (rival_percent > 0)
        text_addf(&text, ",{\"company\":\"R\",\"status\":\"%s\",\"base\":%l,\"sign_on\":[%l],\"grant\":{\"value\":%l}}",
                  verbal ? "verbal" : "written", base * 10 * rival_percent, sign_on * 1000, value * 1000);
    if (one_in(&seed, 3))
        text_addf(&text, ",{\"company\":\"S\",\"status\":\"written\",\"base\":%l}", base * 1000 + random_between(&seed, 0, 100000));
    text_add(&text, "]");
    if (loss > 0)
        text_addf(&text, TELL ",\"current_job\":{\"base\":100000,\"unvested\":[{\"month\":%l,\"amount\":%l}]}",
                  random_between(&seed, 2, 24), loss * 1000);
    int64_t goal = base * 1000 + random_between(&seed, 0, 400) * 1000; /* each stated one above those before */
    static const char *const names[] = {"floor", "accept", "target", "anchor"};
    const char *before = ",\"goal\":{";
    for (int i = 0; i < 4 && with_goals; i++) {
        if (one_in(&seed, 3))
            continue;
        goal += random_between(&seed, 0, 60) * 1000;
        text_addf(&text, "%s\"%s\":%l", before, names[i], goal);
        before = ",";
    }
    text_add(&text, before[1] ? "}" : "}}");
    return text.data;
}

static void floor_accept_target_and_anchor_stand_in_order_at_every_stay(void **state)
{
    (void)state;
    uint64_t seed = 31;
    int planned_cases = 0, rows = random_rows(200);
    for (int i = 0; i < rows; i++) {
        struct arena arena = {0};
        int64_t loss = one_in(&seed, 3) ? random_between(&seed, 1, 200) : 0;
        const char *text = random_case(&arena, next_random(&seed), one_in(&seed, 4) ? 0 : random_between(&seed, 70, 150), loss,
                                       one_in(&seed, 4), true);
        const struct case_file *file = case_of(&arena, text, text, strlen(text));
        const struct plan *plan = NULL;
        struct err err = {0};
        if (!try_plan(&plan, &arena, evaluated(&arena, file), &err)) {
            expect(row("%s\n%s: %s", text, err.path, err.message), "a goal below the offer is named",
                   strstr(err.message, "is worth already") != NULL);
            arena_release(&arena);
            continue;
        }
        planned_cases++;
        for (int h = 0; h < file->stay.count; h++) {
            const struct money lines[] = {plan->floor_at.at[h], plan->accept_at.at[h], plan->target_at.at[h],
                                          plan->anchor_at.at[h]};
            for (int line = 1; line < 4; line++)
                expect(row("%s\n%d months: %M, %M, %M, %M", text, file->stay.months[h], lines[0], lines[1], lines[2], lines[3]),
                       "floor, accept, target and anchor in order", money_compare(lines[line - 1], lines[line]) <= 0);
            const struct maybe_money *stated[] = {&file->goal.floor, &file->goal.accept, &file->goal.target,
                                                  &file->goal.anchor};
            for (int line = 0; line < 4; line++)
                if (stated[line]->known && money_compare(stated[line]->money, plan->offer_at.at[h]) >= 0)
                    expect_cents(row("%s\n%d months: what is stated stands", text, file->stay.months[h]),
                                 stated[line]->money.cents, lines[line]);
            expect(text, "the target is no less than the offer", money_compare(lines[2], plan->offer_at.at[h]) >= 0);
        }
        arena_release(&arena);
    }
    expect(row("%d of %d", planned_cases, rows), "most cases can be planned", planned_cases * 2 > rows);
}

static void a_better_written_rival_never_lowers_the_anchor_and_a_verbal_one_not_below_a_modest_request(void **state)
{
    (void)state;
    uint64_t seed = 32;
    for (int i = 0, rows = random_rows(32); i < rows; i++) {
        const uint64_t of_case = next_random(&seed);
        const bool verbal = i % 4 == 0;
        struct money before = {0};
        for (int64_t percent = 80; percent <= 140; percent += 3) {
            struct arena arena = {0};
            const char *text = random_case(&arena, of_case, percent, 0, verbal, false);
            struct money value = plan_of(&arena, text)->value.anchor;
            if (percent == 80)
                before = plan_of(&arena, random_case(&arena, of_case, 0, 0, verbal, false))->value.anchor;
            expect(row("%s\nV of the anchor %M, with the rival a little worse or none %M", text, value, before),
                   "it does not fall", money_compare(value, before) >= 0);
            before = verbal ? before : value;
            arena_release(&arena);
        }
    }
}

static void a_greater_loss_never_lowers_the_anchor(void **state)
{
    (void)state;
    uint64_t seed = 33;
    for (int i = 0, rows = random_rows(20); i < rows; i++) {
        uint64_t of_case = next_random(&seed);
        int64_t rival = one_in(&seed, 3) ? 0 : random_between(&seed, 80, 140);
        struct money before = {0};
        for (int64_t loss = 1; loss <= 300; loss += 23) {
            struct arena arena = {0};
            const char *text = random_case(&arena, of_case, rival, loss, i % 4 == 0, false);
            struct money value = plan_of(&arena, text)->value.anchor;
            expect(row("%s\nV of the anchor %M, with a little less to lose %M", text, value, before), "it does not fall",
                   money_compare(value, before) >= 0);
            before = value;
            arena_release(&arena);
        }
    }
}

static void a_counter_far_above_the_offer_is_warned_about_unless_a_written_rival_backs_it(void **state)
{
    (void)state;
    static const struct {
        const char *what, *text;
        bool warned;
    } rows[] = {
        {"a written rival 50 % above", OFFERS("," RIVAL("300000", "written", ""), ""), false},
        {"a verbal one", OFFERS("," RIVAL("300000", "verbal", ""), ""), true},
        {"a stated goal", OFFERS("", ",\"goal\":{\"target\":250000}"), true},
        {"a modest one", OFFERS("", ""), false},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        const struct plan *plan = plan_of(&arena, rows[i].text);
        bool found = false;
        for (int w = 0; w < plan->warning_count; w++)
            found |= strstr(plan->warnings[w], "20% above the offer") != NULL;
        expect_whole(rows[i].what, rows[i].warned, found);
        arena_release(&arena);
    }
}

/* --- Reach ----------------------------------------------------------------------------------------------------- */

static void the_base_stops_at_the_range_the_stated_limit_and_the_national_cap(void **state)
{
    (void)state;
    static const struct {
        const char *what, *text;
        int64_t most; /* dollars; NO_LIMIT */
    } rows[] = {
        {"a posted range to 220,000", OFFERS("", POSTED("190000", "220000", "L5", "Seattle, WA", DATED)), 220000},
        {"and a stated limit below it",
         OFFERS("", POSTED("190000", "220000", "L5", "Seattle, WA", DATED) ",\"limits\":{\"base_max\":210000}"), 210000},
        {"and a stated limit above it",
         OFFERS("", POSTED("190000", "220000", "L5", "Seattle, WA", DATED) ",\"limits\":{\"base_max\":230000}"), 220000},
        {"a range that the base is above already", OFFERS("", POSTED("150000", "180000", "L5", "Seattle, WA", DATED)), 200000},
        {"no range of another company", "{\"offers\":[" WHERE_CAPPED "]}", NO_LIMIT},
        {"a stated limit at another company", "{\"offers\":[" WHERE_CAPPED "],\"limits\":{\"base_max\":230000}}", 230000},
        {"a stated limit below the base", "{\"offers\":[" WHERE_CAPPED "],\"limits\":{\"base_max\":190000}}", 200000},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        const struct plan *plan = plan_of(&arena, rows[i].text);
        int64_t most = plan->bargain.limit[LEVER_BASE];
        expect_whole(rows[i].what, rows[i].most, most == NO_LIMIT ? NO_LIMIT : most / 100);
        arena_release(&arena);
    }
    const struct fact *cap = fact_find(companies, "Amazon", "base_cap_national");
    assert_non_null(cap);
    static const char far_above[] = "{\"offers\":[{\"company\":\"Amazon\",\"base\":300000}," RIVAL("900000", "written", "")
                                    "],\"limits\":{\"base_max\":800000}}";
    struct arena arena = {0};
    const struct plan *plan = plan_of(&arena, far_above);
    expect_cents(far_above, cap->value.cents, (struct money){plan->bargain.limit[LEVER_BASE]});
    expect(far_above, "no base above the national cap",
           plan->packages[PLAN_ANCHOR].solution.package.level[LEVER_BASE] <= cap->value.cents);
    arena_release(&arena);
}

static void wins_and_ceilings_follow_the_letter_and_the_strongest_reason(void **state)
{
    (void)state;
    /* base 6 % of 200,000; sign-ons 35 % of 60,000 and at least 10,000; units 33 % of 900 */
#define LETTER "{\"company\":\"Amazon\",\"base\":200000,\"sign_on\":[60000,20000],\"grant\":{\"units\":900,\"price\":200," \
               "\"vesting\":\"amazon\"}}"
    static const int64_t wins[LEVERS] = {1200000, 2100000, 1000000, 297};
    struct arena arena = {0};
    const struct plan *plan = plan_of(&arena, "{\"offers\":[" LETTER "]}");
    for (int i = 0; i < LEVERS; i++)
        expect_whole(row("win of %s", lever_key((enum lever)i, false)), wins[i], plan->reach.win[i]);
    expect_whole("boldness", 2, plan->reach.boldness);
    static const struct {
        const char *what, *text;
        int64_t most; /* dollars of V */
    } rows[] = {
        {"nothing: 8 %", OFFERS("", ""), 216000},
        {"near: 8 %", OFFERS("," RIVAL("195000", "written", ""), ""), 216000},
        {"verbal: 12 %", OFFERS("," RIVAL("230000", "verbal", ""), ""), 224000},
        {"a loss: 12 %", OFFERS("", LOSS("40000", "4") TELL), 224000},
        {"a posted range: 12 %", OFFERS("", POSTED("190000", "220000", "L5", "Seattle, WA", DATED)), 224000},
        {"written and higher: 25 %", OFFERS("," RIVAL("205000", "written", ""), ""), 250000},
    };
    for (int i = 0; i < ROWS(rows); i++)
        expect_cents(rows[i].what, rows[i].most * 100, plan_of(&arena, rows[i].text)->reach.value_most);
    arena_release(&arena);
}

static void what_lies_beyond_reach_is_said_of_the_goal_the_yes_and_the_floor(void **state)
{
    (void)state;
    /* 200,000 of base and 60,000 + 20,000 of sign-on: V (480,000 / 2 + 880,000 / 4) / 2 = 230,000; without a range
     * the base follows the rival's. Reach: base 224,000, sign-on 102,000 (100,000) and 40,000, within V 287,500. */
#define CASH "{\"company\":\"Amazon\",\"base\":200000,\"sign_on\":[60000,20000]}"
    static const struct {
        const char *what, *text;
        bool goal, yes, floor;
    } rows[] = {
        {"a rival of 235,000", "{\"offers\":[" CASH "," RIVAL("235000", "written", "") "]}", false, false, false},
        {"a rival of 400,000", "{\"offers\":[" CASH "," RIVAL("400000", "written", "") "]}", true, true, true},
        {"a rival of 400,000 who is worth less by 150,000",
         "{\"offers\":[" CASH "," RIVAL("400000", "written", "") "],\"goal\":{\"preference\":165000,\"accept\":236000}}", true,
         false, false},
        {"a floor of 300,000 a year", "{\"offers\":[" CASH "],\"goal\":{\"floor\":300000}}", true, true, true},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        const struct plan *plan = plan_of(&arena, rows[i].text);
        const struct solution *anchor = &plan->packages[PLAN_ANCHOR].solution;
        expect_whole(row("%s: goal beyond", rows[i].what), rows[i].goal, plan->reach.goal_beyond);
        expect_whole(row("%s: yes beyond", rows[i].what), rows[i].yes, plan->reach.yes_beyond);
        expect_whole(row("%s: floor beyond", rows[i].what), rows[i].floor, plan->reach.floor_beyond);
        expect_cents(row("%s: short of the floor", rows[i].what),
                     rows[i].floor ? plan->value.floor.cents - anchor->value.cents : 0, plan->reach.short_of_floor);
        expect(rows[i].what, "V within the ceiling", money_compare(anchor->value, plan->reach.value_most) <= 0);
        for (int r = 0; r < plan->rung_count; r++)
            expect(row("%s: step %d", rows[i].what, r + 1), "none under the floor is a yes",
                   !plan->ladder_is_yes[r] || money_compare(plan->ladder[r].value, plan->value.floor) >= 0);
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_written_rival_is_matched_or_near_and_a_verbal_one_matched_alone),
        cmocka_unit_test(a_rival_that_has_lapsed_was_declined_or_is_of_the_house_gives_no_reason),
        cmocka_unit_test(what_leaving_forfeits_counts_where_it_may_be_told_and_up_to_its_ceiling),
        cmocka_unit_test(dated_evidence_counts_for_this_very_job_where_it_lies_above_the_offer),
        cmocka_unit_test(the_highest_target_sets_the_target_and_the_highest_anchor_the_anchor),
        cmocka_unit_test(a_stated_goal_lifts_those_above_it_and_lowers_those_below),
        cmocka_unit_test(goals_out_of_order_or_below_the_offer_are_errors_that_name_both),
        cmocka_unit_test(the_floor_is_the_best_alternative_whichever_it_is),
        cmocka_unit_test(a_target_is_never_below_the_offer_at_any_stay),
        cmocka_unit_test(floor_accept_target_and_anchor_stand_in_order_at_every_stay),
        cmocka_unit_test(a_better_written_rival_never_lowers_the_anchor_and_a_verbal_one_not_below_a_modest_request),
        cmocka_unit_test(a_greater_loss_never_lowers_the_anchor),
        cmocka_unit_test(a_counter_far_above_the_offer_is_warned_about_unless_a_written_rival_backs_it),
        cmocka_unit_test(the_base_stops_at_the_range_the_stated_limit_and_the_national_cap),
        cmocka_unit_test(wins_and_ceilings_follow_the_letter_and_the_strongest_reason),
        cmocka_unit_test(what_lies_beyond_reach_is_said_of_the_goal_the_yes_and_the_floor),
    };
    return cmocka_run_group_tests(tests, load_all, release);
}
