/* How long hiring takes: the stages of a process with their lengths, what sources say of the whole, and how
 * much more time is usually given: bands/data/process.json. */
#ifndef HAGGLE_BANDS_WORLD_PROCESS_H
#define HAGGLE_BANDS_WORLD_PROCESS_H

#include "bands/reader/file.h"
#include "bands/world/process_lengths.h"

/* Refuses a table with a part or a source missing. */
bool process_lengths_load(struct process_lengths *lengths, struct arena *arena, const struct data_source *source,
                          struct err *err);

/* Days of all legs together. */
int process_days(const struct process_lengths *lengths);

/* The shortest and the longest whole process that a source gives and no other disputes. */
int process_days_low(const struct process_lengths *lengths);
int process_days_high(const struct process_lengths *lengths);

#endif
