/* How a shape is written down, for the files *_shape.c alone: `T` is the struct, one line a shape.
 *
 *     #define T struct money
 *     SHAPE(MONEY, WIDE(cents))
 *     #undef T
 */
#ifndef HAGGLE_BANDS_TABLES_SHAPE_FIELDS_H
#define HAGGLE_BANDS_TABLES_SHAPE_FIELDS_H

#include <stdbool.h>
#include <stdint.h>

#include "bands/tables/shape.h"

#define FIELD(member, kind, one, shape, count_at)                                                              \
    {#member, kind, offsetof(T, member), one, (int)(sizeof((T *)0)->member / (one)), shape, count_at}

#define INT(member) FIELD(member, FIELD_INT, sizeof(int), NULL, 0)
#define WIDE(member) FIELD(member, FIELD_WIDE, sizeof(int64_t), NULL, 0)
#define BOOL(member) FIELD(member, FIELD_BOOL, sizeof(bool), NULL, 0)
#define TEXT(member) FIELD(member, FIELD_TEXT, sizeof(char *), NULL, 0)
#define PART(member, type, name) FIELD(member, FIELD_PART, sizeof(type), &name##_SHAPE, 0)
#define LIST(member, counted, name) FIELD(member, FIELD_LIST, sizeof(void *), &name##_SHAPE, offsetof(T, counted))
#define ONE(member, name) FIELD(member, FIELD_ONE, sizeof(void *), &name##_SHAPE, 0)

#define MONEY(member) PART(member, struct money, MONEY)
#define MAYBE(member) PART(member, struct maybe_money, MAYBE_MONEY)
#define RATE(member) PART(member, struct rate, RATE)
#define DATED(member) PART(member, struct loose_date, LOOSE_DATE)

/* SHAPE is seen by other files (shape.h), SHAPE_HERE is not. */
#define SHAPE(name, ...) SHAPE_AS(, name, __VA_ARGS__)
#define SHAPE_HERE(name, ...) SHAPE_AS(static, name, __VA_ARGS__)
#define SHAPE_AS(linkage, name, ...)                                                                           \
    static const struct field name##_FIELDS[] = {__VA_ARGS__};                                                 \
    linkage const struct shape name##_SHAPE = {TYPE_OF(T), sizeof(T),                                          \
                                               sizeof name##_FIELDS / sizeof *name##_FIELDS, name##_FIELDS};
#define TYPE_OF(type) TYPE_TEXT(type)
#define TYPE_TEXT(type) #type

#endif
