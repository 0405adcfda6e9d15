#include <string.h>

#include "cli/command_list.h"
#include "cli/help.h"
#include "cli/help_texts.h"
#include "cli/words.h"

static bool is_topic(const char *word)
{
    for (int i = 0; HELP_TOPICS[i]; i++)
        if (strcmp(HELP_TOPICS[i], word) == 0)
            return true;
    return false;
}

/* A topic goes before the command of the same name, whose own help is `haggle NAME --help`. */
static bool add_help(struct text *text, const struct run *run)
{
    const struct word_list *words = &run->options->words;
    int used;
    const struct command *command = command_named(words, &used);
    if (words->count == 0)
        help_overview(text);
    else if (words->count == 1 && is_topic(words->word[0]))
        return help_of_topic(text, run, words->word[0], run->err);
    else if (command && used == words->count)
        return help_of_command(text, command, run->err);
    else
        return no_help_on(words->word[command ? used : 0], run->err);
    return true;
}

static int run_help(const struct run *run)
{
    struct text text = text_start(run->arena);
    return add_help(&text, run) && print_text(run, &text) ? STATUS_DONE : FAILED;
}

const struct command HELP_COMMAND = {
    .name = "help",
    .summary = "a command with examples, or a topic in plain words",
    .want = WANT_MORE,
    .words = "[COMMAND|TOPIC]",
    .most = 2,
    .meaning = "word",
    .formats = 1u << FORMAT_TEXT,
    .run = run_help,
};
