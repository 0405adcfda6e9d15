/* From the command line to a command's answer, and the only place that prints errors. */
#include <stdio.h>
#include <stdlib.h>

#include "calc/kit/visible.h"
#include "cli/commands/own_records.h"
#include "cli/draft.h"
#include "cli/folder_names.h"
#include "cli/help.h"
#include "cli/version.h"
#include "cli/words.h"

static void out_of_memory(void)
{
    drafts_abandon();
    fputs("haggle: out of memory\n", stderr);
    exit(ERR_MEMORY);
}

/* What was typed, or stands in a file, must not drive the terminal. */
static void print_plain(const char *words, const char *end)
{
    char room[6 * sizeof ((struct err *)NULL)->message]; /* six characters for a byte */
    struct text shown = text_in(room, sizeof room);
    text_add_visible(&shown, words, "");
    fprintf(stderr, "%s%s", room, end);
}

static void print_line(const struct err *err, const char *lead)
{
    fprintf(stderr, "haggle: %s", lead);
    if (err->file[0])
        print_plain(err->file, ": ");
    if (err->line > 0)
        fprintf(stderr, "line %d, column %d: ", err->line, err->column);
    if (err->path[0])
        print_plain(err->path, ": ");
    print_plain(err->message, "\n");
}

/* command: NULL where none was meant. */
static int print_error(const struct err *err, const struct command *command)
{
    for (const struct err *each = err; each; each = each->next)
        print_line(each, "");
    if (err->kind == ERR_USAGE)
        fprintf(stderr, "haggle: see 'haggle %s%s'\n", command ? command->name : "help",
                command && command != &HELP_COMMAND ? " --help" : "");
    return (int)err->kind;
}

static bool data_folder_fits(struct arena *arena, const char *folder, struct err *err)
{
    struct folder_names names = {.option = "--data", .what = "data files", .ending = ".json"};
    names.name = data_names(&names.count, arena);
    return !folder || folder_names_check(arena, &names, folder, err);
}

/* Records of the user's own that are broken or out of reach stop the commands that are about records; the others go on
 * without them. They alone can be at fault where no folder of data was named. */
static bool load_bands(const struct bands **bands, struct arena *arena, const struct command *command,
                       struct options *options, struct err *err)
{
    if (own_records_plain(arena, &options->data, err) && bands_load(bands, arena, &options->data, err))
        return true;
    if (options->data.directory || command == &BANDS_COMMAND || command == &BANDS_ADD_COMMAND)
        return false;
    if (command != &HELP_COMMAND) {
        print_line(err, "warning: ");
        fputs("haggle: warning: your own records are left out\n", stderr);
    }
    *err = (struct err){0};
    options->data.own_records = NULL;
    return bands_load(bands, arena, &options->data, err);
}

static int run_command(const struct command *command, struct arena *arena, struct options *options, struct err *err)
{
    const struct companies *companies;
    const struct bands *bands;
    if (!data_folder_fits(arena, options->data.directory, err) || !companies_load(&companies, arena, &options->data, err) ||
        !load_bands(&bands, arena, command, options, err))
        return FAILED;
    const struct run run = {arena, options, companies, bands, err};
    return command->run(&run);
}

/* command: the one that was meant, as soon as that is known. */
static int run_words(const struct command **command, struct arena *arena, int argc, char *argv[], struct err *err)
{
    struct options options;
    struct command_line line;
    struct text text = text_start(arena);
    const struct run plain = {.arena = arena, .err = err};
    int used;
    if (!command_line_read(&line, arena, argc, argv, err))
        return FAILED;
    if (line.version)
        text_addf(&text, "haggle %s\n", HAGGLE_VERSION);
    else if (line.help && line.words.count == 0)
        help_overview(&text);
    else if (line.words.count == 0 && line.given_count == 0)
        help_start(&text);
    if (text.length > 0)
        return print_text(&plain, &text) ? STATUS_DONE : FAILED;
    if (!command_meant(command, &used, &line, arena, err))
        return FAILED;
    if (line.help)
        return help_of_command(&text, *command, err) && print_text(&plain, &text) ? STATUS_DONE : FAILED;
    if (!options_take(&options, arena, *command, &line, used, err))
        return FAILED;
    return run_command(*command, arena, &options, err);
}

int main(int argc, char *argv[])
{
    struct arena arena = {.out_of_memory = out_of_memory};
    struct err err = {0};
    const struct command *command = NULL;
    int status = run_words(&command, &arena, argc, argv, &err);
    if (status == FAILED)
        status = print_error(&err, command);
    arena_release(&arena);
    return status;
}
