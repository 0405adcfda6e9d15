/* The sheet Assumptions: the stays and their weights (inputs), what each offer pays a year over them, and every sentence of what
 * was assumed and warned of. */
#include "out/words/warning_words.h"
#include "out/workbook/book_sheets.h"

enum { TOP = 4 /* row of the first stay */, OFFER_COLUMN = 2, WIDTH = 130 };

static struct area stays_of(const struct layout *layout, int column)
{
    return (struct area){{TOP, column}, {TOP + layout->evaluation->from->stay.count - 1, column}};
}

static void write_stays(struct sheet *sheet, const struct layout *layout)
{
    const struct stay *stay = &layout->evaluation->from->stay;
    sheet_text(sheet, (struct place){TOP - 1, 0}, LOOK_HEADING, "If you stay");
    sheet_text(sheet, (struct place){TOP - 1, 1}, LOOK_HEADING, "Weight");
    for (int i = 0; i < stay->count; i++) {
        sheet_input(sheet, (struct place){TOP + i, 0}, INPUT_STAY, value_count(stay->months[i]),
                    text_format(layout->arena, "stay_%d", i + 1));
        sheet_input(sheet, (struct place){TOP + i, 1}, INPUT_WEIGHT, value_rate(stay->weight[i]),
                    text_format(layout->arena, "stay_%d_weight", i + 1));
    }
    sheet_name(sheet, stays_of(layout, 0), "stay_months");
    sheet_name(sheet, stays_of(layout, 1), "stay_weights");
    struct place check = {TOP + stay->count, 1};
    sheet_formula(sheet, check, LOOK_STEP, SHAPE_TEXT, value_text("adds up"),
                  "IF(ABS(SUM(stay_weights)-1)<0.000001,\"adds up\",\"not 100%%\")");
    sheet_red_if(sheet, check, "not ");
}

/* V: pay a year at today's price, weighted over the stays, rounded once. */
static bool write_value(struct sheet *sheet, const struct layout *layout, int number, struct err *err)
{
    const struct stay *stay = &layout->evaluation->from->stay;
    const struct offer_layout *offer = &layout->offers[number];
    struct area totals = stays_of(layout, OFFER_COLUMN + number);
    struct place value = {TOP + stay->count, OFFER_COLUMN + number};
    struct money cached;
    char letters[4];
    column_letters(letters, value.column);
    if (!stay_value(&cached, &offer->result->compared_flat, stay, err))
        return false;
    sheet_block(sheet, layout_block(offer, value.column, (struct table_layout){TOP, stay->count}));
    static const char own[] = "ROUND(INDEX(@stay_total,$A#)-INDEX(@stay_equity,$A#)"
                              "+SUMIFS(@vest_flat,@vest_month,\"<=\"&$A#,@vest_counted,\"yes\"),2)";
    static const char shared[] = "ROUND(INDEX(@stay_shared,$A#)-ROUND(ROUND(INDEX(@stay_equity,$A#)*@to_case,8),2)+ROUND("
                                 "ROUND(SUMIFS(@vest_flat,@vest_month,\"<=\"&$A#,@vest_counted,\"yes\")*@to_case,8),2),2)";
    sheet_formula(sheet, (struct place){TOP - 1, value.column}, LOOK_HEADING, SHAPE_TEXT,
                  value_text(layout_title(layout, number)), OFFER_TITLE);
    for (int i = 0; i < stay->count; i++)
        sheet_formula(sheet, (struct place){TOP + i, value.column}, LOOK_STEP, SHAPE_MONEY,
                      value_money(offer->result->compared_flat.total[stay->months[i]]),
                      "%s", layout->mixed ? shared : own);
    sheet_formula(sheet, value, LOOK_TOTAL, SHAPE_MONEY, value_money(cached),
                  "ROUND(ROUND(SUMPRODUCT(stay_weights*%s%d:%s%d/stay_months)*12,8),2)", letters,
                  totals.first.row + 1, letters, totals.last.row + 1);
    sheet_name(sheet, (struct area){value, value}, "@value");
    blank_spare(sheet, offer, (struct area){{TOP - 1, value.column}, value});
    return true;
}

int paragraph_lines(const char *text, int width)
{
    int lines = 1, length = 0;
    for (; *text; text++) {
        length += ((unsigned char)*text & 0xC0) != 0x80; /* characters, not bytes */
        if (*text == '\n' || length > width) {
            lines++;
            length = *text == '\n' ? 0 : width < 40 ? 3 : 8; /* of the word that moves to the next line */
        }
    }
    return lines;
}

double paragraph_height(const char *text, int width)
{
    int lines = paragraph_lines(text, width);
    return lines < 29 ? 14.0 * lines + 2 : 409; /* the most a row can have */
}

int sheet_lines(struct sheet *sheet, int row, int first, int last, int width, const char *const lines[],
                int count)
{
    for (int i = 0; i < count; i++) {
        const char *line = plain_words(sheet_log(sheet)->arena, lines[i]);
        sheet_banner(sheet, row++, first, last, LOOK_PROSE, paragraph_height(line, width), line);
    }
    return row;
}

static int write_section(struct sheet *sheet, int row, int last, const char *title, const char *none,
                         const struct lines *lines)
{
    sheet_text(sheet, (struct place){row, 0}, LOOK_SECTION, title);
    if (lines->count == 0)
        return sheet_lines(sheet, row + 1, 0, last, WIDTH, &none, 1) + 1;
    return sheet_lines(sheet, row + 1, 0, last, WIDTH, lines->line, lines->count) + 1;
}

static void write_protection(struct sheet *sheet, int row, int last)
{
    static const char *const line =
        "Sheets are protected without a password, so that no formula is overwritten by accident: blue cells on yellow may be "
        "changed, charts moved and notes added. To change anything else: Review > Unprotect Sheet.";
    sheet_text(sheet, (struct place){row, 0}, LOOK_SECTION, "About the sheets");
    sheet_lines(sheet, row + 1, 0, last, WIDTH, &line, 1);
}

bool book_assumptions(struct sheet *sheet, const struct layout *layout, struct err *err)
{
    const struct print print = {.wide = 1};
    const struct case_file *file = layout->evaluation->from;
    const struct plan *plan = layout->source->plan;
    int last = layout->offer_count + 1 > 6 ? layout->offer_count + 1 : 6;
    sheet_width(sheet, 0, 0, 34);
    sheet_width(sheet, 1, last, layout->money_width + 1);
    sheet_banner(sheet, 0, 0, last, LOOK_TITLE, 22, "What is taken for granted, and how long do I stay?");
    sheet_banner(
        sheet, 1, 0, last, LOOK_LEAD, 28,
        text_format(layout->arena,
                    "Kept in all at today's price if you leave after each stay, and below it what that "
                    "makes a year, weighted over your stays. Stays and weights are inputs. Money in %s%s.",
                    file->currency,
                    date_known(file->assumptions.as_of)
                        ? text_format(layout->arena, "; figures as of %D", file->assumptions.as_of)
                        : ""));
    sheet_log(sheet)->on = true;
    write_stays(sheet, layout);
    sheet_log(sheet)->on = false;
    sheet_text(sheet, (struct place){TOP + file->stay.count, 0}, LOOK_TOTAL,
               "A year, weighted over your stays");
    for (int i = 0; i < layout->offer_count; i++)
        if (!write_value(sheet, layout, i, err))
            return false;
    sheet_comment(
        sheet, (struct place){TOP + file->stay.count, 0},
        "Sum of weight x pay a year over each stay, at today's share price, rounded once. The goals of "
        "the sheet Counter are measured on it.");
    sheet_height(sheet, TOP - 1, layout_names_height(layout, layout->money_width + 1));
    int row = book_beside(sheet, layout, TOP + file->stay.count + 2);
    row = write_section(sheet, row, last, "Assumed, since the case does not say otherwise", "Nothing.",
                        &layout->evaluation->assumptions);
    row = write_section(sheet, row, last, "To be checked", "Nothing looks wrong.",
                        case_warnings(layout->arena, layout->evaluation, plan ? plan->history : NULL));
    write_protection(sheet, row, last);
    sheet_freeze(sheet, (struct place){1, 0});
    sheet_print(sheet, "Assumptions: what is taken for granted, and how long do I stay?", &print);
    return true;
}
