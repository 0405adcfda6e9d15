#include <string.h>
#include <unistd.h>

#include "bands/reader/decimal.h"
#include "bands/reader/money_text.h"
#include "bands/world/volatility.h"
#include "cli/command.h"
#include "cli/commands/chance_threads.h"
#include "cli/commands/months_input.h"
#include "cli/terminal.h"
#include "cli/version.h"
#include "out/json/simulate_json.h"
#include "out/views/view_simulate.h"
#include "scenarios/chance/chances_make.h"

enum { PATHS_LEAST = 100, PATHS_MOST = 100000000, PATHS_USUAL = 100000 };

#define SEED_MOST INT64_C(9000000000000000000)

/* A whole number in words of digits alone. */
static bool read_whole(int64_t *value, const char *text, int64_t least, int64_t most)
{
    return text[0] && strspn(text, "0123456789") == strlen(text) &&
           decimal_scaled(text, strlen(text), 0, value) == DECIMAL_OK && *value >= least && *value <= most;
}

static bool read_paths(struct chance_request *request, const char *text, struct err *err)
{
    request->paths = PATHS_USUAL;
    if (text && (!read_whole(&request->paths, text, PATHS_LEAST, PATHS_MOST) || request->paths % 2 != 0))
        return err_set(err, ERR_USAGE,
                       "expected an even number from %d to %u for --paths (they come in pairs), found \"%s\"",
                       PATHS_LEAST, (int64_t)PATHS_MOST, text);
    return true;
}

static bool read_seed(struct chance_request *request, const char *text, struct err *err)
{
    int64_t seed = 1;
    if (text && !read_whole(&seed, text, 0, SEED_MOST))
        return err_set(err, ERR_USAGE, "expected a whole number from 0 to %u for --seed, found \"%s\"",
                       SEED_MOST, text);
    request->seed = (uint64_t)seed;
    return true;
}

static bool read_threads(int *threads, const char *text, struct err *err)
{
    int64_t value = THREADS_USUAL;
    if (text && !read_whole(&value, text, 1, THREADS_MAX))
        return err_set(err, ERR_USAGE, "expected a number from 1 to %d for --threads, found \"%s\"",
                       THREADS_MAX, text);
    *threads = (int)value;
    return true;
}

static bool read_below(struct chance_request *request, const char *text, const char *currency,
                       struct err *err)
{
    int64_t cents = 0;
    if (text &&
        (money_of_text(&cents, text, currency) != MONEY_TEXT_OK || cents < 0 || cents > MONEY_INPUT_MAX))
        return err_set(err, ERR_USAGE, "expected an amount a year such as 10k for --below, found \"%s\"",
                       text);
    request->below.cents = cents;
    return true;
}

/* "15%": above 0, under 100. */
static bool read_leave(struct chance_request *request, const char *text, struct err *err)
{
    const size_t length = text ? strlen(text) : 0;
    if (!text)
        return true;
    request->leave_given = true;
    if (length < 2 || text[length - 1] != '%' ||
        decimal_scaled(text, length - 1, 7, &request->leave.nano) != DECIMAL_OK || request->leave.nano <= 0 ||
        request->leave.nano >= RATE_ONE)
        return err_set(
            err, ERR_USAGE,
            "expected a percentage above 0%% and under 100%% for --leave, such as 15%%, found \"%s\"", text);
    return true;
}

/* Ascending, each once. */
static bool read_stays(struct chance_request *request, const char *list, struct err *err)
{
    int months[STAY_MONTHS_MAX], count = 0;
    if (!list)
        return true;
    if (request->leave_given)
        return err_set(err, ERR_USAGE,
                       "give --months or --leave, not both: leaving at each year's end has its own stays");
    if (!read_months(months, &count, list, err))
        return false;
    for (int month = 1; month <= MONTHS_MAX; month++)
        for (int i = 0; i < count; i++)
            if (months[i] == month) {
                request->months[request->month_count++] = month;
                break;
            }
    return true;
}

static int print_chances(const struct run *run, const struct chances *chances)
{
    const struct options *options = run->options;
    if (options->format == FORMAT_JSON) {
        struct text text = text_start(run->arena);
        simulate_json(&text, chances, HAGGLE_VERSION);
        return print_text(run, &text) ? STATUS_DONE : FAILED;
    }
    struct document document = document_start(run->arena);
    if (options->format == FORMAT_TEXT && !options->full)
        view_simulate(&document, chances);
    else
        view_simulate_full(&document, chances, terminal_style(options), options->format == FORMAT_CSV);
    return print_document(run, &document) ? STATUS_DONE : FAILED;
}

static int run_simulate(const struct run *run)
{
    const struct chance_options *given = &run->options->chance;
    const struct evaluation *evaluation;
    struct chances *chances;
    struct usual_volatility *usual = arena_alloc(run->arena, sizeof *usual);
    struct chance_request *request = arena_alloc(run->arena, sizeof *request);
    struct simulation *simulation = arena_alloc(run->arena, sizeof *simulation);
    int threads = 0;
    if (!read_paths(request, given->paths, run->err) || !read_seed(request, given->seed, run->err) ||
        !read_threads(&threads, run->options->threads, run->err) || !read_leave(request, given->leave, run->err) ||
        !read_stays(request, run->options->months, run->err) ||
        !usual_volatility_load(usual, run->arena, &run->options->data, run->err) ||
        !load_evaluation(run, &evaluation) ||
        !read_below(request, given->below, evaluation->from->currency, run->err) ||
        !chances_start(&chances, simulation, run->arena, usual, evaluation, request, run->err))
        return FAILED;
    const struct outcome *outcome =
        run_paths(run->arena, simulation, request->paths / 2, threads, isatty(STDERR_FILENO) != 0);
    if (outcome->pairs_of_paths == 0)
        return STATUS_STOPPED;
    chances_finish(chances, simulation, outcome);
    int status = print_chances(run, chances);
    return status == STATUS_DONE && paths_stopped() ? STATUS_STOPPED : status;
}

const struct command SIMULATE_COMMAND = {
    .name = "simulate",
    .summary = "the spread of outcomes when prices move by chance",
    .want = WANT_ANSWER,
    .words = "CASE",
    .most = 1,
    .meaning = "case file",
    .formats = 1u << FORMAT_TEXT | 1u << FORMAT_JSON | 1u << FORMAT_CSV | 1u << FORMAT_MARKDOWN,
    .run = run_simulate,
};
