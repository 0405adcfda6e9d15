/* Writing a case file: the JSON that reads back as the same case. */
#ifndef HAGGLE_SCENARIOS_CASE_CASE_WRITE_H
#define HAGGLE_SCENARIOS_CASE_CASE_WRITE_H

#include "calc/kit/text.h"
#include "scenarios/case/case.h"

/* Appends the case as JSON with two spaces of indentation and a final newline. What the file left to
 * defaults is left out again; amounts are plain dollars, rates percentages. */
void case_write(struct text *text, const struct case_file *file);

#endif
