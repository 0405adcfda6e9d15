/* Works out what may be said (scenarios/talk.h) from a plan. */
#ifndef HAGGLE_SCENARIOS_TALK_MAKE_H
#define HAGGLE_SCENARIOS_TALK_MAKE_H

#include "scenarios/talk.h"

void talk_make(struct talk *talk, const struct plan *plan);

#endif
