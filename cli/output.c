#define _XOPEN_SOURCE 700 /* links, and the place behind them */

#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/draft.h"
#include "cli/output_move.h"

static bool refuse(struct err *err, const char *what, const char *why, const char *path)
{
    err_set(err, ERR_FILE, "cannot %s: %s", what, why);
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, path);
    return false;
}

static bool cannot(struct err *err, const char *what, const char *path)
{
    return refuse(err, what, strerror(errno), path);
}

static bool is_directory(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

bool directory_make(struct arena *arena, const char *path, bool *made, struct err *err)
{
    char *part = arena_copy(arena, path, strlen(path));
    for (char *at = part + 1; part[0] && *at; at++) {
        if (*at != '/')
            continue;
        *at = '\0';
        if (!is_directory(part) && mkdir(part, 0700) != 0 && errno != EEXIST)
            return cannot(err, "make the directory", part);
        *at = '/';
    }
    const bool missing = !is_directory(part);
    if (missing && mkdir(part, 0700) != 0)
        return cannot(err, "make the directory", part);
    if (made)
        *made = missing;
    return true;
}

static bool same(const struct stat *one, const struct stat *other)
{
    return one->st_dev == other->st_dev && one->st_ino == other->st_ino;
}

/* The descriptor that leads to the same place: what /dev/stdout is may be a file of the shell's. -1: none */
static int own_stream(const struct stat *status)
{
    struct stat own;
    for (int descriptor = 1; descriptor <= 2; descriptor++)
        if (fstat(descriptor, &own) == 0 && same(&own, status))
            return descriptor;
    return -1;
}

static bool is_source(const struct outputs *outputs, const struct stat *status)
{
    struct stat source;
    if (!outputs->source)
        return false;
    int found = strcmp(outputs->source, "-") == 0 ? fstat(0, &source) : stat(outputs->source, &source);
    return found == 0 && S_ISREG(source.st_mode) && same(&source, status);
}

/* What is at the path, and whether it may be written. */
static void look(const struct outputs *outputs, struct output *file)
{
    struct stat status;
    file->place = file->path;
    file->mode = 0600;
    if (stat(file->path, &status) != 0) {
        if (errno != ENOENT)
            file->fault = strerror(errno);
        else if (lstat(file->path, &status) == 0)
            file->fault = "it is a link that leads nowhere";
        return;
    }
    file->there = true;
    file->mode = status.st_mode & 07777;
    if (S_ISDIR(status.st_mode))
        file->fault = "it is a folder";
    else if (is_source(outputs, &status))
        file->fault = "it is the case itself";
    else if (!S_ISREG(status.st_mode) || own_stream(&status) >= 0)
        file->flows = true;
    else if (access(file->path, W_OK) != 0)
        file->fault = strerror(errno);
    char *real = file->fault || file->flows ? NULL : realpath(file->path, NULL);
    if (real)
        file->place = arena_copy(outputs->arena, real, strlen(real));
    else if (!file->fault && !file->flows && errno == ENOMEM)
        arena_no_memory(outputs->arena);
    else if (!file->fault && !file->flows)
        file->fault = strerror(errno);
    free(real);
}

static struct output *announce(struct outputs *outputs, const char *path)
{
    int i = outputs->count++;
    if (i == outputs->size) {
        outputs->size = i == 0 ? 8 : 2 * i;
        struct output *more = arena_array(outputs->arena, (size_t)outputs->size, sizeof *more);
        if (i > 0)
            memcpy(more, outputs->file, (size_t)i * sizeof *more);
        outputs->file = more;
    }
    struct output *file = &outputs->file[i];
    *file = (struct output){.path = path, .draft = path};
    if (path[0])
        look(outputs, file);
    else
        file->fault = "its name is empty";
    return file;
}

static const char *draft(struct outputs *outputs, struct output *file)
{
    if (file->fault || file->flows)
        return file->draft;
    file->made = draft_make(outputs->arena, file->place);
    if (file->made)
        file->draft = file->made->path;
    else
        file->fault = strerror(errno);
    return file->draft;
}

const char *output_draft_of(struct outputs *outputs, const char *path)
{
    return draft(outputs, announce(outputs, path));
}

const char *output_draft(struct outputs *outputs, const char *directory, const char *name)
{
    struct output *file = announce(outputs, text_format(outputs->arena, "%s/%s", directory, name));
    if (file->flows)
        file->fault = "it is not a plain file";
    return draft(outputs, file);
}

bool outputs_ready(const struct outputs *outputs, struct err *err)
{
    for (int i = 0; i < outputs->count; i++)
        if (outputs->file[i].fault)
            return refuse(err, "write", outputs->file[i].fault, outputs->file[i].path);
    return true;
}

static struct output *file_of(const struct outputs *outputs, const char *draft)
{
    int i = 0;
    while (i < outputs->count - 1 && outputs->file[i].draft != draft)
        i++;
    return &outputs->file[i];
}

bool output_write(const struct outputs *outputs, const char *draft, const struct text *text, struct err *err)
{
    struct output *file = file_of(outputs, draft);
    if (!outputs_ready(outputs, err))
        return false;
    if (file->flows) {
        struct text *flow = arena_alloc(outputs->arena, sizeof *flow);
        *flow = *text;
        file->flow = flow;
        return true;
    }
    return write_all(file->made->descriptor, text->data, text->length) || cannot(err, "write", file->path);
}

void outputs_discard(struct outputs *outputs)
{
    for (int i = 0; i < outputs->count; i++) {
        if (outputs->file[i].made)
            draft_remove(outputs->file[i].made);
        if (outputs->file[i].before)
            draft_remove(outputs->file[i].before);
    }
}

static bool pour(const struct output *file)
{
    struct stat status;
    int own = stat(file->path, &status) == 0 ? own_stream(&status) : -1;
    int descriptor = own >= 0 ? own : open(file->path, O_WRONLY | O_NOCTTY | O_CLOEXEC);
    if (own >= 0)
        fflush(own == 1 ? stdout : stderr);
    if (descriptor < 0)
        return false;
    bool done = write_all(descriptor, file->flow->data, file->flow->length);
    int why = errno;
    if (own < 0)
        close(descriptor);
    errno = why;
    return done;
}

/* All that takes time or may fail. Files that belong together have one time. */
static bool settle_all(struct outputs *outputs, struct err *err)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    for (int i = 0; i < outputs->count; i++) {
        const struct output *file = &outputs->file[i];
        if (file->made && !draft_settle(file->made, file->mode, &now))
            return cannot(err, "write", file->path);
    }
    for (int i = 0; i < outputs->count; i++)
        if (outputs->file[i].flow && !pour(&outputs->file[i]))
            return cannot(err, "write", outputs->file[i].path);
    return true;
}

bool outputs_keep(struct outputs *outputs, struct err *err)
{
    bool done = outputs_ready(outputs, err) && settle_all(outputs, err) && outputs_move(outputs, err);
    outputs_discard(outputs);
    return done;
}
