/* What is no workbook, or a hostile one: each is refused in words that say what it is. */
#include "rows.h"

#include "bands/grid/grid.h"
#include "bands/grid/xml_walk.h"
#include "bands/grid/zip_parts.h"
#include "stored_zip.h"

static struct arena arena;

#define RELATIONS "=== xl/_rels/workbook.xml.rels\n<Relationships><Relationship Id='r1' Target='s1.xml'/></Relationships>\n"
#define SHEETS "=== xl/workbook.xml\n<workbook><sheets><sheet name='Letters' id='r1'/></sheets></workbook>\n"
#define CELLS "=== xl/s1.xml\n<worksheet><c r='A1'><v>5</v></c></worksheet>\n"

static const struct grid_area A1 = {"it", 0, 0, 0, 0, 0};

/* Opens it and reads its first cell. */
static bool read_first(struct err *err, const char *bytes, size_t length)
{
    struct grid *grid;
    struct grid_cell cell;
    *err = (struct err){0};
    bool good = grid_open(&grid, &arena, "book.xlsx", bytes, length, err) && grid_cell(&cell, grid, &A1, 0, 0, err);
    if (good)
        assert_true(cell.kind == GRID_NUMBER && cell.number > 4.5 && cell.number < 5.5);
    grid_close(grid);
    return good;
}

static void expect_refused(const char *what, const char *message, const char *bytes, size_t length)
{
    struct err err;
    bool good = read_first(&err, bytes, length);
    if (good || err.kind != ERR_INPUT || !strstr(err.message, message) || strcmp(err.file, "book.xlsx") != 0)
        fail_msg("%s\nexpected book.xlsx: %s\n     got %s: %s", what, message, err.file, good ? "accepted" : err.message);
}

static void expect_parts_refused(const char *what, const char *message, const char *parts)
{
    struct text zip = stored_zip(&arena, parts, strlen(parts));
    expect_refused(what, message, zip.data, zip.length);
}

static void a_sheet_is_found_wherever_its_file_is(void **state)
{
    (void)state;
    static const char *const relations[] = {
        "<Relationship Id='r1' Target='s1.xml'/>",
        "<Relationship Id='r1' Target='/xl/s1.xml'/>",
        "<Relationship Target='s1.xml'/><Relationship Id='r1'/><Other Id='r1' Target='no.xml'/><Relationship Id='r1' Target='s1.xml'/>",
        "<Relationship Id='r2' Target='no.xml'/><Relationship Id='r1' Target='s1.xml'/>",
    };
    for (int i = 0; i < ROWS(relations); i++) {
        struct err err;
        const char *parts = text_format(&arena, SHEETS CELLS "=== xl/_rels/workbook.xml.rels\n<Relationships>%s</Relationships>\n",
                                        relations[i]);
        struct text zip = stored_zip(&arena, parts, strlen(parts));
        expect(relations[i], "leads to the sheet", read_first(&err, zip.data, zip.length));
    }
}

static void what_is_no_workbook_is_told_by_what_it_is(void **state)
{
    (void)state;
    static const struct {
        const char *what, *message, *parts;
    } rows[] = {
        {"a Word document", "a Word document: save the letter as text or as PDF", "=== word/document.xml\n<d/>\n"},
        {"a sheet of LibreOffice's own", "a document in the format of OpenDocument", "=== content.xml\n<d/>\n"},
        {"another archive", "an archive that holds no workbook", "=== notes.txt\nnotes\n"},
        {"no list of files", "the workbook lacks the file xl/_rels/workbook.xml.rels", SHEETS CELLS},
        {"no sheet", "the workbook lacks the file xl/s1.xml", SHEETS RELATIONS},
        {"a sheet that no file is named for", "the workbook names no file for the sheet Letters",
         "=== xl/workbook.xml\n<workbook><sheet name='Letters'/></workbook>\n" RELATIONS CELLS},
        {"sheets that end early", "the list of sheets in the workbook is damaged at its line 3",
         "=== xl/workbook.xml\n<workbook>\n<sheets>\n" RELATIONS},
        {"files that end early", "the list of files in the workbook is damaged at its line 1",
         SHEETS "=== xl/_rels/workbook.xml.rels\n<Relationships>"},
        {"texts that end early", "the list of texts in the workbook is damaged at its line 1",
         SHEETS RELATIONS "=== xl/sharedStrings.xml\n<sst><si>"},
        {"cells that end early", "the sheet Letters in the workbook is damaged at its line 1",
         SHEETS RELATIONS "=== xl/s1.xml\n<worksheet><c r='A1'><v>5</v></c>"},
        {"a document type", "the sheet Letters in the workbook has a document type, which no spreadsheet writes",
         SHEETS RELATIONS "=== xl/s1.xml\n<!DOCTYPE worksheet [<!ENTITY five '5'>]>"
                          "<worksheet><c r='A1'><v>&five;</v></c></worksheet>\n"},
        {"two files of one name", "the workbook holds two files of the same name", SHEETS RELATIONS CELLS CELLS},
    };
    for (int i = 0; i < ROWS(rows); i++)
        expect_parts_refused(rows[i].what, rows[i].message, rows[i].parts);
}

static void what_is_no_zip_is_not_unpacked(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t length;
        bool looks_so;
        const char *message;
    } rows[] = {
        {"\xD0\xCF\x11\xE0 and more", 13, true, "a document with a password, or in the format of before 2007"},
        {"\xD0\xCF\x11", 3, false, "a document with a password, or in the format of before 2007"},
        {"PK\3", 3, false, "a document with a password"},
        {"Dear Jo, ", 9, false, "a document with a password"},
        {"", 0, false, "a document with a password"},
        {"PK\3\4 and nothing", 16, true, "the file is damaged: it cannot be unpacked"},
        {"PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22, true, "the file is damaged: it cannot be unpacked"},
        {"PK\3\4", (size_t)GRID_SIZE_MAX + 1, true, "the file is larger than 16 MiB"}, /* no byte of it is read */
    };
    for (int i = 0; i < ROWS(rows); i++) {
        expect(rows[i].message, rows[i].looks_so ? "looks so" : "does not look so",
               grid_looks_so(rows[i].bytes, rows[i].length) == rows[i].looks_so);
        expect_refused(rows[i].bytes, rows[i].message, rows[i].bytes, rows[i].length);
    }
}

static void put_number(char *at, unsigned number, int bytes)
{
    for (int i = 0; i < bytes; i++, number >>= 8)
        at[i] = (char)(number & 0xff);
}

/* One field changed of the zip's directory, whose first entry is that of the first part; of its end; or one byte of a part.
 * Offsets are those of the format: APPNOTE 4.3.12, 4.3.16. */
static void a_zip_that_lies_is_refused(void **state)
{
    (void)state;
    enum { ENTRY, END, CELL }; /* from where */
    static const struct {
        const char *what;
        int from, offset, bytes;
        unsigned number;
        const char *message;
    } rows[] = {
        {"a password", ENTRY, 8, 2, 1, "the workbook is protected by a password: save it without one"},
        {"an entry that is none", ENTRY, 0, 4, 0, "the file is damaged: it cannot be unpacked"},
        {"a way of packing that is none", ENTRY, 10, 2, 77, "the file is damaged: it cannot be unpacked"},
        {"a sum of another text", ENTRY, 16, 4, 5, "the file is damaged: it cannot be unpacked"},
        {"one byte more than there is", ENTRY, 24, 4, 0x7f, "the file is damaged: it cannot be unpacked"},
        {"more than memory may hold", ENTRY, 24, 4, 0x7fffffff, "the workbook unpacks to more than 64 MiB"},
        {"a place behind the end", ENTRY, 42, 4, 0x00ffffff, "the file is damaged: it cannot be unpacked"},
        {"another byte in a cell", CELL, 0, 1, '6', "the file is damaged: it cannot be unpacked"},
        {"one file more than there are", END, 10, 2, 4, "the file is damaged: it cannot be unpacked"},
        {"more files than are counted", END, 10, 2, 0xfffe, "the file is damaged: it cannot be unpacked"},
        {"a directory behind the end", END, 16, 4, 0x00ffffff, "the file is damaged: it cannot be unpacked"},
        {"a longer directory", END, 12, 4, 0x00ffffff, "the file is damaged: it cannot be unpacked"},
    };
    static const char parts[] = CELLS SHEETS RELATIONS;
    struct err err;
    for (int i = 0; i < ROWS(rows); i++) {
        struct text zip = stored_zip(&arena, parts, sizeof parts - 1);
        char *bytes = arena_copy(&arena, zip.data, zip.length), *at = bytes;
        expect("as it is", "is read", read_first(&err, bytes, zip.length));
        const char *mark = rows[i].from == ENTRY ? "PK\1\2" : rows[i].from == END ? "PK\5\6" : "5</v";
        while (memcmp(at, mark, 4) != 0)
            at++;
        put_number(at + rows[i].offset, rows[i].number, rows[i].bytes);
        expect_refused(rows[i].what, rows[i].message, bytes, zip.length);
    }
}

/* A zip cut short is an error, and nothing is read behind its end. Its last three bytes are zeros, which are not missed. */
static void a_zip_cut_anywhere_is_refused(void **state)
{
    (void)state;
    static const char parts[] = CELLS SHEETS RELATIONS;
    struct text zip = stored_zip(&arena, parts, sizeof parts - 1);
    for (size_t length = 0; length + 3 < zip.length; length++) {
        char *bytes = malloc(length + 1); /* as long as it is, for those who watch memory */
        struct err err;
        assert_non_null(bytes);
        memcpy(bytes, zip.data, length);
        expect(row("%d bytes", (int)length), "is refused", !read_first(&err, bytes, length) && err.kind == ERR_INPUT);
        free(bytes);
    }
}

static void expect_many_refused(const char *what, const char *message, const char *before, const char *one, int times,
                                const char *behind)
{
    struct text parts = text_start(&arena);
    text_add(&parts, before);
    for (int i = 0; i < times; i++)
        text_addf(&parts, one, i);
    text_add(&parts, behind);
    expect_parts_refused(what, message, parts.data);
}

static void more_than_a_workbook_may_have_is_refused(void **state)
{
    (void)state;
    expect_many_refused("201 sheets", "the workbook has more than 200 sheets", "=== xl/workbook.xml\n<workbook>",
                        "<sheet name='s%d'/>", 201, "</workbook>\n" RELATIONS);
    expect_many_refused("20,001 names", "the workbook has more than 20000 names",
                        "=== xl/workbook.xml\n<workbook><sheet name='s' id='r1'/>", "<definedName name='n%d'>s!A1</definedName>",
                        20001, "</workbook>\n" RELATIONS);
    expect_many_refused("1,001 files", "the workbook holds more than 1000 files", "", "=== f%d\n", 1001, "");
    expect_many_refused("65 elements in each other", "the file is nested more than 64 deep", SHEETS RELATIONS "=== xl/s1.xml\n",
                        "<a>", 65, "\n");
    expect_many_refused("a name of 256 bytes", "a file in the workbook has a name of more than 255 bytes", "=== ", "x", 256,
                        "\nit\n");
}

/* --- XML by itself. */

struct heard {
    const char *stop_at; /* the word that ends the walk */
    struct text words;
};

static bool hear(struct heard *it, const char *kind, const char *word, size_t length, struct err *err)
{
    const char *words = text_format(&arena, "%s %s", kind, arena_copy(&arena, word, length));
    text_addf(&it->words, "%s; ", words);
    return strcmp(words, it->stop_at) != 0 || err_set(err, ERR_INPUT, "stopped at %s", words);
}

static bool on_open(void *data, const char *name, struct xml_attributes attributes, struct err *err)
{
    const char *id = xml_attribute(attributes, "id");
    name = id ? text_format(&arena, "%s=%s", name, id) : name;
    return hear(data, "open", name, strlen(name), err);
}

static bool on_close(void *data, const char *name, struct err *err)
{
    return hear(data, "close", name, strlen(name), err);
}

static bool on_text(void *data, const char *bytes, size_t length, struct err *err)
{
    return hear(data, "text", bytes, length, err);
}

static void a_walk_ends_where_a_call_ends_it(void **state)
{
    (void)state;
    static const struct xml_calls calls = {on_open, on_close, on_text};
    static const struct {
        const char *xml, *stop_at, *heard, *message;
    } rows[] = {
        {"<a><b x:id='1' xmlns:x='x' xmlns:id='2'/>t</a>", "", "open a; open b=1; close b; text t; close a; ", NULL},
        {"<x:a xmlns:x='x' xmlns:id='2'/>", "", "open a; close a; ", NULL}, /* a namespace is no attribute */
        {"<a><b/>t</a>", "open b", "open a; open b; ", "stopped at open b"},
        {"<a><b/>t</a>", "close b", "open a; open b; close b; ", "stopped at close b"},
        {"<a>t<b/></a>", "text t", "open a; text t; ", "stopped at text t"},
        {"<a>t<b/></a>", "close a", "open a; text t; open b; close b; close a; ", "stopped at close a"},
        {"<a>", "", "open a; ", "it in the workbook is damaged at its line 1"},
        {"<a>\n</b>", "", "open a; text \n; ", "it in the workbook is damaged at its line 2"},
        {"", "", "", "it in the workbook is damaged at its line 1"},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct heard it = {rows[i].stop_at, text_start(&arena)};
        struct err err = {0};
        bool good = xml_walk(&calls, &it, "it", rows[i].xml, strlen(rows[i].xml), &err);
        expect_text(rows[i].xml, rows[i].heard, it.words.data);
        expect(rows[i].xml, rows[i].message ? "is refused" : "is walked", good == !rows[i].message);
        expect_text(rows[i].xml, rows[i].message ? rows[i].message : "", err.message);
    }
    const struct xml_calls none = {NULL, NULL, NULL};
    struct err err = {0};
    expect("nobody listens", "is walked", xml_walk(&none, NULL, "it", "<a>t<b/></a>", 12, &err));
}

static void the_parts_of_a_zip_are_listed_in_order(void **state)
{
    (void)state;
    static const char parts[] = "=== b/two.xml\n22\n=== a\n1\n";
    struct text zip = stored_zip(&arena, parts, sizeof parts - 1);
    struct zip_parts *it;
    struct err err = {0};
    const char *bytes;
    size_t length;
    assert_true(zip_open(&it, &arena, zip.data, zip.length, &err));
    expect_whole("two parts", 2, zip_count(it));
    expect_text("the first", "b/two.xml", zip_name(it, 0));
    expect_text("the second", "a", zip_name(it, 1));
    assert_true(zip_has(it, "a") && !zip_has(it, "A"));
    assert_true(zip_read(&bytes, &length, it, "b/two.xml", &err));
    expect_text("what it holds", "22\n", bytes);
    expect_whole("its length", 3, (int64_t)length);
    zip_close(it);
    zip_close(it); /* twice does no harm */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sheet_is_found_wherever_its_file_is),
        cmocka_unit_test(what_is_no_workbook_is_told_by_what_it_is),
        cmocka_unit_test(what_is_no_zip_is_not_unpacked),
        cmocka_unit_test(a_zip_that_lies_is_refused),
        cmocka_unit_test(a_zip_cut_anywhere_is_refused),
        cmocka_unit_test(more_than_a_workbook_may_have_is_refused),
        cmocka_unit_test(a_walk_ends_where_a_call_ends_it),
        cmocka_unit_test(the_parts_of_a_zip_are_listed_in_order),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_release(&arena);
    return failed;
}
