/* All faults of a case that case_read refuses, not the first alone. */
#ifndef HAGGLE_SCENARIOS_CASE_CASE_FAULTS_H
#define HAGGLE_SCENARIOS_CASE_CASE_FAULTS_H

#include "bands/world/companies.h"
#include "calc/kit/err.h"

enum { FAULTS_MAX = 10 };

/* Up to `most` faults in the order of the file; the result is their number, 0 for a case that case_read takes. What only
 * follows from another fault is left out. A text that is no JSON has one fault. */
int case_faults(struct err found[], int most, struct arena *arena, const struct companies *companies, const char *file,
                const char *bytes, size_t length);

#endif
