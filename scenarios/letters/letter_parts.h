/* What the parts of the reader share: figures as they are found, before one is settled on. */
#ifndef HAGGLE_SCENARIOS_LETTERS_LETTER_PARTS_H
#define HAGGLE_SCENARIOS_LETTERS_LETTER_PARTS_H

#include "calc/kit/text.h"
#include "calc/number/money.h"
#include "scenarios/letters/letter_cues.h"
#include "scenarios/letters/letter_dates.h"

enum figure_kind {
    FIGURE_MONEY,
    FIGURE_PRICE,
    FIGURE_COUNT,
    FIGURE_RATE,
    FIGURE_DATE,
    FIGURE_TEXT,
    FIGURE_JSON
};

/* How far a place in the text is to be believed where another says otherwise. */
enum figure_rank { RANK_HEARSAY = 1, RANK_TITLE, RANK_PART, RANK_SENTENCE, RANK_LABEL };

struct figure {
    const char *key; /* as in letters.h */
    enum figure_kind kind;
    struct letter_number number; /* of money, price, count and rate */
    int times;                   /* 12 of a monthly salary; else 1 */
    struct date date;
    const char *text;  /* of text; the JSON itself of FIGURE_JSON */
    const char *plain; /* of FIGURE_JSON, for people */
    const struct letter_line *line;
    const char *remark; /* "" or a clause */
    enum figure_rank rank;
    struct date said; /* the day of the letter or e-mail it stands in; year 0 while unknown */
    int round;        /* 0: the offer as it stands; 1 and up: an earlier one */
    bool doubt;       /* a reading that is shown and not taken */
    bool two_ways;    /* of a date: 04/05, kept with the month first until the country is known */
};

struct figures {
    int count, size;
    struct figure *figure;
};

/* An offer while it is read. */
struct draft {
    const char *company; /* "" while unknown */
    enum figure_rank company_rank;
    bool company_labelled; /* by "Company:" */
    const struct letter_line *company_line;
    const char *currency;       /* "" or the code that its heading, or the text, declares */
    const char *place_currency; /* of the country it is in; "" */
    const struct letter_line *currency_line, *place_line; /* where each is said; NULL: nowhere */
    bool intern, hypothetical;  /* no pay to be read */
    int file;                   /* the letter it began in */
    struct figures figures;
};

enum { DRAFTS_MAX = 24 };

struct reader {
    struct arena *arena;
    const struct companies *companies;
    int draft_count, now; /* now: the draft that lines belong to; −1: none yet */
    struct draft draft[DRAFTS_MAX];
    struct draft job; /* the present one */
    struct figures general;
    bool in_job; /* lines belong to the present job */
    bool quiet;  /* lines belong to nothing: hearsay, expectations */
    int round;   /* of the lines being read */
    int file;
    bool formal;      /* the file addresses its reader as a letter does, and is no e-mail */
    bool changes;     /* the file tells what has changed */
    bool asks;        /* an e-mail of the candidate: wishes */
    struct date said; /* the day of the letter or e-mail being read */
    bool job_file;    /* the whole file is of the present job */
    bool job_block;   /* the present job's lines go on to the next empty one */
    bool block_begun; /* … and some stood there */
    struct heading {
        bool set, job, quiet, named;
        bool label; /* "Company:" rather than a name above a block */
        int round;  /* −1: as it was */
        bool later; /* a round of which there were others before */
        const struct tokens *tokens;
        int from, to;           /* the name */
        int head_from, head_to; /* what else the heading says: title, level, place */
    } heading;                  /* found, and waiting to be applied */
    int mentioned_count;        /* companies that the text weighs against each other */
    const struct company *mentioned[4];
    struct date dated; /* the day of the letter */
    const struct letter_line *dated_line;
};

/* A stretch of a statement that speaks of one thing: tokens from … to, its wording at cue … cue_end. */
struct stretch {
    const struct tokens *tokens;
    int from, to;
    int cue, cue_end; /* of a label: up to where its figure begins */
    enum cue_field field;
    enum figure_rank rank;
};

/* The draft of the lines being read; makes one where there is none. */
struct draft *reader_draft(struct reader *reader);

void figure_add(struct reader *reader, struct figures *figures, struct figure figure);

/* letter_numbers.c: which number is an amount. */
bool is_amount(const struct tokens *tokens, int i);
/* A bare small number that counts time or steps: 4 years, year 1, 12 months. */
bool counts_something(const struct tokens *tokens, int i);
/* The first amount of a stretch at or after i; −1 for none. */
int amount_from(const struct stretch *stretch, int i);
bool has_word(const struct tokens *tokens, int from, int to, const char *pattern);
bool same_number(const struct letter_number *a, const struct letter_number *b);

/* letter_years.c: "first year", "year 2", "Y1". */
struct year_mark {
    int first, last; /* of employment; 0: none stands here */
    int length;
};
struct year_mark year_mark_at(const struct tokens *tokens, int i);

enum { YEAR_PAIRS_MAX = 6 };
struct year_pairs {
    int count;
    struct {
        int year, token; /* the amount's token */
        struct letter_number number;
    } pair[YEAR_PAIRS_MAX];
    int lone;     /* token of the only amount, where no year is named; −1 */
    bool unclear; /* amounts that fit no year */
};
struct year_pairs pair_years(const struct stretch *stretch);

/* One field each; what they find goes to the draft. */
void take_base(struct reader *reader, struct draft *draft, const struct stretch *stretch);
void take_bonus(struct reader *reader, struct draft *draft, const struct stretch *stretch);
void take_sign_on(struct reader *reader, struct draft *draft, const struct stretch *stretch);
void take_terms_alone(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from,
                      int to);
void take_relocation(struct reader *reader, struct draft *draft, const struct stretch *stretch);
void take_stock(struct reader *reader, struct draft *draft, const struct stretch *stretch);
void take_price(struct reader *reader, struct draft *draft, const struct stretch *stretch);
void take_options(struct reader *reader, struct draft *draft, const struct stretch *stretch);
void take_total(struct reader *reader, struct draft *draft, const struct stretch *stretch);

void take_vesting(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to,
                  bool asked);
void take_rates(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to);
void take_job_stretch(struct reader *reader, const struct stretch *stretch);
void take_goal(struct reader *reader, const struct tokens *tokens, int from, int to);

/* letter_days.c */
void take_day(struct reader *reader, struct draft *draft, const struct stretch *stretch);
/* The days of a sentence by the words before them. */
void take_said_days(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to,
                    bool deadline_only);
/* Which of day and month 04/05 has first, once the currency is known. */
void settle_days(struct draft *draft, const char *currency);

/* letter_names.c */
/* The known company whose name begins at token i; *length is how many tokens it takes. */
const struct company *company_at(const struct reader *reader, const struct tokens *tokens, int i,
                                 int *length);
void take_title(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to,
                enum figure_rank rank);
void take_level(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to,
                enum figure_rank rank);
void take_place(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to,
                enum figure_rank rank);
/* The currency of the place named by the tokens; "" where none is known. *at is the first token of its name.
 */
const char *place_currency(const struct tokens *tokens, int from, int to, int *at);
/* The plain text of tokens from … to, trimmed, at most 80 bytes. */
const char *tokens_text(struct arena *arena, const struct tokens *tokens, int from, int to);
bool company_name(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to,
                  enum figure_rank rank);

/* letter_statement.c: a label with what follows, or sentences. label NULL: sentences. */
void take_statement(struct reader *reader, const struct tokens *tokens, const struct cue *label,
                    int label_length, int value);

/* letter_offers.c: all lines, one after the other. */
void take_lines(struct reader *reader, const struct letter_lines *lines);

/* An amount as a case has it: 170200, 222.50. */
const char *json_amount(struct arena *arena, int64_t cents);
/* Text as a JSON string. */
const char *json_string(struct arena *arena, const char *text);

/* letter_settle.c: the readings of a draft as findings and doubts. */
void settle(struct reader *reader, struct letter_offer *offer, struct draft *draft);
/* letter_sums.c: one label for sign-on and relocation; a sum beside its parts. */
void settle_sign_ons(struct draft *draft);
/* Options without the price at which they are exercised become a doubt. */
void settle_options(struct reader *reader, struct letter_offer *offer);
/* The finding of one key among a round's figures, or its doubts, put under the key `as`; false where it has
 * no figures.
 */
struct offer_money;
bool settle_key(struct reader *reader, const struct offer_money *money, const struct figures *figures,
                const char *key, int round, struct letter_findings *findings, struct letter_findings *doubts,
                const char *as);
const struct letter_finding *finding_of(const struct letter_findings *findings, const char *key);
/* A finding of plain text. */
void finding_add(struct reader *reader, struct letter_findings *findings, const char *key, const char *text,
                 const struct letter_line *line, const char *remark);

/* letter_general.c */
/* The present job, goals and rates of exchange. */
void settle_general(struct reader *reader, struct letters *letters);
/* The first letter's figures, where they were other ones. */
void settle_rounds(struct reader *reader, struct letters *letters, const struct draft *draft);

/* letter_case.c */
const char *letters_case(struct arena *arena, const struct letters *letters);

/* letter_money.c: what an amount of this offer comes to. */
struct offer_money {
    const char *currency;           /* "" while unknown */
    const char *said_by;            /* how that is known where no figure names it; "" */
    const struct letter_line *line; /* where it is said */
    int64_t unit;                   /* that the other amounts are written in; 0 */
    int64_t base;                   /* cents; 0 while unknown */
};
struct offer_money offer_money(struct draft *draft);
/* Cents of a money figure, its currency put to full; false with a remark when it is not to be taken. */
bool figure_cents(const struct offer_money *money, struct figure *figure, int64_t *cents);

#endif
