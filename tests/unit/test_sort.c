/* Tests of lib/base/sort.c: any items come out in order, and no order of them takes long. */
#include "base/sort.h"

#include "support.h"
#include "unit.h"

#include <stdlib.h>

enum { MANY = 4096 };

/** How often numbers were compared. */
static uint64_t comparisons;

static int compare_u64(const void *a, const void *b, const void *ud)
{
    (void)ud;
    comparisons++;
    return tdn_compare_u64(*(const uint64_t *)a, *(const uint64_t *)b);
}

/* ------------------------------------------------------------------ orders */

typedef uint64_t (*number_at)(uint64_t i, uint64_t *random);

static uint64_t ascending(uint64_t i, uint64_t *random)
{
    (void)random;
    return i;
}

static uint64_t descending(uint64_t i, uint64_t *random)
{
    (void)random;
    return MANY - i;
}

static uint64_t all_equal(uint64_t i, uint64_t *random)
{
    (void)i;
    (void)random;
    return 7;
}

static uint64_t up_and_down(uint64_t i, uint64_t *random)
{
    (void)random;
    return i < MANY / 2 ? i : MANY - i;
}

static uint64_t few_values(uint64_t i, uint64_t *random)
{
    (void)i;
    return next_random(random) % 5;
}

static uint64_t any_value(uint64_t i, uint64_t *random)
{
    (void)i;
    return next_random(random);
}

static const number_at ORDERS[] = {ascending, descending, all_equal, up_and_down, few_values, any_value};

static void test_numbers_in_any_order_are_sorted(void **state)
{
    (void)state;
    static uint64_t items[MANY];
    uint64_t random = 1;
    for (size_t order = 0; order < TDN_COUNT(ORDERS); order++) {
        for (uint64_t count = 0; count <= MANY; count += count < 40 ? 1 : 811) {
            uint64_t sum = 0;
            for (uint64_t i = 0; i < count; i++) {
                items[i] = ORDERS[order](i, &random);
                sum += items[i];
            }
            tdn_sort(items, count, sizeof *items, compare_u64, NULL);
            for (uint64_t i = 0; i < count; i++) {
                assert_true(i == 0 || items[i - 1] <= items[i]);
                sum -= items[i];
            }
            assert_int_equal(sum, 0); /* the same ones */
        }
    }
}

static int compare_bytes(const void *a, const void *b, const void *ud)
{
    (void)ud;
    return *(const unsigned char *)a - *(const unsigned char *)b;
}

/* Each item is its first byte again and again: whatever the size, all of it moves with its first byte. */
static void test_items_of_any_size_move_whole(void **state)
{
    (void)state;
    enum { COUNT = 100 };
    static unsigned char items[COUNT][TDN_SORT_ITEM];
    static const size_t SIZES[] = {1, 8, 9, 12, 24, 100, TDN_SORT_ITEM};
    for (size_t s = 0; s < TDN_COUNT(SIZES); s++) {
        unsigned char *bytes = &items[0][0];
        uint64_t random = s;
        for (size_t i = 0; i < COUNT; i++) {
            memset(bytes + i * SIZES[s], (int)(next_random(&random) % 256), SIZES[s]);
        }
        tdn_sort(bytes, COUNT, SIZES[s], compare_bytes, NULL);
        for (size_t i = 0; i < COUNT * SIZES[s]; i++) {
            assert_int_equal(bytes[i], bytes[i / SIZES[s] * SIZES[s]]);
            assert_true(i < SIZES[s] || bytes[i - SIZES[s]] <= bytes[i]);
        }
    }
}

/* ------------------------------------------------------------------- work */

/** An order made while it is sorted, by an adversary: a value is only settled once it must be, and then as
 * the least of those left, so that every split is as bad as can be (M. D. McIlroy, "A Killer Adversary for Quicksort",
 * 1999). */
typedef struct adversary {
    uint64_t value[MANY]; /**< of each item; MANY: not settled */
    uint64_t settled;
    uint64_t candidate;
} adversary;

static adversary foe;

static int compare_against(const void *a, const void *b, const void *ud)
{
    (void)ud;
    const uint64_t x = *(const uint64_t *)a;
    const uint64_t y = *(const uint64_t *)b;
    comparisons++;
    if (foe.value[x] == MANY && foe.value[y] == MANY) {
        foe.value[x == foe.candidate ? x : y] = foe.settled++;
    }
    if (foe.value[x] == MANY) {
        foe.candidate = x;
    } else if (foe.value[y] == MANY) {
        foe.candidate = y;
    }
    return tdn_compare_u64(foe.value[x], foe.value[y]);
}

static void test_the_worst_order_takes_n_log_n_comparisons(void **state)
{
    (void)state;
    static uint64_t items[MANY];
    foe = (adversary){.settled = 0};
    comparisons = 0;
    for (uint64_t i = 0; i < MANY; i++) {
        items[i] = i;
        foe.value[i] = MANY;
    }
    tdn_sort(items, MANY, sizeof *items, compare_against, NULL);
    assert_in_range(comparisons, MANY, MANY * 12 * 5); /* log2(MANY) is 12 */
    for (uint64_t i = 1; i < MANY; i++) {
        assert_true(foe.value[items[i - 1]] <= foe.value[items[i]]);
    }
}

static void test_no_usual_order_takes_more(void **state)
{
    (void)state;
    static uint64_t items[MANY];
    uint64_t random = 1;
    for (size_t order = 0; order < TDN_COUNT(ORDERS); order++) {
        comparisons = 0;
        for (uint64_t i = 0; i < MANY; i++) {
            items[i] = ORDERS[order](i, &random);
        }
        tdn_sort(items, MANY, sizeof *items, compare_u64, NULL);
        assert_in_range(comparisons, MANY, MANY * 12 * 5);
    }
}

/* ----------------------------------------------------------------- search */

static void test_the_first_that_does_not_come_before(void **state)
{
    (void)state;
    const uint64_t items[] = {2, 4, 4, 8};
    const uint64_t wanted[] = {1, 2, 3, 4, 5, 8, 9};
    const uint64_t places[] = {0, 0, 1, 1, 3, 3, 4};
    for (size_t i = 0; i < TDN_COUNT(wanted); i++) {
        assert_int_equal(tdn_lower_bound(items, TDN_COUNT(items), sizeof *items, compare_u64, &wanted[i], NULL),
                         places[i]);
    }
    assert_int_equal(tdn_lower_bound(NULL, 0, sizeof *items, compare_u64, &wanted[0], NULL), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers_in_any_order_are_sorted),
        cmocka_unit_test(test_items_of_any_size_move_whole),
        cmocka_unit_test(test_the_worst_order_takes_n_log_n_comparisons),
        cmocka_unit_test(test_no_usual_order_takes_more),
        cmocka_unit_test(test_the_first_that_does_not_come_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
