/* Members that several parts of a case have. */
#include "scenarios/case/case_parts.h"

const char *const PRICE_RULE_NAMES[4] = {"flat", "monthly", "yearly", "path"};

bool maybe_money_member(const struct case_reading *it, const struct json *object, const char *key,
                        enum money_low low, struct maybe_money *money)
{
    return maybe_amount(&it->reading, object, key, low, &money->known, &money->money);
}

bool maybe_price_rule(const struct case_reading *it, const struct json *object, const char *key, bool *given,
                      enum price_rule *rule)
{
    int index = 0;
    if (!maybe_choice(&it->reading, object, key, "a price rule", PRICE_RULE_NAMES, 4, given, &index))
        return false;
    if (*given)
        *rule = (enum price_rule)index;
    return true;
}

bool maybe_growth(const struct case_reading *it, const struct json *object, bool *given, struct rate *growth)
{
    const struct rate low = {-RATE_ONE + 1}, high = {GROWTH_MAX};
    return maybe_rate(&it->reading, object, "growth", low, high, given, growth);
}
