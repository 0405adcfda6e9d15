/* Data as C, by shapes of this test's own with every kind of member. What is expected is written by hand. */
#include "rows.h"

#include "bands/tables/shape_fields.h"
#include "bands/tables/shape_write.h"

struct inner {
    int day;
    bool known;
};

struct item {
    int number, numbers[4];
    int64_t wide;
    bool truth, truths[3];
    const char *text, *texts[3];
    struct inner part, parts[3];
    const struct item *like;
};

struct other {
    int number;
};

struct whole {
    int item_count, other_count, none_count;
    const struct item *item, *none;
    const struct other *other;
    const struct item *best;
    struct inner part;
};

static const struct shape ITEM_SHAPE;

#define T struct inner
SHAPE_HERE(INNER, INT(day), BOOL(known))
#undef T

#define T struct item
SHAPE_HERE(ITEM, INT(number), INT(numbers), WIDE(wide), BOOL(truth), BOOL(truths), TEXT(text), TEXT(texts),
           PART(part, struct inner, INNER), PART(parts, struct inner, INNER), ONE(like, ITEM))
#undef T

#define T struct other
SHAPE_HERE(OTHER, INT(number))
#undef T

#define T struct whole
SHAPE_HERE(WHOLE, INT(item_count), INT(other_count), INT(none_count), LIST(item, item_count, ITEM),
           LIST(none, none_count, ITEM), LIST(other, other_count, OTHER), ONE(best, ITEM), PART(part, struct inner, INNER))
#undef T

static void expect_written(const char *what, const struct table_root roots[], int count, const char *expected)
{
    struct arena arena = {0};
    struct text text = text_start(&arena);
    tables_write(&text, roots, count);
    expect_text(what, expected, text.data);
    arena_release(&arena);
}

/* One member of an item that is else zero. */
static void every_kind_of_member_is_written_as_C(void **state)
{
    (void)state;
    static const struct {
        const char *what;
        struct item item;
        const char *expected;
    } rows[] = {
        {"nothing", {0}, "{0}"},
        {"a number", {.number = -7}, "{-7, {0}, INT64_C(0), false, {false}, NULL, {NULL}, {0}, {{0}}, NULL}"},
        {"numbers up to the last that is not 0", {.numbers = {0, 5}},
         "{0, {0, 5}, INT64_C(0), false, {false}, NULL, {NULL}, {0}, {{0}}, NULL}"},
        {"numbers to the end", {.numbers = {1, 2, 3, 4}},
         "{0, {1, 2, 3, 4}, INT64_C(0), false, {false}, NULL, {NULL}, {0}, {{0}}, NULL}"},
        {"a number beyond 32 bits", {.wide = -9000000000},
         "{0, {0}, INT64_C(-9000000000), false, {false}, NULL, {NULL}, {0}, {{0}}, NULL}"},
        {"a truth", {.truth = true}, "{0, {0}, INT64_C(0), true, {false}, NULL, {NULL}, {0}, {{0}}, NULL}"},
        {"truths", {.truths = {false, true}}, "{0, {0}, INT64_C(0), false, {false, true}, NULL, {NULL}, {0}, {{0}}, NULL}"},
        {"a text", {.text = "sign-on"}, "{0, {0}, INT64_C(0), false, {false}, \"sign-on\", {NULL}, {0}, {{0}}, NULL}"},
        {"a text without a letter is no missing text", {.text = ""},
         "{0, {0}, INT64_C(0), false, {false}, \"\", {NULL}, {0}, {{0}}, NULL}"},
        {"what a literal must escape: quotes, backslashes, trigraphs, a newline before a digit, all but ASCII",
         {.text = "\"a\\b\"? \n7 \x7f \xc3\xa9" "9 ~"},
         "{0, {0}, INT64_C(0), false, {false}, \"\\\"a\\\\b\\\"\\? \\0127 \\177 \\303\\2519 ~\", {NULL}, {0}, {{0}}, NULL}"},
        {"texts with one missing between", {.texts = {"a", NULL, "b"}},
         "{0, {0}, INT64_C(0), false, {false}, NULL, {\"a\", NULL, \"b\"}, {0}, {{0}}, NULL}"},
        {"a struct in place", {.part = {31, false}},
         "{0, {0}, INT64_C(0), false, {false}, NULL, {NULL}, {31, false}, {{0}}, NULL}"},
        {"structs in place, of which the last is not zero by its second member", {.parts = {{1, true}, {0, false}, {0, true}}},
         "{0, {0}, INT64_C(0), false, {false}, NULL, {NULL}, {0}, {{1, true}, {0}, {0, true}}, NULL}"},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        const struct table_root root = {"it", &ITEM_SHAPE, &rows[i].item};
        expect_written(rows[i].what, &root, 1, row("static const struct item it = %s;\n\n", rows[i].expected));
    }
}

/* All lists are declared before the first is written; a list of none is NULL; one of a list is its address. */
static void lists_stand_before_the_struct_that_points_to_them(void **state)
{
    (void)state;
    struct item items[2] = {{.number = 1}, {0}};
    const struct other others[1] = {{9}};
    items[0].like = NULL;
    const struct whole whole = {.item_count = 2, .other_count = 1, .item = items, .other = others, .best = &items[1]};
    const struct whole nothing = {0}, first = {.item_count = 1, .item = items, .best = items, .part = {0, true}};
    const struct table_root roots[] = {{"a", &WHOLE_SHAPE, &whole}, {"b", &WHOLE_SHAPE, &nothing}, {"c", &WHOLE_SHAPE, &first}};
    expect_written("two lists, nothing, and one list", roots, ROWS(roots),
                   "static const struct item a_item_list[2];\n"
                   "static const struct other a_other_list[1];\n"
                   "static const struct item a_item_list[2] = {\n"
                   "    {1, {0}, INT64_C(0), false, {false}, NULL, {NULL}, {0}, {{0}}, NULL},\n"
                   "    {0}};\n"
                   "static const struct other a_other_list[1] = {\n"
                   "    {9}};\n"
                   "static const struct whole a = {2, 1, 0, a_item_list, NULL, a_other_list, &a_item_list[1], {0}};\n\n"
                   "static const struct whole b = {0};\n\n"
                   "static const struct item c_item_list[1];\n"
                   "static const struct item c_item_list[1] = {\n"
                   "    {1, {0}, INT64_C(0), false, {false}, NULL, {NULL}, {0}, {{0}}, NULL}};\n"
                   "static const struct whole c = {1, 0, 0, c_item_list, NULL, NULL, &c_item_list[0], {0, true}};\n\n");
}

/* Members of a list's elements may point into the same list, or another. */
static void an_element_may_point_to_another_of_its_list(void **state)
{
    (void)state;
    struct item items[2] = {{.number = 1}, {.number = 2}};
    items[0].like = &items[1];
    const struct whole whole = {.item_count = 2, .item = items};
    const struct table_root root = {"it", &WHOLE_SHAPE, &whole};
    expect_written("the first is like the second", &root, 1,
                   "static const struct item it_item_list[2];\n"
                   "static const struct item it_item_list[2] = {\n"
                   "    {1, {0}, INT64_C(0), false, {false}, NULL, {NULL}, {0}, {{0}}, &it_item_list[1]},\n"
                   "    {2, {0}, INT64_C(0), false, {false}, NULL, {NULL}, {0}, {{0}}, NULL}};\n"
                   "static const struct whole it = {2, 0, 0, it_item_list, NULL, NULL, NULL, {0}};\n\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_of_member_is_written_as_C),
        cmocka_unit_test(lists_stand_before_the_struct_that_points_to_them),
        cmocka_unit_test(an_element_may_point_to_another_of_its_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
