#include "cli/commands/template_input.h"

#include <errno.h>
#include <sys/stat.h>

#include "cli/folder_names.h"

/* A file of the user's directory replaces the built-in one of the same name; missing ones stay built in. */
bool load_templates(const struct run *run, struct template_set *set)
{
    const char *directory = run->options->templates;
    templates_built_in(set);
    if (!directory)
        return true;
    const char **name = arena_array(run->arena, (size_t)set->count, sizeof *name);
    for (int i = 0; i < set->count; i++)
        name[i] = set->files[i].name;
    const struct folder_names names = {"--templates", "templates", ".txt", name, set->count};
    if (!folder_names_check(run->arena, &names, directory, run->err))
        return false;
    for (int i = 0; i < set->count; i++) {
        struct template_file *file = &set->files[i];
        const char *path = text_format(run->arena, "%s/%s", directory, file->name);
        struct stat status;
        if (stat(path, &status) != 0 && errno == ENOENT)
            continue;
        file->shown = path;
        if (!file_read(&file->bytes, &file->length, run->arena, path, run->err))
            return false;
    }
    return true;
}
