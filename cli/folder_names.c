#define _POSIX_C_SOURCE 200809L /* lstat */

#include "cli/folder_names.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "calc/kit/nearest.h"
#include "calc/kit/text.h"

static bool left_by_an_editor(const char *file)
{
    return file[0] == '.' || strchr("#~", file[strlen(file) - 1]);
}

static bool ends_in(const char *file, const char *ending)
{
    size_t length = strlen(file), tail = strlen(ending);
    return length >= tail && same_words(file + length - tail, ending);
}

static bool is_name(const struct folder_names *names, const char *file)
{
    for (int i = 0; i < names->count; i++)
        if (strcmp(file, names->name[i]) == 0)
            return true;
    return false;
}

static bool is_misnamed(const struct folder_names *names, const char *file)
{
    return !is_name(names, file) && !left_by_an_editor(file) &&
           (ends_in(file, names->ending) || nearest_name(file, names->name, names->count));
}

/* The first in the order of names, whatever the order on the disk; NULL: none. errno is 0 where all were seen. */
static const char *first_misnamed(struct arena *arena, const struct folder_names *names, DIR *folder)
{
    const char *first = NULL;
    const struct dirent *entry;
    for (errno = 0; (entry = readdir(folder)) != NULL; errno = 0)
        if (is_misnamed(names, entry->d_name) && (!first || strcmp(entry->d_name, first) < 0))
            first = arena_copy(arena, entry->d_name, strlen(entry->d_name));
    return first;
}

/* A link that leads nowhere would pass for a file that is not there. */
static bool links_lead_somewhere(struct arena *arena, const struct folder_names *names, const char *folder, struct err *err)
{
    for (int i = 0; i < names->count; i++) {
        const char *path = text_format(arena, "%s/%s", folder, names->name[i]);
        struct stat status;
        if (stat(path, &status) == 0 || lstat(path, &status) != 0)
            continue;
        err_set(err, ERR_FILE, "cannot open: %s", strerror(ENOENT));
        struct text file = text_in(err->file, sizeof err->file);
        text_add(&file, path);
        return false;
    }
    return true;
}

bool folder_names_check(struct arena *arena, const struct folder_names *names, const char *folder, struct err *err)
{
    DIR *open = opendir(folder);
    const char *file = open ? first_misnamed(arena, names, open) : NULL;
    int why = errno;
    if (open)
        closedir(open);
    if (!open || why != 0)
        return err_set(err, ERR_FILE, "%s %s: cannot read the folder: %s", names->option, folder, strerror(why));
    if (!file)
        return links_lead_somewhere(arena, names, folder, err);
    const char *near = nearest_name(file, names->name, names->count);
    if (near)
        return err_set(err, ERR_INPUT, "%s %s: \"%s\" is none of the %s: did you mean \"%s\"?", names->option, folder, file,
                       names->what, near);
    return err_set(err, ERR_INPUT, "%s %s: \"%s\" is none of the %d %s", names->option, folder, file, names->count,
                   names->what);
}
