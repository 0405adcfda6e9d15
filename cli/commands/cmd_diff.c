#include <string.h>

#include "cli/command.h"
#include "out/json/diff_json.h"
#include "out/views/view_diff.h"
#include "scenarios/talks/case_diff_make.h"

static bool load_both(const struct run *run, const struct evaluation **a, const struct evaluation **b)
{
    const struct options *options = run->options;
    if (!options->second_path && options->trials.count == 0)
        return err_set(run->err, ERR_USAGE,
                       "diff needs two case files, or one and what to change in it: haggle diff CASE --set PATH=VALUE");
    if (options->second_path && strcmp(options->case_path, "-") == 0 && strcmp(options->second_path, "-") == 0)
        return err_set(run->err, ERR_USAGE, "only one of the two cases can be standard input");
    return load_two_evaluations(run, a, b);
}

static int run_diff(const struct run *run)
{
    const struct evaluation *a, *b;
    const struct case_diff *diff;
    if (!load_both(run, &a, &b) || !case_diff_make(&diff, run->arena, a, b, run->err))
        return FAILED;
    if (run->options->format == FORMAT_JSON) {
        struct text text = text_start(run->arena);
        diff_json(&text, diff, JSON_INDENTED);
        return print_text(run, &text) ? STATUS_DONE : FAILED;
    }
    struct document document = document_start(run->arena);
    view_diff(&document, diff);
    return print_document(run, &document) ? STATUS_DONE : FAILED;
}

const struct command DIFF_COMMAND = {
    .name = "diff",
    .summary = "what changed in terms and pay from one case to another",
    .want = WANT_CHECK,
    .words = "CASE [CASE]",
    .fewest = 1,
    .most = 2,
    .meaning = "case file",
    .formats = 1u << FORMAT_TEXT | 1u << FORMAT_JSON | 1u << FORMAT_CSV | 1u << FORMAT_MARKDOWN,
    .run = run_diff,
};
