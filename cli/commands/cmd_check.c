#include "calc/kit/json_out.h"
#include "cli/command.h"
#include "out/views/view_evaluate.h"
#include "out/words/warning_words.h"

static void check_json(struct text *text, const struct talks *talks)
{
    const struct evaluation *evaluation = talks->evaluation;
    const struct lines *warnings = case_warnings(text->arena, evaluation, talks->history);
    struct json_out out = json_start(text, JSON_INDENTED);
    json_open(&out, NULL, '{');
    json_bool(&out, "valid", true);
    json_bool(&out, "plausible", evaluation->implausible == 0);
    json_open(&out, "assumptions", '[');
    for (int i = 0; i < evaluation->assumptions.count; i++)
        json_text(&out, NULL, evaluation->assumptions.line[i]);
    json_close(&out, ']');
    json_open(&out, "warnings", '[');
    for (int i = 0; i < warnings->count; i++)
        json_text(&out, NULL, warnings->line[i]);
    json_close(&out, ']');
    json_close(&out, '}');
}

/* The question is "can this be right?": no when a value is implausible. */
static int run_check(const struct run *run)
{
    const struct talks *talks;
    if (!load_talks(run, &talks))
        return FAILED;
    int answer = talks->evaluation->implausible > 0 ? STATUS_ANSWER_IS_NO : STATUS_DONE;
    if (run->options->format == FORMAT_JSON) {
        struct text text = text_start(run->arena);
        check_json(&text, talks);
        return print_text(run, &text) ? answer : FAILED;
    }
    struct document document = document_start(run->arena);
    view_check(&document, talks);
    return print_document(run, &document) ? answer : FAILED;
}

const struct command CHECK_COMMAND = {
    .name = "check",
    .summary = "every assumption, and every value that looks wrong",
    .want = WANT_CHECK,
    .words = "CASE",
    .most = 1,
    .meaning = "case file",
    .formats = 1u << FORMAT_TEXT | 1u << FORMAT_JSON | 1u << FORMAT_CSV | 1u << FORMAT_MARKDOWN,
    .run = run_check,
};
