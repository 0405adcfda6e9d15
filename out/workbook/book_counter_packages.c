/* The packages on Counter, a row each: their levels (inputs), and what they pay (live, from the sheet
 * Packages). */
#include "out/workbook/book_amount.h"
#include "out/workbook/book_counter.h"

static const struct stay *stay_of(const struct layout *layout)
{
    return &layout->evaluation->from->stay;
}

static const char *grant_currency(const struct layout *layout)
{
    return layout->evaluation->from->offers[layout->negotiating].stock_currency;
}

struct money counter_paid(const struct layout *layout, int what_if, int year)
{
    return curve_paid_between(&layout->packages->list[what_if].solution.curve, 12 * (year - 1), 12 * year);
}

void counter_headings(struct sheet *sheet, const struct layout *layout, int row)
{
    const struct counter_columns columns = counter_columns(layout);
    const bool goals = layout->source->plan != NULL, weighted = layout->packages->one_lever;
    const char *const levels[] = {"Package", "Base", "Sign-on, year 1", "Sign-on, year 2",
                                  layout->packages->in_dollars ? "Grant" : "RSUs"};
    const char *const gaps[] = {"Weighted over your stays", goals ? "Above your yes, weighted (- below)" : "",
                                !goals     ? ""
                                : weighted ? "Above your target, weighted (- below)"
                                           : "Above your target, at its worst stay (- below)",
                                goals ? "Verdict" : "", goals ? "At each stay" : ""};
    sheet_headings(sheet, row, 0, levels, 5);
    for (int i = 0; i < stay_of(layout)->count; i++)
        sheet_formula(sheet, (struct place){row, PAY_COLUMN + i}, LOOK_HEADING, SHAPE_STAY,
                      value_count(stay_of(layout)->months[i]), "stay_%d", i + 1);
    sheet_headings(sheet, row, columns.value, gaps, 5);
    for (int year = 1; year <= YEARS_MAX; year++)
        sheet_text(sheet, (struct place){row, columns.years + year - 1}, LOOK_HEADING,
                   text_format(layout->arena, "Pays in year %d", year));
    sheet_text(sheet, (struct place){row, columns.more}, LOOK_HEADING, "Above the letter, weighted");
    sheet_text(sheet, (struct place){row, columns.cost}, LOOK_HEADING, "Costs them over four years");
    sheet_text(sheet, (struct place){row, columns.words}, LOOK_HEADING, "In words");
    sheet_height(sheet, row, 56);
}

static void write_pay(struct sheet *sheet, const struct layout *layout, int what_if)
{
    const struct solution *solution = &layout->packages->list[what_if].solution;
    const struct counter_columns columns = counter_columns(layout);
    const int row = counter_row(layout, what_if);
    for (int i = 0; i < stay_of(layout)->count; i++)
        sheet_formula(sheet, (struct place){row, PAY_COLUMN + i}, LOOK_PLAIN, SHAPE_DOLLARS,
                      value_money(solution->annualized[i]), "ROUND(%s*12/stay_%d,2)",
                      package_after_stay(layout, what_if, i), i + 1);
    sheet_formula(sheet, (struct place){row, columns.value}, LOOK_PLAIN, SHAPE_DOLLARS,
                  value_money(solution->value), "%s", package_value(layout, what_if));
    for (int year = 1; year <= YEARS_MAX; year++)
        sheet_formula(sheet, (struct place){row, columns.years + year - 1}, LOOK_PLAIN, SHAPE_DOLLARS,
                      value_money(counter_paid(layout, what_if, year)), "%s",
                      package_paid_in(layout, what_if, year));
}

static void write_more(struct sheet *sheet, const struct layout *layout, int what_if)
{
    const struct solution *solution = &layout->packages->list[what_if].solution,
                          *letter = &layout->packages->list[THE_LETTER].solution;
    const struct counter_columns columns = counter_columns(layout);
    const int row = counter_row(layout, what_if);
    sheet_formula(sheet, (struct place){row, columns.more}, LOOK_PLAIN, SHAPE_GAP,
                  value_money((struct money){solution->value.cents - letter->value.cents}),
                  "ROUND({%d}-%s,2)", columns.value, package_value(layout, THE_LETTER));
    sheet_formula(sheet, (struct place){row, columns.cost}, LOOK_PLAIN, SHAPE_GAP,
                  value_money(solution->cost), "ROUND(%s-%s,2)", package_after_year(layout, what_if, 4),
                  package_after_year(layout, THE_LETTER, 4));
}

const char *counter_words(const struct layout *layout, int what_if)
{
    struct arena *arena = layout->arena;
    const char *code = layout->evaluation->from->currency;
    const int64_t *level = layout->packages->list[what_if].solution.package.level;
    struct money base = {level[LEVER_BASE]}, first = {level[LEVER_SIGN_ON_1]},
                 second = {level[LEVER_SIGN_ON_2]};
    struct text words = text_start(arena);
    text_addf(&words, "base %s", amount_words(arena, code, base));
    if (first.cents + second.cents == 0)
        text_add(&words, ", no sign-on");
    else
        text_addf(&words, ", sign-on %s", amount_words(arena, code, first));
    if (second.cents != 0)
        text_addf(&words, " + %s", amount_words(arena, code, second));
    if (level[LEVER_UNITS] != 0 && layout->packages->in_dollars)
        text_addf(&words, ", %s of stock",
                  amount_words(arena, grant_currency(layout), (struct money){level[LEVER_UNITS]}));
    else if (level[LEVER_UNITS] != 0)
        text_addf(&words, ", %u RSUs", level[LEVER_UNITS]);
    return words.data;
}

static void write_words(struct sheet *sheet, const struct layout *layout, int what_if)
{
    struct arena *arena = layout->arena;
    const char *code = layout->evaluation->from->currency;
    const struct place cell = {counter_row(layout, what_if), counter_columns(layout).words};
    const char *grant =
        layout->packages->in_dollars
            ? text_format(arena, "%s&\" of stock\"", amount_pattern(arena, grant_currency(layout), "N({4})"))
            : "TEXT(N({4}),\"#,##0\")&\" RSUs\"";
    sheet_formula(
        sheet, cell, LOOK_PLAIN, SHAPE_TEXT, value_text(counter_words(layout, what_if)),
        "\"base \"&%s&IF(N({2})+N({3})=0,\", no sign-on\",\", sign-on \"&%s)&IF(N({3})=0,\"\",\" + \"&%s)"
        "&IF(N({4})=0,\"\",\", \"&%s)",
        amount_pattern(arena, code, "N({1})"), amount_pattern(arena, code, "N({2})"),
        amount_pattern(arena, code, "N({3})"), grant);
}

void counter_answers(struct sheet *sheet, const struct layout *layout, int what_if)
{
    write_pay(sheet, layout, what_if);
    if (layout->source->plan)
        counter_verdicts(sheet, layout, what_if);
    if (what_if != THE_LETTER)
        write_more(sheet, layout, what_if);
    write_words(sheet, layout, what_if);
}

static void write_levels(struct sheet *sheet, const struct layout *layout, int what_if)
{
    static const char *const words[LEVERS] = {"base", "sign_on_1", "sign_on_2", "units"};
    const struct what_if *what = &layout->packages->list[what_if];
    for (int lever = 0; lever < LEVERS; lever++) {
        struct place cell = counter_level(layout, what_if, (enum lever)lever);
        int64_t level = what->solution.package.level[lever];
        bool units = lever == LEVER_UNITS && !layout->packages->in_dollars;
        struct value value = units ? value_count(level) : value_money((struct money){level});
        sheet_currency(sheet,
                       lever == LEVER_UNITS ? grant_currency(layout) : layout->evaluation->from->currency);
        if (what_if == THE_LETTER)
            sheet_formula(sheet, cell, LOOK_PLAIN, units ? SHAPE_COUNT : SHAPE_DOLLARS, value, "%s",
                          what->level[lever]);
        else
            sheet_input(sheet, cell, units ? INPUT_ASK_UNITS : INPUT_ASK, value,
                        text_format(layout->arena, "ask_%d_%s", what_if - FIRST_ASK + 1, words[lever]));
    }
    sheet_currency(sheet, layout->evaluation->from->currency);
}

void counter_packages(struct sheet *sheet, const struct layout *layout)
{
    const struct counter_columns columns = counter_columns(layout);
    sheet_text(sheet, (struct place){PACKAGES_ROW - 1, 0}, LOOK_SECTION,
               "Packages: solved once, their four figures are yours to change");
    counter_headings(sheet, layout, PACKAGES_ROW);
    sheet_comment(sheet, (struct place){PACKAGES_ROW, columns.cost},
                  "What the company pays over four years beyond the letter, at today's share price.");
    for (int i = THE_LETTER; i < packages_phone(layout); i = i == THE_LETTER ? FIRST_ASK : i + 1) {
        sheet_text(sheet, (struct place){counter_row(layout, i), 0}, LOOK_LABEL,
                   layout->packages->list[i].name);
        write_levels(sheet, layout, i);
        counter_answers(sheet, layout, i);
    }
}
