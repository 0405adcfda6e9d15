#include "cli/command_list.h"

#include <string.h>

#define X(name) [NUMBER_##name] = &name##_COMMAND,
const struct command *const COMMANDS[COMMAND_COUNT] = {COMMAND_LIST(X)};
#undef X

int command_bit(const struct command *command)
{
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (COMMANDS[i] == command)
            return 1 << i;
    return 0;
}

/* How many words the name has when the list begins with them, or 0. */
static int words_of_name(const char *name, const struct word_list *words)
{
    for (int i = 0; i < words->count; i++) {
        size_t length = strcspn(name, " ");
        if (strncmp(words->word[i], name, length) != 0 || words->word[i][length])
            return 0;
        if (!name[length])
            return i + 1;
        name += length + 1;
    }
    return 0;
}

const struct command *command_named(const struct word_list *words, int *used)
{
    const struct command *found = NULL;
    *used = 0;
    for (int i = 0; i < COMMAND_COUNT; i++) {
        int count = words_of_name(COMMANDS[i]->name, words);
        if (count > *used) {
            *used = count;
            found = COMMANDS[i];
        }
    }
    return found;
}

void command_names(struct text *text, int commands)
{
    int left = 0;
    for (int i = 0; i < COMMAND_COUNT; i++)
        left += commands >> i & 1;
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (commands >> i & 1) {
            left--;
            text_addf(text, "%s%s", COMMANDS[i]->name, left > 1 ? ", " : left == 1 ? " and " : "");
        }
}
