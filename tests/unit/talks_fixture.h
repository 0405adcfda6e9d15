/* A case from JSON text, evaluated, with its rounds and dates: what the tests of a negotiation start from. */
#ifndef HAGGLE_TESTS_TALKS_FIXTURE_H
#define HAGGLE_TESTS_TALKS_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "calc/kit/text.h"
#include "scenarios/case/case_read.h"
#include "scenarios/evaluation/evaluate.h"
#include "scenarios/talks/talks_make.h"

#define ARRAY_LEN_OF(array) (sizeof(array) / sizeof *(array))

static inline const struct talks *talks_of(struct arena *arena, const char *json)
{
    const struct companies *companies;
    struct process_lengths *lengths = arena_alloc(arena, sizeof *lengths);
    struct changes *changes = arena_alloc(arena, sizeof *changes);
    const struct data_source built_in = {.directory = NULL};
    const struct case_file *file = NULL;
    const struct evaluation *evaluation = NULL;
    const struct talks *talks = NULL;
    struct err err = {0};
    if (!companies_load(&companies, arena, &built_in, &err) || !process_lengths_load(lengths, arena, &built_in, &err) ||
        !changes_load(changes, arena, &built_in, &err) ||
        !case_read(&file, arena, companies, "test", json, strlen(json), &err) ||
        !evaluate(&evaluation, arena, companies, NULL, file, &err) ||
        !talks_make(&talks, arena, lengths, changes, evaluation, &err))
        fail_msg("%s: %s: %s\n%s", err.file, err.path, err.message, json);
    return talks;
}

static inline const struct evaluation *evaluated(struct arena *arena, const char *json)
{
    return talks_of(arena, json)->evaluation;
}

#endif
