/* On the sheet Compare, over the months of each rival: what the gap a year is made of, part by part, at the
 * stays of the case. */
#include "calc/compare/gap.h"
#include "out/workbook/book_sheets.h"

/* Rows from the names on. */
enum { NAMES, HEADINGS, PARTS, TOTAL = PARTS + COMPONENTS, IN_ALL };

static const char *const columns[COMPONENTS] = {"stay_base", "stay_sign_on", "stay_equity", "stay_bonus",
                                                "stay_other"};

struct split {
    struct sheet *sheet;
    const struct layout *layout;
    const struct offer_layout *own, *rival;
    int row, column; /* of the names */
};

/* Kept of the first so many components, a year, as the sums of R10 round it: in the currency of the case. */
static void add_a_year(struct text *text, const struct split *it, const struct offer_layout *offer, int parts,
                       int stay)
{
    const bool convert = it->layout->mixed && offer != it->layout->job;
    if (parts == 0) {
        text_add(text, "0");
        return;
    }
    text_add(text, "ROUND(ROUND(");
    for (int c = 0; c < parts; c++) {
        text_add(text, c > 0 ? "+" : "");
        if (convert)
            text_addf(text, "ROUND(ROUND(INDEX(%s_%s,stay_%d)*%s_to_case,8),2)", offer->prefix, columns[c],
                      stay, offer->prefix);
        else
            text_addf(text, "INDEX(%s_%s,stay_%d)", offer->prefix, columns[c], stay);
    }
    text_addf(text, ",2)*12/stay_%d,2)", stay);
}

/* One part: what it adds to the sum a year, of the one less of the other. */
static const char *part_formula(const struct split *it, int part, int stay)
{
    struct text text = text_start(it->layout->arena);
    text_add(&text, "ROUND(");
    add_a_year(&text, it, it->own, part + 1, stay);
    text_add(&text, "-");
    add_a_year(&text, it, it->own, part, stay);
    text_add(&text, "-");
    add_a_year(&text, it, it->rival, part + 1, stay);
    text_add(&text, "+");
    add_a_year(&text, it, it->rival, part, stay);
    text_add(&text, ",2)");
    return text.data;
}

static void write_stay(const struct split *it, int index)
{
    const int months = it->layout->evaluation->from->stay.months[index], column = it->column + index;
    const struct curve *own = &it->own->result->compared, *rival = &it->rival->result->compared;
    struct sheet *sheet = it->sheet;
    struct gap gap;
    if (!gap_at(&gap, own, rival, months))
        return; /* the report of stays has it: fits */
    sheet_block(sheet, layout_block(it->rival, column, (struct table_layout){it->row + PARTS, COMPONENTS}));
    sheet_formula(sheet, (struct place){it->row + HEADINGS, column}, LOOK_HEADING, SHAPE_AFTER, value_count(months),
                  "stay_%d", index + 1);
    for (int c = 0; c < COMPONENTS; c++)
        sheet_formula(sheet, (struct place){it->row + PARTS + c, column}, LOOK_PLAIN, SHAPE_GAP,
                      value_money(gap.part[c]), "%s", part_formula(it, c, index + 1));
    sheet_formula(sheet, (struct place){it->row + TOTAL, column}, LOOK_TOTAL, SHAPE_GAP, value_money(gap.total),
                  "ROUND(SUM({0|}),2)");
    sheet_formula(sheet, (struct place){it->row + IN_ALL, column}, LOOK_STEP, SHAPE_GAP,
                  value_money((struct money){own->total[months].cents - rival->total[months].cents}),
                  "INDEX(@gap,stay_%d)", index + 1);
    sheet_name(sheet, (struct area){{it->row + PARTS, column}, {it->row + TOTAL, column}}, "%s",
               text_format(it->layout->arena, "@split_%d", index + 1));
}

void compare_split(struct sheet *sheet, const struct layout *layout, const struct offer_layout *rival, struct place at)
{
    static const char *const labels[] = {"Base", "Sign-on", "Stock", "Bonus", "Other", "A year", "In all"};
    const struct split it = {sheet, layout, &layout->offers[layout->negotiating], rival, at.row, at.column};
    const int row = at.row, column = at.column;
    const int count = layout->evaluation->from->stay.count;
    sheet_text(sheet, (struct place){row + HEADINGS, 0}, LOOK_HEADING, "The gap, a year");
    sheet_height(sheet, row + HEADINGS, 28);
    for (int i = 0; i < (int)(sizeof labels / sizeof *labels); i++)
        sheet_text(sheet, (struct place){row + PARTS + i, 0}, PARTS + i == TOTAL ? LOOK_TOTAL : LOOK_LABEL,
                   labels[i]);
    sheet_block(sheet, layout_block(rival, column, (struct table_layout){row + PARTS, COMPONENTS}));
    sheet_formula(sheet, (struct place){row + NAMES, column}, LOOK_OFFER, SHAPE_TEXT,
                  value_text(text_format(layout->arena, "%s less %s", it.own->label, rival->label)),
                  "%s_name&\" less \"&@name", it.own->prefix);
    for (int i = 1; i < SPLIT_STAYS; i++)
        sheet_text(sheet, (struct place){row + NAMES, column + i}, LOOK_OFFER, "");
    if (count > SPLIT_STAYS)
        sheet_comment(sheet, (struct place){row + HEADINGS, column},
                      "The first four stays of the case. Type another into one of them on the sheet "
                      "Assumptions to see it here.");
    for (int i = 0; i < count && i < SPLIT_STAYS; i++)
        write_stay(&it, i);
}
