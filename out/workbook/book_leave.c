/* The sheet If I leave: a month to type for each offer, and what leaving then means. */
#include "calc/pay/leave.h"
#include "out/workbook/book_leave.h"

/* Rows of the panel. */
enum {
    LEAVE_TOP = 3, /* names */
    START,
    LEAVE,
    LEAVE_DAY,
    KEPT,
    STOCK,
    BEHIND,
    BEHIND_UNITS,
    REPAY,
    ACCOUNT,
    MORE,
    MORE_STOCK,
    NEXT,
    NEXT_DAY,
    NEXT_STOCK,
    ADVICE,
    LEAVE_END
};

static const char *const labels[LEAVE_END] = {
    [LEAVE_TOP] = "Offer",
    [START] = "First day of work",
    [LEAVE] = "Leave after (type a month)",
    [LEAVE_DAY] = "which is about",
    [KEPT] = "Kept in all",
    [STOCK] = "of which stock that has vested",
    [BEHIND] = "Stock left behind unvested",
    [BEHIND_UNITS] = "in RSUs",
    [REPAY] = "Sign-on and one-offs to pay back",
    [ACCOUNT] = "Received by then, before paying back",
    [MORE] = "One month more pays",
    [MORE_STOCK] = "of which stock",
    [NEXT] = "The next vest is after month",
    [NEXT_DAY] = "which is about",
    [NEXT_STOCK] = "and is worth",
    [ADVICE] = "So",
};

struct panel {
    struct sheet *sheet;
    const struct layout *layout;
    const struct offer_layout *offer;
    int column, months; /* of the offer; those it is left after */
};

const char *leave_day_formula(struct arena *arena, const char *month_cell)
{
    return text_format(arena, "IF(@start=\"\",\"month \"&%s,EDATE(@start,%s))", month_cell, month_cell);
}

struct value leave_day(struct arena *arena, const struct case_offer *offer, int month)
{
    return date_known(offer->start) ? value_date(date_add_months(offer->start, month))
                                    : value_text(text_format(arena, "month %d", month));
}

struct left_behind leave_behind(const struct offer *offer, int months)
{
    struct offer own = *offer;
    struct left_behind left = {0};
    own.to_case = (struct ratio){0};
    leave_unvested(&left, &own, months); /* fits: that of the report did */
    return left;
}

/* The engine's first wait for a vest past a month; NULL when there is none. */
static const struct wait *next_wait(const struct waits *waits, int months)
{
    for (int i = 0; i < waits->count; i++)
        if (waits->wait[i].month > months)
            return &waits->wait[i];
    return NULL;
}

static const char *cell(const struct panel *it, int row)
{
    char letters[4];
    column_letters(letters, it->column);
    return text_format(it->layout->arena, "%s$%d", letters, row + 1);
}

static void write(const struct panel *it, int row, enum shape shape, struct value cached, const char *pattern,
                  const char *name)
{
    const struct place at = {row, it->column};
    sheet_formula(it->sheet, at, row == KEPT ? LOOK_TOTAL : row == ADVICE ? LOOK_CELL : LOOK_PLAIN, shape, cached,
                  "IF(OR(N(@leave_month)<1,N(@leave_month)>60),\"\",%s)", pattern);
    if (name)
        sheet_name(it->sheet, (struct area){at, at}, "%s", name);
}

static void write_kept(const struct panel *it)
{
    const struct curve *curve = &it->offer->result->curve;
    const struct left_behind left = leave_behind(it->offer->offer, it->months);
    write(it, KEPT, SHAPE_DOLLARS, value_money(curve->total[it->months]), "INDEX(@stay_total,@leave_month)",
          "@leave_kept");
    write(it, STOCK, SHAPE_DOLLARS, value_money(curve->kept[EQUITY][it->months]),
          "INDEX(@stay_equity,@leave_month)", "@leave_stock");
    write(it, BEHIND, SHAPE_DOLLARS, value_money(left.value),
          "ROUND(SUMIFS(@vest_value,@vest_month,\">\"&@leave_month,@vest_granted,\"<=\"&@leave_month,"
          "@vest_counted,\"yes\"),2)",
          "@leave_unvested");
    write(it, BEHIND_UNITS, SHAPE_COUNT, value_count(left.units),
          "SUMIFS(@vest_units,@vest_month,\">\"&@leave_month,@vest_month,\"<=60\",@vest_granted,\"<=\"&@"
          "leave_month,"
          "@vest_counted,\"yes\")",
          NULL);
    write(it, REPAY, SHAPE_DOLLARS, value_money(leave_to_repay(curve, it->months)),
          "INDEX(@stay_to_repay,@leave_month)", "@leave_repay");
    write(it, ACCOUNT, SHAPE_DOLLARS, value_money(curve->received[it->months]),
          "INDEX(@stay_received,@leave_month)", NULL);
}

static void write_next(const struct panel *it, const struct wait *next)
{
    const char *none = "none";
    write(it, NEXT, SHAPE_MONTH, next ? value_count(next->month) : value_text(none),
          "IF(COUNTIFS(@vest_month,\">\"&@leave_month,@vest_month,\"<=60\",@vest_counted,\"yes\",@vest_value,"
          "\">0\")=0,"
          "\"none\",61-SUMPRODUCT(MAX((COUNTIFS(@vest_month,stay_month,@vest_counted,\"yes\",@vest_value,"
          "\">0\")>0)*(stay_month>@leave_month)*(61-stay_month))))",
          "@leave_next");
    write(it, NEXT_DAY, SHAPE_DATE,
          next ? leave_day(it->layout->arena, it->offer->result->from, next->month) : value_nothing(),
          text_format(it->layout->arena, "IF(ISNUMBER(@leave_next),%s,\"\")",
                      leave_day_formula(it->layout->arena, "@leave_next")),
          NULL);
    write(it, NEXT_STOCK, SHAPE_DOLLARS, next ? value_money(next->equity) : value_nothing(),
          "IF(ISNUMBER(@leave_next),ROUND(SUMIFS(@vest_value,@vest_month,@leave_next,@vest_counted,\"yes\"),"
          "2),\"\")",
          NULL);
}

/* Leaving in the month before a vest is the mistake that this sheet is for. */
static void write_advice(const struct panel *it, const struct wait *next)
{
    const char *more = cell(it, MORE), *stock = cell(it, MORE_STOCK);
    bool wait = next && next->month == it->months + 1 && wait_is_mostly_equity(next);
    const char *said = it->months == MONTHS_MAX ? ""
                       : wait                   ? "wait one month"
                       : next                   ? "no vest next month"
                                                : "nothing more vests";
    write(it, MORE, SHAPE_GAP,
          it->months < MONTHS_MAX
              ? value_money(curve_between(&it->offer->result->curve, it->months, it->months + 1))
              : value_nothing(),
          "INDEX(@stay_one_month,@leave_month)", "@leave_more");
    write(it, MORE_STOCK, SHAPE_GAP,
          it->months < MONTHS_MAX ? value_money(curve_component_between(&it->offer->result->curve, EQUITY,
                                                                        it->months, it->months + 1))
                                  : value_nothing(),
          "IF(@leave_month>=60,\"\",ROUND(INDEX(@stay_equity,MIN(60,@leave_month+1))-INDEX(@stay_equity,@"
          "leave_month),2))",
          "@leave_more_stock");
    write(it, ADVICE, SHAPE_TEXT, value_text(said),
          text_format(it->layout->arena,
                      "IF(@leave_month>=60,\"\",IF(2*%s>%s,\"wait one month\",IF(ISNUMBER(@leave_next),"
                      "\"no vest next month\",\"nothing more vests\")))",
                      stock, more),
          NULL);
    sheet_red_if(it->sheet, (struct place){ADVICE, it->column}, "wait one month");
}

void leave_marks(struct sheet *sheet, const struct offer_layout *offer, struct area cells)
{
    blank_spare(sheet, offer, cells);
    sheet_grey_if(sheet, cells, "@counts=0");
}

static void write_offer(const struct panel *it)
{
    struct sheet *sheet = it->sheet;
    const struct case_offer *from = it->offer->result->from;
    const struct waits waits = leave_waits(&it->offer->result->curve);
    const struct wait *next = next_wait(&waits, it->months);
    sheet_currency(sheet, from->currency);
    sheet_block(sheet, layout_block(it->offer, it->column,
                                    (struct table_layout){LEAVE_TOP + 1, LEAVE_END - LEAVE_TOP - 1}));
    sheet_formula(sheet, (struct place){LEAVE_TOP, it->column}, LOOK_HEADING, SHAPE_TEXT,
                  value_text(layout_title_of(it->layout, it->offer)), OFFER_TITLE);
    leave_marks(sheet, it->offer, (struct area){{LEAVE_TOP, it->column}, {LEAVE_END - 1, it->column}});
    sheet_input(sheet, (struct place){START, it->column}, INPUT_DATE, value_date(from->start), "@start");
    sheet_input(sheet, (struct place){LEAVE, it->column}, INPUT_LEAVE, value_count(it->months),
                "@leave_month");
    write(it, LEAVE_DAY, SHAPE_DATE, leave_day(it->layout->arena, from, it->months),
          leave_day_formula(it->layout->arena, "@leave_month"), NULL);
    write_kept(it);
    write_next(it, next);
    write_advice(it, next);
}

void book_leave(struct sheet *sheet, const struct layout *layout)
{
    const struct print print = {.portrait = false, .wide = 1, .repeat = {2, 0}};
    sheet_width(sheet, 0, 0, 34);
    sheet_width(sheet, 1, LEAVE_COLUMNS - 1, layout->money_width + 2);
    sheet_banner(sheet, 0, 0, LEAVE_COLUMNS - 1, LOOK_TITLE, 22,
                 "What do I leave behind, and when is it best to leave?");
    sheet_banner(
        sheet, 1, 0, LEAVE_COLUMNS - 1, LOOK_LEAD, 42,
        "Type a month for each offer. Leaving after month 12 means that you are employed through the twelfth "
        "monthly anniversary, and a vest on that day is yours. Real vests fall on a fixed day of the month "
        "(at "
        "Amazon the 15th or 21st): check the letter's vest date before you give notice.");
    sheet_height(sheet, LEAVE_TOP, layout_names_height(layout, layout->money_width + 2));
    sheet_height(sheet, ADVICE, 28);
    for (int row = LEAVE_TOP; row < LEAVE_END; row++)
        sheet_text(sheet, (struct place){row, 0},
                   row == LEAVE_TOP ? LOOK_HEADING
                   : row == KEPT    ? LOOK_TOTAL
                                    : LOOK_LABEL,
                   labels[row]);
    for (int i = 0; i < layout->offer_count; i++) {
        const struct panel panel = {sheet, layout, &layout->offers[i], 1 + i,
                                    layout->evaluation->from->stay.months[0]};
        write_offer(&panel);
    }
    leave_vests(sheet, layout, LEAVE_END + 1);
    sheet_freeze(sheet, (struct place){2, 1});
    sheet_print(sheet, "If I leave: what do I leave behind?", &print);
}
