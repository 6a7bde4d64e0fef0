/* Tests of lib/graph/slip.c: which slip of the hand makes one number of another. */
#include "graph/slip.h"

#include "unit.h"

static void assert_slip(const char *a, const char *b, tdn_slip slip)
{
    assert_int_equal(tdn_slip_between(tdn_slice_of(a), tdn_slice_of(b)), slip);
    assert_int_equal(tdn_slip_between(tdn_slice_of(b), tdn_slice_of(a)), slip);
}

static void test_which_slip_makes_one_number_of_another(void **state)
{
    (void)state;
    assert_slip("193", "2193", TDN_SLIP_LOST);
    assert_slip("193", "1933", TDN_SLIP_LOST);
    assert_slip("193", "1903", TDN_SLIP_LOST);
    assert_slip("55", "5", TDN_SLIP_LOST);
    assert_slip("1486", "1468", TDN_SLIP_SWAPPED);
    assert_slip("122", "123", TDN_SLIP_WRONG);
    assert_slip("7", "7", TDN_SLIP_NONE);
    assert_slip("193", "2913", TDN_SLIP_NONE);
    assert_slip("1234", "4321", TDN_SLIP_NONE);
    assert_slip("1234", "3214", TDN_SLIP_NONE); /* changed places, but no neighbours */
    assert_slip("1", "1234", TDN_SLIP_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_which_slip_makes_one_number_of_another)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
