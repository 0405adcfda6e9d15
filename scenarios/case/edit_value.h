/* What people type for a value, as JSON; used by scenarios/case/case_edit.c alone. */
#ifndef HAGGLE_SCENARIOS_CASE_EDIT_VALUE_H
#define HAGGLE_SCENARIOS_CASE_EDIT_VALUE_H

#include "calc/kit/arena.h"

/* The literal: numbers, true, false and JSON as they are, 1,400 without its commas, everything else as text. What begins
 * with { or [ is always taken for JSON, so that a slip in it is an error of its own. */
const char *edit_literal(struct arena *arena, const char *value);

/* Of a list of sign-ons: "60k,45k" and a single amount are lists; any other literal stands. */
const char *edit_sign_ons(struct arena *arena, const char *literal, const char *value);

/* The value as an error shows it, in quotes and cut when long. */
const char *edit_shown(struct arena *arena, const char *value);

/* Words on one line, each run of white space and controls as one blank, cut when long. */
const char *edit_line(struct arena *arena, const char *words);

#endif
