/* Currencies and what one is worth in another (R15). */
#include <string.h>

#include "bands/reader/decimal.h"
#include "calc/kit/currency.h"
#include "calc/kit/text.h"
#include "scenarios/case/case_parts.h"

bool read_currency(const struct case_reading *it, const struct json *node, const char **code)
{
    if (!read_words(&it->reading, node, code))
        return false;
    if (strlen(*code) != 3 || strspn(*code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3)
        return json_error(it->reading.err, node, "expected three capital letters, such as \"USD\", found %s",
                          json_shown(it->reading.arena, node));
    return true;
}

/* A number such as 88.40, as a number or as text. */
static bool read_exchange(const struct case_reading *it, const struct json *node, int64_t *rate)
{
    const int64_t most = INT64_C(10000000) * FX_ONE;
    bool number = (node->type == JSON_NUMBER || node->type == JSON_STRING) && node->text[0] &&
                  decimal_scaled(node->text, strlen(node->text), 8, rate) == DECIMAL_OK;
    if (!number || *rate <= 0 || *rate > most)
        return json_error(it->reading.err, node,
                          "expected what one %s is worth in %s: a number above 0 with at most eight decimals, at most "
                          "10,000,000, found %s",
                          node->key && strcmp(node->key, "rate") != 0 ? node->key : "unit", it->file->currency,
                          json_shown(it->reading.arena, node));
    return true;
}

static bool read_one_fx(const struct case_reading *it, const struct json *node, struct fx *fx)
{
    static const char *const keys[] = {"rate", "date", "source", "volatility", "correlation"};
    struct json *rate;
    *fx = (struct fx){.currency = node->key, .source = ""};
    if (strlen(node->key) != 3 || strspn(node->key, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3)
        return json_key_error(it->reading.err, node, "expected a currency of three capital letters, such as \"USD\", found "
                                                     "\"%s\"", node->key);
    if (node->type != JSON_OBJECT)
        return read_exchange(it, node, &fx->rate);
    const struct json *correlation = json_member(node, "correlation");
    fx->correlation_given = correlation != NULL;
    return read_object(&it->reading, node, keys, ARRAY_LEN(keys)) && read_required(&it->reading, node, "rate", &rate) &&
           read_exchange(it, rate, &fx->rate) && maybe_date(&it->reading, node, "date", &fx->date) &&
           maybe_words(&it->reading, node, "source", &fx->source) &&
           maybe_rate(&it->reading, node, "volatility", percent(0), percent(500), &fx->volatility_given, &fx->volatility) &&
           (!correlation || read_correlation(&it->reading, correlation, &fx->correlation));
}

bool read_fx(const struct case_reading *it, const struct json *node)
{
    struct assumptions *assumptions = &it->file->assumptions;
    if (node->type != JSON_OBJECT)
        return json_error(it->reading.err, node, "expected an object of rates, such as {\"USD\": 88.40}, found %s",
                          json_shown(it->reading.arena, node));
    if (node->count > FX_MAX)
        return json_error(it->reading.err, node, "expected at most %d rates, found %d", FX_MAX, node->count);
    for (const struct json *member = node->first; member; member = member->next) {
        struct fx *fx = &assumptions->fx[assumptions->fx_count++];
        if (!read_one_fx(it, member, fx))
            return false;
        if (strcmp(fx->currency, it->file->currency) == 0 && fx->rate != FX_ONE)
            return json_error(it->reading.err, member, "%s is the currency of the case: one is worth one, found %s",
                              fx->currency, json_shown(it->reading.arena, member));
    }
    return true;
}

/* 0 when the case has no rate for it. */
static int64_t rate_of(const struct case_file *file, const char *currency)
{
    if (strcmp(file->currency, currency) == 0)
        return FX_ONE;
    for (int i = 0; i < file->assumptions.fx_count; i++)
        if (strcmp(file->assumptions.fx[i].currency, currency) == 0)
            return file->assumptions.fx[i].rate;
    return 0;
}

/* The value at which an example of a missing rate is of use: none is known here, so a word stands for it. */
static bool missing_rate(const struct case_reading *it, const struct json *offer, const char *currency)
{
    const char *own = it->file->currency;
    return json_error(it->reading.err, offer,
                      "amounts in %s beside a case in %s need a rate: write \"assumptions\": {\"fx\": {\"%s\": R}} with R "
                      "what one %s is worth in %s",
                      currency, own, currency, currency, own);
}

/* Without a currency of the case and without rates, offers that all name one currency are compared in it. */
static void settle_common(struct case_file *file)
{
    const char *common = file->offers[0].currency;
    bool all = !file->currency_given && file->assumptions.fx_count == 0;
    for (int i = 0; all && i < file->offer_count; i++)
        all = file->offers[i].currency_given && strcmp(file->offers[i].currency, common) == 0;
    if (all)
        file->currency = common;
}

bool settle_currencies(const struct case_reading *it, const struct json *offers)
{
    struct case_file *file = it->file;
    const struct json *node = offers->first;
    settle_common(file);
    for (int i = 0; i < file->offer_count; i++, node = node->next) {
        struct case_offer *offer = &file->offers[i];
        struct offer *pay = &offer->offer;
        int64_t own = rate_of(file, offer->currency), stock = rate_of(file, offer->stock_currency);
        bool has_stock = pay->has_grant || pay->refresher_count > 0;
        if (own == 0)
            return missing_rate(it, node, offer->currency);
        if (strcmp(offer->currency, offer->stock_currency) == 0 || !has_stock)
            stock = own;
        if (stock == 0)
            return missing_rate(it, node, offer->stock_currency);
        pay->price.rate = ratio_of(stock, own);
        pay->to_case = ratio_of(own, FX_ONE);
    }
    file->rates_in = it->reading.arena->currency = file->currency;
    file->limits.step_cash = dollars(currency_step(file->currency));
    return true;
}
