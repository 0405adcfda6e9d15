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

static const char *draft_of(struct arena *arena, const char *target)
{
    return text_format(arena, "%s.part%d", target, (int)getpid());
}

/* Complete and on the disk, or not there. */
static bool write_draft(const char *draft, mode_t mode, const char *bytes, size_t length)
{
    int file = open(draft, O_WRONLY | O_CREAT | O_EXCL, OWNER_ALONE);
    if (file < 0)
        return false;
    bool written = write_all(file, bytes, length) && fchmod(file, mode) == 0;
    int why = errno;
    if (close(file) != 0 && written) {
        written = false;
        why = errno;
    }
    if (!written)
        unlink(draft);
    errno = why;
    return written;
}

bool keep_case(struct arena *arena, const char *path, const char *bytes, size_t length, struct err *err)
{
    struct stat old;
    const char *target = target_of(arena, path);
    bool exists = stat(target, &old) == 0;
    if (exists && !S_ISREG(old.st_mode))
        return no_file(err, path);
    if (exists && access(target, W_OK) != 0)
        return cannot(err, "write", path);
    const char *draft = draft_of(arena, target);
    if (!write_draft(draft, exists ? old.st_mode & 07777 : OWNER_ALONE, bytes, length))
        return cannot(err, "write", path);
    if (rename(draft, target) == 0)
        return true;
    cannot(err, "write", path);
    unlink(draft);
    return false;
}

static bool is_there(struct err *err, const char *path)
{
    errno = EEXIST;
    return cannot(err, "save", path);
}

bool keep_new_case(struct arena *arena, const char *path, const char *bytes, size_t length, struct err *err)
{
    struct stat status;
    const char *draft = draft_of(arena, path);
    if (lstat(path, &status) == 0)
        return is_there(err, path);
    if (!write_draft(draft, OWNER_ALONE, bytes, length))
        return cannot(err, "save", path);
    bool linked = link(draft, path) == 0; /* unlike a rename, this never replaces what came there meanwhile */
    int why = errno;
    if (!linked && why != EEXIST && lstat(path, &status) != 0 && rename(draft, path) == 0)
        return true; /* where files have no second names */
    unlink(draft);
    errno = why;
    return linked || cannot(err, "save", path);
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
