/* What letters leave open, as questions of the dialogue. */
#ifndef HAGGLE_SCENARIOS_DIALOGUE_LETTER_DOUBTS_H
#define HAGGLE_SCENARIOS_DIALOGUE_LETTER_DOUBTS_H

#include "scenarios/dialogue/dialogue.h"
#include "scenarios/letters/letters.h"

/* The readings of each figure that has several, in the order of the letters; a figure that no question asks for is left
 * out. *doubts lives in the arena; the result is how many there are. */
int letter_doubts(const struct doubt **doubts, struct arena *arena, const struct letters *letters);

#endif
