/* Words about a tax bill (R14). */
#ifndef HAGGLE_OUT_WORDS_TAX_WORDS_H
#define HAGGLE_OUT_WORDS_TAX_WORDS_H

#include "calc/kit/text.h"
#include "calc/tax/tax_answer.h"

/* "federal income tax" */
const char *tax_part_label(enum tax_part part);

/* "single", "married, filing jointly" */
const char *filing_label(enum filing filing);

/* "from 48,475 to 103,350", "above 626,350", or the name of the item or credit */
const char *tax_line_label(struct arena *arena, const struct tax_line *line);

/* What to know about the answer, a sentence or two each; how many. The first says that it is an estimate. */
enum { TAX_NOTES_MAX = 24 };
int tax_notes(const char *notes[TAX_NOTES_MAX], struct arena *arena, const struct tax_answer *answer);

#endif
