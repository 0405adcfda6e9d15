/* One error: what went wrong, where, in words a person can act on.
 *
 * Functions that can fail return bool and take a `struct err *`, which they fill on failure and leave
 * untouched on success. Only cli/ prints errors and turns their kind into an exit status. */
#ifndef HAGGLE_CALC_KIT_ERR_H
#define HAGGLE_CALC_KIT_ERR_H

#include <stdbool.h>

/* kind, exit status, what the kind means */
#define ERR_KINDS(X)                                                                                         \
    X(ERR_NONE, 0, "no error")                                                                               \
    X(ERR_USAGE, 2, "the command line is off")                                                               \
    X(ERR_INPUT, 3, "bad input")                                                                             \
    X(ERR_FILE, 4, "a file could not be read or written")                                                    \
    X(ERR_MEMORY, 5, "out of memory")

#define X(name, status, meaning) name = status,
enum err_kind { ERR_KINDS(X) };
#undef X

struct err {
    enum err_kind kind;
    char file[256];    /* as the user named it; "" when there is none */
    int line, column;  /* 1 and up; 0 when unknown */
    char path[160];    /* "offers[1].grant.units"; "" at the top or when there is none */
    char message[640]; /* what was expected and what was found; no capital, no full stop */
    const struct err *next; /* a further fault of the same input; NULL: none */
};

/* Sets kind and message (built by text_addf's directives, see calc/kit/text.h), clears the place. Returns
 * false, so that a failing function can end with `return err_set(…)`. Longer messages are cut. */
bool err_set(struct err *err, enum err_kind kind, const char *format, ...);

/* The message for a sum that does not fit: every money rule ends here when it overflows. */
bool err_overflow(struct err *err, const char *what);

#endif
