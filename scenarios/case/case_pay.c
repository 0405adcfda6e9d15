#include <string.h>

#include "bands/reader/decimal.h"
#include "scenarios/case/case_parts.h"

static const char *const PAID_NAMES[] = {"lump", "monthly"};
static const char *const REPAY_NAMES[] = {"prorated", "full", "none"};
static const char *const LAYOFF_NAMES[] = {"unknown", "waived", "owed"};

/* A raise cannot take the whole base away. */
static const struct rate RAISE_LOW = {-RATE_ONE + RATE_ONE / 10000};

static bool read_raise(const struct case_reading *it, const struct json *node, struct offer *offer)
{
    static const char *const keys[] = {"month", "base", "percent"};
    const struct reading *reading = &it->reading;
    struct raise raise = {0};
    struct json *month_node;
    int64_t month;
    bool has_base;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_required(reading, node, "month", &month_node) ||
        !read_int(reading, month_node, "a month of employment", 1, MONTHS_MAX, &month) ||
        !maybe_amount(reading, node, "base", MONEY_ABOVE_ZERO, &has_base, &raise.base) ||
        !maybe_rate(reading, node, "percent", RAISE_LOW, (struct rate){GROWTH_MAX}, &raise.by_percent, &raise.percent))
        return false;
    if (has_base == raise.by_percent)
        return json_error(reading->err, node, "expected either \"base\" or \"percent\", found %s",
                          has_base ? "both" : "neither");
    if (offer->raise_count > 0 && month <= offer->raises[offer->raise_count - 1].month)
        return json_error(reading->err, month_node, "expected a month after %d (months ascend), found %l",
                          offer->raises[offer->raise_count - 1].month, month);
    raise.month = (int)month;
    offer->raises[offer->raise_count++] = raise;
    return true;
}

/* R3: "raises", or "raise" as short for the same percentage every year. */
bool read_raises(const struct case_reading *it, const struct json *node, struct offer *offer)
{
    const struct reading *reading = &it->reading;
    const struct json *list = json_member(node, "raises"), *yearly = json_member(node, "raise");
    if (list && yearly)
        return json_key_error(reading->err, yearly, "expected either \"raise\" or \"raises\", found both");
    if (yearly) {
        struct rate rate;
        if (!read_rate(reading, yearly, RAISE_LOW, (struct rate){GROWTH_MAX}, 7, &rate))
            return false;
        for (int month = 13; month <= MONTHS_MAX; month += 12)
            offer->raises[offer->raise_count++] = (struct raise){.month = month, .by_percent = true, .percent = rate};
    }
    if (!list)
        return true;
    if (!read_list(reading, list, 0, RAISES_MAX))
        return false;
    for (const struct json *entry = list->first; entry; entry = entry->next)
        if (!read_raise(it, entry, offer))
            return false;
    return true;
}

/* R4: the defaults of a year's entry. */
static struct sign_on default_sign_on(int year, enum paid paid)
{
    return (struct sign_on){.year = year,
                            .paid = paid,
                            .repay = paid == PAID_LUMP ? REPAY_PRORATED : REPAY_NONE,
                            .within_months = 12};
}

static enum paid default_paid(int year)
{
    return year == 1 ? PAID_LUMP : PAID_MONTHLY;
}

static bool read_sign_on(const struct case_reading *it, const struct json *node, struct case_offer *offer)
{
    static const char *const keys[] = {"year", "amount", "paid", "repay", "within_months", "on_layoff"};
    const struct reading *reading = &it->reading;
    struct offer *pay = &offer->offer;
    struct json *year_node, *amount_node;
    int64_t year;
    int paid, repay, layoff = LAYOFF_UNKNOWN;
    bool given;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_required(reading, node, "year", &year_node) ||
        !read_int(reading, year_node, "a year of employment", 1, YEARS_MAX, &year) ||
        !read_required(reading, node, "amount", &amount_node))
        return false;
    if (pay->sign_on_count > 0 && year <= pay->sign_ons[pay->sign_on_count - 1].year)
        return json_error(reading->err, year_node, "expected a year after %d (one entry a year, in order), found %l",
                          pay->sign_ons[pay->sign_on_count - 1].year, year);
    paid = (int)default_paid((int)year);
    if (!maybe_choice(reading, node, "paid", "how it is paid", PAID_NAMES, ARRAY_LEN(PAID_NAMES),
                      &offer->paid_given[year - 1], &paid))
        return false;
    struct sign_on entry = default_sign_on((int)year, (enum paid)paid);
    repay = (int)entry.repay;
    if (!read_money(reading, amount_node, MONEY_FROM_ZERO, &entry.amount) ||
        !maybe_choice(reading, node, "repay", "a repayment rule", REPAY_NAMES, ARRAY_LEN(REPAY_NAMES), &given, &repay) ||
        !maybe_int(reading, node, "within_months", "a repayment window in months", 1, REPAY_MONTHS_MAX,
                   &entry.within_months) ||
        !maybe_choice(reading, node, "on_layoff", "what happens on a layoff", LAYOFF_NAMES, ARRAY_LEN(LAYOFF_NAMES),
                      &given, &layoff))
        return false;
    entry.repay = (enum repay)repay;
    entry.on_layoff = (enum on_layoff)layoff;
    if (entry.paid == PAID_MONTHLY && entry.within_months != 12) {
        offer->ignored_window[pay->sign_on_count] = true;
        entry.within_months = 12;
    }
    pay->sign_ons[pay->sign_on_count++] = entry;
    return true;
}

bool read_sign_on_amounts(const struct case_reading *it, const struct json *list, struct money amounts[], int *count)
{
    *count = 0;
    if (!read_list(&it->reading, list, 0, SIGN_ONS_MAX))
        return false;
    for (const struct json *entry = list->first; entry; entry = entry->next)
        if (!read_money(&it->reading, entry, MONEY_FROM_ZERO, &amounts[(*count)++]))
            return false;
    return true;
}

static bool read_sign_ons(const struct case_reading *it, const struct json *list, struct case_offer *offer)
{
    struct offer *pay = &offer->offer;
    if (list->type != JSON_ARRAY)
        return json_error(it->reading.err, list, "expected a list of amounts by year, such as [60000, 45000], found %s",
                          json_shown(it->reading.arena, list));
    if (!read_list(&it->reading, list, 0, SIGN_ONS_MAX))
        return false;
    if (list->first && list->first->type == JSON_OBJECT) {
        for (const struct json *entry = list->first; entry; entry = entry->next)
            if (!read_sign_on(it, entry, offer))
                return false;
        return true;
    }
    struct money amounts[SIGN_ONS_MAX];
    if (!read_sign_on_amounts(it, list, amounts, &pay->sign_on_count))
        return false;
    for (int i = 0; i < pay->sign_on_count; i++) {
        pay->sign_ons[i] = default_sign_on(i + 1, default_paid(i + 1));
        pay->sign_ons[i].amount = amounts[i];
    }
    return true;
}

/* R8: low and high stand around an amount. */
static bool check_spread(const struct case_reading *it, const struct json *node, const struct bonus *bonus)
{
    const bool spread = bonus->low.known || bonus->high.known;
    if (spread && !bonus->is_amount)
        return json_error(it->reading.err, node, "\"low\" and \"high\" go with an \"amount\", which this bonus does not have");
    if ((bonus->low.known && bonus->low.money.cents > bonus->amount.cents) ||
        (bonus->high.known && bonus->high.money.cents < bonus->amount.cents))
        return json_error(it->reading.err, node, "expected low ≤ amount ≤ high in the bonus, found %m, %m, %m",
                          bonus->low.known ? bonus->low.money : bonus->amount, bonus->amount,
                          bonus->high.known ? bonus->high.money : bonus->amount);
    return true;
}

/* R8: an object, or a bare target. */
bool read_bonus(const struct case_reading *it, const struct json *node, struct bonus *bonus)
{
    static const char *const keys[] = {"target", "amount", "low", "high", "payout", "lag_months"};
    const struct reading *reading = &it->reading;
    const struct rate most = percent(1000);
    bool has_target, given;
    *bonus = (struct bonus){.payout = percent(100)};
    int64_t amount;
    if (node->type == JSON_NUMBER && decimal_scaled(node->text, strlen(node->text), 0, &amount) == DECIMAL_OK && amount > 1000)
        return json_error(reading->err, node, "expected a target such as \"15%%\", or an amount as {\"amount\": %s}, found %s",
                          node->text, node->text);
    if (node->type != JSON_OBJECT)
        return read_rate(reading, node, percent(0), most, 7, &bonus->target);
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) ||
        !maybe_rate(reading, node, "target", percent(0), most, &has_target, &bonus->target) ||
        !maybe_amount(reading, node, "amount", MONEY_FROM_ZERO, &bonus->is_amount, &bonus->amount) ||
        !maybe_money_member(it, node, "low", MONEY_FROM_ZERO, &bonus->low) ||
        !maybe_money_member(it, node, "high", MONEY_FROM_ZERO, &bonus->high))
        return false;
    if (has_target == bonus->is_amount)
        return json_error(reading->err, node, "expected either \"target\" or \"amount\" in the bonus, found %s",
                          has_target ? "both" : "neither");
    if (!check_spread(it, node, bonus))
        return false;
    return maybe_rate(reading, node, "payout", percent(0), most, &given, &bonus->payout) &&
           maybe_int(reading, node, "lag_months", "months between the year's end and the payment", 0, 24,
                     &bonus->lag_months);
}

static bool read_other(const struct case_reading *it, const struct json *node, struct offer *pay)
{
    static const char *const keys[] = {"name", "amount", "month", "repay", "within_months", "count"};
    const struct reading *reading = &it->reading;
    struct one_off other = {.month = 1, .repay = REPAY_PRORATED, .within_months = 12};
    struct json *amount;
    int repay = REPAY_PRORATED;
    bool given;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !member_words(reading, node, "name", &other.name) ||
        !read_required(reading, node, "amount", &amount) ||
        !read_money(reading, amount, MONEY_FROM_ZERO, &other.amount) ||
        !maybe_int(reading, node, "month", "a month of employment", 1, MONTHS_MAX, &other.month) ||
        !maybe_choice(reading, node, "repay", "a repayment rule", REPAY_NAMES, ARRAY_LEN(REPAY_NAMES), &given, &repay) ||
        !maybe_int(reading, node, "within_months", "a repayment window in months", 1, REPAY_MONTHS_MAX,
                   &other.within_months) ||
        !maybe_bool(reading, node, "count", &other.counted))
        return false;
    other.repay = (enum repay)repay;
    pay->others[pay->other_count++] = other;
    return true;
}

static bool read_benefit(const struct case_reading *it, const struct json *node, struct offer *pay)
{
    static const char *const keys[] = {"name", "percent", "vests_month", "count"};
    const struct reading *reading = &it->reading;
    struct benefit benefit = {.vests_month = 1};
    struct json *share;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !member_words(reading, node, "name", &benefit.name) ||
        !read_required(reading, node, "percent", &share) ||
        !read_rate(reading, share, percent(0), percent(100), 7, &benefit.percent) ||
        !maybe_int(reading, node, "vests_month", "a month of employment", 1, MONTHS_MAX, &benefit.vests_month) ||
        !maybe_bool(reading, node, "count", &benefit.counted))
        return false;
    pay->benefits[pay->benefit_count++] = benefit;
    return true;
}

/* Each element of an optional list. */
static bool each(const struct case_reading *it, const struct json *node, const char *key, int most, struct offer *pay,
                 bool (*read)(const struct case_reading *, const struct json *, struct offer *))
{
    const struct json *list = json_member(node, key);
    if (!list)
        return true;
    if (!read_list(&it->reading, list, 0, most))
        return false;
    for (const struct json *entry = list->first; entry; entry = entry->next)
        if (!read(it, entry, pay))
            return false;
    return true;
}

bool read_pay(const struct case_reading *it, const struct json *node, struct case_offer *offer)
{
    struct offer *pay = &offer->offer;
    struct json *base;
    const struct json *sign_on = json_member(node, "sign_on"), *bonus = json_member(node, "bonus");
    pay->has_bonus = bonus != NULL;
    return read_required(&it->reading, node, "base", &base) &&
           read_money(&it->reading, base, MONEY_ABOVE_ZERO, &pay->base) && read_raises(it, node, pay) &&
           (!sign_on || read_sign_ons(it, sign_on, offer)) && (!bonus || read_bonus(it, bonus, &pay->bonus)) &&
           each(it, node, "other", OTHERS_MAX, pay, read_other) &&
           each(it, node, "benefits", BENEFITS_MAX, pay, read_benefit);
}
