/* The cells of a sheet, and the texts that sheets share. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bands/grid/grid_parts.h"
#include "bands/grid/xml_walk.h"
#include "calc/kit/text.h"

static int hex(char digit)
{
    return digit >= '0' && digit <= '9'   ? digit - '0'
           : digit >= 'A' && digit <= 'F' ? digit - 'A' + 10
           : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
                                          : -1;
}

/* The code of "_x0041_", −1 for anything else. */
static int escaped(const char *at)
{
    int code = 0;
    if (at[0] != '_' || at[1] != 'x')
        return -1;
    for (int i = 2; i < 6; i++) {
        if (hex(at[i]) < 0)
            return -1;
        code = 16 * code + hex(at[i]);
    }
    return at[6] == '_' ? code : -1;
}

const char *grid_unescape(struct arena *arena, const char *text)
{
    if (!strstr(text, "_x"))
        return text;
    struct text plain = text_start(arena);
    for (; *text; text++) {
        int code = escaped(text);
        if (code < 0) {
            text_add_bytes(&plain, text, 1);
            continue;
        }
        if (code > 0 && code < 0x80)
            text_addf(&plain, "%c", code);
        text += 6;
    }
    return plain.data;
}

/* --- The shared texts. */

struct reading_texts {
    struct grid *grid;
    bool in_text, in_reading_aid; /* <t>; <rPh>: how a word is pronounced */
    struct text words;
};

static bool texts_open(void *data, const char *name, struct xml_attributes attributes, struct err *err)
{
    struct reading_texts *it = data;
    (void)attributes, (void)err;
    if (strcmp(name, "si") == 0)
        it->words = text_start(it->grid->arena);
    if (strcmp(name, "rPh") == 0)
        it->in_reading_aid = true;
    it->in_text = strcmp(name, "t") == 0 && !it->in_reading_aid && it->words.data;
    return true;
}

static bool texts_text(void *data, const char *bytes, size_t length, struct err *err)
{
    struct reading_texts *it = data;
    (void)err;
    if (it->in_text)
        text_add_bytes(&it->words, bytes, length);
    return true;
}

static bool texts_close(void *data, const char *name, struct err *err)
{
    struct reading_texts *it = data;
    struct grid *grid = it->grid;
    it->in_text = false;
    if (strcmp(name, "rPh") == 0)
        it->in_reading_aid = false;
    if (strcmp(name, "si") != 0)
        return true;
    if (grid->text_count == GRID_CELLS_MAX)
        return err_set(err, ERR_INPUT, "the workbook has more than %d texts", GRID_CELLS_MAX);
    if (grid->text_count == grid->text_size) {
        int size = 2 * grid->text_size + 1024;
        const char **more = arena_array(grid->arena, (size_t)size, sizeof *more);
        if (grid->text_count > 0)
            memcpy(more, grid->texts, (size_t)grid->text_count * sizeof *more);
        grid->texts = more;
        grid->text_size = size;
    }
    grid->texts[grid->text_count++] = grid_unescape(grid->arena, it->words.data);
    return true;
}

bool grid_read_texts(struct grid *grid, struct err *err)
{
    static const struct xml_calls calls = {texts_open, texts_close, texts_text};
    struct reading_texts it = {.grid = grid};
    const char *bytes;
    size_t length;
    return !zip_has(grid->zip, "xl/sharedStrings.xml") ||
           (zip_read(&bytes, &length, grid->zip, "xl/sharedStrings.xml", err) &&
            xml_walk(&calls, &it, "the list of texts", bytes, length, err));
}

/* --- Cells. */

struct reading_cells {
    struct grid *grid;
    struct grid_sheet *sheet;
    bool in_cell, in_value, has_formula, has_value;
    char kind[12]; /* as the file has it: "s" … */
    struct grid_cell cell;
    struct text words;
};

static bool unreadable(const struct reading_cells *it, struct err *err)
{
    return err_set(err, ERR_INPUT, "the cells of the sheet %s are damaged", it->sheet->name);
}

static bool cells_open(void *data, const char *name, struct xml_attributes attributes, struct err *err)
{
    struct reading_cells *it = data;
    if (strcmp(name, "c") == 0) {
        const char *where = xml_attribute(attributes, "r"), *kind = xml_attribute(attributes, "t");
        it->in_cell = true;
        it->has_formula = it->has_value = false;
        it->cell = (struct grid_cell){.text = ""};
        it->words.length = 0;
        it->words.data[0] = '\0';
        if (!where || !grid_address(&where, &it->cell.row, &it->cell.column) || *where ||
            (kind && strlen(kind) >= sizeof it->kind))
            return unreadable(it, err);
        memcpy(it->kind, kind ? kind : "n", strlen(kind ? kind : "n") + 1);
    }
    it->in_value = it->in_cell && (strcmp(name, "v") == 0 || strcmp(name, "t") == 0);
    it->has_value |= it->in_value;
    it->has_formula |= strcmp(name, "f") == 0;
    return true;
}

static bool cells_text(void *data, const char *bytes, size_t length, struct err *err)
{
    struct reading_cells *it = data;
    (void)err;
    if (it->in_value)
        text_add_bytes(&it->words, bytes, length);
    return true;
}

static bool number_of(double *number, const char *words)
{
    char *end;
    *number = strtod(words, &end);
    return end != words && *end == '\0' && isfinite(*number);
}

/* What the words of a cell mean by its kind; false for what no program writes. */
static bool settle(struct reading_cells *it)
{
    struct grid_cell *cell = &it->cell;
    const char *words = it->words.data, *kind = it->kind;
    bool empty = it->words.length == 0;
    if (strcmp(kind, "s") == 0) {
        if (empty)
            return true;
        if (!number_of(&cell->number, words) || cell->number < 0 || cell->number >= it->grid->text_count)
            return false;
        cell->text = it->grid->texts[(int)cell->number];
        cell->kind = cell->text[0] ? GRID_TEXT : GRID_EMPTY;
        return true;
    }
    if (strcmp(kind, "str") == 0 || strcmp(kind, "inlineStr") == 0 || strcmp(kind, "e") == 0 ||
        strcmp(kind, "d") == 0) {
        cell->kind = empty ? GRID_EMPTY : strcmp(kind, "e") == 0 ? GRID_FAULT : GRID_TEXT;
        cell->text = grid_unescape(it->grid->arena, arena_copy(it->grid->arena, words, it->words.length));
        return true;
    }
    cell->kind = empty ? GRID_EMPTY : strcmp(kind, "b") == 0 ? GRID_BOOL : GRID_NUMBER;
    return (strcmp(kind, "n") == 0 || strcmp(kind, "b") == 0) && (empty || number_of(&cell->number, words));
}

static bool cells_close(void *data, const char *name, struct err *err)
{
    struct reading_cells *it = data;
    struct grid_sheet *sheet = it->sheet;
    it->in_value = false;
    if (strcmp(name, "c") != 0)
        return true;
    it->in_cell = false;
    struct grid_cell *cell = &it->cell, *last = sheet->count > 0 ? &sheet->cells[sheet->count - 1] : NULL;
    if (!settle(it) ||
        (last && (cell->row < last->row || (cell->row == last->row && cell->column <= last->column))))
        return unreadable(it, err);
    if (it->has_formula && !it->has_value) {
        cell->kind = GRID_FAULT;
        cell->text = "a formula that was saved without its value";
    }
    if (cell->kind == GRID_EMPTY)
        return true;
    if (++it->grid->cell_count > GRID_CELLS_MAX)
        return err_set(err, ERR_INPUT, "the workbook has more than %d cells", GRID_CELLS_MAX);
    if (sheet->count == sheet->size) {
        int size = 2 * sheet->size + 1024;
        struct grid_cell *more = arena_array(it->grid->arena, (size_t)size, sizeof *more);
        if (sheet->count > 0)
            memcpy(more, sheet->cells, (size_t)sheet->count * sizeof *more);
        sheet->cells = more;
        sheet->size = size;
    }
    sheet->cells[sheet->count++] = *cell;
    return true;
}

bool grid_read_sheet(struct grid *grid, struct grid_sheet *sheet, struct err *err)
{
    static const struct xml_calls calls = {cells_open, cells_close, cells_text};
    struct reading_cells it = {.grid = grid, .sheet = sheet, .words = text_start(grid->arena)};
    const char *bytes;
    size_t length;
    sheet->read = true;
    if (!sheet->part[0])
        return err_set(err, ERR_INPUT, "the workbook names no file for the sheet %s", sheet->name);
    return zip_read(&bytes, &length, grid->zip, sheet->part, err) &&
           xml_walk(&calls, &it, text_format(grid->arena, "the sheet %s", sheet->name), bytes, length, err);
}
