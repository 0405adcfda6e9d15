/* The plan of a case given as text, for the tests of the counter. */
#ifndef HAGGLE_TESTS_PLAN_FIXTURE_H
#define HAGGLE_TESTS_PLAN_FIXTURE_H

#include "case_fixture.h"

#include "bands/world/negotiation.h"
#include "scenarios/counter/counter_plan.h"
#include "scenarios/rounds/rounds_make.h"

static struct negotiation negotiation;
static struct changes changes;

static inline int load_all(void **state)
{
    const struct data_source source = {.directory = NULL};
    struct err err = {0};
    return load(state) == 0 && negotiation_load(&negotiation, &shared, &source, &err) &&
                   changes_load(&changes, &shared, &source, &err)
               ? 0
               : -1;
}

/* The plan on top of an evaluation, with the history of its rounds. */
static inline bool try_plan(const struct plan **plan, struct arena *arena, const struct evaluation *evaluation,
                            struct err *err)
{
    const struct counter_data data = {&negotiation, &changes, companies};
    const struct history *history = NULL;
    return history_make(&history, arena, evaluation->from, evaluation->shown_months, evaluation->shown_count, err) &&
           counter_plan(plan, arena, &data, evaluation, history, err);
}

static inline const struct plan *planned(struct arena *arena, const struct evaluation *evaluation)
{
    const struct plan *plan = NULL;
    struct err err = {0};
    if (!try_plan(&plan, arena, evaluation, &err))
        fail_msg("%s: %s: %s", evaluation->from->file, err.path, err.message);
    return plan;
}

static inline const struct plan *plan_of(struct arena *arena, const char *text)
{
    return planned(arena, evaluated(arena, case_of(arena, text, text, strlen(text))));
}

#endif
