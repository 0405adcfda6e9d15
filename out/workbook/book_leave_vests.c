/* On the sheet If I leave: when each offer vests and what a month's patience is worth; what is to be paid
 * back by month. */
#include "calc/pay/leave.h"
#include "out/workbook/book_leave.h"

enum { MONTH, DAY, UNITS, VALUE, VESTED, UNVESTED, BEFORE, ONE_MONTH, WAIT };
enum { LINES_SPARE = 4, LINES_LEAST = 10, REPAY_MONTHS = 36 };

static int lines_of(const struct waits *waits)
{
    int lines = waits->count + LINES_SPARE > LINES_LEAST ? waits->count + LINES_SPARE : LINES_LEAST;
    return lines < MONTHS_MAX ? lines : MONTHS_MAX;
}

struct vest_table {
    struct sheet *sheet;
    const struct layout *layout;
    const struct offer_layout *offer;
    int top; /* row of the headings */
};

/* The first month after the one above whose last day pays stock; in the first line, of all. */
static void write_month(const struct vest_table *it, int row, const struct wait *wait)
{
    const char *before = row == it->top + 1 ? "0" : "N({0-})";
    sheet_formula(it->sheet, (struct place){row, MONTH}, LOOK_PLAIN, SHAPE_MONTH,
                  wait ? value_count(wait->month) : value_nothing(),
                  "IF(OR(%s,COUNTIFS(@vest_month,\">\"&%s,@vest_month,\"<=60\",@vest_counted,\"yes\",@vest_"
                  "value,\">0\")=0),"
                  "\"\",61-SUMPRODUCT(MAX((COUNTIFS(@vest_month,stay_month,@vest_counted,\"yes\",@vest_value,"
                  "\">0\")>0)*"
                  "(stay_month>%s)*(61-stay_month))))",
                  row == it->top + 1 ? "1=0" : "{0-}=\"\"", before, before);
}

static void write_vest(const struct vest_table *it, int row, const struct wait *wait)
{
    const struct offer_result *result = it->offer->result;
    const struct value none = value_nothing();
    struct sheet *sheet = it->sheet;
    int64_t units = wait ? leave_units_in(it->offer->offer, wait->month) : 0;
    write_month(it, row, wait);
    sheet_formula(sheet, (struct place){row, DAY}, LOOK_PLAIN, SHAPE_DATE,
                  wait ? leave_day(it->layout->arena, result->from, wait->month) : none,
                  "IF({0}=\"\",\"\",%s)", leave_day_formula(it->layout->arena, "{0}"));
    sheet_formula(sheet, (struct place){row, UNITS}, LOOK_PLAIN, SHAPE_COUNT,
                  units ? value_count(units) : none,
                  "IF({0}=\"\",\"\",IF(SUMIFS(@vest_units,@vest_month,{0},@vest_counted,\"yes\")=0,\"\","
                  "SUMIFS(@vest_units,@vest_month,{0},@vest_counted,\"yes\")))");
    sheet_formula(sheet, (struct place){row, VALUE}, LOOK_PLAIN, SHAPE_DOLLARS,
                  wait ? value_money(wait->equity) : none,
                  "IF({0}=\"\",\"\",ROUND(SUMIFS(@vest_value,@vest_month,{0},@vest_counted,\"yes\"),2))");
    sheet_formula(sheet, (struct place){row, VESTED}, LOOK_PLAIN, SHAPE_DOLLARS,
                  wait ? value_money(result->curve.kept[EQUITY][wait->month]) : none,
                  "IF({0}=\"\",\"\",INDEX(@stay_equity,{0}))");
    sheet_formula(sheet, (struct place){row, UNVESTED}, LOOK_PLAIN, SHAPE_DOLLARS,
                  wait ? value_money(leave_behind(it->offer->offer, wait->month).value) : none,
                  "IF({0}=\"\",\"\",ROUND(SUMIFS(@vest_value,@vest_month,\">\"&{0},@vest_granted,\"<=\"&{0},"
                  "@vest_counted,\"yes\"),2))");
    sheet_formula(sheet, (struct place){row, BEFORE}, LOOK_PLAIN, SHAPE_DOLLARS,
                  wait ? value_money(wait->kept_before) : none,
                  "IF({0}=\"\",\"\",IF({0}=1,0,INDEX(@stay_total,MAX(1,{0}-1))))");
    sheet_formula(sheet, (struct place){row, ONE_MONTH}, LOOK_PLAIN, SHAPE_GAP,
                  wait ? value_money(wait->one_month) : none,
                  "IF({0}=\"\",\"\",ROUND(INDEX(@stay_total,{0})-{6},2))");
    sheet_formula(sheet, (struct place){row, WAIT}, LOOK_PLAIN, SHAPE_TEXT,
                  wait && wait_is_mostly_equity(wait) ? value_text("wait for it") : none,
                  "IF({0}=\"\",\"\",IF(2*{3}>{7},\"wait for it\",\"\"))");
    sheet_red_if(sheet, (struct place){row, WAIT}, "wait for it");
}

static int write_offer(const struct vest_table *it)
{
    static const char nothing_vests[] = ": no stock vests that is counted";
    static const char *const headings[LEAVE_COLUMNS] = {"Vests after month",
                                                        "About",
                                                        "RSUs",
                                                        "Stock that vests",
                                                        "Vested so far",
                                                        "Still unvested",
                                                        "Kept if you leave the month before",
                                                        "That month pays",
                                                        "Worth waiting"};
    const struct waits waits = leave_waits(&it->offer->result->curve);
    const int lines = lines_of(&waits), last = it->top + lines;
    struct sheet *sheet = it->sheet;
    sheet_currency(sheet, it->offer->result->from->currency);
    sheet_block(sheet, layout_block(it->offer, 0, (struct table_layout){it->top + 1, lines}));
    const char *title = layout_title_of(it->layout, it->offer);
    sheet_formula(sheet, (struct place){it->top - 1, 0}, LOOK_OFFER, SHAPE_TEXT,
                  value_text(waits.count > 0 || it->offer->spare ? title : text_format(it->layout->arena, "%s%s", title, nothing_vests)),
                  OFFER_TITLE "&IF(AND($A$%d=\"\",@standing<>\"empty\"),\"%s\",\"\")", it->top + 2, nothing_vests);
    leave_marks(sheet, it->offer, (struct area){{it->top - 1, 0}, {last + 1, LEAVE_COLUMNS - 1}});
    for (int i = 1; i < LEAVE_COLUMNS; i++)
        sheet_text(sheet, (struct place){it->top - 1, i}, LOOK_OFFER, "");
    sheet_headings(sheet, it->top, 0, headings, LEAVE_COLUMNS);
    sheet_height(sheet, it->top, 42);
    for (int i = 0; i < lines; i++)
        write_vest(it, it->top + 1 + i, i < waits.count ? &waits.wait[i] : NULL);
    char letters[4];
    column_letters(letters, MONTH);
    sheet_formula(sheet, (struct place){last + 1, 0}, LOOK_STEP, SHAPE_TEXT, value_nothing(),
                  "IF(%s%d=\"\",\"\",IF(COUNTIFS(@vest_month,\">\"&%s%d,@vest_month,\"<=60\",@vest_counted,"
                  "\"yes\",@vest_value,"
                  "\">0\")=0,\"\",\"more vests follow\"))",
                  letters, last + 1, letters, last + 1);
    return last + 3;
}

/* Empty where nothing is owed, so that the months in which something is stand out. */
static struct value to_repay(const struct curve *curve, int months)
{
    const struct money owed = leave_to_repay(curve, months);
    return owed.cents == 0 ? value_nothing() : value_money(owed);
}

static int write_repay(struct sheet *sheet, const struct layout *layout, int row)
{
    sheet_text(sheet, (struct place){row, 0}, LOOK_SECTION,
               "To pay back if you leave after so many months: sign-on and one-offs (after month 36: the "
               "sheet Stay)");
    sheet_text(sheet, (struct place){row + 1, 0}, LOOK_HEADING, "After month");
    sheet_height(sheet, row + 1, layout_names_height(layout, layout->money_width + 2));
    for (int month = 1; month <= REPAY_MONTHS; month++)
        sheet_write(sheet, (struct place){row + 1 + month, 0}, LOOK_PLAIN, SHAPE_MONTH, value_count(month));
    for (int i = 0; i < layout->offer_count; i++) {
        const struct offer_layout *offer = &layout->offers[i];
        sheet_currency(sheet, offer->result->from->currency);
        sheet_block(sheet, layout_block(offer, 1 + i, (struct table_layout){row + 2, REPAY_MONTHS}));
        sheet_formula(sheet, (struct place){row + 1, 1 + i}, LOOK_HEADING, SHAPE_TEXT,
                      value_text(layout_title_of(layout, offer)), OFFER_TITLE);
        leave_marks(sheet, offer, (struct area){{row + 1, 1 + i}, {row + 1 + REPAY_MONTHS, 1 + i}});
        for (int month = 1; month <= REPAY_MONTHS; month++)
            sheet_formula(sheet, (struct place){row + 1 + month, 1 + i}, LOOK_PLAIN, SHAPE_DOLLARS,
                          to_repay(&offer->result->curve, month),
                          "IF(INDEX(@stay_to_repay,$A#)=0,\"\",INDEX(@stay_to_repay,$A#))");
    }
    return row + 2 + REPAY_MONTHS;
}

int leave_vests(struct sheet *sheet, const struct layout *layout, int row)
{
    sheet_text(sheet, (struct place){row, 0}, LOOK_SECTION,
               "When each offer vests; marked where more than half of what that month pays is stock");
    row += 2;
    for (int i = 0; i < layout->offer_count; i++) {
        const struct vest_table table = {sheet, layout, &layout->offers[i], row};
        row = write_offer(&table);
    }
    return write_repay(sheet, layout, row);
}
