/* Amounts of one offer: their currency and, where it is left out, their unit. */
#include <string.h>

#include "scenarios/letters/letter_parts.h"

static bool is_dollar(const char *code)
{
    static const char *const dollars[] = {"USD", "CAD", "AUD", "SGD", "NZD", "HKD"};
    for (size_t i = 0; i < sizeof dollars / sizeof *dollars; i++)
        if (strcmp(code, dollars[i]) == 0)
            return true;
    return false;
}

static bool is_pay(const struct figure *figure)
{
    return figure->kind == FIGURE_MONEY && strncmp(figure->key, "quoted", 6) != 0;
}

static bool bare_small(const struct letter_number *number)
{
    return !number->unit && !number->grouped && number->raw < 1000 * (int64_t)NUMBER_SCALE;
}

/* The currency that stands with the figures of a key. */
static void named_currency(struct offer_money *money, const struct draft *draft, const char *key, const char *place)
{
    for (int i = 0; i < draft->figures.count && !money->currency[0]; i++) {
        const struct figure *figure = &draft->figures.figure[i];
        const char *code = figure->number.currency;
        if (!is_pay(figure) || strncmp(figure->key, key, strlen(key)) != 0 || !code[0])
            continue;
        money->currency = strcmp(code, "$") != 0 ? code : is_dollar(place) ? place : "USD";
        money->line = figure->line;
        if (code[0] == '$' && is_dollar(place) && strcmp(place, "USD") != 0)
            money->said_by = "dollars, of the country it is in";
    }
}

struct offer_money offer_money(struct draft *draft)
{
    static const char *const order[] = {"base", "sign_on", "bonus"};
    struct offer_money money = {.currency = "", .said_by = ""};
    const char *place = draft->place_currency;
    for (size_t o = 0; o < sizeof order / sizeof *order && !money.currency[0] && !(o > 0 && draft->currency[0]); o++)
        named_currency(&money, draft, order[o], place);
    if (!money.currency[0] && draft->currency[0]) {
        money.currency = draft->currency;
        money.line = draft->currency_line;
    }
    for (int i = 0; i < draft->figures.count; i++) {
        const struct figure *figure = &draft->figures.figure[i];
        if (!money.line && is_pay(figure))
            money.line = figure->line;
        if (!is_pay(figure) || !figure->number.unit)
            continue;
        const char *code =
            figure->number.currency[0] == '$' && is_dollar(money.currency) ? money.currency : figure->number.currency;
        bool other = code[0] && money.currency[0] && strcmp(code, money.currency) != 0;
        if (!money.currency[0] && !place[0] && figure->number.unit == 100000) {
            money.currency = "INR";
            money.said_by = "amounts in lakhs";
        }
        if (!other && (!money.unit || strcmp(figure->key, "base") == 0))
            money.unit = figure->number.unit;
    }
    for (int i = 0; i < draft->figures.count && !money.currency[0] && !place[0]; i++)
        if (is_pay(&draft->figures.figure[i]) && draft->figures.figure[i].number.lakhs) {
            money.currency = "INR";
            money.said_by = "amounts grouped as in India";
        }
    if (!money.currency[0] && place[0]) {
        money.currency = place;
        money.said_by = "of the country it is in";
        money.line = money.line ? money.line : draft->place_line;
    }
    if (!money.currency[0])
        named_currency(&money, draft, "grant.value", place);
    return money;
}

/* What a salary may be a year, in whole units: below or above it something was misread. */
static bool plausible_base(const char *currency, int64_t cents)
{
    static const struct {
        const char *code;
        int64_t low, high;
    } ranges[] = {{"INR", 200000, 200000000},
                  {"JPY", 2000000, 200000000},
                  {"KRW", 20000000, 2000000000},
                  {"HUF", 3000000, 200000000},
                  {"", 12000, 4000000}};
    size_t i = 0;
    while (ranges[i].code[0] && strcmp(ranges[i].code, currency) != 0)
        i++;
    return cents >= ranges[i].low * 100 && cents <= ranges[i].high * 100;
}

static bool doubtful(struct figure *figure, const char *remark)
{
    figure->doubt = true;
    if (!figure->remark[0] || strcmp(figure->remark, "yearly") == 0)
        figure->remark = remark;
    return false;
}

bool figure_cents(const struct offer_money *money, struct figure *figure, int64_t *cents)
{
    struct letter_number *number = &figure->number;
    bool base = strcmp(figure->key, "base") == 0;
    if (strcmp(number->currency, "$") == 0) {
        const char *code = is_dollar(money->currency) ? money->currency : "USD";
        memcpy(number->currency, code, strlen(code) + 1);
    }
    bool other = number->currency[0] && money->currency[0] && strcmp(number->currency, money->currency) != 0;
    if (bare_small(number) && number->raw > 0) {
        bool lakhs = strcmp(money->currency, "INR") == 0 && !other;
        if (money->unit && !other) {
            number->unit = money->unit;
            figure->remark = figure->remark[0] ? figure->remark : "its unit is that of the other amounts";
        } else if (lakhs && number->raw < 300 * (int64_t)NUMBER_SCALE) {
            number->unit = 100000;
            figure->remark = "read in lakhs";
        } else if (base && money->currency[0] && !lakhs && number->raw >= 30 * (int64_t)NUMBER_SCALE) {
            number->unit = 1000;
            figure->remark = "read in thousands";
        } else if (!base && money->base > 0 && money->unit == 0 && !other) {
            return doubtful(figure, "its unit is not written");
        }
    }
    if (!number_cents(number, cents) || *cents > MONEY_INPUT_MAX / 16)
        return doubtful(figure, "not an amount");
    *cents *= figure->times;
    if (figure->doubt)
        return false;
    if (number->odd)
        return doubtful(figure, "its commas stand where no amount has them");
    if (other && strcmp(figure->key, "grant.value") != 0 && strncmp(figure->key, "quoted", 6) != 0)
        return doubtful(figure, "in another currency than the salary");
    if (other && strncmp(figure->key, "quoted", 6) == 0)
        return doubtful(figure, "in another currency than the salary");
    if (base && !plausible_base(money->currency, *cents))
        return doubtful(figure, "too small or too large for a year's salary");
    if (bare_small(number) && *cents > 0 && figure->times == 1 && *cents < 100000)
        return doubtful(figure, "its unit is not written");
    if (money->base > 0 && !base && !other && *cents > 0) {
        bool grant = strcmp(figure->key, "grant.value") == 0;
        if (*cents > money->base * (grant ? 40 : 4) || (*cents < money->base / 1000 && !grant))
            return doubtful(figure, "out of proportion to the salary");
        if (grant && *cents < money->base / 200)
            return doubtful(figure, "out of proportion to the salary");
    }
    return true;
}
