/* The arena: aligned, zeroed, emptied and used again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "calc/kit/arena.h"

static void assert_zero(const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        assert_int_equal(bytes[i], 0);
}

static void what_it_gives_is_zeroed_and_aligned(void **state)
{
    struct arena arena = {0};
    (void)state;
    for (size_t size = 0; size < 300; size += 7) {
        unsigned char *bytes = arena_alloc(&arena, size);
        assert_int_equal((uintptr_t)bytes % _Alignof(max_align_t), 0);
        assert_zero(bytes, size);
        memset(bytes, 0xa5, size);
    }
    arena_release(&arena);
}

static void memory_given_again_is_zeroed(void **state)
{
    struct arena arena = {0};
    (void)state;
    for (int round = 0; round < 4; round++) {
        for (int i = 0; i < 40; i++) {
            unsigned char *bytes = arena_alloc(&arena, 9000);
            assert_zero(bytes, 9000);
            memset(bytes, 0xa5, 9000);
        }
        arena_reset(&arena);
    }
    arena_release(&arena);
}

static void equal_work_gets_the_same_memory(void **state)
{
    struct arena arena = {0};
    (void)state;
    for (int i = 0; i < 40; i++)
        arena_alloc(&arena, 9000);
    arena_reset(&arena);
    const void *first = arena_alloc(&arena, 9000);
    for (int round = 0; round < 3; round++) {
        for (int i = 1; i < 40; i++)
            arena_alloc(&arena, 9000);
        arena_reset(&arena);
        assert_ptr_equal(arena_alloc(&arena, 9000), first);
    }
    arena_release(&arena);
}

static void what_was_given_last_can_be_extended(void **state)
{
    struct arena arena = {0};
    (void)state;
    for (int round = 0; round < 2; round++) {
        unsigned char *bytes = arena_alloc(&arena, 10), *next;
        memset(bytes, 0xa5, 10);
        assert_true(arena_extend(&arena, bytes, 10, 1000));
        assert_zero(bytes + 16, 984);
        memset(bytes, 0xa5, 1000);
        next = arena_alloc(&arena, 10);
        assert_true(next >= bytes + 1000);
        assert_zero(next, 10);
        assert_false(arena_extend(&arena, bytes, 1000, 2000)); /* no longer the last */
        assert_false(arena_extend(&arena, next, 10, 64 * 1024 * 1024));
        assert_false(arena_extend(&arena, next, 10, SIZE_MAX));
        assert_true(arena_extend(&arena, next, 10, 11));
        arena_reset(&arena);
    }
    arena_release(&arena);
    assert_false(arena_extend(&arena, &arena, 8, 16));
}

static void an_empty_or_huge_arena_can_be_reset(void **state)
{
    struct arena arena = {0};
    (void)state;
    arena_reset(&arena);
    assert_null(arena.blocks);
    for (int round = 0; round < 2; round++) {
        memset(arena_alloc(&arena, 2 * (size_t)ARENA_KEPT_MAX), 0xa5, 2 * (size_t)ARENA_KEPT_MAX);
        arena_reset(&arena);
        assert_zero(arena_alloc(&arena, 1000), 1000);
    }
    arena_release(&arena);
    arena_reset(&arena);
    assert_null(arena.blocks);
}

static jmp_buf without_memory;

static void memory_is_out(void)
{
    longjmp(without_memory, 1);
}

static void what_no_memory_can_hold_is_told_to_the_owner(void **state)
{
    static const struct {
        size_t count, size;
    } rows[] = {
        {1, SIZE_MAX},          /* aligning it would overflow */
        {1, SIZE_MAX - 40},     /* so would a block around it */
        {SIZE_MAX / 8 + 1, 8},  /* the product overflows */
        {3, SIZE_MAX / 2},
    };
    struct arena arena = {.out_of_memory = memory_is_out};
    (void)state;
    memset(arena_alloc(&arena, 100), 0xa5, 100);
    for (volatile size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (setjmp(without_memory) == 0) {
            arena_array(&arena, rows[i].count, rows[i].size);
            fail_msg("%zu times %zu bytes were given", rows[i].count, rows[i].size);
        }
        assert_zero(arena_alloc(&arena, 100), 100); /* and it goes on as it was */
    }
    assert_non_null(arena_array(&arena, SIZE_MAX, 0));
    unsigned char *bytes = arena_alloc(&arena, 32);
    assert_false(arena_extend(&arena, bytes, 32, 16)); /* less is no extension */
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_it_gives_is_zeroed_and_aligned),
        cmocka_unit_test(memory_given_again_is_zeroed),
        cmocka_unit_test(equal_work_gets_the_same_memory),
        cmocka_unit_test(what_was_given_last_can_be_extended),
        cmocka_unit_test(an_empty_or_huge_arena_can_be_reset),
        cmocka_unit_test(what_no_memory_can_hold_is_told_to_the_owner),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
