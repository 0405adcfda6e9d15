/* Answers that are amounts: money, shares, percents, and lists of amounts with a month or a day; used by answers.c. */
#ifndef HAGGLE_SCENARIOS_ANSWERS_ANSWER_AMOUNTS_H
#define HAGGLE_SCENARIOS_ANSWERS_ANSWER_AMOUNTS_H

#include "scenarios/answers/answers.h"

bool read_amount(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                 const char *line, struct err *err);
bool read_stock(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                const char *line, struct err *err);
bool read_percent(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                  const char *line, struct err *err);
bool read_vests(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                const char *line, struct err *err);
bool read_debts(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                const char *line, struct err *err);

/* Adds a reading; there is room for it. */
void add_reading(struct understood *answer, const char *key, const char *value, const char *words);

#endif
