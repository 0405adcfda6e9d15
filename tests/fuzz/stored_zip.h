/* A zip whose parts are stored as they are, so that a change of one byte stays one. */
#ifndef HAGGLE_TESTS_FUZZ_STORED_ZIP_H
#define HAGGLE_TESTS_FUZZ_STORED_ZIP_H

#include "calc/kit/text.h"

/* The text is parts, each begun by a line "=== NAME" of its own; what stands before the first is left out. */
struct text stored_zip(struct arena *arena, const char *parts, size_t length);

#endif
