#include "out/workbook/book_sheets.h"

static struct place at(const struct offer_layout *offer, int row, int column)
{
    return (struct place){row, offer->column + column};
}

static struct area lines_of(const struct offer_layout *offer, struct table_layout table, int column)
{
    return (struct area){at(offer, table.row, column), at(offer, table.row + table.lines - 1, column)};
}

static const char *yes_no(bool yes)
{
    return yes ? "yes" : "no";
}

/* Where the units come from (R5), and what is known of the schedule. */
static const char *grant_note(const struct layout *layout, const struct case_offer *from)
{
    const char *currency = from->stock_currency;
    struct text note = text_start(layout->arena);
    text_add(&note, "");
    if (from->grant_source == GRANT_UNITS_FROM_VALUE)
        text_addf(&note, "The letter grants %k %s at %k %s a unit: %u units. ", currency, from->grant_value.money,
                  currency, currency, from->grant_price.money, currency, from->offer.grant.units);
    if (from->grant_source == GRANT_DOLLARS)
        text_add(&note, "The letter names no grant price: a grant in dollars, which follows the price. ");
    if (from->grant_source == GRANT_PERCENT)
        text_add(&note, "A percentage of a private company, taken as a grant in dollars. ");
    if (from->grant_source == GRANT_OPTIONS)
        text_add(&note, "Options: an event is worth what the price is above the strike. ");
    if (from->grant_source == GRANT_NONE)
        return "No grant in the letter.";
    if (from->vesting_assumed)
        text_addf(&note, "The schedule is assumed (%s). ", from->vesting[0] ? from->vesting : "25% a year");
    else if (from->vesting[0])
        text_addf(&note, "Schedule: %s. ", from->vesting);
    text_add(&note, from->vesting_caution);
    return note.data;
}

/* Whether a schedule is whole: a sum of weights or of units. */
static void write_check(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer,
                        int index)
{
    const struct grant_layout *grant = &offer->grants[index];
    const struct grant nothing = {0}, *granted = grant->grant ? grant->grant : &nothing;
    const struct area weights = vest_weights(layout, offer, index);
    char month[4], units[4], weight[4];
    int first = layout->vests.row + grant->first + 1, last = first + grant->count - 1;
    struct place check = at(offer, layout->grants.row + index, 7);
    column_letters(month, offer->column + 1);
    column_letters(units, offer->column + 3);
    column_letters(weight, weights.first.column);
    bool none = granted->schedule.count == 0 && granted->units == 0 && granted->dollars.cents == 0;
    sheet_formula(sheet, check, LOOK_STEP, SHAPE_TEXT, value_text(none ? "no grant" : "adds up"),
                  "IF(AND(COUNT(%s%d:%s%d)=0,N(~units)+N(~dollars)=0),\"no grant\","
                  "IF(~vests_by=\"units\",IF(SUM(%s%d:%s%d)=~units,\"adds up\",\"not all units\"),"
                  "IF(SUM(Vests!%s%d:%s%d)=120000,\"adds up\",\"not 100%%\")))",
                  month, first, month, last, units, first, units, last, weight, weights.first.row + 1, weight,
                  weights.last.row + 1);
    sheet_red_if(sheet, check, "not ");
}

static void write_grant(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer,
                        int index)
{
    const struct grant none = {.counted = true, .name = ""};
    const struct grant *grant = offer->grants[index].grant ? offer->grants[index].grant : &none;
    int row = layout->grants.row + index;
    struct block block = layout_block(offer, offer->column, layout->grants);
    block.grant = offer->grants[index].prefix;
    sheet_block(sheet, block);
    sheet_input(sheet, at(offer, row, 0), INPUT_LABEL, value_text(index == 0 ? "grant" : grant->name),
                "~grant_name");
    sheet_input(sheet, at(offer, row, 1), INPUT_GRANTED_AS,
                value_text(grant->in_dollars ? "dollars" : "units"), "~granted_as");
    sheet_input(sheet, at(offer, row, 2), INPUT_UNITS,
                grant->in_dollars ? value_nothing() : value_count(grant->units), "~units");
    sheet_currency(sheet, offer->result->from->stock_currency);
    sheet_input(sheet, at(offer, row, 3), INPUT_DOLLARS,
                grant->in_dollars ? value_money(grant->dollars) : value_nothing(), "~dollars");
    sheet_currency(sheet, offer->result->from->currency);
    sheet_input(sheet, at(offer, row, 4), INPUT_GRANTED_MONTH, value_count(grant->granted_month),
                "~granted_month");
    sheet_input(sheet, at(offer, row, 5), INPUT_VESTS_BY,
                value_text(grant->schedule.in_units ? "units" : "share"), "~vests_by");
    sheet_input(sheet, at(offer, row, 6), INPUT_COUNTED, value_text(yes_no(grant->counted)),
                "~granted_counted");
    write_check(sheet, layout, offer, index);
}

static void write_grants(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    static const char *const headings[] = {"Grant",       "Stated in", "Units",   "Value",
                                           "After month", "Vests by",  "Counted", "Schedule"};
    sheet_headings(sheet, layout->grants.row - 1, offer->column, headings, OFFER_COLUMNS);
    for (int i = 0; i < offer->grant_count; i++)
        write_grant(sheet, layout, offer, i);
    sheet_banner(sheet, layout->grant_note_row, offer->column, offer->column + OFFER_COLUMNS - 1, LOOK_LEAD,
                 42, grant_note(layout, offer->result->from));
}

/* A share of the grant. Two decimals of a percent are written as such; what a year's percentage divided by
 * its events gives is written as that division, so that it stays exact: =33%/12. */
static void write_share(struct sheet *sheet, struct place cell, const struct schedule *schedule, int event,
                        const char *name)
{
    const struct schedule_event *events = schedule->events;
    int64_t weight = events[event].weight;
    int parts = 0;
    struct value share = value_number((double)weight / WEIGHT_WHOLE);
    if (weight % WEIGHT_OF_BASIS_POINT == 0) {
        sheet_input(sheet, cell, INPUT_SHARE, share, name);
        return;
    }
    for (int i = 0; i < schedule->count; i++)
        parts += events[i].weight == weight &&
                 year_of_month(events[i].month) == year_of_month(events[event].month);
    if (weight * parts % WEIGHT_OF_BASIS_POINT != 0)
        parts = WEIGHT_OF_BASIS_POINT;
    int64_t basis_points = weight * parts / WEIGHT_OF_BASIS_POINT;
    sheet_input_formula(sheet, cell, INPUT_SHARE, share, name, "%d.%02d%%/%d", (int)(basis_points / 100),
                        (int)(basis_points % 100), parts);
}

static void write_vest_line(struct sheet *sheet, const struct layout *layout,
                            const struct offer_layout *offer, int line)
{
    int index = layout_grant_of(offer, line), row = layout->vests.row + line;
    const struct grant_layout *grant = &offer->grants[index];
    int event = line - grant->first;
    bool spare = !grant->grant || event >= grant->grant->schedule.count;
    const struct schedule *schedule = spare ? NULL : &grant->grant->schedule;
    /* The lines of later grants have no names of their own: there may be hundreds. */
    const char *month = NULL, *share = NULL, *units = NULL;
    if (index == 0) {
        month = text_format(layout->arena, "@vest_%d_month", event + 1);
        share = text_format(layout->arena, "@vest_%d_share", event + 1);
        units = text_format(layout->arena, "@vest_%d_units", event + 1);
    }
    sheet_write(sheet, at(offer, row, 0), LOOK_STEP, SHAPE_MONTH, value_count(index + 1));
    sheet_input(sheet, at(offer, row, 1), INPUT_MONTH,
                spare ? value_nothing() : value_count(schedule->events[event].month), month);
    if (spare || schedule->in_units)
        sheet_input(sheet, at(offer, row, 2), INPUT_SHARE, value_nothing(), share);
    else
        write_share(sheet, at(offer, row, 2), schedule, event, share);
    sheet_input(sheet, at(offer, row, 3), INPUT_UNITS,
                spare || !schedule->in_units ? value_nothing() : value_count(schedule->events[event].units),
                units);
}

/* The lines of each later grant as ranges, by which sheet Case and `haggle read` find them. */
static void name_schedules(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    static const char *const columns[] = {"month", "share", "units"};
    for (int i = 1; i < offer->grant_count; i++) {
        const struct grant_layout *grant = &offer->grants[i];
        const struct table_layout lines = {layout->vests.row + grant->first, grant->count};
        for (int c = 0; c < 3 && grant->count > 0; c++)
            sheet_name(sheet, lines_of(offer, lines, 1 + c), "%s_schedule_%s", grant->prefix, columns[c]);
    }
}

static void write_other(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer,
                        int index)
{
    static const char *const repay[] = {"prorated", "full", "none"}, *const meanwhile[] = {"by month",
                                                                                           "nothing", "all"};
    const struct one_off spare = {.name = "", .month = 1, .within_months = 12, .counted = true};
    bool given = index < offer->offer->other_count;
    const struct one_off *other = given ? &offer->offer->others[index] : &spare;
    struct arena *arena = layout->arena;
    int row = layout->others.row + index, number = index + 1;
    sheet_input(sheet, at(offer, row, 0), INPUT_LABEL, value_text(other->name),
                text_format(arena, "@other_%d_name", number));
    sheet_input(sheet, at(offer, row, 1), INPUT_AMOUNT, given ? value_money(other->amount) : value_nothing(),
                text_format(arena, "@other_%d", number));
    sheet_input(sheet, at(offer, row, 2), INPUT_MONTH, value_count(other->month),
                text_format(arena, "@other_%d_month", number));
    sheet_input(sheet, at(offer, row, 3), INPUT_REPAY, value_text(repay[other->repay]),
                text_format(arena, "@other_%d_repay", number));
    sheet_input(sheet, at(offer, row, 4), INPUT_WITHIN, value_count(other->within_months),
                text_format(arena, "@other_%d_within", number));
    sheet_input(sheet, at(offer, row, 5), INPUT_COUNTED, value_text(yes_no(other->counted)),
                text_format(arena, "@other_%d_counted", number));
    sheet_formula(sheet, at(offer, row, 6), LOOK_STEP, SHAPE_MONTH, value_count(other->within_months),
                  "IF(N({4})=0,12,{4})");
    sheet_formula(sheet, at(offer, row, 7), LOOK_STEP, SHAPE_TEXT, value_text(meanwhile[other->repay]),
                  "IF({3}=\"full\",\"nothing\",IF({3}=\"none\",\"all\",\"by month\"))");
}

static void write_others(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    static const char *const headings[] = {"Name",          "Amount",  "Month",          "Repay on leaving",
                                           "Within months", "Counted", "Window, months", "Kept meanwhile"};
    sheet_headings(sheet, layout->others.row - 1, offer->column, headings, OFFER_COLUMNS);
    for (int i = 0; i < layout->others.lines; i++)
        write_other(sheet, layout, offer, i);
    sheet_name(sheet, lines_of(offer, layout->others, 1), "@other_amount");
    sheet_name(sheet, lines_of(offer, layout->others, 2), "@other_from");
    sheet_name(sheet, lines_of(offer, layout->others, 5), "@other_counted");
    sheet_name(sheet, lines_of(offer, layout->others, 6), "@other_window");
    sheet_name(sheet, lines_of(offer, layout->others, 7), "@other_meanwhile");
}

static void write_benefits(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    static const char *const headings[] = {"Name", "Of base", "Kept from month", "Counted"};
    const struct benefit spare = {.name = "", .vests_month = 1, .counted = true};
    sheet_headings(sheet, layout->benefits.row - 1, offer->column, headings, 4);
    for (int i = 0; i < layout->benefits.lines; i++) {
        bool given = i < offer->offer->benefit_count;
        const struct benefit *benefit = given ? &offer->offer->benefits[i] : &spare;
        int row = layout->benefits.row + i;
        sheet_input(sheet, at(offer, row, 0), INPUT_LABEL, value_text(benefit->name),
                    text_format(layout->arena, "@benefit_%d_name", i + 1));
        sheet_input(sheet, at(offer, row, 1), INPUT_BENEFIT,
                    given ? value_rate(benefit->percent) : value_nothing(),
                    text_format(layout->arena, "@benefit_%d", i + 1));
        sheet_input(sheet, at(offer, row, 2), INPUT_MONTH, value_count(benefit->vests_month),
                    text_format(layout->arena, "@benefit_%d_month", i + 1));
        sheet_input(sheet, at(offer, row, 3), INPUT_COUNTED, value_text(yes_no(benefit->counted)),
                    text_format(layout->arena, "@benefit_%d_counted", i + 1));
    }
    sheet_name(sheet, lines_of(offer, layout->benefits, 1), "@benefit_percent");
    sheet_name(sheet, lines_of(offer, layout->benefits, 2), "@benefit_month");
    sheet_name(sheet, lines_of(offer, layout->benefits, 3), "@benefit_counted");
}

void book_letter_lists(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    static const char *const headings[] = {"Grant", "Month after the grant", "Share of the grant",
                                           "or units"};
    write_grants(sheet, layout, offer);
    sheet_block(sheet, layout_block(offer, offer->column, layout->others));
    write_others(sheet, layout, offer);
    write_benefits(sheet, layout, offer);
    sheet_headings(sheet, layout->vests.row - 1, offer->column, headings, 4);
    for (int line = 0; line < offer->vest_lines; line++)
        write_vest_line(sheet, layout, offer, line);
    name_schedules(sheet, layout, offer);
}
