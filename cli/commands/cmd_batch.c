#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/batch/case_lines.h"
#include "cli/batch/offer_rows.h"
#include "cli/case_text.h"
#include "cli/command.h"

static bool read_threads(int *threads, const char *words, struct err *err)
{
    int number = 0;
    for (const char *at = words; *at >= '0' && *at <= '9' && number <= CREW_MAX; at++)
        number = 10 * number + (*at - '0');
    if (strspn(words, "0123456789") != strlen(words) || number < 1 || number > CREW_MAX)
        return err_set(err, ERR_USAGE, "expected a whole number from 1 to %d for --threads, found \"%s\"", CREW_MAX,
                       words);
    *threads = number;
    return true;
}

static int cores(void)
{
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online < 1 ? 1 : online > CREW_MAX ? CREW_MAX : (int)online;
}

static bool open_input(int *input, const char *path, struct err *err)
{
    *input = STDIN_FILENO;
    if (!path || strcmp(path, "-") == 0)
        return true;
    *input = open(path, O_RDONLY);
    if (*input >= 0)
        return true;
    err_set(err, ERR_FILE, "cannot open: %s", strerror(errno));
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, path);
    return false;
}

static int status_of(const struct tally *tally, struct arena *arena, const char *what)
{
    struct text line = text_start(arena);
    if (tally->failed == 0)
        return STATUS_DONE;
    text_addf(&line, "haggle: %u of %u %ss failed, the first on %s %u\n", tally->failed, tally->records, what, what,
              tally->first_failed);
    fputs(line.data, stderr);
    return ERR_INPUT;
}

static int run_stream(const struct run *run, int threads, int input)
{
    const struct options *options = run->options;
    const char *path = options->case_path;
    struct feed *feed = arena_alloc(run->arena, sizeof *feed);
    struct progress progress;
    struct tally tally = {0};
    struct work work;
    feed_start(feed, input, path && strcmp(path, "-") != 0 ? path : "standard input", options->csv != NULL);
    bool good = options->csv ? offer_rows_start(&work, run, feed) : case_lines_start(&work, run);
    if (good) {
        signal(SIGPIPE, SIG_IGN); /* a reader that has had enough is noticed when writing */
        progress_start(&progress, input);
        good = crew_run(&tally, &work, feed, threads, &progress, run->err);
        progress_end(&progress);
    }
    feed_release(feed);
    if (!good)
        return FAILED;
    return tally.reader_gone ? (int)ERR_FILE : status_of(&tally, run->arena, options->csv ? "row" : "line");
}

static bool check_options(const struct options *options, struct err *err)
{
    if (options->csv && options->full)
        return err_set(err, ERR_USAGE, "batch --csv prints a table: --full goes with lines of JSON");
    if (options->csv && options->format == FORMAT_JSON)
        return err_set(err, ERR_USAGE, "batch --csv prints a table: --format json goes with lines of JSON");
    return true;
}

static int run_batch(const struct run *run)
{
    const struct options *options = run->options;
    int threads = cores(), input;
    if (!check_options(options, run->err) || !case_trials_formed(run) || (options->threads && !read_threads(&threads, options->threads, run->err)) ||
        !open_input(&input, options->case_path, run->err))
        return FAILED;
    int status = run_stream(run, threads, input);
    if (input != STDIN_FILENO)
        close(input);
    return status;
}

const struct command BATCH_COMMAND = {
    .name = "batch",
    .summary = "many cases: one a line in, one a line out",
    .want = WANT_MORE,
    .words = "[FILE]",
    .most = 1,
    .meaning = "file",
    .formats = 1u << FORMAT_TEXT | 1u << FORMAT_JSON,
    .run = run_batch,
};
