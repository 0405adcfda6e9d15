/* The plan of a case, for the commands that need one. */
#ifndef HAGGLE_CLI_COMMANDS_PLAN_INPUT_H
#define HAGGLE_CLI_COMMANDS_PLAN_INPUT_H

#include "bands/world/negotiation.h"
#include "cli/command.h"
#include "scenarios/counter/plan.h"

bool load_plan(const struct run *run, const struct plan **plan, const struct talks **talks);

#endif
