/* Changing a JSON text where it stands: all that is not changed stays byte for byte, and what is added is laid out as its
 * neighbours are.
 *
 * `text` is one that json_parse has accepted, `at` a node of it. Literals are JSON texts. Each function gives the whole
 * new text, in the arena; the nodes of the old one no longer fit it. */
#ifndef HAGGLE_BANDS_READER_JSON_EDIT_H
#define HAGGLE_BANDS_READER_JSON_EDIT_H

#include "bands/reader/json.h"

struct json_source {
    const char *bytes;
    size_t length;
};

struct json_source json_replace(struct arena *arena, struct json_source source, const struct json *at,
                                const char *literal);

/* A member at the end of an object, or with a key of NULL an element at the end of a list. */
struct json_source json_append(struct arena *arena, struct json_source source, const struct json *container,
                               const char *key, const char *literal);

/* Takes a member or element away, and with it what it leaves empty; the outermost value stays. */
struct json_source json_remove(struct arena *arena, struct json_source source, const struct json *at);

/* The white space before what json_append would add: with a line end where the container has one line for each. */
const char *json_gap(struct arena *arena, struct json_source source, const struct json *container);

/* By how much the text indents: the white space before the first member of the outermost object, else two spaces. */
const char *json_indent(struct arena *arena, struct json_source source, const struct json *root);

/* A text as JSON writes it, quotes and escapes included. */
const char *json_quoted(struct arena *arena, const char *words);

#endif
