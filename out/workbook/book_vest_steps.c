/* Vests, below the vest lines: how each grant is stated, and the inputs without effect. */
#include "out/workbook/book_letters.h"

enum { NAME, PRESET, STATED, VESTS_BY, DOLLARS, GRANT_IDLE, LINES_IDLE, STEP_COLUMNS };

struct steps {
    struct sheet *sheet;
    const struct layout *layout;
    const struct offer_layout *offer;
    int row, column; /* of the headings */
};

/* formula NULL: a constant. */
static void step(const struct steps *it, int row, int column, struct value cached, const char *name,
                 const char *formula)
{
    const struct place at = {row, it->column + column};
    const enum shape shape = column == DOLLARS ? SHAPE_MONEY : cached.is_text ? SHAPE_TEXT : SHAPE_COUNT;
    if (formula)
        sheet_formula(it->sheet, at, LOOK_STEP, shape, cached, "%s", formula);
    else
        sheet_write(it->sheet, at, LOOK_STEP, shape, cached);
    if (name)
        sheet_name(it->sheet, (struct area){at, at}, "%s", name);
}

/* Of a named schedule every line; else lines that lack a part, and shares beside percentages. */
static const char *idle_lines(const struct steps *it, int index)
{
    struct arena *arena = it->layout->arena;
    const char *lines[LINE_COLUMNS];
    for (int i = LINE_MONTH; i < LINE_COLUMNS; i++)
        lines[i] = area_words(arena, "Letters", letter_vests(it->layout, it->offer, index, i));
    const char *m = lines[LINE_MONTH], *s = lines[LINE_SHARE], *u = lines[LINE_UNITS];
    return text_format(arena,
                       "IF(~preset>0,COUNT(%s)+COUNT(%s)+COUNT(%s),SUMPRODUCT((%s=\"\")*(%s<>\"\"))"
                       "+SUMPRODUCT((%s<>\"\")*(%s=\"\")*(%s=\"\"))"
                       "+IF(~vests_by=\"share\",COUNT(%s),SUMPRODUCT((%s=\"\")*(%s<>\"\"))))",
                       m, s, u, m, s, m, s, u, u, m, u);
}

/* R5: a value without a grant price is a grant in money; R6: shares at each vest where no percentages are
 * stated. */
static void write_grant(const struct steps *it, int index)
{
    struct arena *arena = it->layout->arena;
    const struct grant none = {0},
                       *grant = it->offer->grants[index].grant ? it->offer->grants[index].grant : &none;
    const char *worth = index == 0 ? "@worth" : "~worth",
               *price = index == 0 ? "@grant_price" : "~grant_price";
    const char *shares = area_words(arena, "Letters", letter_vests(it->layout, it->offer, index, LINE_SHARE));
    const char *units = area_words(arena, "Letters", letter_vests(it->layout, it->offer, index, LINE_UNITS));
    const int row = it->row + 1 + index;
    struct block block = layout_block(it->offer, it->column, (struct table_layout){it->row + 1, GRANT_LINES});
    block.grant = it->offer->grants[index].prefix;
    sheet_block(it->sheet, block);
    step(it, row, NAME, value_text(index == 0 ? "grant" : grant->name), NULL, "~grant_name&\"\"");
    step(it, row, PRESET, value_count(index == 0 ? preset_of(it->layout, it->offer) : 0), "~preset",
         index == 0 ? "IF(COUNTIF(preset_list,@vesting)=0,0,MATCH(@vesting,preset_list,0)-1)" : NULL);
    step(it, row, STATED, value_text(grant->in_dollars ? "dollars" : "units"), "~granted_as",
         text_format(arena, "IF(AND(ISNUMBER(%s),N(%s)<=0),\"dollars\",\"units\")", worth, price));
    step(it, row, VESTS_BY, value_text(grant->schedule.in_units ? "units" : "share"), "~vests_by",
         text_format(arena, "IF(~preset>0,\"share\",IF(AND(COUNT(%s)=0,COUNT(%s)>0),\"units\",\"share\"))",
                     shares, units));
    sheet_currency(it->sheet, it->offer->result->from->stock_currency);
    step(it, row, DOLLARS, grant->in_dollars ? value_money(grant->dollars) : value_nothing(), "~dollars",
         text_format(arena, "IF(~granted_as=\"dollars\",%s,\"\")", worth));
    sheet_currency(it->sheet, it->offer->result->from->currency);
    step(it, row, GRANT_IDLE, value_count(0), NULL,
         index == 0 ? NULL : "IF(AND(ISNUMBER(~worth),N(~shares)>0),1,0)");
    step(it, row, LINES_IDLE, value_count(0), NULL, idle_lines(it, index));
}

void vest_grants(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer, int row,
                 int column)
{
    static const char *const headings[STEP_COLUMNS] = {
        "Grant",  "Schedule by name", "Stated in",           "Vests by",
        "Amount", "Without effect",   "Lines without effect"};
    const struct steps it = {sheet, layout, offer, row, column};
    const int last = row + offer->grant_count, idle = row + 1 + GRANT_LINES + 2;
    sheet_headings(sheet, row, column, headings, STEP_COLUMNS);
    for (int i = 0; i < offer->grant_count; i++)
        write_grant(&it, i);
    sheet_block(sheet, layout_block(offer, column, (struct table_layout){row + 1, offer->grant_count}));
    sheet_name(sheet, (struct area){{row + 1, column + GRANT_IDLE}, {last, column + GRANT_IDLE}},
               "@grants_idle");
    sheet_name(sheet, (struct area){{row + 1, column + LINES_IDLE}, {last, column + LINES_IDLE}},
               "@lines_idle");
    sheet_text(sheet, (struct place){idle - 1, column}, LOOK_HEADING, "Inputs");
    sheet_text(sheet, (struct place){idle - 1, column + 1}, LOOK_HEADING, "without effect");
    for (int i = 0; i < IDLES; i++) {
        sheet_text(sheet, (struct place){idle + i, column}, LOOK_LABEL, idle_words((enum idle)i));
        step(&it, idle + i, 1, value_count(idle_count(offer, (enum idle)i)), NULL,
             idle_formula((enum idle)i));
    }
}

/* --- The schedule in force. */

/* A cell of a vest line on Letters; "\"\"" where a grant has no line left there. */
static const char *input_of(const struct layout *layout, const struct grant_layout *grant,
                            const struct offer_layout *offer, int event, int column)
{
    const struct place at = letter_at(offer, layout->vests.row + grant->line_first + event, column);
    char letters[4];
    if (event >= grant->lines)
        return "\"\"";
    column_letters(letters, at.column);
    return text_format(layout->arena, "Letters!%s%d", letters, at.row + 1);
}

struct vest_source schedule_in_force(const struct layout *layout, const struct offer_layout *offer, int index,
                                     int event)
{
    struct arena *arena = layout->arena;
    const struct grant_layout *grant = &offer->grants[index];
    const bool below = event < grant->lines;
    const char *month = input_of(layout, grant, offer, event, LINE_MONTH);
    const char *share = input_of(layout, grant, offer, event, LINE_SHARE);
    struct vest_source source = {.month =
                                     below ? text_format(arena, "IF(%s=\"\",\"\",%s)", month, month) : month,
                                 .weight = below ? text_format(arena, "ROUND(%s*120000,0)", share) : "0",
                                 .units = input_of(layout, grant, offer, event, LINE_UNITS)};
    if (index > 0)
        return source;
    source.month = text_format(arena,
                               "IF(@preset>0,IF(INDEX(preset_counts,MAX(1,@preset))<%d,\"\","
                               "INDEX(preset_months,MAX(1,@preset),%d)),%s)",
                               event + 1, event + 1, source.month);
    source.weight = text_format(arena, "IF(@preset>0,INDEX(preset_weights,MAX(1,@preset),%d),%s)", event + 1,
                                source.weight);
    return source;
}

/* --- The share of each year in the letter's grant. */

const char *vests_by_year_formula(const struct layout *layout, const struct offer_layout *offer)
{
    static const enum vest_column columns[] = {VEST_WEIGHTS, VEST_UNITS};
    struct arena *arena = layout->arena;
    const char *years = area_words(arena, "Vests", vest_area(layout, offer, 0, VEST_YEARS)), *joined[2];
    for (int way = 0; way < 2; way++) {
        const char *parts = area_words(arena, "Vests", vest_area(layout, offer, 0, columns[way]));
        const char *all =
            way == 0 ? text_format(arena, "%d", WEIGHT_WHOLE) : text_format(arena, "SUM(%s)", parts);
        struct text list = text_start(arena);
        text_addf(&list, "IF(SUM(%s)=0,\"no schedule\",", parts);
        for (int year = 1; year <= YEARS_MAX; year++) {
            const char *of_year = text_format(arena, "SUMIF(%s,%d,%s)", years, year, parts);
            if (year == YEARS_MAX)
                text_addf(&list, "IF(%s=0,\"\",", of_year);
            text_addf(&list, "%s%sROUND(ROUND(100*%s/%s,8),2)&\"%%\"",
                      year == 1           ? ""
                      : year == YEARS_MAX ? ""
                                          : "&",
                      year == 1 ? "" : "\" / \"&", of_year, all);
            if (year == YEARS_MAX - 1)
                text_add(&list, "&");
        }
        text_add(&list, "))");
        joined[way] = list.data;
    }
    return text_format(arena, "IF(@vests_by=\"units\",%s,%s)", joined[1], joined[0]);
}

const char *vests_by_year(const struct layout *layout, const struct offer_layout *offer)
{
    const struct schedule *schedule = &offer->offer->grant.schedule;
    int64_t parts[YEARS_MAX] = {0}, all = 0;
    struct text list = text_start(layout->arena);
    for (int i = 0; offer->offer->has_grant && i < schedule->count; i++) {
        const struct schedule_event *event = &schedule->events[i];
        const int64_t part = schedule->in_units ? event->units : event->weight;
        parts[year_of_month(event->month) - 1] += part;
        all += part;
    }
    if (all == 0)
        return "no schedule";
    for (int i = 0; i < YEARS_MAX && (i < YEARS_MAX - 1 || parts[i] > 0); i++) {
        const int64_t hundredths = (parts[i] * 10000 * 2 + all) / (2 * all);
        text_addf(&list, "%s%l", i > 0 ? " / " : "", hundredths / 100);
        if (hundredths % 100 > 0)
            text_addf(&list, hundredths % 10 > 0 ? ".%d%d" : ".%d", (int)(hundredths % 100 / 10),
                      (int)(hundredths % 10));
        text_add(&list, "%");
    }
    return list.data;
}
