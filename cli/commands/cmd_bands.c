#include <string.h>

#include "bands/records/band_select.h"
#include "bands/world/process.h"
#include "calc/kit/nearest.h"
#include "calc/kit/visible.h"
#include "cli/command.h"
#include "cli/commands/band_input.h"
#include "out/json/bands_json.h"
#include "out/views/view_bands.h"
#include "scenarios/evaluation/band_position_make.h"

/* A name of a table in any letters; "5" for "L5". */
static bool read_name(int *index, const struct run *run, const char *option, const char *const names[], int count,
                      const char *given)
{
    char word[32];
    struct text text = text_in(word, sizeof word);
    bool bare_level = names == LEVEL_NAMES && strlen(given) == 1;
    text_addf(&text, "%s%s", bare_level ? "L" : "", given);
    *index = 0;
    for (int i = 0; i < count && *index <= 0; i++) {
        const char *near = names[i][0] ? nearest_name(word, &names[i], 1) : NULL;
        bool same = near && strlen(near) == strlen(word);
        for (size_t j = 0; same && word[j]; j++)
            same = (word[j] | 32) == (near[j] | 32);
        if (same) {
            *index = i;
            return true;
        }
    }
    struct text list = text_start(run->arena);
    for (int i = 0; i < count; i++)
        if (names[i][0])
            text_addf(&list, "%s%s", list.length > 0 ? ", " : "", names[i]);
    return err_set(run->err, ERR_USAGE, "expected --%s as one of %s, found \"%s\"", option, list.data, given);
}

/* YYYY-MM-DD */
static bool read_day(struct date *date, const struct run *run, const char *given)
{
    int parts[3] = {0}, part = 0;
    bool good = strlen(given) == 10 && strspn(given, "0123456789-") == 10 && given[4] == '-' && given[7] == '-';
    for (int i = 0; good && i < 10; i++) {
        if (given[i] == '-')
            part++;
        else if (part < 3)
            parts[part] = parts[part] * 10 + (given[i] - '0');
    }
    *date = (struct date){parts[0], parts[1], parts[2]};
    return (good && part == 2 && date_valid(*date)) ||
           err_set(run->err, ERR_USAGE, "expected --as-of as a day such as 2026-11-21, found \"%s\"", given);
}

static bool read_filter(struct band_filter *filter, const struct run *run)
{
    const struct quick_offer *quick = &run->options->quick;
    const struct band_options *band = &run->options->band;
    int role = 0, level = 0, part = 0;
    if ((quick->role && !read_name(&role, run, "role", ROLE_NAMES, ROLE_COUNT, quick->role)) ||
        (quick->level && !read_name(&level, run, "level", LEVEL_NAMES, LEVEL_COUNT, quick->level)) ||
        (band->component && !read_name(&part, run, "component", PART_NAMES, PART_COUNT, band->component)) ||
        (band->as_of && !read_day(&filter->as_of, run, band->as_of)))
        return false;
    filter->role = (enum role)role;
    filter->level = (enum level)level;
    filter->part = (enum part)part;
    filter->one_part = band->component != NULL;
    filter->location = quick->location ? quick->location : "";
    return true;
}

static void view_case(struct document *document, const struct run *run, const struct evaluation *evaluation,
                      const struct band_filter *filter)
{
    bool any = false;
    document_title(document, "Where the offers stand in what Amazon is known to pay");
    document_paragraph(document, "Bars run from low to high on one scale, o is the middle where the source states it. "
                                 "\"US span\" runs from the cheapest market to the dearest and is no band for one "
                                 "place; \"computed\" and \"example\" are no postings; ? is contradicted by better "
                                 "sources; ! is older than 24 months.");
    for (int i = 0; i < evaluation->offer_count; i++) {
        const struct band_position *position = &evaluation->offers[i].position;
        if (!position->asked && !position->why_not[0])
            continue;
        view_position(document, evaluation, i, position->asked ? offer_records(run, evaluation, i, filter) : NULL);
        any = true;
    }
    if (!any)
        document_paragraph(document, "None of the offers is Amazon's, and no other company's bands are known.");
}

static int run_case(const struct run *run, struct band_filter *filter)
{
    const struct evaluation *evaluation;
    struct options options = *run->options;
    struct run inner = *run;
    if (options.band.case_path)
        options.case_path = options.band.case_path;
    inner.options = &options;
    if (!load_evaluation(&inner, &evaluation))
        return FAILED;
    if (!date_known(filter->as_of))
        filter->as_of = evaluation->from->assumptions.as_of;
    if (run->options->format == FORMAT_JSON) {
        struct text text = text_start(run->arena);
        bands_json(&text, bands_select(run->arena, run->bands, filter), evaluation);
        return print_text(run, &text) ? STATUS_DONE : FAILED;
    }
    struct document document = document_start(run->arena);
    view_case(&document, run, evaluation, filter);
    return print_document(run, &document) ? STATUS_DONE : FAILED;
}

/* The records, and what the articles say of the process. */
static bool show_all(const struct run *run, struct document *document, const struct band_list *list)
{
    struct process_lengths *lengths = arena_alloc(run->arena, sizeof *lengths);
    if (!process_lengths_load(lengths, run->arena, &run->options->data, run->err))
        return false;
    view_bands(document, list, lengths);
    return true;
}

static int run_bands(const struct run *run)
{
    const struct options *options = run->options;
    struct band_filter filter = {.location = ""};
    if (options->case_path && options->band.case_path)
        return err_set(run->err, ERR_USAGE, "one case file at a time: found \"%s\" after \"%s\"", options->case_path,
                       options->band.case_path),
               FAILED;
    bool with_case = options->case_path || options->band.case_path;
    if (with_case && options->quick_given)
        return err_set(run->err, ERR_USAGE,
                       "the case says the role, level and place; --component and --as-of go with it"),
               FAILED;
    if (with_case && options->band.as_case)
        return err_set(run->err, ERR_USAGE, "--as-case makes a case of --level and --location; the case \"%s\" is one already",
                       options->case_path ? options->case_path : options->band.case_path),
               FAILED;
    if (options->trials.count > 0 && (options->band.as_case || (!with_case && !options->quick.base)))
        return err_set(run->err, ERR_USAGE, "--set changes a case: give one, as in haggle bands CASE --set %s",
                       visible(run->arena, options->trials.word[0], "")),
               FAILED;
    if (!read_filter(&filter, run))
        return FAILED;
    if (options->band.as_case)
        return run_bands_as_case(run, &filter);
    if (with_case || options->quick.base)
        return run_case(run, &filter);
    const struct band_list *list = bands_select(run->arena, run->bands, &filter);
    if (options->format == FORMAT_JSON) {
        struct text text = text_start(run->arena);
        bands_json(&text, list, NULL);
        return print_text(run, &text) ? STATUS_DONE : FAILED;
    }
    struct document document = document_start(run->arena);
    if (options->format == FORMAT_CSV)
        view_bands_rows(&document, list);
    else if (!show_all(run, &document, list))
        return FAILED;
    return print_document(run, &document) ? STATUS_DONE : FAILED;
}

const struct command BANDS_COMMAND = {
    .name = "bands",
    .summary = "what each level pays, with the source of every figure",
    .want = WANT_MARKET,
    .words = "[CASE]",
    .most = 1,
    .meaning = "case file",
    .formats = 1u << FORMAT_TEXT | 1u << FORMAT_JSON | 1u << FORMAT_CSV | 1u << FORMAT_MARKDOWN,
    .run = run_bands,
};
