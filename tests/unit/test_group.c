/* Tests of lib/base/group.h: items come under their groups and keep their order there. */
#include "base/group.h"

#include "support.h"
#include "unit.h"

static uint32_t group_in(const void *groups, uint64_t item)
{
    return ((const uint32_t *)groups)[item];
}

static void test_items_come_under_their_groups_in_order(void **state)
{
    (void)state;
    static const uint32_t GROUPS[] = {3, 0, TDN_NO_GROUP, 3, 1, 0, TDN_NO_GROUP, 3};
    static const uint32_t ITEMS[] = {1, 5, 4, 0, 3, 7};
    static const uint32_t FIRST[] = {0, 2, 3, 3, 6, 6};
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_groups grouped = {.items = {0}};
    for (int turn = 0; turn < 2; turn++) { /* the arrays can be used again */
        assert_true(tdn_group(&alloc, &grouped, 5, TDN_COUNT(GROUPS), group_in, GROUPS));
        assert_int_equal(grouped.items.count, TDN_COUNT(ITEMS));
        assert_int_equal(grouped.first.count, TDN_COUNT(FIRST));
        assert_memory_equal(grouped.items.items, ITEMS, sizeof ITEMS);
        assert_memory_equal(grouped.first.items, FIRST, sizeof FIRST);
    }
    TDN_ARRAY_FREE(&alloc, &grouped.items);
    TDN_ARRAY_FREE(&alloc, &grouped.first);
}

static void test_no_items_and_no_groups(void **state)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_groups grouped = {.items = {0}};
    assert_true(tdn_group(&alloc, &grouped, 0, 0, group_in, NULL));
    assert_int_equal(grouped.items.count, 0);
    assert_int_equal(grouped.first.count, 1);
    assert_int_equal(grouped.first.items[0], 0);
    TDN_ARRAY_FREE(&alloc, &grouped.items);
    TDN_ARRAY_FREE(&alloc, &grouped.first);
}

static void test_each_of_many_items_is_in_its_group(void **state)
{
    (void)state;
    enum { ITEMS = 5000, GROUPS = 71 };
    static uint32_t groups[ITEMS];
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    uint64_t random = 1;
    for (size_t i = 0; i < ITEMS; i++) {
        groups[i] = (uint32_t)(next_random(&random) % GROUPS);
    }
    tdn_groups grouped = {.items = {0}};
    assert_true(tdn_group(&alloc, &grouped, GROUPS, ITEMS, group_in, groups));
    assert_int_equal(grouped.items.count, ITEMS);
    for (uint32_t g = 0; g < GROUPS; g++) {
        for (uint32_t i = grouped.first.items[g]; i < grouped.first.items[g + 1]; i++) {
            assert_int_equal(groups[grouped.items.items[i]], g);
            assert_true(i == grouped.first.items[g] || grouped.items.items[i - 1] < grouped.items.items[i]);
        }
    }
    TDN_ARRAY_FREE(&alloc, &grouped.items);
    TDN_ARRAY_FREE(&alloc, &grouped.first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_items_come_under_their_groups_in_order),
        cmocka_unit_test(test_no_items_and_no_groups),
        cmocka_unit_test(test_each_of_many_items_is_in_its_group),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
