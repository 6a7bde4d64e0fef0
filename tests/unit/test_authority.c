/* Tests of lib/lexicon/authority.c: the name of a legal body, taken apart. */
#include "lexicon/authority.h"

#include "unit.h"

static void check(const char *authority, const char *body, const char *unit, const char *place, bool open, bool joint)
{
    const tdn_authority parts = tdn_authority_of(authority);
    assert_true(tdn_slice_equal(parts.body, tdn_slice_of(body)));
    assert_true(tdn_slice_equal(parts.unit, tdn_slice_of(unit)));
    assert_true(tdn_slice_equal(parts.place, tdn_slice_of(place)));
    assert_int_equal(parts.open, open);
    assert_int_equal(parts.joint, joint);
}

static void test_parts(void **state)
{
    (void)state;
    check("bo-y-te", "bo-y-te", "", "", false, false);
    check("ubnd@dak-lak", "ubnd", "", "dak-lak", false, false);
    check("ubnd:xa-ea-kar@dak-lak", "ubnd", "xa-ea-kar", "dak-lak", false, false);
    check("ubnd@?", "ubnd", "", "", true, false);
    check("bo-y-te+ubnd@dak-lak", "bo-y-te", "", "dak-lak", false, true);
    check("ubnd@dak-lak+ubnd@phu-yen", "ubnd", "", "dak-lak", false, true);
    check(NULL, "", "", "", false, false);
}

static void test_body_of_slice(void **state)
{
    (void)state;
    const uint16_t id = tdn_body_id_of(tdn_authority_of("ubnd@dak-lak").body);
    assert_non_null(tdn_lexicon_body(id));
    assert_string_equal(tdn_lexicon_body(id)->id, "ubnd");
    assert_null(tdn_lexicon_body(tdn_body_id_of(tdn_slice_of("no-such-body"))));
    const char text[200] = {'a'};
    assert_null(tdn_lexicon_body(tdn_body_id_of((tdn_slice){text, sizeof text})));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_parts), cmocka_unit_test(test_body_of_slice)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
