#define _XOPEN_SOURCE 700 /* links, and the place behind them */

#include "cli/case_store.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "calc/kit/text.h"
#include "cli/draft.h"

static bool refuse(struct err *err, const char *path, const char *what, const char *why)
{
    err_set(err, ERR_FILE, "cannot %s: %s", what, why);
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, path);
    return false;
}

/* The draft beside its place, complete and on the disk; NULL with errno, and gone, where that fails. */
static struct draft *write_draft(struct arena *arena, const char *place, mode_t mode, const char *bytes, size_t length)
{
    struct draft *draft = draft_make(arena, place);
    if (!draft || (write_all(draft->descriptor, bytes, length) && draft_settle(draft, mode, NULL)))
        return draft;
    int why = errno;
    draft_remove(draft);
    errno = why;
    return NULL;
}

bool case_store_new(struct arena *arena, const char *path, const char *bytes, size_t length, struct err *err)
{
    struct stat status;
    if (lstat(path, &status) == 0)
        return refuse(err, path, "save", "there is such a file already");
    struct draft *draft = write_draft(arena, path, 0600, bytes, length);
    if (!draft)
        return refuse(err, path, "save", strerror(errno));
    bool linked = link(draft->path, path) == 0; /* unlike a rename, this never replaces what came there meanwhile */
    int why = errno;
    bool moved = !linked && why != EEXIST && lstat(path, &status) != 0 && rename(draft->path, path) == 0; /* no second names there */
    draft_remove(draft);
    return linked || moved || refuse(err, path, "save", why == EEXIST ? "there is such a file already" : strerror(why));
}

bool case_store_again(struct arena *arena, const char *path, const char *bytes, size_t length, struct err *err)
{
    struct stat status;
    char *real = realpath(path, NULL);
    if (!real && errno == ENOMEM)
        arena_no_memory(arena);
    const char *place = real ? arena_copy(arena, real, strlen(real)) : path;
    free(real);
    if (stat(place, &status) != 0)
        return refuse(err, path, "write", strerror(errno));
    if (!S_ISREG(status.st_mode))
        return refuse(err, path, "write", "it is not a plain file");
    if (access(place, W_OK) != 0)
        return refuse(err, path, "write", strerror(errno));
    struct draft *draft = write_draft(arena, place, status.st_mode & 07777, bytes, length);
    bool moved = draft && rename(draft->path, place) == 0;
    int why = errno;
    if (draft)
        draft_remove(draft);
    return moved || refuse(err, path, "write", strerror(why));
}
