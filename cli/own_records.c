#define _POSIX_C_SOURCE 200809L /* mkdir, mkstemp, fdopen, fsync */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/command.h"

const char *own_records_path(struct arena *arena)
{
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    if (data && data[0] == '/')
        return text_format(arena, "%s/haggle/user_bands.json", data);
    return home && home[0] ? text_format(arena, "%s/.local/share/haggle/user_bands.json", home) : NULL;
}

static bool cannot(struct err *err, const char *what, const char *path)
{
    return err_set(err, ERR_FILE, "cannot %s \"%s\": %s", what, path, strerror(errno));
}

/* Every directory above the file; they hold private figures, so nobody else may look in. */
static bool make_directories(const char *path, struct arena *arena, struct err *err)
{
    char *directory = arena_copy(arena, path, strlen(path));
    for (char *at = directory + 1; *at; at++) {
        if (*at != '/')
            continue;
        *at = '\0';
        if (mkdir(directory, 0700) != 0 && errno != EEXIST)
            return cannot(err, "make the directory", directory);
        *at = '/';
    }
    return true;
}

static bool write_stream(int descriptor, const struct text *text)
{
    FILE *stream = fdopen(descriptor, "wb");
    if (!stream) {
        close(descriptor);
        return false;
    }
    bool written = fwrite(text->data, 1, text->length, stream) == text->length && fflush(stream) == 0 &&
                   fsync(descriptor) == 0;
    int why = errno;
    written &= fclose(stream) == 0;
    errno = written || why == 0 ? errno : why;
    return written;
}

bool write_whole_file(const char *path, const struct text *text, struct arena *arena, struct err *err)
{
    char *beside = text_format(arena, "%s.XXXXXX", path);
    if (!make_directories(path, arena, err))
        return false;
    int descriptor = mkstemp(beside);
    if (descriptor < 0)
        return cannot(err, "write beside", path);
    if (write_stream(descriptor, text) && rename(beside, path) == 0)
        return true;
    cannot(err, "write", path);
    unlink(beside);
    return false;
}
