#include "cli/output.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool cannot(struct err *err, const char *what, const char *path)
{
    const char *why = strerror(errno);
    err_set(err, ERR_FILE, "cannot %s: %s", what, why);
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, path);
    return false;
}

static bool is_directory(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

bool directory_make(struct arena *arena, const char *path, struct err *err)
{
    char *part = arena_copy(arena, path, strlen(path));
    for (char *at = part + 1; part[0] && *at; at++) {
        if (*at != '/')
            continue;
        *at = '\0';
        if (!is_directory(part) && mkdir(part, 0777) != 0 && errno != EEXIST)
            return cannot(err, "make the directory", part);
        *at = '/';
    }
    if (!is_directory(part) && mkdir(part, 0777) != 0)
        return cannot(err, "make the directory", part);
    return true;
}

const char *output_draft_of(struct outputs *outputs, const char *path)
{
    int i = outputs->count++;
    if (i == outputs->size) {
        outputs->size = i == 0 ? 8 : 2 * i;
        struct output *more = arena_array(outputs->arena, (size_t)outputs->size, sizeof *more);
        if (i > 0)
            memcpy(more, outputs->file, (size_t)i * sizeof *more);
        outputs->file = more;
    }
    outputs->file[i].path = path;
    outputs->file[i].draft = text_format(outputs->arena, "%s.part%d", path, (int)getpid());
    return outputs->file[i].draft;
}

const char *output_draft(struct outputs *outputs, const char *directory, const char *name)
{
    return output_draft_of(outputs, text_format(outputs->arena, "%s/%s", directory, name));
}

static const char *path_of(const struct outputs *outputs, const char *draft)
{
    for (int i = 0; i < outputs->count; i++)
        if (outputs->file[i].draft == draft)
            return outputs->file[i].path;
    return draft;
}

bool output_write(const struct outputs *outputs, const char *draft, const struct text *text, struct err *err)
{
    FILE *stream = fopen(draft, "wb");
    if (!stream)
        return cannot(err, "write", path_of(outputs, draft));
    bool written = fwrite(text->data, 1, text->length, stream) == text->length;
    int why = errno;
    if (fclose(stream) == 0 && written)
        return true;
    errno = written ? errno : why;
    return cannot(err, "write", path_of(outputs, draft));
}

void outputs_discard(struct outputs *outputs)
{
    for (int i = 0; i < outputs->count; i++)
        unlink(outputs->file[i].draft);
}

bool outputs_keep(struct outputs *outputs, struct err *err)
{
    for (int i = 0; i < outputs->count; i++)
        if (rename(outputs->file[i].draft, outputs->file[i].path) != 0) {
            cannot(err, "put in place", outputs->file[i].path);
            outputs_discard(outputs);
            return false;
        }
    return true;
}
