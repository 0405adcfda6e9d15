/* A rival offer in a line of words: "Google L4: base 182k, bonus 15%, sign-on 20k, grant 240k, written".
 *
 * The company, its level where its last word is one, a colon, and parts between commas. A comma inside a number (182,000)
 * is part of it. What the figures are is for the reader of the case to check. */
#ifndef HAGGLE_CLI_RIVAL_WORDS_H
#define HAGGLE_CLI_RIVAL_WORDS_H

#include "calc/kit/arena.h"
#include "calc/kit/err.h"

enum { RIVAL_PARTS_MAX = 24 };

/* Members of the offer: path within it and value, as case_edit takes them; the company is the first. */
struct rival_words {
    const char *company;
    int count;
    struct {
        const char *path, *value;
    } part[RIVAL_PARTS_MAX];
};

/* False, with an error that lists the parts, for a line that is not of this form. */
bool rival_words_read(struct rival_words *rival, struct arena *arena, const char *line, struct err *err);

#endif
