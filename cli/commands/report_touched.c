#define _XOPEN_SOURCE 700 /* times in nanoseconds */
#ifdef __APPLE__
#define _DARWIN_C_SOURCE
#define st_mtim st_mtimespec
#endif

#include "cli/commands/report_touched.h"

#include <sys/stat.h>

#include "cli/commands/report_folder.h"

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

static bool later(const struct timespec *one, const struct timespec *other)
{
    return one->tv_sec != other->tv_sec ? one->tv_sec > other->tv_sec : one->tv_nsec > other->tv_nsec;
}

bool report_untouched(const struct run *run, const char *folder)
{
    struct timespec first = {0}, last = {0};
    const char *changed = NULL;
    int count = 0;
    for (int i = 0; i < REPORT_PAPERS && !run->options->force; i++) {
        struct stat status;
        const char *path = text_format(run->arena, "%s/%s", folder, REPORT_PAPER[i]);
        if (is_open(run->arena, folder, REPORT_PAPER[i]))
            return refuse(run, path, "it is open in another program");
        if (stat(path, &status) != 0 || !S_ISREG(status.st_mode))
            continue;
        if (count++ == 0 || later(&first, &status.st_mtim))
            first = status.st_mtim;
        if (!changed || later(&status.st_mtim, &last)) {
            last = status.st_mtim;
            changed = path;
        }
    }
    if (count == 1)
        return refuse(run, changed, "whether it was changed since a report wrote it cannot be known");
    return count == 0 || !later(&last, &first) || refuse(run, changed, "it was changed or copied since the report");
}
