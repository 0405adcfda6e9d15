#include "cli/manual/completions.h"

#include <string.h>

#include "calc/kit/vocabulary.h"
#include "cli/command_list.h"
#include "cli/help.h"
#include "cli/help_texts.h"
#include "cli/options.h"
#include "out/script/script.h"

static void add_name(struct text *text, const char *name)
{
    if (name[0] && !strpbrk(name, " '\"&"))
        text_addf(text, "%s%s", text->length > 0 ? " " : "", name);
}

static const char *list_of(struct arena *arena, const char *const names[], int count)
{
    struct text text = text_start(arena);
    for (int i = 0; i < count; i++)
        add_name(&text, names[i]);
    return text.data;
}

static const char *split_at_bars(struct arena *arena, const char *argument)
{
    char *names = arena_copy(arena, argument, strlen(argument));
    for (char *at = names; *at; at++)
        if (*at == '|')
            *at = ' ';
    return names;
}

static const char *presets_of(struct arena *arena, const struct companies *companies)
{
    struct text text = text_start(arena);
    for (int i = 0; i < companies->preset_count; i++)
        add_name(&text, companies->preset[i].name);
    return text.data;
}

static const char *companies_of(struct arena *arena, const struct companies *companies)
{
    struct text text = text_start(arena);
    for (int i = 0; i < companies->company_count; i++)
        add_name(&text, companies->company[i].name);
    return text.data;
}

static const char *messages_of(struct arena *arena)
{
    struct text text = text_start(arena);
    for (int i = 0; i < message_count(); i++)
        add_name(&text, message_at(i)->name);
    return text.data;
}

/* The names that an argument called so stands for; NULL where it is no choice among names. */
static const char *names_called(struct arena *arena, const char *argument, const struct companies *companies)
{
    const struct {
        const char *argument;
        const char *const *names;
        int count;
    } tables[] = {{"L5", LEVEL_NAMES, LEVEL_L8 + 1},       {"PART", PART_NAMES, PART_COUNT},
                  {"KIND", KIND_NAMES, KIND_COUNT},        {"BASIS", BASIS_NAMES, BASIS_COUNT},
                  {"DEGREE", CONFIDENCE_NAMES, CONFIDENCE_COUNT}};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        if (strcmp(tables[i].argument, argument) == 0)
            return list_of(arena, tables[i].names, tables[i].count);
    return strcmp(argument, "PRESET") == 0    ? presets_of(arena, companies)
           : strcmp(argument, "MESSAGE") == 0 ? messages_of(arena)
           : strcmp(argument, "NAME") == 0    ? companies_of(arena, companies)
           : strchr(argument, '|')            ? split_at_bars(arena, argument)
                                              : NULL;
}

enum fits fits_behind(const char **names, struct arena *arena, const struct option_row *row, const struct command *command,
                      const struct companies *companies)
{
    const char *argument = option_argument(arena, row, command);
    *names = "";
    if (!argument || row->target == TO_MAYBE) /* what may stand behind = is never the next word */
        return FITS_NOTHING;
    if (strcmp(argument, "DIR") == 0)
        return FITS_FOLDER;
    if (strcmp(argument, "CASE") == 0)
        return FITS_CASE;
    if (strcmp(argument, "FILE") == 0)
        return FITS_FILE;
    const char *list = names_called(arena, argument, companies);
    *names = list ? list : "";
    return list ? FITS_NAMES : FITS_ANYTHING;
}

enum fits fits_word(const struct command *command)
{
    return strstr(command->words, "CASE")                                          ? FITS_CASE
           : strstr(command->words, "FILE") || strstr(command->words, "LETTER") ? FITS_FILE
           : strstr(command->words, "COMMAND")                                     ? FITS_NAMES
                                                                                   : FITS_NOTHING;
}

const char *names_of_help(struct arena *arena)
{
    struct text text = text_start(arena);
    for (int i = 0; i < COMMAND_COUNT; i++)
        add_name(&text, COMMANDS[i]->name);
    for (int i = 0; HELP_TOPICS[i]; i++)
        if (!strstr(text_format(arena, " %s ", text.data), text_format(arena, " %s ", HELP_TOPICS[i])))
            add_name(&text, HELP_TOPICS[i]);
    return text.data;
}
