/* The command line: options, the table of commands, and the only place that prints errors. */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calc/kit/nearest.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/version.h"

#define X(name) &name##_COMMAND,
static const struct command *const COMMANDS[] = {COMMAND_LIST(X)};
#undef X

enum { COMMAND_COUNT = sizeof COMMANDS / sizeof *COMMANDS };

static void out_of_memory(void)
{
    fputs("haggle: out of memory\n", stderr);
    exit(ERR_MEMORY);
}

static int print_error(const struct err *err)
{
    fputs("haggle: ", stderr);
    if (err->file[0])
        fprintf(stderr, "%s: ", err->file);
    if (err->line > 0)
        fprintf(stderr, "line %d, column %d: ", err->line, err->column);
    if (err->path[0])
        fprintf(stderr, "%s: ", err->path);
    fprintf(stderr, "%s\n", err->message);
    if (err->kind == ERR_USAGE)
        fputs("haggle: see 'haggle --help'\n", stderr);
    return (int)err->kind;
}

static void print_help(struct text *text)
{
    text_add(text, "haggle: what an Amazon offer is worth, who wins for how long a stay,\n"
                   "and what to ask for\n\n"
                   "usage: haggle COMMAND CASE [OPTIONS]     CASE is a file, or - for standard input\n"
                   "       haggle CASE                       is haggle evaluate CASE\n\n"
                   "commands:\n");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        text_addf(text, "  %s", COMMANDS[i]->synopsis);
        text_add_repeated(text, ' ', 24 - strlen(COMMANDS[i]->synopsis));
        text_addf(text, "%s\n", COMMANDS[i]->summary);
    }
    text_add(text, "\noptions:\n");
    options_help(text);
    text_add(text, "\nexit status: 0 done, 1 the answer is no (check), 2 usage, 3 bad input,\n"
                   "4 a file could not be read or written, 5 out of memory\n");
}

static const struct command *find_command(const char *name)
{
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(COMMANDS[i]->name, name) == 0)
            return COMMANDS[i];
    return NULL;
}

/* A first word that is no command is the case of `evaluate`, unless it looks like a misspelt command. */
static bool pick_command(const struct command **command, const struct words *words, struct options *options,
                         struct err *err)
{
    const char *names[COMMAND_COUNT];
    for (int i = 0; i < COMMAND_COUNT; i++)
        names[i] = COMMANDS[i]->name;
    int used = 0;
    *command = &EVALUATE_COMMAND;
    if (words->count > 0 && find_command(words->word[0])) {
        *command = find_command(words->word[0]);
        used = 1;
    } else if (words->count > 0 && !strpbrk(words->word[0], "./") && strcmp(words->word[0], "-") != 0) {
        const char *near = nearest_name(words->word[0], names, COMMAND_COUNT);
        if (near)
            return err_set(err, ERR_USAGE, "unknown command \"%s\": did you mean \"%s\"?", words->word[0], near);
        if (words->count > 1)
            return err_set(err, ERR_USAGE, "unknown command \"%s\"", words->word[0]);
    }
    int cases = (*command)->two_cases ? 2 : 1;
    if (words->count - used > cases)
        return err_set(err, ERR_USAGE, "%s at a time: found \"%s\" after \"%s\"",
                       cases == 2 ? "two case files" : "one case file", words->word[used + cases],
                       words->word[used + cases - 1]);
    options->case_path = words->count > used ? words->word[used] : NULL;
    const struct {
        const char *name, *value;
        unsigned takes;
    } some[] = {{"output", options->output, TAKES_OUTPUT},
                {"templates", options->templates, TAKES_TEMPLATES},
                {"script", options->script, TAKES_SCRIPT},
                {"only", options->only, TAKES_SCRIPT},
                {"months", options->months, TAKES_MONTHS},
                {"full", options->full, TAKES_FULL},
                {"csv", options->csv, TAKES_CSV},
                {"threads", options->threads, TAKES_THREADS}};
    for (size_t i = 0; i < sizeof some / sizeof *some; i++)
        if (some[i].value && !((*command)->takes & some[i].takes))
            return err_set(err, ERR_USAGE, "%s does not take --%s", (*command)->name, some[i].name);
    if (options->band_given && *command != &BANDS_COMMAND)
        return err_set(err, ERR_USAGE, "an option of bands was given to %s", (*command)->name);
    if (options->chance_given && *command != &SIMULATE_COMMAND)
        return err_set(err, ERR_USAGE, "an option of simulate was given to %s", (*command)->name);
    options->second_path = words->count > used + 1 ? words->word[used + 1] : NULL;
    if (!((*command)->formats >> options->format & 1u))
        return err_set(err, ERR_USAGE, "%s cannot print the format asked for", (*command)->name);
    return true;
}

static int run_command(const struct command *command, struct arena *arena, const struct options *options,
                       struct err *err)
{
    const struct companies *companies;
    const struct bands *bands;
    if (!companies_load(&companies, arena, &options->data, err) || !bands_load(&bands, arena, &options->data, err))
        return FAILED;
    const struct run run = {arena, options, companies, bands, err};
    return command->run(&run);
}

static int run_words(struct arena *arena, int argc, char *argv[], struct err *err)
{
    struct options options;
    struct words words;
    const struct command *command;
    struct text text = text_start(arena);
    const struct run truth = {.arena = arena, .err = err};
    if (!options_read(&options, &words, arena, argc, argv, err))
        return FAILED;
    if (words.help) {
        print_help(&text);
        return print_text(&truth, &text) ? STATUS_DONE : FAILED;
    }
    if (words.version) {
        text_addf(&text, "haggle %s\n", HAGGLE_VERSION);
        return print_text(&truth, &text) ? STATUS_DONE : FAILED;
    }
    if (!pick_command(&command, &words, &options, err))
        return FAILED;
    return run_command(command, arena, &options, err);
}

int main(int argc, char *argv[])
{
    struct arena arena = {.out_of_memory = out_of_memory};
    struct err err = {0};
    int status = run_words(&arena, argc, argv, &err);
    if (status == FAILED)
        status = print_error(&err);
    arena_release(&arena);
    return status;
}
