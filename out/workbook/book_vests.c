#include "calc/pay/curve.h"
#include "out/workbook/book_letters.h"

/* Columns of a block: results, then the steps to them. */
enum {
    GRANT,
    MONTH, /* of employment */
    UNITS,
    TRANCHE, /* of a dollar grant, before growth */
    PRICE,
    VALUE, /* all of it; what counts of it stands in COUNTED_VALUE */
    FLAT,  /* what counts of the value at today's price */
    COUNTED,
    SCHEDULE_MONTH,
    YEAR, /* of the schedule */
    WEIGHT,
    RUN,
    PLACE,
    LENGTH,
    RUN_WEIGHT, /* from the start to the end of the run */
    THROUGH,    /* units or dollars, likewise */
    BEFORE,     /* up to the start of the run */
    COUNTED_FLAT,  /* value at today's price before rounding and strike when counted, else 0 */
    COUNTED_COST,  /* the strikes of that (R16) */
    COUNTED_VALUE, /* what of the value is equity, the rest being on paper (R16) */
    GROWTH_MONTHS, /* of growth in the price of its month, were it to grow (R7) */
    GRANT_MONTH,   /* the month after which its grant is given */
    VESTS_COLUMNS
};

enum { VESTS_TOP = 5 }; /* row of line 0 */

static int vests_column(int offer)
{
    return 1 + offer * (VESTS_COLUMNS + 1);
}

struct area vest_area(const struct layout *layout, const struct offer_layout *offer, int grant, enum vest_column column)
{
    static const int columns[] = {[VEST_MONTHS] = SCHEDULE_MONTH, [VEST_YEARS] = YEAR, [VEST_WEIGHTS] = WEIGHT,
                                  [VEST_UNITS] = UNITS};
    const int at = vests_column((int)(offer - layout->offers)) + columns[column];
    const int row = VESTS_TOP + offer->grants[grant].first;
    return (struct area){{row, at}, {row + offer->grants[grant].count - 1, at}};
}

/* Row of the headings of what stands below the vest lines. */
static int below_row(const struct layout *layout)
{
    int most = 0;
    for (int i = 0; i < layout->offer_count; i++)
        most = layout->offers[i].vest_lines > most ? layout->offers[i].vest_lines : most;
    return VESTS_TOP + most + 2;
}

const char *idle_cell(const struct layout *layout, const struct offer_layout *offer, enum idle kind)
{
    char letters[4];
    column_letters(letters, vests_column((int)(offer - layout->offers)) + 1);
    return text_format(layout->arena, "Vests!$%s$%d", letters, below_row(layout) + 1 + GRANT_LINES + 2 + (int)kind + 1);
}

/* What the engine says of one event, for the cached values of its steps. */
struct event_steps {
    int run, place, length;
    int64_t weight, run_weight;
    double through, before;
};

static int64_t part_of(const struct grant *grant, const struct vest *vest)
{
    return grant->in_dollars ? vest->amount.cents : vest->units;
}

/* Runs as R6 forms them; of a dollar grant every event is its own. */
static bool same_run(const struct grant *grant, int a, int b)
{
    const struct schedule_event *events = grant->schedule.events;
    return !grant->in_dollars && events[a].weight == events[b].weight &&
           year_of_month(events[a].month) == year_of_month(events[b].month);
}

static void fill_steps(struct event_steps steps[EVENTS_MAX], const struct grant *grant,
                       const struct vests *vests, int *runs)
{
    const double unit = grant->in_dollars ? 100 : 1;
    int64_t weight = 0, part = 0;
    for (int first = 0, end; first < vests->count; first = end) {
        int64_t before = part;
        *runs += 1;
        for (end = first; end < vests->count && (end == first || same_run(grant, first, end)); end++) {
            weight += grant->schedule.events[end].weight;
            part += part_of(grant, &vests->events[end]);
        }
        for (int i = first; i < end; i++)
            steps[i] = (struct event_steps){.run = *runs,
                                            .place = i - first + 1,
                                            .length = end - first,
                                            .weight = grant->schedule.events[i].weight,
                                            .run_weight = weight,
                                            .through = (double)part / unit,
                                            .before = (double)before / unit};
    }
}

/* P(m), unrounded as far as the engine tells: the price of many units, divided. */
static double price_at(const struct price *price, int month)
{
    struct price own = *price;
    own.rate = (struct ratio){0}; /* in its own currency */
    struct money of_many;
    for (int64_t units = 100000000; units > 1; units /= 10)
        if (price_of_units(&of_many, &own, units, month))
            return (double)of_many.cents / 100 / (double)units;
    return price_of_units(&of_many, &own, 1, month) ? (double)of_many.cents / 100 : 0;
}

/* One line of the table, and what the engine says of it. */
struct vest_line {
    struct sheet *sheet;
    int row, column;                   /* of {0} */
    bool first;                        /* of its grant */
    bool counted, yearly;              /* the grant in totals; the price rule */
    const char *strike;                /* of an option of the letter's grant */
    struct vest_source source;
    const struct grant *grant;         /* NULL for a spare line, likewise below */
    const struct vest *vest;
    const struct event_steps *steps; /* NULL when the schedule is in units, too */
    double price;
    struct money value, flat, counted_value;
    double gross, cost; /* at today's price, in the offer's currency, unrounded */
    const struct case_offer *from;
};

static struct place in(const struct vest_line *line, int column)
{
    return (struct place){line->row, line->column + column};
}

/* R6: the whole units or rounded dollars of an event come from the run it is in. */
static void write_steps(const struct vest_line *line)
{
    const struct value none = value_nothing();
    const struct event_steps *steps = line->steps;
    enum shape amount = line->grant && line->grant->in_dollars ? SHAPE_MONEY : SHAPE_COUNT;
    struct sheet *sheet = line->sheet;
    sheet_formula(sheet, in(line, WEIGHT), LOOK_STEP, SHAPE_COUNT, steps ? value_count(steps->weight) : none,
                  "IF(OR({8}=\"\",~vests_by=\"units\"),\"\",%s)", line->source.weight);
    sheet_formula(sheet, in(line, RUN), LOOK_STEP, SHAPE_COUNT, steps ? value_count(steps->run) : none,
                  line->first ? "IF({10}=\"\",\"\",MAX({11<})+1)"
                              : "IF({10}=\"\",\"\",IF(AND(~granted_as=\"units\",{10}={10-},{9}={9-}),"
                                "{11-},MAX({11<})+1))");
    sheet_formula(sheet, in(line, PLACE), LOOK_STEP, SHAPE_COUNT, steps ? value_count(steps->place) : none,
                  "IF({11}=\"\",\"\",COUNTIF({11/},{11}))");
    sheet_formula(sheet, in(line, LENGTH), LOOK_STEP, SHAPE_COUNT, steps ? value_count(steps->length) : none,
                  "IF({11}=\"\",\"\",COUNTIF({11|},{11}))");
    sheet_formula(sheet, in(line, RUN_WEIGHT), LOOK_STEP, SHAPE_COUNT,
                  steps ? value_count(steps->run_weight) : none,
                  "IF({11}=\"\",\"\",SUMIF({11|},\"<=\"&{11},{10|}))");
    sheet_formula(sheet, in(line, THROUGH), LOOK_STEP, amount, steps ? value_number(steps->through) : none,
                  "IF({11}=\"\",\"\",IF(~granted_as=\"units\",ROUND(~units*{14}/120000,0),"
                  "ROUND(~dollars*{14}/120000,2)))");
    sheet_formula(sheet, in(line, BEFORE), LOOK_STEP, amount, steps ? value_number(steps->before) : none,
                  "IF({11}=\"\",\"\",IF(~granted_as=\"units\",ROUND(~units*({14}-{10}*{13})/120000,0),"
                  "ROUND(~dollars*({14}-{10}*{13})/120000,2)))");
}

/* R6 (units, or dollars before growth), R7 (price and value). */
static void write_results(const struct vest_line *line)
{
    const struct value none = value_nothing();
    const struct vest *vest = line->vest;
    struct sheet *sheet = line->sheet;
    bool in_dollars = line->grant && line->grant->in_dollars;
    bool shown = vest && vest->month <= MONTHS_MAX;
    sheet_formula(sheet, in(line, MONTH), LOOK_PLAIN, SHAPE_MONTH, vest ? value_count(vest->month) : none,
                  "IF({8}=\"\",\"\",~granted_month+{8})");
    sheet_formula(sheet, in(line, UNITS), LOOK_PLAIN, SHAPE_COUNT,
                  vest && !in_dollars ? value_count(vest->units) : none,
                  "IF(OR({8}=\"\",~granted_as=\"dollars\"),\"\",IF(~vests_by=\"units\",N(%s),"
                  "INT(({15}-{16})/{13})+IF({13}-{12}<({15}-{16})-{13}*INT(({15}-{16})/{13}),1,0)))",
                  line->source.units);
    sheet_currency(sheet, line->from->stock_currency);
    sheet_formula(sheet, in(line, TRANCHE), LOOK_PLAIN, SHAPE_MONEY,
                  vest && in_dollars ? value_money(vest->amount) : none,
                  "IF(OR({8}=\"\",~granted_as=\"units\"),\"\",IF({11}=\"\",0,ROUND({15}-{16},2)))");
    sheet_formula(sheet, in(line, PRICE), LOOK_PLAIN, SHAPE_PRICE, shown ? value_number(line->price) : none,
                  "IF({8}=\"\",\"\",IF({1}>60,\"\",IF(@price_rule=\"path\","
                  "INDEX(@path,1,MIN(ROUNDUP({1}/12,0),MAX(1,COUNT(@path)))),"
                  "@price*(1+@growth)^IF(@price_rule=\"monthly\",{1}/12,"
                  "IF(@price_rule=\"yearly\",ROUNDUP({1}/12,0)-1,0)))))");
    sheet_currency(sheet, line->from->currency);
    sheet_formula(sheet, in(line, VALUE), LOOK_PLAIN, SHAPE_MONEY, shown ? value_money(line->value) : none,
                  "IF({4}=\"\",\"\",ROUND(ROUND(IF(~granted_as=\"units\",{2}*MAX(0,{4}-%s),{3}*{4}/@price)"
                  "*@stock_rate,8),2))", line->strike);
    sheet_formula(sheet, in(line, FLAT), LOOK_PLAIN, SHAPE_MONEY, shown ? value_money(line->flat) : none,
                  "IF({4}=\"\",\"\",ROUND(ROUND(ROUND(ROUND(IF(~granted_as=\"units\",{2}*MAX(0,@price-%s),{3})"
                  "*@stock_rate,8),2)*@counted_share,8),2))", line->strike);
    sheet_formula(sheet, in(line, COUNTED_FLAT), LOOK_STEP, SHAPE_MONEY,
                  value_number(shown && line->counted ? line->gross : 0),
                  "IF(AND({7}=\"yes\",{4}<>\"\"),IF(~granted_as=\"units\",{2}*@price,{3})*@stock_rate,0)");
    sheet_formula(sheet, in(line, COUNTED_COST), LOOK_STEP, SHAPE_MONEY,
                  value_number(shown && line->counted ? line->cost : 0),
                  "IF(AND({7}=\"yes\",{4}<>\"\",~granted_as=\"units\"),N({2})*%s*@stock_rate,0)", line->strike);
    sheet_formula(sheet, in(line, COUNTED_VALUE), LOOK_STEP, SHAPE_MONEY,
                  shown ? value_money(line->counted_value) : none,
                  "IF({5}=\"\",\"\",ROUND(ROUND({5}*@counted_share,8),2))");
    sheet_formula(sheet, in(line, GROWTH_MONTHS), LOOK_STEP, SHAPE_MONTH,
                  value_count(!vest ? 0 : line->yearly ? 12 * (year_of_month(vest->month) - 1) : vest->month),
                  "IF({1}=\"\",0,IF(@price_rule=\"yearly\",12*(ROUNDUP({1}/12,0)-1),{1}))");
    sheet_formula(sheet, in(line, GRANT_MONTH), LOOK_STEP, SHAPE_MONTH,
                  vest ? value_count(line->grant->granted_month) : none, "IF({8}=\"\",\"\",~granted_month)");
}

static void write_line(const struct vest_line *line, int grant_number, const char *counted)
{
    const struct value none = value_nothing();
    int schedule_month = line->vest ? line->vest->month - line->grant->granted_month : 0;
    struct sheet *sheet = line->sheet;
    sheet_write(sheet, in(line, GRANT), LOOK_STEP, SHAPE_MONTH, value_count(grant_number));
    sheet_formula(sheet, in(line, SCHEDULE_MONTH), LOOK_STEP, SHAPE_MONTH,
                  line->vest ? value_count(schedule_month) : none, "%s", line->source.month);
    sheet_formula(sheet, in(line, YEAR), LOOK_STEP, SHAPE_MONTH,
                  line->vest ? value_count(year_of_month(schedule_month)) : none,
                  "IF({8}=\"\",\"\",ROUNDUP({8}/12,0))");
    sheet_formula(sheet, in(line, COUNTED), LOOK_PLAIN, SHAPE_TEXT, line->vest ? value_text(counted) : none,
                  "IF({8}=\"\",\"\",~granted_counted)");
    write_steps(line);
    write_results(line);
}

/* Options of a later grant, of which Letters has no input. */
static const char *later_strike(struct arena *arena, const struct grant *grant)
{
    return text_format(arena, "%j", grant ? grant->strike : (struct money){0});
}

static bool write_grant(struct sheet *sheet, const struct layout *layout, int number, int index, int *runs,
                        struct err *err)
{
    const struct offer_layout *offer = &layout->offers[number];
    const struct grant_layout *planned = &offer->grants[index];
    const struct price *price = &offer->offer->price, flat = price_flat(price);
    struct event_steps steps[EVENTS_MAX];
    struct vests vests = {0};
    if (planned->grant)
        vest_events(&vests, planned->grant);
    bool by_share = planned->grant && !planned->grant->schedule.in_units;
    if (by_share)
        fill_steps(steps, planned->grant, &vests, runs);
    struct table_layout rows = {VESTS_TOP + planned->first, planned->count};
    struct block block = layout_block(offer, vests_column(number), rows);
    block.top = VESTS_TOP - 1;
    block.grant = planned->prefix;
    sheet_block(sheet, block);
    for (int i = 0; i < planned->count; i++) {
        bool spare = i >= vests.count;
        struct vest_line line = {.sheet = sheet,
                                 .row = rows.row + i,
                                 .column = block.column,
                                 .first = i == 0,
                                 .counted = planned->grant && planned->grant->counted,
                                 .yearly = price->rule == PRICE_YEARLY,
                                 .grant = planned->grant,
                                 .from = offer->result->from,
                                 .strike = index == 0 ? "@strike" : later_strike(layout->arena, planned->grant),
                                 .vest = spare ? NULL : &vests.events[i],
                                 .steps = spare || !by_share ? NULL : &steps[i]};
        line.source = schedule_in_force(layout, offer, index, i);
        if (!spare && line.vest->month <= MONTHS_MAX) {
            line.price = price_at(price, line.vest->month);
            if (!vest_value(&line.value, line.grant, line.vest, price) ||
                !equity_counted(&line.counted_value, offer->offer, line.value) ||
                !vest_value(&line.flat, line.grant, line.vest, &flat) ||
                !equity_counted(&line.flat, offer->offer, line.flat))
                return err_overflow(err, "equity");
            const struct ratio rate = ratio_known(price->rate);
            const double worth = (double)rate.times / (double)rate.by / 100;
            line.gross = (line.grant->in_dollars ? (double)line.vest->amount.cents
                                                 : (double)line.vest->units * (double)price->start.cents) * worth;
            line.cost = (double)line.vest->units * (double)line.grant->strike.cents * worth;
        }
        write_line(&line, index + 1, line.counted ? "yes" : "no");
    }
    return true;
}

static bool write_offer(struct sheet *sheet, const struct layout *layout, int number, struct err *err)
{
    static const char *const headings[VESTS_COLUMNS] = {"Grant",
                                                        "Month",
                                                        "Shares",
                                                        "Amount, before growth",
                                                        "Price of one share",
                                                        "Value",
                                                        "Value at today's price",
                                                        "Counted",
                                                        "Month after the grant",
                                                        "Year of the schedule",
                                                        "Weight, of 120,000",
                                                        "Run",
                                                        "Place in the run",
                                                        "Events in the run",
                                                        "Weight through the run",
                                                        "Vested through the run",
                                                        "Vested before the run",
                                                        "Counted, at today's price",
                                                        "Strikes of that",
                                                        "Value counted",
                                                        "Months of growth",
                                                        "Granted after month"};
    const struct offer_layout *offer = &layout->offers[number];
    int column = vests_column(number), runs = 0;
    sheet_currency(sheet, offer->result->from->currency);
    static const struct {
        int column;
        const char *name;
    } names[] = {{MONTH, "@vest_month"},          {UNITS, "@vest_units"},
                 {VALUE, "@vest_whole"},          {FLAT, "@vest_flat"},
                 {COUNTED_VALUE, "@vest_value"},  {COUNTED_COST, "@vest_counted_cost"},
                 {COUNTED, "@vest_counted"},      {WEIGHT, "@vest_weight"},
                 {PLACE, "@vest_place"},          {LENGTH, "@vest_length"},
                 {RUN_WEIGHT, "@vest_through"},   {COUNTED_FLAT, "@vest_counted_flat"},
                 {GROWTH_MONTHS, "@vest_growth_months"},
                 {GRANT_MONTH, "@vest_granted"}};
    sheet_width(sheet, column, column + GRANT, 7);
    sheet_width(sheet, column + MONTH, column + UNITS, 10);
    sheet_width(sheet, column + TRANCHE, column + FLAT, layout->money_width);
    sheet_width(sheet, column + COUNTED, column + LENGTH, 10);
    sheet_width(sheet, column + RUN_WEIGHT, column + COUNTED_VALUE, layout->money_width);
    sheet_width(sheet, column + GROWTH_MONTHS, column + GRANT_MONTH, 10);
    sheet_block(sheet, layout_block(offer, column, layout->vests));
    sheet_formula(sheet, (struct place){VESTS_TOP - 2, column}, LOOK_OFFER, SHAPE_TEXT,
                  value_text(offer->label), "@name");
    for (int i = 1; i < VESTS_COLUMNS; i++)
        sheet_text(sheet, (struct place){VESTS_TOP - 2, column + i}, LOOK_OFFER, "");
    sheet_headings(sheet, VESTS_TOP - 1, column, headings, VESTS_COLUMNS);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        sheet_name(sheet,
                   (struct area){{VESTS_TOP, column + names[i].column},
                                 {VESTS_TOP + offer->vest_lines - 1, column + names[i].column}},
                   "%s", names[i].name);
    for (int i = 0; i < offer->grant_count; i++)
        if (!write_grant(sheet, layout, number, i, &runs, err))
            return false;
    vest_grants(sheet, layout, offer, below_row(layout), column);
    return true;
}

bool book_vests(struct sheet *sheet, const struct layout *layout, struct err *err)
{
    const struct print print = {.wide = layout->letter_count, .repeat = {VESTS_TOP, 0}};
    sheet_width(sheet, 0, 0, 3);
    sheet_banner(sheet, 0, 0, COUNTED + 1, LOOK_TITLE, 22,
                 "When does each grant vest, and what is it worth then? (Steps to the sheet Stay)");
    sheet_banner(
        sheet, 1, 0, COUNTED + 1, LOOK_LEAD, 54,
        text_format(layout->arena,
                    "Whole shares: events of equal weight that follow each other within a year form a run. What has vested "
                    "by the end of a run is the grant times the weight, rounded; inside a run each event gets the same, and "
                    "what is left over goes one each to the last events. Weights are in 1/120,000 of the grant, so that "
                    "every share of it is a whole number. Check the real vest dates in the letter before giving notice. %s",
                    layout_currencies(layout)));
    for (int i = 0; i < layout->offer_count; i++)
        if (!write_offer(sheet, layout, i, err))
            return false;
    sheet_freeze(sheet, (struct place){VESTS_TOP, 0});
    sheet_print(sheet, "Vests: when does each grant vest, and what is it worth then?", &print);
    return true;
}
