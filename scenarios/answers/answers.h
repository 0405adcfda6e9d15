/* One answer, as a person types it, as a value of the case file.
 *
 * Only the form of an answer is judged here; whether the value fits the rest of the case is for the case reader. Pure:
 * all memory from the arena. */
#ifndef HAGGLE_SCENARIOS_ANSWERS_ANSWERS_H
#define HAGGLE_SCENARIOS_ANSWERS_ANSWERS_H

#include "bands/world/companies.h"
#include "calc/kit/date.h"
#include "calc/kit/text.h"
#include "scenarios/case/questions.h"

enum { ANSWER_READINGS = 6 };

/* What the answer is read against. */
struct answer_setting {
    struct arena *arena;
    const struct companies *companies;
    const char *company;  /* of the offer that is asked about; "" when not known */
    const char *currency; /* of its amounts */
    struct date today;    /* year 0: not known */
};

struct understood {
    int count; /* 1; more where the words may mean several things */
    struct {
        const char *key;   /* where it belongs: that of the question, or of its neighbour ("grant.value") */
        const char *value; /* JSON text */
        const char *words; /* the value in words, for choosing */
    } reading[ANSWER_READINGS];
    const char *note; /* how it was understood, where that is not plain; else "" */
};

/* Reads a line that is not empty. False with an error that says what was expected and found, without a place. */
bool answer_read(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                 const char *line, struct err *err);

/* What was written on one line, without the line's end. */
const char *json_line(const struct text *text);

#endif
