/* Tests of lib/context/context.c: the province and body that only the document tells, and what short forms stand for.
 */
#include "paper.h"

#define HEAD(body, number, place)                                                                                      \
    body "        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"                                                     \
         "                                         Độc lập - Tự do - Hạnh phúc\n\n"                          \
         "Số: " number "        " place ", ngày 04 tháng 4 năm 2024\n\n"                                            \
         "KẾ HOẠCH\n"                                                                                              \
         "Công tác thông tin đối ngoại năm 2024\n\n"

#define PROVINCE HEAD("ỦY BAN NHÂN DÂN\n     TỈNH ĐẮK LẮK", "2193/KH-UBND", "Đắk Lắk")
#define DEPARTMENT HEAD("UBND TỈNH ĐẮK LẮK\n  SỞ XÂY DỰNG", "417/KH-SXD", "Đắk Lắk")
#define COMMUNE HEAD("ỦY BAN NHÂN DÂN\n     XÃ BUÔN ĐÔN", "18/KH-UBND", "Buôn Đôn")

/* ------------------------------------------------------------------ places */

static void test_the_document_tells_the_province(void **state)
{
    static const paper_sample SAMPLES[] = {
        {PROVINCE "Thực hiện Quyết định số 12/QĐ-UBND ngày 05/01/2024 của UBND tỉnh.",
         "Ủy ban nhân dân tỉnh Đắk Lắk | context | province"},
        {DEPARTMENT "Thực hiện Quyết định số 12/QĐ-UBND ngày 05/01/2024 của UBND tỉnh.",
         "Ủy ban nhân dân tỉnh Đắk Lắk | context | province"},
        {DEPARTMENT "Thực hiện Quyết định số 01/2024/QĐ-UBND ngày 05/01/2024.",
         "Ủy ban nhân dân tỉnh Đắk Lắk | context | province"},
        {DEPARTMENT "Thực hiện Kế hoạch số 5/KH-STC ngày 05/01/2024 của Sở Tài chính.",
         "Sở Tài chính tỉnh Đắk Lắk | context | department"},
        {DEPARTMENT "Thực hiện Kế hoạch số 164-KH/TU ngày 05/01/2024 của Tỉnh ủy.",
         "Tỉnh ủy Đắk Lắk | context | province"},
        {DEPARTMENT "Thực hiện Kế hoạch số 5/KH-UBND ngày 05/01/2024 của UBND tỉnh Lạng Sơn.",
         "Ủy ban nhân dân tỉnh Lạng Sơn | printed | province"},
        {DEPARTMENT "Thực hiện Quyết định số 1486/QĐ-TTg ngày 06/11/2018.", "Thủ tướng Chính phủ | symbol | central"},
    };
    assert_records(state, "issuer issuer-from level", SAMPLES, TDN_COUNT(SAMPLES));
}

/* Commune, district and province write "/KH-UBND" alike. */
static void test_a_bare_committee_in_a_communes_document_stays_open(void **state)
{
    static const paper_sample SAMPLES[] = {
        {COMMUNE "Thực hiện Kế hoạch số 5/KH-UBND ngày 05/01/2024.", "- | - | -"},
        {COMMUNE "Thực hiện Kế hoạch số 5/KH-UBND ngày 05/01/2024 của UBND xã.",
         "Ủy ban nhân dân xã Buôn Đôn | context | commune"},
        {COMMUNE "Thực hiện Quyết định số 1486/QĐ-TTg ngày 06/11/2018.", "Thủ tướng Chính phủ | symbol | central"},
    };
    assert_records(state, "issuer issuer-from level", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_without_a_document_the_place_stays_unknown(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Thực hiện Kế hoạch số 5/KH-UBND ngày 05/01/2024.", "- | - | -"},
        {"Thực hiện Kế hoạch số 5/KH-UBND ngày 05/01/2024 của UBND tỉnh.", "Ủy ban nhân dân tỉnh | printed | province"},
    };
    assert_records(state, "issuer issuer-from level", SAMPLES, TDN_COUNT(SAMPLES));
}

/* A plan without letterhead still names its province in its text. */
static void test_the_province_named_most_often_counts(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"KẾ HOẠCH\nCông tác thông tin đối ngoại\n\nThực hiện Kế hoạch số 5/KH-UBND ngày 05/01/2024 của UBND tỉnh.\n"
         "Người dân tỉnh Lạng Sơn, các huyện của tỉnh Lạng Sơn và bạn bè tỉnh Cao Bằng tham gia.\n",
         "Ủy ban nhân dân tỉnh Lạng Sơn | context"},
    };
    assert_records(state, "issuer issuer-from", SAMPLES, TDN_COUNT(SAMPLES));
}

/* ------------------------------------------------------------- short forms */

static void test_a_short_form_stands_for_the_one_that_fits(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị. Các sở quán triệt Kết luận 57.",
         "numbered | - | -\nshort | m1 | -"},
        {"Thực hiện Kết luận số 57-KL/TW và Kết luận số 16-KL/TW. Các sở quán triệt Kết luận 57 và Kết luận số 16.",
         "numbered | - | -\nnumbered | - | -\nshort | m1 | -\nshort | m2 | -"},
        {"Thực hiện Kế hoạch số 05-KH/BCĐ. Các sở quán triệt Kế hoạch 5.", "numbered | - | -\nshort | m1 | -"},
        {"Thực hiện Quyết định số 1486/QĐ-TTg. Báo cáo Quyết định nêu trên trước ngày 15/12.",
         "numbered | - | -\nshort | m1 | -"},
        {"Thực hiện Quyết định số 1486/QĐ-TTg và Kết luận số 57-KL/TW. Theo Quyết định nêu trên, các sở báo cáo.",
         "numbered | - | -\nnumbered | - | -\nshort | m1 | -"},
    };
    assert_records(state, "kind refers unbound", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_a_short_form_that_fits_two_is_not_guessed(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Căn cứ Quyết định số 1486/QĐ-TTg và Quyết định số 368/QĐ-TTg. Theo Quyết định nêu trên, các sở báo cáo.",
         "numbered | - | -\nnumbered | - | -\nshort | - | ambiguous"},
        {"Căn cứ Kết luận số 57-KL/TW và Kết luận số 57-KL/TU. Theo Kết luận 57, các sở báo cáo.",
         "numbered | - | -\nnumbered | - | -\nshort | - | ambiguous"},
        {"Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2018 và Quyết định số 12/QĐ-UBND ngày 06/01/2023. Theo Quyết định "
         "12, báo cáo.",
         "numbered | - | -\nnumbered | - | -\nshort | - | ambiguous"},
    };
    assert_records(state, "kind refers unbound", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_a_short_form_that_fits_nothing_says_so(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Các sở quán triệt Kết luận 57.", "short | - | none"},
        {"Các sở quán triệt Kết luận 57. Thực hiện Kết luận số 57-KL/TW.",
         "short | - | none\nnumbered | - | -"}, /* only what stands before */
        {"Thực hiện Chỉ thị số 57-CT/TW. Các sở quán triệt Kết luận 57.", "numbered | - | -\nshort | - | none"},
    };
    assert_records(state, "kind refers unbound", SAMPLES, TDN_COUNT(SAMPLES));
}

/* One directive cited twice is still one. */
static void test_the_same_directive_twice_is_not_ambiguous(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023. Căn cứ Kết luận số 57-KL/TW. Theo Kết luận 57, các sở báo "
         "cáo.",
         "- | -\n- | -\nm1 | -"},
    };
    assert_records(state, "refers unbound", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_a_defined_alias_binds(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị (sau đây viết tắt là Kết luận 57), các sở báo "
         "cáo.",
         "numbered | implements | -\nshort | mentions | m1"},
    };
    assert_records(state, "kind relation refers", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_antecedents_of_another_document_do_not_count(void **state)
{
    static const paper_sample SAMPLES[] = {
        {PROVINCE "Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023.\n\n" DEPARTMENT
                  "Các sở quán triệt Kết luận 57 và Kế hoạch này.",
         "- | -\n- | none\nd2 | -"},
    };
    assert_records(state, "refers unbound", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_the_documents_own_number_is_no_mention(void **state)
{
    assert_string_equal(paper_mentions(*state, PROVINCE "I. MỤC ĐÍCH\n", "quote"), "");
}

/* ----------------------------------------------------------------- clauses */

static void test_clauses(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"KẾ HOẠCH\nTriển khai Kết luận số 57-KL/TW về thông tin đối ngoại\n\n"
         "Thực hiện Chỉ thị số 25-CT/TW, Sở Ngoại vụ xây dựng Kế hoạch như sau:\n\n"
         "I. NỘI DUNG\n1. Thực hiện Nghị quyết số 36-NQ/TW.\n\n"
         "PHỤ LỤC\nTheo Kế hoạch số 12/KH-UBND của tỉnh.\n",
         "57-KL/TW | title\n25-CT/TW | opening\n36-NQ/TW | body\n12/KH-UBND | annex"},
        {"Thực hiện Nghị quyết số 36-NQ/TW.", "36-NQ/TW | body"},
    };
    assert_records(state, "number clause", SAMPLES, TDN_COUNT(SAMPLES));
}

/* Another source of one handle must not show through. */
static void test_a_second_text_knows_nothing_of_the_first(void **state)
{
    paper *p = *state;
    (void)paper_mentions(p, DEPARTMENT "Thực hiện Kết luận số 57-KL/TW.", "number");
    assert_string_equal(paper_mentions(p, "Theo Kế hoạch số 5/KH-UBND và Kết luận 57.", "issuer refers"),
                        "- | -\n- | -");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_document_tells_the_province),
        cmocka_unit_test(test_a_bare_committee_in_a_communes_document_stays_open),
        cmocka_unit_test(test_without_a_document_the_place_stays_unknown),
        cmocka_unit_test(test_the_province_named_most_often_counts),
        cmocka_unit_test(test_a_short_form_stands_for_the_one_that_fits),
        cmocka_unit_test(test_a_short_form_that_fits_two_is_not_guessed),
        cmocka_unit_test(test_a_short_form_that_fits_nothing_says_so),
        cmocka_unit_test(test_the_same_directive_twice_is_not_ambiguous),
        cmocka_unit_test(test_a_defined_alias_binds),
        cmocka_unit_test(test_antecedents_of_another_document_do_not_count),
        cmocka_unit_test(test_the_documents_own_number_is_no_mention),
        cmocka_unit_test(test_clauses),
        cmocka_unit_test(test_a_second_text_knows_nothing_of_the_first),
    };
    return cmocka_run_group_tests(tests, paper_open, paper_close);
}
