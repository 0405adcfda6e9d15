#include "out/document/columns.h"

#include <stdbool.h>

#include "out/document/columns_data.h"

/* The ranges ascend. */
static bool lies_in(const struct code_range *ranges, size_t count, uint32_t code)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (code > ranges[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && code >= ranges[low].first;
}

int code_columns(uint32_t code)
{
    if (code < NO_COLUMN[0].first)
        return 1;
    if (lies_in(NO_COLUMN, sizeof NO_COLUMN / sizeof *NO_COLUMN, code))
        return 0;
    return lies_in(TWO_COLUMNS, sizeof TWO_COLUMNS / sizeof *TWO_COLUMNS, code) ? 2 : 1;
}

/* As documents show it. */
static int shown_columns(uint32_t code)
{
    return code_steers(code) ? (int)sizeof "\\u202e" - 1 : code_columns(code);
}

int text_columns(const char *text)
{
    int columns = 0;
    while (*text)
        columns += shown_columns(next_code(&text));
    return columns;
}

size_t text_fitting(const char *text, int columns)
{
    const char *at = text;
    while (*at) {
        const char *next = at;
        columns -= shown_columns(next_code(&next));
        if (columns < 0 && at != text)
            break;
        at = next;
    }
    return (size_t)(at - text);
}
