/* `new`: the dialogue of scenarios/dialogue with a person at the other end. Talk goes to standard error, the evaluation
 * at its end to standard output; every answer that is taken is kept in the file at once. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bands/reader/file.h"
#include "cli/case_store.h"
#include "cli/command.h"
#include "cli/commands/letter_summary.h"
#include "cli/commands/new_letters.h"
#include "cli/line_reader.h"
#include "cli/tell.h"
#include "out/views/view_first_years.h"
#include "scenarios/case/case_read.h"
#include "scenarios/dialogue/letter_doubts.h"

enum { REFUSALS_MAX = 20 }; /* in a row, from a pipe: nobody is there to read what was wrong */

static const char USUAL_NAME[] = "offer.json";

struct session {
    const struct run *run;
    const char *path;
    bool exists; /* the file */
    struct dialogue dialogue;
    struct turn turn;
    enum line_result end;
};

/* Of a valid case: the reader has agreed to every answer. */
static bool show_years(const struct session *session)
{
    const struct run *run = session->run;
    const struct so_far *so_far = &session->dialogue.so_far;
    const struct case_file *file;
    const struct evaluation *evaluation;
    if (!case_read(&file, run->arena, run->companies, so_far->file, so_far->text, so_far->length, run->err) ||
        !evaluate(&evaluation, run->arena, run->companies, run->bands, file, run->err))
        return false;
    struct document document = document_start(run->arena);
    struct text text = text_start(run->arena);
    view_first_years(&document, evaluation, session->turn.show_years);
    render_text(&text, &document, TEXT_WIDTH);
    fprintf(stderr, "\n%s%s", text.data, session->turn.heading[0] ? "" : "\n");
    return true;
}

static bool say(const struct session *session)
{
    tell(session->run->arena, "%s", session->turn.said);
    if (session->turn.show_years >= 0 && !show_years(session))
        return false;
    tell(session->run->arena, "%s", session->turn.heading);
    return true;
}

static bool keep(struct session *session)
{
    const struct run *run = session->run;
    struct text text = text_start(run->arena);
    text_add_bytes(&text, session->dialogue.so_far.text, session->dialogue.so_far.length);
    if (text.length > 0 && text.data[text.length - 1] != '\n')
        text_add(&text, "\n");
    bool kept = (session->exists ? case_store_again : case_store_new)(run->arena, session->path, text.data, text.length, run->err);
    session->exists = session->exists || kept;
    return kept;
}

/* The question of a prompt: "Base salary". */
static const char *question_of(const struct session *session, const char *prompt)
{
    size_t length = strcspn(prompt, "([:");
    while (length > 0 && prompt[length - 1] == ' ')
        length--;
    return arena_copy(session->run->arena, prompt, length);
}

static bool take(struct session *session, const char *line)
{
    dialogue_answer(&session->dialogue, &session->turn, line);
    return (!session->turn.changed || keep(session)) && say(session);
}

/* Asks until all is asked, or the person or the input stops. */
static bool converse(struct session *session)
{
    const struct run *run = session->run;
    int refusals = 0;
    bool at_terminal = isatty(STDIN_FILENO);
    if (!say(session))
        return false;
    while (!dialogue_over(&session->turn)) {
        const char *line, *prompt = visible(run->arena, session->turn.prompt, "\n");
        session->end = lines_next(&line, run->arena, prompt, LINE_OF_ANSWER);
        if (session->end == LINE_END || session->end == LINE_STOPPED)
            return fputs("\n", stderr) >= 0;
        bool too_long = session->end == LINE_TOO_LONG;
        if (too_long)
            fprintf(stderr, "  expected a line of at most %d bytes\n", (int)LINE_BYTES_MAX);
        else if (!take(session, line))
            return false;
        refusals = too_long || session->turn.refused ? refusals + 1 : 0;
        if (refusals == REFUSALS_MAX && !at_terminal)
            return err_set(run->err, ERR_INPUT, "%d lines in a row did not answer \"%s\"; what was answered before is kept in %s",
                           refusals, question_of(session, prompt), session->path);
    }
    return true;
}

static int evaluate_kept(const struct session *session)
{
    struct options options = *session->run->options;
    struct run inner = *session->run;
    options.case_path = session->path;
    inner.options = &options;
    return EVALUATE_COMMAND.run(&inner);
}

/* How it ended: at the last question, or before. */
static int finish(const struct session *session)
{
    const struct run *run = session->run;
    const char *path = session->path;
    bool whole = so_far_whole(&session->dialogue.so_far), over = session->end == LINE_END || session->end == LINE_STOPPED;
    if (!over && !session->turn.stopped) {
        int status = evaluate_kept(session);
        if (status == STATUS_DONE)
            tell(run->arena, "\nThe case is in %s, for you to change with haggle set or any editor.\n", path);
        return status;
    }
    if (session->dialogue.so_far.length == 0)
        fputs("Nothing was answered, and nothing is written.\n", stderr);
    else
        tell(run->arena, "Kept in %s.\n  haggle new %s    goes on where this stopped\n%s", path, path,
                whole ? text_format(run->arena, "  haggle %s        says what it is worth\n", path) : "");
    if (session->end == LINE_STOPPED)
        return STATUS_STOPPED;
    if (session->end == LINE_END && !whole)
        return err_set(run->err, ERR_INPUT, "the input ended before the answer to \"%s\"",
                       question_of(session, session->turn.prompt)),
               FAILED;
    return STATUS_DONE;
}

/* What letters say is kept before the first question. */
static bool begin_with(struct session *session, const struct letters *letters)
{
    const struct run *run = session->run;
    struct beginning beginning = {.file = session->path, .text = letters->case_text, .length = strlen(letters->case_text),
                                  .ask_all = true};
    struct text text = text_start(run->arena);
    letter_readings(&text, letters, run->options->letters.count > 1 ? run->options->letters.count : 1);
    tell(run->arena, "\n%s\n", text.data);
    beginning.doubt_count = letter_doubts(&beginning.doubts, run->arena, letters);
    return dialogue_start(&session->dialogue, &session->turn, run->arena, run->companies, &beginning, run->err) &&
           keep(session);
}

/* The file as it is: what a dialogue left there, or nothing. */
static bool begin_again(struct session *session)
{
    struct beginning beginning = {.file = session->path, .text = ""};
    const struct run *run = session->run;
    if (session->exists && !file_read(&beginning.text, &beginning.length, run->arena, session->path, run->err))
        return false;
    if (!dialogue_start(&session->dialogue, &session->turn, run->arena, run->companies, &beginning, run->err))
        return false;
    if (beginning.length > 0)
        tell(run->arena, "Going on with %s.\n", session->path);
    return true;
}

static bool no_place(const struct session *session, enum err_kind kind, const char *why)
{
    err_set(session->run->err, kind, "%s", why);
    struct text file = text_in(session->run->err->file, sizeof session->run->err->file);
    text_add(&file, session->path);
    return false;
}

/* Better told before the first question than after its answer. */
static bool find_place(struct session *session)
{
    struct stat status;
    const char *path = session->path, *slash = strrchr(path, '/');
    if (strcmp(path, "-") == 0)
        return err_set(session->run->err, ERR_USAGE, "expected a file to keep the case in, found \"-\"");
    session->exists = stat(path, &status) == 0;
    if (session->exists && !S_ISREG(status.st_mode))
        return no_place(session, ERR_FILE, "expected a file to keep the case in, found something else");
    if (session->exists && session->run->options->letters.count > 0)
        return no_place(session, ERR_USAGE, "there is such a file already: name a new one for the letters");
    const char *folder = slash && slash > path ? arena_copy(session->run->arena, path, (size_t)(slash - path)) : NULL;
    if (!session->exists && folder && stat(folder, &status) != 0)
        return no_place(session, ERR_FILE, text_format(session->run->arena, "cannot write: %s", strerror(errno)));
    return true;
}

/* A new case begins with a letter: of a file, or pasted. */
static bool begin(struct session *session)
{
    const struct letters *letters = NULL;
    if (session->run->options->letters.count > 0) {
        if (!letters_of_files(&letters, session->run))
            return false;
    } else if (!session->exists && !letters_pasted(&letters, session->run, &session->end)) {
        return false;
    }
    return letters ? begin_with(session, letters) : begin_again(session);
}

static int run_new(const struct run *run)
{
    struct session *session = arena_alloc(run->arena, sizeof *session);
    *session = (struct session){.run = run, .path = run->options->case_path ? run->options->case_path : USUAL_NAME,
                                .end = LINE_READ};
    if (!find_place(session))
        return FAILED;
    lines_open();
    bool begun = begin(session);
    bool over = session->end == LINE_END || session->end == LINE_STOPPED;
    bool nothing = over && !session->exists; /* neither a letter nor an answer */
    bool done = begun && (nothing || (over ? say(session) : converse(session)));
    lines_close();
    return done ? finish(session) : FAILED;
}

const struct command NEW_COMMAND = {
    .name = "new",
    .summary = "a case from your answers, or from a letter you paste",
    .want = WANT_CASE,
    .words = "[CASE]",
    .most = 1,
    .meaning = "case file",
    .formats = 1u << FORMAT_TEXT,
    .run = run_new,
};
