#include "bands/negotiation.h"
#include "cli/command.h"
#include "cli/plan_input.h"
#include "out/counter_json.h"
#include "out/view_counter.h"
#include "scenarios/counter_plan.h"

bool load_plan(const struct run *run, const struct plan **plan, const struct negotiation **negotiation)
{
    const struct evaluation *evaluation;
    struct negotiation *rules = arena_alloc(run->arena, sizeof *rules);
    *negotiation = rules;
    return negotiation_load(rules, run->arena, &run->options->data, run->err) && load_evaluation(run, &evaluation) &&
           counter_plan(plan, run->arena, rules, evaluation, run->err);
}

static int run_counter(const struct run *run)
{
    const struct plan *plan;
    const struct negotiation *negotiation;
    if (!load_plan(run, &plan, &negotiation))
        return FAILED;
    if (run->options->format == FORMAT_JSON) {
        struct text text = text_start(run->arena);
        counter_json(&text, plan, JSON_INDENTED);
        return print_text(run, &text) ? STATUS_DONE : FAILED;
    }
    struct document document = document_start(run->arena);
    view_counter(&document, plan);
    return print_document(run, &document) ? STATUS_DONE : FAILED;
}

const struct command COUNTER_COMMAND = {
    .name = "counter",
    .synopsis = "counter CASE",
    .summary = "what to ask for: goals, levers, packages and the ladder",
    .formats = 1u << FORMAT_TEXT | 1u << FORMAT_JSON | 1u << FORMAT_CSV | 1u << FORMAT_MARKDOWN,
    .run = run_counter,
};
