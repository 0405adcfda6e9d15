/* The sheet Letters: at the top a column for each offer with what anybody changes first; everything else
 * below, an offer at a time.
 *
 * What stands below is grouped, a group an offer, and open: on a protected sheet Excel refuses to open a folded
 * outline, whatever else is allowed, and a sheet without protection loses its formulas by accident. A link in
 * each column leads to the offer's block, the same in Excel and in LibreOffice; who unprotects the sheet can fold. */
#include "out/workbook/book_letters.h"

#include "calc/kit/date.h"

struct top {
    struct sheet *sheet;
    const struct layout *layout;
    const struct offer_layout *offer;
};

static struct place cell(const struct top *it, enum top_row row)
{
    return (struct place){(int)row, it->offer->column};
}

static struct area alone(struct place at)
{
    return (struct area){at, at};
}

static void put(const struct top *it, enum top_row row, enum input kind, struct value value, const char *name)
{
    sheet_input(it->sheet, cell(it, row), kind, value, name);
}

static struct value amount_of(struct maybe_money amount)
{
    return amount.known ? value_money(amount.money) : value_nothing();
}

/* Who offers, and whether it still does. The name is a formula, so that no sheet shows 0 where it was
 * deleted. */
static void write_standing(const struct top *it)
{
    static const char *const statuses[] = {"not stated", "written", "verbal", "declined"};
    const struct case_offer *from = it->offer->result->from;
    const int number = (int)(it->offer - it->layout->offers);
    const char *lapses = number == it->layout->negotiating
                             ? ""
                             : "IF(AND(ISNUMBER(@deadline),N(@deadline)<N(as_of)),\"lapsed\",";
    sheet_formula(it->sheet, cell(it, TOP_NAMES), LOOK_HEADING, SHAPE_TEXT, value_text(it->offer->label),
                  "IF(@title<>\"\",@title&\"\",%s\"Offer %d\"%s)",
                  it->offer->spare ? "IF(N(@base)<=0,\"\"," : "", number + 1, it->offer->spare ? ")" : "");
    sheet_name(it->sheet, alone(cell(it, TOP_NAMES)), "@name");
    put(it, TOP_TITLE, INPUT_LABEL, value_text(it->offer->label), "@title");
    put(it, TOP_COMPANY, INPUT_LABEL, value_text(from->offer.company), "@company");
    put(it, TOP_LEVEL, INPUT_LABEL, value_text(from->offer.level), "@level");
    put(it, TOP_PLACE, INPUT_LABEL, value_text(from->location), "@place");
    put(it, TOP_STATUS, INPUT_STATUS, value_text(statuses[from->status]), "@status");
    put(it, TOP_DEADLINE, INPUT_DATE, value_date(from->deadline), "@deadline");
    const char *standing = offer_stands(it->layout, number);
    sheet_formula(it->sheet, cell(it, TOP_STANDING), LOOK_STEP, SHAPE_TEXT, value_text(standing),
                  "IF(N(@base)<=0,\"empty\",IF(@status=\"declined\",\"declined\",%s\"\"%s))", lapses,
                  lapses[0] ? ")" : "");
    sheet_name(it->sheet, alone(cell(it, TOP_STANDING)), "@standing");
    sheet_red_when(it->sheet, alone(cell(it, TOP_STANDING)), "AND(@standing<>\"\",@standing<>\"empty\")");
    sheet_formula(it->sheet, cell(it, TOP_COUNTS), LOOK_STEP, SHAPE_COUNT, value_count(!standing[0]),
                  "IF(@standing=\"\",1,0)");
    sheet_name(it->sheet, alone(cell(it, TOP_COUNTS)), "@counts");
}

/* R5: shares, or a value that a grant price turns into shares; without one it is a grant in money. */
static void write_stock(const struct top *it)
{
    const struct case_offer *from = it->offer->result->from;
    const struct grant *grant = &it->offer->offer->grant;
    const bool by_value = from->grant_source == GRANT_UNITS_FROM_VALUE, given = it->offer->offer->has_grant;
    const struct maybe_money price = from->grant_price;
    struct sheet *sheet = it->sheet;
    struct value value = value_nothing();
    const bool shares = given && !it->offer->spare && !grant->in_dollars && !by_value;
    put(it, TOP_SHARES, INPUT_UNITS, shares ? value_count(grant->units) : value_nothing(), "@shares");
    sheet_red_when(sheet, alone(cell(it, TOP_SHARES)), "%s", "AND(ISNUMBER(@worth),N(@shares)>0)");
    sheet_currency(sheet, from->stock_currency);
    put(it, TOP_WORTH, INPUT_DOLLARS,
        grant->in_dollars ? value_money(grant->dollars)
        : by_value        ? amount_of(from->grant_value)
                          : value_nothing(),
        "@worth");
    put(it, TOP_GRANT_PRICE, INPUT_GRANT_PRICE, grant->in_dollars ? value_nothing() : amount_of(price),
        "@grant_price");
    sheet_formula(sheet, cell(it, TOP_UNITS), LOOK_STEP, SHAPE_COUNT,
                  grant->in_dollars ? value_nothing() : value_count(grant->units),
                  "IF(@granted_as=\"dollars\",\"\",IF(ISNUMBER(@worth),ROUND(ROUND(@worth/"
                  "@grant_price,8),0),N(@shares)))");
    sheet_name(sheet, alone(cell(it, TOP_UNITS)), "@units");
    if (grant->in_dollars)
        value = value_money(grant->dollars);
    else if (price.known)
        value = value_number((double)grant->units * (double)price.money.cents / 100);
    sheet_formula(sheet, cell(it, TOP_GRANTED_VALUE), LOOK_STEP, SHAPE_DOLLARS, value,
                  "IF(@granted_as=\"dollars\",@worth,IF(N(@grant_price)>0,ROUND(ROUND(@units*@grant_price,8),"
                  "2),\"\"))");
}

/* R7, R8, R6 */
static void write_terms(const struct top *it)
{
    static const char *const rules[] = {"flat", "monthly", "yearly", "path"};
    const struct offer *pay = it->offer->offer;
    const struct price *price = &pay->price;
    const int preset = preset_of(it->layout, it->offer);
    struct sheet *sheet = it->sheet;
    if (it->offer->spare) /* as where a letter names no other price */
        sheet_input_formula(sheet, cell(it, TOP_PRICE), INPUT_PRICE, value_money(price->start), "@price",
                            "IF(N(@grant_price)>0,@grant_price,1)");
    else
        put(it, TOP_PRICE, INPUT_PRICE, value_money(price->start), "@price");
    put(it, TOP_PRICE_RULE, INPUT_RULE, value_text(rules[price->rule]), "@price_rule");
    put(it, TOP_GROWTH, INPUT_GROWTH, value_rate(price->growth), "@growth");
    sheet_red_when(sheet, alone(cell(it, TOP_GROWTH)), "%s>0", idle_formula(IDLE_GROWTH));
    sheet_currency(sheet, it->offer->result->from->currency);
    put(it, TOP_BONUS, INPUT_TARGET, pay->has_bonus ? value_rate(pay->bonus.target) : value_count(0),
        "@bonus_target");
    sheet_red_when(sheet, alone(cell(it, TOP_BONUS)), "%s>0", idle_formula(IDLE_TARGET));
    put(it, TOP_VESTING, INPUT_VESTING,
        value_text(preset > 0 ? it->layout->source->presets[preset - 1].name : AS_BELOW), "@vesting");
    sheet_red_when(sheet, alone(cell(it, TOP_VESTING)), "%s>0", idle_formula(IDLE_SCHEDULE));
    sheet_formula(sheet, cell(it, TOP_BY_YEAR), LOOK_STEP, SHAPE_TEXT,
                  value_text(vests_by_year(it->layout, it->offer)), "%s",
                  vests_by_year_formula(it->layout, it->offer));
}

static void write_idle(const struct top *it)
{
    struct arena *arena = it->layout->arena;
    struct text formula = text_start(arena), sum = text_start(arena), words = text_start(arena);
    int count = 0;
    text_add(&words, "");
    for (int i = 0; i < IDLES; i++) {
        const int now = idle_count(it->offer, (enum idle)i);
        const char *at = idle_cell(it->layout, it->offer, (enum idle)i);
        text_addf(&sum, "%s%s", i > 0 ? "+" : "", at);
        text_addf(&formula, "%sIF(%s>0,\"%s\",\"\")", i > 0 ? "&" : "", at, idle_words((enum idle)i));
        if (now > 0)
            text_add(&words, idle_words((enum idle)i));
        count += now;
    }
    sheet_formula(it->sheet, cell(it, TOP_IDLE), LOOK_STEP, SHAPE_COUNT, value_count(count), "%s", sum.data);
    sheet_name(it->sheet, alone(cell(it, TOP_IDLE)), "@idle");
    sheet_red_when(it->sheet, alone(cell(it, TOP_IDLE)), "@idle>0");
    sheet_formula(it->sheet, cell(it, TOP_IDLE_WORDS), LOOK_CELL, SHAPE_TEXT, value_text(words.data), "%s",
                  formula.data);
    sheet_name(it->sheet, alone(cell(it, TOP_IDLE_WORDS)), "@idle_words");
    sheet_link_below(it->sheet, cell(it, TOP_MORE),
                     letter_at(it->offer, it->layout->block_row, -BLOCK_COLUMN), "to the rest of it");
}

static void write_offer(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    const struct top it = {sheet, layout, offer};
    sheet_currency(sheet, offer->result->from->currency);
    sheet_block(sheet, layout_block(offer, offer->column, (struct table_layout){TOP_NAMES, 1}));
    write_standing(&it);
    const struct value amounts[] = {value_money(offer->offer->base),
                                    value_money(offer_sign_on(offer->offer, 1)),
                                    value_money(offer_sign_on(offer->offer, 2))};
    put(&it, TOP_BASE, INPUT_BASE, offer->spare ? value_nothing() : amounts[0], "@base");
    put(&it, TOP_SIGN_ON_1, INPUT_AMOUNT, offer->spare ? value_nothing() : amounts[1], "@sign_on_1");
    put(&it, TOP_SIGN_ON_2, INPUT_AMOUNT, offer->spare ? value_nothing() : amounts[2], "@sign_on_2");
    write_stock(&it);
    write_terms(&it);
    write_idle(&it);
}

/* Two lines for the names, which a formula shows, and for why inputs have no effect; a text that is longer
 * has more. */
static void set_heights(struct sheet *sheet, const struct layout *layout, int width)
{
    double names = 30, texts[3] = {0};
    for (int i = 0; i < layout->letter_count; i++) {
        const struct case_offer *from = layout->offers[i].result->from;
        const char *const words[] = {from->offer.company, from->offer.level, from->location};
        const double name = paragraph_height(layout->offers[i].label, width);
        names = name > names ? name : names;
        for (int j = 0; j < 3; j++) {
            const double height = paragraph_height(words[j], width);
            texts[j] =
                height > 16 && height > texts[j] ? height : texts[j]; /* of one line: the programs' own */
        }
    }
    sheet_height(sheet, TOP_NAMES, names);
    sheet_height(sheet, TOP_TITLE, names);
    for (int j = 0; j < 3; j++)
        if (texts[j] > 0)
            sheet_height(sheet, TOP_COMPANY + j, texts[j]);
    sheet_height(sheet, TOP_IDLE_WORDS, 58);
}

static void write_labels(struct sheet *sheet)
{
    static const char *const labels[TOP_END] = {[TOP_AS_OF] = "The figures are of",
                                                [TOP_NAMES] = "Offer",
                                                [TOP_TITLE] = "Name, as every sheet shows it",
                                                [TOP_COMPANY] = "Company",
                                                [TOP_LEVEL] = "Level",
                                                [TOP_PLACE] = "Place",
                                                [TOP_STATUS] = "Status",
                                                [TOP_DEADLINE] = "Answer by",
                                                [TOP_STANDING] = "Left out, because",
                                                [TOP_COUNTS] = "Takes part (1: yes)",
                                                [TOP_BASE] = "Base salary a year",
                                                [TOP_SIGN_ON_1] = "Sign-on bonus, year 1",
                                                [TOP_SIGN_ON_2] = "Sign-on bonus, year 2",
                                                [TOP_SHARES] = "Stock: shares",
                                                [TOP_WORTH] = "or stock: value in money",
                                                [TOP_GRANT_PRICE] = "at a grant price of",
                                                [TOP_UNITS] = "so shares, worked out",
                                                [TOP_GRANTED_VALUE] = "and value at the grant price",
                                                [TOP_PRICE] = "Share price now",
                                                [TOP_PRICE_RULE] = "How the price moves",
                                                [TOP_GROWTH] = "Growth a year",
                                                [TOP_BONUS] = "Target bonus, of base",
                                                [TOP_VESTING] = "Vesting schedule",
                                                [TOP_BY_YEAR] = "Vests in years 1, 2, 3 …",
                                                [TOP_IDLE] = "Inputs without effect",
                                                [TOP_IDLE_WORDS] = "which, and why",
                                                [TOP_MORE] = "Raises, terms, later grants, vest lines"};
    for (int row = 0; row < TOP_END; row++)
        if (labels[row])
            sheet_text(sheet, (struct place){row, 0}, row == TOP_NAMES ? LOOK_HEADING : LOOK_LABEL,
                       labels[row]);
    sheet_text(sheet, (struct place){TOP_END + 1, 0}, LOOK_SECTION,
               "Everything else, one offer after the other");
}

bool book_letters(struct sheet *sheet, const struct layout *layout, struct err *err)
{
    const struct print print = {.wide = 1, .repeat = {0, 1}};
    const double width = layout->money_width + 2 > 22 ? layout->money_width + 2 : 22;
    sheet_width(sheet, 0, 0, 36);
    sheet_width(sheet, BLOCK_COLUMN, BLOCK_COLUMN + OFFER_COLUMNS - 1, width);
    sheet_banner(sheet, 0, 0, 0, LOOK_TITLE, 22, "What do the letters say?");
    sheet_banner(
        sheet, 1, 0, OFFER_COLUMNS, LOOK_LEAD, 30,
        text_format(
            layout->arena,
            "Change any cell that is blue on yellow, and every sheet follows; grey cells are worked out. "
            "Money in %s unless a cell says otherwise. A cell that turns red has no effect, and the row "
            "\"which, and why\" says why.%s",
            layout->evaluation->from->currency,
            layout->offer_count > layout->letter_count
                ? " The last column is for one more offer: type its base, and it takes part everywhere."
                : ""));
    write_labels(sheet);
    set_heights(sheet, layout, (int)width - 3);
    *sheet_log(sheet) = (struct input_log){.on = true, .arena = layout->arena};
    sheet_block(sheet, layout_block(&layout->offers[0], BLOCK_COLUMN, layout->raises));
    sheet_input(sheet, (struct place){TOP_AS_OF, BLOCK_COLUMN}, INPUT_DATE,
                value_date(layout->evaluation->from->assumptions.as_of), "as_of");
    for (int i = 0; i < layout->offer_count; i++)
        write_offer(sheet, layout, &layout->offers[i]);
    for (int i = 0; i < layout->offer_count; i++) {
        if (!letter_details(sheet, layout, &layout->offers[i], err))
            return false;
        letter_lists(sheet, layout, &layout->offers[i]);
    }
    sheet_log(sheet)->on = false;
    sheet_freeze(sheet, (struct place){0, 1});
    sheet_print(sheet, "Letters: what do the letters say?", &print);
    return true;
}
