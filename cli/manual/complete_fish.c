#include <string.h>

#include "cli/command_list.h"
#include "cli/manual/completions.h"

static void add_quoted(struct text *script, const char *words)
{
    text_add(script, "'");
    for (; *words; words++) {
        if (*words == '\'' || *words == '\\')
            text_add(script, "\\");
        text_add_bytes(script, words, 1);
    }
    text_add(script, "'");
}

static void add_head(struct text *script)
{
    text_add(script, "# Completion of haggle for fish. Install as share/fish/vendor_completions.d/haggle.fish.\n"
                     "# Made by cli/manual out of the tables of commands and options.\n\n"
                     "# Whether the command that is typed is the one named; a case without a command is evaluated.\n"
                     "function __haggle_is\n"
                     "    set -l words (commandline -opc)\n"
                     "    set -l found ''\n"
                     "    for i in (seq 2 (count $words))\n"
                     "        switch $words[$i]\n");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const char *blank = strchr(COMMANDS[i]->name, ' ');
        if (!blank)
            text_addf(script, "            case %s\n                set found %s\n                break\n",
                      COMMANDS[i]->name, COMMANDS[i]->name);
    }
    text_add(script, "        end\n    end\n");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const char *blank = strchr(COMMANDS[i]->name, ' ');
        if (blank)
            text_addf(script, "    if test \"$found\" = %s; and contains -- %s $words\n        set found '%s'\n    end\n",
                      arena_copy(script->arena, COMMANDS[i]->name, (size_t)(blank - COMMANDS[i]->name)), blank + 1,
                      COMMANDS[i]->name);
    }
    text_add(script, "    test \"$found\" = \"$argv[1]\"\nend\n\n"
                     "complete -c haggle -f\n"
                     "complete -c haggle -n '__haggle_is \"\"' -a '(__fish_complete_suffix .json)'\n");
}

static void add_option(struct text *script, const char *name, const struct option_row *row, const struct command *command,
                       const struct companies *companies)
{
    const char *names;
    enum fits fits = fits_behind(&names, script->arena, row, command, companies);
    text_addf(script, "complete -c haggle -n '__haggle_is \"%s\"' -l %s", name, row->name);
    if (row->letter)
        text_addf(script, " -s %c", row->letter);
    text_add(script, " -d ");
    add_quoted(script, row->help);
    switch (fits) {
    case FITS_NOTHING:
        break;
    case FITS_ANYTHING:
        text_add(script, " -x");
        break;
    case FITS_NAMES:
        text_addf(script, " -x -a '%s'", names);
        break;
    case FITS_FILE:
        text_add(script, " -r -F");
        break;
    case FITS_CASE:
        text_add(script, " -x -a '(__fish_complete_suffix .json)'");
        break;
    case FITS_FOLDER:
        text_add(script, " -x -a '(__fish_complete_directories)'");
        break;
    }
    text_add(script, "\n");
}

static void add_options(struct text *script, const char *name, const struct command *command,
                        const struct companies *companies)
{
    for (int i = 0; i < OPTION_ROW_COUNT; i++)
        if (OPTION_ROWS[i].commands & command_bit(command))
            add_option(script, name, &OPTION_ROWS[i], command, companies);
}

/* The command itself where none stands yet, then what it takes. */
static void add_command(struct text *script, const struct command *command, const struct companies *companies)
{
    const char *blank = strchr(command->name, ' ');
    const char *first = blank ? arena_copy(script->arena, command->name, (size_t)(blank - command->name)) : "";
    text_addf(script, "\ncomplete -c haggle -n '__haggle_is \"%s\"' -a %s -d ", first, blank ? blank + 1 : command->name);
    add_quoted(script, command->summary);
    text_add(script, "\n");
    switch (fits_word(command)) {
    case FITS_CASE:
        text_addf(script, "complete -c haggle -n '__haggle_is \"%s\"' -a '(__fish_complete_suffix .json)'\n", command->name);
        break;
    case FITS_FILE:
        text_addf(script, "complete -c haggle -n '__haggle_is \"%s\"' -F\n", command->name);
        break;
    case FITS_NAMES:
        text_addf(script, "complete -c haggle -n '__haggle_is \"%s\"' -a '%s'\n", command->name,
                  names_of_help(script->arena));
        break;
    case FITS_NOTHING:
    case FITS_ANYTHING:
    case FITS_FOLDER:
        break;
    }
    add_options(script, command->name, command, companies);
}

void complete_fish(struct text *script, const struct companies *companies)
{
    add_head(script);
    add_options(script, "", &EVALUATE_COMMAND, companies);
    for (int i = 0; i < COMMAND_COUNT; i++)
        add_command(script, COMMANDS[i], companies);
}
