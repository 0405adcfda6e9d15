/* `new`: the dialogue of scenarios/dialogue with a person at the other end. Talk goes to standard error, the evaluation
 * at its end to standard output; every answer that is taken is kept in the file at once. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/keep_case.h"
#include "cli/line_reader.h"
#include "out/views/view_first_years.h"
#include "scenarios/case/case_read.h"
#include "scenarios/dialogue/dialogue.h"

enum { REFUSALS_MAX = 20 }; /* in a row, from a pipe: nobody is there to read what was wrong */

static const char USUAL_NAME[] = "offer.json";

/* Of a valid case: the reader has agreed to every answer. */
static bool show_years(const struct run *run, const struct dialogue *dialogue, int offer, bool heading_follows)
{
    const struct case_file *file;
    const struct evaluation *evaluation;
    const struct so_far *so_far = &dialogue->so_far;
    if (!case_read(&file, run->arena, run->companies, so_far->file, so_far->text, so_far->length, run->err) ||
        !evaluate(&evaluation, run->arena, run->companies, run->bands, file, run->err))
        return false;
    struct document document = document_start(run->arena);
    view_first_years(&document, evaluation, offer);
    struct text text = text_start(run->arena);
    render_text(&text, &document, TEXT_WIDTH);
    fprintf(stderr, "\n%s%s", text.data, heading_follows ? "" : "\n");
    return true;
}

static bool say(const struct run *run, const struct dialogue *dialogue, const struct turn *turn)
{
    fputs(turn->said, stderr);
    if (turn->show_years >= 0 && !show_years(run, dialogue, turn->show_years, turn->heading[0] != '\0'))
        return false;
    fputs(turn->heading, stderr);
    return true;
}

static bool keep(const struct run *run, const struct dialogue *dialogue, const char *path)
{
    struct text text = text_start(run->arena);
    text_add_bytes(&text, dialogue->so_far.text, dialogue->so_far.length);
    if (text.length > 0 && text.data[text.length - 1] != '\n')
        text_add(&text, "\n");
    return keep_case(run->arena, path, text.data, text.length, run->err);
}

/* The question of a prompt: "Base salary". */
static const char *question_of(const struct run *run, const char *prompt)
{
    size_t length = strcspn(prompt, "([:");
    while (length > 0 && prompt[length - 1] == ' ')
        length--;
    return arena_copy(run->arena, prompt, length);
}

/* Asks until all is asked, or the person or the input stops. */
static bool converse(const struct run *run, struct dialogue *dialogue, struct turn *turn, const char *path,
                     enum line_result *end)
{
    int refusals = 0;
    bool at_terminal = isatty(STDIN_FILENO);
    *end = LINE_READ;
    if (!say(run, dialogue, turn))
        return false;
    while (!dialogue_over(turn)) {
        const char *line, *prompt = turn->prompt;
        *end = lines_next(&line, run->arena, prompt);
        if (*end == LINE_END || *end == LINE_STOPPED)
            return fputs("\n", stderr) >= 0;
        bool too_long = *end == LINE_TOO_LONG;
        if (too_long)
            fprintf(stderr, "  expected a line of at most %d bytes\n", (int)LINE_BYTES_MAX);
        else
            dialogue_answer(dialogue, turn, line);
        if (!too_long && ((turn->changed && !keep(run, dialogue, path)) || !say(run, dialogue, turn)))
            return false;
        refusals = too_long || turn->refused ? refusals + 1 : 0;
        if (refusals == REFUSALS_MAX && !at_terminal)
            return err_set(run->err, ERR_INPUT, "%d lines in a row did not answer \"%s\"; what was answered before is kept in %s",
                           refusals, question_of(run, prompt), path);
    }
    return true;
}

static int evaluate_kept(const struct run *run, const char *path)
{
    struct options options = *run->options;
    struct run inner = *run;
    options.case_path = path;
    inner.options = &options;
    return EVALUATE_COMMAND.run(&inner);
}

static void say_next(const char *path)
{
    fprintf(stderr,
            "\nThe case is in %s, for you to change with any editor.\n"
            "  haggle counter %s    what to ask for, and in what words\n"
            "  haggle stay %s       who pays more for how long a stay\n",
            path, path, path);
}

/* How it ended: at the last question, or before. */
static int finish(const struct run *run, const struct dialogue *dialogue, const struct turn *turn, const char *path,
                  enum line_result end)
{
    bool whole = so_far_whole(&dialogue->so_far);
    if (end != LINE_END && end != LINE_STOPPED && !turn->stopped) {
        int status = evaluate_kept(run, path);
        if (status == STATUS_DONE)
            say_next(path);
        return status;
    }
    if (dialogue->so_far.length == 0)
        fputs("Nothing was answered, and nothing is written.\n", stderr);
    else
        fprintf(stderr, "Kept in %s.\n  haggle new %s    goes on where this stopped\n%s", path, path,
                whole ? text_format(run->arena, "  haggle %s        says what it is worth\n", path) : "");
    if (end == LINE_STOPPED)
        return STATUS_STOPPED;
    if (end == LINE_END && !whole)
        return err_set(run->err, ERR_INPUT, "the input ended before the answer to \"%s\"",
                       question_of(run, turn->prompt)),
               FAILED;
    return STATUS_DONE;
}

static int run_new(const struct run *run)
{
    const char *path = run->options->case_path ? run->options->case_path : USUAL_NAME, *bytes;
    size_t length;
    struct dialogue *dialogue = arena_alloc(run->arena, sizeof *dialogue);
    struct turn turn;
    enum line_result end;
    if (strcmp(path, "-") == 0)
        return err_set(run->err, ERR_USAGE, "expected a file to keep the case in, found \"-\""), FAILED;
    if (!kept_case(&bytes, &length, run->arena, path, run->err) ||
        !dialogue_start(dialogue, &turn, run->arena, run->companies, path, bytes, length, false, run->err))
        return FAILED;
    if (length > 0)
        fprintf(stderr, "Going on with %s.\n", path);
    lines_open();
    bool done = converse(run, dialogue, &turn, path, &end);
    lines_close();
    return done ? finish(run, dialogue, &turn, path, end) : FAILED;
}

const struct command NEW_COMMAND = {
    .name = "new",
    .summary = "asks what your letter says and makes the case of it",
    .want = WANT_CASE,
    .words = "[CASE]",
    .most = 1,
    .meaning = "case file",
    .formats = 1u << FORMAT_TEXT,
    .run = run_new,
};
