/* The case so far: the text of a case that may still lack what a whole one needs. Answers are put into it one by one; each
 * is judged by the case reader, which is shown stand-ins for what is not there yet.
 *
 * A plain value: the text lives in the arena, and an earlier one stays good when an answer is put into it. */
#ifndef HAGGLE_SCENARIOS_DIALOGUE_SO_FAR_H
#define HAGGLE_SCENARIOS_DIALOGUE_SO_FAR_H

#include "bands/reader/json.h"
#include "bands/world/companies.h"
#include "scenarios/case/questions.h"

struct so_far {
    struct arena *arena;
    const struct companies *companies;
    const char *file; /* as errors name it */
    const char *text;
    size_t length;
    struct json *root; /* of the text */
    int offer_count;
};

/* Reads a text; an empty one is a case that holds nothing. False with the reader's error, place and all, where the text
 * is wrong in more than what it lacks. */
bool so_far_read(struct so_far *so_far, struct arena *arena, const struct companies *companies, const char *file,
                 const char *text, size_t length, struct err *err);

/* What stands there for a question; NULL where nothing does. A grant in dollars answers the question for shares. */
const struct json *so_far_at(const struct so_far *so_far, const struct question *question, int offer);

/* Sets a value (JSON text; "" takes it away) at a question's key. *next is set where the reader agrees; the error has no
 * place: it is about the answer. next may be so_far itself. */
bool so_far_put(struct so_far *next, const struct so_far *so_far, const struct question *question, int offer,
                const char *key, const char *value, struct err *err);

/* Of an offer; "" when it is not named. */
const char *so_far_company(const struct so_far *so_far, int offer);
bool so_far_is_amazon(const struct so_far *so_far, int offer);

/* Of an offer's amounts, of its stock, and that in which offers are compared. offer may be offer_count, a new one. */
const char *so_far_currency(const struct so_far *so_far, int offer);
const char *so_far_stock_currency(const struct so_far *so_far, int offer);
const char *so_far_case_currency(const struct so_far *so_far);

/* The first currency of an offer that has no rate of exchange yet; NULL when there is none. */
const char *so_far_without_rate(const struct so_far *so_far, int offer);

/* The stock of an offer is counted in shares, and nothing says what a share costs. */
bool so_far_needs_price(const struct so_far *so_far, int offer);

/* Every offer has what `evaluate` needs. */
bool so_far_whole(const struct so_far *so_far);

#endif
