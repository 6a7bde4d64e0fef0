/* Tests of lib/graph/slip.c: which slip of the hand makes one number of another. */
#include "graph/slip.h"

#include "unit.h"

static void check(const char *a, const char *b, tdn_slip slip)
{
    assert_int_equal(tdn_slip_between(tdn_slice_of(a), tdn_slice_of(b)), slip);
    assert_int_equal(tdn_slip_between(tdn_slice_of(b), tdn_slice_of(a)), slip);
}

static void test_slips(void **state)
{
    (void)state;
    check("193", "2193", TDN_SLIP_LOST);
    check("193", "1933", TDN_SLIP_LOST);
    check("193", "1903", TDN_SLIP_LOST);
    check("55", "5", TDN_SLIP_LOST);
    check("1486", "1468", TDN_SLIP_SWAPPED);
    check("122", "123", TDN_SLIP_WRONG);
    check("7", "7", TDN_SLIP_NONE);
    check("193", "2913", TDN_SLIP_NONE);
    check("1234", "4321", TDN_SLIP_NONE);
    check("1234", "3214", TDN_SLIP_NONE); /* changed places, but no neighbours */
    check("1", "1234", TDN_SLIP_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_slips)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
