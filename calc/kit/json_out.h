/* Writing JSON: commas, indentation and escapes, so that callers name keys and values only.
 *
 * Values are written as they come: money in dollars with two decimals, rates as percentages in quotes. */
#ifndef HAGGLE_CALC_KIT_JSON_OUT_H
#define HAGGLE_CALC_KIT_JSON_OUT_H

#include <stdbool.h>

#include "calc/kit/text.h"

enum json_layout { JSON_INDENTED, JSON_ONE_LINE };

struct json_out {
    struct text *text;
    enum json_layout layout;
    int depth, flat_depth; /* flat_depth: the depth from which everything stands on one line; 0: none */
    bool started;          /* something stands in the innermost container */
};

struct json_out json_start(struct text *text, enum json_layout layout);

/* key is NULL for list elements and the root. */
void json_open(struct json_out *out, const char *key, char bracket); /* '{' or '[' */
void json_open_flat(struct json_out *out, const char *key, char bracket); /* all of it on one line */
void json_close(struct json_out *out, char bracket);                 /* '}' or ']' */
void json_text(struct json_out *out, const char *key, const char *value);
void json_money(struct json_out *out, const char *key, struct money value);
void json_rate(struct json_out *out, const char *key, struct rate value);
/* A number that is already written. */
void json_number(struct json_out *out, const char *key, const char *number);
/* A rate as a plain number: 0.60. At least two decimals, no more than it needs. */
void json_fraction(struct json_out *out, const char *key, struct rate value);
void json_whole(struct json_out *out, const char *key, int64_t value);
void json_bool(struct json_out *out, const char *key, bool value);
void json_null(struct json_out *out, const char *key);

#endif
