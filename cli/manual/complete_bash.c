/* What bash 3.2 lacks (mapfile, associative arrays, ${word,,}) is not used. */
#include <string.h>

#include "cli/command_list.h"
#include "cli/manual/completions.h"

static const char HEAD[] =
    "# Completion of haggle for bash, from 3.2 on. Install as share/bash-completion/completions/haggle, or source it.\n"
    "# Made by cli/manual out of the tables of commands and options.\n\n"
    "# _haggle_offer ARGUMENTS: what compgen finds for the word, a line each.\n"
    "_haggle_offer()\n{\n"
    "    local one found\n"
    "    found=$(compgen \"$@\" -- \"$word\")\n"
    "    while IFS= read -r one; do\n"
    "        [[ -n $one ]] && COMPREPLY[${#COMPREPLY[@]}]=$one\n"
    "    done <<EOF\n$found\nEOF\n"
    "}\n\n"
    "_haggle_cases()\n{\n"
    "    _haggle_offer -f -X '!*.json'\n"
    "    _haggle_offer -d -S /\n"
    "}\n\n"
    "# The command of the words before the one that is typed: it may have two words.\n"
    "_haggle_command()\n{\n"
    "    local i\n"
    "    command=''\n"
    "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
    "        case ${COMP_WORDS[i]} in\n";

static const char MIDDLE[] =
    "        esac\n"
    "    done\n"
    "}\n\n"
    "_haggle()\n{\n"
    "    local command word=${COMP_WORDS[COMP_CWORD]} before='' options\n"
    "    ((COMP_CWORD > 0)) && before=${COMP_WORDS[COMP_CWORD - 1]}\n"
    "    # bash splits --format=json into three words\n"
    "    [[ $word == = ]] && word=''\n"
    "    [[ $before == = ]] && before=${COMP_WORDS[COMP_CWORD - 2]}\n"
    "    COMPREPLY=()\n"
    "    _haggle_command\n"
    "    case $command:$before in\n";

static const char FEET[] =
    "    esac\n"
    "}\n\n"
    "complete -o filenames -F _haggle haggle\n";

/* A command's name as one word. */
static const char *key_of(struct arena *arena, const struct command *command)
{
    char *key = arena_copy(arena, command->name, strlen(command->name));
    for (char *at = key; *at; at++)
        if (*at == ' ')
            *at = '_';
    return key;
}

/* The second word of a command of two whose first word is the name of this one; NULL: there is none. */
static const struct command *longer_command(const struct command *command)
{
    size_t length = strlen(command->name);
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (strncmp(COMMANDS[i]->name, command->name, length) == 0 && COMMANDS[i]->name[length] == ' ')
            return COMMANDS[i];
    return NULL;
}

static const char *second_word(const struct command *command)
{
    return strchr(command->name, ' ') + 1;
}

static void add_names(struct text *script, const char *between)
{
    for (int i = 0, told = 0; i < COMMAND_COUNT; i++)
        if (!strchr(COMMANDS[i]->name, ' '))
            text_addf(script, "%s%s", told++ > 0 ? between : "", COMMANDS[i]->name);
}

/* The first word that is a command, with the next one where both are. */
static void add_commands(struct text *script)
{
    text_add(script, "        ");
    add_names(script, " | ");
    text_add(script, ")\n            command=${COMP_WORDS[i]}\n");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const struct command *longer = longer_command(COMMANDS[i]);
        if (longer)
            text_addf(script, "            ((i + 1 < COMP_CWORD)) && [[ $command:${COMP_WORDS[i + 1]} == %s:%s ]] && "
                              "command=%s\n",
                      COMMANDS[i]->name, second_word(longer), key_of(script->arena, longer));
    }
    text_add(script, "            return\n            ;;\n");
}

static void add_action(struct text *script, enum fits fits, const char *names)
{
    switch (fits) {
    case FITS_NAMES:
        text_addf(script, " _haggle_offer -W '%s' ;;\n", names);
        break;
    case FITS_FILE:
        text_add(script, " _haggle_offer -f ;;\n");
        break;
    case FITS_FOLDER:
        text_add(script, " _haggle_offer -d ;;\n");
        break;
    case FITS_CASE:
        text_add(script, " _haggle_cases ;;\n");
        break;
    case FITS_NOTHING:
    case FITS_ANYTHING:
        text_add(script, " ;;\n");
        break;
    }
}

static void add_pattern(struct text *script, const char *key, const struct option_row *row)
{
    text_addf(script, "%s%s:--%s", script->data[script->length - 1] == '\n' ? "    " : " | ", key, row->name);
    if (row->letter)
        text_addf(script, " | %s:-%c", key, row->letter);
}

/* Whether the option means one thing alone: nothing but its name need be looked at. */
static bool same_everywhere(struct arena *arena, const struct option_row *row, const struct companies *companies)
{
    const char *first = NULL, *names;
    if (option_row(row->name, OF_ALL & ~row->commands))
        return false;
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (row->commands >> i & 1) {
            fits_behind(&names, arena, row, COMMANDS[i], companies);
            if (first && strcmp(first, names) != 0)
                return false;
            first = names;
        }
    return true;
}

/* What may stand behind an option. A case without a command is evaluated: its key is empty. */
static void add_row(struct text *script, const struct option_row *row, const struct companies *companies)
{
    const bool same = same_everywhere(script->arena, row, companies);
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const char *names;
        if (!(row->commands >> i & 1))
            continue;
        enum fits fits = fits_behind(&names, script->arena, row, COMMANDS[i], companies);
        if (fits == FITS_NOTHING)
            return;
        add_pattern(script, same ? "*" : key_of(script->arena, COMMANDS[i]), row);
        if (!same && COMMANDS[i] == &EVALUATE_COMMAND)
            add_pattern(script, "", row);
        text_add(script, ")");
        add_action(script, fits, names);
        if (same)
            return;
    }
}

static const char *flags_of(struct arena *arena, const struct command *command)
{
    struct text flags = text_start(arena);
    for (int i = 0; i < OPTION_ROW_COUNT; i++) {
        const struct option_row *row = &OPTION_ROWS[i];
        if (!(row->commands & command_bit(command)))
            continue;
        if (row->letter)
            text_addf(&flags, "%s-%c", flags.length > 0 ? " " : "", row->letter);
        text_addf(&flags, "%s--%s", flags.length > 0 ? " " : "", row->name);
        if (row->target == TO_MAYBE)
            text_addf(&flags, " --%s=%s", row->name, row->argument);
    }
    return flags.data;
}

/* Without a command yet: its name, or a case. */
static void add_words(struct text *script)
{
    text_add(script, "    *)\n        case $command in\n");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const struct command *command = COMMANDS[i];
        text_addf(script, "        %s%s) options='%s' ;;\n", key_of(script->arena, command),
                  command == &EVALUATE_COMMAND ? " | ''" : "", flags_of(script->arena, command));
    }
    text_add(script, "        esac\n"
                     "        if [[ $word == -* ]]; then\n"
                     "            _haggle_offer -W \"$options\"\n"
                     "            return\n"
                     "        fi\n"
                     "        case $command in\n        '')\n            _haggle_cases\n            _haggle_offer -W '");
    add_names(script, " ");
    text_add(script, "'\n            ;;\n");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const struct command *command = COMMANDS[i], *longer = longer_command(command);
        text_addf(script, "        %s)", key_of(script->arena, command));
        if (longer)
            text_addf(script, " [[ $before == %s ]] && _haggle_offer -W %s;", command->name, second_word(longer));
        add_action(script, fits_word(command), names_of_help(script->arena));
    }
    text_add(script, "        esac\n        ;;\n");
}

void complete_bash(struct text *script, const struct companies *companies)
{
    text_add(script, HEAD);
    add_commands(script);
    text_add(script, MIDDLE);
    for (int i = 0; i < OPTION_ROW_COUNT; i++)
        add_row(script, &OPTION_ROWS[i], companies);
    add_words(script);
    text_add(script, FEET);
}
