/* Histories worked by hand, and the plans that continue from them. */
#include "talks_fixture.h"

#include "out/words/rounds_words.h"
#include "out/words/warning_words.h"

#include "scenarios/counter/counter_plan.h"

#define OFFER(base, sign_on, units)                                                                          \
    "{\"candidate\": {\"stay\": 48}, \"offers\": [{\"company\": \"Amazon\", \"level\": \"L5\", \"base\": " #base           \
    ", \"sign_on\": [" #sign_on "], \"grant\": {\"units\": " #units ", \"price\": 100}}], \"rounds\": ["

#define FIRST "{\"by\": \"company\", \"base\": 170000, \"sign_on\": [20000], \"units\": 600}"
#define ASK "{\"by\": \"candidate\", \"base\": 180000, \"sign_on\": [25000], \"units\": 800}"

/* Dollars moved by a step over 24 and 48 months: base, sign-on, equity, total. */
struct moved_row {
    const char *json;
    int step;
    int64_t at_24[4], at_48[4];
    bool traded_24;
};

static const struct moved_row moved_rows[] = {
    /* 5 % + 15 % of 200 units at 100 are 4,000 by month 24, all of them 20,000 by month 48 */
    {OFFER(170000, 20000, 600) FIRST ", " ASK "]}", 1, {20000, 5000, 4000, 29000}, {40000, 5000, 20000, 65000}, false},
    {OFFER(180000, 27000, 600) FIRST ", " ASK ", {\"by\": \"company\", \"base\": 180000, \"sign_on\": [27000]}]}", 2,
     {20000, 7000, 0, 27000}, {40000, 7000, 0, 47000}, false},
    /* the raise that is a loss: two years of 2,500 more against 10,000 less, once */
    {OFFER(172500, 10000, 600) FIRST ", {\"by\": \"company\", \"base\": 172500, \"sign_on\": [10000]}]}", 1,
     {5000, -10000, 0, -5000}, {10000, -10000, 0, 0}, true},
    /* units for cash: 100 units are 2,000 by month 24 and 10,000 by month 48 */
    {OFFER(170000, 14000, 700) FIRST ", {\"by\": \"company\", \"sign_on\": [14000], \"units\": 700}]}", 1,
     {0, -6000, 2000, -4000}, {0, -6000, 10000, 4000}, true},
    /* an empty sign-on list is no sign-on */
    {OFFER(170000, 0, 600) FIRST ", {\"by\": \"company\", \"sign_on\": []}]}", 1, {0, -20000, 0, -20000}, {0, -20000, 0, -20000},
     false},
};

static void moves_are_worth_what_hand_arithmetic_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN_OF(moved_rows); i++) {
        const struct moved_row *row = &moved_rows[i];
        struct arena arena = {0};
        const struct history *history = talks_of(&arena, row->json)->history;
        const struct round_step *step = &history->steps[row->step];
        for (int h = 0; h < 2; h++) {
            const int64_t *expected = h == 0 ? row->at_24 : row->at_48;
            const int64_t got[] = {step->moved[h][BASE].cents / 100, step->moved[h][SIGN_ON].cents / 100,
                                   step->moved[h][EQUITY].cents / 100, step->moved_total[h].cents / 100};
            for (int c = 0; c < 4; c++)
                if (got[c] != expected[c])
                    fail_msg("row %zu, %d months, part %d: expected %lld, got %lld", i, history->shown_months[h], c,
                             (long long)expected[c], (long long)got[c]);
        }
        assert_int_equal(step->traded[0], row->traded_24);
        arena_release(&arena);
    }
}

static void a_raise_that_is_a_loss_is_called_so(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct history *history = talks_of(&arena, moved_rows[2].json)->history;
    const char *worth = round_worth(&arena, history, &history->steps[1]);
    assert_non_null(strstr(worth, "the base was paid for by the sign-on"));
    assert_non_null(strstr(worth, "over 24 months base +5,000, sign-on −10,000: net −5,000"));
    assert_non_null(strstr(worth, "loss"));
    assert_int_equal(history->won_total[0].cents, -500000);
    assert_int_equal(history->won_year[0].cents, -250000);
    arena_release(&arena);
}

static void the_offer_counts_when_the_rounds_say_otherwise(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct talks *talks = talks_of(&arena, OFFER(175000, 20000, 600) FIRST "]}");
    const struct history *history = talks->history;
    assert_int_equal(history->step_count, 2);
    assert_null(history->steps[1].round);
    assert_int_equal(history->steps[1].moved[0][BASE].cents, 1000000);
    const struct lines *warnings = case_warnings(&arena, talks->evaluation, history);
    assert_int_equal(warnings->count, talks->evaluation->warnings.count + 1);
    assert_non_null(strstr(warnings->line[warnings->count - 1], "base 170,000 to 175,000"));
    assert_int_equal(talks->evaluation->implausible, 0); /* a caution: letters are often newer than the notes */
    talks = talks_of(&arena, OFFER(170000, 20000, 600) FIRST "]}");
    assert_false(talks->history->mismatch);
    assert_string_equal(rounds_caution(&arena, talks->history), "");
    assert_int_equal(talks->evaluation->implausible, 0);
    arena_release(&arena);
}

static const struct plan *planned(struct arena *arena, const char *json)
{
    struct negotiation *negotiation = arena_alloc(arena, sizeof *negotiation);
    struct changes *changes = arena_alloc(arena, sizeof *changes);
    const struct companies *companies;
    const struct data_source built_in = {.directory = NULL};
    const struct talks *talks = talks_of(arena, json);
    const struct plan *plan = NULL;
    struct err err = {0};
    if (!negotiation_load(negotiation, arena, &built_in, &err) || !changes_load(changes, arena, &built_in, &err) ||
        !companies_load(&companies, arena, &built_in, &err) ||
        !counter_plan(&plan, arena, &(struct counter_data){negotiation, changes, companies}, talks->evaluation, talks->history, &err))
        fail_msg("%s: %s", err.path, err.message);
    return plan;
}

#define ANSWER(base, sign_on, units)                                                                         \
    ", {\"by\": \"company\", \"base\": " #base ", \"sign_on\": [" #sign_on "], \"units\": " #units "}"

/* What comes next after each history, and the anchor package. */
struct next_row {
    const char *json;
    enum next_move move;
    int64_t base, sign_on, units;
};

static const struct next_row next_rows[] = {
    {OFFER(170000, 20000, 600) FIRST ", " ASK "]}", MOVE_WAIT, 180000, 25000, 800},
    {OFFER(180000, 25000, 800) FIRST ", " ASK ANSWER(180000, 25000, 800) "]}", MOVE_ACCEPT, 180000, 25000, 800},
};

static void the_next_step_follows_from_the_answer(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN_OF(next_rows); i++) {
        const struct next_row *row = &next_rows[i];
        struct arena arena = {0};
        const struct plan *plan = planned(&arena, row->json);
        const int64_t *asked = plan->packages[PLAN_ANCHOR].solution.package.level;
        if (plan->next.move != row->move || asked[LEVER_BASE] != row->base * 100 ||
            asked[LEVER_SIGN_ON_1] != row->sign_on * 100 || asked[LEVER_UNITS] != row->units)
            fail_msg("row %zu: move %s, %lld, %lld, %lld", i, plan->next.name, (long long)asked[LEVER_BASE] / 100,
                     (long long)asked[LEVER_SIGN_ON_1] / 100, (long long)asked[LEVER_UNITS]);
        arena_release(&arena);
    }
}

static void nobody_is_asked_for_more_than_before(void **state)
{
    (void)state;
    static const char *const answers[] = {ANSWER(170000, 20000, 600), ANSWER(173000, 20000, 600), ANSWER(170000, 22000, 650),
                                          ANSWER(176000, 24000, 700), ANSWER(180000, 20000, 600)};
    static const char *const offers[] = {OFFER(170000, 20000, 600), OFFER(173000, 20000, 600), OFFER(170000, 22000, 650),
                                         OFFER(176000, 24000, 700), OFFER(180000, 20000, 600)};
    for (size_t i = 0; i < ARRAY_LEN_OF(answers); i++)
        for (int rounds = 1; rounds <= 2; rounds++) {
            struct arena arena = {0};
            const char *again = rounds == 2 ? ", " ASK : "", *last = rounds == 2 ? answers[i] : "";
            const struct plan *plan =
                planned(&arena, text_format(&arena, "%s%s, %s%s%s%s]}", offers[i], FIRST, ASK, answers[i], again, last));
            const int64_t most[LEVERS] = {18000000, 2500000, 0, 800};
            for (int rung = 0; rung < plan->rung_count; rung++)
                for (int lever = 0; lever < LEVERS; lever++)
                    if (plan->ladder[rung].package.level[lever] > most[lever])
                        fail_msg("answer %zu, rung %d, lever %d: %lld", i, rung, lever,
                                 (long long)plan->ladder[rung].package.level[lever]);
            enum next_move move = plan->next.move;
            if (move != MOVE_SIGN && move != MOVE_BEYOND_PAY) /* where the offer is enough already, or nothing is left */
                assert_int_equal(move, rounds == 2 ? MOVE_CLOSE : MOVE_DOWN);
            arena_release(&arena);
        }
}

static void a_case_without_rounds_has_no_next_step(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct plan *plan = planned(&arena, OFFER(170000, 20000, 600) "]}");
    assert_false(plan->next.known);
    assert_int_equal(plan->history->step_count, 0);
    assert_int_equal(plan->opening_at.at[0].cents, plan->offer_at.at[0].cents);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(moves_are_worth_what_hand_arithmetic_says),
        cmocka_unit_test(a_raise_that_is_a_loss_is_called_so),
        cmocka_unit_test(the_offer_counts_when_the_rounds_say_otherwise),
        cmocka_unit_test(the_next_step_follows_from_the_answer),
        cmocka_unit_test(nobody_is_asked_for_more_than_before),
        cmocka_unit_test(a_case_without_rounds_has_no_next_step),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
