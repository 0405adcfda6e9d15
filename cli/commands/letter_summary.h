/* What was read from letters, for the person who has to check it. */
#ifndef HAGGLE_CLI_COMMANDS_LETTER_SUMMARY_H
#define HAGGLE_CLI_COMMANDS_LETTER_SUMMARY_H

#include "calc/kit/text.h"
#include "scenarios/letters/letters.h"

/* One line a figure with the words it was read from; what was not found; what to check. ASCII alone. case_name is how the
 * case is called in the next command, NULL where it went to standard output. files: how many letters there were. */
void letter_readings(struct text *text, const struct letters *letters, int files); /* what was read and not found alone */
void letter_summary(struct text *text, const struct letters *letters, const char *case_name, int files);

#endif
