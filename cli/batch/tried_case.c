#include "cli/batch/tried_case.h"

#include <string.h>

#include "cli/case_text.h"
#include "scenarios/case/case_read.h"

static const char NAME[] = "standard input";

/* An answer of `batch` has no place for whom an error names, so a change at fault stands in its words. */
static bool name_change(struct arena *arena, struct err *err)
{
    const char *message = arena_copy(arena, err->message, strlen(err->message));
    if (strncmp(err->file, "--set ", 6) != 0)
        return false;
    struct text words = text_in(err->message, sizeof err->message);
    text_addf(&words, "%s: %s", err->file, message);
    return false;
}

bool read_tried(const struct case_file **file, struct arena *arena, const struct companies *companies,
                const struct options *options, const char *bytes, size_t length, struct err *err)
{
    if (options->trials.count == 0)
        return case_read(file, arena, companies, NAME, bytes, length, err);
    struct run run = {.arena = arena, .options = options, .companies = companies, .err = err};
    struct case_text *text = arena_alloc(arena, sizeof *text);
    case_text_of_bytes(text, NAME, bytes, length);
    return (case_text_try(text, &run) && case_text_read(file, text, &run)) || name_change(arena, err);
}
