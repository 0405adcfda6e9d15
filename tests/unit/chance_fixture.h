/* What the tests of outcomes by chance share: cases run by paths, and closed forms to hold them against. */
#ifndef HAGGLE_TESTS_CHANCE_FIXTURE_H
#define HAGGLE_TESTS_CHANCE_FIXTURE_H

#include "case_fixture.h"

#include <math.h>

#include "bands/world/volatility.h"
#include "calc/pay/event_value.h"
#include "scenarios/chance/chances_make.h"

static const struct usual_volatility usual = {{300000000}, "a test", "2026", "a note", "low"};

enum { PATHS = 200000 };

struct trial {
    struct arena arena;
    const struct evaluation *evaluation;
    struct chance_request request;
    struct simulation *simulation;
    struct chances *chances;
    struct outcome *outcome;
};

/* Sets up a case whose offers stand between the brackets; false where it is refused. */
static inline bool start(struct trial *trial, const char *rest, const char *offers, struct err *err)
{
    const char *text = text_format(&trial->arena, "{%s\"offers\":[%s]}", rest, offers);
    const struct case_file *file = case_of(&trial->arena, "a case by chance", text, strlen(text));
    trial->evaluation = evaluated(&trial->arena, file);
    if (trial->request.paths == 0)
        trial->request = (struct chance_request){.paths = PATHS, .seed = 7};
    trial->simulation = arena_alloc(&trial->arena, sizeof *trial->simulation);
    struct chance_request *request = arena_alloc(&trial->arena, sizeof *request);
    *request = trial->request;
    return chances_start(&trial->chances, trial->simulation, &trial->arena, &usual, trial->evaluation, request,
                         err);
}

static inline void finish(struct trial *trial)
{
    trial->outcome = outcome_start(&trial->arena, trial->simulation);
    outcome_add_paths(trial->outcome, trial->simulation, 0, (int)(trial->request.paths / 2));
    outcome_close(trial->outcome, trial->simulation);
    chances_finish(trial->chances, trial->simulation, trial->outcome);
}

static inline struct trial run(const char *rest, const char *offers)
{
    struct trial trial = {0};
    struct err err = {0};
    if (!start(&trial, rest, offers, &err))
        fail_msg("%s: %s", offers, err.message);
    finish(&trial);
    return trial;
}

static inline double normal_below(double x)
{
    return erfc(-x / sqrt(2)) / 2;
}

static inline void expect_near(const char *inputs, double expected, double got, double within)
{
    if (!(fabs(got - expected) <= within))
        fail_msg("%s\nexpected %.9g within %.3g\n     got %.9g", inputs, expected, within, got);
}

#define STAY_12 "\"candidate\":{\"stay\":12},"

/* One event in month 12: 1,000 units at 100, in cents 10,000,000. */
static inline const char *one_date(const char *id, const char *company, int base, const char *stock)
{
    return text_format(
        &shared,
        "{\"id\":\"%s\",\"company\":\"%s\",\"base\":%d,\"grant\":{\"units\":1000,\"price\":100,\"vesting\":{"
        "\"events\":[{\"month\":12,\"percent\":\"100%%\"}]}},\"stock\":%s}",
        id, company, base, stock);
}

static inline const char *two(const char *a, const char *b)
{
    return text_format(&shared, "%s,%s", a, b);
}

#endif
