#include "cli/batch/csv_record.h"

#include <string.h>

#include "calc/kit/text.h"

/* Where reading stands, and where the bytes of the cells go. */
struct row {
    const char *at, *end;
    char *to;
};

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* The cell in quotes that begins here; a doubled quote is one. */
static bool quoted_cell(struct row *row)
{
    for (row->at++; row->at < row->end; row->at++) {
        if (*row->at == '"' && (row->at + 1 == row->end || row->at[1] != '"')) {
            row->at++;
            return row->at == row->end || *row->at == ',';
        }
        row->at += *row->at == '"';
        *row->to++ = *row->at;
    }
    return false;
}

static void plain_cell(struct row *row)
{
    while (row->at < row->end && *row->at != ',')
        *row->to++ = *row->at++;
}

static bool next_cell(struct row *row, const char **cell, int number, struct err *err)
{
    char *start = row->to;
    bool quoted = row->at < row->end && *row->at == '"';
    if (quoted && !quoted_cell(row))
        return err_set(err, ERR_INPUT,
                       row->at == row->end ? "the quote of cell %d is not closed"
                                           : "cell %d goes on behind its closing quote: a quote inside is doubled",
                       number);
    if (!quoted)
        plain_cell(row);
    while (row->to > start && is_blank(row->to[-1]))
        row->to--;
    *row->to++ = '\0';
    *cell = start + strspn(start, " \t");
    return true;
}

bool csv_cells(struct cells *cells, struct arena *arena, const char *bytes, size_t length, struct err *err)
{
    if (memchr(bytes, '\0', length))
        return err_set(err, ERR_INPUT, "the row has a NUL byte: save the table as UTF-8");
    if (length > 0 && bytes[length - 1] == '\r')
        length--;
    /* each cell ends with a zero where a comma or the end of the row stands */
    struct row row = {.at = bytes, .end = bytes + length, .to = arena_alloc(arena, length + 1)};
    cells->count = 0;
    for (;;) {
        if (cells->count == CELLS_MAX)
            return err_set(err, ERR_INPUT, "the row has more than %d cells", CELLS_MAX);
        if (!next_cell(&row, &cells->cell[cells->count], cells->count + 1, err))
            return false;
        cells->count++;
        if (row.at == row.end)
            return true;
        row.at++; /* the comma */
    }
}
