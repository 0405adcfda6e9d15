/* The figures in messages as formulas, each only where what it gives now is what the message says. */
#include <string.h>

#include "out/workbook/book_amount.h"
#include "out/workbook/book_counter.h"

struct figure_cell {
    const char *pattern, *words;
};

static const char *currency_of(const struct layout *layout)
{
    return layout->evaluation->from->currency;
}

/* The what-if that a figure speaks of; -1 for none. */
static int what_if_of(const struct layout *layout, const struct live_figure *figure)
{
    return figure->of == LIVE_LETTER ? THE_LETTER : packages_find(layout, figure->of);
}

static struct figure_cell level_cell(const struct layout *layout, int what_if, enum lever lever)
{
    struct arena *arena = layout->arena;
    const struct what_if *what = &layout->packages->list[what_if];
    const int64_t level = what->solution.package.level[lever];
    const char *cell =
        what_if == THE_LETTER
            ? what->level[lever]
            : text_format(arena, "N(%s)",
                          cell_address(arena, "Counter", counter_level(layout, what_if, lever)));
    const char *code = lever == LEVER_UNITS
                           ? layout->evaluation->from->offers[layout->negotiating].stock_currency
                           : currency_of(layout);
    if (lever == LEVER_UNITS && !layout->packages->in_dollars)
        return (struct figure_cell){text_format(arena, "TEXT(%s,\"#,##0\")", cell),
                                    text_format(arena, "%u", level)};
    return (struct figure_cell){amount_pattern(arena, code, cell),
                                amount_words(arena, code, (struct money){level})};
}

static struct figure_cell year_cell(const struct layout *layout, int what_if, int year)
{
    return (struct figure_cell){
        amount_pattern(layout->arena, currency_of(layout), counter_year_cell(layout, what_if, year)),
        amount_words(layout->arena, currency_of(layout), counter_paid(layout, what_if, year))};
}

/* "+$9,000", "unchanged"; pay that falls has its own sign. */
static struct figure_cell change_cell(const struct layout *layout, int what_if, int year)
{
    struct arena *arena = layout->arena;
    const struct money change = {counter_paid(layout, what_if, year).cents -
                                 counter_paid(layout, THE_LETTER, year).cents};
    const char *more = text_format(arena, "ROUND(%s-%s,2)", counter_year_cell(layout, what_if, year),
                                   counter_year_cell(layout, THE_LETTER, year));
    const char *less = text_format(arena, "ROUND(%s-%s,2)", counter_year_cell(layout, THE_LETTER, year),
                                   counter_year_cell(layout, what_if, year));
    return (struct figure_cell){
        text_format(arena, "IF(%s=0,\"unchanged\",IF(%s>0,\"+\"&%s,\"-\"&%s))", more, more,
                    amount_pattern(arena, currency_of(layout), more),
                    amount_pattern(arena, currency_of(layout), less)),
        change.cents == 0  ? "unchanged"
        : change.cents > 0 ? text_format(arena, "+%s", amount_words(arena, currency_of(layout), change))
                           : ""};
}

/* A rival's pay a year at a stay, at today's price and in the case's currency. */
static const char *rival_pay(const struct layout *layout, int offer, int stay)
{
    struct arena *arena = layout->arena;
    const char *p = layout->offers[offer].prefix;
    const char *flat = text_format(
        arena, "SUMIFS(%s_vest_flat,%s_vest_month,\"<=\"&stay_%d,%s_vest_counted,\"yes\")", p, p, stay, p);
    const char *kept =
        layout->mixed
            ? text_format(
                  arena,
                  "INDEX(%s_stay_shared,stay_%d)-ROUND(ROUND(INDEX(%s_stay_equity,stay_%d)*%s_to_case,8),2)"
                  "+ROUND(ROUND(%s*%s_to_case,8),2)",
                  p, stay, p, stay, p, flat, p)
            : text_format(arena, "INDEX(%s_stay_total,stay_%d)-INDEX(%s_stay_equity,stay_%d)+%s", p, stay, p,
                          stay, flat);
    return text_format(arena, "ROUND(ROUND(%s,2)*12/stay_%d,2)", kept, stay);
}

static struct figure_cell pay_cell(const struct layout *layout, const struct live_figure *figure)
{
    struct arena *arena = layout->arena;
    const bool own = figure->of == layout->negotiating;
    const struct money pay = own ? layout->packages->list[THE_LETTER].solution.annualized[figure->part]
                                 : layout->evaluation->offers[figure->of].compared_flat_at[figure->part];
    const char *cell =
        own ? counter_letter_cell(layout, figure->part) : rival_pay(layout, figure->of, figure->part + 1);
    int64_t steps = 0;
    round_divide(&steps, pay.cents, figure->step);
    return (struct figure_cell){
        amount_pattern(arena, currency_of(layout),
                       text_format(arena, "ROUND(%s/%l,0)*%l", cell, figure->step / 100, figure->step / 100)),
        amount_words(arena, currency_of(layout), (struct money){steps * figure->step})};
}

static struct figure_cell base_cell(const struct layout *layout, int offer)
{
    const struct offer_layout *rival = &layout->offers[offer];
    const char *code = rival->result->from->currency;
    return (struct figure_cell){
        amount_pattern(layout->arena, code, text_format(layout->arena, "%s_base", rival->prefix)),
        amount_words(layout->arena, code, rival->offer->base)};
}

static struct figure_cell cell_of(const struct layout *layout, const struct live_figure *figure)
{
    const int what_if = what_if_of(layout, figure);
    switch (figure->what) {
    case LIVE_LEVEL:
        return what_if < 0 ? (struct figure_cell){0} : level_cell(layout, what_if, (enum lever)figure->part);
    case LIVE_YEAR:
        return what_if < 0 ? (struct figure_cell){0} : year_cell(layout, what_if, figure->part);
    case LIVE_CHANGE:
        return what_if < 0 ? (struct figure_cell){0} : change_cell(layout, what_if, figure->part);
    case LIVE_PAY:
        return pay_cell(layout, figure);
    case LIVE_RIVAL_BASE:
        return base_cell(layout, figure->of);
    case LIVE_NOTHING:
        break;
    }
    return (struct figure_cell){0};
}

const char *script_figure(const struct layout *layout, const struct message_piece *piece)
{
    const struct figure_cell cell = cell_of(layout, &piece->figure);
    return cell.pattern && strcmp(cell.words, piece->words) == 0 ? cell.pattern : NULL;
}
