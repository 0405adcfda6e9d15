/* Reading an offer out of a workbook; for scenarios/workbook alone. Each compares the cells with the offer
 * and changes it. */
#ifndef HAGGLE_SCENARIOS_WORKBOOK_WORKBOOK_PARTS_H
#define HAGGLE_SCENARIOS_WORKBOOK_WORKBOOK_PARTS_H

#include "scenarios/workbook/workbook_cells.h"

bool back_offer(const struct workbook_reading *it, struct case_offer *offer);
bool back_lists(const struct workbook_reading *it, struct case_offer *offer); /* one-offs and benefits */
bool back_grants(const struct workbook_reading *it,
                 struct case_offer *offer); /* the letter's, and later ones */

/* Rates of exchange of an offer's cells, into the rates of the case. */
bool back_rates(const struct workbook_reading *it, const struct case_offer *offer);

#endif
