/* The block of an offer on Letters, continued: what may be long. Grants, one-offs, benefits, vest lines. */
#include "out/workbook/book_letters.h"

static const char *yes_no(bool yes)
{
    return yes ? "yes" : "no";
}

/* Where the units come from (R5), and what is known of the schedule. */
static const char *grant_note(const struct layout *layout, const struct offer_layout *offer)
{
    const struct case_offer *from = offer->result->from;
    const char *currency = from->stock_currency;
    struct text note = text_start(layout->arena);
    text_add(&note, "");
    if (from->grant_source == GRANT_UNITS_FROM_VALUE)
        text_addf(&note, "The letter grants %k %s at %k %s a share: %u shares. ", currency,
                  from->grant_value.money, currency, currency, from->grant_price.money, currency,
                  from->offer.grant.units);
    if (from->grant_source == GRANT_DOLLARS)
        text_add(&note, "The letter names no grant price: a grant in money, which follows the share price. ");
    if (from->grant_source == GRANT_PERCENT)
        text_add(&note, "A percentage of a private company, taken as a grant in money. ");
    if (from->grant_source == GRANT_OPTIONS)
        text_add(&note, "Options: an event is worth what the price is above the strike. ");
    if (offer->spare)
        return "";
    if (from->grant_source == GRANT_NONE)
        return "No grant in the letter.";
    if (from->vesting_assumed)
        text_addf(&note, "The schedule is assumed (%s). ", from->vesting[0] ? from->vesting : "25% a year");
    else if (from->vesting[0])
        text_addf(&note, "Schedule: %s. ", from->vesting);
    text_add(&note, from->vesting_caution);
    return note.data;
}

/* Whether a schedule is whole: a sum of weights or of shares. */
static void write_check(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer,
                        int index)
{
    const struct grant nothing = {0},
                       *granted = offer->grants[index].grant ? offer->grants[index].grant : &nothing;
    const bool none = granted->units == 0 && granted->dollars.cents == 0;
    const struct place check = letter_at(offer, layout->grants.row + index, 7);
    sheet_formula(
        sheet, check, LOOK_STEP, SHAPE_TEXT, value_text(none ? "no grant" : "adds up"),
        "IF(N(~units)+N(~dollars)=0,\"no grant\",IF(~vests_by=\"units\","
        "IF(SUM(%s)=~units,\"adds up\",\"not all shares\"),IF(SUM(%s)=120000,\"adds up\",\"not 100%%\")))",
        area_words(layout->arena, "Letters", letter_vests(layout, offer, index, LINE_UNITS)),
        area_words(layout->arena, "Vests", vest_area(layout, offer, index, VEST_WEIGHTS)));
    sheet_name(sheet, (struct area){check, check}, "~schedule_check");
    sheet_red_if(sheet, check, "not ");
}

/* What a later grant is, as typed; the letter's own stands at the top. */
static void write_stated(struct sheet *sheet, const struct offer_layout *offer, int index, int row)
{
    static const char *const words[] = {"@shares", "@worth", "@grant_price"};
    static const enum input kinds[] = {INPUT_UNITS, INPUT_DOLLARS, INPUT_GRANT_PRICE};
    static const char *const names[] = {"~shares", "~worth", "~grant_price"};
    const struct grant *grant = offer->grants[index].grant;
    const struct case_offer *from = offer->result->from;
    const bool written = index > 0 && index <= offer->offer->refresher_count;
    const struct maybe_money no_money = {0};
    const struct maybe_money price = index == 0 ? from->grant_price
                                     : written  ? from->refresher_price[index - 1]
                                                : no_money;
    const struct maybe_money value = index == 0 ? from->grant_value
                                     : written  ? from->refresher_value[index - 1]
                                                : no_money;
    const bool by_value = (index == 0 ? from->grant_source
                           : written  ? from->refresher_source[index - 1]
                                      : GRANT_NONE) == GRANT_UNITS_FROM_VALUE;
    const bool shares = grant && !grant->in_dollars && !by_value && (index == 0 ? !offer->spare : written);
    struct value values[] = {shares ? value_count(grant->units) : value_nothing(),
                             grant && grant->in_dollars ? value_money(grant->dollars)
                             : by_value && value.known  ? value_money(value.money)
                                                        : value_nothing(),
                             price.known && !(grant && grant->in_dollars) ? value_money(price.money)
                                                                          : value_nothing()};
    for (int i = 0; i < 3; i++) {
        const struct place cell = letter_at(offer, row, 1 + i);
        sheet_currency(sheet, from->stock_currency);
        if (index == 0)
            sheet_formula(sheet, cell, LOOK_STEP, input_shape(kinds[i]), values[i], "IF(%s=\"\",\"\",%s)",
                          words[i], words[i]);
        else
            sheet_input(sheet, cell, kinds[i], values[i], names[i]);
    }
    sheet_currency(sheet, from->currency);
}

static void write_grant(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer,
                        int index)
{
    const struct grant none = {.counted = true, .name = ""};
    const struct grant *grant = offer->grants[index].grant ? offer->grants[index].grant : &none;
    const int row = layout->grants.row + index;
    const struct place units = letter_at(offer, row, 6), shares = letter_at(offer, row, 1);
    struct block block = layout_block(offer, BLOCK_COLUMN, layout_table(offer, layout->grants));
    block.grant = offer->grants[index].prefix;
    sheet_block(sheet, block);
    sheet_input(sheet, letter_at(offer, row, 0), INPUT_LABEL, value_text(index == 0 ? "grant" : grant->name),
                "~grant_name");
    write_stated(sheet, offer, index, row);
    sheet_input(sheet, letter_at(offer, row, 4), INPUT_GRANTED_MONTH, value_count(grant->granted_month),
                "~granted_month");
    sheet_input(sheet, letter_at(offer, row, 5), INPUT_COUNTED, value_text(yes_no(grant->counted)),
                "~granted_counted");
    sheet_formula(
        sheet, units, LOOK_STEP, SHAPE_COUNT, grant->in_dollars ? value_nothing() : value_count(grant->units),
        "%s",
        index == 0
            ? "@units"
            : "IF(~granted_as=\"dollars\",\"\",IF(ISNUMBER(~worth),ROUND(ROUND(~worth/~grant_price,8),0),"
              "N(~shares)))");
    if (index > 0) {
        sheet_name(sheet, (struct area){units, units}, "~units");
        sheet_red_when(sheet, (struct area){shares, shares}, "%s", "AND(ISNUMBER(~worth),N(~shares)>0)");
    }
    write_check(sheet, layout, offer, index);
}

static void write_grants(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    static const char *const headings[] = {"Grant",       "Shares",  "or value",  "at a grant price of",
                                           "After month", "Counted", "So shares", "Schedule"};
    const struct place note = letter_at(offer, layout->grant_note_row, 0);
    sheet_headings(sheet, letter_at(offer, layout->grants.row - 1, 0).row, BLOCK_COLUMN, headings,
                   OFFER_COLUMNS);
    for (int i = 0; i < offer->grant_count; i++)
        write_grant(sheet, layout, offer, i);
    sheet_banner(sheet, note.row, note.column, note.column + OFFER_COLUMNS - 1, LOOK_LEAD, 42,
                 grant_note(layout, offer));
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

struct area letter_vests(const struct layout *layout, const struct offer_layout *offer, int grant, int column)
{
    const struct grant_layout *planned = &offer->grants[grant];
    return letter_lines(offer, (struct table_layout){layout->vests.row + planned->line_first, planned->lines},
                        column);
}

/* Of a grant with a schedule by name the lines stand empty: they would have no effect. */
static void write_vest_line(struct sheet *sheet, const struct layout *layout,
                            const struct offer_layout *offer, int line)
{
    const int index = layout_grant_of(offer, line), row = layout->vests.row + line;
    const struct grant_layout *grant = &offer->grants[index];
    const int event = line - grant->line_first;
    const bool named = index == 0 && preset_of(layout, offer) > 0;
    const bool spare = named || !grant->grant || event >= grant->grant->schedule.count;
    const struct schedule *schedule = spare ? NULL : &grant->grant->schedule;
    /* The lines of later grants have no names of their own: there may be hundreds. */
    const char *month = NULL, *share = NULL, *units = NULL;
    if (index == 0) {
        month = text_format(layout->arena, "@vest_%d_month", event + 1);
        share = text_format(layout->arena, "@vest_%d_share", event + 1);
        units = text_format(layout->arena, "@vest_%d_units", event + 1);
    }
    sheet_write(sheet, letter_at(offer, row, LINE_GRANT), LOOK_STEP, SHAPE_MONTH, value_count(index + 1));
    if (offer->spare && index == 0 && !spare) { /* gone as soon as a schedule is chosen by name */
        sheet_input_formula(sheet, letter_at(offer, row, LINE_MONTH), INPUT_MONTH,
                            value_count(schedule->events[event].month), month, "IF(@preset>0,\"\",%d)",
                            schedule->events[event].month);
        sheet_input_formula(sheet, letter_at(offer, row, LINE_SHARE), INPUT_SHARE, value_number(0.25), share,
                            "IF(@preset>0,\"\",25%%)");
        sheet_input(sheet, letter_at(offer, row, LINE_UNITS), INPUT_UNITS, value_nothing(), units);
        return;
    }
    sheet_input(sheet, letter_at(offer, row, LINE_MONTH), INPUT_MONTH,
                spare ? value_nothing() : value_count(schedule->events[event].month), month);
    if (spare || schedule->in_units)
        sheet_input(sheet, letter_at(offer, row, LINE_SHARE), INPUT_SHARE, value_nothing(), share);
    else
        write_share(sheet, letter_at(offer, row, LINE_SHARE), schedule, event, share);
    sheet_input(sheet, letter_at(offer, row, LINE_UNITS), INPUT_UNITS,
                spare || !schedule->in_units ? value_nothing() : value_count(schedule->events[event].units),
                units);
}

/* Red: a line without its month or its share, shares where percentages are used, and all lines of a named
 * schedule. */
static void write_vest_lines(struct sheet *sheet, const struct layout *layout,
                             const struct offer_layout *offer)
{
    static const char *const headings[LINE_COLUMNS] = {"Grant", "Month after the grant", "Part of the grant",
                                                       "or shares"};
    struct block block = layout_block(offer, BLOCK_COLUMN, layout_table(offer, layout->vests));
    sheet_headings(sheet, letter_at(offer, layout->vests.row - 1, 0).row, BLOCK_COLUMN, headings,
                   LINE_COLUMNS);
    for (int line = 0; line < offer->letter_lines; line++)
        write_vest_line(sheet, layout, offer, line);
    for (int i = 0; i < offer->grant_count; i++) {
        const struct area months = letter_vests(layout, offer, i, LINE_MONTH),
                          units = letter_vests(layout, offer, i, LINE_UNITS);
        block.grant = offer->grants[i].prefix;
        sheet_block(sheet, block);
        sheet_red_when(sheet, (struct area){months.first, {months.last.row, months.last.column + 1}},
                       "AND({%d}<>\"\",OR(~preset>0,$C#=\"\",AND($D#=\"\",$E#=\"\")))", LINE_MONTH);
        sheet_red_when(sheet, units, "AND({%d}<>\"\",OR(~preset>0,$C#=\"\",~vests_by=\"share\"))", LINE_UNITS);
        if (i == 0)
            continue;
        sheet_name(sheet, months, "~schedule_month"); /* for sheet Case and `haggle read` */
        sheet_name(sheet, letter_vests(layout, offer, i, LINE_SHARE), "~schedule_share");
        sheet_name(sheet, units, "~schedule_units");
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
    sheet_input(sheet, letter_at(offer, row, 0), INPUT_LABEL, value_text(other->name),
                text_format(arena, "@other_%d_name", number));
    sheet_input(sheet, letter_at(offer, row, 1), INPUT_AMOUNT,
                given ? value_money(other->amount) : value_nothing(),
                text_format(arena, "@other_%d", number));
    sheet_input(sheet, letter_at(offer, row, 2), INPUT_MONTH, value_count(other->month),
                text_format(arena, "@other_%d_month", number));
    sheet_input(sheet, letter_at(offer, row, 3), INPUT_REPAY, value_text(repay[other->repay]),
                text_format(arena, "@other_%d_repay", number));
    sheet_input(sheet, letter_at(offer, row, 4), INPUT_WITHIN, value_count(other->within_months),
                text_format(arena, "@other_%d_within", number));
    sheet_input(sheet, letter_at(offer, row, 5), INPUT_COUNTED, value_text(yes_no(other->counted)),
                text_format(arena, "@other_%d_counted", number));
    sheet_formula(sheet, letter_at(offer, row, 6), LOOK_STEP, SHAPE_MONTH, value_count(other->within_months),
                  "IF(N({4})=0,12,{4})");
    sheet_formula(sheet, letter_at(offer, row, 7), LOOK_STEP, SHAPE_TEXT, value_text(meanwhile[other->repay]),
                  "IF({3}=\"full\",\"nothing\",IF({3}=\"none\",\"all\",\"by month\"))");
}

static void write_others(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    static const char *const headings[] = {"Name",          "Amount",  "Month",          "Repay on leaving",
                                           "Within months", "Counted", "Window, months", "Kept meanwhile"};
    sheet_headings(sheet, letter_at(offer, layout->others.row - 1, 0).row, BLOCK_COLUMN, headings,
                   OFFER_COLUMNS);
    for (int i = 0; i < layout->others.lines; i++)
        write_other(sheet, layout, offer, i);
    sheet_name(sheet, letter_lines(offer, layout->others, 1), "@other_amount");
    sheet_name(sheet, letter_lines(offer, layout->others, 2), "@other_from");
    sheet_name(sheet, letter_lines(offer, layout->others, 5), "@other_counted");
    sheet_name(sheet, letter_lines(offer, layout->others, 6), "@other_window");
    sheet_name(sheet, letter_lines(offer, layout->others, 7), "@other_meanwhile");
}

static void write_benefits(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    static const char *const headings[] = {"Name", "Of base", "Kept from month", "Counted"};
    const struct benefit spare = {.name = "", .vests_month = 1, .counted = true};
    sheet_headings(sheet, letter_at(offer, layout->benefits.row - 1, 0).row, BLOCK_COLUMN, headings, 4);
    for (int i = 0; i < layout->benefits.lines; i++) {
        bool given = i < offer->offer->benefit_count;
        const struct benefit *benefit = given ? &offer->offer->benefits[i] : &spare;
        int row = layout->benefits.row + i;
        sheet_input(sheet, letter_at(offer, row, 0), INPUT_LABEL, value_text(benefit->name),
                    text_format(layout->arena, "@benefit_%d_name", i + 1));
        sheet_input(sheet, letter_at(offer, row, 1), INPUT_BENEFIT,
                    given ? value_rate(benefit->percent) : value_nothing(),
                    text_format(layout->arena, "@benefit_%d", i + 1));
        sheet_input(sheet, letter_at(offer, row, 2), INPUT_MONTH, value_count(benefit->vests_month),
                    text_format(layout->arena, "@benefit_%d_month", i + 1));
        sheet_input(sheet, letter_at(offer, row, 3), INPUT_COUNTED, value_text(yes_no(benefit->counted)),
                    text_format(layout->arena, "@benefit_%d_counted", i + 1));
    }
    sheet_name(sheet, letter_lines(offer, layout->benefits, 1), "@benefit_percent");
    sheet_name(sheet, letter_lines(offer, layout->benefits, 2), "@benefit_month");
    sheet_name(sheet, letter_lines(offer, layout->benefits, 3), "@benefit_counted");
}

void letter_lists(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    write_grants(sheet, layout, offer);
    sheet_block(sheet, layout_block(offer, BLOCK_COLUMN, layout_table(offer, layout->others)));
    write_others(sheet, layout, offer);
    write_benefits(sheet, layout, offer);
    write_vest_lines(sheet, layout, offer);
}
