/* Reading letters: offer letters, e-mails, chat messages and lists, as plain text, become the figures of a case.
 *
 * Every finding says where it was read. A figure with two readings is in `doubts` and not in the case; what a text does
 * not say is in no list. Nothing is guessed: what is taken from something other than a written figure (a level from a
 * title, the year of a sign-on that names none) says so in its remark.
 *
 * Keys are those of scenarios/case/questions.h: of an offer "base", "sign_on[0].amount", "grant.units",
 * "other.relocation", "quoted.year_1"; of the case "current_job.base", "assumptions.fx.USD", "goal.accept". All text is
 * UTF-8 without control characters, never NULL, and lives in the arena. */
#ifndef HAGGLE_SCENARIOS_LETTERS_LETTERS_H
#define HAGGLE_SCENARIOS_LETTERS_LETTERS_H

#include <stdbool.h>
#include <stddef.h>

#include "bands/world/companies.h"
#include "calc/kit/err.h"

enum { LETTERS_MAX = 16, LETTER_OFFERS_MAX = 8 };

/* One text: name is how it is shown. Bytes are UTF-8, UTF-16 with its mark, or Latin-1. */
struct letter {
    const char *name;
    const char *bytes;
    size_t length;
};

struct letter_finding {
    const char *key;    /* which figure */
    const char *json;   /* its value as it stands in the case: 170200, "2027-01-25", {"years": […]} */
    const char *plain;  /* its value for people: 170,200 */
    const char *words;  /* the line it was read from */
    const char *file;   /* the letter's name */
    int line;           /* from 1 */
    const char *remark; /* what is implied or doubtful, a clause; "" when there is nothing to say */
};

struct letter_findings {
    int count;
    const struct letter_finding *finding;
};

struct letter_offer {
    const char *id;                  /* of the offer in the case: "amazon" */
    const char *company;             /* "" when the text names none */
    struct letter_findings findings; /* in the order of the case; each key once */
    struct letter_findings doubts;   /* readings of the same key stand next to each other */
    bool has_base, has_price;        /* has_price: the grant needs none, or has one */
};

struct letters {
    int offer_count; /* 0: no offer was found */
    struct letter_offer offer[LETTER_OFFERS_MAX];
    struct letter_findings general; /* of the case: present job, exchange rate, goal */
    struct letter_findings doubts;  /* of the case */
    int left_over;                  /* offers beyond the most that a case holds */
    const char *case_text;          /* the case as JSON, ends with a newline; "" when no offer was found */
};

/* Reads all letters as one negotiation. False with err for a text that is no letter (binary, a case, a workbook). */
bool letters_read(const struct letters **result, struct arena *arena, const struct companies *companies,
                  const struct letter letter[], int count, struct err *err);

#endif
