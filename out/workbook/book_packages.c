/* The helper sheet Packages: every what-if recomputed from its four levels, a column each. All at today's
 * price, from the inputs on Letters, by the rules of the stay curve. */
#include "out/workbook/book_packages.h"

#include <string.h>

#include "calc/pay/years.h"

enum { NAMES_ROW = 3, FIRST_COLUMN = 2, YEARS_SHOWN = YEARS_MAX, TOTAL_ROWS = COMPONENTS };

/* First row of each section; a heading stands above it. */
struct rows {
    int levels, bases, sign_ons, bonus, others, vests, kept, value;
    int months; /* rows of each component */
};

static struct rows rows_of(const struct layout *layout)
{
    struct rows rows = {.levels = NAMES_ROW + 1,
                        .months = YEARS_SHOWN + layout->evaluation->from->stay.count};
    rows.bases = rows.levels + LEVERS + 2; /* a row of nothing before the first base */
    rows.sign_ons = rows.bases + layout->raises.lines + 1;
    rows.bonus = rows.sign_ons + SIGN_ONS_MAX + 1;
    rows.others = rows.bonus + YEARS_MAX + 1;
    rows.vests = rows.others + YEARS_MAX + 1;
    rows.kept = rows.vests + layout->offers[layout->negotiating].vest_lines + 1;
    rows.value = rows.kept + (COMPONENTS + 1) * (rows.months + 1);
    return rows;
}

const char *cell_address(struct arena *arena, const char *sheet, struct place at)
{
    char letters[4];
    column_letters(letters, at.column);
    return text_format(arena, "%s!$%s$%d", sheet, letters, at.row + 1);
}

static const char *address_of(const struct layout *layout, int what_if, int row)
{
    return cell_address(layout->arena, "Packages", (struct place){row, FIRST_COLUMN + what_if});
}

/* Row of a component, or of the total, after a month of the list. */
static int kept_row(const struct rows *rows, int component, int month)
{
    return rows->kept + component * (rows->months + 1) + month;
}

const char *package_after_year(const struct layout *layout, int what_if, int year)
{
    const struct rows rows = rows_of(layout);
    return address_of(layout, what_if, kept_row(&rows, TOTAL_ROWS, year - 1));
}

const char *package_after_stay(const struct layout *layout, int what_if, int stay)
{
    const struct rows rows = rows_of(layout);
    return address_of(layout, what_if, kept_row(&rows, TOTAL_ROWS, YEARS_SHOWN + stay));
}

/* "Packages!$C$30-Packages!$C$29": what of a component is kept more after year n than a year before. */
static const char *more_in(const struct layout *layout, const struct rows *rows, int what_if, int component, int year)
{
    const char *after = address_of(layout, what_if, kept_row(rows, component, year - 1));
    if (year == 1)
        return after;
    return text_format(layout->arena, "%s-%s", after, address_of(layout, what_if, kept_row(rows, component, year - 2)));
}

/* Base, equity and bonus are paid as they are kept, a sign-on in its year. Of the rest only benefits differ from the
 * letter, and they are paid as they are kept. */
const char *package_paid_in(const struct layout *layout, int what_if, int year)
{
    const struct rows rows = rows_of(layout);
    struct arena *arena = layout->arena;
    const char *before = year == 1 ? "0" : text_format(arena, "INDEX(@stay_other,%d)", 12 * (year - 1));
    return text_format(arena, "ROUND(%s+%s+%s+%s+%s+(%s)-(INDEX(@stay_other,%d)-%s),2)",
                       more_in(layout, &rows, what_if, BASE, year), more_in(layout, &rows, what_if, EQUITY, year),
                       more_in(layout, &rows, what_if, BONUS, year), address_of(layout, what_if, rows.sign_ons + year - 1),
                       address_of(layout, THE_LETTER, rows.others + year - 1), more_in(layout, &rows, what_if, OTHER, year), 12 * year, before);
}

const char *package_value(const struct layout *layout, int what_if)
{
    const struct rows rows = rows_of(layout);
    return address_of(layout, what_if, rows.value);
}

/* One column: the sheet, the what-if and its offer. */
struct column {
    struct sheet *sheet;
    const struct layout *layout;
    struct rows rows;
    const struct what_if *what;
    const struct offer *offer; /* with its levels */
    int number;                /* of the column */
    char letters[4];
};

static void put(const struct column *it, int row, enum shape shape, struct value cached, const char *pattern)
{
    sheet_formula(it->sheet, (struct place){row, it->number}, LOOK_STEP, shape, cached, "%s", pattern);
}

/* "C$10:C$14" */
static const char *range(const struct column *it, int first, int count)
{
    return text_format(it->layout->arena, "%s$%d:%s$%d", it->letters, first + 1, it->letters, first + count);
}

static void write_levels(const struct column *it)
{
    for (int lever = 0; lever < LEVERS; lever++) {
        int64_t level = it->what->solution.package.level[lever];
        bool units = lever == LEVER_UNITS && !it->layout->packages->in_dollars;
        put(it, it->rows.levels + lever, units ? SHAPE_COUNT : SHAPE_MONEY,
            units ? value_count(level) : value_money((struct money){level}), it->what->level[lever]);
    }
}

/* R3: the annual base after each raise. */
static void write_bases(const struct column *it)
{
    struct money bases[MONTHS_MAX + 1], then = it->offer->base;
    offer_annual_bases(bases, it->offer);
    sheet_write(it->sheet, (struct place){it->rows.bases - 1, it->number}, LOOK_STEP, SHAPE_MONEY,
                value_money((struct money){0}));
    put(it, it->rows.bases, SHAPE_MONEY, value_money(then),
        text_format(it->layout->arena, "%s$%d", it->letters, it->rows.levels + LEVER_BASE + 1));
    for (int i = 1; i < it->layout->raises.lines; i++) {
        if (i <= it->offer->raise_count)
            then = bases[it->offer->raises[i - 1].month];
        put(it, it->rows.bases + i, SHAPE_MONEY, value_money(then),
            text_format(it->layout->arena,
                        "IF(@raise_%d_month=\"\",{0-},IF(@raise_%d_percent<>\"\","
                        "ROUND(ROUND({0-}+{0-}*@raise_%d_percent,8),2),"
                        "IF(@raise_%d_base<>\"\",@raise_%d_base,{0-})))",
                        i, i, i, i, i));
    }
}

/* The amounts of R4 by year, and the bonuses of R8. */
static void write_lump_sums(const struct column *it)
{
    const struct bonus none = {.payout = percent(100)};
    const struct bonus *bonus = it->offer->has_bonus ? &it->offer->bonus : &none;
    struct money bases[MONTHS_MAX + 1];
    offer_annual_bases(bases, it->offer);
    const char *chain = range(it, it->rows.bases, it->layout->raises.lines),
               *before = range(it, it->rows.bases - 1, it->layout->raises.lines);
    for (int year = 1; year <= SIGN_ONS_MAX; year++) {
        const char *amount = text_format(it->layout->arena, "N(@sign_on_%d)", year);
        if (year <= 2)
            amount = text_format(it->layout->arena, "%s$%d", it->letters,
                                 it->rows.levels + (year == 1 ? LEVER_SIGN_ON_1 : LEVER_SIGN_ON_2) + 1);
        put(it, it->rows.sign_ons + year - 1, SHAPE_MONEY, value_money(offer_sign_on(it->offer, year)),
            amount);
    }
    for (int year = 1; year <= YEARS_MAX; year++) {
        struct money paid = {0};
        bonus_of_year(&paid, bonus, bases[12 * year]); /* fits: the curve was computed */
        put(it, it->rows.bonus + year - 1, SHAPE_MONEY, value_money(paid),
            text_format(it->layout->arena,
                        "ROUND(ROUND(IF(@bonus_fixed<>\"\",@bonus_fixed,ROUND(SUMPRODUCT((@raise_month<=%d)*(%s-%s)),2)"
                        "*@bonus_target)*@bonus_payout,8),2)",
                        12 * year, chain, before));
    }
}

/* What the letter pays of one-offs and benefits in each year (R10), whatever has to be repaid later. */
static void write_others(const struct column *it)
{
    const struct offer_layout *own = &it->layout->offers[it->layout->negotiating];
    for (int year = 1; year <= YEARS_MAX; year++) {
        const int to = 12 * year, from = to - 12;
        const char *before = year == 1 ? "0" : text_format(it->layout->arena, "INDEX(@stay_base,%d)", from);
        struct year_paid paid = {0};
        year_paid(&paid, own->offer, &own->result->curve, true, year); /* fits: it was evaluated */
        put(it, it->rows.others + year - 1, SHAPE_MONEY, value_money(paid.part[OTHER]),
            text_format(it->layout->arena,
                        "ROUND(SUMPRODUCT((@other_counted=\"yes\")*(@other_from>%d)*(@other_from<=%d)*@other_amount)"
                        "+SUMPRODUCT((@benefit_counted=\"yes\")*((@benefit_month<=%d)*ROUND(ROUND(INDEX(@stay_base,%d)"
                        "*@benefit_percent,8),2)-(@benefit_month<=%d)*ROUND(ROUND(%s*@benefit_percent,8),2))),2)",
                        from, to, to, to, from, before));
    }
}

/* R6 with the units of the what-if: the whole units of an event come from its run, and what is left over goes
 * to the last events of it; a schedule in units keeps its proportions. Later grants stay as they are. */
static const char *vest_pattern(const struct column *it, int line)
{
    struct arena *arena = it->layout->arena;
    const struct grant_layout *grant = &it->layout->offers[it->layout->negotiating].grants[0];
    int k = line + 1;
    if (line >= grant->count)
        return text_format(arena, "N(INDEX(@vest_flat,%d))", k);
    const char *units = text_format(arena, "%s$%d", it->letters, it->rows.levels + LEVER_UNITS + 1);
    const char *before =
        line == 0 ? "0"
                  : text_format(arena, "ROUND(SUM(INDEX(@vest_units,1):INDEX(@vest_units,%d))*%s/@units,0)",
                                k - 1, units);
    const char *by_units =
        text_format(arena,
                    "IF(%s=@units,N(INDEX(@vest_units,%d)),IF(N(@units)=0,0,"
                    "ROUND(SUM(INDEX(@vest_units,1):INDEX(@vest_units,%d))*%s/@units,0)-%s))",
                    units, k, k, units, before);
    const char *by_share = text_format(
        arena,
        "IF(INDEX(@vest_through,%d)=\"\",0,INT((ROUND(%s*INDEX(@vest_through,%d)/120000,0)"
        "-ROUND(%s*(INDEX(@vest_through,%d)-INDEX(@vest_weight,%d)*INDEX(@vest_length,%d))/120000,0)"
        "+INDEX(@vest_place,%d)-1)/INDEX(@vest_length,%d)))",
        k, units, k, units, k, k, k, k, k);
    const char *in_dollars = text_format(
        arena,
        "IF(INDEX(@vest_through,%d)=\"\",0,ROUND(%s*INDEX(@vest_through,%d)/120000,2)"
        "-ROUND(%s*(INDEX(@vest_through,%d)-INDEX(@vest_weight,%d)*INDEX(@vest_length,%d))/120000,2))",
        k, units, k, units, k, k, k);
    return text_format(arena,
                       "IF(INDEX(@vest_month,%d)=\"\",0,ROUND(ROUND(ROUND(ROUND(IF(@granted_as=\"dollars\",%s,"
                       "MAX(0,@price-@strike)*IF(@vests_by=\"units\",%s,%s))*@stock_rate,8),2)*@counted_share,8),2))",
                       k, in_dollars, by_units, by_share);
}

/* What counts of an event at today's price; fits: the curve was computed. */
static void equity_of(struct money *value, const struct offer *offer, const struct grant *grant, const struct vest *vest)
{
    const struct price flat = price_flat(&offer->price);
    if (vest_value(value, grant, vest, &flat))
        equity_counted(value, offer, *value);
}

static void write_vests(const struct column *it)
{
    const struct offer_layout *offer = &it->layout->offers[it->layout->negotiating];
    for (int g = 0; g < offer->grant_count; g++) {
        const struct grant *grant = g > 0                  ? offer->grants[g].grant /* no package changes it */
                                    : it->offer->has_grant ? &it->offer->grant
                                                           : NULL;
        struct vests vests = {0};
        if (grant)
            vest_events(&vests, grant);
        for (int i = 0; i < offer->grants[g].count; i++) {
            struct money value = {0};
            int line = offer->grants[g].first + i;
            if (i < vests.count && (g == 0 || vests.events[i].month <= MONTHS_MAX))
                equity_of(&value, it->offer, grant, &vests.events[i]);
            put(it, it->rows.vests + line, SHAPE_MONEY, value_money(value), vest_pattern(it, line));
        }
    }
}

/* The rules of the stay curve (see book_stay.c) on the steps above; $B# is the month. */
static const char *kept_pattern(const struct column *it, int component, int row)
{
    struct arena *arena = it->layout->arena;
    const struct rows *rows = &it->rows;
    int back = rows->months + 1, lines = it->layout->raises.lines;
    switch (component) {
    case BASE: /* R3 */
        return text_format(
            arena, "ROUND(ROUND(SUMPRODUCT(($B#>=@raise_month)*(%s-%s)*($B#-@raise_month+1)),2)/12,2)",
            range(it, rows->bases, lines), range(it, rows->bases - 1, lines));
    case SIGN_ON: { /* R4 */
        const char *amount = range(it, rows->sign_ons, SIGN_ONS_MAX);
        return text_format(arena,
                           "ROUND(SUMPRODUCT(($B#>=@sign_on_from)*(($B#-@sign_on_from+1>=@sign_on_window)*%s"
                           "+($B#-@sign_on_from+1<@sign_on_window)*((@sign_on_meanwhile=\"all\")*%s"
                           "+(@sign_on_meanwhile=\"by month\")"
                           "*ROUND(%s*($B#-@sign_on_from+1)/@sign_on_window,2)))),2)",
                           amount, amount, amount);
    }
    case EQUITY: /* R6 */
        return text_format(arena, "ROUND(SUMIFS(%s,@vest_month,\"<=\"&$B#,@vest_counted,\"yes\"),2)",
                           range(it, rows->vests, it->layout->offers[it->layout->negotiating].vest_lines));
    case BONUS: /* R8 */
        return text_format(arena, "ROUND(SUMIF(@bonus_month,\"<=\"&$B#,%s),2)",
                           range(it, rows->bonus, YEARS_MAX));
    case OTHER: /* R9: benefits follow the base */
        return text_format(
            arena,
            "ROUND(INDEX(@stay_other,$B#)+SUMPRODUCT((@benefit_counted=\"yes\")*(@benefit_month<=$B#)"
            "*(ROUND(ROUND(%s%d*@benefit_percent,8),2)"
            "-ROUND(ROUND(INDEX(@stay_base,$B#)*@benefit_percent,8),2))),2)",
            it->letters, row - OTHER * back + 1);
    default: /* R10 */
        return text_format(arena, "ROUND(%s%d+%s%d+%s%d+%s%d+%s%d,2)", it->letters, row - 5 * back + 1,
                           it->letters, row - 4 * back + 1, it->letters, row - 3 * back + 1, it->letters,
                           row - 2 * back + 1, it->letters, row - back + 1);
    }
}

static int month_of(const struct layout *layout, int index)
{
    return index < YEARS_SHOWN ? 12 * (index + 1)
                               : layout->evaluation->from->stay.months[index - YEARS_SHOWN];
}

static void write_kept(const struct column *it)
{
    const struct curve *curve = &it->what->solution.curve;
    for (int c = 0; c <= TOTAL_ROWS; c++)
        for (int i = 0; i < it->rows.months; i++) {
            int row = kept_row(&it->rows, c, i), month = month_of(it->layout, i);
            put(it, row, SHAPE_MONEY,
                value_money(c == TOTAL_ROWS ? curve->total[month] : curve->kept[c][month]),
                kept_pattern(it, c, row));
        }
    put(it, it->rows.value, SHAPE_MONEY, value_money(it->what->solution.value),
        text_format(it->layout->arena, "ROUND(ROUND(SUMPRODUCT(stay_weights*%s/stay_months)*12,8),2)",
                    range(it, kept_row(&it->rows, TOTAL_ROWS, YEARS_SHOWN), it->rows.months - YEARS_SHOWN)));
}

static void write_months(struct sheet *sheet, const struct layout *layout, const struct rows *rows)
{
    static const char *const titles[] = {"Base kept after month",
                                         "Sign-on kept",
                                         "Equity kept",
                                         "Bonus kept",
                                         "Other kept",
                                         "Kept in all"};
    for (int c = 0; c <= TOTAL_ROWS; c++) {
        sheet_text(sheet, (struct place){kept_row(rows, c, -1), 0}, LOOK_SECTION, titles[c]);
        for (int i = 0; i < rows->months; i++) {
            struct place cell = {kept_row(rows, c, i), 1};
            if (i < YEARS_SHOWN)
                sheet_write(sheet, cell, LOOK_STEP, SHAPE_MONTH, value_count(month_of(layout, i)));
            else
                sheet_formula(sheet, cell, LOOK_STEP, SHAPE_MONTH, value_count(month_of(layout, i)),
                              "stay_%d", i - YEARS_SHOWN + 1);
        }
    }
    sheet_text(sheet, (struct place){rows->value, 0}, LOOK_SECTION, "Pay a year, weighted over the stays");
}

static void write_labels(struct sheet *sheet, const struct layout *layout, const struct rows *rows)
{
    const char *const levers[LEVERS] = {"Base", "Sign-on, year 1", "Sign-on, year 2",
                                        layout->packages->in_dollars ? "Grant" : "RSUs"};
    sheet_text(sheet, (struct place){NAMES_ROW, 0}, LOOK_HEADING, "Package");
    sheet_text(sheet, (struct place){NAMES_ROW, 1}, LOOK_HEADING, "Month or number");
    for (int i = 0; i < LEVERS; i++)
        sheet_text(sheet, (struct place){rows->levels + i, 0}, LOOK_LABEL, levers[i]);
    sheet_text(sheet, (struct place){rows->bases - 1, 0}, LOOK_SECTION, "Annual base, raises");
    sheet_text(sheet, (struct place){rows->sign_ons - 1, 0}, LOOK_SECTION, "Sign-on by year");
    sheet_text(sheet, (struct place){rows->bonus - 1, 0}, LOOK_SECTION, "Bonus by year");
    sheet_text(sheet, (struct place){rows->others - 1, 0}, LOOK_SECTION, "One-offs and benefits of the letter, paid by year");
    sheet_text(sheet, (struct place){rows->vests - 1, 0}, LOOK_SECTION, "Vests at today's price");
    const struct offer_layout *own = &layout->offers[layout->negotiating];
    for (int g = 0; g < own->grant_count; g++)
        for (int i = 0; i < own->grants[g].count; i++)
            sheet_write(sheet, (struct place){rows->vests + own->grants[g].first + i, 1}, LOOK_STEP, SHAPE_MONTH,
                        value_count(i + 1));
    write_months(sheet, layout, rows);
}

void book_packages(struct sheet *sheet, const struct layout *layout)
{
    const struct print print = {.wide = 1, .repeat = {NAMES_ROW + 1, 2}};
    const struct offer_layout *own = &layout->offers[layout->negotiating];
    struct column it = {.sheet = sheet, .layout = layout, .rows = rows_of(layout)};
    sheet_width(sheet, 0, 0, 34);
    sheet_width(sheet, 1, 1, 10);
    sheet_width(sheet, FIRST_COLUMN, FIRST_COLUMN + layout->packages->count - 1, layout->money_width);
    sheet_banner(sheet, 0, 0, 7, LOOK_TITLE, 22,
                 "What would each package pay? (Private. Steps to Counter and Each part)");
    sheet_banner(sheet, 1, 0, 7, LOOK_LEAD, 28,
                 "The negotiated offer with the levels of each package in place of its own, at today's share "
                 "price, by "
                 "the rules of the sheet Stay. Nothing is typed here: levels come from Counter and Letters.");
    write_labels(sheet, layout, &it.rows);
    for (int i = 0; i < layout->packages->count; i++) {
        struct offer *offer = arena_alloc(layout->arena, sizeof *offer);
        it.what = &layout->packages->list[i];
        it.number = FIRST_COLUMN + i;
        it.offer = offer;
        offer_with(offer, &layout->packages->bargain, &it.what->solution.package);
        column_letters(it.letters, it.number);
        sheet_block(sheet, layout_block(own, it.number, (struct table_layout){it.rows.levels, 1}));
        sheet_text(sheet, (struct place){NAMES_ROW, it.number}, LOOK_HEADING, it.what->name);
        write_levels(&it);
        write_bases(&it);
        write_lump_sums(&it);
        if (i == THE_LETTER)
            write_others(&it);
        write_vests(&it);
        write_kept(&it);
    }
    sheet_height(sheet, NAMES_ROW, 42);
    sheet_freeze(sheet, (struct place){NAMES_ROW + 1, 2});
    sheet_print(sheet, "Packages: what would each package pay? (private)", &print);
}
