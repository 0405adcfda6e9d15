/* The known name that a misspelt one probably meant. */
#ifndef HAGGLE_CALC_NEAREST_H
#define HAGGLE_CALC_NEAREST_H

/* The nearest of count names by edit distance (a swap of neighbours counts one, case is ignored), or NULL
 * when none is near: more than a third of the word, or more than three edits. */
const char *nearest_name(const char *word, const char *const names[], int count);

#endif
