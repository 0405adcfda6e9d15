#include "out/views/view_first_years.h"

#include "calc/kit/text.h"
#include "out/words/labels.h"

static bool any_year(const struct offer_result *result, int component)
{
    for (int i = 0; i < result->year_count; i++)
        if (result->years[i].part[component].cents != 0)
            return true;
    return false;
}

/* For display: the cents are in `evaluate --full`. */
static void cell_whole(struct table *table, struct money money)
{
    int64_t whole;
    cell_money(table, round_divide(&whole, money.cents, 100) ? dollars(whole) : money);
}

void view_first_years(struct document *document, const struct evaluation *evaluation, int offer)
{
    static const char *const parts[COMPONENTS] = {"Base", "Sign-on", "Stock", "Bonus", "Other"};
    static const char *const years[YEARS_MAX] = {"Year 1", "Year 2", "Year 3", "Year 4", "Year 5"};
    const struct offer_result *result = &evaluation->offers[offer];
    struct column columns[1 + YEARS_MAX] = {{"", ALIGN_LEFT}};
    for (int i = 0; i < result->year_count; i++)
        columns[1 + i] = (struct column){years[i], ALIGN_RIGHT};
    const char *title = text_format(document->arena, "%s, pay by year in %s", offer_label(document->arena, evaluation->from, offer),
                                    result->from->currency);
    struct table *table = document_table(document, title, columns, 1 + result->year_count);
    table->currency = result->from->currency;
    for (int part = 0; part < COMPONENTS; part++) {
        if (!any_year(result, part))
            continue;
        row_start(table);
        cell_text(table, parts[part]);
        for (int i = 0; i < result->year_count; i++)
            cell_whole(table, result->years[i].part[part]);
    }
    row_start(table);
    cell_text(table, "Total");
    for (int i = 0; i < result->year_count; i++)
        cell_whole(table, result->years[i].total);
}
