/* An answer in pieces: numbers, words in small letters, marks. Numbers written as words ("one", "second") are numbers. */
#ifndef HAGGLE_SCENARIOS_ANSWERS_TOKENS_H
#define HAGGLE_SCENARIOS_ANSWERS_TOKENS_H

#include <stdbool.h>
#include <stdint.h>

#include "calc/kit/arena.h"

enum { TOKENS_MAX = 120 };

struct token {
    bool is_number;
    int64_t hundredths; /* of a number: 33.33 is 3,333; at most 10 digits before the point are read */
    int digits;         /* written before the point; 0 for one written as a word */
    const char *word;   /* letters, or one mark; "" for a number */
};

struct tokens {
    int count;
    struct token token[TOKENS_MAX];
};

/* False where the line has too many pieces, or a number that is too long or has more than two decimals. */
bool tokens_of(struct tokens *tokens, struct arena *arena, const char *line);

/* The piece at i is this word; false beyond the end. */
bool token_is(const struct tokens *tokens, int i, const char *word);

/* One of a list of words with blanks between: "year years yr". */
bool token_in(const struct tokens *tokens, int i, const char *words);

/* A whole number at i; *number is set to it. */
bool token_whole(const struct tokens *tokens, int i, int *number);

#endif
