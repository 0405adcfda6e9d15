/* A vesting schedule as a case or a data file states it (R6): "events" with percents or units, or "years"
 * with a cadence and a cliff. */
#ifndef HAGGLE_BANDS_WORLD_SCHEDULE_H
#define HAGGLE_BANDS_WORLD_SCHEDULE_H

#include "bands/reader/read.h"
#include "calc/pay/vest.h"

/* Reads the members "events", or "years", "cadence" and "cliff_months", of an object. Other members are
 * the caller's. */
bool read_schedule(const struct reading *reading, const struct json *object, struct schedule *schedule);

/* The names of those members, for the caller's list of known keys. */
#define SCHEDULE_KEYS "events", "years", "cadence", "cliff_months"

#endif
