#include "cli/batch/bytes.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

bool bytes_add(struct bytes *bytes, const char *more, size_t length)
{
    if (length > bytes->size - bytes->length) {
        if (length > SIZE_MAX / 4 - bytes->length)
            return false;
        size_t size = bytes->size > 0 ? bytes->size : 4096;
        while (size < bytes->length + length)
            size *= 2;
        char *data = realloc(bytes->data, size);
        if (!data)
            return false;
        bytes->data = data;
        bytes->size = size;
    }
    if (length > 0)
        memcpy(bytes->data + bytes->length, more, length);
    bytes->length += length;
    return true;
}

void bytes_reset(struct bytes *bytes)
{
    if (bytes->size > BYTES_KEPT_MAX)
        bytes_release(bytes);
    bytes->length = 0;
}

void bytes_release(struct bytes *bytes)
{
    free(bytes->data);
    *bytes = (struct bytes){0};
}
