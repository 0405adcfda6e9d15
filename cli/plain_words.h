/* Words as a terminal may be shown them: what was typed or pasted must not drive it. */
#ifndef HAGGLE_CLI_PLAIN_WORDS_H
#define HAGGLE_CLI_PLAIN_WORDS_H

#include "calc/kit/arena.h"

/* A copy in which control characters, those of Unicode and marks of writing direction are blanks; lines stay lines. */
const char *plain_words(struct arena *arena, const char *words);

#endif
