/* Reading whole files, and the program's own data wherever it comes from. */
#ifndef HAGGLE_BANDS_READER_FILE_H
#define HAGGLE_BANDS_READER_FILE_H

#include <stddef.h>

#include "calc/kit/arena.h"
#include "calc/kit/embedded.h"
#include "calc/kit/err.h"

/* The whole of a file of at most JSON_SIZE_MAX + 1 bytes (one more, so that the reader can refuse it);
 * "-" is standard input. ERR_FILE when it cannot be read. */
bool file_read(const char **bytes, size_t *length, struct arena *arena, const char *path, struct err *err);

/* The same of at most `most` + 1 bytes, roughly: reading ends with the block that passes it. */
bool file_read_most(const char **bytes, size_t *length, struct arena *arena, const char *path, size_t most, struct err *err);

/* What the files that are compiled in came to when they were read by the build (bands/tables/built_in.h). */
struct data_tables {
    const struct bands *bands;
    const struct companies *companies;
    const struct process_lengths *lengths;
    const struct changes *changes;
    const struct negotiation *negotiation;
};

/* Where data files come from: the binary, or a directory (--data DIR). A file in the directory replaces the
 * built-in one of the same name; those that it lacks stay built in. */
struct data_source {
    const struct data_tables *tables; /* stand in for all files where there is no directory; NULL: files are read */
    const char *directory;   /* NULL: the files compiled in */
    const char *own_records; /* path of the user's own records, which add to bands.json; NULL: none. With a
                                directory, user_bands.json in there instead */
};

/* The tables, where they stand in for the files; else NULL. */
const struct data_tables *data_ready(const struct data_source *source);

/* One data file by name ("companies.json"); *shown is how errors name it. */
bool data_read(const char **bytes, size_t *length, const char **shown, struct arena *arena,
               const struct data_source *source, const char *name, struct err *err);

/* The names that files of a directory may have, "user_bands.json" among them. */
const char *const *data_names(int *count, struct arena *arena);

/* Where the user's own records are or would be; NULL when nowhere. */
const char *own_data_path(struct arena *arena, const struct data_source *source);

/* The user's own records; *found is false, and the rest left alone, when there is no such file. */
bool own_data_read(const char **bytes, size_t *length, const char **shown, bool *found, struct arena *arena,
                   const struct data_source *source, struct err *err);

#endif
