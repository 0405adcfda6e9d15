/* How amounts of a currency are written (ISO 4217): sign, grouping of digits, and the step in which people ask. */
#ifndef HAGGLE_CALC_KIT_CURRENCY_H
#define HAGGLE_CALC_KIT_CURRENCY_H

#include <stdbool.h>
#include <stdint.h>

struct currency {
    char code[4];
    const char *sign;  /* before the amount: "$", "₹"; "" where the code is written instead */
    bool lakh;         /* 12,34,567: groups of two above the thousands */
    int64_t step_cash; /* in whole units: 1,000 dollars, 10,000 rupees */
};

/* The currency of a code of three letters; NULL when it is not in the table: then its code is its sign, and digits are
 * grouped by three. NULL or "" is US dollars. */
const struct currency *currency_find(const char *code);

/* The step of asks, in whole units. */
int64_t currency_step(const char *code);

/* True for US dollars, and for "" and NULL, which mean them. */
bool currency_is_usd(const char *code);

#endif
