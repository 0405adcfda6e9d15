/* The plan of a case, for the commands that need one. */
#ifndef HAGGLE_CLI_COMMANDS_PLAN_INPUT_H
#define HAGGLE_CLI_COMMANDS_PLAN_INPUT_H

#include "bands/world/negotiation.h"
#include "cli/command.h"
#include "scenarios/counter/plan.h"

/* Its talks, of a case that is read already. */
bool talks_of_case(const struct run *run, const struct case_file *file, const struct talks **talks);

/* The plan on talks in the currency of the letter. */
bool plan_of_talks(const struct run *run, const struct plan **plan, const struct talks *talks);

bool load_plan(const struct run *run, const struct plan **plan, const struct talks **talks);

#endif
