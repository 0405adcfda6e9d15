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
            /* a part that the letter lacks has no double */
            expect(inputs, row("%s is at most twice the letter's, or no more than the anchor asks", key),
                   now == 0 || level <= 2 * now || level <= anchor->package.level[lever]);
        }
    }
    return count;
}

static void check_ladder(const struct plan *plan, const char *text)
{
    const struct stay *stay = &plan->bargain.stay;
    expect_whole(text, 5, plan->rung_count);
    for (int r = 0; r < plan->rung_count; r++) {
        const struct solution *rung = &plan->ladder[r];
        const char *inputs = beside(plan, text, row("rung %d", r + 1), &rung->package);
        if (r == 0)
            expect(inputs, "the first rung is the anchor", same(&rung->package, &plan->packages[PLAN_ANCHOR].solution.package));
        else
            expect(inputs, "worth no more than the rung above", rung->value.cents <= plan->ladder[r - 1].value.cents);
        if (plan->leverage == NO_LEVERAGE) /* one lever: the goal is V alone */
            expect(inputs, "V at accept or above", rung->value.cents >= plan->value.accept.cents || !rung->reaches);
        for (int i = 0; i < stay->count && plan->leverage != NO_LEVERAGE && rung->reaches; i++)
            expect(inputs, row("at accept or above at %d months", stay->months[i]),
                   rung->annualized[i].cents >= plan->accept_at.at[i].cents);
    }
}

/* --- One case by hand ----------------------------------------------------------------------------------------- */

#define AMAZON "{\"company\":\"Amazon\",\"level\":\"L5\",\"base\":175000,\"sign_on\":[75000,60000]," \
               "\"grant\":{\"units\":1400,\"price\":222.50}}"
#define STAY "\"candidate\":{\"stay\":[{\"months\":24,\"weight\":\"60%\"},{\"months\":48,\"weight\":\"40%\"}]}"
#define GOOGLE "{\"company\":\"Google\",\"base\":182000,\"bonus\":\"15%\",\"sign_on\":[20000],\"status\":\"written\"," \
               "\"grant\":{\"value\":240000,\"vesting\":\"google\"}}"

static void rungs_give_way_in_steps_that_shrink(void **state)
{
    (void)state;
    /* At 24 months anchor 318,570 and accept 303,400: 15,170 between, of which 0, 40, 70, 90 and 100 % are
     * given up: 318,570; 312,502; 307,951; 304,917; 303,400. The letter has 547,300 in two years, so the
     * sign-on rises by 89,840; 77,704; 68,602; 62,534; 59,500, in whole thousands. */
    static const char text[] = "{" STAY ",\"offers\":[" AMAZON "," GOOGLE "]}";
    static const int64_t sign_on[] = {90000, 78000, 69000, 63000, 60000};
    struct arena arena = {0};
    const struct plan *plan = plan_of(&arena, text);
    for (int r = 0; r < plan->rung_count; r++) {
        const int64_t *level = plan->ladder[r].package.level;
        expect_whole(row("rung %d: sign-on", r + 1), (135000 + sign_on[r]) * 100,
                     level[LEVER_SIGN_ON_1] + level[LEVER_SIGN_ON_2]);
        expect_whole(row("rung %d: base", r + 1), 17500000, level[LEVER_BASE]);
        expect_whole(row("rung %d: units", r + 1), 1400, level[LEVER_UNITS]);
    }
    expect("the first example", "a menu of at least one", check_menu(plan, text) > 0);
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
    static const char text[] = "{\"offers\":[" AMAZON ",{\"company\":\"R\",\"base\":1000,\"status\":\"verbal\"}],"
                               "\"goal\":{\"target\":1000,\"anchor\":1000}}";
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
        cmocka_unit_test(rungs_give_way_in_steps_that_shrink),
        cmocka_unit_test(without_leverage_there_is_no_menu),
        cmocka_unit_test(where_nothing_is_to_be_asked_there_is_no_menu),
        cmocka_unit_test(on_random_cases_the_menu_is_fair_and_the_ladder_ends_at_accept),
    };
    return cmocka_run_group_tests(tests, load_all, release);
}
