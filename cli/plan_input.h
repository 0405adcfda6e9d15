/* The plan of a case, for the commands that need one. */
#ifndef HAGGLE_CLI_PLAN_INPUT_H
#define HAGGLE_CLI_PLAN_INPUT_H

#include "bands/negotiation.h"
#include "cli/command.h"
#include "scenarios/plan.h"

bool load_plan(const struct run *run, const struct plan **plan, const struct negotiation **negotiation);

#endif
