/* A message as words, in pieces: those that quote terms or pay say which, so that a paper whose figures move
 * can say them anew. Only structs; text lives in the arena of whoever makes it. */
#ifndef HAGGLE_OUT_WORDS_MESSAGE_TEXT_H
#define HAGGLE_OUT_WORDS_MESSAGE_TEXT_H

#include <stdbool.h>
#include <stdint.h>

/* Amounts in whole units of their currency with its sign, "$175,000"; RSUs as a number, "1,400". */
enum live {
    LIVE_NOTHING, /* words */
    LIVE_LEVEL,   /* of: package, part: enum lever */
    LIVE_YEAR,    /* of: package, part: year 1 … 5: what it pays in that year */
    LIVE_CHANGE,  /* the same, against the letter: "+$9,000", or "unchanged" */
    LIVE_PAY, /* of: offer by index, part: stay by index: a year at today's price, to a multiple of `step` */
    LIVE_RIVAL_BASE /* of: offer by index */
};

/* A package: enum plan_package, or behind these the steps down; or the letter itself. */
enum { LIVE_LETTER = -1 };

struct live_figure {
    enum live what;
    int of, part;
    int64_t step; /* cents, above 0; of LIVE_PAY */
};

struct message_piece {
    const char *words;
    struct live_figure figure;
};

struct message_text {
    const char *name, *title,
        *when; /* "counter_email", "The counter-offer, by e-mail", "one to three days after …" */
    bool due;  /* the message of the next step */
    int count;
    const struct message_piece *pieces;
};

/* The messages in the order of a negotiation; sources: where each number comes from, lines of Markdown for
 * the candidate alone. */
struct script_text {
    int count;
    const struct message_text *messages;
    const char *sources;
};

#endif
