#include "cli/batch/progress.h"

#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "calc/kit/text.h"

enum { LINE = 79 };

static double seconds_now(void)
{
    struct timespec now = {0};
    timespec_get(&now, TIME_UTC);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

void progress_start(struct progress *progress, int input)
{
    struct stat status;
    *progress = (struct progress){.on = isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO) && !isatty(input)};
    if (!progress->on)
        return;
    if (fstat(input, &status) == 0 && S_ISREG(status.st_mode))
        progress->size = (int64_t)status.st_size;
    progress->started = progress->last = seconds_now();
}

/* "2 h 5 min", "3 min 20 s", "8 s" */
static void add_time(struct text *line, int64_t seconds)
{
    if (seconds >= 3600)
        text_addf(line, "%l h %l min", seconds / 3600, seconds % 3600 / 60);
    else if (seconds >= 60)
        text_addf(line, "%l min %l s", seconds / 60, seconds % 60);
    else
        text_addf(line, "%l s", seconds);
}

void progress_show(struct progress *progress, int64_t lines, int64_t read)
{
    char buffer[LINE + 1];
    struct text line = text_in(buffer, sizeof buffer);
    double now = progress->on ? seconds_now() : 0, passed = now - progress->started;
    if (!progress->on || now - progress->last < 1 || passed <= 0)
        return;
    progress->last = now;
    progress->shown = true;
    text_addf(&line, "%u lines, %u a second", lines, (int64_t)((double)lines / passed));
    if (progress->size > read && read > 0) {
        text_add(&line, ", ");
        add_time(&line, (int64_t)((double)(progress->size - read) * passed / (double)read) + 1);
        text_add(&line, " left");
    }
    fprintf(stderr, "\r%-*s", LINE, line.data);
    fflush(stderr);
}

void progress_end(struct progress *progress)
{
    if (!progress->shown)
        return;
    fprintf(stderr, "\r%*s\r", LINE, "");
    fflush(stderr);
}
