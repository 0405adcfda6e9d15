/* Words that belong to a number: currencies, units, what a salary is paid for. */
#include <string.h>

#include "scenarios/letters/letter_token.h"

const char *currency_word(const char *word)
{
    static const struct {
        const char *word, *code;
    } names[] = {{"usd", "USD"},   {"us$", "USD"},   {"dollar", "$"},   {"dollars", "$"}, {"$", "$"},
                 {"inr", "INR"},   {"rs", "INR"},    {"rs.", "INR"},    {"rupee", "INR"}, {"rupees", "INR"},
                 {"gbp", "GBP"},   {"pound", "GBP"}, {"pounds", "GBP"}, {"eur", "EUR"},   {"euro", "EUR"},
                 {"euros", "EUR"}, {"cad", "CAD"},   {"c$", "CAD"},     {"cdn$", "CAD"},    {"cdn", "CAD"},       {"ca$", "CAD"},   {"aud", "AUD"},
                 {"au$", "AUD"},   {"a$", "AUD"},    {"sgd", "SGD"},    {"s$", "SGD"},    {"chf", "CHF"},
                 {"jpy", "JPY"},   {"yen", "JPY"},   {"pln", "PLN"},    {"zl", "PLN"},    {"sek", "SEK"},
                 {"ils", "ILS"},   {"nis", "ILS"},   {"brl", "BRL"},    {"r$", "BRL"},    {"mxn", "MXN"},
                 {"cny", "CNY"},   {"rmb", "CNY"},   {"nzd", "NZD"},    {"hkd", "HKD"},   {"nok", "NOK"},
                 {"dkk", "DKK"},   {"aed", "AED"},   {"ron", "RON"},    {"czk", "CZK"},   {"huf", "HUF"},
                 {"zar", "ZAR"},   {"krw", "KRW"},   {"twd", "TWD"},    {"usd$", "USD"},  {"cad$", "CAD"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i].word, word) == 0)
            return names[i].code;
    return NULL;
}

int64_t unit_word(const char *word, enum letter_period *period)
{
    static const struct {
        const char *word;
        int64_t unit;
        bool yearly;
    } units[] = {
        {"k", 1000, false},      {"thousand", 1000, false},  {"grand", 1000, false},      {"kpa", 1000, true},
        {"l", 100000, false},    {"lpa", 100000, true},      {"lakh", 100000, false},     {"lakhs", 100000, false},
        {"lac", 100000, false},  {"lacs", 100000, false},    {"lkh", 100000, false},      {"lks", 100000, false},
        {"cr", 10000000, false}, {"crore", 10000000, false}, {"crores", 10000000, false}, {"m", 1000000, false},
        {"mn", 1000000, false},  {"mil", 1000000, false},    {"million", 1000000, false}};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strcmp(units[i].word, word) == 0) {
            if (units[i].yearly)
                *period = PERIOD_YEAR;
            return units[i].unit;
        }
    return 0;
}

enum letter_period period_word(const char *word)
{
    static const struct {
        const char *word;
        enum letter_period period;
    } periods[] = {
        {"year", PERIOD_YEAR},      {"yr", PERIOD_YEAR},       {"annum", PERIOD_YEAR},    {"pa", PERIOD_YEAR},
        {"p.a", PERIOD_YEAR},       {"annually", PERIOD_YEAR}, {"yearly", PERIOD_YEAR},   {"annual", PERIOD_YEAR},
        {"month", PERIOD_MONTH},    {"mo", PERIOD_MONTH},      {"monthly", PERIOD_MONTH}, {"pm", PERIOD_MONTH},
        {"p.m", PERIOD_MONTH},      {"mth", PERIOD_MONTH},     {"hour", PERIOD_SHORT},    {"hr", PERIOD_SHORT},
        {"h", PERIOD_SHORT},        {"hourly", PERIOD_SHORT},  {"week", PERIOD_SHORT},    {"weekly", PERIOD_SHORT},
        {"biweekly", PERIOD_SHORT}, {"day", PERIOD_SHORT},     {"wk", PERIOD_SHORT}};
    for (size_t i = 0; i < sizeof periods / sizeof *periods; i++)
        if (strcmp(periods[i].word, word) == 0)
            return periods[i].period;
    return PERIOD_NONE;
}
