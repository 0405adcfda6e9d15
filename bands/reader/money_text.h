/* Amounts of money as people type them: "170k", "$170,000", "45L", "45,00,000", "1.2 Cr", "32 LPA", "€74,000", "CAD 156,000".
 *
 * Groups of digits are of three, or as in India of two above the thousands. A sign or code is a decoration: the amount
 * is in the currency that the reader expects, and a sign of another one is an error. */
#ifndef HAGGLE_BANDS_READER_MONEY_TEXT_H
#define HAGGLE_BANDS_READER_MONEY_TEXT_H

#include <stdint.h>

enum money_text {
    MONEY_TEXT_OK,
    MONEY_TEXT_MALFORMED,
    MONEY_TEXT_TOO_FINE,   /* parts of a cent */
    MONEY_TEXT_TOO_LARGE,
    MONEY_TEXT_AMBIGUOUS,  /* "60.000": sixty, or sixty thousand; *cents is the larger reading */
    MONEY_TEXT_OTHER_SIGN, /* of another currency than the one expected */
};

/* A number as JSON writes it. */
enum money_text money_of_number(int64_t *cents, const char *number);

/* currency: the code of the one expected, NULL for any. *cents may be negative. */
enum money_text money_of_text(int64_t *cents, const char *text, const char *currency);

#endif
