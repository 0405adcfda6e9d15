/* The days on which no answer is asked for or promised: bands/data/holidays.json. */
#ifndef HAGGLE_BANDS_WORLD_HOLIDAYS_H
#define HAGGLE_BANDS_WORLD_HOLIDAYS_H

#include "bands/reader/file.h"
#include "calc/kit/holiday_rules.h"

/* Every rule carries source, date and confidence; one without is refused. */
bool holidays_load(struct holidays *holidays, struct arena *arena, const struct data_source *source, struct err *err);

#endif
