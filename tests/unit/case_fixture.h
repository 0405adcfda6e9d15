/* What the tests of the case file share: the companies, and a case that must be readable. */
#ifndef HAGGLE_TESTS_CASE_FIXTURE_H
#define HAGGLE_TESTS_CASE_FIXTURE_H

#include "rows.h"

#include "scenarios/case/case_read.h"
#include "scenarios/evaluation/evaluate.h"

#define ACME "\"company\":\"Acme\",\"base\":120000,"

static const struct companies *companies;
static struct arena shared;

static inline int load(void **state)
{
    (void)state;
    const struct data_source source = {.directory = NULL};
    struct err err = {0};
    return companies_load(&companies, &shared, &source, &err) ? 0 : -1;
}

static inline int release(void **state)
{
    (void)state;
    arena_release(&shared);
    return 0;
}

static inline const struct case_file *case_of(struct arena *arena, const char *name, const char *text, size_t length)
{
    const struct case_file *file = NULL;
    struct err err = {0};
    if (!case_read(&file, arena, companies, name, text, length, &err))
        fail_msg("%s\nline %d, column %d, %s: %s\n%.*s", name, err.line, err.column, err.path, err.message,
                 (int)length, text);
    return file;
}

static inline const struct evaluation *evaluated(struct arena *arena, const struct case_file *file)
{
    const struct evaluation *evaluation = NULL;
    struct err err = {0};
    if (!evaluate(&evaluation, arena, companies, NULL, file, &err))
        fail_msg("%s: %s: %s", file->file, err.path, err.message);
    return evaluation;
}

/* A file in scenarios/examples; skips the test where the build does not say where that is. */
static inline const char *example_path(struct arena *arena, const char *name)
{
    const char *directory = getenv("HAGGLE_EXAMPLES");
    if (!directory)
        skip();
    return text_format(arena, "%s/%s", directory, name);
}

#endif
