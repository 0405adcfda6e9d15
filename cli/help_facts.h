/* Figures of the data that topics of help tell. */
#ifndef HAGGLE_CLI_HELP_FACTS_H
#define HAGGLE_CLI_HELP_FACTS_H

#include "cli/command.h"
#include "out/template/template.h"

/* All slots that a topic may name. */
bool help_facts(struct slots *slots, const struct run *run, struct err *err);

#endif
