/* Names as people write them: equal but for case, or nearly equal. */
#ifndef HAGGLE_CALC_KIT_NEAREST_H
#define HAGGLE_CALC_KIT_NEAREST_H

#include <stdbool.h>

/* The nearest of count names by edit distance (a swap of neighbours counts one, case is ignored), or NULL
 * when none is near: more than a third of the word, or more than three edits. */
const char *nearest_name(const char *word, const char *const names[], int count);

/* Equal but for the case of A to Z. */
bool same_words(const char *a, const char *b);

#endif
