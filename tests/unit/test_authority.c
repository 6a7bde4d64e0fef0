/* Tests of lib/lexicon/authority.c: the name of a legal body, taken apart. */
#include "lexicon/authority.h"

#include "unit.h"

enum { OPEN = 1, JOINT = 2 };

static void assert_parts(const char *authority, const char *body, const char *unit, const char *place, unsigned is)
{
    const tdn_authority parts = tdn_authority_of(authority);
    assert_true(tdn_slice_equal(parts.body, tdn_slice_of(body)));
    assert_true(tdn_slice_equal(parts.unit, tdn_slice_of(unit)));
    assert_true(tdn_slice_equal(parts.place, tdn_slice_of(place)));
    assert_int_equal(parts.open, (is & OPEN) != 0);
    assert_int_equal(parts.joint, (is & JOINT) != 0);
}

static void test_an_authority_comes_apart(void **state)
{
    (void)state;
    assert_parts("bo-y-te", "bo-y-te", "", "", 0);
    assert_parts("ubnd@dak-lak", "ubnd", "", "dak-lak", 0);
    assert_parts("ubnd:xa-ea-kar@dak-lak", "ubnd", "xa-ea-kar", "dak-lak", 0);
    assert_parts("ubnd@?", "ubnd", "", "", OPEN);
    assert_parts("bo-y-te+ubnd@dak-lak", "bo-y-te", "", "dak-lak", JOINT);
    assert_parts("ubnd@dak-lak+ubnd@phu-yen", "ubnd", "", "dak-lak", JOINT);
    assert_parts(NULL, "", "", "", 0);
}

static void test_a_body_is_found_by_its_id(void **state)
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
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_an_authority_comes_apart),
                                       cmocka_unit_test(test_a_body_is_found_by_its_id)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
