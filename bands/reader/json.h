/* The strict JSON reader: the only code that parses JSON, for case files and data files alike.
 *
 * Stricter than JSON libraries are: duplicate keys, trailing text, invalid UTF-8, control characters, \u0000,
 * lone surrogates, numbers such as 01 or 1., nesting deeper than 32, more than 50,000 values and texts over
 * 4 MiB are errors. Every
 * value knows its file, line, column and path. Numbers keep their written form, so that 0.1 stays one
 * tenth. Nodes live in the arena. */
#ifndef HAGGLE_BANDS_READER_JSON_H
#define HAGGLE_BANDS_READER_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "bands/reader/file.h"
#include "calc/kit/arena.h"
#include "calc/kit/err.h"

enum json_type { JSON_OBJECT, JSON_ARRAY, JSON_STRING, JSON_NUMBER, JSON_BOOL, JSON_NULL };

/* A case at every maximum has 13,000 values, a full file of a person's own records 30,000. */
enum { JSON_DEPTH_MAX = 32, JSON_VALUES_MAX = 50000, JSON_SIZE_MAX = 4 * 1024 * 1024 };

struct json {
    enum json_type type;
    const char *key;           /* of a member; NULL elsewhere */
    const char *text;          /* a string's value, UTF-8; a number as written */
    bool boolean;
    int index;                 /* of an element, from 0 */
    int count;                 /* members or elements */
    struct json *first, *next; /* children and siblings, in file order */
    const struct json *parent;
    const char *file;
    int line, column;          /* of the value, from 1; columns count bytes */
    int key_line, key_column;  /* of a member's key */
    int start, length;         /* bytes of the value's text, from the start of the whole */
    int key_start, key_length; /* the same of a member's key, its quotes included */
};

/* Parses the whole text; file is the name that errors show. False with file, line, column, path and
 * message. */
bool json_parse(struct json **root, struct arena *arena, const char *file, const char *bytes, size_t length,
                struct err *err);

/* A data file of the source by name, parsed: data_read and json_parse. */
bool json_data(struct json **root, struct arena *arena, const struct data_source *source, const char *name, struct err *err);

/* The member of an object, or NULL. */
struct json *json_member(const struct json *object, const char *key);

/* An error at this value: "expected … , found …" as the caller words it (directives of calc/kit/text.h). */
bool json_error(struct err *err, const struct json *at, const char *format, ...);

/* The same at a member's key. */
bool json_key_error(struct err *err, const struct json *member, const char *format, ...);

/* A value as an error message shows it: 12, "text" (cut when long), an object, a list, true, null. */
const char *json_shown(struct arena *arena, const struct json *value);

#endif
