/* A case that may be shown to others: who it is about, for whom they would work and when are replaced; what is paid stays. */
#ifndef HAGGLE_SCENARIOS_CASE_CASE_REDACT_H
#define HAGGLE_SCENARIOS_CASE_CASE_REDACT_H

#include "calc/kit/arena.h"
#include "scenarios/case/case.h"

enum redaction {
    REDACT_NAMES, /* names, companies, places, notes and dates */
    REDACT_ROUND  /* and amounts to whole thousands, shares to tens */
};

/* A copy in the arena. Companies become "Company A" …, in the order of the offers, and keep the schedule that was theirs; days
 * move together by whole weeks, so that what lies between them stays; free text is left out. */
const struct case_file *case_redact(struct arena *arena, const struct case_file *file, enum redaction redaction);

#endif
