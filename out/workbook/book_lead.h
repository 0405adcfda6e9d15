/* Where the helper sheet Lead has what the sentences of Answer are made of: who is ahead of all after each month, and
 * what a stay pays. Racers are told by their place in the row lead_names, from 1; 0 is nobody.
 *
 * Names: lead_names, lead_counts, lead_ahead (a row each); lead_first, lead_change (by month); lead_counting (how many
 * take part), lead_turns (changes after the first leader; −1 when nobody leads), lead_opener and lead_closer (who leads
 * first and last), lead_opens, lead_closes (months in which the first leader is first and last ahead), lead_last_turn,
 * lead_most (who is ahead longest), lead_by_vest (1: a vest of the last leader falls in that month), lead_rival (whose
 * deadline comes first among the others) and lead_rival_day. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_LEAD_H
#define HAGGLE_OUT_WORKBOOK_BOOK_LEAD_H

#include "out/workbook/book_race.h"

/* Stays that have a sentence: those of the case, and 24 and 48 months; where there are many, the two alone. */
enum { SENTENCES_OF_STAYS_MAX = 5, LIST_MONTHS_MAX = HORIZONS_MAX + 5 };
struct stay_lines {
    int count;
    int months[SENTENCES_OF_STAYS_MAX];
    int stay[SENTENCES_OF_STAYS_MAX]; /* of the case, from 1; 0: a constant */
};
struct stay_lines stay_lines(const struct evaluation *evaluation);

/* What Lead works out for each of those. Cells in one row, after the pay of every racer. */
enum stay_fact { STAY_FIRST, STAY_SECOND, STAY_BEST, STAY_NEXT, STAY_OWN, STAY_LEVEL /* names of those that tie */, STAY_FACTS };
const char *lead_stay(const struct layout *layout, const struct race *race, int line, enum stay_fact fact);
const char *lead_months(const struct layout *layout, int line);

/* Every stay of the case and 12, 24, 36, 48 and 60 months, ascending, each once: as many cells as there may be, empty at
 * the end; months[i] is 0 there. */
struct month_list {
    int count;
    int months[LIST_MONTHS_MAX];
};
struct month_list month_list(const struct evaluation *evaluation);
const char *lead_list_month(const struct layout *layout, int line);

/* Lead has room for other steps of Answer here: lines 0 … 9 below each other. */
struct place lead_spare(int line);

#endif
