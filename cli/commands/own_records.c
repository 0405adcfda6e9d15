#define _DEFAULT_SOURCE /* flock */

#include "cli/commands/own_records.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bands/reader/json.h"
#include "bands/records/band_write.h"
#include "cli/output.h"

const char *own_records_path(struct arena *arena)
{
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    if (data && data[0] == '/')
        return text_format(arena, "%s/haggle/user_bands.json", data);
    return home && home[0] ? text_format(arena, "%s/.local/share/haggle/user_bands.json", home) : NULL;
}

static bool refuse(struct err *err, enum err_kind kind, const char *path, const char *why)
{
    err_set(err, kind, "%s", why);
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, path);
    return false;
}

bool own_records_plain(struct arena *arena, const struct data_source *source, struct err *err)
{
    struct stat status;
    const char *path = own_data_path(arena, source);
    return !path || stat(path, &status) != 0 || S_ISREG(status.st_mode) || S_ISDIR(status.st_mode) ||
           refuse(err, ERR_FILE, path, "expected a plain file");
}

/* Waits until no other process adds; the lock ends with the descriptor, and so with the process. The lock file stays: one
 * that were removed could be locked by two. -1: it cannot be locked. */
static int lock(struct arena *arena, const char *path, struct err *err)
{
    const char *beside = text_format(arena, "%s.lock", path);
    int descriptor = open(beside, O_RDWR | O_CREAT | O_CLOEXEC, 0600), locked = -1;
    while (descriptor >= 0 && (locked = flock(descriptor, LOCK_EX)) != 0 && errno == EINTR)
        continue;
    if (locked == 0)
        return descriptor;
    refuse(err, ERR_FILE, beside, text_format(arena, "cannot lock: %s", strerror(errno)));
    if (descriptor >= 0)
        close(descriptor);
    return -1;
}

/* As they are now, under the lock: others may have added since the run began. */
static bool read_again(const struct run *run, struct band **own, int *count)
{
    const char *bytes, *shown;
    size_t length;
    bool found;
    *count = 0;
    if (!own_data_read(&bytes, &length, &shown, &found, run->arena, &run->options->data, run->err))
        return false;
    return !found || own_bands_read(own, count, run->arena, run->bands, shown, bytes, length, run->err);
}

/* The whole file or nothing. */
static bool write_whole(const struct run *run, const char *path, const struct text *text)
{
    struct outputs outputs = {.arena = run->arena};
    if (output_write(&outputs, output_draft_of(&outputs, path), text, run->err))
        return outputs_keep(&outputs, run->err);
    outputs_discard(&outputs);
    return false;
}

static bool append(const struct run *run, const struct band *record, const char *path)
{
    struct band *own = NULL;
    int count;
    if (!read_again(run, &own, &count))
        return false;
    if (count >= BANDS_MAX)
        return refuse(run->err, ERR_INPUT, path,
                      text_format(run->arena, "it holds %d records, and no more can be read: nothing was added", count));
    struct band *all = arena_array(run->arena, (size_t)count + 1, sizeof *all);
    if (count > 0)
        memcpy(all, own, (size_t)count * sizeof *all);
    all[count] = *record;
    struct text text = text_start(run->arena);
    own_bands_write(&text, all, count + 1);
    if (text.length > JSON_SIZE_MAX)
        return refuse(run->err, ERR_INPUT, path, "with this record it would be larger than 4 MiB, and no more can be read: "
                                                 "nothing was added");
    return write_whole(run, path, &text);
}

bool own_records_add(const struct run *run, const struct band *record, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (slash && slash != path &&
        !directory_make(run->arena, arena_copy(run->arena, path, (size_t)(slash - path)), NULL, run->err))
        return false;
    int held = lock(run->arena, path, run->err);
    if (held < 0)
        return false;
    bool added = append(run, record, path);
    close(held);
    return added;
}
