/* Tests of lib/graph/succession.c: bodies over time. The facts are those of the reforms of 2004, 2007 and 2025. */
#include "base/base.h"

#include "unit.h"

#include <stdio.h>

static const tdnref_date IN_2023 = {2023, 6, 1};
static const tdnref_date IN_MARCH_2025 = {2025, 3, 15};
static const tdnref_date IN_NOVEMBER_2025 = {2025, 11, 1};
static const tdnref_date ANY = {0, 0, 0};

static tdnref_body body_on(const char *authority, tdnref_date on)
{
    tdnref_body body = {.struct_size = sizeof body};
    assert_true(tdnref_body_on(authority, on, &body));
    return body;
}

typedef bool (*step)(const char *authority, tdnref_date on, uint64_t index, tdnref_body *out);

/* Asserts the names of all steps, in order; NULL ends them. */
static void assert_steps(step take, const char *authority, tdnref_date on, const char *const *names)
{
    tdnref_body body = {.struct_size = sizeof body};
    uint64_t i = 0;
    for (; names[i] != NULL; i++) {
        assert_true(take(authority, on, i, &body));
        assert_string_equal(body.name, names[i]);
    }
    assert_false(take(authority, on, i, &body));
}

#define STEPS(...)                                                                                                     \
    (const char *const[])                                                                                              \
    {                                                                                                                  \
        __VA_ARGS__, NULL                                                                                              \
    }
#define NO_STEPS                                                                                                       \
    (const char *const[])                                                                                              \
    {                                                                                                                  \
        NULL                                                                                                           \
    }

static void test_a_body_as_it_stood_on_a_day(void **state)
{
    (void)state;
    const tdnref_body before = body_on("ubnd@dak-lak", IN_2023);
    assert_string_equal(before.name, "Ủy ban nhân dân tỉnh Đắk Lắk");
    assert_int_equal(before.level, TDNREF_LEVEL_PROVINCE);
    assert_int_equal(before.line, TDNREF_LINE_STATE);
    assert_int_equal(before.to.year, 2025);
    const tdnref_body after = body_on("ubnd@dak-lak", IN_NOVEMBER_2025);
    assert_int_equal(after.from.year * 10000 + after.from.month * 100 + after.from.day, 20250701);
    assert_int_equal(after.to.year, 0);
    assert_string_equal(body_on("ubnd@hue", IN_NOVEMBER_2025).name, "Ủy ban nhân dân thành phố Huế");
    assert_string_equal(body_on("tinh-uy@can-tho", ANY).name, "Thành ủy Cần Thơ");
    assert_string_equal(body_on("bo-chinh-tri", ANY).name, "Bộ Chính trị");
}

static void test_what_is_not_known_is_no_body(void **state)
{
    tdnref_body body = {.struct_size = sizeof body};
    (void)state;
    assert_false(tdnref_body_on("ubnd@?", ANY, &body));
    assert_false(tdnref_body_on("ubnd", ANY, &body));
    assert_false(tdnref_body_on("chinh-phu@dak-lak", ANY, &body));
    assert_false(tdnref_body_on("ubnd:xa-ea-kar@dak-lak", ANY, &body)); /* no table has the communes */
    assert_false(tdnref_body_on("bo-tu-phap+bo-tai-chinh", ANY, &body));
    assert_false(tdnref_body_on("so-phep-thuat@dak-lak", ANY, &body));
    assert_false(tdnref_body_on("ubnd@phu-yen", IN_NOVEMBER_2025, &body));
    assert_false(tdnref_body_on("bo-nong-nghiep-va-moi-truong", IN_2023, &body));
    assert_false(tdnref_body_on(NULL, ANY, &body));
    assert_false(tdnref_body_on("chinh-phu", ANY, NULL));
}

static void test_merged_provinces(void **state)
{
    (void)state;
    assert_steps(tdnref_body_successor, "ubnd@phu-yen", IN_2023, STEPS("Ủy ban nhân dân tỉnh Đắk Lắk"));
    assert_steps(tdnref_body_successor, "ubnd@dak-lak", IN_2023, STEPS("Ủy ban nhân dân tỉnh Đắk Lắk"));
    assert_steps(tdnref_body_successor, "ubnd@dak-lak", IN_NOVEMBER_2025, NO_STEPS);
    assert_steps(tdnref_body_predecessor, "ubnd@dak-lak", IN_NOVEMBER_2025,
                 STEPS("Ủy ban nhân dân tỉnh Đắk Lắk", "Ủy ban nhân dân tỉnh Phú Yên"));
    assert_steps(tdnref_body_predecessor, "tinh-uy@can-tho", IN_NOVEMBER_2025,
                 STEPS("Thành ủy Cần Thơ", "Tỉnh ủy Hậu Giang", "Tỉnh ủy Sóc Trăng"));
    assert_steps(tdnref_body_predecessor, "ubnd@nghe-an", IN_NOVEMBER_2025, STEPS("Ủy ban nhân dân tỉnh Nghệ Tĩnh"));
    assert_steps(tdnref_body_successor, "ubnd@nghe-an", IN_NOVEMBER_2025, NO_STEPS);
}

static void test_merged_ministries(void **state)
{
    (void)state;
    assert_steps(tdnref_body_successor, "bo-thong-tin-va-truyen-thong", IN_2023,
                 STEPS("Bộ Khoa học và Công nghệ", "Bộ Văn hóa, Thể thao và Du lịch"));
    assert_steps(tdnref_body_predecessor, "bo-nong-nghiep-va-moi-truong", IN_NOVEMBER_2025,
                 STEPS("Bộ Tài nguyên và Môi trường", "Bộ Nông nghiệp và Phát triển nông thôn",
                       "Bộ Lao động - Thương binh và Xã hội"));
    assert_steps(tdnref_body_predecessor, "bo-cong-thuong", IN_2023, STEPS("Bộ Công nghiệp", "Bộ Thương mại"));
    assert_steps(tdnref_body_successor, "ban-dan-van-trung-uong", IN_2023,
                 STEPS("Ban Tuyên giáo và Dân vận Trung ương"));
}

static void test_a_department_goes_with_its_merger_then_with_its_province(void **state)
{
    (void)state;
    assert_steps(tdnref_body_successor, "so-tai-nguyen-va-moi-truong@phu-yen", IN_2023,
                 STEPS("Sở Nông nghiệp và Môi trường tỉnh Phú Yên"));
    assert_steps(tdnref_body_successor, "so-nong-nghiep-va-moi-truong@phu-yen", IN_MARCH_2025,
                 STEPS("Sở Nông nghiệp và Môi trường tỉnh Đắk Lắk"));
    assert_steps(tdnref_body_predecessor, "so-nong-nghiep-va-moi-truong@dak-lak", IN_NOVEMBER_2025,
                 STEPS("Sở Nông nghiệp và Môi trường tỉnh Đắk Lắk", "Sở Nông nghiệp và Môi trường tỉnh Phú Yên"));
    assert_steps(tdnref_body_predecessor, "so-nong-nghiep-va-moi-truong@phu-yen", IN_MARCH_2025,
                 STEPS("Sở Nông nghiệp và Phát triển nông thôn tỉnh Phú Yên",
                       "Sở Tài nguyên và Môi trường tỉnh Phú Yên", "Sở Lao động - Thương binh và Xã hội tỉnh Phú Yên"));
}

/* Whoever follows another is followed by it: for all bodies and provinces of the tables. */
static void test_steps_lead_back(void **state)
{
    static const char *const PLACES[] = {"dak-lak", "can-tho", "ho-chi-minh", "lam-dong", "ha-noi", "hue", "dong-nai"};
    static const char *const BODIES[] = {"ubnd", "tinh-uy", "hdnd", "so-xay-dung", "so-noi-vu", "cong-an-tinh"};
    (void)state;
    for (size_t i = 0; i < sizeof PLACES / sizeof PLACES[0]; i++) {
        for (size_t k = 0; k < sizeof BODIES / sizeof BODIES[0]; k++) {
            char authority[64];
            tdnref_body before = {.struct_size = sizeof before};
            tdnref_body after = {.struct_size = sizeof after};
            snprintf(authority, sizeof authority, "%s@%s", BODIES[k], PLACES[i]);
            bool back = false;
            if (!tdnref_body_predecessor(authority, IN_NOVEMBER_2025, 0, &before)) {
                continue;
            }
            for (uint64_t n = 0; tdnref_body_successor(before.authority, before.to, n, &after); n++) {
                back = back || strcmp(after.authority, authority) == 0;
            }
            assert_true(back);
        }
    }
}

/* A caller of an older library has a shorter struct. */
static void test_a_shorter_struct_is_filled_as_far_as_it_goes(void **state)
{
    tdnref_body body = {.struct_size = offsetof(tdnref_body, name), .name = "x"};
    (void)state;
    assert_true(tdnref_body_on("chinh-phu", ANY, &body));
    assert_string_equal(body.authority, "chinh-phu");
    assert_string_equal(body.name, "x");
    assert_int_equal(body.struct_size, offsetof(tdnref_body, name));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_body_as_it_stood_on_a_day),
        cmocka_unit_test(test_what_is_not_known_is_no_body),
        cmocka_unit_test(test_merged_provinces),
        cmocka_unit_test(test_merged_ministries),
        cmocka_unit_test(test_a_department_goes_with_its_merger_then_with_its_province),
        cmocka_unit_test(test_steps_lead_back),
        cmocka_unit_test(test_a_shorter_struct_is_filled_as_far_as_it_goes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
