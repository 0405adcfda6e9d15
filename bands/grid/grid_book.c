/* Sheets and names of a workbook. */
#include <stdlib.h>
#include <string.h>

#include "bands/grid/grid_parts.h"
#include "bands/grid/xml_walk.h"
#include "calc/kit/text.h"

enum { ROWS_MAX = 1048576, COLUMNS_MAX = 16384, NAME_BYTES_MAX = 1024 };

struct reading_book {
    struct grid *grid;
    bool in_name; /* between <definedName> and its end */
    const char *name;
    struct text words;
};

bool grid_address(const char **words, int *row, int *column)
{
    const char *at = *words;
    int letters = 0, number = 0;
    at += *at == '$';
    for (; *at >= 'A' && *at <= 'Z' && letters <= COLUMNS_MAX; at++)
        letters = 26 * letters + (*at - 'A' + 1);
    at += *at == '$';
    for (; *at >= '0' && *at <= '9' && number <= ROWS_MAX; at++)
        number = 10 * number + (*at - '0');
    if (letters < 1 || letters > COLUMNS_MAX || number < 1 || number > ROWS_MAX)
        return false;
    *row = number - 1;
    *column = letters - 1;
    *words = at;
    return true;
}

/* "Letters" or "'If I leave'" before the exclamation mark, which *words is moved behind; −1 for no sheet of
 * the workbook. */
static int sheet_of(const struct grid *grid, const char **words)
{
    char name[128];
    size_t length = 0;
    const char *at = *words;
    bool quoted = *at == '\'';
    at += quoted;
    for (; *at && length < sizeof name - 1; at++) {
        if (quoted && *at == '\'' && *++at != '\'')
            break;
        if (!quoted && *at == '!')
            break;
        name[length++] = *at;
    }
    name[length] = '\0';
    if (*at != '!')
        return -1;
    *words = at + 1;
    for (int i = 0; i < grid->sheet_count; i++)
        if (strcmp(grid->sheets[i].name, name) == 0)
            return i;
    return -1;
}

/* A name that points at cells of one sheet; others, such as print areas of several, are left out. */
static bool keep_name(struct grid *grid, const char *name, const char *words, struct err *err)
{
    struct grid_area area = {.name = name};
    area.sheet = sheet_of(grid, &words);
    if (area.sheet < 0 || !grid_address(&words, &area.row, &area.column))
        return true;
    area.last_row = area.row;
    area.last_column = area.column;
    if (*words == ':') {
        words++;
        if (!grid_address(&words, &area.last_row, &area.last_column))
            return true;
    }
    if (*words || area.last_row < area.row || area.last_column < area.column)
        return true;
    if (grid->name_count == GRID_NAMES_MAX)
        return err_set(err, ERR_INPUT, "the workbook has more than %d names", GRID_NAMES_MAX);
    if (grid->name_count == grid->name_size) {
        int size = 2 * grid->name_size + 512;
        struct grid_area *more = arena_array(grid->arena, (size_t)size, sizeof *more);
        if (grid->name_count > 0)
            memcpy(more, grid->names, (size_t)grid->name_count * sizeof *more);
        grid->names = more;
        grid->name_size = size;
    }
    grid->names[grid->name_count++] = area;
    return true;
}

static const char *copy(struct grid *grid, const char *words)
{
    return words ? arena_copy(grid->arena, words, strlen(words)) : "";
}

static bool on_open(void *data, const char *name, struct xml_attributes attributes, struct err *err)
{
    struct reading_book *it = data;
    struct grid *grid = it->grid;
    if (strcmp(name, "workbookPr") == 0) {
        const char *early = xml_attribute(attributes, "date1904");
        grid->from_1904 = early && (strcmp(early, "1") == 0 || strcmp(early, "true") == 0);
    }
    if (strcmp(name, "sheet") == 0) {
        if (grid->sheet_count == GRID_SHEETS_MAX)
            return err_set(err, ERR_INPUT, "the workbook has more than %d sheets", GRID_SHEETS_MAX);
        grid->sheets[grid->sheet_count++] =
            (struct grid_sheet){.name = copy(grid, xml_attribute(attributes, "name")),
                                .relation = copy(grid, xml_attribute(attributes, "id")),
                                .part = ""};
    }
    if (strcmp(name, "definedName") == 0 && !xml_attribute(attributes, "localSheetId")) {
        it->in_name = true;
        it->name = copy(grid, xml_attribute(attributes, "name"));
        it->words = text_start(grid->arena);
    }
    return true;
}

static bool on_text(void *data, const char *bytes, size_t length, struct err *err)
{
    struct reading_book *it = data;
    (void)err;
    if (it->in_name && it->words.length + length < NAME_BYTES_MAX)
        text_add_bytes(&it->words, bytes, length);
    return true;
}

static bool on_close(void *data, const char *name, struct err *err)
{
    struct reading_book *it = data;
    if (strcmp(name, "definedName") != 0 || !it->in_name)
        return true;
    it->in_name = false;
    return keep_name(it->grid, it->name, it->words.data, err);
}

/* Which file of the zip each sheet is. */
static bool on_relation(void *data, const char *name, struct xml_attributes attributes, struct err *err)
{
    struct grid *grid = data;
    (void)err;
    const char *relation = xml_attribute(attributes, "Id"), *target = xml_attribute(attributes, "Target");
    if (strcmp(name, "Relationship") != 0 || !relation || !target)
        return true;
    for (int i = 0; i < grid->sheet_count; i++)
        if (strcmp(grid->sheets[i].relation, relation) == 0)
            grid->sheets[i].part =
                target[0] == '/' ? copy(grid, target + 1) : text_format(grid->arena, "xl/%s", target);
    return true;
}

static int by_name(const void *a, const void *b)
{
    const struct grid_area *one = a, *two = b;
    return strcmp(one->name, two->name);
}

bool grid_read_book(struct grid *grid, struct err *err)
{
    static const struct xml_calls book = {on_open, on_close, on_text}, relations = {on_relation, NULL, NULL};
    struct reading_book it = {.grid = grid};
    const char *bytes;
    size_t length;
    if (!zip_read(&bytes, &length, grid->zip, "xl/workbook.xml", err) ||
        !xml_walk(&book, &it, "the list of sheets", bytes, length, err) ||
        !zip_read(&bytes, &length, grid->zip, "xl/_rels/workbook.xml.rels", err) ||
        !xml_walk(&relations, grid, "the list of files", bytes, length, err))
        return false;
    if (grid->name_count > 0)
        qsort(grid->names, (size_t)grid->name_count, sizeof *grid->names, by_name);
    return true;
}
