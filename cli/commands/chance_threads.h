/* Running the paths of a simulation on several threads. */
#ifndef HAGGLE_CLI_COMMANDS_CHANCE_THREADS_H
#define HAGGLE_CLI_COMMANDS_CHANCE_THREADS_H

#include "calc/chance/outcome.h"
#include "calc/kit/err.h"

enum { THREADS_MAX = 64, THREADS_USUAL_MAX = 8, THREADS_USUAL = 0 };

/* Works out `pairs` pairs of paths and closes the outcome. The digits do not hang on the number of threads.
 * `threads` 0: as many as the machine has processors, at most THREADS_USUAL_MAX, and as few as keep what they count in
 * small, whatever the volatility: a histogram a thread for each date of an offer.
 * Ctrl-C ends early, with all pairs up to a number done and no other; a second one ends the program. With
 * `talk`, long runs say on standard error how far they are. */
struct outcome *run_paths(struct arena *arena, const struct simulation *simulation, int64_t pairs,
                          int threads, bool talk);

/* Whether Ctrl-C ended it. */
bool paths_stopped(void);

#endif
