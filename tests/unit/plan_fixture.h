/* The plan of a case given as text, for the tests of the counter. */
#ifndef HAGGLE_TESTS_PLAN_FIXTURE_H
#define HAGGLE_TESTS_PLAN_FIXTURE_H

#include "case_fixture.h"

#include "bands/world/negotiation.h"
#include "scenarios/counter/counter_plan.h"

static struct negotiation negotiation;

static inline int load_all(void **state)
{
    const struct data_source source = {.directory = NULL};
    struct err err = {0};
    return load(state) == 0 && negotiation_load(&negotiation, &shared, &source, &err) ? 0 : -1;
}

static inline const struct plan *plan_of(struct arena *arena, const char *text)
{
    const struct plan *plan = NULL;
    struct err err = {0};
    if (!counter_plan(&plan, arena, &negotiation, evaluated(arena, case_of(arena, text, text, strlen(text))), &err))
        fail_msg("%s\n%s", text, err.message);
    return plan;
}

#endif
