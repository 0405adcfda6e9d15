/* What the tests of bands share: the built-in data, and records out of short texts. */
#ifndef HAGGLE_TESTS_BANDS_FIXTURE_H
#define HAGGLE_TESTS_BANDS_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "bands/records/bands.h"
#include "calc/kit/text.h"

#define ROWS(array) (sizeof(array) / sizeof *(array))

static inline const struct bands *load_bands(struct arena *arena)
{
    const struct bands *bands;
    struct err err = {0};
    const struct data_source built_in = {0};
    if (!bands_load(&bands, arena, &built_in, &err))
        fail_msg("line %d, %s: %s", err.line, err.path, err.message);
    return bands;
}

/* One record from the members that a row names; what it leaves out gets a usual value. */
static inline bool record_from(struct band **band, int *count, struct arena *arena, const struct bands *bands,
                               const char *members, struct err *err)
{
    static const struct {
        const char *key, *value;
    } usual[] = {{"role", "\"sde\""},       {"level", "\"L5\""},    {"component", "\"base\""},
                 {"low", "100000"},         {"high", "200000"},     {"unit", "\"USD/year\""},
                 {"location", "\"US\""},    {"kind", "\"posting\""}, {"confidence", "\"high\""},
                 {"date", "\"2026\""},      {"source", "\"a test\""}};
    struct text text = text_start(arena);
    text_addf(&text, "{\"bands\": [{%s", members);
    bool first = members[0] == '\0';
    for (size_t i = 0; i < ROWS(usual); i++) {
        if (strstr(members, text_format(arena, "\"%s\"", usual[i].key)) ||
            strstr(members, text_format(arena, "-%s", usual[i].key)))
            continue;
        text_addf(&text, "%s\"%s\": %s", first ? "" : ", ", usual[i].key, usual[i].value);
        first = false;
    }
    text_add(&text, "}]}");
    return own_bands_read(band, count, arena, bands, "test.json", text.data, text.length, err);
}

#endif
