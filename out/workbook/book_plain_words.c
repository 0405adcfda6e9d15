/* Sentences of the program as a sheet says them: shares, not units; no formulas, no keys of a case file. */
#include <string.h>

#include "calc/kit/text.h"
#include "out/workbook/book_sheets.h"

struct saying {
    const char *said, *plain;
};

static const struct saying sayings[] = {
    {" a unit", " a share"},
    {" whole units", " whole shares"},
    {" units,", " shares,"},
    {" units at", " shares at"},
    {"not units", "not shares"},
    {" of units ", " of shares "},
    {" the units ", " the shares "},
    {"price rule P0·(1+g)^(m/12), month by month, from", "the price grows month by month, from"},
    {" (count_private counts a share of it)", " (a percentage of it does by \"Stock counted\" on Letters)"},
    {"no limits.base_max", "no highest base"},
};

/* "the goal comes from verbal_higher: Apple's offer": the kind of reason is a key. */
static const char *past_kind(const char *text)
{
    const size_t kind = strspn(text, "abcdefghijklmnopqrstuvwxyz_");
    return kind > 0 && text[kind] == ':' && text[kind + 1] == ' ' ? text + kind + 2 : NULL;
}

static const struct saying *saying_at(const char *text)
{
    for (size_t i = 0; i < sizeof sayings / sizeof *sayings; i++)
        if (strncmp(text, sayings[i].said, strlen(sayings[i].said)) == 0)
            return &sayings[i];
    return NULL;
}

const char *plain_words(struct arena *arena, const char *text)
{
    static const char goal[] = "the goal comes from ";
    struct text plain = text_start(arena);
    text_add(&plain, "");
    while (*text) {
        const struct saying *saying = saying_at(text);
        const char *after = strncmp(text, goal, strlen(goal)) == 0 ? past_kind(text + strlen(goal)) : NULL;
        if (after) {
            text_add(&plain, "the goal comes from this: ");
            text = after;
        } else if (saying) {
            text_add(&plain, saying->plain);
            text += strlen(saying->said);
        } else {
            text_add_bytes(&plain, text++, 1);
        }
    }
    return plain.data;
}
