#include "cli/batch/case_lines.h"

#include "cli/batch/tried_case.h"
#include "cli/version.h"
#include "out/json/batch_json.h"
#include "scenarios/stay/compare_stays.h"
#include "scenarios/talks/talks_make.h"

static bool is_blank(const struct record *record)
{
    for (size_t i = 0; i < record->length; i++)
        if (record->bytes[i] != ' ' && record->bytes[i] != '\t' && record->bytes[i] != '\r')
            return false;
    return true;
}

static bool add_pay(const struct case_file *file, struct text *text, const struct record *record, struct err *err)
{
    const struct evaluation *evaluation;
    if (!evaluate_pay(&evaluation, text->arena, file, err))
        return false;
    batch_json(text, record->number, evaluation);
    return true;
}

static bool add_all(const struct case_lines *lines, const struct case_file *file, struct text *text,
                    const struct record *record, struct err *err)
{
    const struct evaluation *evaluation;
    const struct talks *talks;
    const struct stay_report *report;
    if (!evaluate(&evaluation, text->arena, lines->companies, lines->bands, file, err) ||
        !talks_make(&talks, text->arena, lines->lengths, lines->changes, evaluation, err) ||
        !compare_stays(&report, text->arena, evaluation, NULL, 0, TIES_OF_EVERY_PAIR, err))
        return false;
    batch_full_json(text, record->number, talks, report, HAGGLE_VERSION);
    return true;
}

static bool add_answer(const struct case_lines *lines, struct text *text, const struct record *record, struct err *err)
{
    const struct case_file *file;
    if (record->length > RECORD_MAX)
        return err_set(err, ERR_INPUT, "the line is longer than 4 MiB");
    return read_tried(&file, text->arena, lines->companies, lines->options, record->bytes, record->length, err) &&
           (lines->full ? add_all(lines, file, text, record, err) : add_pay(file, text, record, err));
}

static enum outcome answer_line(const void *with, struct text *text, const struct record *record)
{
    struct err err = {0};
    if (is_blank(record))
        return NOTHING_ASKED;
    if (add_answer(with, text, record, &err))
        return ANSWERED;
    batch_error_json(text, record->number, &err);
    return REFUSED;
}

static void no_memory(const void *with, struct text *text, const struct record *record)
{
    struct err err;
    (void)with;
    err_set(&err, ERR_MEMORY, "out of memory");
    batch_error_json(text, record->number, &err);
}

bool case_lines_start(struct work *work, const struct run *run)
{
    struct case_lines *lines = arena_alloc(run->arena, sizeof *lines);
    struct process_lengths *lengths = arena_alloc(run->arena, sizeof *lengths);
    struct changes *changes = arena_alloc(run->arena, sizeof *changes);
    *lines = (struct case_lines){.companies = run->companies, .options = run->options, .bands = run->bands, .full = run->options->full != NULL,
                                 .lengths = lengths, .changes = changes};
    *work = (struct work){.with = lines, .answer = answer_line, .no_memory = no_memory};
    return process_lengths_load(lengths, run->arena, &run->options->data, run->err) &&
           changes_load(changes, run->arena, &run->options->data, run->err);
}
