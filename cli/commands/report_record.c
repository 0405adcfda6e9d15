#define _XOPEN_SOURCE 700

#include "cli/commands/report_record.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const char REPORT_RECORD[] = ".haggle-report";
static const char HEAD[] = "haggle report 1\n"; /* then digest, size in bytes and name of each paper, a line each */

enum { RECORD_SIZE_MAX = 4096, PIECE = 16384 };

/* FNV-1a: it tells an edit, which nobody makes to deceive. */
static uint64_t digest_more(uint64_t digest, const unsigned char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        digest = (digest ^ bytes[i]) * UINT64_C(0x100000001b3);
    return digest;
}

static ssize_t read_some(int descriptor, void *bytes, size_t size)
{
    ssize_t got;
    do
        got = read(descriptor, bytes, size);
    while (got < 0 && errno == EINTR);
    return got;
}

/* -1 with errno: no such plain file. */
static int open_plain(const char *path, int flags)
{
    struct stat status;
    int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | flags);
    if (descriptor < 0 || (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)))
        return descriptor;
    close(descriptor);
    errno = EINVAL;
    return -1;
}

void report_record_begin(struct text *record)
{
    text_add(record, HEAD);
}

bool report_record_add(struct text *record, const char *path, const char *name)
{
    unsigned char bytes[PIECE];
    uint64_t digest = UINT64_C(0xcbf29ce484222325), size = 0;
    ssize_t got = -1;
    int descriptor = open_plain(path, 0);
    if (descriptor < 0)
        return false;
    while ((got = read_some(descriptor, bytes, sizeof bytes)) > 0) {
        digest = digest_more(digest, bytes, (size_t)got);
        size += (uint64_t)got;
    }
    int why = errno;
    close(descriptor);
    errno = why;
    if (got < 0)
        return false;
    char figures[40];
    snprintf(figures, sizeof figures, "%016" PRIx64 " %" PRIu64, digest, size);
    text_addf(record, "%s %s\n", figures, name);
    return true;
}

const char *report_record_read(struct arena *arena, const char *folder)
{
    char bytes[RECORD_SIZE_MAX];
    struct stat status;
    size_t length = 0;
    int descriptor = open_plain(text_format(arena, "%s/%s", folder, REPORT_RECORD), O_NOFOLLOW);
    if (descriptor < 0)
        return NULL;
    bool own = fstat(descriptor, &status) == 0 && status.st_uid == geteuid();
    for (ssize_t got; own && (got = read_some(descriptor, bytes + length, sizeof bytes - length)) > 0;)
        length += (size_t)got;
    close(descriptor);
    bool whole = own && length >= strlen(HEAD) && memcmp(bytes, HEAD, strlen(HEAD)) == 0;
    return whole ? arena_copy(arena, bytes, length) : NULL;
}

bool report_record_holds(struct arena *arena, const char *record, const char *path, const char *name)
{
    struct text line = text_start(arena);
    text_add(&line, "\n");
    return report_record_add(&line, path, name) && strstr(record, line.data);
}
