#include "bands/grid/grid.h"

#include <string.h>

#include "bands/grid/grid_parts.h"
#include "calc/kit/text.h"

static const char ZIP[] = "PK\3\4", EMPTY_ZIP[] = "PK\5\6", OLE[] = "\xD0\xCF\x11\xE0";

static bool is_zip(const char *bytes, size_t length)
{
    return length >= 4 && (memcmp(bytes, ZIP, 4) == 0 || memcmp(bytes, EMPTY_ZIP, 4) == 0);
}

bool grid_looks_so(const char *bytes, size_t length)
{
    return is_zip(bytes, length) || (length >= 4 && memcmp(bytes, OLE, 4) == 0);
}

/* An error that names the file; false. */
static bool in_file(struct err *err, const char *name)
{
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, name);
    return false;
}

/* What is a zip but no workbook, by its parts. */
static bool no_workbook(const struct zip_parts *zip, struct err *err)
{
    if (zip_has(zip, "word/document.xml"))
        return err_set(err, ERR_INPUT, "a Word document: save the letter as text or as PDF");
    if (zip_has(zip, "content.xml"))
        return err_set(err, ERR_INPUT,
                       "a document in the format of OpenDocument: save a workbook as .xlsx, a letter as text "
                       "or as PDF");
    return err_set(err, ERR_INPUT, "an archive that holds no workbook");
}

bool grid_open(struct grid **result, struct arena *arena, const char *file, const char *bytes, size_t length,
               struct err *err)
{
    struct grid *grid = arena_alloc(arena, sizeof *grid);
    *result = grid;
    grid->arena = arena;
    grid->file = file;
    if (length > GRID_SIZE_MAX) {
        err_set(err, ERR_INPUT, "the file is larger than %d MiB", GRID_SIZE_MAX / 1024 / 1024);
        return in_file(err, file);
    }
    if (!is_zip(bytes, length)) {
        err_set(err, ERR_INPUT,
                "a document with a password, or in the format of before 2007: save a workbook as .xlsx "
                "without a password, a letter as text or as PDF");
        return in_file(err, file);
    }
    bool good = zip_open(&grid->zip, arena, bytes, length, err);
    if (good && !zip_has(grid->zip, "xl/workbook.xml"))
        good = no_workbook(grid->zip, err);
    return (good && grid_read_book(grid, err) && grid_read_texts(grid, err)) || in_file(err, file);
}

void grid_close(struct grid *grid)
{
    if (grid->zip)
        zip_close(grid->zip);
}

const char *grid_file(const struct grid *grid)
{
    return grid->file;
}

const struct grid_area *grid_named(const struct grid *grid, const char *name)
{
    int low = 0, high = grid->name_count;
    while (low < high) {
        int middle = low + (high - low) / 2, order = strcmp(grid->names[middle].name, name);
        if (order == 0)
            return &grid->names[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static const struct grid_cell *stored(const struct grid_sheet *sheet, int row, int column)
{
    int low = 0, high = sheet->count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        const struct grid_cell *cell = &sheet->cells[middle];
        if (cell->row == row && cell->column == column)
            return cell;
        if (cell->row < row || (cell->row == row && cell->column < column))
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

bool grid_cell(struct grid_cell *cell, struct grid *grid, const struct grid_area *area, int row, int column,
               struct err *err)
{
    struct grid_sheet *sheet = &grid->sheets[area->sheet];
    if (!sheet->read && !grid_read_sheet(grid, sheet, err))
        return in_file(err, grid->file);
    const struct grid_cell *found = stored(sheet, area->row + row, area->column + column);
    *cell = found ? *found
                  : (struct grid_cell){.row = area->row + row, .column = area->column + column, .text = ""};
    return true;
}

const char *grid_place(const struct grid *grid, const struct grid_area *area, int row, int column)
{
    char reversed[8], letters[8];
    int length = 0;
    for (int rest = area->column + column + 1; rest > 0; rest = (rest - 1) / 26)
        reversed[length++] = (char)('A' + (rest - 1) % 26);
    for (int i = 0; i < length; i++)
        letters[i] = reversed[length - 1 - i];
    letters[length] = '\0';
    return text_format(grid->arena, "%s!%s%d", grid->sheets[area->sheet].name, letters, area->row + row + 1);
}

struct date grid_day(const struct grid *grid, double number)
{
    const struct date epoch = grid->from_1904 ? (struct date){1904, 1, 1} : (struct date){1899, 12, 30};
    if (!(number >= 61) || number >= 200000) /* before March 1900 programs count differently */
        return (struct date){0};
    return date_add_days(epoch, (int)number);
}
