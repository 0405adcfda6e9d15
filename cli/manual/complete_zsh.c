#include <string.h>

#include "cli/command_list.h"
#include "cli/manual/completions.h"

/* Inside '…' and a description in [ ]. */
static void add_described(struct text *script, const char *words)
{
    for (; *words; words++)
        if (*words == '\'')
            text_add(script, "'\\''");
        else if (strchr("[]:\\", *words))
            text_addf(script, "\\%c", *words);
        else
            text_add_bytes(script, words, 1);
}

static void add_action(struct text *script, enum fits fits, const char *names)
{
    switch (fits) {
    case FITS_NAMES:
        text_addf(script, "(%s)", names);
        break;
    case FITS_FILE:
        text_add(script, "_files");
        break;
    case FITS_CASE:
        text_add(script, "_files -g \"*.json\"");
        break;
    case FITS_FOLDER:
        text_add(script, "_files -/");
        break;
    case FITS_NOTHING:
    case FITS_ANYTHING:
        text_add(script, " ");
        break;
    }
}

static void add_option(struct text *script, const struct option_row *row, const struct command *command,
                       const struct companies *companies)
{
    const char *names;
    enum fits fits = fits_behind(&names, script->arena, row, command, companies);
    const char *repeats = row->target == TO_LIST ? "*" : "";
    const char *alone = row->target == TO_HELP || row->target == TO_VERSION ? "(- *)" : "";
    text_add(script, "            ");
    if (row->letter)
        text_addf(script, "'%s'{-%c,--%s}'[",
                  alone[0] ? alone : text_format(script->arena, "(-%c --%s)", row->letter, row->name), row->letter, row->name);
    else
        text_addf(script, "'%s%s--%s%s[", repeats, alone, row->name, row->target == TO_MAYBE ? "=-" : "");
    add_described(script, row->help);
    text_add(script, "]");
    if (row->target == TO_MAYBE)
        text_addf(script, "::%s:(%s)", row->name, row->argument);
    if (fits != FITS_NOTHING) {
        text_addf(script, ":%s:", row->name);
        add_action(script, fits, names);
    }
    text_add(script, "' \\\n");
}

static void add_options(struct text *script, const struct command *command, const struct companies *companies)
{
    text_add(script, "        _arguments -s \\\n");
    for (int i = 0; i < OPTION_ROW_COUNT; i++)
        if (OPTION_ROWS[i].commands & command_bit(command))
            add_option(script, &OPTION_ROWS[i], command, companies);
}

/* The second word of a command of two whose first word is the name of this one; NULL: there is none. */
static const char *second_word(const struct command *command)
{
    size_t length = strlen(command->name);
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (strncmp(COMMANDS[i]->name, command->name, length) == 0 && COMMANDS[i]->name[length] == ' ')
            return COMMANDS[i]->name + length + 1;
    return NULL;
}

static void add_command(struct text *script, const struct command *command, const struct companies *companies)
{
    const char *second = second_word(command);
    enum fits fits = fits_word(command);
    text_addf(script, "    ('%s')\n", command->name);
    add_options(script, command, companies);
    if (second)
        text_addf(script, "            '1:case or %s:_haggle_%s'\n", second, command->name);
    else if (fits == FITS_NOTHING)
        text_add(script, "            '*: : '\n");
    else {
        text_addf(script, "            '*:%s:", fits == FITS_NAMES ? "topic" : "file");
        add_action(script, fits, names_of_help(script->arena));
        text_add(script, "'\n");
    }
    text_add(script, "        ;;\n");
}

/* Which command stands before the cursor, and where. */
static void add_search(struct text *script)
{
    text_add(script, "local command=''\ninteger place\n"
                     "for ((place = 2; place < CURRENT; place++)); do\n    case $words[place] in\n    (");
    for (int i = 0, told = 0; i < COMMAND_COUNT; i++)
        if (!strchr(COMMANDS[i]->name, ' '))
            text_addf(script, "%s%s", told++ > 0 ? "|" : "", COMMANDS[i]->name);
    text_add(script, ")\n        command=$words[place]\n        break\n        ;;\n    esac\ndone\n");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const char *second = second_word(COMMANDS[i]);
        if (second)
            text_addf(script, "if [[ $command == %s && $words[place+1] == %s ]] && ((place + 1 < CURRENT)); then\n"
                              "    command='%s %s'\n    ((place++))\nfi\n",
                      COMMANDS[i]->name, second, COMMANDS[i]->name, second);
    }
    text_add(script, "# what stands before the command, and its name, are done with\n"
                     "if [[ -n $command ]]; then\n"
                     "    words=(\"${(@)words[place,-1]}\")\n"
                     "    ((CURRENT -= place - 1))\nfi\n\n");
}

void complete_zsh(struct text *script, const struct companies *companies)
{
    text_add(script, "#compdef haggle\n"
                     "# Completion of haggle for zsh. Install as share/zsh/site-functions/_haggle.\n"
                     "# Made by cli/manual out of the tables of commands and options.\n\n"
                     "local -a commands\ncommands=(\n");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        if (strchr(COMMANDS[i]->name, ' '))
            continue;
        text_addf(script, "    '%s:", COMMANDS[i]->name);
        add_described(script, COMMANDS[i]->summary);
        text_add(script, "'\n");
    }
    text_add(script, ")\n\n_haggle_first() {\n"
                     "    _alternative 'commands:command:{_describe command commands}' "
                     "'cases:case:_files -g \"*.json\"'\n}\n\n");
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (second_word(COMMANDS[i]))
            text_addf(script, "_haggle_%s() {\n    _alternative 'actions:action:(%s)' "
                              "'cases:case:_files -g \"*.json\"'\n}\n\n",
                      COMMANDS[i]->name, second_word(COMMANDS[i]));
    add_search(script);
    text_add(script, "case $command in\n    ('')\n");
    add_options(script, &EVALUATE_COMMAND, companies);
    text_add(script, "            '1:command or case:_haggle_first'\n        ;;\n");
    for (int i = 0; i < COMMAND_COUNT; i++)
        add_command(script, COMMANDS[i], companies);
    text_add(script, "esac\n");
}
