#include "cli/command.h"
#include "cli/commands/first_input.h"
#include "cli/commands/months_input.h"
#include "cli/terminal.h"
#include "cli/version.h"
#include "out/json/stay_json.h"
#include "out/views/view_after_tax.h"
#include "out/views/view_first.h"
#include "out/views/view_stay.h"
#include "scenarios/stay/compare_stays.h"

static int run_stay(const struct run *run)
{
    const struct options *options = run->options;
    const struct talks *talks;
    const struct stay_report *report;
    const struct after_tax *tax;
    int months[STAY_MONTHS_MAX], count = 0;
    const bool screen = options->format == FORMAT_TEXT && !options->full; /* which tells the ties of those in front alone */
    if ((options->months && !read_months(months, &count, options->months, run->err)) ||
        !load_talks(run, &talks) ||
        !compare_stays(&report, run->arena, talks->evaluation, months, count,
                       screen ? TIES_OF_THE_FRONT : TIES_OF_EVERY_PAIR, run->err) ||
        !load_after_tax(run, &tax, talks->evaluation))
        return FAILED;
    if (options->format == FORMAT_JSON) {
        struct text text = text_start(run->arena);
        stay_json(&text, report, tax, HAGGLE_VERSION);
        return print_text(run, &text) ? STATUS_DONE : FAILED;
    }
    struct document document = document_start(run->arena);
    struct first first;
    if (screen) {
        if (!load_first(run, &first, talks, report))
            return FAILED;
        view_first_stay(&document, &first, case_typed(run), count > 0);
        if (tax)
            view_after_tax_stays(&document, tax, report->months, report->month_count);
        return print_document(run, &document) ? STATUS_DONE : FAILED;
    }
    view_stay(&document, report, terminal_style(options), options->format == FORMAT_CSV && count == 0);
    if (tax)
        view_after_tax_stays(&document, tax, report->months, report->month_count);
    return print_document(run, &document) ? STATUS_DONE : FAILED;
}

const struct command STAY_COMMAND = {
    .name = "stay",
    .summary = "who wins for how long a stay, and what it hangs on",
    .want = WANT_ANSWER,
    .words = "CASE",
    .most = 1,
    .meaning = "case file",
    .formats = 1u << FORMAT_TEXT | 1u << FORMAT_JSON | 1u << FORMAT_CSV | 1u << FORMAT_MARKDOWN,
    .run = run_stay,
};
