/* The one screen that answers "what do I ask for": a panel, a line each. For the candidate's eyes. No full stop. */
#ifndef HAGGLE_OUT_WORDS_ASK_WORDS_H
#define HAGGLE_OUT_WORDS_ASK_WORDS_H

#include "calc/kit/arena.h"
#include "out/words/sentences.h"
#include "scenarios/counter/plan.h"
#include "scenarios/talks/truth_gates.h"

struct sentences ask_panel(struct arena *arena, const struct truth *truth);

/* What to do now, without the deadline and without commands: "send the e-mail". */
const char *ask_today(struct arena *arena, const struct truth *truth);

#endif
