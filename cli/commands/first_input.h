/* What the first screens are told from: the case, its plan where one can be worked out. */
#ifndef HAGGLE_CLI_COMMANDS_FIRST_INPUT_H
#define HAGGLE_CLI_COMMANDS_FIRST_INPUT_H

#include "cli/command.h"
#include "out/views/screen.h"
#include "out/words/first_words.h"

/* The talks and the report are those of the command; a plan that fails is told, not an error of the run. */
bool load_first(const struct run *run, struct first *first, const struct talks *talks, const struct stay_report *report);

/* The case as the user would type it again: what was tried on it is hinted at, and a file that it was saved in is its name. */
struct typed_case case_typed(const struct run *run);

#endif
