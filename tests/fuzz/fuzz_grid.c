/* A saved workbook, put back into its case: a zip as it is, or its parts in plain (stored_zip.h). */
#include <string.h>

#include "bands/grid/grid.h"
#include "bands/tables/built_in.h"
#include "cli/commands/workbook_input.h"
#include "fuzz.h"
#include "scenarios/case/case_read.h"
#include "scenarios/case/case_write.h"
#include "stored_zip.h"

static struct arena arena;

/* The text is a case, and the one that was read out. */
static void check_case(const struct workbook_case *workbook)
{
    const struct case_file *file;
    struct err err = {0};
    struct text again = text_start(&arena);
    must(case_read(&file, &arena, BUILT_IN.companies, "case.json", workbook->text, strlen(workbook->text), &err),
         "the case of a workbook can be read", err.message);
    case_write(&again, file);
    must(strcmp(again.data, workbook->text) == 0, "the case of a workbook reads back as it was written", workbook->text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = arena_copy(&arena, (const char *)data, size);
    struct letter file = {"book.xlsx", bytes, size};
    struct err err = {0};
    const struct run run = {&arena, NULL, BUILT_IN.companies, BUILT_IN.bands, &err};
    const struct workbook_case *workbook;
    if (size < 2 || memcmp(bytes, "PK", 2) != 0) {
        struct text zip = stored_zip(&arena, bytes, size);
        file.bytes = arena_copy(&arena, zip.data, zip.length);
        file.length = zip.length;
    }
    if (!workbook_load(&workbook, &run, &file)) {
        must_explain(&err, "workbook_load");
    } else {
        struct text summary = text_start(&arena);
        check_case(workbook);
        workbook_summary(&summary, workbook, file.name, NULL);
        must(clean(summary.data, summary.length, false), "the summary is clean", summary.data);
    }
    arena_reset(&arena);
    return 0;
}
