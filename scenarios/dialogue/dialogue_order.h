/* Which question comes next; used by dialogue.c alone. */
#ifndef HAGGLE_SCENARIOS_DIALOGUE_DIALOGUE_ORDER_H
#define HAGGLE_SCENARIOS_DIALOGUE_DIALOGUE_ORDER_H

#include "scenarios/dialogue/dialogue.h"

/* The next question behind a place: one that belongs to the case as it is and has no answer. */
struct place place_after(const struct so_far *so_far, struct place place);

/* The first question without whose answer the case says nothing; row QUESTION_COUNT when there is none. */
struct place place_needed(const struct so_far *so_far);

/* The place of the last answer of a case. */
struct place place_last(const struct so_far *so_far);

/* The place behind a question that was answered with an empty line: a rival that does not exist has no questions. */
struct place place_skipped(const struct so_far *so_far, struct place place);

/* An empty line is no answer here. */
bool place_is_needed(const struct so_far *so_far, struct place place);

#endif
