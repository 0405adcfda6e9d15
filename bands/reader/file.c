#include "bands/reader/file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "bands/reader/json.h"
#include "calc/kit/text.h"

extern const struct embedded_file bands_data[];
extern const int bands_data_count;

static bool cannot(struct err *err, const char *path, const char *what)
{
    const char *why = errno ? strerror(errno) : "input error";
    err_set(err, ERR_FILE, "cannot %s: %s", what, why);
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, strcmp(path, "-") == 0 ? "standard input" : path);
    return false;
}

/* NULL with errno, which is not that of missing memory. */
static FILE *open_file(const struct arena *arena, const char *path)
{
    errno = 0;
    FILE *stream = fopen(path, "rb");
    if (!stream && errno == ENOMEM)
        arena_no_memory(arena);
    return stream;
}

static bool read_stream(struct text *text, FILE *stream, size_t most)
{
    char chunk[16384];
    size_t got;
    while (text->length <= most && (got = fread(chunk, 1, sizeof chunk, stream)) > 0)
        text_add_bytes(text, chunk, got);
    return !ferror(stream);
}

bool file_read(const char **bytes, size_t *length, struct arena *arena, const char *path, struct err *err)
{
    return file_read_most(bytes, length, arena, path, JSON_SIZE_MAX, err);
}

bool file_read_most(const char **bytes, size_t *length, struct arena *arena, const char *path, size_t most, struct err *err)
{
    struct text text = text_start(arena);
    bool standard = strcmp(path, "-") == 0;
    errno = 0;
    FILE *stream = standard ? stdin : open_file(arena, path);
    if (!stream)
        return cannot(err, path, "open");
    bool read = read_stream(&text, stream, most);
    int why = errno;
    if (!standard)
        fclose(stream);
    errno = why;
    if (!read)
        return cannot(err, path, "read");
    *bytes = text.data;
    *length = text.length;
    return true;
}

static bool missing(const struct arena *arena, const char *path)
{
    FILE *stream = open_file(arena, path);
    int why = errno;
    if (stream)
        fclose(stream);
    return !stream && (why == ENOENT || why == ENOTDIR);
}

const struct data_tables *data_ready(const struct data_source *source)
{
    return source->directory ? NULL : source->tables;
}

bool data_read(const char **bytes, size_t *length, const char **shown, struct arena *arena,
               const struct data_source *source, const char *name, struct err *err)
{
    if (source->directory) {
        *shown = text_format(arena, "%s/%s", source->directory, name);
        /* a misspelt directory must not pass for one without files */
        if (!missing(arena, *shown) || missing(arena, source->directory))
            return file_read(bytes, length, arena, *shown, err);
    }
    *shown = name;
    for (int i = 0; i < bands_data_count; i++)
        if (strcmp(bands_data[i].name, name) == 0) {
            *bytes = (const char *)bands_data[i].bytes;
            *length = (size_t)bands_data[i].length;
            return true;
        }
    return err_set(err, ERR_FILE, "the program carries no data file \"%s\"", name);
}

static const char OWN_NAME[] = "user_bands.json";

const char *const *data_names(int *count, struct arena *arena)
{
    *count = bands_data_count + 1;
    const char **names = arena_array(arena, (size_t)*count, sizeof *names);
    for (int i = 0; i < bands_data_count; i++)
        names[i] = bands_data[i].name;
    names[bands_data_count] = OWN_NAME;
    return names;
}

const char *own_data_path(struct arena *arena, const struct data_source *source)
{
    return source->directory ? text_format(arena, "%s/%s", source->directory, OWN_NAME) : source->own_records;
}

bool own_data_read(const char **bytes, size_t *length, const char **shown, bool *found, struct arena *arena,
                   const struct data_source *source, struct err *err)
{
    const char *path = own_data_path(arena, source);
    *found = path && !missing(arena, path);
    if (!*found)
        return true;
    *shown = path;
    return file_read(bytes, length, arena, path, err);
}
