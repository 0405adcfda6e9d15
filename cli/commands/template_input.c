#include "cli/commands/template_input.h"

#include <sys/stat.h>

/* A file of the user's directory replaces the built-in one of the same name; missing ones stay built in. */
bool load_templates(const struct run *run, struct template_set *set)
{
    const char *directory = run->options->templates;
    struct stat status;
    templates_built_in(set);
    if (!directory)
        return true;
    if (stat(directory, &status) != 0 || !S_ISDIR(status.st_mode))
        return err_set(run->err, ERR_FILE, "%s is not a directory", directory);
    for (int i = 0; i < set->count; i++) {
        struct template_file *file = &set->files[i];
        const char *path = text_format(run->arena, "%s/%s", directory, file->name);
        if (stat(path, &status) != 0)
            continue;
        file->shown = path;
        if (!file_read(&file->bytes, &file->length, run->arena, path, run->err))
            return false;
    }
    return true;
}
