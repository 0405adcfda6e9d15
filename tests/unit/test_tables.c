/* The tables that are compiled in: the same, member by member, as what the reader makes of the files. */
#include "rows.h"

#include <stdio.h>

#include "bands/records/bands.h"
#include "bands/tables/built_in.h"
#include "bands/tables/shape.h"
#include "bands/world/changes.h"
#include "bands/world/companies.h"
#include "bands/world/negotiation.h"
#include "bands/world/process.h"

/* What was compared, so that a shape without members does not pass. */
static int texts, numbers, pointers;

static void expect_same(const struct shape *shape, const void *built, const void *read, const char *where);

static void expect_same_pointers(const struct field *field, const void *built, const void *read, const char *where)
{
    const char *a = field_pointer(field, built), *b = field_pointer(field, read);
    int count = field->kind == FIELD_LIST ? field_list_count(field, read) : b != NULL;
    pointers += count;
    if (count > 0 && !a)
        fail_msg("%s: is missing", where);
    for (int i = 0; i < count; i++)
        expect_same(field->shape, a + (size_t)i * field->shape->size, b + (size_t)i * field->shape->size, where);
}

static void expect_same_text(const char *built, const char *read, const char *where)
{
    texts++;
    if (!built != !read || (built && strcmp(built, read) != 0))
        fail_msg("%s: \"%s\" is compiled, \"%s\" was read", where, built ? built : "NULL", read ? read : "NULL");
}

static void expect_same_element(const struct field *field, const void *built, const void *read, int i, const char *where)
{
    const void *a = field_element(field, built, i), *b = field_element(field, read, i);
    if (field->kind == FIELD_PART) {
        expect_same(field->shape, a, b, where);
    } else if (field->kind == FIELD_LIST || field->kind == FIELD_ONE) {
        expect_same_pointers(field, built, read, where);
    } else if (field->kind == FIELD_TEXT) {
        expect_same_text(*(const char *const *)a, *(const char *const *)b, where);
    } else {
        numbers++;
        if (memcmp(a, b, field->size) != 0)
            fail_msg("%s: another value is compiled than was read", where);
    }
}

static void expect_same(const struct shape *shape, const void *built, const void *read, const char *where)
{
    for (int i = 0; i < shape->field_count; i++) {
        const struct field *field = &shape->fields[i];
        char path[200];
        snprintf(path, sizeof path, "%s.%s", where, field->name);
        for (int j = 0; j < field->count; j++)
            expect_same_element(field, built, read, j, path);
    }
}

/* The files in the source tree, and the same files as they are compiled in. */
static void tables_equal_the_files(void **state)
{
    (void)state;
    const struct data_source sources[] = {{.directory = HAGGLE_DATA}, {.directory = NULL}};
    for (int i = 0; i < ROWS(sources); i++) {
        struct arena arena = {0};
        struct err err = {0};
        const struct bands *bands;
        const struct companies *companies;
        struct process_lengths lengths;
        struct changes changes;
        struct negotiation negotiation;
        if (!bands_load(&bands, &arena, &sources[i], &err) || !companies_load(&companies, &arena, &sources[i], &err) ||
            !process_lengths_load(&lengths, &arena, &sources[i], &err) ||
            !changes_load(&changes, &arena, &sources[i], &err) ||
            !negotiation_load(&negotiation, &arena, &sources[i], &err))
            fail_msg("%s: %s: %s", err.file, err.path, err.message);
        texts = numbers = pointers = 0;
        expect_same(&BANDS_SHAPE, BUILT_IN.bands, bands, "bands");
        expect_same(&COMPANIES_SHAPE, BUILT_IN.companies, companies, "companies");
        expect_same(&PROCESS_LENGTHS_SHAPE, BUILT_IN.lengths, &lengths, "process");
        expect_same(&CHANGES_SHAPE, BUILT_IN.changes, &changes, "changes");
        expect_same(&NEGOTIATION_SHAPE, BUILT_IN.negotiation, &negotiation, "negotiation");
        assert_true(texts > 5000 && numbers > 5000 && pointers > 2 * bands->band_count);
        arena_release(&arena);
    }
}

/* Shapes name the members in order, with nothing but padding between them. */
static void check_order(const struct shape *shape)
{
    size_t end = 0;
    for (int i = 0; i < shape->field_count; i++) {
        const struct field *field = &shape->fields[i];
        expect(row("%s.%s", shape->type, field->name), "follows the member before it",
               field->at >= end && field->at < end + sizeof(int64_t));
        end = field->at + (size_t)field->count * field->size;
        if (field->shape)
            check_order(field->shape);
    }
    expect(shape->type, "ends with its last member", shape->size >= end && shape->size < end + sizeof(int64_t));
}

static void shapes_cover_their_structs(void **state)
{
    (void)state;
    const struct shape *const shapes[] = {&BANDS_SHAPE, &COMPANIES_SHAPE, &PROCESS_LENGTHS_SHAPE, &CHANGES_SHAPE,
                                          &NEGOTIATION_SHAPE};
    for (int i = 0; i < ROWS(shapes); i++)
        check_order(shapes[i]);
}

/* The user's records come behind the tables as they do behind the files, computed ranges included. */
static void own_records_join_the_tables(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct err err = {0};
    const struct bands *read = NULL, *built = NULL;
    const struct data_source files = {.own_records = HAGGLE_OWN}, tables = {&BUILT_IN, NULL, HAGGLE_OWN};
    if (!bands_load(&read, &arena, &files, &err) || !bands_load(&built, &arena, &tables, &err))
        fail_msg("%s: %s: %s", err.file, err.path, err.message);
    assert_true(built->own_count > 0 && built != BUILT_IN.bands && built->computed_count > 0);
    expect_same(&BANDS_SHAPE, built, read, "bands");
    arena_release(&arena);
}

static void no_directory_and_no_records_is_the_table_itself(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct err err = {0};
    const struct bands *bands;
    const struct companies *companies;
    const struct data_source source = {&BUILT_IN, NULL, "no/such/user_bands.json"};
    assert_true(bands_load(&bands, &arena, &source, &err) && bands == BUILT_IN.bands);
    assert_true(companies_load(&companies, &arena, &source, &err) && companies == BUILT_IN.companies);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_equal_the_files), cmocka_unit_test(shapes_cover_their_structs),
        cmocka_unit_test(own_records_join_the_tables),
        cmocka_unit_test(no_directory_and_no_records_is_the_table_itself)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
