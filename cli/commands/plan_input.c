#include "cli/commands/plan_input.h"

#include "bands/world/changes.h"
#include "bands/world/process.h"
#include "scenarios/counter/counter_plan.h"
#include "scenarios/talks/talks_make.h"

bool talks_of_case(const struct run *run, const struct case_file *file, const struct talks **talks)
{
    const struct evaluation *evaluation;
    struct process_lengths *lengths = arena_alloc(run->arena, sizeof *lengths);
    struct changes *changes = arena_alloc(run->arena, sizeof *changes);
    return process_lengths_load(lengths, run->arena, &run->options->data, run->err) &&
           changes_load(changes, run->arena, &run->options->data, run->err) && evaluate(&evaluation, run->arena, run->companies, run->bands, file, run->err) &&
           talks_make(talks, run->arena, lengths, changes, evaluation, run->err);
}

bool plan_of_talks(const struct run *run, const struct plan **plan, const struct talks *talks)
{
    struct negotiation *negotiation = arena_alloc(run->arena, sizeof *negotiation);
    struct changes *changes = arena_alloc(run->arena, sizeof *changes);
    const struct data_source *source = &run->options->data;
    const struct counter_data data = {negotiation, changes, run->companies};
    return negotiation_load(negotiation, run->arena, source, run->err) &&
           changes_load(changes, run->arena, source, run->err) &&
           counter_plan(plan, run->arena, &data, talks->evaluation, talks->history, run->err);
}
