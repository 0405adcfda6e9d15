/* The files in a zip, unpacked in memory; the only place that knows minizip.
 *
 * Nothing is written to a disk. Refused are: more than ZIP_PARTS_MAX files, two of one name, what is
 * protected by a password, what is damaged, and more than ZIP_SIZE_MAX bytes in all once unpacked, whatever
 * the zip says of itself. */
#ifndef HAGGLE_BANDS_GRID_ZIP_PARTS_H
#define HAGGLE_BANDS_GRID_ZIP_PARTS_H

#include <stdbool.h>
#include <stddef.h>

#include "calc/kit/arena.h"
#include "calc/kit/err.h"

enum { ZIP_PARTS_MAX = 1000, ZIP_SIZE_MAX = 64 * 1024 * 1024 };

struct zip_parts;

/* The bytes must live as long as the parts. The error has a message alone: the caller names the file. Close
 * in any case. */
bool zip_open(struct zip_parts **parts, struct arena *arena, const char *bytes, size_t length,
              struct err *err);
void zip_close(struct zip_parts *parts);

/* How many there are, and the name of each, in the order of the zip. */
int zip_count(const struct zip_parts *parts);
const char *zip_name(const struct zip_parts *parts, int i);

bool zip_has(const struct zip_parts *parts, const char *name);

/* A part as it was packed, with a zero behind it, in the arena. ERR_INPUT where there is none of that name.
 */
bool zip_read(const char **bytes, size_t *length, struct zip_parts *parts, const char *name, struct err *err);

#endif
