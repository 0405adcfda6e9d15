#include "cli/command.h"
#include "cli/commands/first_input.h"
#include "cli/version.h"
#include "out/json/evaluate_json.h"
#include "out/views/view_after_tax.h"
#include "out/views/view_evaluate.h"
#include "out/views/view_first.h"
#include "scenarios/stay/compare_stays.h"

static int run_evaluate(const struct run *run)
{
    const struct talks *talks;
    const struct stay_report *report;
    const struct after_tax *tax;
    bool json = run->options->format == FORMAT_JSON; /* the other formats tell the ties of those in front alone */
    if (!load_talks(run, &talks) || !compare_stays(&report, run->arena, talks->evaluation, NULL, 0,
                                                   json ? TIES_OF_EVERY_PAIR : TIES_OF_THE_FRONT, run->err) ||
        !load_after_tax(run, &tax, talks->evaluation))
        return FAILED;
    if (json) {
        struct text text = text_start(run->arena);
        evaluate_json(&text, talks, report, tax, HAGGLE_VERSION, JSON_INDENTED);
        return print_text(run, &text) ? STATUS_DONE : FAILED;
    }
    struct document document = document_start(run->arena);
    struct first first;
    if (run->options->format != FORMAT_TEXT || run->options->full) {
        view_evaluate(&document, talks, report);
        if (tax)
            view_after_tax(&document, tax);
    } else if (tax)
        view_after_tax_first(&document, tax, case_typed(run));
    else if (load_first(run, &first, talks, report))
        view_first_evaluate(&document, &first, case_typed(run));
    else
        return FAILED;
    return print_document(run, &document) ? STATUS_DONE : FAILED;
}

const struct command EVALUATE_COMMAND = {
    .name = "evaluate",
    .summary = "every offer by year and part, and who leads when",
    .want = WANT_ANSWER,
    .words = "CASE",
    .most = 1,
    .meaning = "case file",
    .formats = 1u << FORMAT_TEXT | 1u << FORMAT_JSON | 1u << FORMAT_CSV | 1u << FORMAT_MARKDOWN,
    .run = run_evaluate,
};
