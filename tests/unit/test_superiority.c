/* Tests of lib/cascade/superiority.c: who stands above whom, in each line, on a day. */
#include "cascade/superiority.h"

#include "unit.h"

enum { BEFORE = 20250630, AFTER = 20250701 };

#define POSITION(level, line, authority)                                                                               \
    {                                                                                                                  \
        TDNREF_LEVEL_##level, TDNREF_LINE_##line, authority                                                            \
    }

static const tdn_position PARTY_CENTRE = POSITION(CENTRAL, PARTY, "bo-chinh-tri");
static const tdn_position GOVERNMENT = POSITION(CENTRAL, STATE, "chinh-phu");
static const tdn_position MINISTRY = POSITION(MINISTRY, STATE, "bo-cong-an");
static const tdn_position PARTY_COMMITTEE = POSITION(PROVINCE, PARTY, "tinh-uy@dak-lak");
static const tdn_position COMMITTEE = POSITION(PROVINCE, STATE, "ubnd@dak-lak");
static const tdn_position OTHER_COMMITTEE = POSITION(PROVINCE, STATE, "ubnd@lang-son");
static const tdn_position DEPARTMENT = POSITION(DEPARTMENT, STATE, "so-xay-dung@dak-lak");
static const tdn_position POLICE = POSITION(DEPARTMENT, STATE, "cong-an-tinh@dak-lak");
static const tdn_position DISTRICT = POSITION(DEPARTMENT, STATE, "ubnd:huyen-ea-kar@dak-lak");
static const tdn_position COMMUNE = POSITION(COMMUNE, STATE, "ubnd:xa-ea-kar@dak-lak");

typedef struct sample {
    const tdn_position *other;
    tdnref_line line;
    const tdn_position *body;
    uint32_t day;
    tdn_standing standing;
} sample;

static void test_who_stands_above_whom(void **state)
{
    static const sample SAMPLES[] = {
        {&GOVERNMENT, TDNREF_LINE_STATE, &COMMITTEE, AFTER, TDN_STANDING_DIRECT},
        {&PARTY_COMMITTEE, TDNREF_LINE_PARTY, &COMMITTEE, AFTER, TDN_STANDING_DIRECT},
        {&PARTY_CENTRE, TDNREF_LINE_PARTY, &COMMITTEE, AFTER, TDN_STANDING_ABOVE},
        {&PARTY_CENTRE, TDNREF_LINE_PARTY, &PARTY_COMMITTEE, AFTER, TDN_STANDING_DIRECT},
        {&MINISTRY, TDNREF_LINE_STATE, &COMMITTEE, AFTER, TDN_STANDING_GUIDES},
        {&COMMITTEE, TDNREF_LINE_STATE, &COMMITTEE, AFTER, TDN_STANDING_SAME},
        {&OTHER_COMMITTEE, TDNREF_LINE_STATE, &COMMITTEE, AFTER, TDN_STANDING_PEER},
        {&COMMITTEE, TDNREF_LINE_STATE, &DEPARTMENT, AFTER, TDN_STANDING_DIRECT},
        {&OTHER_COMMITTEE, TDNREF_LINE_STATE, &DEPARTMENT, AFTER, TDN_STANDING_PEER},
        {&MINISTRY, TDNREF_LINE_STATE, &DEPARTMENT, AFTER, TDN_STANDING_GUIDES},
        {&DEPARTMENT, TDNREF_LINE_STATE, &COMMITTEE, AFTER, TDN_STANDING_BELOW},
        /* the police have their ministry and the province */
        {&MINISTRY, TDNREF_LINE_STATE, &POLICE, AFTER, TDN_STANDING_DIRECT},
        {&COMMITTEE, TDNREF_LINE_STATE, &POLICE, AFTER, TDN_STANDING_DIRECT},
        /* the district stood between province and commune up to 30/6/2025 */
        {&DISTRICT, TDNREF_LINE_STATE, &COMMUNE, BEFORE, TDN_STANDING_DIRECT},
        {&COMMITTEE, TDNREF_LINE_STATE, &COMMUNE, BEFORE, TDN_STANDING_ABOVE},
        {&COMMITTEE, TDNREF_LINE_STATE, &COMMUNE, AFTER, TDN_STANDING_DIRECT},
        {&DEPARTMENT, TDNREF_LINE_STATE, &COMMUNE, AFTER, TDN_STANDING_GUIDES},
        {&COMMITTEE, TDNREF_LINE_STATE, &COMMUNE, 0, TDN_STANDING_DIRECT}, /* no date: today's order */
    };
    (void)state;
    for (size_t i = 0; i < TDN_COUNT(SAMPLES); i++) {
        const sample *s = &SAMPLES[i];
        const tdn_standing standing = tdn_standing_of(s->other, s->line, s->body, s->day);
        if (standing != s->standing) {
            fail_msg("%s to %s: %d, expected %d", s->other->authority, s->body->authority, (int)standing,
                     (int)s->standing);
        }
    }
}

/* What is not known is given the benefit of the doubt: "UBND tỉnh" in a department's plan is its own province's. */
static void test_an_unknown_place_is_the_bodys_own(void **state)
{
    static const tdn_position SOMEWHERE = POSITION(PROVINCE, STATE, "ubnd@?");
    static const tdn_position UNKNOWN = POSITION(UNKNOWN, UNKNOWN, NULL);
    (void)state;
    assert_int_equal(tdn_standing_of(&SOMEWHERE, TDNREF_LINE_STATE, &DEPARTMENT, AFTER), TDN_STANDING_DIRECT);
    assert_int_equal(tdn_standing_of(&UNKNOWN, TDNREF_LINE_STATE, &DEPARTMENT, AFTER), TDN_STANDING_PEER);
}

static void test_an_office_passes_on_its_bodys_word(void **state)
{
    static const tdn_directive NOTICE = {
        .type = "TB", .authority = "van-phong-chinh-phu", .level = TDNREF_LEVEL_MINISTRY, .line_of = TDNREF_LINE_STATE};
    static const tdn_directive OWN_PLAN = {
        .type = "KH", .authority = "van-phong-chinh-phu", .level = TDNREF_LEVEL_MINISTRY, .line_of = TDNREF_LINE_STATE};
    static const tdn_directive PROVINCIAL = {.type = "TB",
                                             .authority = "van-phong-ubnd@dak-lak",
                                             .level = TDNREF_LEVEL_DEPARTMENT,
                                             .line_of = TDNREF_LINE_STATE};
    (void)state;
    const tdn_position notice = tdn_position_of(&NOTICE);
    assert_int_equal(notice.level, TDNREF_LEVEL_CENTRAL);
    assert_int_equal(tdn_standing_of(&notice, TDNREF_LINE_STATE, &COMMITTEE, AFTER), TDN_STANDING_DIRECT);
    assert_int_equal(tdn_position_of(&OWN_PLAN).level, TDNREF_LEVEL_MINISTRY);
    const tdn_position provincial = tdn_position_of(&PROVINCIAL);
    assert_int_equal(tdn_standing_of(&provincial, TDNREF_LINE_STATE, &DEPARTMENT, AFTER), TDN_STANDING_DIRECT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_who_stands_above_whom),
        cmocka_unit_test(test_an_unknown_place_is_the_bodys_own),
        cmocka_unit_test(test_an_office_passes_on_its_bodys_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
