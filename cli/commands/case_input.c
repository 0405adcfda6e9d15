/* Where a command's case comes from: a file, standard input, or the options of a quick offer. */
#include <string.h>

#include "calc/kit/json_out.h"
#include "cli/command.h"
#include "scenarios/case/case_read.h"
#include "scenarios/case/case_rebase.h"
#include "scenarios/talks/talks_make.h"

static void quick_list(struct json_out *out, struct arena *arena, const char *key, const char *list)
{
    json_open(out, key, '[');
    while (*list) {
        size_t length = strcspn(list, ",");
        json_text(out, NULL, arena_copy(arena, list, length));
        list += length + (list[length] == ',');
    }
    json_close(out, ']');
}

/* The options as the case they stand for, so that one reader checks both. */
static const char *quick_case(struct arena *arena, const struct quick_offer *quick)
{
    struct text text = text_start(arena);
    struct json_out out = json_start(&text, JSON_INDENTED);
    json_open(&out, NULL, '{');
    if (quick->stay) {
        json_open(&out, "candidate", '{');
        json_number(&out, "stay", quick->stay);
        json_close(&out, '}');
    }
    if (quick->currency)
        json_text(&out, "currency", quick->currency);
    if (quick->usd) {
        json_open(&out, "assumptions", '{');
        json_open_flat(&out, "fx", '{');
        json_text(&out, "USD", quick->usd);
        json_close(&out, '}');
        json_close(&out, '}');
    }
    json_open(&out, "offers", '[');
    json_open(&out, NULL, '{');
    const struct {
        const char *key, *value;
    } members[] = {{"company", quick->company}, {"level", quick->level}, {"role", quick->role},
                   {"location", quick->location}, {"base", quick->base}, {"bonus", quick->bonus}};
    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        if (members[i].value)
            json_text(&out, members[i].key, members[i].value);
    if (quick->sign_on)
        quick_list(&out, arena, "sign_on", quick->sign_on);
    if (quick->units || quick->value) {
        json_open(&out, "grant", '{');
        if (quick->units)
            json_number(&out, "units", quick->units);
        if (quick->value)
            json_text(&out, "value", quick->value);
        if (quick->price)
            json_text(&out, "price", quick->price);
        if (quick->vesting)
            json_text(&out, "vesting", quick->vesting);
        json_close(&out, '}');
    }
    if (quick->growth || quick->usd) {
        json_open(&out, "stock", '{');
        if (quick->usd)
            json_text(&out, "currency", "USD");
        if (quick->growth)
            json_text(&out, "growth", quick->growth);
        json_close(&out, '}');
    }
    json_close(&out, '}');
    json_close(&out, ']');
    json_close(&out, '}');
    return text.data;
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

static bool load_talks_of(const struct run *run, const struct case_file *file, const struct talks **talks)
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
    return load_case(run, &file) && load_talks_of(run, file, talks);
}

bool load_negotiation(const struct run *run, const struct talks **talks)
{
    const struct case_file *file;
    return load_case(run, &file) && case_rebase(&file, run->arena, file, run->err) && load_talks_of(run, file, talks);
}
