/* The section of one offer in `stay`. */
#include "out/views/view_stay_parts.h"
#include "out/words/labels.h"
#include "out/words/beside_words.h"
#include "out/words/quote_words.h"
#include "out/words/stay_words.h"

enum { WAITS_SHOWN = 16 };

static void add_leaving_row(struct table *table, const struct contender *contender, int months)
{
    const struct stay_row *at = &contender->month[months];
    row_start(table);
    cell_count(table, months);
    cell_money(table, at->total);
    if (contender->price_moves)
        cell_money(table, at->flat_total);
    cell_money(table, at->received);
    cell_money(table, at->to_repay);
    cell_money(table, at->unvested.value);
}

/* Kept, in the account, to be repaid, left behind. */
static void add_leaving(const struct stay_view *view, int index)
{
    const struct contender *contender = &view->report->contenders[index];
    struct column columns[6] = {{"Months", ALIGN_RIGHT}, {"Kept", ALIGN_RIGHT}};
    int count = 2;
    if (contender->price_moves)
        columns[count++] = (struct column){"Kept, flat", ALIGN_RIGHT};
    columns[count++] = (struct column){"Received", ALIGN_RIGHT};
    columns[count++] = (struct column){"To repay", ALIGN_RIGHT};
    columns[count++] = (struct column){"Left unvested", ALIGN_RIGHT};
    struct table *table =
        document_table(view->document,
                       text_format(view->arena, "%s: leaving after so many months", view_column(view, index)),
                       columns, count);
    if (view->full)
        for (int m = 1; m <= view->report->evaluation->last_month; m++)
            add_leaving_row(table, contender, m);
    else
        for (int i = 0; i < view->report->month_count; i++)
            add_leaving_row(table, contender, view->report->months[i]);
}

/* R1: the day is the letter's, not the anniversary. */
static void add_vest_note(const struct stay_view *view, const struct contender *contender)
{
    if (contender->from)
        document_paragraph(
            view->document,
            contender->from->is_amazon
                ? "Real vests fall on a fixed day, at Amazon the 15th or 21st of the month, not on the "
                  "anniversary: check the letter's vest date before giving notice."
                : "Real vests may not fall on the anniversary: check the letter's vest date before "
                  "giving notice.");
}

static void add_waits(const struct stay_view *view, int index)
{
    const struct contender *contender = &view->report->contenders[index];
    const struct waits *waits = &contender->waits;
    bool dated = contender->from && date_known(contender->from->start);
    const struct column columns[] = {{"Leave after", ALIGN_RIGHT},
                                     {"Kept", ALIGN_RIGHT},
                                     {"Waiting one month pays", ALIGN_RIGHT},
                                     {"of which stock", ALIGN_RIGHT},
                                     {"Vests about", ALIGN_LEFT}};
    if (waits->count == 0)
        return;
    if (waits->count > WAITS_SHOWN && !view->full) {
        const struct wait *first = &waits->wait[0], *last = &waits->wait[waits->count - 1];
        document_paragraph(
            view->document,
            text_format(view->arena,
                        "Equity vests in %d of the months %d to %d, so that leaving a month early costs "
                        "little: %m of equity in month %d, %m in month %d.",
                        waits->count, first->month, last->month, first->equity, first->month, last->equity,
                        last->month));
        return;
    }
    struct table *table = document_table(
        view->document,
        text_format(view->arena, "%s: leaving the month before a vest", view_column(view, index)), columns,
        dated ? 5 : 4);
    for (int i = 0; i < waits->count; i++) {
        row_start(table);
        cell_count(table, waits->wait[i].month - 1);
        cell_money(table, waits->wait[i].kept_before);
        cell_money(table, waits->wait[i].one_month);
        cell_money(table, waits->wait[i].equity);
        if (dated)
            cell_text(table, vest_days(view->arena, contender->from, waits->wait[i].month));
    }
    add_vest_note(view, contender);
}

static void add_beside(const struct stay_view *view, int index)
{
    const struct assumptions *assumptions = &view->report->evaluation->from->assumptions;
    const struct contender *contender = &view->report->contenders[index];
    bool discounted = assumptions->discount.nano != 0, cut = assumptions->equity_haircut.nano != 0;
    struct column columns[5] = {
        {"Months", ALIGN_RIGHT}, {"Face value", ALIGN_RIGHT}, {"Guaranteed", ALIGN_RIGHT}};
    int count = 3;
    if (discounted)
        columns[count++] = (struct column){
            text_format(view->arena, "Present value at %p", assumptions->discount), ALIGN_RIGHT};
    if (cut)
        columns[count++] = (struct column){
            text_format(view->arena, "Equity less %p", assumptions->equity_haircut), ALIGN_RIGHT};
    struct table *table = document_table(
        view->document, text_format(view->arena, "%s: beside face value, a year", view_column(view, index)),
        columns, count);
    for (int i = 0; i < view->report->month_count; i++) {
        row_start(table);
        cell_count(table, view->report->months[i]);
        cell_money(table, contender->beside[i].annualized);
        cell_money(table, contender->beside[i].guaranteed);
        if (discounted)
            cell_money(table, contender->beside[i].present_value);
        if (cut)
            cell_money(table, contender->beside[i].haircut);
    }
}

static void add_refreshers(const struct stay_view *view, int index)
{
    const struct contender *contender = &view->report->contenders[index];
    const struct column columns[] = {
        {"Months", ALIGN_RIGHT}, {"Without", ALIGN_RIGHT}, {"With (not written)", ALIGN_RIGHT}};
    if (!contender->has_refreshers)
        return;
    struct table *table = document_table(
        view->document,
        text_format(view->arena, "%s: refreshers, not written, a year", view_column(view, index)), columns,
        3);
    for (int i = 0; i < view->report->month_count; i++) {
        row_start(table);
        cell_count(table, view->report->months[i]);
        cell_money(table, contender->refreshed[i].without);
        cell_money(table, contender->refreshed[i].with);
    }
}

void view_contender(const struct stay_view *view, int index)
{
    struct lines steps = {0};
    document_heading(view->document, view_column(view, index));
    say_steps(&steps, view->arena, view->report, index);
    for (int i = 0; i < steps.count; i++)
        document_item(view->document, steps.line[i]);
    const char *quote = say_quote(view->arena, view->report, index);
    if (!quote[0] && index < view->report->evaluation->offer_count)
        quote = say_quote_finding(view->arena, &view->report->evaluation->offers[index]);
    if (quote[0])
        document_item(view->document, quote);
    const char *aggregator = say_aggregator(view->arena, view->report, index);
    if (aggregator[0])
        document_item(view->document, aggregator);
    add_leaving(view, index);
    add_waits(view, index);
    add_beside(view, index);
    add_refreshers(view, index);
}
