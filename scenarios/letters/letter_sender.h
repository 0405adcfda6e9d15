/* Who writes and when: the lines of a letter, an e-mail or a chat that say so. */
#ifndef HAGGLE_SCENARIOS_LETTERS_LETTER_SENDER_H
#define HAGGLE_SCENARIOS_LETTERS_LETTER_SENDER_H

#include "scenarios/letters/letter_heading.h"

/* The date at the head of a letter. */
void sender_dated(struct reader *reader, const struct tokens *tokens, const struct letter_line *line);

/* The name of a company with its legal form, alone on one of the first lines of a letter. */
void sender_letterhead(struct reader *reader, const struct tokens *tokens, const struct letter_line *line);

/* From: somebody@amazon.com */
void sender_address(struct reader *reader, const struct tokens *tokens);

/* "Fiona, Apple Recruiting", "Senior Recruiter, Amazon": who signs for the company that offers. */
void sender_signature(struct reader *reader, const struct tokens *tokens);

/* "[18/11/26, 7:14 PM] Me:", or a first name and a colon that begin at least three lines: where the message
 * begins. */
int sender_speaks(const struct reader *reader, const struct letter_lines *lines,
                      const struct tokens *tokens, const struct letter_line *line);

#endif
