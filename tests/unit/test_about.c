/* Tests of lib/relation/about.c: what the text says that a directive is about; and of the years in it (matter.c). */
#include "graph/matter.h"
#include "paper.h"

typedef struct sample {
    const char *text;
    const char *subject; /**< of its first mention, "-": none */
} sample;

static void assert_subjects(void **state, const sample *samples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char first[256];
        const char *all = paper_mentions(*state, samples[i].text, "subject");
        snprintf(first, sizeof first, "%.*s", (int)strcspn(all, "\n"), all);
        assert_string_equal(first, samples[i].subject);
    }
}

static void test_the_clause_behind_a_mention(void **state)
{
    static const sample SAMPLES[] = {
        {"Căn cứ Kế hoạch số 12/KH-UBND ngày 05/3/2024 của UBND tỉnh Lạng Sơn về cải cách hành chính năm 2024;",
         "về cải cách hành chính năm 2024"},
        {"Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt Chương trình Chuyển đổi số "
         "quốc "
         "gia đến năm 2025;",
         "phê duyệt Chương trình Chuyển đổi số quốc gia đến năm 2025"},
        {"Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tưởng Chính phủ về việc phê duyệt Chương trình;",
         "về việc phê duyệt Chương trình"}, /* a misprinted body */
        {"Căn cứ Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị “về tiếp tục nâng cao chất lượng” và ý kiến "
         "khác;",
         "“về tiếp tục nâng cao chất lượng”"},
        {"Thực hiện Kế hoạch số 07-KH/BCĐ ngày 17/02/2020 về đối ngoại năm 2020, Sở Xây dựng xây dựng Kế hoạch.",
         "về đối ngoại năm 2020"},
        {"Thực hiện Chỉ thị số 27/CT-TTg ngày 15/8/2024 của Thủ tướng Chính phủ về công tác dân số (sau đây viết tắt "
         "là "
         "Chỉ thị 27);",
         "về công tác dân số"},
        {"Căn cứ Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị;", "-"},
        {"Kết luận số 57-KL/TW được phổ biến rộng rãi.", "-"},
    };
    assert_subjects(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_the_next_item_is_no_part_of_it(void **state)
{
    paper *p = *state;
    assert_string_equal(
        paper_mentions(p,
                       "Thực hiện Kế hoạch số 5/KH-UBND ngày 05/3/2024 của UBND tỉnh Lạng Sơn về đối ngoại "
                       "và Kế hoạch số 6/KH-UBND ngày 06/3/2024 của UBND tỉnh Lạng Sơn về hội nhập;",
                       "subject"),
        "về đối ngoại\nvề hội nhập");
}

static void test_what_it_carries_out_is_part_of_it(void **state)
{
    paper *p = *state;
    assert_string_equal(
        paper_mentions(
            p,
            "Thực hiện Kế hoạch số 197-KH/TU ngày 27/10/2023 của Tỉnh ủy Lạng Sơn triển khai thực hiện Kết luận "
            "số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị về thông tin đối ngoại;",
            "subject"),
        "triển khai thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị về thông tin đối ngoại\nvề thông "
        "tin "
        "đối ngoại");
}

static void test_years_of_a_matter(void **state)
{
    static const struct {
        const char *words;
        unsigned from, to;
    } SAMPLES[] = {
        {"công-tác-thông-tin-đối-ngoại-năm-2024", 2024, 2024},
        {"giai-đoạn-2026-2030", 2026, 2030},
        {"đến-năm-2030", 0, 2030},
        {"chiến-lược-đến-năm-2030-tầm-nhìn-đến-năm-2050", 0, 2030},
        {"đề-án-giai-đoạn-2021-2025-định-hướng-đến-năm-2030", 2021, 2025},
        {"kế-hoạch-03-năm-2026-2028", 2026, 2028},
        {"chỉ-thị-ngày-15-tháng-8-năm-2024-về-dân-số", 0, 0},
        {"chỉ-thị-ngày-15-8-2024-về-dân-số", 0, 0},
        {"cải-cách-hành-chính", 0, 0},
        {"dự-án-12345-đường-2100a", 0, 0},
    };
    (void)state;
    for (size_t i = 0; i < TDN_COUNT(SAMPLES); i++) {
        const tdn_years years = tdn_years_of(SAMPLES[i].words);
        assert_int_equal(years.from, SAMPLES[i].from);
        assert_int_equal(years.to, SAMPLES[i].to);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_the_clause_behind_a_mention, paper_open, paper_close),
        cmocka_unit_test_setup_teardown(test_the_next_item_is_no_part_of_it, paper_open, paper_close),
        cmocka_unit_test_setup_teardown(test_what_it_carries_out_is_part_of_it, paper_open, paper_close),
        cmocka_unit_test(test_years_of_a_matter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
