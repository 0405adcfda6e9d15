/* Lines that say whose figures follow: the name of a company, "Initial offer", "Where I am now". */
#ifndef HAGGLE_SCENARIOS_LETTERS_LETTER_HEADING_H
#define HAGGLE_SCENARIOS_LETTERS_LETTER_HEADING_H

#include "scenarios/letters/letter_parts.h"

/* The label is read on as a label; or as plain words. */
enum { HEADING_NONE = -1, HEADING_NO_LABEL = -2, HEADING_OF_JOB = -3 /* "Current base salary" among the present job's lines */ };

/* Whether pay was read of an offer. */
bool has_pay(const struct draft *draft);

/* Begins an offer of no name yet. */
void heading_new_offer(struct reader *reader);
void heading_new_file(struct reader *reader);
void heading_blank(struct reader *reader);

/* What a label of a company, or of the present job, changes: the token where the rest of the line begins, or one of the
 * above. The change itself waits for heading_apply, so that what was gathered before can be read first. */
int heading_label(struct reader *reader, const struct tokens *tokens, const struct cue *label, int from, int value);

/* The same of a line without label. */
int heading_line(struct reader *reader, const struct tokens *tokens, const struct letter_lines *lines, int at,
                 int from);

void heading_apply(struct reader *reader);

/* letter_rounds.c: a line that says of which round the figures below it are, "Initial offer:", "Round 2 (Nov 6):". */
int heading_round(struct reader *reader, const struct tokens *tokens, const struct letter_lines *lines, int at,
                  int from);

/* The first token behind from … that ends a header: a colon or a full stop. */
int heading_end(const struct tokens *tokens, int from);

/* Whether the line below is a label of an offer. */
bool heading_above_label(const struct reader *reader, const struct letter_lines *lines, int at);

#endif
