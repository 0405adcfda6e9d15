/* Where things stand on the sheet After tax; for out/workbook/book_after_tax*.c alone. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_AFTER_TAX_H
#define HAGGLE_OUT_WORKBOOK_BOOK_AFTER_TAX_H

#include "out/workbook/book_tax.h"

enum {
    AFTER_TAX_YOU = 3,    /* row of the section; its inputs below */
    AFTER_TAX_WHERE = 9,  /* row of the offers' names over where they are */
    AFTER_TAX_STAYS = 17, /* of the section on stays */
    AFTER_TAX_STAY_ROWS = 6
};

static inline struct place place_at(int row, int column)
{
    return (struct place){row, column};
}

int after_tax_stay_count(const struct taxed *taxed);
int after_tax_last(const struct taxed *taxed); /* column */

/* Whether all years of an offer are worked out; and whether it is compared, because it can be taken besides. */
bool taxed_known(const struct taxed_offer *it);
bool taxed_counts(const struct taxed *taxed, int offer);

/* The row of an offer's block. */
int after_tax_block(const struct taxed *taxed, int offer);

void after_tax_stays(const struct taxed *taxed);
void after_tax_years(const struct taxed *taxed);

#endif
