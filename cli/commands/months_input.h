/* The months of --months, for the commands that take them. */
#ifndef HAGGLE_CLI_COMMANDS_MONTHS_INPUT_H
#define HAGGLE_CLI_COMMANDS_MONTHS_INPUT_H

#include "scenarios/stay/stays.h"

/* "12,18,24": whole months 1 … 60 with commas between, in the order given. */
bool read_months(int months[STAY_MONTHS_MAX], int *count, const char *list, struct err *err);

#endif
