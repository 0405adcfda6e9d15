/* Where a command's case comes from: a file, standard input, or the options of a quick offer. */
#include <stdio.h>

#include "calc/kit/visible.h"
#include "cli/case_store.h"
#include "cli/case_text.h"
#include "cli/commands/plan_input.h"
#include "cli/tell.h"
#include "scenarios/case/case_rebase.h"

bool case_text_load(struct case_text *text, const struct run *run)
{
    const struct options *options = run->options;
    if (options->case_path && options->quick_given)
        return err_set(run->err, ERR_USAGE, "give a case file or an offer by options, not both");
    if (!options->case_path && !options->quick_given)
        return err_set(run->err, ERR_USAGE, "no case file given (use - for standard input)");
    if (!options->case_path)
        case_text_of_options(text, run);
    else if (!case_text_open(text, run, options->case_path))
        return false;
    for (int i = 0; i < options->rivals.count; i++)
        if (!case_text_add_rival(text, run, options->rivals.word[i]))
            return false;
    return case_text_try(text, run);
}

bool case_text_keep(const struct case_text *text, const struct run *run)
{
    if (!run->options->save)
        return true;
    if (!case_store_new(run->arena, run->options->save, text->bytes, text->length, run->err))
        return false;
    tell(run->arena, "haggle: saved as %s\n", run->options->save);
    return true;
}

static bool load_case(const struct run *run, const struct case_file **file)
{
    struct case_text *text = arena_alloc(run->arena, sizeof *text);
    return case_text_load(text, run) && case_text_read(file, text, run) && case_text_keep(text, run);
}

static bool evaluate_case(const struct run *run, const struct evaluation **evaluation, const struct case_file *file)
{
    return evaluate(evaluation, run->arena, run->companies, run->bands, file, run->err);
}

bool load_evaluation(const struct run *run, const struct evaluation **evaluation)
{
    const struct case_file *file;
    return load_case(run, &file) && evaluate_case(run, evaluation, file);
}

static bool evaluate_text(const struct run *run, const struct evaluation **evaluation, struct case_text *text)
{
    const struct case_file *file;
    return case_text_read(&file, text, run) && evaluate_case(run, evaluation, file);
}

/* "case.json with offers.amazon.base=180k" */
static const char *with_trials(const struct run *run, const char *name)
{
    const struct word_list *trials = &run->options->trials;
    struct text words = text_start(run->arena);
    text_add(&words, name);
    for (int i = 0; i < trials->count; i++)
        text_addf(&words, "%s%s", i == 0 ? " with " : ", ", visible(run->arena, trials->word[i], ""));
    return words.data;
}

bool load_two_evaluations(const struct run *run, const struct evaluation **first, const struct evaluation **second)
{
    const struct options *options = run->options;
    struct case_text *a = arena_alloc(run->arena, sizeof *a), *b = arena_alloc(run->arena, sizeof *b);
    if (!case_text_open(a, run, options->case_path) || !evaluate_text(run, first, a))
        return false;
    if (!options->second_path)
        case_text_of_bytes(b, with_trials(run, a->name), a->own_bytes, a->own_length);
    else if (!case_text_open(b, run, options->second_path))
        return false;
    return case_text_try(b, run) && evaluate_text(run, second, b);
}

bool load_talks(const struct run *run, const struct talks **talks)
{
    const struct case_file *file;
    return load_case(run, &file) && talks_of_case(run, file, talks);
}

bool load_negotiation(const struct run *run, const struct talks **talks)
{
    const struct case_file *file;
    return load_case(run, &file) && case_rebase(&file, run->arena, file, run->err) && talks_of_case(run, file, talks);
}
