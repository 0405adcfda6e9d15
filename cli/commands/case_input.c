/* Where a command's case comes from: a file, standard input, or the options of a quick offer. */
#include <stdio.h>

#include "cli/case_store.h"
#include "cli/case_text.h"
#include "cli/commands/plan_input.h"
#include "cli/tell.h"
#include "scenarios/case/case_rebase.h"
#include "scenarios/talks/talks_make.h"

/* The text that the options give, with --vs and then --set made in it. */
static bool open_case(struct case_text *text, const struct run *run)
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
    for (int i = 0; i < options->trials.count; i++)
        if (!case_text_set(text, run, "--set ", options->trials.word[i]))
            return false;
    return true;
}

static bool load_case(const struct run *run, const struct case_file **file)
{
    struct case_text *text = arena_alloc(run->arena, sizeof *text);
    if (!open_case(text, run) || !case_text_read(file, text, run))
        return false;
    if (!run->options->save)
        return true;
    if (!case_store_new(run->arena, run->options->save, text->bytes, text->length, run->err))
        return false;
    tell(run->arena, "haggle: saved as %s\n", run->options->save);
    return true;
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

bool load_second_evaluation(const struct run *run, const struct evaluation **evaluation)
{
    const struct case_file *file;
    struct case_text *text = arena_alloc(run->arena, sizeof *text);
    return case_text_open(text, run, run->options->second_path) && case_text_read(&file, text, run) &&
           evaluate_case(run, evaluation, file);
}

bool talks_of_case(const struct run *run, const struct case_file *file, const struct talks **talks)
{
    const struct evaluation *evaluation;
    struct process_lengths *lengths = arena_alloc(run->arena, sizeof *lengths);
    struct changes *changes = arena_alloc(run->arena, sizeof *changes);
    return process_lengths_load(lengths, run->arena, &run->options->data, run->err) &&
           changes_load(changes, run->arena, &run->options->data, run->err) && evaluate_case(run, &evaluation, file) &&
           talks_make(talks, run->arena, lengths, changes, evaluation, run->err);
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
