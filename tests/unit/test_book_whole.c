/* A workbook that is read back before it is kept: each way in which it is not whole is seen. */
#define _XOPEN_SOURCE 700
#include "rows.h"

#include "cli/commands/report_book.h"
#include "folder_fixture.h"
#include "stored_zip.h"

/* As the library writes it: what leads to what, and how many texts are shared. */
#define TYPES                                                                                                                     \
    "=== [Content_Types].xml\n<Types><Default Extension='rels'/><Override PartName='/xl/workbook.xml'/>"                        \
    "<Override PartName='/xl/worksheets/sheet1.xml'/></Types>\n"
#define ROOT "=== _rels/.rels\n<Relationships><Relationship Target='xl/workbook.xml'/></Relationships>\n"
#define BOOK "=== xl/workbook.xml\n<workbook><sheets><sheet name='Answer'/></sheets></workbook>\n"
#define RELS                                                                                                                      \
    "=== xl/_rels/workbook.xml.rels\n<Relationships><Relationship Target='worksheets/sheet1.xml'/>"                              \
    "<Relationship Target='sharedStrings.xml'/></Relationships>\n"
#define SHEET "=== xl/worksheets/sheet1.xml\n<worksheet><sheetData/></worksheet>\n"
#define LINKS                                                                                                                     \
    "=== xl/worksheets/_rels/sheet1.xml.rels\n<Relationships><Relationship Target='../drawings/vmlDrawing1.vml'/>"                \
    "<Relationship Target='https://example.org' TargetMode='External'/></Relationships>\n"
#define DRAWING "=== xl/drawings/vmlDrawing1.vml\n<xml></xml>\n"
#define TEXTS "=== xl/sharedStrings.xml\n<sst count='3' uniqueCount='2'><si><t>a</t></si><si><t>b</t></si></sst>\n"

static const char NO_PART[] = ": a part is missing";

/* What is said of the draft; NULL: it is whole. */
static const char *said(void)
{
    struct err err = {0};
    if (book_whole(in_folder("draft"), &arena, &err))
        return NULL;
    assert_int_equal(err.kind, ERR_FILE);
    return text_format(&arena, "%s", err.message);
}

static void put_parts(const char *parts, size_t cut)
{
    const struct text zip = stored_zip(&arena, parts, strlen(parts));
    put("draft", zip.data, zip.length - cut);
}

static void each_way_in_which_it_is_not_whole_is_seen(void **state)
{
    static const struct {
        const char *what, *parts, *why; /* NULL: it is whole */
    } rows[] = {
        {"all of it", TYPES ROOT BOOK RELS SHEET LINKS DRAWING TEXTS, NULL},
        {"no list of the parts", ROOT BOOK RELS SHEET LINKS DRAWING TEXTS, NO_PART},
        {"a part of the list", TYPES ROOT RELS SHEET LINKS DRAWING TEXTS, NO_PART},
        {"the only sheet", TYPES ROOT BOOK RELS LINKS DRAWING TEXTS, NO_PART},
        {"a name of the list from nowhere", "=== [Content_Types].xml\n<Types><Override PartName='xl/workbook.xml'/></Types>\n" ROOT BOOK RELS
         SHEET LINKS DRAWING TEXTS, NO_PART},
        {"one without a name", "=== [Content_Types].xml\n<Types><Override/></Types>\n" ROOT BOOK RELS SHEET LINKS DRAWING TEXTS, NO_PART},
        {"what the sheet leads to", TYPES ROOT BOOK RELS SHEET LINKS TEXTS, NO_PART},
        {"what leads to the drawing", TYPES ROOT BOOK RELS SHEET DRAWING TEXTS, NO_PART},
        {"the texts", TYPES ROOT BOOK RELS SHEET LINKS DRAWING, NO_PART},
        {"one of the texts", TYPES ROOT BOOK RELS SHEET LINKS DRAWING "=== xl/sharedStrings.xml\n<sst uniqueCount='2'><si><t>a</t></si></sst>\n", NO_PART},
        {"how many texts there are", TYPES ROOT BOOK RELS SHEET LINKS DRAWING "=== xl/sharedStrings.xml\n<sst><si/></sst>\n", NO_PART},
        {"a sheet that the book does not name", TYPES ROOT "=== xl/workbook.xml\n<workbook><sheets/></workbook>\n" RELS SHEET LINKS DRAWING TEXTS,
         NO_PART},
        {"a sheet that breaks off", TYPES ROOT BOOK RELS "=== xl/worksheets/sheet1.xml\n<worksheet><sheetData>\n" LINKS DRAWING TEXTS, ": "},
        {"a drawing that breaks off", TYPES ROOT BOOK RELS SHEET LINKS "=== xl/drawings/vmlDrawing1.vml\n<xml>\n" TEXTS, ": "},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        put_parts(rows[i].parts, 0);
        const char *found = said();
        if (!rows[i].why != !found || (found && (!strstr(found, rows[i].why) || !strstr(found, "is full"))))
            fail_msg("%s: %s", rows[i].what, found ? found : "whole");
    }
}

static void what_is_no_file_of_parts_is_none(void **state)
{
    (void)state;
    put_parts(TYPES ROOT BOOK RELS SHEET LINKS DRAWING TEXTS, 10);
    assert_non_null(said());
    put("draft", "", 0);
    assert_non_null(said());
    assert_int_equal(remove(in_folder("draft")), 0);
    assert_non_null(said());
    assert_int_equal(mkdir(in_folder("draft"), 0700), 0);
    assert_non_null(said());
}

int main(void)
{
    const struct CMUnitTest tests[] = {IN_FOLDER(each_way_in_which_it_is_not_whole_is_seen), IN_FOLDER(what_is_no_file_of_parts_is_none)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
