/* Tests of lib/base/calendar.c: what a date with blanks is compared by, and days between days. */
#include "base/calendar.h"

#include "unit.h"

static void test_blanks_count_as_the_first_or_the_last_day(void **state)
{
    (void)state;
    assert_int_equal(tdn_date_day((tdnref_date){2024, 3, 7}), 20240307);
    assert_int_equal(tdn_date_day((tdnref_date){2024, 3, 0}), 20240301);
    assert_int_equal(tdn_date_day((tdnref_date){2024, 0, 0}), 20240101);
    assert_int_equal(tdn_date_day((tdnref_date){0, 3, 7}), 0);
    assert_int_equal(tdn_date_last_day((tdnref_date){2024, 3, 0}), 20240331);
    assert_int_equal(tdn_date_last_day((tdnref_date){2024, 0, 0}), 20241231);
    assert_int_equal(tdn_date_last_day((tdnref_date){0, 3, 7}), 0);
    assert_int_equal(tdn_whole_day((tdnref_date){2024, 3, 7}), 20240307);
    assert_int_equal(tdn_whole_day((tdnref_date){2024, 3, 0}), 0);
    assert_int_equal(tdn_whole_day((tdnref_date){0, 3, 7}), 0);
    const tdnref_date date = tdn_date_of(20240307);
    assert_int_equal(date.year, 2024);
    assert_int_equal(date.month, 3);
    assert_int_equal(date.day, 7);
}

static void test_a_day_must_be_in_the_calendar(void **state)
{
    (void)state;
    assert_true(tdn_is_in_calendar((tdnref_date){2024, 2, 29}));
    assert_false(tdn_is_in_calendar((tdnref_date){2023, 2, 29}));
    assert_true(tdn_is_in_calendar((tdnref_date){2000, 2, 29}));
    assert_false(tdn_is_in_calendar((tdnref_date){1900, 2, 29}));
    assert_false(tdn_is_in_calendar((tdnref_date){2024, 4, 31}));
    assert_false(tdn_is_in_calendar((tdnref_date){2024, 13, 1}));
    assert_false(tdn_is_in_calendar((tdnref_date){2024, 4, 0}));
}

static void test_days_are_counted_between_two(void **state)
{
    (void)state;
    assert_int_equal(tdn_days_from(20240228, 20240301), 2);
    assert_int_equal(tdn_days_from(20240301, 20240228), -2);
    assert_int_equal(tdn_days_from(20230615, 20240615), 366);
    assert_int_equal(tdn_days_between(20240301, 20240228), 0);
    assert_int_equal(tdn_days_between(0, 20240228), 0);
}

/* Counting forward and measuring the way agree, over leap years and the ends of months and years. */
static void test_days_are_counted_on(void **state)
{
    (void)state;
    assert_int_equal(tdn_day_after(20240228, 1), 20240229);
    assert_int_equal(tdn_day_after(20230228, 1), 20230301);
    assert_int_equal(tdn_day_after(20231231, 1), 20240101);
    for (uint32_t days = 0; days < 3000; days += 7) {
        assert_int_equal(tdn_days_from(20191130, tdn_day_after(20191130, days)), days);
    }
    assert_true(tdn_day_after(20240101, UINT32_MAX - 31) > 0); /* comes to an end */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blanks_count_as_the_first_or_the_last_day),
        cmocka_unit_test(test_a_day_must_be_in_the_calendar),
        cmocka_unit_test(test_days_are_counted_between_two),
        cmocka_unit_test(test_days_are_counted_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
