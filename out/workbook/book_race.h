/* Who is ahead among the offers that take part, as the engine has it: what the formulas of the sheets Lead and Answer
 * must say when the workbook is written. An offer that was declined or has lapsed is shown and wins nothing. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_RACE_H
#define HAGGLE_OUT_WORKBOOK_BOOK_RACE_H

#include "out/workbook/book_layout.h"

enum { RACERS_MAX = OFFERS_MAX + 1, NO_RACER = FRONT_TIED };

struct race {
    int count; /* the offers in file order, then the present job where there is one, then the spare offer */
    int own;   /* the one that is negotiated */
    int counting;
    const struct offer_layout *racers[RACERS_MAX], *job;
    bool counts[RACERS_MAX];
    int first[MONTHS_MAX + 1]; /* after each month; NO_RACER where the highest total is shared, or nobody takes part */
    int change_count;          /* as in struct front */
    struct front_change changes[MONTHS_MAX];
    int ahead[RACERS_MAX];     /* months in which each is first */
};

void race_make(struct race *race, const struct layout *layout);

/* Whether an offer takes part; see offer_stands. */
bool offer_counts(const struct layout *layout, int offer);

/* The present job, which always takes part and has neither status nor deadline. */
bool racer_is_job(const struct race *race, int racer);

/* The place of an offer among the racers, from 1: as formulas count in lead_names. */
int racer_number(const struct layout *layout, const struct offer_layout *offer);

/* Pay a year over a stay, in the currency of the case. */
struct money racer_pays(const struct race *race, int racer, int months);

/* The best behind the first, or of those that share the highest total the first in order; NO_RACER where there is none. */
int race_second(const struct race *race, int months);

/* "Amazon L5 and Google L4": those that share the highest total. */
const char *race_level_names(struct arena *arena, const struct race *race, int months);

/* Of the others that take part, whose deadline comes first; NO_RACER for none. */
int race_first_deadline(const struct race *race);

/* Who is first in most months. */
int race_longest(const struct race *race);

/* Whether some vest of the racer falls in the month, and there are so few that one of them decides. */
bool racer_vests_in(const struct race *race, int racer, int month);
enum { FEW_VESTS = 16 };

#endif
