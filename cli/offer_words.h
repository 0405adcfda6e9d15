/* One offer in words, from the options of a quick offer or a row of a table, as the case that it stands for. The strict
 * reader then checks it like any other: nothing is checked here. */
#ifndef HAGGLE_CLI_OFFER_WORDS_H
#define HAGGLE_CLI_OFFER_WORDS_H

#include "calc/kit/text.h"
#include "calc/pay/offer.h"

/* NULL where nothing was said. */
struct offer_words {
    const char *id, *company, *level, *role, *location, *status, *deadline, *start, *base;
    const char *sign_on[SIGN_ONS_MAX]; /* by year; none between two that are given counts as 0 */
    const char *units, *value, *price, *vesting, *growth, *bonus;
    const char *currency; /* of the case */
    const char *usd;      /* what a US dollar of the stock is worth in it */
    const char *stay;     /* months */
};

/* The case as JSON text. Amounts are text, numbers of units and months stand as numbers where they are whole. */
const char *offer_case(struct arena *arena, const struct offer_words *words);

#endif
