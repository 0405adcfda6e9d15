#include "out/views/view_tax.h"

#include "out/words/tax_words.h"

static const char *place_words(const struct document *document, const struct tax_rules *rules)
{
    const char *state = rules->state->name;
    return rules->locality ? text_format(document->arena, "%s, %s", rules->locality->name, state) : state;
}

static void add_answer(struct document *document, const struct tax_answer *answer)
{
    const struct tax_bill *bill = &answer->bill;
    struct arena *arena = document->arena;
    const struct tax_rules *rules = &answer->rules;
    const char *law = rules->year > rules->year_used ? text_format(arena, " by the figures of %d", rules->year_used) : "";
    document_title(document, text_format(arena, "Tax on wages of %m in %s, %s, %d%s", bill->wages, place_words(document, rules),
                                         filing_label(rules->filing), rules->year, law));
    document_line(document, "Left", text_format(arena, "%M a year%s", bill->net,
                                                answer->given.deferral.cents > 0 ? ", the deferral not counted" : ""));
    document_line(document, "Taxes", text_format(arena, "%M, %p of wages; %p of the next 100 dollars", bill->total, answer->effective,
                                                 answer->marginal));
}

static void add_taxes(struct document *document, const struct tax_answer *answer)
{
    const struct column columns[] = {{"Tax", ALIGN_LEFT}, {"A year", ALIGN_RIGHT}, {"Of wages", ALIGN_RIGHT}};
    struct table *table = document_table(document, "What is taken", columns, 3);
    for (int part = 0; part < TAX_PARTS; part++) {
        row_start(table);
        cell_text(table, tax_part_label((enum tax_part)part));
        cell_money(table, answer->bill.tax[part]);
        cell_rate(table, answer->share[part]);
    }
    row_start(table);
    cell_text(table, "all taxes");
    cell_money(table, answer->bill.total);
    cell_rate(table, answer->effective);
    row_start(table);
    cell_text(table, "of the next 100 dollars");
    cell_blank(table);
    cell_rate(table, answer->marginal);
    row_start(table);
    cell_text(table, "left");
    cell_money(table, answer->bill.net);
}

static void add_step(struct table *table, const char *name, struct money money, bool shown)
{
    if (!shown)
        return;
    row_start(table);
    cell_text(table, name);
    cell_money(table, money);
}

static struct money minus(struct money money)
{
    return (struct money){-money.cents};
}

static void add_income(struct document *document, const struct tax_answer *answer)
{
    const struct column columns[] = {{"Step", ALIGN_LEFT}, {"Amount", ALIGN_RIGHT}};
    const struct tax_bill *bill = &answer->bill;
    const bool taxed = answer->rules.state_year->income_tax;
    struct table *table = document_table(document, "From wages to taxable income", columns, 2);
    add_step(table, "wages", bill->wages, true);
    add_step(table, "401(k) deferral", minus(answer->given.deferral), answer->given.deferral.cents > 0);
    add_step(table, bill->itemized ? "state and local tax, under the cap" : "federal standard deduction", minus(bill->deduction), true);
    add_step(table, "taxable, federal", bill->taxable, true);
    add_step(table, "deferral that the state taxes", answer->given.deferral,
             taxed && answer->rules.state_year->deferral_taxed && answer->given.deferral.cents > 0);
    add_step(table, "state standard deduction", minus(bill->state_deduction), bill->state_deduction.cents > 0);
    add_step(table, "state exemptions", minus(bill->state_exemption), bill->state_exemption.cents > 0);
    add_step(table, "payroll taxes that the state deducts", minus(bill->payroll_deducted), bill->payroll_deducted.cents > 0);
    add_step(table, "federal tax that the state deducts", minus(bill->federal_tax_deducted), bill->federal_tax_deducted.cents > 0);
    add_step(table, "taxable, state", bill->state_taxable, taxed);
}

static void add_lines(struct document *document, const struct tax_bill *bill)
{
    const struct column columns[] = {
        {"Tax", ALIGN_LEFT}, {"Line", ALIGN_LEFT}, {"Of", ALIGN_RIGHT}, {"Rate", ALIGN_RIGHT}, {"Comes to", ALIGN_RIGHT}};
    struct table *table = document_table(document, "Line by line", columns, 5);
    for (int i = 0; i < bill->line_count; i++) {
        const struct tax_line *line = &bill->line[i];
        row_start(table);
        cell_text(table, tax_part_label(line->part));
        cell_text(table, tax_line_label(document->arena, line));
        if (line->rate.nano > 0) {
            cell_money(table, line->of);
            cell_rate(table, line->rate);
        } else {
            cell_blank(table);
            cell_blank(table);
        }
        cell_money(table, line->tax);
    }
}

static void add_source(struct document *document, const char *of, const struct tax_source *from)
{
    struct text text = text_start(document->arena);
    text_addf(&text, "%s (%s; looked up %s): ", of, from->status, from->date);
    for (int i = 0; i < from->source_count; i++)
        text_addf(&text, "%s%s", i > 0 ? "; " : "", from->source[i]);
    document_item(document, text.data);
}

void view_tax(struct document *document, const struct tax_answer *answer)
{
    const struct tax_rules *rules = &answer->rules;
    const char *notes[TAX_NOTES_MAX];
    const int count = tax_notes(notes, document->arena, answer);
    add_answer(document, answer);
    add_taxes(document, answer);
    add_income(document, answer);
    add_lines(document, &answer->bill);
    document_heading(document, "Notes");
    for (int i = 0; i < count; i++)
        document_item(document, notes[i]);
    document_heading(document, "Sources");
    add_source(document, "United States", &rules->federal->from);
    add_source(document, rules->state->name, &rules->state_year->from);
    if (rules->locality)
        add_source(document, rules->locality->name, &rules->locality->from);
}
