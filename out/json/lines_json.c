#include "out/json/lines_json.h"

void lines_json(struct json_out *out, const char *key, const struct lines *lines)
{
    json_open(out, key, '[');
    for (int i = 0; i < lines->count; i++)
        json_text(out, NULL, lines->line[i]);
    json_close(out, ']');
}
