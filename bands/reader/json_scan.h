/* The grammar check behind the reader: RFC 8259 to the letter, and where each value stands.
 * Internal to bands/json. */
#ifndef HAGGLE_BANDS_READER_JSON_SCAN_H
#define HAGGLE_BANDS_READER_JSON_SCAN_H

#include "bands/reader/json.h"

/* One value or key in the order of the text; keys are strings that a value follows. */
struct json_mark {
    const char *start;
    size_t length; /* of its text, the quotes included */
    int line, column;
    bool is_key;
};

struct json_marks {
    struct json_mark *mark;
    int count, size;
};

bool json_scan(struct json_marks *marks, struct arena *arena, const char *file, const char *bytes, size_t length,
               struct err *err);

#endif
