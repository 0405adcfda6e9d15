#include "bands/world/schedule.h"
#include "calc/kit/nearest.h"
#include "calc/kit/text.h"
#include "scenarios/case/case_parts.h"

/* The members of a grant before they are put together. */
struct grant_parts {
    const struct json *node;
    bool has_units, has_options;
    int64_t units, options;
    struct maybe_money value, price, company_value, strike;
    bool has_percent;
    struct rate percent;
    const char *vesting; /* preset name used; "" for a schedule of its own */
    bool assumed;
    const char *caution;
    enum grant_source source;
};

static bool unknown_preset(const struct case_reading *it, const struct json *node)
{
    const char *names[PRESETS_MAX];
    struct text list = text_start(it->reading.arena);
    int count = it->companies->preset_count;
    for (int i = 0; i < count; i++) {
        names[i] = it->companies->preset[i].name;
        text_addf(&list, "%s%s", i > 0 ? ", " : "", names[i]);
    }
    const char *near = nearest_name(node->text, names, count);
    const char *shown = json_shown(it->reading.arena, node);
    if (near)
        return json_error(it->reading.err, node, "expected the name of a vesting preset, found %s: did you mean \"%s\"?",
                          shown, near);
    return json_error(it->reading.err, node, "expected a vesting preset (one of %s), found %s", list.data, shown);
}

static void use_preset(struct grant_parts *parts, struct grant *grant, const struct preset *preset)
{
    grant->schedule = preset->schedule;
    parts->vesting = preset->name;
    parts->caution = preset->caution;
}

/* Without "vesting": the company's preset if it has one, else 25 % a year, annually. */
static void assume_vesting(const struct case_reading *it, const char *company_name, struct grant_parts *parts,
                           struct grant *grant)
{
    static const int even[] = {2500, 2500, 2500, 2500};
    const struct company *company = company_find(it->companies, company_name);
    parts->assumed = true;
    if (company && company->preset[0])
        use_preset(parts, grant, preset_find(it->companies, company->preset));
    else
        schedule_from_years(&grant->schedule, even, 4, CADENCE_ANNUAL, 0);
}

static bool read_vesting(const struct case_reading *it, const char *company, struct grant_parts *parts,
                         struct grant *grant)
{
    static const char *const keys[] = {SCHEDULE_KEYS};
    const struct json *node = json_member(parts->node, "vesting");
    parts->vesting = parts->caution = "";
    if (!node) {
        assume_vesting(it, company, parts, grant);
        return true;
    }
    if (node->type != JSON_STRING) {
        if (node->type != JSON_OBJECT)
            return json_error(it->reading.err, node, "expected the name of a vesting preset or an object, found %s",
                              json_shown(it->reading.arena, node));
        return read_object(&it->reading, node, keys, ARRAY_LEN(keys)) &&
               read_schedule(&it->reading, node, &grant->schedule);
    }
    const struct preset *preset = preset_find(it->companies, node->text);
    if (!preset)
        return unknown_preset(it, node);
    use_preset(parts, grant, preset);
    return true;
}

static bool units_of_dollars(const struct case_reading *it, const struct grant_parts *parts)
{
    return json_error(it->reading.err, json_member(parts->node, "vesting"),
                      "expected vest events in percent for a grant in dollars, found units");
}

/* R5: a percentage of a public company is nonsense at face value; the arithmetic shows it. */
static bool percentage_of_amazon(const struct case_reading *it, const struct grant_parts *parts)
{
    const struct json *node = json_member(parts->node, "percent");
    const struct fact *market = fact_find(it->companies, "Amazon", "market_value");
    struct money worth;
    if (market && money_times_rate(&worth, market->value, parts->percent))
        return json_error(it->reading.err, node,
                          "a percentage of Amazon cannot be meant: %p of its market value of %K (%s) is %K; ask the "
                          "recruiter for the number of units, or for the value in dollars",
                          parts->percent, "USD", market->value, market->from.date, "USD", worth);
    return json_error(it->reading.err, node,
                      "a percentage of Amazon cannot be meant: ask the recruiter for units or dollars");
}

static bool read_percentage(const struct case_reading *it, struct grant_parts *parts, struct grant *grant)
{
    const struct json *node = json_member(parts->node, "percent");
    if (!parts->company_value.known)
        return json_error(it->reading.err, node,
                          "a percentage of a company needs \"company_value\" beside it (private companies only)");
    if (parts->has_units || parts->value.known)
        return json_error(it->reading.err, node, "expected units, a value or a percentage of the company, found two of them");
    if (grant->schedule.in_units)
        return units_of_dollars(it, parts);
    if (!money_times_rate(&grant->dollars, parts->company_value.money, parts->percent))
        return err_overflow(it->reading.err, "grant");
    grant->in_dollars = true;
    parts->source = GRANT_PERCENT;
    return true;
}

/* Units of a schedule in units; they are the grant. */
static bool use_unit_events(const struct case_reading *it, struct grant_parts *parts, struct grant *grant)
{
    int64_t sum = 0;
    for (int i = 0; i < grant->schedule.count; i++)
        sum += grant->schedule.events[i].units;
    if (parts->has_units && parts->units != sum)
        return json_error(it->reading.err, json_member(parts->node, "units"),
                          "expected the sum of the vest events, %u units, found %u", sum, parts->units);
    parts->has_units = true;
    parts->units = sum;
    return true;
}

/* R5: units from the letter; from value and grant price; or a dollar grant. */
static bool put_together(const struct case_reading *it, struct grant_parts *parts, struct grant *grant)
{
    if (parts->has_options != parts->strike.known)
        return json_error(it->reading.err, parts->node, "expected \"options\" with a \"strike\", found %s alone",
                          parts->has_options ? "\"options\"" : "\"strike\"");
    if (parts->has_options && (parts->has_units || parts->value.known || parts->has_percent))
        return json_error(it->reading.err, parts->node,
                          "expected either \"options\", \"units\", \"value\" or \"percent\", found two of them");
    if (parts->has_percent)
        return read_percentage(it, parts, grant);
    if (parts->company_value.known)
        return json_error(it->reading.err, json_member(parts->node, "company_value"),
                          "\"company_value\" goes with \"percent\", which this grant does not have");
    if (parts->has_options) { /* they vest as units do, and gain what the price is above the strike */
        grant->is_options = parts->has_units = true;
        grant->strike = parts->strike.money;
        parts->units = parts->options;
    }
    if (grant->schedule.in_units && !use_unit_events(it, parts, grant))
        return false;
    if (parts->has_units) {
        grant->units = parts->units;
        parts->source = parts->has_options ? GRANT_OPTIONS : GRANT_UNITS;
        return true;
    }
    if (!parts->value.known)
        return json_error(it->reading.err, parts->node, "expected \"units\" or \"value\" in the grant, found neither");
    if (!parts->price.known) {
        grant->in_dollars = true;
        grant->dollars = parts->value.money;
        parts->source = GRANT_DOLLARS;
        return true;
    }
    parts->source = GRANT_UNITS_FROM_VALUE;
    if (!round_divide(&grant->units, parts->value.money.cents, parts->price.money.cents) || grant->units > UNITS_MAX)
        return json_error(it->reading.err, parts->node, "expected at most %u units, found %m at %m each", UNITS_MAX,
                          parts->value.money, parts->price.money);
    return true;
}

/* The percentage first: of Amazon it cannot be meant, whatever stands beside it, its market value too. */
static bool read_grant_parts(const struct case_reading *it, const struct json *node, const struct case_offer *offer,
                             struct grant_parts *parts)
{
    const struct reading *reading = &it->reading;
    parts->node = node;
    parts->has_units = json_member(node, "units") != NULL;
    parts->has_options = json_member(node, "options") != NULL;
    if (!maybe_rate(reading, node, "percent", percent(0), percent(100), &parts->has_percent, &parts->percent))
        return false;
    if (parts->has_percent && offer->is_amazon)
        return percentage_of_amazon(it, parts);
    return maybe_count(reading, node, "units", "units", 0, UNITS_MAX, &parts->units) &&
           maybe_count(reading, node, "options", "options", 0, UNITS_MAX, &parts->options) &&
           maybe_money_member(it, node, "strike", MONEY_FROM_ZERO, &parts->strike) &&
           maybe_money_member(it, node, "value", MONEY_FROM_ZERO, &parts->value) &&
           maybe_money_member(it, node, "price", MONEY_ABOVE_ZERO, &parts->price) &&
           maybe_money_member(it, node, "company_value", MONEY_ABOVE_ZERO, &parts->company_value);
}

static bool read_initial_grant(const struct case_reading *it, const struct json *node, struct case_offer *offer)
{
    static const char *const keys[] = {"units",         "value",   "price",   "percent",
                                       "company_value", "vesting", "options", "strike", "exercise_months"};
    struct grant_parts parts = {0};
    struct grant *grant = &offer->offer.grant;
    *grant = (struct grant){.counted = true, .name = ""};
    if (!read_object(&it->reading, node, keys, ARRAY_LEN(keys)) || !read_grant_parts(it, node, offer, &parts) ||
        !read_vesting(it, offer->offer.company, &parts, grant) || !put_together(it, &parts, grant) ||
        !maybe_int(&it->reading, node, "exercise_months", "the months to exercise options after leaving", 1, 120,
                   &offer->exercise_months))
        return false;
    offer->offer.has_grant = true;
    offer->grant_source = parts.source;
    offer->grant_value = parts.value;
    offer->grant_price = parts.price;
    offer->vesting = parts.vesting;
    offer->vesting_assumed = parts.assumed;
    offer->vesting_caution = parts.caution;
    offer->grant_percent = parts.percent;
    offer->company_value = parts.company_value.money;
    return true;
}

static bool read_refresher(const struct case_reading *it, const struct json *node, struct case_offer *offer)
{
    static const char *const keys[] = {"name",          "granted_month", "units",   "value", "price", "percent",
                                       "company_value", "vesting",       "count",   "options", "strike"};
    struct grant_parts parts = {0};
    int index = offer->offer.refresher_count;
    struct grant *grant = &offer->offer.refreshers[index];
    struct json *month_node;
    int64_t month;
    *grant = (struct grant){.name = "refresher"};
    if (!read_object(&it->reading, node, keys, ARRAY_LEN(keys)) ||
        !maybe_words(&it->reading, node, "name", &grant->name) ||
        !read_required(&it->reading, node, "granted_month", &month_node) ||
        !read_int(&it->reading, month_node, "the month after which it is granted", 0, MONTHS_MAX, &month) ||
        !maybe_bool(&it->reading, node, "count", &grant->counted) || !read_grant_parts(it, node, offer, &parts) ||
        !read_vesting(it, offer->offer.company, &parts, grant) || !put_together(it, &parts, grant))
        return false;
    grant->granted_month = (int)month;
    offer->refresher_value[index] = parts.value;
    offer->refresher_price[index] = parts.price;
    offer->refresher_vesting[index] = parts.vesting;
    offer->refresher_source[index] = parts.source;
    offer->refresher_vesting_assumed[index] = parts.assumed;
    offer->refresher_percent[index] = parts.percent;
    offer->refresher_company_value[index] = parts.company_value.money;
    offer->offer.refresher_count++;
    return true;
}

static bool read_path(const struct case_reading *it, const struct json *list, struct price *price)
{
    if (!read_list(&it->reading, list, 1, PRICE_PATH_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next)
        if (!read_money(&it->reading, node, MONEY_ABOVE_ZERO, &price->path[price->path_count++]))
            return false;
    return true;
}

/* R7: the offer's own rule and growth, else those of the assumptions; a path implies its rule, growth
 * without a rule means monthly, and growth of 0 is flat. */
static void settle_rule(const struct case_reading *it, struct case_offer *offer, bool own_rule, bool own_growth)
{
    const struct assumptions *defaults = &it->file->assumptions;
    struct price *price = &offer->offer.price;
    offer->own_growth = own_growth;
    offer->own_rule = own_rule;
    if (!own_growth)
        price->growth = defaults->growth;
    offer->growth_given = own_growth || defaults->growth_given;
    offer->rule_given = own_rule || price->path_count > 0 || defaults->rule_given;
    if (!own_rule && price->path_count > 0)
        price->rule = PRICE_PATH;
    else if (!own_rule && defaults->rule_given)
        price->rule = defaults->rule;
    else if (!own_rule)
        price->rule = offer->growth_given ? PRICE_MONTHLY : PRICE_FLAT;
}

static bool check_path(const struct case_reading *it, const struct json *stock, const struct json *at,
                       const struct case_offer *offer)
{
    const struct price *price = &offer->offer.price;
    if (price->rule == PRICE_PATH && price->path_count == 0)
        return json_error(it->reading.err, stock ? stock : at,
                          "the price rule is \"path\", but stock.path has no prices");
    if (price->rule != PRICE_PATH && price->path_count > 0)
        return json_error(it->reading.err, json_member(stock, "path"),
                          "a price path goes with the rule \"path\", found the rule \"%s\"",
                          PRICE_RULE_NAMES[price->rule]);
    return true;
}

static bool read_stock(const struct case_reading *it, const struct json *offer_node, struct case_offer *offer)
{
    static const char *const keys[] = {"price", "growth", "rule", "path", "volatility", "currency"};
    const struct json *node = json_member(offer_node, "stock");
    struct price *price = &offer->offer.price;
    bool own_rule = false, own_growth = false;
    if (node) {
        if (!read_object(&it->reading, node, keys, ARRAY_LEN(keys)) ||
            !maybe_money_member(it, node, "price", MONEY_ABOVE_ZERO, &offer->stock_price) ||
            !maybe_growth(it, node, &own_growth, &price->growth) ||
            !maybe_price_rule(it, node, "rule", &own_rule, &price->rule) ||
            !maybe_rate(&it->reading, node, "volatility", percent(0), percent(500), &offer->volatility_given,
                        &offer->volatility))
            return false;
        const struct json *path = json_member(node, "path");
        if (path && !read_path(it, path, price))
            return false;
    }
    settle_rule(it, offer, own_rule, own_growth);
    return check_path(it, node, offer_node, offer);
}

/* P0: today's price, by default the grant price; 1 for dollar grants without either. */
static bool settle_start(const struct case_reading *it, const struct json *node, struct case_offer *offer)
{
    const struct offer *pay = &offer->offer;
    struct money *start = &offer->offer.price.start;
    bool needs_price = pay->has_grant && !pay->grant.in_dollars;
    *start = offer->stock_price.known ? offer->stock_price.money : offer->grant_price.money;
    for (int i = 0; i < pay->refresher_count; i++) {
        if (start->cents == 0)
            *start = offer->refresher_price[i].money;
        needs_price |= !pay->refreshers[i].in_dollars;
    }
    if (start->cents == 0 && pay->has_grant && offer->grant_value.known && pay->grant.units > 0)
        if (!round_divide(&start->cents, offer->grant_value.money.cents, pay->grant.units))
            return err_overflow(it->reading.err, "grant price");
    if (start->cents == 0 && needs_price)
        return json_error(it->reading.err, json_member(node, pay->has_grant ? "grant" : "grants"),
                          "units without a price: give the grant's \"price\", or today's as stock.price");
    if (start->cents == 0)
        *start = dollars(1);
    return true;
}

static bool read_stock_currency(const struct case_reading *it, const struct json *node, struct case_offer *offer)
{
    const struct json *stock = json_member(node, "stock");
    const struct json *currency = stock && stock->type == JSON_OBJECT ? json_member(stock, "currency") : NULL;
    offer->stock_currency = offer->currency;
    offer->stock_currency_given = currency != NULL;
    return !currency || read_currency(it, currency, &offer->stock_currency);
}

static bool read_all_equity(const struct case_reading *it, const struct json *node, struct case_offer *offer)
{
    const struct json *grant = json_member(node, "grant"), *grants = json_member(node, "grants");
    offer->vesting = offer->vesting_caution = "";
    if (grant && !read_initial_grant(it, grant, offer))
        return false;
    if (grants) {
        if (!read_list(&it->reading, grants, 0, GRANTS_MAX))
            return false;
        for (const struct json *entry = grants->first; entry; entry = entry->next)
            if (!read_refresher(it, entry, offer))
                return false;
    }
    return read_stock(it, node, offer) && settle_start(it, node, offer);
}

bool read_equity(const struct case_reading *it, const struct json *node, struct case_offer *offer)
{
    struct case_reading stock = *it;
    if (!read_stock_currency(it, node, offer))
        return false;
    stock.reading.currency = offer->stock_currency;
    return read_all_equity(&stock, node, offer);
}
