/* Bytes that grow on the heap and are used again: what comes in and goes out beside the arenas of the workers. */
#ifndef HAGGLE_CLI_BATCH_BYTES_H
#define HAGGLE_CLI_BATCH_BYTES_H

#include <stdbool.h>
#include <stddef.h>

struct bytes {
    char *data; /* NULL while size is 0 */
    size_t length, size;
};

/* False without memory; then nothing has changed. */
bool bytes_add(struct bytes *bytes, const char *more, size_t length);

/* Empties; memory beyond BYTES_KEPT_MAX is given back. */
enum { BYTES_KEPT_MAX = 256 * 1024 };
void bytes_reset(struct bytes *bytes);

void bytes_release(struct bytes *bytes);

#endif
