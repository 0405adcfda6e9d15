/* Many faults in one case: each is found, and nothing that is right is called wrong. */
#include "case_fixture.h"

#include "bands/reader/json.h"
#include "scenarios/case/case_edit.h"
#include "scenarios/case/case_faults.h"

enum { BROKEN_MAX = 8, LEAVES_MAX = 600 };

struct leaves {
    int count;
    const char *path[LEAVES_MAX];
};

static void path_to(struct text *path, const struct json *at)
{
    if (!at->parent)
        return;
    path_to(path, at->parent);
    if (at->key)
        text_addf(path, "%s%s", path->length > 0 ? "." : "", at->key);
    else
        text_addf(path, "[%d]", at->index);
}

/* Numbers and texts: true is none of them. */
static void gather(struct leaves *leaves, struct arena *arena, const struct json *at)
{
    for (const struct json *child = at->first; child; child = child->next)
        gather(leaves, arena, child);
    if ((at->type != JSON_NUMBER && at->type != JSON_STRING) || leaves->count == LEAVES_MAX)
        return;
    struct text path = text_start(arena);
    path_to(&path, at);
    leaves->path[leaves->count++] = path.data;
}

struct tally {
    int cases, broken, found;
};

/* Breaks some leaves far apart, and looks for them. */
static void break_and_find(struct tally *tally, const char *name, const char *bytes, size_t length, int seed)
{
    struct arena arena = {0};
    struct json *root;
    struct leaves *leaves = arena_alloc(&arena, sizeof *leaves);
    const char *broken[BROKEN_MAX];
    struct err err = {0}, *found = arena_array(&arena, BROKEN_MAX + 4, sizeof *found);
    assert_true(json_parse(&root, &arena, name, bytes, length, &err));
    gather(leaves, &arena, root);
    int count = 0, step = leaves->count / BROKEN_MAX + 1;
    for (int i = seed % step; i < leaves->count && count < BROKEN_MAX; i += step) {
        broken[count] = leaves->path[i];
        if (!case_edit(&bytes, &length, &arena, name, bytes, length, broken[count++], "true", &err))
            fail_msg("%s: %s", name, err.message);
    }
    int faults = case_faults(found, BROKEN_MAX + 4, &arena, companies, name, bytes, length);
    for (int i = 0; i < faults; i++) {
        bool known = false;
        for (int j = 0; j < count; j++)
            known |= strcmp(found[i].path, broken[j]) == 0;
        if (!known)
            fail_msg("%s: %s: %s is none of the faults that were made in\n%.*s", name, found[i].path, found[i].message,
                     (int)length, bytes);
        if (i > 0 && (found[i].line < found[i - 1].line ||
                      (found[i].line == found[i - 1].line && found[i].column < found[i - 1].column)))
            fail_msg("%s: fault %d is not in the order of the file", name, i);
    }
    tally->cases++;
    tally->broken += count;
    tally->found += faults;
    arena_release(&arena);
}

static void faults_that_were_made_are_found_and_no_others(void **state)
{
    (void)state;
    const char *path = getenv("HAGGLE_CASES"), *bytes = NULL;
    struct arena arena = {0};
    struct err err = {0};
    struct tally tally = {0};
    size_t length = 0;
    if (!path || !file_read(&bytes, &length, &arena, path, &err)) {
        arena_release(&arena);
        skip();
    }
    const int most = random_rows(200);
    for (const char *end; tally.cases < most && (end = strstr(bytes, "\n%%\n")) != NULL; bytes = end + 4)
        break_and_find(&tally, text_format(&arena, "random case %d", tally.cases), bytes, (size_t)(end - bytes), tally.cases);
    arena_release(&arena);
    assert_true(tally.cases >= random_rows(100));
    if (tally.found * 100 < tally.broken * 99)
        fail_msg("%d of %d faults found", tally.found, tally.broken);
}

static void a_sound_case_has_none(void **state)
{
    (void)state;
    static const char text[] = "{\"offers\":[{" ACME "\"level\":\"2\"}]}";
    struct arena arena = {0};
    struct err found[2];
    expect_whole(text, 0, case_faults(found, 2, &arena, companies, "a case", text, strlen(text)));
    arena_release(&arena);
}

/* One member of a wrong kind, or out of range, is named by its path. */
static void every_member_is_judged(void **state)
{
    static const char *const rows[][2] = {
        {"\"current_job\":{\"base\":0}", "current_job.base"},
        {"\"current_job\":{\"base\":1,\"company\":5}", "current_job.company"},
        {"\"current_job\":{\"base\":1,\"raises\":5}", "current_job.raises"},
        {"\"current_job\":{\"base\":1,\"bonus_forfeited\":-1}", "current_job.bonus_forfeited"},
        {"\"current_job\":{\"base\":1,\"unvested\":5}", "current_job.unvested"},
        {"\"current_job\":{\"base\":1,\"unvested\":[{\"month\":1,\"amount\":-1}]}", "current_job.unvested[0].amount"},
        {"\"current_job\":{\"base\":1,\"repay_owed\":5}", "current_job.repay_owed"},
        {"\"current_job\":{\"base\":1,\"repay_owed\":[{\"amount\":-1,\"until\":\"2027-01-01\"}]}", "current_job.repay_owed[0].amount"},
        {"\"current_job\":{\"base\":1,\"repay_owed\":[{\"amount\":1,\"until\":\"soon\"}]}", "current_job.repay_owed[0].until"},
        {"\"evidence\":5", "evidence"},
        {"\"evidence\":[{\"kind\":\"offer\",\"source\":\"s\",\"low\":-1}]", "evidence[0].low"},
        {"\"evidence\":[{\"kind\":\"offer\",\"source\":\"s\",\"mid\":-1}]", "evidence[0].mid"},
        {"\"evidence\":[{\"kind\":\"offer\",\"source\":\"s\",\"high\":-1}]", "evidence[0].high"},
        {"\"evidence\":[{\"kind\":\"offer\",\"source\":\"s\",\"mid\":1,\"company\":5}]", "evidence[0].company"},
        {"\"evidence\":[{\"kind\":\"offer\",\"source\":\"s\",\"mid\":1,\"role\":5}]", "evidence[0].role"},
        {"\"evidence\":[{\"kind\":\"offer\",\"source\":\"s\",\"mid\":1,\"level\":5}]", "evidence[0].level"},
        {"\"evidence\":[{\"kind\":\"offer\",\"source\":\"s\",\"mid\":1,\"location\":5}]", "evidence[0].location"},
        {"\"evidence\":[{\"kind\":\"offer\",\"source\":\"s\",\"mid\":1,\"date\":\"soon\"}]", "evidence[0].date"},
        {"\"evidence\":[{\"kind\":\"offer\",\"source\":\"s\",\"mid\":1,\"url\":5}]", "evidence[0].url"},
        {"\"process\":5", "process"},
        {"\"process\":[5]", "process[0]"},
        {"\"process\":[{\"company\":\"Acme\",\"stage\":\"onsite\",\"visa_onsite\":5}]", "process[0].visa_onsite"},
        {"\"rounds\":5", "rounds"},
        {"\"rounds\":[{\"by\":\"company\",\"value\":-1}]", "rounds[0].value"},
        {"\"assumptions\":{\"growth\":\"much\"}", "assumptions.growth"},
        {"\"candidate\":{\"state\":5}", "candidate.state"},
        {"\"candidate\":{\"role\":5}", "candidate.role"},
        {"\"candidate\":{\"locality\":5}", "candidate.locality"},
        {"\"candidate\":{\"tax\":5}", "candidate.tax"},
        {"\"candidate\":{\"tax\":{\"spouse_wages\":-1}}", "candidate.tax.spouse_wages"},
        {"\"goal\":{\"preference\":-1}", "goal.preference"},
        {"\"goal\":{\"target\":0}", "goal.target"},
        {"\"goal\":{\"anchor\":0}", "goal.anchor"},
        {"\"goal\":{\"accept\":0}", "goal.accept"},
        {"\"goal\":{\"floor\":0}", "goal.floor"},
        {"\"statements\":{\"can_show_rival\":5}", "statements.can_show_rival"},
        {"\"statements\":{\"disclose_forfeits\":5}", "statements.disclose_forfeits"},
        {"\"limits\":{\"base_max\":0}", "limits.base_max"},
        {"\"limits\":{\"sign_on_1_max\":-1}", "limits.sign_on_1_max"},
        {"\"limits\":{\"sign_on_2_max\":-1}", "limits.sign_on_2_max"},
        {"\"limits\":{\"units_max\":-1}", "limits.units_max"},
        {"\"limits\":{\"grant_max\":-1}", "limits.grant_max"},
        {"\"limits\":{\"step\":{\"cash\":0}}", "limits.step.cash"},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct err err = {0};
        const struct case_file *file;
        const char *text = text_format(&arena, "{\"offers\":[{\"company\":\"Acme\",\"base\":120000}],%s}", rows[i][0]);
        if (case_read(&file, &arena, companies, "case", text, strlen(text), &err))
            fail_msg("%s was taken", rows[i][0]);
        if (strcmp(err.path, rows[i][1]) != 0)
            fail_msg("%s: %s: %s", rows[i][0], err.path, err.message);
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_member_is_judged),
        cmocka_unit_test(a_sound_case_has_none),
        cmocka_unit_test(faults_that_were_made_are_found_and_no_others),
    };
    return cmocka_run_group_tests(tests, load, release);
}
