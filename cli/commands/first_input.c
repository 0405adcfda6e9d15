#include "cli/commands/first_input.h"

#include <string.h>

#include "cli/commands/plan_input.h"
#include "scenarios/case/case_rebase.h"
#include "scenarios/counter/counter_plan.h"
#include "scenarios/talks/truth_gates_make.h"

/* A plan is made in the currency of the letter: where that is another, from a case of its own. */
static bool make_plan(const struct run *run, const struct plan **plan, const struct talks **talks, struct err *err)
{
    const struct run quiet = {run->arena, run->options, run->companies, run->bands, err};
    const struct case_file *file = (*talks)->evaluation->from, *letter;
    return case_rebase(&letter, run->arena, file, err) && (letter == file || talks_of_case(&quiet, letter, talks)) &&
           plan_of_talks(&quiet, plan, *talks);
}

bool load_first(const struct run *run, struct first *first, const struct talks *talks, const struct stay_report *report)
{
    const char *currency = run->arena->currency;
    struct err *err = arena_alloc(run->arena, sizeof *err);
    struct truth *truth = arena_alloc(run->arena, sizeof *truth);
    const struct talks *letter = talks;
    *first = (struct first){.talks = talks, .report = report, .no_plan = ""};
    bool made = make_plan(run, &first->plan, &letter, err);
    run->arena->currency = currency;
    if (!made && err->kind == ERR_FILE) {
        *run->err = *err;
        return false;
    }
    if (!made) {
        first->plan = NULL;
        first->no_plan = err->path[0] ? arena_copy(run->arena, err->path, strlen(err->path)) : "the figures";
        return true;
    }
    truth_make(truth, first->plan, letter);
    first->truth = truth;
    return true;
}

/* In quotes where a shell would take it apart. */
static void add_typed(struct text *text, const char *word)
{
    static const char safe[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+=./,:@%";
    if (word[0] && word[strspn(word, safe)] == '\0') {
        text_add(text, word);
        return;
    }
    text_add(text, "'");
    for (; *word; word++)
        text_addf(text, *word == '\'' ? "'\\%c'" : "%c", *word);
    text_add(text, "'");
}

struct typed_case case_typed(const struct run *run)
{
    const struct options *options = run->options;
    const bool rivals = options->rivals.count > 0, trials = options->trials.count > 0;
    struct text text = text_start(run->arena);
    if (!options->case_path && !options->save)
        return (struct typed_case){NULL, ", with the same options"};
    add_typed(&text, options->save ? options->save : options->case_path);
    const bool piped = !options->save && strcmp(options->case_path, "-") == 0 && !rivals && !trials;
    return (struct typed_case){text.data, options->save      ? ""
                                          : piped            ? ", with the same input"
                                          : rivals && trials ? ", with the same --vs and --set"
                                          : rivals           ? ", with the same --vs"
                                          : trials           ? ", with the same --set"
                                                             : ""};
}
