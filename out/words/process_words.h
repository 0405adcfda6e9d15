/* What sources say of a hiring process: its rounds and its length, each with its article. No full stop. */
#ifndef HAGGLE_OUT_WORDS_PROCESS_WORDS_H
#define HAGGLE_OUT_WORDS_PROCESS_WORDS_H

#include "bands/world/process_lengths.h"
#include "calc/kit/arena.h"
#include "scenarios/evaluation/evaluation.h"

/* Rounds first, then weeks, a line a source; ROLE_UNKNOWN: of every role. No lines where nobody says anything. */
const struct lines *process_said(struct arena *arena, const struct process_lengths *lengths, enum role role);

/* "to the debrief: 7 days (article A1, …; undated). The article …" */
const char *leg_words(struct arena *arena, const struct process_lengths *lengths, enum leg leg);

/* "an on-site that needs a visa: 10 days more (article A2, …; undated)" */
const char *visa_words(struct arena *arena, const struct span *visa);

/* "MLE, the whole: three to six weeks (article A3, …; undated)" */
const char *whole_words(struct arena *arena, const struct whole_process *total);

/* "AS, 4 to 5 rounds (article A3, …; undated)" */
const char *rounds_said_words(struct arena *arena, const struct rounds_said *rounds);

#endif
