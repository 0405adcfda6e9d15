/* The shapes of the structs that hold the program's own data, so that they can be written as C and compared. */
#ifndef HAGGLE_BANDS_TABLES_SHAPE_H
#define HAGGLE_BANDS_TABLES_SHAPE_H

#include <stddef.h>

enum field_kind {
    FIELD_INT,  /* or an enum */
    FIELD_WIDE, /* int64_t */
    FIELD_BOOL,
    FIELD_TEXT, /* const char *, may be NULL */
    FIELD_PART, /* a struct in place */
    FIELD_LIST, /* a pointer to structs, which another member counts */
    FIELD_ONE   /* a pointer to one element of a list of the same root; may be NULL */
};

struct shape;
struct field {
    const char *name;
    enum field_kind kind;
    size_t at, size; /* size: of one element */
    int count;       /* elements in place: 1, or those of an array */
    const struct shape *shape; /* of a part, a list, one of a list */
    size_t count_at;           /* of a list: where its int stands */
};

/* All members of a struct, in its order. A member left out would be zero in the program: written by position, it
 * makes the compiler refuse the table. */
struct shape {
    const char *type; /* "struct band" */
    size_t size;
    int field_count;
    const struct field *fields;
};

extern const struct shape BANDS_SHAPE, COMPANIES_SHAPE, PROCESS_LENGTHS_SHAPE, CHANGES_SHAPE, NEGOTIATION_SHAPE;

/* Of bands/records and calc/, parts of those. */
extern const struct shape MONEY_SHAPE, MAYBE_MONEY_SHAPE, RATE_SHAPE, LOOSE_DATE_SHAPE;

/* The element i of a field of the struct at `of`. */
const void *field_element(const struct field *field, const void *of, int i);

/* How many structs a list has. */
int field_list_count(const struct field *field, const void *of);

/* The pointer that a field holds. */
const void *field_pointer(const struct field *field, const void *of);

#endif
