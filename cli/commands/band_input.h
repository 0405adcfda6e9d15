/* The records about an offer's pay, for the commands that show them. */
#ifndef HAGGLE_CLI_COMMANDS_BAND_INPUT_H
#define HAGGLE_CLI_COMMANDS_BAND_INPUT_H

#include "cli/command.h"
#include "scenarios/evaluation/evaluation.h"

/* The records that speak of one offer, its own evidence among them. Of the filter, role, level and place are
 * those of the offer; it needs a position that was asked for. */
const struct band_list *offer_records(const struct run *run, const struct evaluation *evaluation, int offer,
                                      const struct band_filter *asked);

/* `bands --as-case`: prints the typical letter of the filter's level at its place as a case. */
int run_bands_as_case(const struct run *run, const struct band_filter *filter);

#endif
