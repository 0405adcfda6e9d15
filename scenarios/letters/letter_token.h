/* Words, numbers and marks of a line. A number carries what stands with it: currency, unit (K, L, Cr), percent sign and
 * the time it is paid for. */
#ifndef HAGGLE_SCENARIOS_LETTERS_LETTER_TOKEN_H
#define HAGGLE_SCENARIOS_LETTERS_LETTER_TOKEN_H

#include <stdint.h>

#include "scenarios/letters/letter_text.h"

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_MARK };

/* What a salary is paid for. */
enum letter_period { PERIOD_NONE, PERIOD_YEAR, PERIOD_MONTH, PERIOD_SHORT /* hour, week, two weeks */ };

enum { NUMBER_SCALE = 10000 };

struct letter_number {
    int64_t raw;      /* as written, in ten-thousandths */
    int64_t unit;     /* 1,000 of K, 100,000 of L; 0: none written */
    char currency[4]; /* "" where none stands with it; "$" where only that sign does */
    enum letter_period period;
    bool percent;
    bool grouped; /* 1,400 or 14,00,000 */
    bool lakhs;   /* 14,00,000: as India groups them */
    bool odd;     /* commas where no number has them */
    bool ordinal; /* 1st */
    bool decimals;
    bool thousandths; /* exactly three of them */
};

struct token {
    enum token_kind kind;
    const char *word; /* a word in lower case; the mark, "!bar" of |; "" of a number */
    const char *at;   /* where it stands in the plain line */
    const char *end;  /* behind it */
    const struct letter_line *line;
    bool ends;    /* a sentence ends with this mark */
    bool capital; /* a word that begins with a capital letter */
    struct letter_number number;
};

struct tokens {
    int count, size;
    struct token *token;
};

/* More than this many of one statement are not read. */
enum { TOKENS_MAX = 3000 };

/* Adds the tokens of a line. */
void tokens_add(struct tokens *tokens, struct arena *arena, const struct letter_line *line);

/* A number in cents, with its unit; false when too large or not whole in cents. */
bool number_cents(const struct letter_number *number, int64_t *cents);

/* The currency that a word or sign names ("usd", "rupees", "$"); NULL for none. */
const char *currency_word(const char *word);

/* 1,000 of "k", 100,000 of "lakh"; 0 of other words. "lpa" sets the period too. */
int64_t unit_word(const char *word, enum letter_period *period);

/* What "annum", "month", "hr" stand for. */
enum letter_period period_word(const char *word);

static inline bool token_is(const struct token *token, const char *word)
{
    const char *a = token->word;
    while (*a && *a == *word)
        a++, word++;
    return token->kind != TOKEN_NUMBER && *a == *word;
}

#endif
