#include "out/views/view_diff.h"

#include "calc/kit/text.h"
#include "out/words/labels.h"

static void cell_term(struct table *table, const struct term_row *row, int side)
{
    if (!row->known[side])
        cell_text(table, "none");
    else if (row->kind == TERM_MONEY)
        cell_money(table, (struct money){row->value[side]});
    else if (row->kind == TERM_COUNT)
        cell_count(table, row->value[side]);
    else if (row->kind == TERM_RATE)
        cell_rate(table, (struct rate){row->value[side]});
    else
        cell_text(table, row->words[side]);
}

static void cell_change(struct table *table, const struct term_row *row)
{
    int64_t change = row->value[1] - row->value[0];
    if (row->kind == TERM_WORDS || !row->known[0] || !row->known[1])
        cell_blank(table);
    else if (row->kind == TERM_MONEY)
        cell_money(table, (struct money){change});
    else if (row->kind == TERM_COUNT)
        cell_count(table, change);
    else
        cell_rate(table, (struct rate){change});
}

static void add_terms(struct document *document, const struct term_row terms[], int count, const char *name,
                      const char *currency)
{
    static const struct column columns[] = {
        {"Term", ALIGN_LEFT}, {"Before", ALIGN_RIGHT}, {"After", ALIGN_RIGHT}, {"Change", ALIGN_RIGHT}};
    struct table *table = document_table(document, text_format(document->arena, "%s: terms", name), columns, 4);
    table->currency = currency;
    for (int i = 0; i < count; i++) {
        row_start(table);
        cell_text(table, terms[i].name);
        cell_term(table, &terms[i], 0);
        cell_term(table, &terms[i], 1);
        cell_change(table, &terms[i]);
    }
}

static void add_pay(struct document *document, const struct offer_diff *offer, const char *name)
{
    struct column columns[COMPONENTS + 4] = {{"Months", ALIGN_RIGHT}};
    int count = 1;
    bool shown[COMPONENTS] = {false};
    for (int c = 0; c < COMPONENTS; c++) {
        for (int i = 0; i < offer->row_count; i++)
            shown[c] |= offer->rows[i].part[c].cents != 0;
        if (shown[c])
            columns[count++] = (struct column){component_label((enum component)c), ALIGN_RIGHT};
    }
    columns[count++] = (struct column){"Total", ALIGN_RIGHT};
    columns[count++] = (struct column){"A year", ALIGN_RIGHT};
    columns[count++] = (struct column){"Now, a year", ALIGN_RIGHT};
    struct table *table = document_table(document, text_format(document->arena, "%s: change in pay kept", name), columns, count);
    for (int i = 0; i < offer->row_count; i++) {
        const struct diff_row *row = &offer->rows[i];
        row_start(table);
        cell_count(table, row->months);
        for (int c = 0; c < COMPONENTS; c++)
            if (shown[c])
                cell_money(table, row->part[c]);
        cell_money(table, row->total);
        cell_money(table, row->year);
        cell_money(table, row->pay[1]);
    }
}

static void add_offer(struct document *document, const struct case_diff *diff, const struct offer_diff *offer)
{
    int side = offer->index[1] >= 0 ? 1 : 0;
    const char *name = offer_label(document->arena, diff->side[side]->from, offer->index[side]);
    document_heading(document, name);
    if (offer->index[0] < 0 || offer->index[1] < 0) {
        document_paragraph(document, offer->index[0] < 0 ? "Only in the second case." : "Only in the first case.");
        return;
    }
    if (offer->term_count == 0 && !offer->moved) {
        document_paragraph(document, "Nothing changed.");
        return;
    }
    if (offer->sentence[0])
        document_item(document, text_format(document->arena, "one part paid for another: %s", offer->sentence));
    if (offer->term_count > 0)
        add_terms(document, offer->terms, offer->term_count, name, offer->currency[1]);
    if (offer->row_count == 0)
        document_paragraph(document, text_format(document->arena, "The first letter is in %s, the second in %s: their pay is "
                                                                  "not set against each other.",
                                                 offer->currency[0], offer->currency[1]));
    else if (offer->moved)
        add_pay(document, offer, name);
    else
        document_paragraph(document, "Pay is the same at every stay shown.");
}

void view_diff(struct document *document, const struct case_diff *diff)
{
    document_title(document, text_format(document->arena, "From %s to %s", diff->side[0]->from->file, diff->side[1]->from->file));
    for (int i = 0; i < diff->offer_count; i++)
        add_offer(document, diff, &diff->offers[i]);
    if (diff->case_term_count > 0) {
        document_heading(document, "The case beside its offers");
        add_terms(document, diff->case_terms, diff->case_term_count, "The case", diff->side[1]->from->currency);
    }
}
