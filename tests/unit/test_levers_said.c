/* What the articles say of levers: what is refused, and how it is put. */
#include "rows.h"

#include "bands/reader/json.h"
#include "bands/world/levers_said_read.h"
#include "bands/world/negotiation.h"
#include "out/words/levers_said_words.h"

#define FROM "\"article\":\"A2\",\"source\":\"s\",\"date\":\"2026\""
#define ORDER "{\"text\":\"Base first.\"," FROM "}"
#define STEP(members) "{" members "}"
#define OFFER STEP("\"by\":\"company\",\"base\":170000,\"sign_on\":20000,\"equity\":\"0.03%\"")
#define ASK STEP("\"by\":\"candidate\",\"equity\":\"0.04%\",\"why\":\"by data\"")
#define TABLE(orders, steps, more)                                                                                     \
    "{\"lever_order\":{\"said\":[" orders "],\"disagree\":\"They do.\"},\"worked\":{\"steps\":[" steps                \
    "],\"equity_note\":\"No amount.\",\"lessons\":[\"be precise\",\"ask again\"]," FROM more "}}"

static bool read_said(struct levers_said *said, struct arena *arena, const char *text, struct err *err)
{
    struct json *root;
    const struct reading reading = {arena, err, NULL};
    *said = (struct levers_said){0};
    return json_parse(&root, arena, "test", text, strlen(text), err) && read_levers_said(&reading, root, said);
}

static void what_is_not_whole_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text, *part; /* of the message */
    } rows[] = {
        {TABLE("", OFFER "," ASK, ""), "1"},
        {TABLE("{\"text\":\"t\",\"source\":\"s\",\"date\":\"2026\"}", OFFER "," ASK, ""), "article"},
        {TABLE(ORDER, OFFER, ""), "2"},
        {TABLE(ORDER, ASK "," OFFER, ""), "the company's offer first"},
        {TABLE(ORDER, STEP("\"by\":\"company\",\"base\":170000") "," ASK, ""), "with base, sign_on and equity"},
        {TABLE(ORDER, OFFER "," STEP("\"by\":\"company\",\"why\":\"w\""), ""), "found none"},
        {TABLE(ORDER, OFFER "," STEP("\"by\":\"recruiter\",\"base\":1"), ""), "who speaks"},
        {TABLE(ORDER, OFFER "," ASK, ",\"moral\":\"m\""), "moral"},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct levers_said said;
        struct err err = {0};
        expect(rows[i].text, "is refused", !read_said(&said, &arena, rows[i].text, &err));
        expect(row("row %d: %s", i, err.message), rows[i].part, strstr(err.message, rows[i].part) != NULL);
        arena_release(&arena);
    }
}

static void each_article_stands_by_itself(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct levers_said said;
    struct err err = {0};
    if (!read_said(&said, &arena, TABLE(ORDER, OFFER "," ASK, ""), &err))
        fail_msg("%s", err.message);
    const struct lines *lines = levers_said_words(&arena, &said);
    expect_whole("lines", 4, lines->count);
    expect_text("order", "Base first. (article A2, s; 2026)", lines->line[0]);
    expect_text("disagreement", "They do.", lines->line[1]);
    expect_text("steps",
                "A negotiation worked through (article A2, s; 2026), in US dollars: the company offered base 170,000, "
                "sign-on 20,000, equity 0.03%; the candidate asked for equity 0.04% (by data). No amount.",
                lines->line[2]);
    expect_text("lessons", "Its lessons: be precise; ask again", lines->line[3]);
    arena_release(&arena);
}

/* Offered, asked, replied, asked again, granted: base and sign-on in dollars, the equity in parts of 10,000. */
static void the_worked_negotiation_is_that_of_the_article(void **state)
{
    (void)state;
    static const struct {
        bool by_company;
        int64_t base, sign_on, equity; /* 0: not named */
    } rows[] = {{true, 170000, 20000, 3}, {false, 180000, 25000, 4}, {true, 180000, 27000, 0}, {false, 0, 0, 4}, {true, 0, 0, 4}};
    struct arena arena = {0};
    struct negotiation *negotiation = arena_alloc(&arena, sizeof *negotiation);
    struct err err = {0};
    assert_true(negotiation_load(negotiation, &arena, &(struct data_source){.directory = NULL}, &err));
    const struct worked_negotiation *worked = &negotiation->said.worked;
    expect_whole("steps", ROWS(rows), worked->step_count);
    expect_whole("orders", 2, negotiation->said.order_count);
    for (int i = 0; i < ROWS(rows); i++) {
        const struct worked_step *step = &worked->steps[i];
        expect(row("step %d", i), "is by the same side", step->by_company == rows[i].by_company);
        expect_whole(row("base of step %d", i), rows[i].base * 100, step->base.money.cents);
        expect_whole(row("sign-on of step %d", i), rows[i].sign_on * 100, step->sign_on.money.cents);
        expect_whole(row("equity of step %d", i), rows[i].equity * (RATE_ONE / 10000), step->equity.nano);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_whole_is_refused),
        cmocka_unit_test(each_article_stands_by_itself),
        cmocka_unit_test(the_worked_negotiation_is_that_of_the_article),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
