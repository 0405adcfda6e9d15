#include "calc/kit/nearest.h"
#include "cli/command.h"
#include "cli/commands/first_input.h"
#include "cli/commands/plan_input.h"
#include "cli/commands/template_input.h"
#include "cli/output.h"
#include "out/json/counter_json.h"
#include "out/views/view_ask.h"
#include "out/views/view_counter.h"
#include "scenarios/case/case_rebase.h"
#include "scenarios/talks/truth_gates_make.h"

#include <string.h>

bool load_plan(const struct run *run, const struct plan **plan, const struct talks **talks)
{
    return load_negotiation(run, talks) && plan_of_talks(run, plan, *talks);
}

static const struct message *message_wanted(const struct run *run)
{
    const char *names[64];
    int count = message_count();
    const struct message *message = message_find(run->options->only);
    if (message)
        return message;
    struct text list = text_start(run->arena);
    for (int i = 0; i < count; i++) {
        names[i] = message_at(i)->name;
        text_addf(&list, "%s%s", i > 0 ? ", " : "", names[i]);
    }
    const char *near = nearest_name(run->options->only, names, count);
    if (near)
        err_set(run->err, ERR_USAGE, "there is no message \"%s\": did you mean \"%s\"?", run->options->only, near);
    else
        err_set(run->err, ERR_USAGE, "there is no message \"%s\": expected one of %s", run->options->only, list.data);
    return NULL;
}

/* One message, or a line that says why this case has none. */
static int print_message(const struct run *run, const struct truth *truth, const struct template_set *templates)
{
    const struct message *message = message_wanted(run);
    struct text text = text_start(run->arena);
    if (!message || !script_message(&text, message, templates, truth, run->err))
        return FAILED;
    if (text.length == 0) {
        err_set(run->err, ERR_INPUT, "this case gives the message \"%s\" nothing true to say", message->name);
        return FAILED;
    }
    return print_text(run, &text) ? STATUS_DONE : FAILED;
}

/* The script alone on stdout, or into a file that appears whole or not at all. */
static int write_script(const struct run *run, const struct truth *truth, const struct template_set *templates)
{
    struct text text = text_start(run->arena);
    struct outputs outputs = {.arena = run->arena, .source = run->options->case_path};
    if (!script_write(&text, templates, truth, SCRIPT_WHOLE, run->err))
        return FAILED;
    if (strcmp(run->options->script, "-") == 0)
        return print_text(run, &text) ? STATUS_DONE : FAILED;
    if (!output_write(&outputs, output_draft_of(&outputs, run->options->script), &text, run->err)) {
        outputs_discard(&outputs);
        return FAILED;
    }
    return outputs_keep(&outputs, run->err) ? STATUS_DONE : FAILED;
}

/* The message of the next step. */
static bool next_message(const struct run *run, const struct plan *plan, const struct truth *truth,
                         const struct template_set *templates, struct due_message *due)
{
    struct text text = text_start(run->arena);
    bool passed = truth->claims[CLAIM_DEADLINE_PASSED].holds && strcmp(plan->next.what, "ask") == 0;
    *due = (struct due_message){.name = passed ? "still_stands" : plan->next.message};
    if (!script_message(&text, message_find(due->name), templates, truth, run->err))
        return false;
    if (text.length > 0) {
        text.data[text.length - 1] = '\0'; /* the last line end: the document has its own */
        due->said = text.data;
    }
    return true;
}

bool add_ask(struct document *document, const struct run *run, const struct case_file *file, const struct talks **talks)
{
    const struct plan *plan;
    struct template_set templates;
    struct truth truth;
    struct due_message due;
    if (!case_rebase(&file, run->arena, file, run->err) || !talks_of_case(run, file, talks) ||
        !plan_of_talks(run, &plan, *talks) || !load_templates(run, &templates))
        return false;
    truth_make(&truth, plan, *talks);
    if (!next_message(run, plan, &truth, &templates, &due))
        return false;
    view_ask(document, &truth, &due, case_typed(run));
    return true;
}

static int run_counter(const struct run *run)
{
    const struct plan *plan;
    const struct talks *talks;
    struct template_set templates;
    struct truth truth;
    if (!load_plan(run, &plan, &talks) || !load_templates(run, &templates))
        return FAILED;
    truth_make(&truth, plan, talks);
    if (run->options->only)
        return print_message(run, &truth, &templates);
    if (run->options->script) {
        int status = write_script(run, &truth, &templates);
        if (status == FAILED || strcmp(run->options->script, "-") == 0)
            return status;
    }
    if (run->options->format == FORMAT_JSON) {
        struct text text = text_start(run->arena);
        counter_json(&text, plan, talks, JSON_INDENTED);
        return print_text(run, &text) ? STATUS_DONE : FAILED;
    }
    struct due_message due;
    struct document document = document_start(run->arena);
    if (!next_message(run, plan, &truth, &templates, &due))
        return FAILED;
    if (run->options->format == FORMAT_TEXT && !run->options->full)
        view_ask(&document, &truth, &due, case_typed(run));
    else
        view_counter(&document, plan, talks, plan->next.known ? due.said : NULL);
    return print_document(run, &document) ? STATUS_DONE : FAILED;
}

const struct command COUNTER_COMMAND = {
    .name = "counter",
    .summary = "what to ask for, in which part, and where to stop",
    .want = WANT_ASK,
    .words = "CASE",
    .most = 1,
    .meaning = "case file",
    .formats = 1u << FORMAT_TEXT | 1u << FORMAT_JSON | 1u << FORMAT_CSV | 1u << FORMAT_MARKDOWN,
    .run = run_counter,
};
