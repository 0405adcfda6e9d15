/* What the United States and their states take from wages (R14): bands/data/tax_us.json.
 *
 * Every entry has status, confidence, date and sources; one without is refused with file, path and line, as are brackets
 * that do not begin at 0 or do not ascend, a filing status that is missing, a state without the years of the federal
 * figures, and a rate above 100 %. Read when it is asked for, not part of the built-in tables. */
#ifndef HAGGLE_BANDS_WORLD_TAX_US_H
#define HAGGLE_BANDS_WORLD_TAX_US_H

#include "bands/reader/file.h"
#include "calc/tax/tax_tables.h"

/* The tables live in the arena. */
bool tax_tables_load(const struct tax_tables **tables, struct arena *arena, const struct data_source *source, struct err *err);

#endif
