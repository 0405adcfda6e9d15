#include "letter_rows.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "bands/tables/built_in.h"
#include "calc/kit/text.h"
#include "scenarios/letters/letters.h"

static struct arena arena;
static const struct companies *companies;

int letter_rows_set_up(void **state)
{
    (void)state;
    struct err err = {0};
    struct data_source source = {.tables = &BUILT_IN};
    return companies_load(&companies, &arena, &source, &err) ? 0 : -1;
}

int letter_rows_tear_down(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

/* Without the quotes around text. */
static bool is(const char *json, const char *expected)
{
    size_t length = strlen(json), quote = json[0] == '"';
    return strlen(expected) + 2 * quote == length && strncmp(json + quote, expected, length - 2 * quote) == 0;
}

/* The value of the key; of several readings the expected one, where it is among them. */
static const char *of_list(const struct letter_findings *list, const char *key, const char *expected)
{
    const char *json = NULL;
    for (int i = 0; i < list->count; i++)
        if (strcmp(list->finding[i].key, key) == 0 && (!json || (expected && is(list->finding[i].json, expected))))
            json = list->finding[i].json;
    return json;
}

static const char *found(const struct letters *letters, const struct letter_row *row)
{
    bool doubt = row->key[0] == '?';
    const char *key = row->key + 2 * doubt;
    for (int o = 0; o < letters->offer_count; o++) {
        const struct letter_offer *offer = &letters->offer[o];
        const char *json = of_list(doubt ? &offer->doubts : &offer->findings, key, row->json);
        if (json)
            return json;
    }
    return of_list(doubt ? &letters->doubts : &letters->general, key, row->json);
}

void letter_rows_check(const char *before, const struct letter_row rows[], size_t count)
{
    int failures = 0;
    for (size_t row = 0; row < count; row++) {
        struct err err = {0};
        const struct letters *letters = NULL;
        const char *text = text_format(&arena, "%s%s", before, rows[row].text);
        struct letter letter = {.name = "letter", .bytes = text, .length = strlen(text)};
        assert_true(letters_read(&letters, &arena, companies, &letter, 1, &err));
        const char *json = found(letters, &rows[row]);
        if (rows[row].json ? json && is(json, rows[row].json) : json == NULL)
            continue;
        print_message("\"%s\": %s: expected %s, got %s\n", rows[row].text, rows[row].key, rows[row].json ? rows[row].json : "nothing",
                      json ? json : "nothing");
        failures++;
    }
    assert_int_equal(failures, 0);
}
