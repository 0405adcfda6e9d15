#include <string.h>

#include "cli/commands/put_back.h"
#include "out/views/view_set.h"
#include "scenarios/case/case_edit.h"
#include "scenarios/case/case_faults.h"
#include "scenarios/case/case_read.h"
#include "scenarios/talks/case_diff_make.h"

/* More than a case that is being filled in usually lacks. */
enum { MISSING_MAX = 40 };

struct setting {
    const struct run *run;
    struct case_text *text;
    struct document document;
};

/* A member on one line. Of an object that holds an amount, the amount: "offers.amazon.sign_on[0]". */
static const char *shown_value(const struct setting *it, const char *bytes, size_t length, const char *path)
{
    static const char *const amounts[] = {"amount", "rate"};
    struct arena *arena = it->run->arena;
    const char *value = case_value(arena, it->text->name, bytes, length, path);
    for (int i = 0; i < 2 && value[0] == '{'; i++) {
        const char *amount = case_value(arena, it->text->name, bytes, length, text_format(arena, "%s.%s", path, amounts[i]));
        value = amount[0] ? amount : value;
    }
    return value;
}

static void add_lines(struct setting *it)
{
    struct case_text *text = it->text;
    struct set_line *lines = arena_array(it->run->arena, CHANGES_MAX, sizeof *lines);
    for (int i = 0; i < text->change_count; i++) {
        const char *place = text->change[i].place, *label = text->change[i].label; /* path and value without controls */
        const char *path = arena_copy(it->run->arena, label, strlen(text->change[i].path));
        lines[i] = (struct set_line){path, shown_value(it, text->own_bytes, text->own_length, place),
                                     shown_value(it, text->bytes, text->length, place)};
    }
    view_set_lines(&it->document, lines, text->change_count);
}

/* Wrong in what a change wrote; what it left lacking around it may come with the next step. */
static bool made_by_change(const struct case_text *text, const struct err *err)
{
    const char *missing = strstr(err->message, " is missing");
    if (missing && !missing[strlen(" is missing")])
        return false;
    for (int i = 0; i < text->change_count; i++)
        if (strcmp(err->file, text->change[i].label) == 0)
            return !err->path[0] || strncmp(text->change[i].place, err->path, strlen(err->path)) != 0;
    return false;
}

/* A case that was incomplete before may stay so: only what a change itself has wrong stands in its way. */
static bool accept_incomplete(struct setting *it)
{
    struct err *faults = arena_alloc(it->run->arena, sizeof *faults);
    struct err *bad = arena_array(it->run->arena, MISSING_MAX, sizeof *bad);
    int count = 0;
    case_text_faults(faults, it->text, it->run, MISSING_MAX);
    for (const struct err *each = faults; each; each = each->next)
        if (made_by_change(it->text, each))
            bad[count++] = *each;
    for (int i = 0; i < count; i++)
        bad[i].next = i + 1 < count ? &bad[i + 1] : NULL;
    if (count > 0) {
        *it->run->err = bad[0];
        return false;
    }
    for (const struct err *each = faults; each; each = each->next)
        document_item(&it->document, text_format(it->run->arena, "still to do: %s%s%s", each->path, each->path[0] ? ": " : "",
                                                 each->message));
    return true;
}

static bool evaluated(const struct run *run, const struct case_file *file, const struct evaluation **evaluation)
{
    return evaluate(evaluation, run->arena, run->companies, run->bands, file, run->err);
}

/* What moved; a case that was not complete before has nothing to move from. */
static bool add_pay(struct setting *it, const struct case_file *before, const struct case_file *after)
{
    const struct evaluation *a, *b;
    const struct case_diff *diff;
    if (!evaluated(it->run, after, &b))
        return false;
    if (!before)
        view_set_first_pay(&it->document, b);
    else if (evaluated(it->run, before, &a) && case_diff_make(&diff, it->run->arena, a, b, it->run->err))
        view_set_pay(&it->document, diff);
    else
        return false;
    return true;
}

static int run_set(const struct run *run)
{
    struct setting it = {run, arena_alloc(run->arena, sizeof *it.text), document_start(run->arena)};
    const struct word_list *words = &run->options->words;
    const struct case_file *before = NULL, *after = NULL;
    struct err ignored;
    if (!case_text_open(it.text, run, words->word[0]))
        return FAILED;
    if (!case_read(&before, run->arena, run->companies, it.text->name, it.text->bytes, it.text->length, &ignored))
        before = NULL;
    for (int i = 1; i < words->count; i++)
        if (!case_text_set(it.text, run, "", words->word[i]))
            return FAILED;
    bool complete = case_text_read(&after, it.text, run);
    add_lines(&it);
    if (complete ? !add_pay(&it, before, after) : before || !accept_incomplete(&it))
        return FAILED;
    struct text said = text_start(run->arena);
    render_text(&said, &it.document, TEXT_WIDTH);
    return put_back(run, it.text, &said) ? STATUS_DONE : FAILED;
}

const struct command SET_COMMAND = {
    .name = "set",
    .summary = "change a case in place, and see what moves",
    .want = WANT_CASE,
    .words = "CASE PATH=VALUE...",
    .fewest = 2,
    .most = WORDS_MANY,
    .meaning = "word",
    .formats = 1u << FORMAT_TEXT,
    .run = run_set,
};
