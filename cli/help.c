#include "cli/help.h"

#include <string.h>

#include "cli/command_list.h"
#include "cli/option_rows.h"

enum { HELP_COLUMN = 33 };

static void add_option(struct text *text, const struct option_row *row)
{
    size_t start = text->length;
    if (row->letter)
        text_addf(text, "  -%c, --%s", row->letter, row->name);
    else
        text_addf(text, "      --%s", row->name);
    if (row->argument)
        text_addf(text, " %s", row->argument);
    size_t used = text->length - start;
    text_add_repeated(text, ' ', used < HELP_COLUMN ? HELP_COLUMN - used : 1);
    text_addf(text, "%s\n", row->help);
}

static void add_group(struct text *text, const char *heading, enum option_group group, int commands)
{
    bool any = false;
    for (int i = 0; i < OPTION_ROW_COUNT; i++) {
        const struct option_row *row = &OPTION_ROWS[i];
        if (row->group != group || !(row->commands & commands))
            continue;
        if (!any)
            text_addf(text, "\n%s:\n", heading);
        any = true;
        add_option(text, row);
    }
}

void help_overview(struct text *text)
{
    text_add(text, "haggle: what an Amazon offer is worth, who wins for how long a stay,\n"
                   "and what to ask for\n\n"
                   "usage: haggle COMMAND CASE [OPTIONS]     CASE is a file, or - for standard input\n"
                   "       haggle CASE                       is haggle evaluate CASE\n\n"
                   "commands:\n");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        text_addf(text, "  %s %s", COMMANDS[i]->name, COMMANDS[i]->words);
        text_add_repeated(text, ' ', 22 - strlen(COMMANDS[i]->name) - strlen(COMMANDS[i]->words));
        text_addf(text, "%s\n", COMMANDS[i]->summary);
    }
    add_group(text, "options", GROUP_COMMON, OF_ALL);
    add_group(text, "options of some commands", GROUP_OWN, OF_ALL);
    add_group(text, "an offer without a file", GROUP_QUICK, OF_ALL);
    add_group(text, "beside a case or such an offer", GROUP_CASE, OF_ALL);
    text_add(text, "\nexit status: 0 done, 1 the answer is no (check), 2 usage, 3 bad input,\n"
                   "4 a file could not be read or written, 5 out of memory\n");
}

void help_of_command(struct text *text, const struct command *command)
{
    const int bit = command_bit(command);
    text_addf(text, "haggle %s: %s\n\nusage: haggle %s%s%s [OPTIONS]\n", command->name, command->summary, command->name,
              command->words[0] ? " " : "", command->words);
    add_group(text, "options", GROUP_OWN, bit);
    add_group(text, "an offer without a file", GROUP_QUICK, bit);
    add_group(text, "beside a case or such an offer", GROUP_CASE, bit);
    add_group(text, "options of all commands", GROUP_COMMON, bit);
}
