/* The case so far: where an answer goes, what is still missing, which answers the case's reader refuses. */
#include "case_fixture.h"

#include "scenarios/dialogue/so_far.h"

#define AMAZON "{\"offers\":[{\"company\":\"Amazon\",\"base\":170000"
#define ACME_TOO ",{\"company\":\"Acme\",\"base\":150000"

static struct so_far so_far_of(struct arena *arena, const char *text)
{
    struct so_far so_far;
    struct err err = {0};
    if (!so_far_read(&so_far, arena, companies, "offer.json", text, strlen(text), &err))
        fail_msg("%s: %s\n%s", err.path, err.message, text);
    return so_far;
}

/* A text without its blanks and line ends, to be compared. */
static const char *squeezed(struct arena *arena, const char *from, size_t length)
{
    struct text text = text_start(arena);
    text_add(&text, "");
    for (size_t i = 0; i < length; i++)
        if (!strchr(" \n", from[i]) || !from[i])
            text_add_bytes(&text, &from[i], 1);
    return text.data;
}

static void an_answer_goes_to_its_place(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int offer;
        const char *key, *value, *after; /* after: the whole text, without blanks */
    } rows[] = {
        {"", 0, "company", "\"Amazon\"", "{\"offers\":[{\"company\":\"Amazon\"}]}"},
        {AMAZON "}]}", 0, "base", "180000", "{\"offers\":[{\"company\":\"Amazon\",\"base\":180000}]}"},
        /* sign-ons */
        {AMAZON "}]}", 0, "sign_on[0].amount", "60000", AMAZON ",\"sign_on\":[60000]}]}"},
        {AMAZON "}]}", 0, "sign_on[1].amount", "45000", AMAZON ",\"sign_on\":[{\"year\":2,\"amount\":45000}]}]}"},
        {AMAZON ",\"sign_on\":[60000]}]}", 0, "sign_on[1].amount", "45000", AMAZON ",\"sign_on\":[60000,45000]}]}"},
        {AMAZON ",\"sign_on\":[60000,45000]}]}", 0, "sign_on[1].amount", "30000", AMAZON ",\"sign_on\":[60000,30000]}]}"},
        {AMAZON ",\"sign_on\":[{\"year\":2,\"amount\":45000}]}]}", 0, "sign_on[0].amount", "60000",
         AMAZON ",\"sign_on\":[60000,45000]}]}"},
        {AMAZON ",\"sign_on\":[{\"year\":2,\"amount\":\"45k\"}]}]}", 0, "sign_on[0].amount", "60000",
         AMAZON ",\"sign_on\":[60000,\"45k\"]}]}"},
        /* what is said of the other year stays */
        {AMAZON ",\"sign_on\":[{\"year\":2,\"amount\":45000,\"paid\":\"lump\"}]}]}", 0, "sign_on[0].amount", "60000",
         AMAZON ",\"sign_on\":[{\"year\":1,\"amount\":60000},{\"year\":2,\"amount\":45000,\"paid\":\"lump\"}]}]}"},
        {AMAZON ",\"sign_on\":[{\"year\":2,\"amount\":\"45k\"},{\"year\":3,\"amount\":9000}]}]}", 0, "sign_on[0].amount", "60000",
         AMAZON ",\"sign_on\":[{\"year\":1,\"amount\":60000},{\"year\":2,\"amount\":\"45k\"},{\"year\":3,\"amount\":9000}]}]}"},
        {AMAZON ",\"sign_on\":[{\"year\":3,\"amount\":9000}]}]}", 0, "sign_on[0].amount", "60000",
         AMAZON ",\"sign_on\":[{\"year\":1,\"amount\":60000},{\"year\":3,\"amount\":9000}]}]}"},
        {AMAZON ",\"sign_on\":[{\"year\":1,\"amount\":60000},{\"year\":3,\"amount\":9000}]}]}", 0, "sign_on[1].amount", "45000",
         AMAZON ",\"sign_on\":[{\"year\":1,\"amount\":60000},{\"year\":2,\"amount\":45000},{\"year\":3,\"amount\":9000}]}]}"},
        {AMAZON ",\"sign_on\":[{\"year\":1,\"amount\":60000,\"repay\":\"full\"}]}]}", 0, "sign_on[1].amount", "45000",
         AMAZON ",\"sign_on\":[{\"year\":1,\"amount\":60000,\"repay\":\"full\"},{\"year\":2,\"amount\":45000}]}]}"},
        {AMAZON ",\"sign_on\":[{\"year\":3,\"amount\":9000}]}]}", 0, "sign_on[0].amount", "",
         AMAZON ",\"sign_on\":[{\"year\":3,\"amount\":9000}]}]}"},
        {AMAZON ",\"sign_on\":[]}]}", 0, "sign_on[1].amount", "45000", AMAZON ",\"sign_on\":[{\"year\":2,\"amount\":45000}]}]}"},
        {AMAZON ",\"sign_on\":[60000,45000]}]}", 0, "sign_on[0].amount", "", AMAZON ",\"sign_on\":[{\"year\":2,\"amount\":45000}]}]}"},
        {AMAZON ",\"sign_on\":[{\"year\":1,\"amount\":60000}]}]}", 0, "sign_on[0].repay", "\"full\"",
         AMAZON ",\"sign_on\":[{\"year\":1,\"amount\":60000,\"repay\":\"full\"}]}]}"},
        {AMAZON "}]}", 0, "sign_on[0].repay", "\"full\"", AMAZON "}]}"}, /* of nothing */
        /* relocation */
        {AMAZON "}]}", 0, "other.relocation", "10000", AMAZON ",\"other\":[{\"name\":\"relocation\",\"amount\":10000}]}]}"},
        {AMAZON "}]}", 0, "other.relocation", "", AMAZON "}]}"},
        {AMAZON ",\"other\":[{\"name\":\"laptop\",\"amount\":900},{\"name\":\"relocation\",\"amount\":10000}]}]}", 0, "other.relocation",
         "12000", AMAZON ",\"other\":[{\"name\":\"laptop\",\"amount\":900},{\"name\":\"relocation\",\"amount\":12000}]}]}"},
        {AMAZON ",\"other\":[{\"name\":\"laptop\",\"amount\":900},{\"name\":\"relocation\",\"amount\":10000}]}]}", 0, "other.relocation",
         "", AMAZON ",\"other\":[{\"name\":\"laptop\",\"amount\":900}]}]}"},
        /* shares and a value stand for each other */
        {AMAZON ",\"grant\":{\"units\":700,\"price\":222.50}}]}", 0, "grant.value", "200000",
         AMAZON ",\"grant\":{\"price\":222.50,\"value\":200000}}]}"},
        {AMAZON ",\"grant\":{\"value\":200000,\"price\":222.50}}]}", 0, "grant.units", "700",
         AMAZON ",\"grant\":{\"price\":222.50,\"units\":700}}]}"},
        {AMAZON "}]}", 0, "grant.value", "200000", AMAZON ",\"grant\":{\"value\":200000}}]}"},
        {AMAZON ",\"grant\":{\"value\":200000}}]}", 0, "grant.units", "", AMAZON "}]}"},
        /* currencies */
        {AMAZON "}]}", 0, "currency", "\"USD\"", AMAZON "}]}"},
        {AMAZON "}]}", 0, "currency", "\"INR\"", AMAZON "}],\"currency\":\"INR\"}"},
        {AMAZON ",\"currency\":\"EUR\"}]}", 0, "currency", "\"INR\"", AMAZON ",\"currency\":\"INR\"}]}"},
        {AMAZON "}" ACME_TOO "}]}", 1, "currency", "\"USD\"", AMAZON "}" ACME_TOO "}]}"},
        {AMAZON "}" ACME_TOO "}]}", 1, "currency", "\"EUR\"", AMAZON "}" ACME_TOO ",\"currency\":\"EUR\"}]}"},
        {AMAZON "}" ACME_TOO ",\"currency\":\"EUR\"}],\"assumptions\":{\"fx\":{\"EUR\":1.08}}}", 1, "currency", "\"USD\"",
         AMAZON "}" ACME_TOO ",\"currency\":\"USD\"}],\"assumptions\":{\"fx\":{\"EUR\":1.08}}}"},
        {AMAZON "}" ACME_TOO ",\"currency\":\"EUR\"}]}", 1, "assumptions.fx", "1.08",
         AMAZON "}" ACME_TOO ",\"currency\":\"EUR\"}],\"assumptions\":{\"fx\":{\"EUR\":1.08}}}"},
        {AMAZON "}]}", 0, "assumptions.fx", "1.08", AMAZON "}]}"}, /* none is needed */
        /* two offers of one company are told apart */
        {AMAZON "}]}", 1, "company", "\"Amazon\"", AMAZON "},{\"company\":\"Amazon\",\"id\":\"amazon-2\"}]}"},
        {AMAZON "},{\"id\":\"second\",\"company\":\"Acme\",\"base\":1}]}", 1, "company", "\"amazon\"",
         AMAZON "},{\"id\":\"second\",\"company\":\"amazon\",\"base\":1}]}"},
        {AMAZON "}]}", 1, "company", "\"Google\"", AMAZON "},{\"company\":\"Google\"}]}"},
        /* of the case */
        {AMAZON "}]}", 0, "current_job.base", "150000", AMAZON "}],\"current_job\":{\"base\":150000}}"},
        {AMAZON "}]}", 0, "candidate.contributions", "\"Built it.\"", AMAZON "}],\"candidate\":{\"contributions\":[\"Builtit.\"]}}"},
    };
    struct arena arena = {0};
    for (int i = 0; i < ROWS(rows); i++) {
        const struct so_far so_far = so_far_of(&arena, rows[i].text);
        const struct question *question = question_find(rows[i].key);
        struct so_far next = so_far;
        struct err err = {0};
        assert_non_null(question);
        if (!so_far_put(&next, &so_far, question, rows[i].offer, rows[i].key, rows[i].value, &err))
            fail_msg("row %d: %s %s: %s", i, rows[i].key, rows[i].value, err.message);
        assert_string_equal(squeezed(&arena, next.text, next.length), rows[i].after);
    }
    arena_release(&arena);
}

static void a_wrong_answer_changes_nothing(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int offer;
        const char *key, *value, *message; /* a part of it */
    } rows[] = {
        {AMAZON "}]}", 0, "base", "-5", "above 0"},
        {AMAZON "}]}", 0, "sign_on[0].amount", "-1", "0"},
        {AMAZON "}]}", 0, "sign_on[1].amount", "\"much\"", "much"},
        {AMAZON ",\"sign_on\":[{\"year\":2,\"amount\":45000}]}]}", 0, "sign_on[0].amount", "\"much\"", "much"},
        {AMAZON "}]}", 0, "other.relocation", "\"much\"", "much"},
        {AMAZON ",\"other\":[{\"name\":\"relocation\",\"amount\":10000}]}]}", 0, "other.relocation", "\"much\"", "much"},
        {AMAZON "}]}", 0, "grant.units", "0.5", "whole"},
        {AMAZON "}]}", 0, "currency", "\"dollar\"", "dollar"},
        {AMAZON "}" ACME_TOO "}]}", 1, "currency", "\"dollar\"", "dollar"},
        {AMAZON "}" ACME_TOO ",\"currency\":\"EUR\"}]}", 1, "assumptions.fx", "0", "0"},
        {AMAZON "}]}", 0, "candidate.stay", "0", "0"},
    };
    struct arena arena = {0};
    for (int i = 0; i < ROWS(rows); i++) {
        const struct so_far so_far = so_far_of(&arena, rows[i].text);
        struct so_far next = so_far;
        struct err err = {0};
        if (so_far_put(&next, &so_far, question_find(rows[i].key), rows[i].offer, rows[i].key, rows[i].value, &err))
            fail_msg("row %d: %s %s was taken", i, rows[i].key, rows[i].value);
        assert_ptr_equal(next.text, so_far.text);
        if (!strstr(err.message, rows[i].message))
            fail_msg("row %d: \"%s\" has no \"%s\"", i, err.message, rows[i].message);
        assert_string_equal(err.path, "");
    }
    arena_release(&arena);
}

static void what_stands_there_answers_the_question(void **state)
{
    (void)state;
    static const struct {
        const char *text, *key, *found; /* found: as written; NULL: nothing */
    } rows[] = {
        {AMAZON "}]}", "base", "170000"},
        {AMAZON "}]}", "level", NULL},
        {AMAZON ",\"sign_on\":[60000]}]}", "sign_on[0].amount", "60000"},
        {AMAZON ",\"sign_on\":[60000]}]}", "sign_on[1].amount", NULL},
        {AMAZON ",\"sign_on\":[60000]}]}", "sign_on[0].repay", NULL},
        {AMAZON ",\"sign_on\":[{\"year\":2,\"amount\":45000,\"paid\":\"lump\"}]}]}", "sign_on[1].paid", "lump"},
        {AMAZON ",\"other\":[{\"name\":\"laptop\",\"amount\":900}]}]}", "other.relocation", NULL},
        {AMAZON ",\"grant\":{\"value\":240000}}]}", "grant.units", "240000"},
        {AMAZON "}],\"currency\":\"INR\"}", "currency", "INR"},
        {AMAZON "}],\"current_job\":{\"base\":150000}}", "current_job.base", "150000"},
        {"", "base", NULL},
        {"{}", "base", NULL},
    };
    struct arena arena = {0};
    for (int i = 0; i < ROWS(rows); i++) {
        const struct so_far so_far = so_far_of(&arena, rows[i].text);
        const struct json *node = so_far_at(&so_far, question_find(rows[i].key), 0);
        assert_string_equal(node ? node->text : "nothing", rows[i].found ? rows[i].found : "nothing");
    }
    arena_release(&arena);
}

static void what_is_lacking_is_known(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool whole, needs_price;
        const char *without_rate, *of_case; /* of the last offer; the currency of the case */
    } rows[] = {
        {"", false, false, NULL, "USD"},
        {"{\"offers\":[{\"base\":170000}]}", false, false, NULL, "USD"},
        {"{\"offers\":[{\"company\":\"Amazon\"}]}", false, false, NULL, "USD"},
        {AMAZON "}]}", true, false, NULL, "USD"},
        {AMAZON ",\"grant\":{\"units\":700}}]}", false, true, NULL, "USD"},
        {AMAZON ",\"grant\":{\"units\":700},\"stock\":{\"price\":222.50}}]}", true, false, NULL, "USD"},
        {AMAZON ",\"currency\":\"INR\"}]}", true, false, NULL, "INR"}, /* that of all offers */
        {AMAZON ",\"currency\":\"INR\",\"stock\":{\"currency\":\"USD\"}}]}", true, false, NULL, "INR"},
        {AMAZON ",\"currency\":\"INR\",\"grant\":{\"value\":9000},\"stock\":{\"currency\":\"USD\"}}]}", false, false, "USD", "INR"},
        {AMAZON "}" ACME_TOO ",\"currency\":\"EUR\"}]}", false, false, "EUR", "USD"},
        {AMAZON "}" ACME_TOO ",\"currency\":\"EUR\"}],\"assumptions\":{\"fx\":{\"GBP\":1.3}}}", false, false, "EUR", "USD"},
        {AMAZON "}" ACME_TOO ",\"currency\":\"EUR\"}],\"assumptions\":{\"fx\":{\"EUR\":1.08}}}", true, false, NULL, "USD"},
    };
    struct arena arena = {0};
    for (int i = 0; i < ROWS(rows); i++) {
        const struct so_far so_far = so_far_of(&arena, rows[i].text);
        int last = so_far.offer_count > 0 ? so_far.offer_count - 1 : 0;
        const char *without = so_far_without_rate(&so_far, last);
        row("row %d", i);
        assert_int_equal(so_far_whole(&so_far), rows[i].whole);
        assert_int_equal(so_far_needs_price(&so_far, last), rows[i].needs_price);
        assert_string_equal(without ? without : "nothing", rows[i].without_rate ? rows[i].without_rate : "nothing");
        assert_string_equal(so_far_case_currency(&so_far), rows[i].of_case);
    }
    arena_release(&arena);
}

static void what_no_answer_mends_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text, *path;
    } rows[] = {
        {"{\"offers\":", ""},
        {"[]", ""},
        {"{\"offers\":5}", "offers"},
        {"{\"offers\":[5]}", "offers[0]"},
        {"{\"offers\":[{\"company\":5}]}", "offers[0].company"},
        {"{\"offers\":[{\"base\":-1}]}", "offers[0].base"},
        {AMAZON ",\"sign_on\":5}]}", "offers[0].sign_on"},
        {AMAZON ",\"grant\":5}]}", "offers[0].grant"},
        {AMAZON "}" ACME_TOO ",\"currency\":\"EUR\"}],\"assumptions\":{\"fx\":5}}", "assumptions.fx"},
        {AMAZON "}" ACME_TOO ",\"currency\":\"EUR\"}],\"assumptions\":5}", "assumptions"},
    };
    struct arena arena = {0};
    for (int i = 0; i < ROWS(rows); i++) {
        struct so_far so_far;
        struct err err = {0};
        if (so_far_read(&so_far, &arena, companies, "offer.json", rows[i].text, strlen(rows[i].text), &err))
            fail_msg("row %d was taken: %s", i, rows[i].text);
        if (strcmp(err.path, rows[i].path) != 0)
            fail_msg("row %d: %s: %s", i, err.path, err.message);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_answer_goes_to_its_place),
        cmocka_unit_test(a_wrong_answer_changes_nothing),
        cmocka_unit_test(what_stands_there_answers_the_question),
        cmocka_unit_test(what_is_lacking_is_known),
        cmocka_unit_test(what_no_answer_mends_is_refused),
    };
    return cmocka_run_group_tests(tests, load, release);
}
