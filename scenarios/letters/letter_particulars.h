/* What sentences say beside money. */
#ifndef HAGGLE_SCENARIOS_LETTERS_LETTER_PARTICULARS_H
#define HAGGLE_SCENARIOS_LETTERS_LETTER_PARTICULARS_H

#include "scenarios/letters/letter_parts.h"

/* Company, title and place in a sentence: "On behalf of … to offer you the position of … in Seattle, Washington." */
void take_particulars(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to);

/* Whether the offer is written or verbal, where the sentence says so. */
void take_status(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to);

/* A title with the place behind it: "Software Engineer (L5), London". */
void take_titled_place(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to);

/* The subject of a letter or e-mail: "Employment offer - Software Engineer (L5) - Toronto". */
void take_subject(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to);

/* Words that only say what the job is: "Amazon L5 SDE, Seattle." */
void take_fragment(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to);

/* The companies that a sentence weighs against each other. */
void take_mentioned(struct reader *reader, const struct tokens *tokens, int from, int to);

/* "Standard Amazon benefits": the company, where nothing else names it. */
void take_implied_company(struct reader *reader, struct draft *draft, const struct tokens *tokens);

#endif
