/* The workbook without a spreadsheet program: same bytes, errors, safe text, names, patterns. */
#include "unit/rows.h"

#include <stdio.h>

#include "out/workbook/book.h"
#include "out/cells/book_internal.h"

/* An evaluation by hand: two offers, one with a grant in units. */
static void evaluate_by_hand(struct evaluation *evaluation, struct case_file *file)
{
    static const char *const ids[] = {"amazon", "google"}, *const companies[] = {"Amazon", "=Google"};
    struct err err = {0};
    *file = (struct case_file){.note = "=1+1", .currency = "USD", .offer_count = 2};
    *evaluation = (struct evaluation){.from = file, .offer_count = 2, .pair_count = 1, .last_month = 48};
    evaluation->shown_count = 2;
    evaluation->shown_months[0] = 24;
    evaluation->shown_months[1] = 48;
    for (int i = 0; i < 2; i++) {
        struct case_offer *from = &file->offers[i];
        struct offer_result *result = &evaluation->offers[i];
        *from = (struct case_offer){.role = "", .location = "", .vesting = "", .vesting_caution = "",
                                     .currency = "USD", .stock_currency = "USD", .company_name = "Amazon", .title = "", .title_level = ""};
        from->offer = (struct offer){.id = ids[i], .company = companies[i], .level = "", .base = dollars(175000)};
        from->offer.price = (struct price){.start = {22250}};
        from->offer.grant = (struct grant){.units = 434, .counted = true, .name = ""};
        from->offer.has_grant = i == 0;
        schedule_from_years(&from->offer.grant.schedule, (const int[]){500, 1500, 4000, 4000}, 4,
                            CADENCE_SEMIANNUAL, 0);
        result->from = from;
        result->year_count = 4;
        assert_true(curve_compute(&result->curve, &from->offer, REFRESHERS_AS_COUNTED, &err));
        result->flat_curve = result->curve;
    }
    evaluation->pairs[0] = (struct pair_result){.a = 0, .b = 1};
    curves_compare(&evaluation->pairs[0].comparison, &evaluation->offers[0].curve, &evaluation->offers[1].curve);
}

static struct evaluation evaluation;
static struct case_file file;
static struct err err;

static bool write_book(const char *path)
{
    const struct book_source source = {.evaluation = &evaluation};
    struct arena arena = {0};
    bool written = book_write(path, &arena, &source, &err);
    arena_release(&arena);
    return written;
}

static size_t read_all(const char *path, char *bytes, size_t size)
{
    FILE *opened = fopen(path, "rb");
    assert_non_null(opened);
    size_t length = fread(bytes, 1, size, opened);
    fclose(opened);
    return length;
}

static void the_same_evaluation_gives_the_same_bytes(void **state)
{
    static char first[1 << 20], second[1 << 20];
    (void)state;
    evaluate_by_hand(&evaluation, &file);
    assert_true(write_book("test_book.xlsx"));
    size_t length = read_all("test_book.xlsx", first, sizeof first);
    assert_true(length > 10000 && length < sizeof first);
    assert_true(write_book("test_book.xlsx"));
    assert_int_equal(length, read_all("test_book.xlsx", second, sizeof second));
    assert_memory_equal(first, second, length);
    assert_int_equal(remove("test_book.xlsx"), 0);
}

static void a_path_that_cannot_be_written_is_an_error_and_leaves_nothing(void **state)
{
    (void)state;
    evaluate_by_hand(&evaluation, &file);
    assert_false(write_book("no/such/directory/book.xlsx"));
    assert_int_equal(err.kind, ERR_FILE);
    expect_text("file", "no/such/directory/book.xlsx", err.file);
    FILE *left = fopen("no/such/directory/book.xlsx", "rb");
    assert_null(left);
}

static void text_is_made_safe(void **state)
{
    static const struct {
        const char *text, *safe;
    } rows[] = {{"", ""},
                {"=1+1", "=1+1"},
                {"a\tb\nc\r\x01\x7F", "a b\nc\\u0001\\u007f"},
                {"\xC2\x85x\xEF\xBF\xBFy", "\\u0085xy"},
                {"a\xE2\x80\xAE" "b\xE2\x81\xA6" "c", "a\\u202eb\\u2066c"},
                {"_x0041_", "_x005F_x0041_"},
                {"_x41_ _X0041_ _x0041", "_x41_ _X0041_ _x0041"},
                {"\xD7\xA9 \xF0\x9F\x99\x82", "\xD7\xA9 \xF0\x9F\x99\x82"},
                {"cut\xF0\x9F", "cut"}};
    static char safe[CELL_BYTES_MAX], blanks[CELL_TEXT_MAX + 100];
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        safe_text(safe, rows[i].text);
        expect_text(rows[i].text, rows[i].safe, safe);
    }
    memset(blanks, 'x', sizeof blanks - 1);
    safe_text(safe, blanks);
    assert_int_equal(strlen(safe), CELL_TEXT_MAX);
}

static void prefixes_are_words_and_differ(void **state)
{
    static const struct {
        const char *id, *prefix;
    } rows[] = {{"amazon", "amazon"}, {"Tarn and Vole", "tarnandvole"}, {"a-b", "ab"},
                {"a_b", "abno2"},     {"A B", "abno3"},                 {"3m", "m"},
                {"\xD7\xA9", "offer7"}};
    char used[ROWS(rows)][NAME_PREFIX_MAX];
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        name_prefix(used[i], rows[i].id, i + 1, (const char(*)[NAME_PREFIX_MAX])used, i);
        expect_text(rows[i].id, rows[i].prefix, used[i]);
    }
}

static void columns_have_letters(void **state)
{
    static const struct {
        int column;
        const char *letters;
    } rows[] = {{0, "A"}, {25, "Z"}, {26, "AA"}, {51, "AZ"}, {52, "BA"}, {701, "ZZ"}, {702, "AAA"}, {16383, "XFD"}};
    char letters[4];
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        column_letters(letters, rows[i].column);
        expect_text(row("column %d", rows[i].column), rows[i].letters, letters);
    }
}

static void patterns_are_expanded_for_their_cell(void **state)
{
    static const struct {
        const char *pattern, *formula;
    } rows[] = {{"@base", "amazon_base"},
                {"~units*2", "amazon_later_1_units*2"},
                {"INDEX(@x,$A#)", "INDEX(amazon_x,$A12)"},
                {"{0}+{2}", "E12+G12"},
                {"{1-}", "F11"},
                {"SUM({0|})", "SUM(E$10:E$20)"},
                {"SUM({22/})", "SUM(AA$10:AA12)"},
                {"MAX({0<})", "MAX(E$9:E11)"},
                {"TEXT({0},\"#,##0 @x {1}\")&@x", "TEXT(E12,\"#,##0 @x {1}\")&amazon_x"}};
    const struct block block = {
        .offer = "amazon", .grant = "amazon_later_1", .column = 4, .top = 8, .first = 9, .last = 19};
    static char formula[FORMULA_MAX];
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        formula_expand(formula, &block, (struct place){11, 4}, rows[i].pattern);
        expect_text(rows[i].pattern, rows[i].formula, formula);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_evaluation_gives_the_same_bytes),
        cmocka_unit_test(a_path_that_cannot_be_written_is_an_error_and_leaves_nothing),
        cmocka_unit_test(text_is_made_safe),
        cmocka_unit_test(prefixes_are_words_and_differ),
        cmocka_unit_test(columns_have_letters),
        cmocka_unit_test(patterns_are_expanded_for_their_cell),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
