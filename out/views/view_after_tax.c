#include "out/views/view_after_tax.h"

#include "out/words/after_tax_words.h"
#include "out/words/labels.h"
#include "out/words/stay_words.h"
#include "out/words/tax_words.h"

static const char *name_of(const struct document *document, const struct after_tax *tax, int offer)
{
    return offer_name(document->arena, tax->from->from, offer);
}

static struct table *dollar_table(struct document *document, const char *title, const struct column *columns, int count)
{
    struct table *table = document_table(document, title, columns, count);
    table->currency = "USD";
    return table;
}

static void add_said(struct document *document, const struct after_tax *tax)
{
    struct lines *lines = arena_alloc(document->arena, sizeof *lines);
    say_after_tax(lines, document->arena, tax);
    for (int i = 0; i < lines->count; i++)
        document_item(document, lines->line[i]);
}

static void cell_whole(struct table *table, struct money money)
{
    cell_money(table, whole_money(money));
}

/* What a screen has room for. */
static void add_years_in_short(struct document *document, const struct after_tax *tax)
{
    const struct column columns[] = {{"Offer", ALIGN_LEFT},     {"Year", ALIGN_LEFT},         {"Paid", ALIGN_RIGHT},
                                     {"Tax", ALIGN_RIGHT},      {"Of it", ALIGN_RIGHT},       {"In the bank", ALIGN_RIGHT},
                                     {"Set aside", ALIGN_RIGHT}};
    struct table *table = dollar_table(document, "", columns, 7);
    for (int i = 0; i < tax->offer_count; i++)
        for (int y = 0; y < tax->offers[i].year_count; y++) {
            const struct after_tax_year *year = &tax->offers[i].years[y];
            row_start(table);
            cell_text(table, y == 0 ? name_of(document, tax, i) : "");
            cell_text(table, tax_year_label(document->arena, &tax->offers[i], year));
            cell_whole(table, (struct money){year->wages.cents + year->untaxed.cents});
            cell_whole(table, year->tax);
            cell_rate(table, year->share);
            cell_whole(table, year->net);
            cell_whole(table, year->set_aside);
        }
}

static void add_years(struct document *document, const struct after_tax *tax, int offer)
{
    const struct column columns[] = {{"Year", ALIGN_LEFT},       {"Base", ALIGN_RIGHT},  {"Sign-on", ALIGN_RIGHT}, {"Equity", ALIGN_RIGHT},
                                     {"Bonus", ALIGN_RIGHT},     {"Other", ALIGN_RIGHT}, {"Wages", ALIGN_RIGHT},   {"Untaxed", ALIGN_RIGHT},
                                     {"401(k)", ALIGN_RIGHT},    {"Tax", ALIGN_RIGHT},   {"Of wages", ALIGN_RIGHT}, {"In the bank", ALIGN_RIGHT}};
    const struct after_tax_offer *of = &tax->offers[offer];
    struct table *table = dollar_table(document, text_format(document->arena, "%s: calendar years after tax", name_of(document, tax, offer)),
                                       columns, 12);
    for (int y = 0; y < of->year_count; y++) {
        const struct after_tax_year *year = &of->years[y];
        row_start(table);
        cell_text(table, tax_year_label(document->arena, of, year));
        for (int c = 0; c < COMPONENTS; c++)
            cell_money(table, year->part[c]);
        cell_money(table, year->wages);
        cell_money(table, year->untaxed);
        cell_money(table, year->deferral);
        cell_money(table, year->tax);
        cell_rate(table, year->share);
        cell_money(table, year->net);
    }
}

static void add_taxes(struct document *document, const struct after_tax *tax, int offer)
{
    struct column columns[TAX_YEARS_MAX + 1] = {{"Tax", ALIGN_LEFT}};
    const struct after_tax_offer *of = &tax->offers[offer];
    for (int y = 0; y < of->year_count; y++)
        columns[y + 1] = (struct column){tax_year_label(document->arena, of, &of->years[y]), ALIGN_RIGHT};
    struct table *table = dollar_table(document, text_format(document->arena, "%s: taxes by year", name_of(document, tax, offer)), columns,
                                       of->year_count + 1);
    for (int part = 0; part < TAX_PARTS; part++) {
        row_start(table);
        cell_text(table, tax_part_label((enum tax_part)part));
        for (int y = 0; y < of->year_count; y++)
            cell_money(table, of->years[y].tax_of[part]);
    }
}

static void add_withheld(struct document *document, const struct after_tax *tax, int offer)
{
    const struct column columns[] = {
        {"Year", ALIGN_LEFT}, {"Sign-on, stock, bonus", ALIGN_RIGHT}, {"Withheld", ALIGN_RIGHT}, {"Owed", ALIGN_RIGHT}, {"Set aside", ALIGN_RIGHT}};
    const struct after_tax_offer *of = &tax->offers[offer];
    struct table *table = dollar_table(
        document, text_format(document->arena, "%s: federal income tax withheld and owed", name_of(document, tax, offer)), columns, 5);
    for (int y = 0; y < of->year_count; y++) {
        const struct after_tax_year *year = &of->years[y];
        row_start(table);
        cell_text(table, tax_year_label(document->arena, of, year));
        cell_money(table, year->supplemental);
        cell_money(table, year->withheld);
        cell_money(table, year->owed);
        cell_money(table, year->set_aside);
    }
}

void view_after_tax_stays(struct document *document, const struct after_tax *tax, const int months[], int count)
{
    const struct column columns[] = {{"Stay", ALIGN_LEFT},          {"Offer", ALIGN_LEFT},    {"Before tax", ALIGN_RIGHT},
                                     {"After tax", ALIGN_RIGHT},    {"Kept in all", ALIGN_RIGHT}, {"Repaid", ALIGN_RIGHT}};
    struct table *table = dollar_table(document, "After tax, a year, annualized", columns, 6);
    for (int s = 0; s < count; s++)
        for (int i = 0; i < tax->offer_count; i++) {
            const struct after_tax_stay *stay = &tax->offers[i].at[months[s]];
            if (tax->offers[i].why != TAX_WORKED_OUT)
                continue;
            row_start(table);
            cell_text(table, text_format(document->arena, "%d months", months[s]));
            cell_text(table, name_of(document, tax, i));
            cell_money(table, stay->before_annualized);
            cell_money(table, stay->annualized);
            cell_money(table, stay->kept);
            cell_money(table, (struct money){stay->repaid.cents + stay->repaid_same_year.cents});
        }
}

static void add_leads(struct document *document, const struct after_tax *tax)
{
    const struct column columns[] = {{"Stay", ALIGN_LEFT},        {"Ahead before tax", ALIGN_LEFT}, {"Ahead after tax", ALIGN_LEFT},
                                     {"By, a year", ALIGN_RIGHT}, {"Offer", ALIGN_LEFT},            {"Level with more base", ALIGN_RIGHT}};
    struct table *table;
    if (tax->lead_count == 0)
        return;
    table = dollar_table(document, "Who is ahead after tax", columns, 6);
    for (int l = 0; l < tax->lead_count; l++)
        for (int i = 0; i < tax->offer_count; i++) {
            const struct after_tax_lead *lead = &tax->leads[l];
            if (i == lead->after || !lead->level_with[i].known)
                continue;
            row_start(table);
            cell_text(table, text_format(document->arena, "%d months", lead->months));
            cell_text(table, lead->before == TAX_NOBODY ? "a tie" : name_of(document, tax, lead->before));
            cell_text(table, lead->after == TAX_NOBODY ? "a tie" : name_of(document, tax, lead->after));
            cell_money(table, lead->lead);
            cell_text(table, name_of(document, tax, i));
            cell_money(table, lead->level_with[i].money);
        }
}

static void add_lines(struct document *document, const char *heading, const struct lines *lines)
{
    if (lines->count == 0)
        return;
    if (heading[0])
        document_heading(document, heading);
    for (int i = 0; i < lines->count; i++)
        document_item(document, lines->line[i]);
}

static void add_in_short(struct document *document, const struct after_tax *tax)
{
    add_said(document, tax);
    if (tax->worked_out > 0)
        add_years_in_short(document, tax);
    add_lines(document, "", &tax->notes);
}

void view_after_tax_first(struct document *document, const struct after_tax *tax, struct typed_case typed)
{
    document_title(document, after_tax_title(document->arena, tax));
    add_in_short(document, tax);
    document_line(document, "All of it", typed_command(document->arena, &typed, "evaluate ", " --after-tax --full"));
}

void view_after_tax(struct document *document, const struct after_tax *tax)
{
    document_heading(document, "After tax");
    document_paragraph(document, text_format(document->arena, "%s.", after_tax_title(document->arena, tax)));
    add_said(document, tax);
    if (tax->worked_out > 0)
        view_after_tax_stays(document, tax, tax->from->shown_months, tax->from->shown_count);
    add_leads(document, tax);
    for (int i = 0; i < tax->offer_count; i++)
        if (tax->offers[i].why == TAX_WORKED_OUT) {
            add_years(document, tax, i);
            add_taxes(document, tax, i);
            add_withheld(document, tax, i);
        }
    add_lines(document, "Of the estimate", &tax->notes);
    add_lines(document, "Taken for granted", &tax->assumptions);
}
