/* A command line: one argument a line. What it asks for is done on a case that is always the same, but for what would
 * touch a file, a folder or another process. */
#include <getopt.h>
#include <string.h>

#include "bands/tables/built_in.h"
#include "cli/command_list.h"
#include "cli/help.h"
#include "cli/options.h"
#include "cli/words.h"
#include "fuzz.h"

enum { ARGUMENTS = 24 };

static struct arena arena;

static const char CASE[] =
    "{\"offers\": [{\"id\": \"amazon\", \"company\": \"Amazon\", \"level\": \"L5\", \"location\": \"Seattle, WA\", \"base\": 170000,"
    " \"sign_on\": [60000, 45000], \"grant\": {\"units\": 700, \"price\": 222.50}, \"deadline\": \"2026-12-05\"},"
    " {\"id\": \"google\", \"company\": \"Google\", \"level\": \"L4\", \"base\": 180000, \"grant\": {\"value\": 400000},"
    " \"status\": \"written\"}], \"assumptions\": {\"as_of\": \"2026-11-21\"}}";

/* The case is standard input, and nothing is written but to standard output. */
static void stay_inside(struct options *options, const struct command *command)
{
    if (options->case_path)
        options->case_path = "-";
    if (options->words.count > 0)
        options->words.word[0] = "-";
    if (options->second_path && options->trials.count == 0)
        options->second_path = "-";
    else
        options->second_path = NULL;
    if (options->band.case_path)
        options->band.case_path = "-";
    if (options->script)
        options->script = "-";
    options->output = options->templates = options->save = NULL;
    options->data = (struct data_source){.tables = &BUILT_IN};
    options->threads = options->threads ? "1" : NULL;
    if (command == &SIMULATE_COMMAND && (!options->chance.paths || strlen(options->chance.paths) > 3))
        options->chance.paths = "100";
}

static bool is_pure(const struct command *command)
{
    static const struct command *const pure[] = {&EVALUATE_COMMAND, &STAY_COMMAND, &SIMULATE_COMMAND, &COUNTER_COMMAND,
                                                 &BANDS_COMMAND, &DIFF_COMMAND, &CHECK_COMMAND, &SET_COMMAND, &REPLY_COMMAND,
                                                 &HELP_COMMAND};
    for (size_t i = 0; i < sizeof pure / sizeof *pure; i++)
        if (command == pure[i])
            return true;
    return false;
}

static bool take(const struct command **command, struct options *options, int argc, char *argv[], struct err *err)
{
    struct command_line line;
    struct text text = text_start(&arena);
    int used;
    optind = 0; /* getopt begins anew */
    if (!command_line_read(&line, &arena, argc, argv, err) || !command_meant(command, &used, &line, &arena, err))
        return false;
    if (line.help) {
        if (help_of_command(&text, *command, err))
            must(clean(text.data, text.length, false), "help is clean", text.data);
        else
            must_explain(err, "help");
        *command = NULL;
        return true;
    }
    return options_take(options, &arena, *command, &line, used, err);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct piece pieces[ARGUMENTS];
    char name[] = "haggle", *argv[ARGUMENTS + 2] = {name};
    const struct command *command = NULL;
    struct options options;
    struct err err = {0};
    int count = in_pieces(pieces, ARGUMENTS, &arena, data, size, '\n');
    for (int i = 0; i < count; i++)
        argv[i + 1] = pieces[i].bytes;
    if (!take(&command, &options, count + 1, argv, &err)) {
        must_explain(&err, "options");
    } else if (command && is_pure(command)) {
        const struct run run = {&arena, &options, BUILT_IN.companies, BUILT_IN.bands, &err};
        struct ran ran;
        stay_inside(&options, command);
        command_run(&ran, command, &run, CASE, sizeof CASE - 1, command->name);
    }
    arena_reset(&arena);
    return 0;
}
