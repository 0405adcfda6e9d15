#define _XOPEN_SOURCE 700

#include "cli/commands/report_touched.h"

#include <sys/stat.h>
#include <time.h>

#include "cli/commands/report_folder.h"
#include "cli/commands/report_record.h"

static bool refuse(const struct run *run, const char *path, const char *why)
{
    err_set(run->err, ERR_FILE, "%s: --force replaces it, -o DIR writes elsewhere", why);
    struct text file = text_in(run->err->file, sizeof run->err->file);
    text_add(&file, path);
    return false;
}

/* As LibreOffice and Excel mark a file that they have open. */
static bool is_open(struct arena *arena, const char *folder, const char *name)
{
    struct stat status;
    return lstat(text_format(arena, "%s/.~lock.%s#", folder, name), &status) == 0 ||
           lstat(text_format(arena, "%s/~$%s", folder, name), &status) == 0;
}

/* Copying papers takes a moment; editing one takes longer. */
enum { SECONDS_APART = 5 };

/* Papers that no record speaks of, by when they were last changed. */
struct times {
    int count;
    time_t first, last;
    const char *latest; /* the path of the one changed last */
};

static void note(struct times *times, const char *path, time_t when)
{
    if (times->count == 0 || when < times->first)
        times->first = when;
    if (times->count == 0 || when > times->last) {
        times->last = when;
        times->latest = path;
    }
    times->count++;
}

bool report_untouched(const struct run *run, const char *folder)
{
    struct times times = {0};
    const char *record = report_record_read(run->arena, folder);
    for (int i = 0; i < REPORT_PAPERS && !run->options->force; i++) {
        struct stat status;
        const char *path = text_format(run->arena, "%s/%s", folder, REPORT_PAPER[i]);
        if (is_open(run->arena, folder, REPORT_PAPER[i]))
            return refuse(run, path, "it is open in another program");
        if (stat(path, &status) != 0 || !S_ISREG(status.st_mode))
            continue;
        if (!record)
            note(&times, path, status.st_mtime);
        else if (!report_record_holds(run->arena, record, path, REPORT_PAPER[i]))
            return refuse(run, path, "it was changed since the report wrote it");
    }
    if (times.count == 1)
        return refuse(run, times.latest, "whether it was changed since a report wrote it cannot be known");
    return times.count == 0 || times.last - times.first <= SECONDS_APART ||
           refuse(run, times.latest, "it was changed or copied since the report");
}
