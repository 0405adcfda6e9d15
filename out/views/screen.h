/* What one screen holds: a document without the sentences that do not fit it. */
#ifndef HAGGLE_OUT_VIEWS_SCREEN_H
#define HAGGLE_OUT_VIEWS_SCREEN_H

#include <stdbool.h>

#include "out/document/document.h"
#include "out/words/sentences.h"

/* For two offers; more of them take a few lines more each. */
enum { SCREEN_LINES = 24, SCREEN_COLUMNS = 80 };

/* Lines that a document takes on it. */
int screen_lines(const struct document *document);

/* The sentences that are left, as a list or a panel. */
void add_sentences(struct document *document, const struct sentences *sentences, unsigned without);

/* Builds the document with all sentences, then without those that matter least, the last first, until it takes at most
 * `lines` or only the answer is left. `build` fills an empty document; bit i of `without`: sentence i is left out. */
void screen_fit(struct document *document, const struct sentences *sentences, int lines,
                void (*build)(struct document *document, const struct sentences *sentences, unsigned without, const void *with),
                const void *with);

/* How a case is given on the command line. */
struct typed_case {
    const char *name;  /* a file, or -; NULL: an offer given by options */
    const char *after; /* what else was given: ", with the same --set"; or "" */
};

/* "haggle counter case.json --full, with the same --set": command with a blank after it, or ""; options with one before. */
const char *typed_command(struct arena *arena, const struct typed_case *typed, const char *command, const char *options);

/* So much of a text as takes so many columns, whole words, with "..." after it. */
const char *shortened(struct arena *arena, const char *text, int columns);

#endif
