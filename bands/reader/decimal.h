/* Written numbers, exactly: digits and a power of ten instead of binary fractions. */
#ifndef HAGGLE_BANDS_READER_DECIMAL_H
#define HAGGLE_BANDS_READER_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum decimal_result {
    DECIMAL_OK,
    DECIMAL_MALFORMED, /* not a number */
    DECIMAL_TOO_FINE,  /* more decimals than asked for */
    DECIMAL_TOO_LARGE  /* does not fit */
};

/* A number as JSON writes it (sign, digits, decimals, exponent) into *value = number × 10^decimals,
 * which must be whole: 0.15 with nine decimals is 150,000,000. A leading + is allowed. */
enum decimal_result decimal_scaled(const char *text, size_t length, int decimals, int64_t *value);

#endif
