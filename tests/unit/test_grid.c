/* Workbooks of a few parts each, as they stand in the zip: what each cell and name comes to, and what is refused. */
#include "rows.h"

#include <math.h>

#include "bands/grid/grid.h"
#include "stored_zip.h"

static struct arena arena;

#define FILES "=== xl/_rels/workbook.xml.rels\n<Relationships><Relationship Id='r1' Target='s1.xml'/></Relationships>\n"
#define BOOK "=== xl/workbook.xml\n<workbook><sheets><sheet name='Letters' r:id='r1' xmlns:r='r'/></sheets></workbook>\n" FILES

static bool open_parts(struct grid **grid, const char *parts, struct err *err)
{
    struct text zip = stored_zip(&arena, parts, strlen(parts));
    *err = (struct err){0};
    return grid_open(grid, &arena, "book.xlsx", zip.data, zip.length, err);
}

static struct grid *must_open(const char *parts)
{
    struct grid *grid;
    struct err err;
    if (!open_parts(&grid, parts, &err))
        fail_msg("%s\n%s", parts, err.message);
    return grid;
}

/* An error with these words, which names the file; the workbook is closed. */
static void expect_refused(const char *what, bool accepted, struct grid *grid, const struct err *err, const char *message)
{
    if (accepted || err->kind != ERR_INPUT || !strstr(err->message, message) || strcmp(err->file, "book.xlsx") != 0)
        fail_msg("%s\nexpected book.xlsx: %s\n     got %s: %s", what, message, err->file, accepted ? "accepted" : err->message);
    grid_close(grid);
}

static const struct grid_area A1 = {"it", 0, 0, 0, 0, 0};

#define TEXTS                                                                                                     \
    "=== xl/sharedStrings.xml\n<sst><t>stray</t><si><t>one</t></si>"                                              \
    "<si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>aid</t></rPh></si><si><t></t></si></sst>\n"

static void a_cell_is_what_its_kind_says(void **state)
{
    (void)state;
    static const struct {
        const char *cell;
        enum grid_kind kind;
        double number;
        const char *text;
    } rows[] = {
        {"", GRID_EMPTY, 0, ""},
        {"<c r='A1'/>", GRID_EMPTY, 0, ""},
        {"<c r='A1'><v/></c>", GRID_EMPTY, 0, ""},
        {"<c r='A1'><v>5.25</v></c>", GRID_NUMBER, 5.25, ""},
        {"<x:c xmlns:x='x' r='A1'><x:v>-3</x:v></x:c>", GRID_NUMBER, -3, ""},
        {"<c r='$A$1' t='n'><v>1e3</v></c>", GRID_NUMBER, 1000, ""},
        {"<c r='A1'><f>B1*2</f><v>8</v></c>", GRID_NUMBER, 8, ""},
        {"<c r='A1' t='s'><v>0</v></c>", GRID_TEXT, 0, "one"},
        {"<c r='A1' t='s'><v>1</v></c>", GRID_TEXT, 1, "rich"}, /* without the aid to reading it aloud */
        {"<c r='A1' t='s'><v>2</v></c>", GRID_EMPTY, 2, ""},
        {"<c r='A1' t='s'/>", GRID_EMPTY, 0, ""},
        {"<c r='A1' t='b'><v>1</v></c>", GRID_BOOL, 1, ""},
        {"<c r='A1' t='b'/>", GRID_EMPTY, 0, ""},
        {"<c r='A1' t='e'><v>#N/A</v></c>", GRID_FAULT, 0, "#N/A"},
        {"<c r='A1' t='e'/>", GRID_EMPTY, 0, ""},
        {"<c r='A1' t='str'><f>A2</f><v>a &amp; b</v></c>", GRID_TEXT, 0, "a & b"},
        {"<c r='A1' t='str'><f>A2</f><v/></c>", GRID_EMPTY, 0, ""},
        {"<c r='A1' t='inlineStr'><is><t>in place</t></is></c>", GRID_TEXT, 0, "in place"},
        {"<c r='A1' t='d'><v>2026-11-26</v></c>", GRID_TEXT, 0, "2026-11-26"},
        {"<c r='A1'><f>B1*2</f></c>", GRID_FAULT, 0, "a formula that was saved without its value"},
        {"<v>7</v><c r='A1'><other>7</other></c><v>8</v>", GRID_EMPTY, 0, ""},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct grid_cell cell;
        struct err err = {0};
        struct grid *grid = must_open(text_format(&arena, BOOK TEXTS "=== xl/s1.xml\n<worksheet>%s</worksheet>\n", rows[i].cell));
        if (!grid_cell(&cell, grid, &A1, 0, 0, &err))
            fail_msg("%s\n%s", rows[i].cell, err.message);
        expect_whole(rows[i].cell, rows[i].kind, cell.kind);
        expect_text(rows[i].cell, rows[i].text, cell.text);
        if (cell.kind == GRID_NUMBER || cell.kind == GRID_BOOL)
            expect(rows[i].cell, "its number", fabs(cell.number - rows[i].number) < 1e-12);
        grid_close(grid);
    }
}

static void escapes_of_the_format_are_undone(void **state)
{
    (void)state;
    static const struct {
        const char *stored, *text;
    } rows[] = {
        {"plain", "plain"},
        {"_x0041_", "A"},
        {"a_x004a_b", "aJb"},
        {"_x004A__x004F_", "JO"},
        {"_x005F_x0041_", "_x0041_"}, /* an escaped line, so that what follows is no escape */
        {"a_x0000_b", "ab"},
        {"a_x0009_b", "a\tb"},
        {"_x0041", "_x0041"},
        {"_x004_", "_x004_"},
        {"_x00g1_", "_x00g1_"},
        {"_x00:1_", "_x00:1_"},
        {"_x00@1_", "_x00@1_"},
        {"_x00G1_", "_x00G1_"},
        {"_x00`1_", "_x00`1_"},
        {"_x00/1_", "_x00/1_"},
        {"_y0041_ _x", "_y0041_ _x"},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct grid_cell cell;
        struct err err = {0};
        struct grid *grid = must_open(
            text_format(&arena, BOOK "=== xl/s1.xml\n<worksheet><c r='A1' t='str'><v>%s</v></c></worksheet>\n", rows[i].stored));
        assert_true(grid_cell(&cell, grid, &A1, 0, 0, &err));
        expect_text(rows[i].stored, rows[i].text, cell.text);
        grid_close(grid);
    }
}

static void cells_that_no_program_writes_are_refused(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "<c><v>1</v></c>",                              /* no address */
        "<c r='1A'/>", "<c r='A'/>", "<c r='A0'/>",     /* none either */
        "<c r='A1B'/>", "<c r=''/>",
        "<c r='XFE1'/>",                                /* a column behind the last, XFD */
        "<c r='ZZZZZZZZZZ1'/>", "<c r='A1048577'/>", "<c r='A99999999999'/>",
        "<c r='A1' t='unheard'><v>1</v></c>", "<c r='A1' t='a kind of its own'><v>1</v></c>",
        "<c r='A1' t='s'><v>3</v></c>", "<c r='A1' t='s'><v>-1</v></c>", "<c r='A1' t='s'><v>one</v></c>",
        "<c r='A1'><v>five</v></c>", "<c r='A1'><v>5 or so</v></c>", "<c r='A1'><v>1e999</v></c>",
        "<c r='A1' t='b'><v>yes</v></c>",
        "<c r='A2'><v>1</v></c><c r='A1'><v>1</v></c>", /* out of order */
        "<c r='B1'><v>1</v></c><c r='A1'><v>1</v></c>", "<c r='A1'><v>1</v></c><c r='A1'><v>1</v></c>",
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct grid_cell cell;
        struct err err = {0};
        struct grid *grid = must_open(text_format(&arena, BOOK TEXTS "=== xl/s1.xml\n<worksheet>%s</worksheet>\n", rows[i]));
        expect_refused(rows[i], grid_cell(&cell, grid, &A1, 0, 0, &err), grid, &err,
                       "the cells of the sheet Letters are damaged");
    }
}

/* Every cell of a block is found again, and none beside it. */
static void cells_are_found_by_row_and_column(void **state)
{
    (void)state;
    struct text parts = text_start(&arena);
    struct grid_cell cell;
    struct err err = {0};
    text_add(&parts, BOOK "=== xl/s1.xml\n<worksheet>");
    for (int i = 1; i <= 700; i++)
        text_addf(&parts, "<c r='B%d'><v>%d</v></c><c r='AA%d'><v>%d</v></c>", i, i, i, 1000 + i);
    text_add(&parts, "</worksheet>\n");
    struct grid *grid = must_open(parts.data);
    for (int i = 0; i < 700; i++)
        for (int column = 0; column < 28; column++) {
            assert_true(grid_cell(&cell, grid, &A1, i, column, &err));
            int expected = column == 1 ? i + 1 : column == 26 ? 1001 + i : 0;
            expect_whole(row("row %d, column %d", i, column), expected, (int64_t)cell.number);
            assert_true(cell.row == i && cell.column == column);
        }
    expect_text("the first", "Letters!A1", grid_place(grid, &A1, 0, 0));
    expect_text("the last of one letter", "Letters!Z9", grid_place(grid, &A1, 8, 25));
    expect_text("the first of two", "Letters!AA10", grid_place(grid, &A1, 9, 26));
    expect_text("the last of all", "Letters!XFD1048576", grid_place(grid, &A1, 1048575, 16383));
    grid_close(grid);
}

static void a_name_points_at_cells_of_one_sheet(void **state)
{
    (void)state;
    static const struct {
        const char *words;
        int sheet, row, column, last_row, last_column; /* sheet -1: left out */
    } rows[] = {
        {"Letters!$C$9", 0, 8, 2, 8, 2},
        {"Letters!C9", 0, 8, 2, 8, 2},
        {"'Letters'!A1:B3", 0, 0, 0, 2, 1},
        {"'If it''s so'!$AA$10", 1, 9, 26, 9, 26},
        {"Letters", -1, 0, 0, 0, 0},
        {"'Letters", -1, 0, 0, 0, 0},
        {"'Letters'C9", -1, 0, 0, 0, 0},
        {"Counter!A1", -1, 0, 0, 0, 0},
        {"Letters!", -1, 0, 0, 0, 0},
        {"Letters!A", -1, 0, 0, 0, 0},
        {"Letters!A1:", -1, 0, 0, 0, 0},
        {"Letters!A1:B", -1, 0, 0, 0, 0},
        {"Letters!A3:B2", -1, 0, 0, 0, 0},
        {"Letters!B2:A3", -1, 0, 0, 0, 0},
        {"Letters!A1,Letters!B2", -1, 0, 0, 0, 0},
        {"0.35", -1, 0, 0, 0, 0},
    };
    struct text parts = text_start(&arena), longer = text_start(&arena);
    for (int i = 0; i < 1100; i++)
        text_add(&longer, "x");
    text_add(&parts, "=== xl/workbook.xml\n<workbook><sheets><sheet name='Letters' id='r1'/><sheet name=\"If it's so\" id='r2'/>"
                     "</sheets><definedNames>");
    for (int i = ROWS(rows) - 1; i >= 0; i--) /* from the last, so that sorting is needed */
        text_addf(&parts, "<definedName name='n%d%d'>%s</definedName>", i / 10, i % 10, rows[i].words);
    text_addf(&parts, "<definedName name='local' localSheetId='0'>Letters!A1</definedName>"
                      "<definedName name='long_sheet'>%s!A1</definedName><definedName>Letters!A1</definedName>"
                      "</definedNames></workbook>\n" FILES,
              longer.data);
    struct grid *grid = must_open(parts.data);
    for (int i = 0; i < ROWS(rows); i++) {
        const char name[] = {'n', (char)('0' + i / 10), (char)('0' + i % 10), '\0'};
        const struct grid_area *area = grid_named(grid, name);
        expect(rows[i].words, rows[i].sheet < 0 ? "is left out" : "is kept", !area == (rows[i].sheet < 0));
        if (area)
            expect(rows[i].words, "points there",
                   area->sheet == rows[i].sheet && area->row == rows[i].row && area->column == rows[i].column &&
                       area->last_row == rows[i].last_row && area->last_column == rows[i].last_column);
    }
    expect("a name of one sheet alone", "is left out", !grid_named(grid, "local"));
    expect("a name that points at a sheet whose name is too long", "is left out", !grid_named(grid, "long_sheet"));
    expect("names before, between and behind all", "are not found",
           !grid_named(grid, "a") && !grid_named(grid, "n00a") && !grid_named(grid, "z"));
    expect_text("the file", "book.xlsx", grid_file(grid));
    grid_close(grid);
}

/* 45,000 is 2023-03-15; where days count from 1904 it is 1,462 less. */
static void days_count_from_1900_or_from_1904(void **state)
{
    (void)state;
    static const struct {
        const char *properties;
        double number;
        struct date day;
    } rows[] = {
        {"", 45000, {2023, 3, 15}},
        {"", 45000.75, {2023, 3, 15}},
        {"", 61, {1900, 3, 1}},
        {"", 60, {0}},
        {"", -1, {0}},
        {"", 200000, {0}},
        {"", 199999, {2447, 7, 29}},
        {"<workbookPr/>", 45000, {2023, 3, 15}},
        {"<workbookPr date1904='0'/>", 45000, {2023, 3, 15}},
        {"<workbookPr date1904='1'/>", 43538, {2023, 3, 15}},
        {"<workbookPr date1904='true'/>", 43538, {2023, 3, 15}},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct grid *grid = must_open(text_format(&arena, "=== xl/workbook.xml\n<workbook>%s</workbook>\n" FILES, rows[i].properties));
        struct date day = grid_day(grid, rows[i].number);
        expect(row("%s %d", rows[i].properties, (int)rows[i].number),
               text_format(&arena, "%d-%d-%d", rows[i].day.year, rows[i].day.month, rows[i].day.day),
               day.year == rows[i].day.year && day.month == rows[i].day.month && day.day == rows[i].day.day);
        expect("no number", "is no day", grid_day(grid, (double)NAN).year == 0);
        grid_close(grid);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cell_is_what_its_kind_says),
        cmocka_unit_test(escapes_of_the_format_are_undone),
        cmocka_unit_test(cells_that_no_program_writes_are_refused),
        cmocka_unit_test(cells_are_found_by_row_and_column),
        cmocka_unit_test(a_name_points_at_cells_of_one_sheet),
        cmocka_unit_test(days_count_from_1900_or_from_1904),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_release(&arena);
    return failed;
}
