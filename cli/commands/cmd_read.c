/* Letters, or a workbook, into a case: the case to standard output or a file, what was read and from where to standard
 * error. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/commands/letter_input.h"
#include "cli/commands/letter_summary.h"
#include "cli/commands/workbook_input.h"
#include "cli/output.h"
#include "cli/tell.h"

static bool write_case(const struct run *run, const struct text *text)
{
    const char *path = run->options->output;
    if (!path || strcmp(path, "-") == 0)
        return print_text(run, text);
    if (access(path, F_OK) == 0) {
        err_set(run->err, ERR_FILE, "already there, and left alone: name another file, or remove it first");
        struct text file = text_in(run->err->file, sizeof run->err->file);
        text_add(&file, path);
        return false;
    }
    struct outputs outputs = {.arena = run->arena};
    const char *draft = output_draft_of(&outputs, path);
    if (output_write(&outputs, draft, text, run->err) && outputs_keep(&outputs, run->err))
        return true;
    outputs_discard(&outputs);
    return false;
}

/* Where the case goes, as the next command has it; NULL: to standard output. */
static const char *case_name(const struct run *run)
{
    const char *path = run->options->output;
    return path && strcmp(path, "-") != 0 ? path : NULL;
}

static int read_workbook(const struct run *run, const struct letter *file)
{
    const struct workbook_case *workbook;
    struct text text = text_start(run->arena), summary = text_start(run->arena);
    if (!workbook_load(&workbook, run, file))
        return FAILED;
    text_add(&text, workbook->text);
    if (!write_case(run, &text))
        return FAILED;
    workbook_summary(&summary, workbook, file->name, case_name(run));
    tell(run->arena, "%s", summary.data);
    return STATUS_DONE;
}

static int run_read(const struct run *run)
{
    const struct word_list *words = &run->options->words;
    struct letter letter[LETTERS_MAX];
    const struct letters *letters;
    int standard = 0;
    if (words->count > LETTERS_MAX)
        return err_set(run->err, ERR_USAGE, "at most %d letters at a time", LETTERS_MAX) ? STATUS_DONE : FAILED;
    for (int i = 0; i < words->count; i++) {
        standard += strcmp(words->word[i], "-") == 0;
        if (standard > 1)
            return err_set(run->err, ERR_USAGE, "standard input (-) can be read once") ? STATUS_DONE : FAILED;
        if (!letter_load(&letter[i], run->arena, words->word[i], run->err))
            return FAILED;
    }
    if (words->count == 1 && grid_looks_so(letter[0].bytes, letter[0].length))
        return read_workbook(run, &letter[0]);
    if (!letters_read(&letters, run->arena, run->companies, letter, words->count, run->err))
        return FAILED;
    if (letters->offer_count == 0) {
        err_set(run->err, ERR_INPUT, "no offer found: no salary, sign-on bonus or stock that the text says is offered");
        if (words->count == 1) {
            struct text file = text_in(run->err->file, sizeof run->err->file);
            text_add(&file, letter[0].name);
        }
        return FAILED;
    }
    struct text text = text_start(run->arena), summary = text_start(run->arena);
    text_add(&text, letters->case_text);
    if (!write_case(run, &text))
        return FAILED;
    letter_summary(&summary, letters, case_name(run), words->count);
    tell(run->arena, "%s", summary.data);
    return STATUS_DONE;
}

const struct command READ_COMMAND = {
    .name = "read",
    .summary = "a letter, e-mail, message or workbook as a case file",
    .want = WANT_CASE,
    .words = "LETTER...",
    .fewest = 1,
    .most = WORDS_MANY,
    .meaning = "letter",
    .formats = 1u << FORMAT_TEXT,
    .run = run_read,
};
