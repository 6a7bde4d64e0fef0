/*
 * Tests of suspects (lib/graph/same_as.c): numbers that may be misprints of one another are paired, never merged.
 */
#include "archive.h"

/* Days before the plan a typist lost a digit: the text says 193 once and 2193 once, of one day and body. */
static void test_a_lost_digit_is_suspected_and_never_merged(void **state)
{
    archive *a = *state;
    archive_add(a, "plan", ONE_DIGIT_LOST);
    archive_seal(a);
    tdnref_same_as pair = {.struct_size = sizeof pair};
    const uint64_t right = archive_find(a, "vn;dak-lak/ubnd/KH/2023/2193/KH-UBND");
    const uint64_t wrong = archive_find(a, "vn;dak-lak/ubnd/KH/2023/193/KH-UBND");
    assert_int_equal(tdnref_graph_same_as_count(a->graph), 1);
    assert_true(tdnref_graph_same_as(a->graph, 0, &pair));
    assert_int_equal(pair.node, right < wrong ? right : wrong);
    assert_int_equal(pair.other, right < wrong ? wrong : right);
    assert_string_equal(pair.evidence, "one digit more or less; same type, symbol, body and day");
    assert_false(tdnref_graph_same_as(a->graph, 1, &pair));
}

static void test_items_of_one_list_are_no_suspects(void **state)
{
    archive *a = *state;
    archive_add(
        a, "plan",
        PLAN_OF("ĐẮK LẮK", "5/KH-UBND", "Đắk Lắk, ngày 04 tháng 01 năm 2023", "Tuyên truyền năm 2023",
                "Thực hiện Kế hoạch số 122-KH/TU ngày 26/12/2022 của Tỉnh ủy về kỷ niệm các ngày lễ lớn trong 03 "
                "năm 2023-2025; Kế hoạch số 123-KH/TU ngày 26/12/2022 của Tỉnh ủy về kỷ niệm các ngày lễ lớn năm "
                "2023; Kế hoạch số 12-KH/TU ngày 26/12/2022 của Tỉnh ủy về kỷ niệm các ngày lễ lớn,"));
    archive_seal(a);
    assert_int_equal(archive_count(a, "-KH/TU"), 3);
    assert_int_equal(tdnref_graph_same_as_count(a->graph), 0);
}

static void test_other_days_bodies_and_matters_are_no_suspects(void **state)
{
    archive *a = *state;
    archive_add(a, "a", NOTE("Theo Kế hoạch số 2193/KH-UBND ngày 14/12/2023 của UBND tỉnh Đắk Lắk."));
    archive_add(a, "b", NOTE("Theo Kế hoạch số 193/KH-UBND ngày 15/12/2023 của UBND tỉnh Đắk Lắk."));
    archive_add(a, "c", NOTE("Theo Kế hoạch số 193/KH-UBND ngày 14/12/2023 của UBND tỉnh Lạng Sơn."));
    archive_add(a, "d", NOTE("Theo Quyết định số 193/QĐ-UBND ngày 14/12/2023 của UBND tỉnh Đắk Lắk."));
    archive_seal(a);
    assert_int_equal(tdnref_graph_same_as_count(a->graph), 0);
}

static void test_acts_with_neighbouring_numbers_are_not_suspected(void **state)
{
    archive *a = *state;
    archive_add(a, "a",
                NOTE("Theo Đề án số 379/ĐA-CP ngày 09/5/2025 của Chính phủ về sắp xếp đơn vị hành chính cấp xã của "
                     "tỉnh Đồng Nai."));
    archive_add(a, "b",
                NOTE("Theo Đề án số 397/ĐA-CP ngày 09/5/2025 của Chính phủ về sắp xếp đơn vị hành chính cấp xã của "
                     "tỉnh Bắc Ninh."));
    archive_add(a, "c",
                NOTE("Theo Đề án số 371/ĐA-CP ngày 09/5/2025 của Chính phủ về sắp xếp đơn vị hành chính cấp xã của "
                     "thành phố Cần Thơ."));
    archive_seal(a);
    assert_int_equal(tdnref_graph_same_as_count(a->graph), 0);
}

static void test_a_misread_digit_is_suspected_where_the_words_are_the_same(void **state)
{
    archive *a = *state;
    archive_add(a, "a", NOTE("Theo Đề án số 379/ĐA-CP ngày 09/5/2025 của Chính phủ về sắp xếp cấp xã tỉnh Đồng Nai."));
    archive_add(a, "b", NOTE("Theo Đề án số 879/ĐA-CP ngày 09/5/2025 của Chính phủ về sắp xếp cấp xã tỉnh Đồng Nai."));
    archive_seal(a);
    assert_int_equal(tdnref_graph_same_as_count(a->graph), 1);
}

static void test_two_held_documents_are_two(void **state)
{
    archive *a = *state;
    archive_add(a, "a",
                PLAN_OF("ĐẮK LẮK", "193/KH-UBND", "Đắk Lắk, ngày 14 tháng 12 năm 2023", "Đối ngoại năm 2024",
                        "Căn cứ Luật Báo chí;"));
    archive_add(a, "b",
                PLAN_OF("ĐẮK LẮK", "2193/KH-UBND", "Đắk Lắk, ngày 14 tháng 12 năm 2023", "Đối ngoại năm 2024",
                        "Căn cứ Luật Báo chí;"));
    archive_seal(a);
    assert_int_equal(tdnref_graph_same_as_count(a->graph), 0);
}

static void test_a_safer_reading_is_a_suspect_too(void **state)
{
    archive *a = *state;
    archive_add(a, "a", NOTE("Thực hiện Nghị định số 72/2015/ND-CP ngày 07/9/2015 của Chính phủ."));
    archive_add(a, "b", NOTE("Thực hiện Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ."));
    archive_seal(a);
    tdnref_same_as pair = {.struct_size = sizeof pair};
    assert_int_equal(archive_count(a, "72/2015/"), 2);
    assert_int_equal(tdnref_graph_same_as_count(a->graph), 1);
    assert_true(tdnref_graph_same_as(a->graph, 0, &pair));
    assert_non_null(pair.evidence);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        archive_test(test_a_lost_digit_is_suspected_and_never_merged),
        archive_test(test_items_of_one_list_are_no_suspects),
        archive_test(test_other_days_bodies_and_matters_are_no_suspects),
        archive_test(test_acts_with_neighbouring_numbers_are_not_suspected),
        archive_test(test_a_misread_digit_is_suspected_where_the_words_are_the_same),
        archive_test(test_two_held_documents_are_two),
        archive_test(test_a_safer_reading_is_a_suspect_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
