/* The case that a command works on, as text: a file, standard input or an offer by options, and what --vs and --set change
 * in it before it is read. An error names where its cause was given: the file, or the option. */
#ifndef HAGGLE_CLI_CASE_TEXT_H
#define HAGGLE_CLI_CASE_TEXT_H

#include "cli/command.h"

/* One path and value, and whose they are. */
struct case_change {
    const char *path, *value;
    const char *label; /* as errors name it: "--set offers.amazon.base=180k" */
    const char *place; /* where it stands once made: "offers[0].base"; for a rival the offer: "offers[1]" */
};

enum { CHANGES_MAX = 64 };

struct case_text {
    const char *name; /* as errors name it */
    const char *bytes;
    size_t length;
    const char *own_bytes; /* before any change */
    size_t own_length;
    bool quick; /* from options */
    int change_count;
    struct case_change change[CHANGES_MAX];
};

/* The text of the case, unchanged: a path, or "-" for standard input. */
bool case_text_open(struct case_text *text, const struct run *run, const char *path);

/* The same of bytes that are at hand; name: as errors name them. */
void case_text_of_bytes(struct case_text *text, const char *name, const char *bytes, size_t length);

/* The text that the options give, with --vs and then --set made in it (cli/commands/case_input.c). */
bool case_text_load(struct case_text *text, const struct run *run);

/* The same of an offer by options. */
void case_text_of_options(struct case_text *text, const struct run *run);

/* Makes one change: "path=value". label: what errors put before it, such as "--set "; "" for nothing. */
bool case_text_set(struct case_text *text, const struct run *run, const char *label, const char *words);

/* Each --set has a path and a value, whatever they mean. */
bool case_trials_formed(const struct run *run);

/* Makes the changes of --set, in their order. */
bool case_text_try(struct case_text *text, const struct run *run);

/* The same with path and value apart, under the label as it is. */
bool case_text_change(struct case_text *text, const struct run *run, const char *path, const char *value, const char *label);

/* Adds the rival of a line of words (cli/rival_words.h). */
bool case_text_add_rival(struct case_text *text, const struct run *run, const char *line);

/* The case of the text; where it is refused, all its faults by the names of those who caused them. */
bool case_text_read(const struct case_file **file, struct case_text *text, const struct run *run);

/* What others may see of it, in its place: by --redact, or in the manner named, "names" or "round". */
bool case_text_redact(struct case_text *text, const struct run *run);
bool case_text_redact_as(struct case_text *text, const struct run *run, const char *manner);

/* Where --save asks for it, keeps the text as a new file. */
bool case_text_keep(const struct case_text *text, const struct run *run);

/* The faults of a text that is refused: the first in *err, the others behind it, at most `most`. *err is left alone where
 * there are none. */
void case_text_faults(struct err *err, const struct case_text *text, const struct run *run, int most);

#endif
