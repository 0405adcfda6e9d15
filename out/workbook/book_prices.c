/* The sheet Prices: pay a year by growth of the share price and by stay, for every offer, and how far the
 * negotiated one is ahead. The growths and stays of the first table are inputs; the others repeat them. */
#include "out/workbook/book_sheets.h"

#include "calc/pay/other_price.h"

enum { TOP = 4 /* row of the first table's name */, GROWTHS = 7, STAYS_LEAST = 5 };

static const int growths[GROWTHS] = {-30, -20, -10, 0, 10, 20, 30}; /* percent a year */

struct prices {
    struct sheet *sheet;
    const struct layout *layout;
    int stay_count;
    int months[SHOWN_MAX + STAYS_LEAST];
    struct money annualized[OFFERS_MAX][GROWTHS][SHOWN_MAX + STAYS_LEAST];
};

/* The stays of the case, 24 and 48, and 60; with 12 and 36 while there are few. Ascending. */
static void choose_stays(struct prices *it)
{
    static const int more[] = {60, 12, 36};
    const struct evaluation *evaluation = it->layout->evaluation;
    bool wanted[MONTHS_MAX + 1] = {false};
    int count = evaluation->shown_count;
    for (int i = 0; i < evaluation->shown_count; i++)
        wanted[evaluation->shown_months[i]] = true;
    for (int i = 0; i < 3 && (i == 0 || count < STAYS_LEAST); i++) {
        count += !wanted[more[i]];
        wanted[more[i]] = true;
    }
    for (int month = 1; month <= MONTHS_MAX; month++)
        if (wanted[month])
            it->months[it->stay_count++] = month;
}

static bool compute(struct prices *it, struct err *err)
{
    for (int offer = 0; offer < it->layout->letter_count; offer++)
        for (int g = 0; g < GROWTHS; g++) {
            struct curve curve;
            const struct scenario scenario = {SCENARIO_GROWTH, percent(growths[g])};
            if (!scenario_curve(&curve, it->layout->offers[offer].offer, scenario, err))
                return false;
            for (int i = 0; i < it->stay_count; i++)
                if (!annualize(&it->annualized[offer][g][i], curve.total[it->months[i]], it->months[i]))
                    return err_overflow(err, "annualized total");
        }
    return true;
}

/* Row of a table's name; its headings follow, then the growths. */
static int table_row(int table)
{
    return TOP + table * (GROWTHS + 3);
}

/* The table of an offer: first those of the letters, then the differences, then those of the spare offer. */
static int table_of(const struct layout *layout, int offer)
{
    return layout->offers[offer].spare ? 2 * layout->letter_count - 1 : offer;
}

static struct place cell_of(int table, int growth, int stay)
{
    return (struct place){table_row(table) + 2 + growth, 1 + stay};
}

static void write_frame(const struct prices *it, int table)
{
    int row = table_row(table);
    struct sheet *sheet = it->sheet;
    for (int i = 0; i < it->stay_count; i++)
        sheet_text(sheet, (struct place){row, 1 + i}, LOOK_OFFER, "");
    sheet_text(sheet, (struct place){row + 1, 0}, LOOK_HEADING, "Growth a year");
    for (int i = 0; i < it->stay_count; i++) {
        struct place cell = {row + 1, 1 + i};
        char letters[4];
        column_letters(letters, cell.column);
        if (table == 0)
            sheet_input(sheet, cell, INPUT_STAY, value_count(it->months[i]),
                        text_format(it->layout->arena, "prices_stay_%d", i + 1));
        else
            sheet_formula(sheet, cell, LOOK_HEADING, SHAPE_STAY, value_count(it->months[i]), "%s$%d", letters,
                          TOP + 2);
    }
    for (int g = 0; g < GROWTHS; g++) {
        struct place cell = {row + 2 + g, 0};
        if (table == 0)
            sheet_input(sheet, cell, INPUT_GROWTH, value_rate(percent(growths[g])),
                        text_format(it->layout->arena, "prices_growth_%d", g + 1));
        else
            sheet_formula(sheet, cell, LOOK_LABEL, SHAPE_PERCENT, value_rate(percent(growths[g])), "$A$%d",
                          TOP + 3 + g);
    }
}

static void blank_table(const struct prices *it, const struct offer_layout *offer, int table)
{
    blank_spare(it->sheet, offer, (struct area){{table_row(table), 0}, cell_of(table, GROWTHS - 1, it->stay_count - 1)});
}

/* Every vest at the price that has grown to its month, less its strike, and of that the share that counts (R7, R16). */
static const char *grown_equity(struct arena *arena, const char *months)
{
    static const char gain[] = "(@vest_counted_flat*(1+$A#)^(@vest_growth_months/12)-@vest_counted_cost)";
    return text_format(arena, "SUMPRODUCT((@vest_month<=%s)*ROUND(ROUND(ROUND(ROUND(%s*(%s>0),8),2)*@counted_share,8),2))",
                       months, gain, gain);
}

/* R7: growth by the offer's own rule where that is yearly, else month by month; R10. */
static void write_offer(const struct prices *it, int number)
{
    const struct offer_layout *offer = &it->layout->offers[number];
    const int table = table_of(it->layout, number);
    sheet_block(it->sheet, layout_block(offer, 1, (struct table_layout){table_row(table) + 2, GROWTHS}));
    sheet_formula(it->sheet, (struct place){table_row(table), 0}, LOOK_OFFER, SHAPE_TEXT,
                  value_text(text_format(it->layout->arena, "%s: pay a year", layout_title(it->layout, number))),
                  OFFER_TITLE "&\": pay a year\"");
    write_frame(it, table);
    for (int g = 0; g < GROWTHS; g++)
        for (int i = 0; i < it->stay_count; i++) {
            struct place cell = cell_of(table, g, i);
            char letters[4];
            column_letters(letters, cell.column);
            int head = table_row(table) + 2;
            const char *months = text_format(it->layout->arena, "%s$%d", letters, head);
            const char *equity = grown_equity(it->layout->arena, months);
            const struct value annualized = value_money(it->annualized[number][g][i]);
            if (it->layout->mixed)
                sheet_formula(it->sheet, cell, LOOK_PLAIN, SHAPE_MONEY, annualized,
                              "ROUND(ROUND(INDEX(@stay_shared,%s)-ROUND(ROUND(INDEX(@stay_equity,%s)*@to_case,8),2)"
                              "+ROUND(ROUND(%s*@to_case,8),2),2)*12/%s,2)",
                              months, months, equity, months);
            else
                sheet_formula(it->sheet, cell, LOOK_PLAIN, SHAPE_MONEY, annualized,
                              "ROUND(ROUND(INDEX(@stay_total,%s)-INDEX(@stay_equity,%s)+%s,2)*12/%s,2)", months, months,
                              equity, months);
        }
    sheet_heat(it->sheet,
               (struct area){cell_of(table, 0, 0), cell_of(table, GROWTHS - 1, it->stay_count - 1)}, false);
    blank_table(it, offer, table);
}

/* R11 at each growth: the negotiated offer less a rival. */
static void write_gap(const struct prices *it, int table, int rival)
{
    const struct layout *layout = it->layout;
    int own = layout->negotiating, of_own = table_of(layout, own), of_rival = table_of(layout, rival);
    const struct offer_layout *offer = &layout->offers[rival];
    sheet_block(it->sheet, layout_block(offer, 1, (struct table_layout){table_row(table) + 2, GROWTHS}));
    sheet_formula(
        it->sheet, (struct place){table_row(table), 0}, LOOK_OFFER, SHAPE_TEXT,
        value_text(text_format(layout->arena, "%s less %s, a year", layout->offers[own].label, layout_title(layout, rival))),
        "%s_name&\" less \"&" OFFER_TITLE "&\", a year\"", layout->offers[own].prefix);
    write_frame(it, table);
    for (int g = 0; g < GROWTHS; g++)
        for (int i = 0; i < it->stay_count; i++) {
            struct place cell = cell_of(table, g, i), a = cell_of(of_own, g, i), b = cell_of(of_rival, g, i);
            char letters[4];
            column_letters(letters, cell.column);
            struct money gap = {it->annualized[own][g][i].cents - it->annualized[rival][g][i].cents};
            sheet_formula(it->sheet, cell, LOOK_PLAIN, SHAPE_GAP, value_money(gap), "ROUND(%s%d-%s%d,2)",
                          letters, a.row + 1, letters, b.row + 1);
        }
    sheet_heat(it->sheet,
               (struct area){cell_of(table, 0, 0), cell_of(table, GROWTHS - 1, it->stay_count - 1)}, true);
    blank_table(it, offer, table);
}

bool book_prices(struct sheet *sheet, const struct layout *layout, struct err *err)
{
    const struct print print = {.wide = 1, .tall = layout->letter_count <= 2, .repeat = {2, 1}};
    struct prices *it = arena_alloc(layout->arena, sizeof *it);
    it->sheet = sheet;
    it->layout = layout;
    choose_stays(it);
    int last = it->stay_count > 6 ? it->stay_count : 6, table = layout->letter_count;
    if (!compute(it, err))
        return false;
    sheet_width(sheet, 0, 0, 38);
    sheet_width(sheet, 1, last, layout->money_width);
    sheet_banner(sheet, 0, 0, last, LOOK_TITLE, 22, "What if the share price grows or falls?");
    sheet_banner(sheet, 1, 0, last, LOOK_LEAD, 56,
                 text_format(layout->arena,
                             "Pay a year over each stay if the price of a share grows by so much a year from today's price: "
                             "month by month, or year by year where that is the offer's price rule. Growth and stays of the "
                             "first table are inputs. In the tables of differences blue means that the negotiated offer is "
                             "ahead, orange that it is behind; every stock grows alike. %s",
                             layout->mixed ? text_format(layout->arena, "All in %s.", layout->evaluation->from->currency)
                                           : layout_currencies(layout)));
    for (int i = 0; i < layout->offer_count; i++)
        write_offer(it, i);
    for (int i = 0; i < layout->offer_count; i++)
        if (i != layout->negotiating)
            write_gap(it, layout->offers[i].spare ? 2 * layout->letter_count : table++, i);
    sheet_comment(
        sheet, (struct place){TOP + 1, 0},
        "The growing price applies to every vest from month 1 on, rounded to the cent at each event. "
        "The row of 0% is today's price.");
    sheet_freeze(sheet, (struct place){1, 1});
    sheet_print(sheet, "Prices: what if the share price grows or falls?", &print);
    return true;
}
