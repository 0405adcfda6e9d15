#include "scenarios/talks/negotiation_state_make.h"

#include "scenarios/talks/sensitivity_make.h"
#include "scenarios/talks/timeline_make.h"

bool moving_make(const struct moving **result, struct arena *arena, const struct process_lengths *lengths,
                 const struct changes *changes, const struct evaluation *evaluation, struct err *err)
{
    struct moving *moving = arena_alloc(arena, sizeof *moving);
    moving->from = evaluation;
    timeline_make(&moving->timeline, arena, lengths, evaluation->from);
    *result = moving;
    return sensitivity_make(&moving->sensitivity, arena, changes, evaluation, err) &&
           stay_turn_make(&moving->turn, arena, changes, evaluation, err);
}

bool moving_attach(const struct evaluation **evaluation, struct arena *arena, const struct process_lengths *lengths,
                   const struct changes *changes, struct err *err)
{
    struct evaluation *whole = arena_alloc(arena, sizeof *whole);
    *whole = **evaluation;
    *evaluation = whole;
    return moving_make(&whole->moving, arena, lengths, changes, whole, err);
}
