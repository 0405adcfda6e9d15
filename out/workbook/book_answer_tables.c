/* The tables of Answer: the offers at a glance, then pay by stay. Offers that take no part are grey and win nothing. */
#include "calc/pay/horizon.h"
#include "out/workbook/book_answer.h"

/* One figure (R10) of every offer at every stay. Patterns use $A# for the months. */
struct figure {
    const char *title, *pattern, *mixed; /* mixed: where offers have several currencies (R15) */
    const char *job;                     /* of the present job, which is in the case's, without shares of its own */
    struct money (*cached)(const struct offer_result *result, int months);
};

static struct money annualized_at(const struct offer_result *result, int months)
{
    struct money annualized = {0};
    annualize(&annualized, result->compared.total[months], months);
    return annualized;
}

static struct money kept_at(const struct offer_result *result, int months)
{
    return result->compared.total[months];
}

static struct money guaranteed_at(const struct offer_result *result, int months)
{
    return (struct money){result->compared.kept[BASE][months].cents + result->compared.kept[SIGN_ON][months].cents};
}

static struct money flat_at(const struct offer_result *result, int months)
{
    struct money annualized = {0};
    annualize(&annualized, result->compared_flat.total[months], months);
    return annualized;
}

enum { ANNUALIZED, FIGURES = 4 };

static const struct figure figures[FIGURES] = {
    [ANNUALIZED] = {"Total pay a year, if you stay", "INDEX(@stay_shared_annualized,$A#)", NULL, "INDEX(@stay_shared_annualized,$A#)", annualized_at},
    {"Kept in all, if you leave after", "INDEX(@stay_shared,$A#)", NULL, "INDEX(@stay_shared,$A#)", kept_at},
    {"Of that guaranteed: base and sign-on", "ROUND(INDEX(@stay_base,$A#)+INDEX(@stay_sign_on,$A#),2)",
     "ROUND(ROUND(ROUND(INDEX(@stay_base,$A#)*@to_case,8),2)+ROUND(ROUND(INDEX(@stay_sign_on,$A#)*@to_case,8),2),2)",
     "ROUND(INDEX(@stay_base,$A#)+INDEX(@stay_sign_on,$A#),2)", guaranteed_at},
    /* R7: flat figures stand beside. */
    {"Total pay a year at today's share price",
     "ROUND(ROUND(INDEX(@stay_total,$A#)-INDEX(@stay_equity,$A#)"
     "+SUMIFS(@vest_flat,@vest_month,\"<=\"&$A#,@vest_counted,\"yes\"),2)*12/$A#,2)",
     "ROUND(ROUND(INDEX(@stay_shared,$A#)-ROUND(ROUND(INDEX(@stay_equity,$A#)*@to_case,8),2)"
     "+ROUND(ROUND(SUMIFS(@vest_flat,@vest_month,\"<=\"&$A#,@vest_counted,\"yes\")*@to_case,8),2),2)*12/$A#,2)",
     "INDEX(@stay_shared_annualized,$A#)", flat_at},
};

static void choose(const struct answer_sheet *it, int racer, int row)
{
    sheet_block(it->sheet, layout_block(it->race->racers[racer], 1 + racer, (struct table_layout){row, 1}));
}

/* "Google L4 (declined)" over each column; grey, with what stands below, where the offer takes no part. */
static void write_names(const struct answer_sheet *it, int row, const char *title, int rows)
{
    sheet_text(it->sheet, (struct place){row, 0}, LOOK_HEADING, title);
    size_t most = 0;
    for (int i = 0; i < it->race->count; i++) {
        const struct offer_layout *racer = it->race->racers[i];
        const struct area cells = {{row, 1 + i}, {row + rows, 1 + i}};
        const char *name = layout_title_of(it->layout, racer);
        choose(it, i, row);
        sheet_formula(it->sheet, cells.first, LOOK_HEADING, SHAPE_TEXT, value_text(name), "%s", racer_is_job(it->race, i) ? "@name" : OFFER_TITLE);
        blank_spare(it->sheet, racer, cells);
        sheet_grey_if(it->sheet, cells, "@counts=0");
        size_t length = 0;
        for (const char *at = name; *at; at++)
            length += ((unsigned char)*at & 0xC0) != 0x80;
        most = length > most ? length : most;
    }
    const int lines = (int)((double)most / (it->layout->money_width - 3)) + 1;
    sheet_height(it->sheet, row, 14.0 * (lines < 2 ? 2 : lines > 14 ? 14 : lines));
}

/* --- The offers at a glance. */

static const char *status_of(const struct answer_sheet *it, int offer)
{
    static const char *const statuses[] = {"not stated", "written", "verbal", "declined"};
    const struct offer_layout *racer = it->race->racers[offer];
    const char *standing = offer_stands(it->layout, (int)(racer - it->layout->offers));
    return standing[0] ? standing : statuses[racer->result->from->status];
}

static void write_glance_of(const struct answer_sheet *it, int top, int racer)
{
    const struct offer_result *result = it->race->racers[racer]->result;
    const int column = 1 + racer;
    choose(it, racer, top + 1);
    if (racer_is_job(it->race, racer)) {
        sheet_formula(it->sheet, (struct place){top + 3, column}, LOOK_PLAIN, SHAPE_DOLLARS, value_money(result->compared.received[12]),
                      "INDEX(@stay_received,12)");
        return;
    }
    sheet_formula(it->sheet, (struct place){top + 1, column}, LOOK_PLAIN, SHAPE_TEXT, value_text(status_of(it, racer)), "IF(@standing=\"\",@status,@standing)");
    sheet_formula(it->sheet, (struct place){top + 2, column}, LOOK_PLAIN, SHAPE_DATE, value_date(result->from->deadline), "IF(@deadline=\"\",\"\",@deadline)");
    sheet_formula(it->sheet, (struct place){top + 3, column}, LOOK_PLAIN, SHAPE_DOLLARS, value_money(result->compared.received[12]), "%s",
                  it->layout->mixed ? "ROUND(INDEX(@stay_shared,12)+ROUND(ROUND(INDEX(@stay_to_repay,12)*@to_case,8),2),2)" : "INDEX(@stay_received,12)");
    sheet_formula(it->sheet, (struct place){top + 4, column}, LOOK_PLAIN, SHAPE_DOLLARS, value_money(result->value), "@value");
}

static int write_glance(const struct answer_sheet *it, int top)
{
    static const char *const labels[] = {"Status", "Answer by", "First year's pay", "A year, over your stay"};
    write_names(it, top, "The offers", 4);
    for (int i = 0; i < 4; i++)
        sheet_text(it->sheet, (struct place){top + 1 + i, 0}, LOOK_LABEL, labels[i]);
    sheet_comment(it->sheet, (struct place){top + 4, 0},
                  "Pay a year over each stay of the sheet Assumptions, at today's share price, weighted by how likely you leave then.");
    for (int i = 0; i < it->race->count; i++)
        write_glance_of(it, top, i);
    return top + 6;
}

/* --- By stay. */

/* Who is first, and what that pays a year above the second of those that take part. */
static void write_leader(const struct answer_sheet *it, int row, int months)
{
    const struct race *race = it->race;
    const int column = race->count + 1, first = months > 0 ? race->first[months] : NO_RACER, second = months > 0 ? race_second(race, months) : NO_RACER;
    char last[4];
    column_letters(last, race->count);
    const char *name = first == NO_RACER ? (race->counting > 0 ? "a tie" : "nobody") : race->racers[first]->label;
    sheet_formula(it->sheet, (struct place){row, column}, LOOK_PLAIN, SHAPE_TEXT, months > 0 ? value_text(name) : value_nothing(),
                  "IF($A#=\"\",\"\",IF(lead_counting=0,\"nobody\",IF(INDEX(lead_first,$A#)=0,\"a tie\",INDEX(lead_names,INDEX(lead_first,$A#)))))");
    struct value by = value_nothing();
    if (months > 0 && race->counting > 1)
        by = value_money((struct money){first == NO_RACER ? 0 : racer_pays(race, first, months).cents - racer_pays(race, second, months).cents});
    sheet_formula(it->sheet, (struct place){row, column + 1}, LOOK_PLAIN, SHAPE_DOLLARS, by,
                  "IF(OR($A#=\"\",lead_counting<2),\"\",ROUND(SUMPRODUCT(LARGE($B#:$%s#*lead_counts,1))-SUMPRODUCT(LARGE($B#:$%s#*lead_counts,2)),2))", last, last);
}

static void write_figure(const struct answer_sheet *it, int top, const struct figure *figure, const struct month_list *list)
{
    const char *offers = it->layout->mixed && figure->mixed ? figure->mixed : figure->pattern;
    write_names(it, top, figure->title, list->count);
    for (int line = 0; line < list->count; line++) {
        const int row = top + 1 + line, months = list->months[line];
        sheet_formula(it->sheet, (struct place){row, 0}, LOOK_LABEL, SHAPE_STAY, months > 0 ? value_count(months) : value_nothing(), "%s",
                      lead_list_month(it->layout, line));
        for (int i = 0; i < it->race->count; i++) {
            const char *pattern = racer_is_job(it->race, i) ? figure->job : offers;
            choose(it, i, row);
            sheet_formula(it->sheet, (struct place){row, 1 + i}, LOOK_PLAIN, SHAPE_DOLLARS,
                          months > 0 ? value_money(figure->cached(it->race->racers[i]->result, months)) : value_nothing(), "IF($A#=\"\",\"\",%s)", pattern);
        }
    }
}

int answer_tables(const struct answer_sheet *it, int row)
{
    const struct month_list list = month_list(it->layout->evaluation);
    const int leader = it->race->count + 1;
    int top = write_glance(it, row);
    for (int i = 0; i < FIGURES; i++) {
        write_figure(it, top, &figures[i], &list);
        if (i == ANNUALIZED && it->race->count > 1) {
            sheet_text(it->sheet, (struct place){top, it->race->count + 1}, LOOK_HEADING, "Keeps most");
            sheet_text(it->sheet, (struct place){top, it->race->count + 2}, LOOK_HEADING, "Ahead of the next by, a year");
            for (int line = 0; line < list.count; line++)
                write_leader(it, top + 1 + line, list.months[line]);
            sheet_blank_when(it->sheet, (struct area){{top, leader}, {top + list.count, leader + 1}}, "%s", "lead_counting<2");
        }
        top += list.count + 2;
        if (i == ANNUALIZED && it->race->count > 1) {
            book_break_evens(it->sheet, it->layout, top);
            top += it->race->count + 1;
        }
    }
    return top;
}
