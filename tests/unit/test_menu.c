/* The menu and the ladder: packages of equal worth, and the way down to accept. */
#include "plan_fixture.h"

/* What a person would see beside a failure: the case, and a package of it. */
static const char *beside(const struct plan *plan, const char *text, const char *name, const struct package *package)
{
    static char words[1400];
    struct text out = text_in(words, sizeof words);
    text_addf(&out, "%s\n%s: %m, %m/%m, %u", text, name, (struct money){package->level[0]},
              (struct money){package->level[1]}, (struct money){package->level[2]}, package->level[3]);
    text_addf(&out, " (letter %m, %m/%m, %u)", (struct money){plan->bargain.now.level[0]},
              (struct money){plan->bargain.now.level[1]}, (struct money){plan->bargain.now.level[2]},
              plan->bargain.now.level[3]);
    return words;
}

static bool same(const struct package *a, const struct package *b)
{
    return memcmp(a->level, b->level, sizeof a->level) == 0;
}

/* Round or the letter's own (a loss is asked for to the small step), and within the ceiling of boldness. */
static void check_level(const struct plan *plan, const char *inputs, int lever, int64_t level)
{
    const struct rounding *round = &plan->reach.round[lever];
    int64_t now = plan->bargain.now.level[lever], win = plan->reach.win[lever];
    int64_t step = level < round->small_below || plan->leverage == FORFEITS ? round->small : round->large;
    const char *key = lever_key((enum lever)lever, false);
    expect(inputs, row("%s is the letter's or round", key), level == now || level % step == 0);
    expect(inputs, row("%s rises by at most two wins", key), level == now || win == 0 || level - now <= plan->reach.boldness * win);
}

/* Returns how many packages of equal worth the case has beside the anchor. */
static int check_menu(const struct plan *plan, const char *text)
{
    const struct solution *anchor = &plan->packages[PLAN_ANCHOR].solution;
    const struct bargain *bargain = &plan->bargain;
    int count = 0;
    for (int i = PLAN_CASH; i < PLAN_PACKAGES; i++) {
        if (!plan->packages[i].present)
            continue;
        const struct solution *it = &plan->packages[i].solution;
        const char *inputs = beside(plan, text, plan->packages[i].name, &it->package);
        int64_t off = it->value.cents - anchor->value.cents;
        count++;
        expect(inputs, "V within 1 % of the anchor's", (off < 0 ? -off : off) * 100 <= anchor->value.cents);
        expect(inputs, "costs at most 1.5 times the anchor", it->cost.cents * 2 <= anchor->cost.cents * 3);
        expect(inputs, "costs at least the anchor by 1.5", anchor->cost.cents * 2 <= it->cost.cents * 3);
        expect(inputs, "another package than the anchor", !same(&it->package, &anchor->package));
        for (int j = PLAN_CASH; j < i; j++)
            expect(inputs, "another package than the others",
                   !plan->packages[j].present || !same(&it->package, &plan->packages[j].solution.package));
        for (int lever = 0; lever < LEVERS; lever++) {
            int64_t level = it->package.level[lever], now = bargain->now.level[lever];
            const char *key = lever_key((enum lever)lever, false);
            expect(inputs, row("%s is not below the letter", key), level >= now);
            expect(inputs, row("%s is within its limit", key),
                   bargain->limit[lever] == NO_LIMIT || level <= bargain->limit[lever]);
            check_level(plan, inputs, lever, level);
            /* a part that the letter lacks has no double */
            expect(inputs, row("%s is at most twice the letter's, or no more than the anchor asks", key),
                   now == 0 || level <= 2 * now || level <= anchor->package.level[lever]);
        }
    }
    return count;
}

/* At today's price, the fall of the lever that falls most from a step to the next. */
static int64_t largest_fall(const struct plan *plan, const struct solution *above, const struct solution *below)
{
    int64_t most = 0;
    for (int i = 0; i < LEVERS; i++) {
        int64_t fall = above->package.level[i] - below->package.level[i];
        fall *= i == LEVER_UNITS ? plan->bargain.offer.price.start.cents : 1;
        most = fall > most ? fall : most;
    }
    return most;
}

static void check_ladder(const struct plan *plan, const char *text)
{
    const struct money ceiling = plan->reach.value_most;
    expect(text, "one step to three", plan->rung_count >= 1 && plan->rung_count <= 3);
    for (int r = 0; r < plan->rung_count; r++) {
        const struct solution *rung = &plan->ladder[r];
        const char *inputs = beside(plan, text, row("step %d", r + 1), &rung->package);
        expect(inputs, "V within the ceiling", money_compare(rung->value, ceiling) <= 0);
        expect(inputs, "a yes is worth the accept and the floor",
               plan->ladder_is_yes[r] == (money_compare(rung->value, plan->value.accept) >= 0) &&
                   (!plan->ladder_is_yes[r] || money_compare(rung->value, plan->value.floor) >= 0));
        for (int lever = 0; lever < LEVERS; lever++)
            check_level(plan, inputs, lever, rung->package.level[lever]);
        if (r == 0) {
            expect(inputs, "the first step is the anchor", same(&rung->package, &plan->packages[PLAN_ANCHOR].solution.package));
            continue;
        }
        const struct solution *above = &plan->ladder[r - 1];
        expect(inputs, "worth less than the step above", money_compare(rung->value, above->value) < 0);
        for (int lever = 0; lever < LEVERS; lever++)
            expect(inputs, "no lever rises", rung->package.level[lever] <= above->package.level[lever]);
        expect(inputs, "2 % of V or 5,000 of a lever below the step above",
               (above->value.cents - rung->value.cents) * 50 >= above->value.cents ||
                   largest_fall(plan, above, rung) >= 500000);
    }
    if (!plan->reach.yes_beyond && !plan->reach.goal_beyond)
        expect(text, "the last step is worth the accept", plan->ladder_is_yes[plan->rung_count - 1]);
}

/* --- One case by hand ----------------------------------------------------------------------------------------- */

#define AMAZON "{\"company\":\"Amazon\",\"level\":\"L5\",\"base\":175000,\"sign_on\":[75000,60000]," \
               "\"grant\":{\"units\":1400,\"price\":222.50}}"
#define STAY "\"candidate\":{\"stay\":[{\"months\":24,\"weight\":\"60%\"},{\"months\":48,\"weight\":\"40%\"}]}"
#define GOOGLE "{\"company\":\"Google\",\"base\":182000,\"bonus\":\"15%\",\"sign_on\":[20000],\"status\":\"written\"," \
               "\"grant\":{\"value\":240000,\"vesting\":\"google\"}}"

static void the_steps_go_from_the_anchor_half_way_to_the_accept(void **state)
{
    (void)state;
    /* At 24 months anchor 318,570 and accept 303,400; half way 310,985. The letter has 547,300 in two years: 89,840,
     * 74,670 and 59,500 are missing. Google's base of 182,000 may be asked for, to no use: 6,000 or 7,000 leave 77,840 or
     * 75,840 of sign-on, 80,000, and a step of base is left over. So 90,000 in sign-on, of which year 1 may take 50,000;
     * then 75,000, level: 45,000 + 30,000; then 60,000: 40,000 + 20,000. */
    static const char text[] = "{" STAY ",\"offers\":[" AMAZON "," GOOGLE "]}";
    static const int64_t first[] = {125000, 120000, 115000}, second[] = {100000, 90000, 80000};
    struct arena arena = {0};
    const struct plan *plan = plan_of(&arena, text);
    expect_whole("steps", 3, plan->rung_count);
    for (int r = 0; r < plan->rung_count; r++) {
        const int64_t *level = plan->ladder[r].package.level;
        expect_whole(row("step %d: year 1", r + 1), first[r] * 100, level[LEVER_SIGN_ON_1]);
        expect_whole(row("step %d: year 2", r + 1), second[r] * 100, level[LEVER_SIGN_ON_2]);
        expect_whole(row("step %d: base", r + 1), 17500000, level[LEVER_BASE]);
        expect_whole(row("step %d: units", r + 1), 1400, level[LEVER_UNITS]);
    }
    check_menu(plan, text);
    check_ladder(plan, text);
    arena_release(&arena);
}

static void without_leverage_there_is_no_menu(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const char text[] = "{\"offers\":[" AMAZON "]}";
    const struct plan *plan = plan_of(&arena, text);
    expect_whole(text, 0, check_menu(plan, text));
    check_ladder(plan, text);
    arena_release(&arena);
}

static void where_nothing_is_to_be_asked_there_is_no_menu(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const char text[] = "{\"offers\":[{\"company\":\"Acme\",\"base\":200000}],"
                               "\"goal\":{\"target\":200000,\"anchor\":200000}}";
    const struct plan *plan = plan_of(&arena, text);
    expect(text, "nothing to ask", !plan->anything_to_ask);
    expect_whole(text, 0, check_menu(plan, text));
    arena_release(&arena);
}

/* --- Random cases --------------------------------------------------------------------------------------------- */

static const char *random_case(struct arena *arena, uint64_t *seed)
{
    static const char *const stays[] = {"24", "48", "36", "{\"yearly\":\"80%\"}",
                                        "[{\"months\":24,\"weight\":\"60%\"},{\"months\":48,\"weight\":\"40%\"}]",
                                        "[{\"months\":30,\"weight\":\"20%\"},{\"months\":42,\"weight\":\"80%\"}]"};
    static const char *const vestings[] = {"amazon", "amazon_quarterly", "google", "meta"};
    struct text text = text_start(arena);
    int64_t base = random_between(seed, 120, 300), first = random_between(seed, 0, 150);
    text_addf(&text, "{\"candidate\":{\"stay\":%s},\"offers\":[", stays[random_between(seed, 0, 5)]);
    text_addf(&text, "{\"company\":\"Amazon\",\"base\":%l,\"sign_on\":[%l,%l],", base * 1000, first * 1000,
              random_between(seed, 0, first) * 1000);
    text_addf(&text, "\"grant\":{\"units\":%l,\"price\":%l,\"vesting\":\"%s\"}}", random_between(seed, 0, 4000),
              random_between(seed, 20, 400), vestings[random_between(seed, 0, 3)]);
    if (!one_in(seed, 4))
        text_addf(&text, ",{\"company\":\"R\",\"status\":\"%s\",\"base\":%l,\"sign_on\":[%l],\"grant\":{\"value\":%l}}",
                  one_in(seed, 4) ? "verbal" : "written", random_between(seed, 120, 320) * 1000,
                  random_between(seed, 0, 80) * 1000, random_between(seed, 0, 900) * 1000);
    text_add(&text, "]");
    if (one_in(seed, 3))
        text_addf(&text, ",\"current_job\":{\"base\":150000,\"unvested\":[{\"month\":6,\"amount\":%l}]}",
                  random_between(seed, 1, 200) * 1000);
    if (one_in(seed, 3))
        text_addf(&text, ",\"limits\":{\"base_max\":%l}", (base + random_between(seed, 0, 40)) * 1000);
    else if (one_in(seed, 3))
        text_addf(&text, ",\"limits\":{\"units_max\":%l,\"step\":{\"cash\":500,\"units\":5}}",
                  random_between(seed, 4000, 9000));
    text_add(&text, "}");
    return text.data;
}

static void on_random_cases_the_menu_is_fair_and_the_ladder_ends_at_accept(void **state)
{
    (void)state;
    uint64_t seed = 21;
    int packages = 0, rows = random_rows(250);
    for (int i = 0; i < rows; i++) {
        struct arena arena = {0};
        const char *text = random_case(&arena, &seed);
        const struct plan *plan = plan_of(&arena, text);
        packages += check_menu(plan, text);
        check_ladder(plan, text);
        arena_release(&arena);
    }
    expect(row("%d packages in %d cases", packages, rows), "a menu is no rarity", packages * 250 > 60 * rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_steps_go_from_the_anchor_half_way_to_the_accept),
        cmocka_unit_test(without_leverage_there_is_no_menu),
        cmocka_unit_test(where_nothing_is_to_be_asked_there_is_no_menu),
        cmocka_unit_test(on_random_cases_the_menu_is_fair_and_the_ladder_ends_at_accept),
    };
    return cmocka_run_group_tests(tests, load_all, release);
}
