#include "calc/kit/currency.h"

#include <stddef.h>
#include <string.h>

/* A sign stands here only where it means one currency: "C$" would be read as dollars. */
static const struct currency CURRENCIES[] = {
    {"USD", "$", false, 1000}, {"INR", "₹", true, 10000},  {"EUR", "€", false, 1000}, {"GBP", "£", false, 1000},
    {"CAD", "", false, 1000},  {"AUD", "", false, 1000},    {"SGD", "", false, 1000},   {"CHF", "", false, 1000},
    {"JPY", "", false, 100000}, {"CNY", "", false, 1000},   {"PLN", "", false, 1000},   {"SEK", "", false, 10000},
    {"ILS", "", false, 1000},  {"BRL", "", false, 1000},    {"MXN", "", false, 10000},
};

bool currency_is_usd(const char *code)
{
    return !code || !code[0] || strcmp(code, "USD") == 0;
}

const struct currency *currency_find(const char *code)
{
    if (currency_is_usd(code))
        return &CURRENCIES[0];
    for (size_t i = 0; i < sizeof CURRENCIES / sizeof *CURRENCIES; i++)
        if (strcmp(CURRENCIES[i].code, code) == 0)
            return &CURRENCIES[i];
    return NULL;
}

int64_t currency_step(const char *code)
{
    const struct currency *currency = currency_find(code);
    return currency ? currency->step_cash : 1000;
}
