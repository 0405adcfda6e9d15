/* The states of the United States and the District of Columbia. */
#ifndef HAGGLE_SCENARIOS_CASE_US_STATE_H
#define HAGGLE_SCENARIOS_CASE_US_STATE_H

#include <stddef.h>

/* The code of two letters, of that code alone, in capitals; NULL where there is none. */
const char *us_state_coded(const char *code, size_t length);

/* The same of a name, "Washington", in any letters. */
const char *us_state_named(const char *name, size_t length);

#endif
