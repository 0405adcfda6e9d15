/* What stands under a script for the candidate's eyes only, as Markdown. */
#ifndef HAGGLE_OUT_SCRIPT_SCRIPT_SOURCES_H
#define HAGGLE_OUT_SCRIPT_SCRIPT_SOURCES_H

#include "out/script/script.h"

/* Where each number comes from: a list, or the line that no amount is asked for. */
void script_sources(struct text *out, const struct truth *truth);

/* The sentences that were left out, shortened, and what would unlock them: six things at most, each once. */
void script_left_out(struct text *out, const struct truth *truth, const struct drops *drops);

#endif
