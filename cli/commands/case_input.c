/* Where a command's case comes from: a file, standard input, or the options of a quick offer. */
#include <string.h>

#include "cli/command.h"
#include "cli/commands/plan_input.h"
#include "cli/offer_words.h"
#include "scenarios/case/case_read.h"
#include "scenarios/case/case_rebase.h"
#include "scenarios/talks/talks_make.h"

/* The options as the case they stand for, so that one reader checks both. */
static const char *quick_case(struct arena *arena, const struct quick_offer *quick)
{
    struct offer_words words = {.company = quick->company, .level = quick->level, .role = quick->role,
                                .location = quick->location, .base = quick->base, .units = quick->units,
                                .value = quick->value, .price = quick->price, .vesting = quick->vesting,
                                .growth = quick->growth, .bonus = quick->bonus, .currency = quick->currency,
                                .usd = quick->usd, .stay = quick->stay};
    const char *list = quick->sign_on ? quick->sign_on : "";
    for (int i = 0; *list && i < SIGN_ONS_MAX; i++) {
        size_t length = strcspn(list, ",");
        words.sign_on[i] = arena_copy(arena, list, length);
        list += length + (list[length] == ',');
    }
    return offer_case(arena, &words);
}

static bool load_case(const struct run *run, const struct case_file **file)
{
    const struct options *options = run->options;
    if (options->case_path && options->quick_given)
        return err_set(run->err, ERR_USAGE, "give a case file or an offer by options, not both");
    if (options->case_path)
        return case_load(file, run->arena, run->companies, options->case_path, run->err);
    if (!options->quick_given)
        return err_set(run->err, ERR_USAGE, "no case file given (use - for standard input)");
    const char *bytes = quick_case(run->arena, &options->quick);
    if (case_read(file, run->arena, run->companies, "the options", bytes, strlen(bytes), run->err))
        return true;
    run->err->line = run->err->column = 0; /* of a text that the user never saw */
    return false;
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
    return case_load(&file, run->arena, run->companies, run->options->second_path, run->err) &&
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
