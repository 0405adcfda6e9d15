/* Lengths and rounds of a hiring process: what is refused, what sets the range of dates, and what is said of it. */
#define _POSIX_C_SOURCE 200809L
#include "rows.h"

#include <stdio.h>
#include <unistd.h>

#include "bands/world/process.h"
#include "out/words/process_words.h"

#define FROM "\"source\":\"s\",\"date\":\"2026\""
#define LEG(to) "{\"to\":\"" to "\",\"days\":2," FROM "}"
#define LEGS_OF_TEN LEG("outreach") "," LEG("phone_screen") "," LEG("onsite") "," LEG("debrief") "," LEG("offer")
#define WHOLE(members) "{" members ",\"what\":\"w\"," FROM "}"
#define ROUNDS(members) "{" members ",\"article\":\"A3\"," FROM "}"
#define TABLE(totals, rounds)                                                                                          \
    "{\"legs\":[" LEGS_OF_TEN "],\"visa_onsite\":{\"days\":3," FROM "},\"totals\":[" totals "],\"rounds\":[" rounds   \
    "],\"extension\":{\"usual_business_days\":5,\"most_business_days\":10,\"to_decide_business_days\":2,"              \
    "\"nudge_business_days\":3,\"reason\":\"r\"," FROM "}}"
#define GOOD WHOLE("\"low\":8,\"high\":20")

/* What a process.json with this text says; NULL and an error where it is refused. */
static const struct process_lengths *lengths_of(struct arena *arena, const char *text, struct err *err)
{
    char directory[] = "process_test_XXXXXX";
    struct process_lengths *lengths = arena_alloc(arena, sizeof *lengths);
    assert_non_null(mkdtemp(directory));
    const char *path = text_format(arena, "%s/process.json", directory);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0 && fclose(file) == 0);
    bool good = process_lengths_load(lengths, arena, &(struct data_source){.directory = directory}, err);
    unlink(path);
    rmdir(directory);
    return good ? lengths : NULL;
}

static void what_contradicts_itself_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text, *part; /* of the message */
    } rows[] = {
        {TABLE(WHOLE("\"low\":8,\"high\":7"), ""), "at least the low, 8, found 7"},
        {TABLE(WHOLE("\"low\":8,\"high\":20,\"disputed\":true"), ""), "not disputed"},
        {TABLE(WHOLE("\"role\":\"mel\",\"low\":8,\"high\":20"), ""), "mle"},
        {TABLE(WHOLE("\"role\":\"\",\"low\":8,\"high\":20"), ""), "a role"},
        {TABLE(WHOLE("\"article\":\"A6\",\"low\":8,\"high\":20"), ""), "an article"},
        {TABLE(WHOLE("\"low\":0,\"high\":20"), ""), "1"},
        {TABLE(GOOD, ROUNDS("\"role\":\"as\",\"low\":5,\"high\":4")), "at least the low, 5, found 4"},
        {TABLE(GOOD, ROUNDS("\"role\":\"as\",\"low\":0,\"high\":4")), "a number of rounds"},
        {TABLE(GOOD, ROUNDS("\"low\":4,\"high\":5")), "role"},
        {TABLE(GOOD, "{\"role\":\"as\",\"low\":4,\"high\":5," FROM "}"), "article"},
        {TABLE(GOOD, ROUNDS("\"role\":\"as\",\"low\":4,\"high\":5,\"weeks\":3")), "weeks"},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct err err = {0};
        expect(rows[i].text, "is refused", !lengths_of(&arena, rows[i].text, &err));
        expect(row("row %d: %s", i, err.message), rows[i].part, strstr(err.message, rows[i].part) != NULL);
        arena_release(&arena);
    }
}

static void a_disputed_length_sets_no_range(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct err err = {0};
    const struct process_lengths *lengths = lengths_of(
        &arena, TABLE(WHOLE("\"low\":1,\"high\":99,\"disputed\":true") "," GOOD "," WHOLE("\"low\":9,\"high\":30"), ""), &err);
    if (!lengths)
        fail_msg("%s", err.message);
    expect_whole("low", 8, process_days_low(lengths));
    expect_whole("high", 30, process_days_high(lengths));
    expect_whole("days", 10, process_days(lengths));
    expect_text("it is said of it", "the whole: w (s; 2026); every other source contradicts it, so no date rests on it",
                whole_words(&arena, &lengths->totals[0]));
    arena_release(&arena);
}

static void the_data_keep_to_the_articles(void **state)
{
    (void)state;
    static const int days[LEGS] = {7, 5, 8, 7, 1};
    struct arena arena = {0};
    struct err err = {0};
    struct process_lengths *lengths = arena_alloc(&arena, sizeof *lengths);
    assert_true(process_lengths_load(lengths, &arena, &(struct data_source){.directory = NULL}, &err));
    for (int leg = 0; leg < LEGS; leg++)
        expect_whole(row("leg %d", leg), days[leg], lengths->legs[leg].days);
    expect_whole("the median", 28, process_days(lengths));
    expect_whole("low", 14, process_days_low(lengths));
    expect_whole("high", 56, process_days_high(lengths));
    arena_release(&arena);
}

static void a_role_hears_of_its_own_rounds_and_weeks(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct err err = {0};
    const struct process_lengths *lengths =
        lengths_of(&arena,
                   TABLE(GOOD "," WHOLE("\"role\":\"mle\",\"article\":\"A2\",\"low\":28,\"high\":56"),
                         ROUNDS("\"role\":\"as\",\"low\":4,\"high\":5") ","
                         ROUNDS("\"role\":\"mle\",\"low\":9,\"high\":9,\"what\":\"2 + 2 + 5\"")),
                   &err);
    if (!lengths)
        fail_msg("%s", err.message);
    const struct lines *said = process_said(&arena, lengths, ROLE_MLE);
    expect_whole("lines for an MLE", 3, said->count);
    expect_text("rounds", "MLE, 9 rounds: 2 + 2 + 5 (article A3, s; 2026)", said->line[0]);
    expect_text("of any role", "the whole: w (s; 2026)", said->line[1]);
    expect_text("of the role", "MLE, the whole: w (article A2, s; 2026)", said->line[2]);
    said = process_said(&arena, lengths, ROLE_AS);
    expect_whole("lines for an AS", 2, said->count);
    expect_text("rounds", "AS, 4 to 5 rounds (article A3, s; 2026)", said->line[0]);
    expect_whole("lines of all", 4, process_said(&arena, lengths, ROLE_UNKNOWN)->count);
    expect_text("a leg", "to the debrief: 2 days (s; 2026)", leg_words(&arena, lengths, LEG_DEBRIEF));
    expect_text("a visa", "an on-site that needs a visa: 3 days more (s; 2026)", visa_words(&arena, &lengths->visa_onsite));
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_contradicts_itself_is_refused),
        cmocka_unit_test(a_disputed_length_sets_no_range),
        cmocka_unit_test(the_data_keep_to_the_articles),
        cmocka_unit_test(a_role_hears_of_its_own_rounds_and_weeks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
