/* The program's own data as it was read and checked when the program was built. */
#ifndef HAGGLE_BANDS_TABLES_BUILT_IN_H
#define HAGGLE_BANDS_TABLES_BUILT_IN_H

#include "bands/reader/file.h"

extern const struct data_tables BUILT_IN;

#endif
