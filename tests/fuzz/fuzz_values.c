/* The small readers: numbers, amounts, days, answers, JSON and its changes, rows of CSV, paths of a case. All of them get
 * the same bytes. */
#include <stdio.h>
#include <string.h>

#include "bands/reader/decimal.h"
#include "bands/reader/json.h"
#include "bands/reader/json_edit.h"
#include "bands/reader/money_text.h"
#include "bands/tables/built_in.h"
#include "calc/kit/visible.h"
#include "cli/batch/csv_record.h"
#include "cli/rival_words.h"
#include "fuzz.h"
#include "scenarios/answers/answer_dates.h"
#include "scenarios/answers/answers.h"
#include "scenarios/case/case_edit.h"

static struct arena arena;

/* A number that is read with so many decimals is that number when it is written with them. */
static void check_decimal(const char *text, size_t length)
{
    static const int decimals[] = {0, 2, 7, 9};
    for (size_t i = 0; i < sizeof decimals / sizeof *decimals; i++) {
        int64_t value, again;
        if (decimal_scaled(text, length, decimals[i], &value) != DECIMAL_OK)
            continue;
        const char *written = text_format(&arena, "%le-%d", value, decimals[i]);
        must(decimal_scaled(written, strlen(written), decimals[i], &again) == DECIMAL_OK && again == value,
             "a number reads back as it was written", written);
    }
}

/* An amount that is read, written plainly or in its currency's manner, is the same amount. */
static void check_money(const char *text)
{
    static const char *const currencies[] = {NULL, "USD", "INR", "EUR", "JPY", "GBP", "CAD", "CHF"};
    for (size_t i = 0; i < sizeof currencies / sizeof *currencies; i++) {
        const char *currency = currencies[i] ? currencies[i] : "USD";
        int64_t cents, again = 0;
        if (money_of_text(&cents, text, currencies[i]) != MONEY_TEXT_OK)
            continue;
        const char *plain = text_format(&arena, "%j", (struct money){cents});
        must(money_of_number(&again, plain) == MONEY_TEXT_OK && again == cents, "an amount reads back from a number", plain);
        if (cents < 0 || cents > INT64_C(100000000000000))
            continue;
        const char *shown = text_format(&arena, "%L", currency, (struct money){cents});
        must(money_of_text(&again, shown, currency) == MONEY_TEXT_OK && again == cents, "an amount reads back as it is shown",
             shown);
    }
}

static void check_dates(const char *text, struct date today)
{
    struct date days[DATE_READINGS], again[DATE_READINGS];
    struct err err = {0};
    int count = dates_of_answer(days, &arena, text, today, &err);
    if (count == 0)
        must_explain(&err, "dates_of_answer");
    for (int i = 0; i < count; i++) {
        must(date_valid(days[i]), "a day exists", text);
        const char *shapes[] = {text_format(&arena, "%D", days[i]), day_in_words(&arena, days[i])};
        for (int k = 0; k < 2; k++)
            must(dates_of_answer(again, &arena, shapes[k], today, &err) == 1 && days_between(again[0], days[i]) == 0,
                 "a day reads back as it was written", shapes[k]);
    }
}

/* Every question takes the line, or says why not; a value is JSON, and its words are fit to be shown. */
static void check_answers(const char *text, size_t length, struct date today)
{
    bool plain = clean(text, length, false) && !strchr(text, '\n');
    if (!plain || text[strspn(text, " ")] == '\0')
        return;
    for (int i = 0; i < QUESTION_COUNT; i++) {
        const struct answer_setting setting = {&arena, BUILT_IN.companies, i % 2 == 0 ? "Amazon" : "", i % 3 == 0 ? "INR" : "USD",
                                               today};
        struct understood answer = {0};
        struct err err = {0};
        if (!answer_read(&answer, &setting, &QUESTIONS[i], text, &err)) {
            must_explain(&err, QUESTIONS[i].key);
            continue;
        }
        must(answer.count >= 1 && answer.count <= ANSWER_READINGS && answer.note, "an answer has readings", QUESTIONS[i].key);
        for (int k = 0; k < answer.count; k++) {
            must_be_json(&arena, answer.reading[k].value, strlen(answer.reading[k].value), "an answer is a value of a case");
            must(clean(answer.reading[k].words, strlen(answer.reading[k].words), false), "an answer is clean", text);
        }
    }
}

static bool same(const struct json *a, const struct json *b)
{
    if (a->type != b->type || a->count != b->count || a->boolean != b->boolean)
        return false;
    if ((a->type == JSON_STRING || a->type == JSON_NUMBER) && strcmp(a->text, b->text) != 0)
        return false;
    const struct json *x = a->first, *y = b->first;
    for (; x && y; x = x->next, y = y->next)
        if ((x->key && strcmp(x->key, y->key) != 0) || !same(x, y))
            return false;
    return !x && !y;
}

static void must_parse(struct json **root, struct json_source source, const char *rule)
{
    struct err err = {0};
    must(json_parse(root, &arena, "changed", source.bytes, source.length, &err), rule, err.message);
}

/* Each value is where it says it is; what is replaced, added and taken away leaves JSON. */
static void check_node(const struct json *node, struct json_source source, int *left)
{
    struct json *again;
    if (--*left < 0)
        return;
    must_parse(&again, (struct json_source){source.bytes + node->start, (size_t)node->length}, "a value stands at its place");
    must(same(node, again), "a value is what stands at its place", node->key);
    must_parse(&again, json_replace(&arena, source, node, "[1, {\"a\": null}]"), "JSON with a value replaced is JSON");
    must_parse(&again, json_remove(&arena, source, node), "JSON with a value taken away is JSON");
    if (node->type == JSON_ARRAY)
        must_parse(&again, json_append(&arena, source, node, NULL, "\"new\""), "JSON with an element more is JSON");
    if (node->type == JSON_OBJECT && !json_member(node, "a new key"))
        must_parse(&again, json_append(&arena, source, node, "a new key", "7"), "JSON with a member more is JSON");
    for (const struct json *child = node->first; child; child = child->next)
        check_node(child, source, left);
}

static void check_json(const char *bytes, size_t length)
{
    struct json *root;
    struct err err = {0};
    int left = 40; /* each costs as much as the whole text */
    if (!json_parse(&root, &arena, "text", bytes, length, &err))
        must_explain(&err, "json_parse");
    else if (length < 20000)
        check_node(root, (struct json_source){bytes, length}, &left);
    if (strlen(bytes) == length && clean(bytes, length, true)) {
        const char *quoted = json_quoted(&arena, bytes);
        must_parse(&root, (struct json_source){quoted, strlen(quoted)}, "a quoted text is JSON");
        must(root->type == JSON_STRING && strcmp(root->text, bytes) == 0, "a quoted text is that text", bytes);
    }
}

/* A row that is read, its cells in quotes, is the same row. */
static void check_row(const char *bytes, size_t length)
{
    struct cells *cells = arena_alloc(&arena, sizeof *cells), *again = arena_alloc(&arena, sizeof *again);
    struct err err = {0};
    struct text row = text_start(&arena);
    if (!csv_cells(cells, &arena, bytes, length, &err)) {
        must_explain(&err, "csv_cells");
        return;
    }
    for (int i = 0; i < cells->count; i++) {
        text_add(&row, i > 0 ? ",\"" : "\"");
        for (const char *at = cells->cell[i]; *at; at++)
            text_addf(&row, *at == '"' ? "\"%c" : "%c", *at);
        text_add(&row, "\"");
    }
    must(csv_cells(again, &arena, row.data, row.length, &err), "a row that was written can be read", err.message);
    bool equal = again->count == cells->count;
    for (int i = 0; i < cells->count && equal; i++)
        equal = strcmp(cells->cell[i], again->cell[i]) == 0;
    must(equal, "a row reads back as it was written", row.data);
}

static void check_visible(const char *bytes)
{
    struct text once = text_start(&arena), twice = text_start(&arena);
    text_add_visible(&once, bytes, "");
    text_add_visible(&twice, once.data, "");
    must(clean(once.data, once.length, false) && !memchr(once.data, '\n', once.length), "what is visible is clean", once.data);
    must(strcmp(once.data, twice.data) == 0, "what is visible stays as it is", once.data);
}

/* "path=value" on a case: what comes of it is JSON, and the place that was meant holds something then. */
static void check_edit(const char *text)
{
    static const char CASE[] = "{\n  \"offers\": [\n    {\"id\": \"amazon\", \"company\": \"Amazon\", \"base\": 170000, \"sign_on\": "
                               "[60000, {\"amount\": 45000}]},\n    {\"company\": \"Google\", \"base\": 180000}\n  ],\n  \"note\": "
                               "\"x\"\n}\n";
    const char *equal = strchr(text, '='), *edited, *place;
    struct err err = {0};
    size_t length;
    if (!equal || !clean(text, strlen(text), true))
        return;
    const char *path = arena_copy(&arena, text, (size_t)(equal - text));
    if (!case_place(&place, &arena, "case", CASE, sizeof CASE - 1, path, &err))
        must_explain(&err, path);
    if (!case_edit(&edited, &length, &arena, "case", CASE, sizeof CASE - 1, path, equal + 1, &err)) {
        must_explain(&err, path);
        return;
    }
    must_be_json(&arena, edited, length, "an edited case is JSON");
    must(clean(case_value(&arena, "case", edited, length, path), strlen(case_value(&arena, "case", edited, length, path)), true),
         "a value is fit to be shown", path);
}

static void check_rival(const char *text)
{
    struct rival_words rival;
    struct err err = {0};
    if (!rival_words_read(&rival, &arena, text, &err))
        must_explain(&err, "rival");
    else
        must(rival.count >= 1 && rival.count <= RIVAL_PARTS_MAX, "a rival has parts", text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct date today = {2026, 11, 21};
    if (size > 4096)
        return -1;
    const char *text = arena_copy(&arena, (const char *)data, size);
    check_decimal(text, size);
    check_money(text);
    check_dates(text, today);
    check_dates(text, (struct date){0});
    check_answers(text, size, today);
    check_json(text, size);
    check_row(text, size);
    check_visible(text);
    check_edit(text);
    check_rival(text);
    arena_reset(&arena);
    return 0;
}
