#include "out/views/tornado.h"

#include <string.h>

#include "out/words/what_matters_words.h"

enum { HALF = 26, NAME_MAX = 24 };

/* The bar's length: at least one mark for any move at all. */
static int length_of(int64_t cents, int64_t most)
{
    int64_t size = cents < 0 ? -cents : cents;
    if (size == 0 || most == 0)
        return 0;
    int length = (int)(size / ((most + HALF - 1) / HALF));
    return length < 1 ? 1 : length > HALF ? HALF : length;
}

/* What falls stands to the left, what rises to the right; two moves to one side overlap. */
static void add_bar(struct text *text, const struct swing *swing, int horizon, int64_t most)
{
    int left = 0, right = 0;
    for (int way = 0; way < SWING_WAYS; way++) {
        int64_t cents = swing->has[way] ? swing->moves[horizon][way].cents : 0;
        int length = length_of(cents, most);
        left = cents < 0 && length > left ? length : left;
        right = cents > 0 && length > right ? length : right;
    }
    text_add_repeated(text, ' ', (size_t)(HALF - left));
    text_add_repeated(text, '#', (size_t)left);
    text_add(text, "|");
    text_add_repeated(text, '#', (size_t)right);
}

const char *tornado(struct arena *arena, const struct talks *talks, int horizon)
{
    const struct sensitivity *sensitivity = &talks->sensitivity;
    struct text text = text_start(arena);
    const int *order = sensitivity->ranked[horizon];
    int64_t most = sensitivity->count > 0 ? sensitivity->swings[order[0]].most[horizon].cents : 0;
    text_addf(&text, "%d months\n", sensitivity->months[horizon]);
    for (int i = 0; i < sensitivity->count; i++) {
        const struct swing *swing = &sensitivity->swings[order[i]];
        const char *name = swing_name(arena, talks, swing);
        size_t length = strlen(name);
        text_add_bytes(&text, name, length < NAME_MAX ? length : NAME_MAX);
        text_add_repeated(&text, ' ', length < NAME_MAX ? NAME_MAX - length + 1 : 1);
        add_bar(&text, swing, horizon, most);
        text_add(&text, "\n");
    }
    return text.data;
}
