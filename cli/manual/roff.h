/* Text as the macros of manual pages (mdoc) want it. */
#ifndef HAGGLE_CLI_MANUAL_ROFF_H
#define HAGGLE_CLI_MANUAL_ROFF_H

#include "calc/kit/text.h"

/* Words inside a line: nothing in them is taken for a command, and an option's dashes can be copied. */
void roff_words(struct text *page, const char *words);

/* A paragraph, a sentence a line. */
void roff_sentences(struct text *page, const char *words);

/* Prose as cli/help_texts.h describes it. */
void roff_prose(struct text *page, const char *prose);

/* A line of examples: "haggle stay case.json". */
void roff_example(struct text *page, const char *command);

/* "the stays" as a sentence of its own: "The stays." */
void roff_sentence_of(struct text *page, const char *words);

#endif
