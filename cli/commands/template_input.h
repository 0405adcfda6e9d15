/* The templates of a run: the built-in ones, with a user's own in their place (--templates DIR). */
#ifndef HAGGLE_CLI_COMMANDS_TEMPLATE_INPUT_H
#define HAGGLE_CLI_COMMANDS_TEMPLATE_INPUT_H

#include "cli/command.h"
#include "out/script/script.h"

bool load_templates(const struct run *run, struct template_set *set);

#endif
