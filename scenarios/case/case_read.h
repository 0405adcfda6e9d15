/* Reading a case file: validated in full, or one error that names file, line, column and path. */
#ifndef HAGGLE_SCENARIOS_CASE_CASE_READ_H
#define HAGGLE_SCENARIOS_CASE_CASE_READ_H

#include "bands/world/companies.h"
#include "calc/kit/err.h"
#include "scenarios/case/case.h"

/* Reads a case from bytes; file is the name that errors show. The case lives in the arena. */
bool case_read(const struct case_file **result, struct arena *arena, const struct companies *companies,
               const char *file, const char *bytes, size_t length, struct err *err);

/* The same from a path, or from standard input for "-". */
bool case_load(const struct case_file **result, struct arena *arena, const struct companies *companies,
               const char *path, struct err *err);

#endif
