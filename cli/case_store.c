#define _XOPEN_SOURCE 700 /* links, and the place behind them */

#include "cli/case_store.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "calc/kit/text.h"

static bool refuse(struct err *err, const char *path, const char *what, const char *why)
{
    err_set(err, ERR_FILE, "cannot %s: %s", what, why);
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, path);
    return false;
}

static bool write_all(int descriptor, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(descriptor, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes += written;
        length -= (size_t)written;
    }
    return true;
}

/* The draft beside its place, complete and on the disk; it is gone where that fails. */
static bool write_draft(const char *draft, mode_t mode, const char *bytes, size_t length)
{
    int descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor < 0)
        return false;
    bool done = write_all(descriptor, bytes, length) && fsync(descriptor) == 0;
    int why = errno;
    if (close(descriptor) != 0 && done) {
        done = false;
        why = errno;
    }
    if (!done)
        unlink(draft);
    errno = why;
    return done;
}

static const char *draft_of(struct arena *arena, const char *path)
{
    return text_format(arena, "%s.part%d", path, (int)getpid());
}

bool case_store_new(struct arena *arena, const char *path, const char *bytes, size_t length, struct err *err)
{
    const char *draft = draft_of(arena, path);
    struct stat status;
    if (lstat(path, &status) == 0)
        return refuse(err, path, "save", "there is such a file already");
    if (!write_draft(draft, 0600, bytes, length))
        return refuse(err, path, "save", strerror(errno));
    bool linked = link(draft, path) == 0; /* unlike a rename, this never replaces what came there meanwhile */
    int why = errno;
    if (!linked && why != EEXIST && lstat(path, &status) != 0 && rename(draft, path) == 0)
        return true; /* where files have no second names */
    unlink(draft);
    if (linked)
        return true;
    return refuse(err, path, "save", why == EEXIST ? "there is such a file already" : strerror(why));
}

bool case_store_again(struct arena *arena, const char *path, const char *bytes, size_t length, struct err *err)
{
    struct stat status;
    char *real = realpath(path, NULL);
    const char *place = real ? arena_copy(arena, real, strlen(real)) : path;
    free(real);
    const char *draft = draft_of(arena, place);
    if (stat(place, &status) != 0)
        return refuse(err, path, "write", strerror(errno));
    if (!S_ISREG(status.st_mode))
        return refuse(err, path, "write", "it is not a plain file");
    if (access(place, W_OK) != 0)
        return refuse(err, path, "write", strerror(errno));
    if (!write_draft(draft, 0600, bytes, length))
        return refuse(err, path, "write", strerror(errno));
    if (chmod(draft, status.st_mode & 07777) == 0 && rename(draft, place) == 0)
        return true;
    int why = errno;
    unlink(draft);
    return refuse(err, path, "write", strerror(why));
}
