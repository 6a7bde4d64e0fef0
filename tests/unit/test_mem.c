/* Tests of lib/base/mem.c: the arena and growing arrays, also when memory is out. */
#include "base/mem.h"

#include "unit.h"

#include <stdlib.h>

/** No test needs a block this large; the sanitizers end the program when malloc() is asked for one that cannot be. */
#define TOO_LARGE ((size_t)1 << 30)

/** An allocator that counts what is out, and gives nothing once `left` is used up. */
typedef struct purse {
    size_t left;
    size_t out;
} purse;

static void *purse_malloc(size_t size, void *ud)
{
    purse *p = ud;
    if (p->left == 0 || size > TOO_LARGE) {
        return NULL;
    }
    p->left--;
    p->out++;
    return malloc(size);
}

static void *purse_realloc(void *block, size_t old_size, size_t size, void *ud)
{
    purse *p = ud;
    (void)old_size;
    if (p->left == 0 || size > TOO_LARGE) {
        return NULL;
    }
    p->left--;
    return realloc(block, size);
}

static void purse_free(void *block, void *ud)
{
    ((purse *)ud)->out--;
    free(block);
}

static tdnref_alloc purse_alloc(purse *p)
{
    return (tdnref_alloc){purse_malloc, purse_realloc, purse_free, p};
}

static void test_the_allocator_is_the_c_librarys_by_default(void **state)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    char *block = tdn_calloc(&alloc, 100);
    assert_non_null(block);
    for (size_t i = 0; i < 100; i++) {
        assert_int_equal(block[i], 0);
    }
    tdn_free(&alloc, block);
    tdn_free(&alloc, NULL);
}

static void test_caller_allocator_is_used(void **state)
{
    (void)state;
    purse p = {.left = 1};
    const tdnref_alloc given = purse_alloc(&p);
    const tdnref_alloc alloc = tdn_alloc_of(&given);
    void *block = tdn_malloc(&alloc, 1);
    assert_non_null(block);
    assert_null(tdn_malloc(&alloc, 1));
    assert_null(tdn_calloc(&alloc, 1));
    tdn_free(&alloc, block);
    assert_int_equal(p.out, 0);
}

static void test_arena_blocks_do_not_overlap(void **state)
{
    (void)state;
    enum { COUNT = 2000 };
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    unsigned char *blocks[COUNT];
    tdn_arena arena;
    tdn_arena_init(&arena, &alloc);
    for (size_t i = 0; i < COUNT; i++) {
        blocks[i] = tdn_arena_alloc(&arena, i % 97 + 1);
        assert_non_null(blocks[i]);
        assert_int_equal((uintptr_t)blocks[i] % _Alignof(max_align_t), 0);
        memset(blocks[i], (int)(i % 251), i % 97 + 1);
    }
    for (size_t i = 0; i < COUNT; i++) {
        for (size_t k = 0; k < i % 97 + 1; k++) {
            assert_int_equal(blocks[i][k], i % 251);
        }
    }
    tdn_arena_release(&arena);
}

static void test_an_arena_gives_blocks_of_any_size(void **state)
{
    (void)state;
    purse p = {.left = 100};
    const tdnref_alloc alloc = purse_alloc(&p);
    tdn_arena arena;
    tdn_arena_init(&arena, &alloc);
    unsigned char *large = tdn_arena_alloc(&arena, (size_t)5 << 20);
    assert_non_null(large);
    memset(large, 1, (size_t)5 << 20);
    assert_non_null(tdn_arena_alloc(&arena, 0));
    assert_null(tdn_arena_alloc(&arena, SIZE_MAX));
    assert_null(tdn_arena_alloc(&arena, SIZE_MAX - 64));
    assert_non_null(tdn_arena_alloc(&arena, 1));
    tdn_arena_release(&arena);
}

/* The next parse must not ask for memory that the arena has already. */
static void test_arena_reset_keeps_blocks(void **state)
{
    (void)state;
    purse p = {.left = 1000};
    const tdnref_alloc alloc = purse_alloc(&p);
    tdn_arena arena;
    tdn_arena_init(&arena, &alloc);
    size_t used = 0;
    for (int round = 0; round < 5; round++) {
        for (int i = 0; i < 5000; i++) {
            assert_non_null(tdn_arena_alloc(&arena, 100));
        }
        tdn_arena_reset(&arena);
        if (round == 0) {
            used = p.out;
        }
        assert_int_equal(p.out, used);
    }
    tdn_arena_release(&arena);
    assert_int_equal(p.out, 0);
    tdn_arena_release(&arena);
}

static void test_an_arena_goes_on_once_there_is_memory(void **state)
{
    (void)state;
    purse p = {.left = 1};
    const tdnref_alloc alloc = purse_alloc(&p);
    tdn_arena arena;
    tdn_arena_init(&arena, &alloc);
    size_t count = 0;
    while (tdn_arena_alloc(&arena, 1000) != NULL) {
        count++;
        assert_true(count < 1000);
    }
    assert_true(count > 0);
    p.left = 1;
    assert_non_null(tdn_arena_alloc(&arena, 1000));
    tdn_arena_release(&arena);
    assert_int_equal(p.out, 0);
}

static void test_an_arena_copies_part_of_a_text(void **state)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_arena arena;
    tdn_arena_init(&arena, &alloc);
    assert_string_equal(tdn_arena_copy(&arena, "57-KL/TW", 5), "57-KL");
    assert_string_equal(tdn_arena_copy(&arena, NULL, 0), "");
    tdn_arena_release(&arena);
}

static void test_array_grows(void **state)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    TDN_ARRAY(uint32_t) array = {0};
    for (uint32_t i = 0; i < 10000; i++) {
        assert_true(TDN_PUSH(&alloc, &array, i));
    }
    assert_int_equal(array.count, 10000);
    for (uint32_t i = 0; i < 10000; i++) {
        assert_int_equal(array.items[i], i);
    }
    TDN_ARRAY_FREE(&alloc, &array);
    assert_null(array.items);
    assert_int_equal(array.count, 0);
}

static void test_an_array_stays_as_it_is_without_memory(void **state)
{
    (void)state;
    purse p = {.left = 1};
    const tdnref_alloc alloc = purse_alloc(&p);
    TDN_ARRAY(uint32_t) array = {0};
    uint32_t pushed = 0;
    while (TDN_PUSH(&alloc, &array, pushed)) {
        pushed++;
    }
    assert_true(pushed > 0);
    assert_int_equal(array.count, pushed);
    assert_int_equal(array.items[pushed - 1], pushed - 1);
    TDN_ARRAY_FREE(&alloc, &array);
    assert_int_equal(p.out, 0);
}

static void test_sizes_that_do_not_fit_are_refused(void **state)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    void *items = NULL;
    uint64_t capacity = 0;
    size_t product = 0;
    assert_false(tdn_grow(&alloc, &items, 0, &capacity, SIZE_MAX / 2));
    assert_null(items);
    assert_int_equal(capacity, 0);
    assert_false(tdn_mul_size(SIZE_MAX, 2, &product));
    assert_true(tdn_mul_size(SIZE_MAX, 1, &product));
    assert_true(tdn_mul_size(7, 0, &product));
    assert_int_equal(product, 0);
}

/* Room that is given back leaves the items; an allocator that cannot shrink leaves the array as it is. */
static void test_array_is_trimmed(void **state)
{
    (void)state;
    purse p = {.left = 100};
    const tdnref_alloc alloc = purse_alloc(&p);
    TDN_ARRAY(int) numbers = {NULL, 0, 0};
    TDN_ARRAY_TRIM(&alloc, &numbers);
    assert_null(numbers.items);
    for (int i = 0; i < 17; i++) {
        assert_true(TDN_PUSH(&alloc, &numbers, i));
    }
    p.left = 0;
    TDN_ARRAY_TRIM(&alloc, &numbers);
    assert_int_equal(numbers.capacity, 32);
    p.left = 100;
    TDN_ARRAY_TRIM(&alloc, &numbers);
    assert_int_equal(numbers.capacity, 17);
    assert_true(TDN_PUSH(&alloc, &numbers, 17));
    for (int i = 0; i < 18; i++) {
        assert_int_equal(numbers.items[i], i);
    }
    TDN_ARRAY_FREE(&alloc, &numbers);
    assert_int_equal(p.out, 0);
}

/* Strings lie close, and what needs its alignment has it behind any of them. */
static void test_strings_and_structs_share_an_arena(void **state)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_arena arena;
    tdn_arena_init(&arena, &alloc);
    for (size_t i = 0; i < 3000; i++) {
        const char *a = tdn_arena_copy(&arena, "Bộ Chính trị", i % 7);
        uint64_t *number = tdn_arena_alloc(&arena, sizeof *number);
        assert_true(a != NULL && number != NULL);
        assert_int_equal((uintptr_t)number % _Alignof(max_align_t), 0);
        *number = UINT64_MAX;
        assert_int_equal(strlen(a), i % 7);
    }
    const char *a = tdn_arena_copy(&arena, "abc", 3);
    assert_ptr_equal(tdn_arena_copy(&arena, "d", 1), a + 4);
    tdn_arena_release(&arena);
}

static void test_numbers_are_filled_and_counted_up(void **state)
{
    (void)state;
    purse p = {.left = 3};
    const tdnref_alloc alloc = {purse_malloc, purse_realloc, purse_free, &p};
    tdn_numbers numbers = {0};
    assert_true(tdn_numbers_fill(&alloc, &numbers, 5, 7));
    assert_int_equal(numbers.count, 5);
    assert_int_equal(numbers.items[4], 7);
    assert_true(tdn_numbers_count_up(&alloc, &numbers, 3));
    assert_int_equal(numbers.count, 3);
    assert_int_equal(numbers.items[2], 2);
    TDN_ARRAY_FREE(&alloc, &numbers);
    char *zeros = tdn_new_array(&alloc, 0, 8);
    assert_non_null(zeros);
    assert_int_equal(zeros[7], 0);
    tdn_free(&alloc, zeros);
    p.left = 0;
    assert_false(tdn_numbers_fill(&alloc, &numbers, 5, 7));
    assert_null(tdn_new_array(&alloc, UINT64_MAX, 8));
    assert_int_equal(p.out, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_array_is_trimmed),
        cmocka_unit_test(test_strings_and_structs_share_an_arena),
        cmocka_unit_test(test_the_allocator_is_the_c_librarys_by_default),
        cmocka_unit_test(test_caller_allocator_is_used),
        cmocka_unit_test(test_arena_blocks_do_not_overlap),
        cmocka_unit_test(test_an_arena_gives_blocks_of_any_size),
        cmocka_unit_test(test_arena_reset_keeps_blocks),
        cmocka_unit_test(test_an_arena_goes_on_once_there_is_memory),
        cmocka_unit_test(test_an_arena_copies_part_of_a_text),
        cmocka_unit_test(test_array_grows),
        cmocka_unit_test(test_an_array_stays_as_it_is_without_memory),
        cmocka_unit_test(test_sizes_that_do_not_fit_are_refused),
        cmocka_unit_test(test_numbers_are_filled_and_counted_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
