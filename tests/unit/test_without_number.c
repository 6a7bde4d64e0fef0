/*
 * Tests of remarks on superiors' directives without a number (lib/cascade/without_number.c).
 */
#include "plan_2024.h"

#include <stdio.h>

/* The words of what the plan names without a number, joined by " + "; "" if there is nothing. */
static const char *unnumbered_of(archive *a, const char *title, const char *opening)
{
    static char said[512];
    char words[2048];
    tdnref_unnumbered named = {.struct_size = sizeof named};
    archive_empty(a);
    (void)snprintf(words, sizeof words, OF_2024("%s", "%s"), title, opening);
    archive_add(a, "plan", words);
    archive_seal(a);
    const uint64_t plan = archive_find(a, PLAN);
    said[0] = '\0';
    const char *source = NULL;
    for (uint64_t i = 0; tdnref_graph_unnumbered(a->graph, plan, i, &named, &source); i++) {
        assert_string_equal(source, "plan");
        assert_true(named.line > 0);
        const size_t len = strlen(said);
        (void)snprintf(said + len, sizeof said - len, "%s%s", i == 0 ? "" : " + ", named.text);
    }
    return said;
}

#define ON_DATA "Chuyển đổi số năm 2024"
#define CITED "Thực hiện Quyết định số 100/QĐ-TTg ngày 05/12/2023 của Thủ tướng Chính phủ"

static void test_a_superiors_directive_without_a_number_is_a_remark(void **state)
{
    archive *a = *state;
    assert_string_equal(
        unnumbered_of(a, ON_DATA, CITED "; Chương trình hành động của Tỉnh uỷ về chuyển đổi số; Luật Công nghệ số;"),
        "Chương trình hành động của Tỉnh uỷ về chuyển đổi số");
    assert_string_equal(archive_parent(a, PLAN, TDNREF_LINE_STATE), PROGRAMME);
    assert_string_equal(archive_parent(a, PLAN, TDNREF_LINE_PARTY), "none");
    assert_string_equal(
        unnumbered_of(a, ON_DATA,
                      CITED " và Chương trình hành động của Tỉnh ủy thực hiện Nghị quyết số 57-NQ/TW ngày "
                            "22/12/2024 của Bộ Chính trị;"),
        "Chương trình hành động của Tỉnh ủy thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị");
    assert_string_equal(unnumbered_of(a, "Thực hiện Chỉ thị của Ban Bí thư về chuyển đổi số", CITED ";"),
                        "Chỉ thị của Ban Bí thư về chuyển đổi số");
    assert_string_equal(
        unnumbered_of(a, ON_DATA,
                      "Thực hiện Kế hoạch chuyển đổi số năm 2024 của Bộ Thông tin và Truyền thông, Ủy ban;"),
        "Kế hoạch chuyển đổi số năm 2024 của Bộ Thông tin và Truyền thông");
}

static void test_what_is_no_such_remark(void **state)
{
    archive *a = *state;
    static const char *const OPENINGS[] = {
        CITED ";",
        /* of the body itself, of one below it, of nobody's that stands above */
        "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về chuyển đổi số;",
        "Thực hiện Kế hoạch của Sở Thông tin và Truyền thông về chuyển đổi số;",
        "Thực hiện Nghị quyết của Đảng về chuyển đổi số;",
        /* it has a number, also behind its issuer or short */
        "Thực hiện Quyết định của Thủ tướng Chính phủ số 100/QĐ-TTg ngày 05/12/2023;",
        "Thực hiện Kết luận của Thủ tướng Chính phủ tại Thông báo số 12/TB-VPCP ngày 05/12/2023;",
        "Thực hiện Nghị quyết 57 của Bộ Chính trị về chuyển đổi số;",
        "Thực hiện các Quyết định của Thủ tướng Chính phủ: số 100/QĐ-TTg ngày 05/12/2023, số 101/QĐ-TTg ngày "
        "06/12/2023;",
        /* a congress has a node; what an act issues is no other act; many are none */
        "Thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Ban Chấp hành Trung ương;",
        "Thực hiện Quyết định số 100/QĐ-TTg ngày 05/12/2023 của Thủ tướng Chính phủ ban hành Kế hoạch của Chính phủ;",
        "Thực hiện nghị quyết, chỉ thị của Chính phủ về chuyển đổi số;",
        "Thực hiện các Nghị quyết của Chính phủ về chuyển đổi số;",
    };
    for (size_t i = 0; i < sizeof OPENINGS / sizeof OPENINGS[0]; i++) {
        assert_string_equal(unnumbered_of(a, ON_DATA, OPENINGS[i]), "");
    }
    assert_string_equal(unnumbered_of(a, "Kế hoạch của Thủ tướng Chính phủ về chuyển đổi số", CITED ";"), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        archive_test(test_a_superiors_directive_without_a_number_is_a_remark),
        archive_test(test_what_is_no_such_remark),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
