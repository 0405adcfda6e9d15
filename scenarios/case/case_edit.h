/* One change to the text of a case: a path and what it shall be. Nothing else in the text moves.
 *
 * The value is as people type it: a number, true, false and whole JSON ({…}, […], "…") stand as they are, 1,400 is 1400,
 * everything else is text, which the reader of the case takes for amounts, rates and dates ("170k", "15%"). An empty value
 * takes the member away, and with it what that leaves empty. What is missing on the way is made; a list grows at its end,
 * by [+] or the next number. "sign_on" takes "60k,45k"; its entries may be amounts or objects, and a change of one keeps
 * the terms of an object; likewise a rate of exchange. A text that is empty begins as {}.
 *
 * What the value means is the reader's business: an edited case is read by case_read. */
#ifndef HAGGLE_SCENARIOS_CASE_CASE_EDIT_H
#define HAGGLE_SCENARIOS_CASE_CASE_EDIT_H

#include "calc/kit/arena.h"
#include "calc/kit/err.h"

#include <stddef.h>

/* *edited lives in the arena. False when the text is no JSON (the error is at its place in `file`), or when the path leads
 * nowhere (the error has the path as written and names the likely id). */
bool case_edit(const char **edited, size_t *edited_length, struct arena *arena, const char *file, const char *bytes,
               size_t length, const char *path, const char *value, struct err *err);

/* Where a path leads in that text, whether something stands there or not, with numbers for ids and for [+]:
 * "offers[0].base", as errors of the reader write it. Errors as of case_edit. */
bool case_place(const char **place, struct arena *arena, const char *file, const char *bytes, size_t length,
                const char *path, struct err *err);

/* What stands at a path, on one line and cut where it is long; texts without their quotes. "" when nothing does. */
const char *case_value(struct arena *arena, const char *file, const char *bytes, size_t length, const char *path);

#endif
