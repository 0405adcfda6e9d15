#define _XOPEN_SOURCE 700 /* realpath, fchmod */
#include "cli/keep_case.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bands/reader/file.h"
#include "calc/kit/text.h"

enum { OWNER_ALONE = 0600 };

static bool cannot(struct err *err, const char *what, const char *path)
{
    const char *why = strerror(errno);
    err_set(err, ERR_FILE, "cannot %s: %s", what, why);
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, path);
    return false;
}

static bool no_file(struct err *err, const char *path)
{
    err_set(err, ERR_FILE, "expected a file to keep the case in, found something else");
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, path);
    return false;
}

static bool write_all(int file, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(file, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes += written;
        length -= (size_t)written;
    }
    return fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP;
}

/* Where a link leads, so that the link stays. */
static const char *target_of(struct arena *arena, const char *path)
{
    char *real = realpath(path, NULL);
    if (!real)
        return path;
    const char *target = arena_copy(arena, real, strlen(real));
    free(real);
    return target;
}

bool keep_case(struct arena *arena, const char *path, const char *bytes, size_t length, struct err *err)
{
    struct stat old;
    const char *target = target_of(arena, path);
    bool exists = stat(target, &old) == 0;
    if (exists && !S_ISREG(old.st_mode))
        return no_file(err, path);
    const char *draft = text_format(arena, "%s.part%d", target, (int)getpid());
    int file = open(draft, O_WRONLY | O_CREAT | O_EXCL, OWNER_ALONE);
    if (file < 0)
        return cannot(err, "write", path);
    bool written = write_all(file, bytes, length) && (!exists || fchmod(file, old.st_mode & 07777) == 0);
    int why = errno;
    written = close(file) == 0 && written;
    if (written && rename(draft, target) == 0)
        return true;
    errno = why ? why : errno;
    cannot(err, "write", path);
    unlink(draft);
    return false;
}

/* Better told before the first question than after its answer. */
static bool folder_exists(struct arena *arena, const char *path)
{
    struct stat status;
    const char *slash = strrchr(path, '/');
    return !slash || slash == path || stat(arena_copy(arena, path, (size_t)(slash - path)), &status) == 0;
}

bool kept_case(const char **bytes, size_t *length, struct arena *arena, const char *path, struct err *err)
{
    struct stat status;
    *bytes = "";
    *length = 0;
    if (stat(path, &status) != 0)
        return (errno == ENOENT && folder_exists(arena, path)) || cannot(err, "write", path);
    if (!S_ISREG(status.st_mode))
        return no_file(err, path);
    return status.st_size == 0 || file_read(bytes, length, arena, path, err);
}
