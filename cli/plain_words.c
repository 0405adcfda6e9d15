#include "cli/plain_words.h"

#include <stdbool.h>
#include <string.h>

/* How many bytes at this place are one such character; 0 for any other. */
static int control_at(const unsigned char *at)
{
    if ((at[0] < ' ' && at[0] != '\n') || at[0] == 0x7f)
        return 1;
    if (at[0] == 0xc2 && at[1] >= 0x80 && at[1] <= 0x9f)
        return 2;
    if (at[0] >= 0x80 && at[0] <= 0x9f) /* no beginning of a character: some terminals take it for a control */
        return 1;
    bool direction = at[0] == 0xe2 && ((at[1] == 0x80 && (at[2] == 0x8e || at[2] == 0x8f || (at[2] >= 0xaa && at[2] <= 0xae))) ||
                                       (at[1] == 0x81 && at[2] >= 0xa6 && at[2] <= 0xa9));
    return direction ? 3 : 0;
}

static int character_at(const unsigned char *at)
{
    int length = at[0] >= 0xf0 ? 4 : at[0] >= 0xe0 ? 3 : at[0] >= 0xc0 ? 2 : 1;
    for (int i = 1; i < length; i++)
        if ((at[i] & 0xc0) != 0x80)
            return i;
    return length;
}

const char *plain_words(struct arena *arena, const char *words)
{
    char *copy = arena_copy(arena, words, strlen(words));
    for (char *at = copy; *at;) {
        int length = control_at((const unsigned char *)at);
        if (length > 0)
            memset(at, ' ', (size_t)length);
        at += length > 0 ? length : character_at((const unsigned char *)at);
    }
    return copy;
}
