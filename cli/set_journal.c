#define _XOPEN_SOURCE 700

#include "cli/set_journal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "calc/kit/text.h"
#include "cli/draft.h"

static const char NAME[] = ".haggle-set";
static const char HEAD[] = "haggle set 1"; /* then draft, aside and place of each file, a zero behind each word */
enum { WORDS_OF_FILE = 3, FILES_MAX = 1000, BYTES_MAX = 1 << 20 };

bool set_journal_named(const char *name)
{
    return strcmp(name, NAME) == 0;
}

const char *set_journal_path(struct arena *arena, const char *folder)
{
    return text_format(arena, "%s%s", folder, NAME);
}

bool set_journal_write(struct arena *arena, const struct draft *journal, const char *path, const struct set_entry *entry,
                       int count)
{
    struct text text = text_start(arena);
    text_add_bytes(&text, HEAD, sizeof HEAD);
    for (int i = 0; i < count; i++) {
        text_add_bytes(&text, entry[i].draft, strlen(entry[i].draft) + 1);
        text_add_bytes(&text, entry[i].aside, strlen(entry[i].aside) + 1);
        text_add_bytes(&text, entry[i].place, strlen(entry[i].place) + 1);
    }
    return write_all(journal->descriptor, text.data, text.length) && draft_settle(journal, 0600, NULL) &&
           rename(journal->path, path) == 0;
}

/* The journal's bytes with a zero at their end; NULL: there is none, or it is not of this user's own. */
static const char *read_journal(struct arena *arena, const char *path, size_t *length)
{
    struct stat status;
    int descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return NULL;
    char *bytes = NULL;
    if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == geteuid() &&
        status.st_size < BYTES_MAX) {
        bytes = arena_alloc(arena, (size_t)status.st_size + 1);
        *length = 0;
        for (ssize_t got; *length < (size_t)status.st_size &&
                          (got = read(descriptor, bytes + *length, (size_t)status.st_size - *length)) > 0;)
            *length += (size_t)got;
    }
    close(descriptor);
    return bytes;
}

/* A name in the folder; one outside stays as it is. */
static const char *path_in(struct arena *arena, const char *folder, const char *name)
{
    return strchr(name, '/') ? name : text_format(arena, "%s%s", folder, name);
}

static bool is_there(const char *path)
{
    struct stat status;
    return lstat(path, &status) == 0 || errno != ENOENT;
}

/* The files it names; -1: it is no journal. */
static int parse(struct set_entry *entry, struct arena *arena, const char *folder, const char *bytes, size_t length)
{
    const char *word[WORDS_OF_FILE];
    size_t at = sizeof HEAD;
    int count = 0, words = 0;
    if (length < at || memcmp(bytes, HEAD, at) != 0 || bytes[length - 1])
        return -1;
    for (; at < length; at += strlen(bytes + at) + 1) {
        word[words++] = bytes + at;
        if (words < WORDS_OF_FILE)
            continue;
        const char *slash = strrchr(word[0], '/');
        if (count == FILES_MAX || !draft_named(slash ? slash + 1 : word[0]) || (word[1][0] && !draft_named(word[1])) || !word[2][0])
            return -1;
        entry[count++] = (struct set_entry){path_in(arena, folder, word[0]), word[1][0] ? path_in(arena, folder, word[1]) : "",
                                            path_in(arena, folder, word[2])};
        words = 0;
    }
    return words == 0 ? count : -1;
}

/* Every file of the folder: from its draft, or from where it was set aside. */
static bool fill(const struct set_entry *entry, int count, bool complete)
{
    for (int i = 0; i < count; i++) {
        const char *from = complete ? entry[i].draft : entry[i].aside;
        if (from[0] && !is_there(entry[i].place) && is_there(from) && rename(from, entry[i].place) != 0)
            return false;
    }
    return true;
}

bool set_recover(struct arena *arena, const char *folder)
{
    const char *path = set_journal_path(arena, folder);
    size_t length;
    const char *bytes = read_journal(arena, path, &length);
    if (!bytes)
        return true;
    struct set_entry *entry = arena_array(arena, FILES_MAX, sizeof *entry);
    int count = parse(entry, arena, folder, bytes, length);
    bool begun = false;
    for (int i = 0; i < count; i++)
        begun = begun || !is_there(entry[i].draft);
    return fill(entry, count, begun) && unlink(path) == 0;
}
