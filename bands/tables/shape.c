#include "bands/tables/shape.h"

#include <string.h>

const void *field_element(const struct field *field, const void *of, int i)
{
    return (const unsigned char *)of + field->at + (size_t)i * field->size;
}

int field_list_count(const struct field *field, const void *of)
{
    int count;
    memcpy(&count, (const unsigned char *)of + field->count_at, sizeof count);
    return count;
}

const void *field_pointer(const struct field *field, const void *of)
{
    const void *pointer;
    memcpy(&pointer, (const unsigned char *)of + field->at, sizeof pointer);
    return pointer;
}
