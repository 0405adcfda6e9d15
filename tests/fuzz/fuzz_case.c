/* A case file: read, written, redacted, and given to every command that takes one; the engine of the page too. */
#include <string.h>

#include "bands/tables/built_in.h"
#include "cli/case_text.h"
#include "cli/command_list.h"
#include "cli/page/compose.h"
#include "fuzz.h"
#include "out/page/page.h"
#include "scenarios/case/case_faults.h"
#include "scenarios/case/case_read.h"
#include "scenarios/case/case_write.h"

static struct arena arena;

static bool reads(const struct case_file **file, const char *bytes, size_t length, struct err *err)
{
    *err = (struct err){0};
    return case_read(file, &arena, BUILT_IN.companies, "case.json", bytes, length, err);
}

/* What the reader takes is written so that it reads back as the same; what it refuses has faults, and no other has. */
static bool check_reading(const char *bytes, size_t length)
{
    const struct case_file *file, *again;
    struct err err, faults[FAULTS_MAX];
    bool good = reads(&file, bytes, length, &err);
    memset(faults, 0, sizeof faults);
    int count = case_faults(faults, FAULTS_MAX, &arena, BUILT_IN.companies, "case.json", bytes, length);
    must((count == 0) == good, "a case has faults when it is refused", good ? faults[0].message : err.message);
    for (int i = 0; i < count; i++)
        must_explain(&faults[i], "faults");
    if (!good) {
        must_explain(&err, "case_read");
        return false;
    }
    struct text first = text_start(&arena), second = text_start(&arena);
    case_write(&first, file);
    must(reads(&again, first.data, first.length, &err), "a case that was written can be read", err.message);
    case_write(&second, again);
    must(strcmp(first.data, second.data) == 0, "a case reads back as it was written", first.data);
    return true;
}

/* A case without names, or with round figures, is a case. */
static void check_redacting(const struct run *run, const char *bytes, size_t length, const char *manner)
{
    const struct case_file *file;
    struct case_text text;
    case_text_of_bytes(&text, "case.json", bytes, length);
    *run->err = (struct err){0};
    if (!case_text_redact_as(&text, run, manner)) {
        must_explain(run->err, "redact");
        return;
    }
    must(reads(&file, text.bytes, text.length, run->err), "a redacted case can be read", run->err->message);
}

/* Everything the page shows, as the engine answers it. */
static void check_page(const struct run *run, const char *bytes, size_t length, unsigned way)
{
    static const char sum[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    static const struct page_parts parts = {.style = "", .program = "", .charts = "", .chart_style = "", .style_sha256 = sum,
                                            .program_sha256 = sum, .charts_sha256 = sum, .chart_style_sha256 = sum,
                                            .licences = "", .version = ""};
    struct page_answer *answer = arena_alloc(&arena, sizeof *answer);
    const struct page_request request = {.case_text = bytes, .case_length = length, .months = (int)(way % 61),
                                         .growth = way % 3 == 0 ? "7%" : NULL, .quick = way % 5 == 0, .script = way % 2 == 0};
    *run->err = (struct err){0};
    if (!page_compose(answer, run, &request)) {
        must_explain(run->err, "page");
        return;
    }
    struct text json = text_start(&arena), html = text_start(&arena);
    page_json(&json, answer);
    page_html(&html, answer, &parts);
    must_be_json(&arena, json.data, json.length, "the page's answer is JSON");
    must(clean(html.data, html.length, true), "the page is clean", html.data);
}

/* Runs a command in every format it has; of messages, which are text, in that alone. */
static void run_formats(const struct command *command, const struct run *run, struct options *options, const char *bytes,
                        size_t length)
{
    for (int format = 0; format < 4; format++)
        if (command->formats >> format & 1u && (format == FORMAT_TEXT || (!options->only && !options->script))) {
            struct ran ran;
            options->format = (enum format)format;
            command_run(&ran, command, run, bytes, length, command->name);
        }
}

static void check_commands(const struct run *run, struct options *options, const char *bytes, size_t length, unsigned way)
{
    static const char *const messages[] = {"counter_email", "counter_phone", "pushback", "next_round", "menu", "checklist",
                                           "pending", "close"};
    static const char *const said[] = {"no", "final", "policy", "yes"};
    static const struct command *const commands[] = {&EVALUATE_COMMAND, &CHECK_COMMAND, &STAY_COMMAND, &COUNTER_COMMAND,
                                                     &DIFF_COMMAND, &BANDS_COMMAND, &SIMULATE_COMMAND, &COUNTER_COMMAND,
                                                     &SET_COMMAND, &REPLY_COMMAND};
    static const char *trials[] = {"note=another"}, *words[] = {"-", "note=another"};
    const struct options plain = *options;
    unsigned number = way % (sizeof commands / sizeof *commands);
    const struct command *command = commands[number];
    if (command == &DIFF_COMMAND)
        options->trials = (struct word_list){1, trials};
    if (command == &SET_COMMAND)
        options->words = (struct word_list){2, words};
    if (command == &REPLY_COMMAND)
        options->reply.said = said[way / 16 % 4];
    if (number == 7 && way / 16 % 4 == 0)
        options->script = "-";
    else if (number == 7)
        options->only = messages[way / 64 % 8];
    options->full = way / 512 % 2 == 0 ? "" : NULL;
    options->chance = (struct chance_options){.paths = "100", .leave = way / 1024 % 2 == 0 ? "15%" : NULL};
    options->threads = "1";
    run_formats(command, run, options, bytes, length);
    *options = plain;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct err err = {0};
    struct options options = {.data = {.tables = &BUILT_IN}, .case_path = "-"};
    const struct run run = {&arena, &options, BUILT_IN.companies, BUILT_IN.bands, &err};
    const char *bytes = arena_copy(&arena, (const char *)data, size);
    unsigned way = pick(data, size);
    bool good = check_reading(bytes, size);
    if (good) {
        for (unsigned i = 0; i < 2; i++) /* two of the commands, each time others */
            check_commands(&run, &options, bytes, size, way + i * 5);
        check_redacting(&run, bytes, size, way % 2 == 0 ? "names" : "round");
    }
    struct ran ran;
    if (!good && way % 4 == 1) /* how a command puts a refusal */
        command_run(&ran, &CHECK_COMMAND, &run, bytes, size, "a refused case");
    if (good || (way % 4 == 0 && utf8(bytes, size) && !memchr(bytes, '\0', size))) /* the page speaks JSON */
        check_page(&run, bytes, size, way / 4);
    arena_reset(&arena);
    return 0;
}
