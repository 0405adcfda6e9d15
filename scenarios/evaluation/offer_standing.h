/* Whether an offer can still be taken. One that cannot keeps its figures and wins nothing. */
#ifndef HAGGLE_SCENARIOS_EVALUATION_OFFER_STANDING_H
#define HAGGLE_SCENARIOS_EVALUATION_OFFER_STANDING_H

#include "scenarios/evaluation/evaluation.h"

/* True when the deadline has passed at as_of; a date that is not known counts as no. */
bool offer_lapsed(const struct case_offer *offer, struct date as_of);

/* index: of an offer. The one that is negotiated does not lapse: past its deadline it can still be asked for. */
enum standing_of_offer offer_standing(const struct case_file *file, int index);

/* A rival that stands, with nothing said of its status: it is compared, and gives no reason to ask. */
bool offer_without_status(const struct case_file *file, int index);

#endif
