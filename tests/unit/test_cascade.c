/*
 * Tests of the parents: each rule of lib/cascade/choose.c, cascade.c, subject.c and superiority.c on a plan written for
 * it.
 */
#include "plan_2024.h"

static void assert_parents(archive *a, const char *words, const char *party, const char *state)
{
    archive_add(a, "plan", words);
    archive_seal(a);
    assert_string_equal(archive_parent(a, PLAN, TDNREF_LINE_PARTY), party);
    assert_string_equal(archive_parent(a, PLAN, TDNREF_LINE_STATE), state);
}

/* The line of the primary parent, TDNREF_LINE_UNKNOWN if there is none. */
static tdnref_line primary_of(const archive *a, const char *key)
{
    const uint64_t node = archive_find(a, key);
    tdnref_edge edge = {.struct_size = sizeof edge};
    for (uint64_t i = 0; tdnref_graph_edge(a->graph, i, &edge); i++) {
        if (edge.from == node && edge.primary) {
            return archive_node(a, edge.to).line_of;
        }
    }
    return TDNREF_LINE_UNKNOWN;
}

/* ------------------------------------------------------------------- title */

static void test_the_title_comes_first(void **state)
{
    archive *a = *state;
    assert_parents(a,
                   OF_2024("Thực hiện Quyết định số 100/QĐ-TTg ngày 05/12/2023 của Thủ tướng Chính phủ phê duyệt Đề án "
                           "truyền thông về quyền con người",
                           "Thực hiện Nghị quyết số 20/NQ-CP ngày 01/3/2023 của Chính phủ về truyền thông về quyền con "
                           "người;"),
                   "none", PROGRAMME);
    assert_string_equal(tdnref_graph_parent(((archive *)*state)->graph, archive_find(a, PLAN), TDNREF_LINE_STATE, NULL),
                        "named in the title");
    assert_string_equal(archive_verdict(a, PLAN, TDNREF_LINE_STATE, "vn/chinh-phu/NQ/2023/20/"),
                        "not named in the title, as the chosen one is");
}

static void test_a_task_heading_where_nothing_else_is_named(void **state)
{
    archive *a = *state;
    archive_add(
        a, "plan",
        PLAN_OF(
            "LẠNG SƠN", "09/KH-UBND", "Lạng Sơn, ngày 15 tháng 01 năm 2024", "Truyền thông năm 2024",
            "Để chủ động triển khai nhiệm vụ,") "\n1. Tuyên truyền sâu rộng.\n2. Triển khai thực hiện Quyết định số "
                                                "100/QĐ-TTg ngày 05/12/2023 của Thủ "
                                                "tướng Chính phủ.\nTrong năm, đơn vị được giao tiếp tục tham mưu, tổ "
                                                "chức, theo dõi việc thực hiện "
                                                "Quyết định số 200/QĐ-TTg ngày 06/12/2023 của Thủ tướng Chính phủ.\n");
    archive_seal(a);
    assert_string_equal(archive_parent(a, PLAN, TDNREF_LINE_STATE), PROGRAMME);
    assert_string_equal(tdnref_graph_parent(a->graph, archive_find(a, PLAN), TDNREF_LINE_STATE, NULL),
                        "from a task of the body: the direct superior's act; title and opening name none");
}

static void test_a_task_heading_is_nothing_beside_an_opening(void **state)
{
    archive *a = *state;
    archive_add(
        a, "plan",
        PLAN_OF(
            "LẠNG SƠN", "09/KH-UBND", "Lạng Sơn, ngày 15 tháng 01 năm 2024", "Truyền thông năm 2024",
            "Thực hiện Chương trình số 30-CTr/TU ngày 10/9/2023 của Tỉnh ủy về truyền thông,") "\n1. Triển khai thực "
                                                                                               "hiện Quyết định số "
                                                                                               "100/QĐ-TTg ngày "
                                                                                               "05/12/2023 của Thủ "
                                                                                               "tướng Chính phủ.\n");
    archive_seal(a);
    assert_string_equal(archive_parent(a, PLAN, TDNREF_LINE_STATE), "none");
}

static void test_a_law_in_the_title_is_its_subject(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Triển khai thi hành Luật Căn cước",
                "Thực hiện Quyết định số 100/QĐ-TTg ngày 05/12/2023 của Thủ tướng Chính phủ ban hành Kế hoạch "
                "triển khai thi hành Luật Căn cước,"),
        "none", PROGRAMME);
}

static void test_a_congress_in_the_title_is_its_subject(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Thi đua thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
                "Thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng; Chỉ thị số 45-CT/TW "
                "ngày 14/4/2023 của Bộ Chính trị về thi đua; Quyết định số 100/QĐ-TTg ngày 05/12/2023 của Thủ "
                "tướng Chính phủ về đợt thi đua,"),
        "vn/trung-uong-dang/CT/k13/45-CT/TW", PROGRAMME);
}

/* ----------------------------------------------------------------- opening */

static void test_subject_and_period_come_before_rank(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Công tác thông tin đối ngoại năm 2024",
                "Thực hiện Nghị quyết số 20/NQ-CP ngày 01/3/2023 của Chính phủ về phát triển kinh tế tư nhân; "
                "Quyết định số 100/QĐ-TTg ngày 05/12/2023 của Thủ tướng Chính phủ về công tác thông tin đối "
                "ngoại năm 2024,"),
        "none", PROGRAMME);
    assert_string_equal(archive_verdict(a, PLAN, TDNREF_LINE_STATE, "vn/chinh-phu/NQ/2023/20/"),
                        "its subject or period fits the title less");
}

static void test_a_period_that_is_over_does_not_fit(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Công tác thông tin đối ngoại năm 2024",
                "Thực hiện Quyết định số 90/QĐ-TTg ngày 05/12/2015 của Thủ tướng Chính phủ về công tác thông "
                "tin đối ngoại giai đoạn 2016 - 2020; Quyết định số 100/QĐ-TTg ngày 05/12/2023 của Thủ tướng "
                "Chính phủ về công tác thông tin giai đoạn 2023 - 2030,"),
        "none", PROGRAMME);
}

static void test_the_years_own_act_comes_before_a_wider_one(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Tuyên truyền năm 2024",
                "Thực hiện Kế hoạch số 122-KH/TU ngày 26/12/2023 của Tỉnh ủy về kỷ niệm các ngày lễ lớn trong "
                "03 năm 2023-2025; Kế hoạch số 123-KH/TU ngày 26/12/2023 của Tỉnh ủy về kỷ niệm các ngày lễ "
                "lớn năm 2024,"),
        "vn;lang-son/tinh-uy/KH/k13/123-KH/TU", "none");
    assert_string_equal(archive_verdict(a, PLAN, TDNREF_LINE_PARTY, "vn;lang-son/tinh-uy/KH/k13/122-KH/TU"),
                        "its period is not the title's own");
}

static void test_carried_out_comes_before_based_on(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Công tác thông tin đối ngoại năm 2024",
                "Căn cứ Nghị quyết số 20/NQ-CP ngày 01/3/2023 của Chính phủ về công tác thông tin đối ngoại;\n"
                "Thực hiện Quyết định số 100/QĐ-TTg ngày 05/12/2023 của Thủ tướng Chính phủ về công tác thông "
                "tin đối ngoại;"),
        "none", PROGRAMME);
}

static void test_the_direct_superior_comes_before_a_ministry(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Phòng, chống ma túy năm 2024",
                "Thực hiện Quyết định số 500/QĐ-BCA ngày 05/12/2023 của Bộ trưởng Bộ Công an về phòng, chống "
                "ma túy; Quyết định số 100/QĐ-TTg ngày 05/12/2023 của Thủ tướng Chính phủ về phòng, chống ma "
                "túy,"),
        "none", PROGRAMME);
    assert_string_equal(archive_verdict(a, PLAN, TDNREF_LINE_STATE, "vn/bo-cong-an/QĐ/2023/500/"),
                        "of a body less near as a superior in this line");
}

static void test_the_higher_form_then_the_first_named(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Cải cách hành chính năm 2024",
                "Thực hiện Chỉ thị số 30/CT-TTg ngày 05/12/2023 của Thủ tướng Chính phủ về cải cách hành chính; "
                "Chỉ thị số 31/CT-TTg ngày 06/12/2023 của Thủ tướng Chính phủ về cải cách hành chính; Quyết "
                "định số 100/QĐ-TTg ngày 05/12/2023 của Thủ tướng Chính phủ về cải cách hành chính,"),
        "none", "vn/thu-tuong/CT/2023/30/CT-TTG");
    assert_string_equal(archive_verdict(a, PLAN, TDNREF_LINE_STATE, PROGRAMME), "a lower form of directive");
    assert_string_equal(archive_verdict(a, PLAN, TDNREF_LINE_STATE, "vn/thu-tuong/CT/2023/31/"),
                        "equal to the chosen one, but named later");
}

/* ------------------------------------------------------------- legal basis */

static void test_legal_basis_gives_way_to_any_task(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Công tác thông tin đối ngoại năm 2024",
                "Thực hiện Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông "
                "tin đối ngoại; Công văn số 5740/BTTTT-TTĐN ngày 25/11/2023 của Bộ Thông tin và Truyền thông về "
                "việc hướng dẫn xây dựng Kế hoạch công tác thông tin đối ngoại năm 2024,"),
        "none", "vn/bo-thong-tin-va-truyen-thong/CV/2023/5740/BTTTT-TTĐN");
    assert_string_equal(archive_verdict(a, PLAN, TDNREF_LINE_STATE, "vn/chinh-phu/NĐ/2015/72/"), "legal basis only");
}

static void test_alone_a_legal_basis_is_the_parent_and_says_so(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Kế hoạch tài chính - ngân sách nhà nước 03 năm 2024 - 2026",
                "Căn cứ Nghị định số 45/2017/NĐ-CP ngày 21/4/2017 của Chính phủ quy định chi tiết lập kế hoạch "
                "tài chính - ngân sách nhà nước 03 năm;\nCăn cứ Thông tư số 51/2023/TT-BTC ngày 17/7/2023 của "
                "Bộ Tài chính hướng dẫn xây dựng kế hoạch tài chính - ngân sách nhà nước 03 năm 2024 - 2026;"),
        "none", "vn/bo-tai-chinh/TT/2023/51/2023/TT-BTC");
    assert_string_equal(tdnref_graph_parent(a->graph, archive_find(a, PLAN), TDNREF_LINE_STATE, NULL),
                        "only a legal basis is named");
}

static void test_money_and_functions_are_legal_basis(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Truyền thông về giảm nghèo năm 2024",
                "Căn cứ Quyết định số 900/QĐ-UBND ngày 31/12/2023 của UBND tỉnh về việc phân bổ dự toán chi "
                "truyền thông về giảm nghèo năm 2024;\nCăn cứ Quyết định số 901/QĐ-TTg ngày 30/12/2023 của Thủ "
                "tướng Chính phủ về việc thành lập Ban Chỉ đạo giảm nghèo;\nCăn cứ Kế hoạch số 80/KH-UBND ngày "
                "17/12/2023 của UBND tỉnh về giảm nghèo giai đoạn 2021 - 2025;"),
        "none", "vn;lang-son/ubnd/KH/2023/80/KH-UBND");
}

static void test_an_act_cited_for_a_part_is_legal_basis(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Kiểm tra công tác lưu trữ năm 2024",
                "Căn cứ khoản 2 Điều 5 Quyết định số 901/QĐ-TTg ngày 30/12/2023 của Thủ tướng Chính phủ về kiểm "
                "tra công tác lưu trữ;\nThực hiện Công văn số 12/BNV-VTLT ngày 03/01/2024 của Bộ Nội vụ về hoạt "
                "động khác,"),
        "none", "vn/bo-noi-vu/CV/2024/12/BNV-VTLT");
}

/* --------------------------------------------------------------- same body */

static void test_the_bodys_own_wider_plan_is_a_parent(void **state)
{
    archive *a = *state;
    assert_parents(a,
                   OF_2024("Chuyển đổi số cho doanh nghiệp",
                           "Thực hiện Kế hoạch số 80/KH-UBND ngày 17/12/2023 của UBND tỉnh về thực hiện Nghị quyết số "
                           "20/NQ-CP ngày 01/3/2023 của Chính phủ về chuyển đổi số,"),
                   "none", "vn;lang-son/ubnd/KH/2023/80/KH-UBND");
    /* the chain goes on through it, though its text is not held */
    assert_string_equal(archive_parent(a, "vn;lang-son/ubnd/KH/2023/80/", TDNREF_LINE_STATE),
                        "vn/chinh-phu/NQ/2023/20/NQ-CP");
}

static void test_the_bodys_own_plan_yields_to_a_superior_on_the_matter(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Chuyển đổi số cho doanh nghiệp",
                "Thực hiện Kế hoạch số 80/KH-UBND ngày 17/12/2023 của UBND tỉnh về chuyển đổi số cho doanh "
                "nghiệp; Quyết định số 100/QĐ-TTg ngày 05/12/2023 của Thủ tướng Chính phủ về chuyển đổi số cho "
                "doanh nghiệp,"),
        "none", PROGRAMME);
}

static void test_the_bodys_own_plan_wins_over_a_ministry(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Quan trắc môi trường nuôi trồng thủy sản năm 2024",
                "Căn cứ Quyết định số 4255/QĐ-BNN-KHCN ngày 04/12/2023 của Bộ Nông nghiệp và Phát triển nông "
                "thôn phê duyệt Chương trình quan trắc môi trường đến năm 2040;\nCăn cứ Kế hoạch số 80/KH-UBND "
                "ngày 17/12/2023 của UBND tỉnh về quan trắc môi trường nuôi trồng thủy sản giai đoạn 2021 - "
                "2025;"),
        "none", "vn;lang-son/ubnd/KH/2023/80/KH-UBND");
}

/* --------------------------------------------------------------------- via */

static void test_a_letter_yields_to_what_it_forwards(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Công tác dân số năm 2024",
                "Thực hiện Công văn số 6676/BYT-CDS ngày 29/12/2023 của Bộ Y tế về việc triển khai Quyết định số "
                "100/QĐ-TTg ngày 05/12/2023 của Thủ tướng Chính phủ về công tác dân số,"),
        "none", PROGRAMME);
    uint64_t via = 0;
    assert_true(tdnref_graph_parent_via(a->graph, archive_find(a, PLAN), TDNREF_LINE_STATE, &via));
    assert_int_equal(via, archive_find(a, "vn/bo-y-te/CV/2023/6676/"));
    assert_string_equal(archive_verdict(a, PLAN, TDNREF_LINE_STATE, "vn/bo-y-te/CV/2023/6676/"),
                        "a letter or guidance that only forwards another candidate");
}

static void test_letters_that_forward_one_another(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Chuyển đổi số",
                "Thực hiện Công văn số 12/BTTTT-CĐS ngày 05/12/2023 của Bộ Thông tin và Truyền thông triển khai "
                "thực hiện Công văn số 13/BTTTT-CĐS ngày 06/12/2023 của Bộ Thông tin và Truyền thông;\nThực "
                "hiện Công văn số 13/BTTTT-CĐS ngày 06/12/2023 của Bộ Thông tin và Truyền thông triển khai thực "
                "hiện Công văn số 12/BTTTT-CĐS ngày 05/12/2023 của Bộ Thông tin và Truyền thông;"),
        "none", "vn/bo-thong-tin-va-truyen-thong/CV/2023/12/BTTTT-CĐS");
    assert_string_equal(
        archive_verdict(a, PLAN, TDNREF_LINE_STATE, "vn/bo-thong-tin-va-truyen-thong/CV/2023/13/BTTTT-CĐS"),
        "a letter or guidance that only forwards another candidate");
}

static void test_a_letter_cited_alone_is_the_parent(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Công tác dân số năm 2024",
                "Thực hiện Công văn số 6676/BYT-CDS ngày 29/12/2023 của Bộ Y tế về việc tăng cường công tác dân "
                "số,"),
        "none", "vn/bo-y-te/CV/2023/6676/BYT-CDS");
}

/* ------------------------------------------------------------------- never */

static void test_what_is_replaced_or_comes_from_below_is_no_parent(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Cải cách hành chính năm 2024",
                "Theo đề nghị của Sở Nội vụ tại Tờ trình số 5/TTr-SNV ngày 02/01/2024;\nThực hiện Quyết định số "
                "100/QĐ-TTg ngày 05/12/2023 của Thủ tướng Chính phủ về cải cách hành chính;\nKế hoạch này thay "
                "thế Kế hoạch số 1/KH-UBND ngày 03/01/2024 của UBND tỉnh về cải cách hành chính."),
        "none", PROGRAMME);
}

static void test_an_amendment_has_no_parent(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Sửa đổi, bổ sung Kế hoạch số 1/KH-UBND ngày 03/01/2024 của UBND tỉnh về cải cách hành chính",
                "Căn cứ Quyết định số 100/QĐ-TTg ngày 05/12/2023 của Thủ tướng Chính phủ về cải cách hành "
                "chính;"),
        "none", "none");
}

/* ------------------------------------------------------------------- lines */

static void test_boards_belong_to_the_line_that_their_number_shows(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Công tác thông tin đối ngoại năm 2024",
                "Thực hiện Kế hoạch số 07-KH/BCĐ ngày 05/01/2024 của Ban Chỉ đạo Công tác thông tin đối ngoại "
                "tỉnh Lạng Sơn về công tác thông tin đối ngoại năm 2024,"),
        "vn;lang-son/ban-chi-dao-cong-tac-thong-tin-doi-ngoai/KH/k13/7-KH/BCĐ", "none");
}

static void test_one_parent_for_each_line_and_one_primary(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Công tác thông tin đối ngoại năm 2024",
                "Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị về công tác thông tin đối ngoại; "
                "Quyết định số 100/QĐ-TTg ngày 05/12/2023 của Thủ tướng Chính phủ về công tác thông tin đối "
                "ngoại năm 2024,"),
        "vn/trung-uong-dang/KL/k13/57-KL/TW", PROGRAMME);
    assert_int_equal(primary_of(a, PLAN), TDNREF_LINE_STATE); /* the period is the title's own */
}

static void test_else_the_documents_own_line_is_primary(void **state)
{
    archive *a = *state;
    archive_add(a, "plan",
                OF_2024("Đối ngoại nhân dân",
                        "Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị; Quyết định số 100/QĐ-TTg ngày "
                        "05/12/2023 của Thủ tướng Chính phủ,"));
    archive_seal(a);
    assert_int_equal(primary_of(a, PLAN), TDNREF_LINE_STATE);
}

/* -------------------------------------------------------------------- body */

#define IN_THE_BODY(words)                                                                                                                        \
    PLAN_OF_DEPARTMENT("LẠNG SƠN", "XÂY DỰNG", "09/KH-SXD", "Lạng Sơn, ngày 02 tháng 3 năm 2020",                                                 \
                       "Công tác thông tin đối ngoại năm 2020",                                                                                   \
                       "Thực hiện Kế hoạch số 07-KH/BCĐ ngày 17/02/2020 của Ban Chỉ đạo Công tác thông tin đối ngoại " \
                       "tỉnh Lạng Sơn về công tác thông tin đối ngoại năm 2020,")                                                                 \
    "\n2. Nhiệm vụ\n\n" words "\n"

#define DEPARTMENT "vn;lang-son/so-xay-dung/KH/2020/9/KH-SXD"

static void test_the_body_gives_a_line_its_parent_only_for_the_same_matter_and_year(void **state)
{
    archive *a = *state;
    archive_add(
        a, "so",
        IN_THE_BODY("Triển khai thực hiện Kế hoạch số 173/KH-UBND ngày 26/11/2019 của UBND tỉnh về hoạt động thông "
                    "tin đối ngoại năm 2020."));
    archive_seal(a);
    const uint64_t node = archive_find(a, DEPARTMENT);
    assert_string_equal(archive_parent(a, DEPARTMENT, TDNREF_LINE_STATE), "vn;lang-son/ubnd/KH/2019/173/KH-UBND");
    assert_non_null(strstr(tdnref_graph_parent(a->graph, node, TDNREF_LINE_STATE, NULL), "from the body"));
    assert_int_equal(primary_of(a, DEPARTMENT), TDNREF_LINE_PARTY);
}

static void test_the_body_gives_no_other_parent(void **state)
{
    static const char *const OTHERS[] = {
        /* another year, no year, another matter, not the direct superior */
        IN_THE_BODY(
            "Triển khai thực hiện Kế hoạch số 173/KH-UBND ngày 26/11/2018 của UBND tỉnh về hoạt động thông tin đối "
            "ngoại năm 2019."),
        IN_THE_BODY(
            "Triển khai thực hiện Kế hoạch số 173/KH-UBND ngày 26/11/2019 của UBND tỉnh về hoạt động thông tin đối "
            "ngoại."),
        IN_THE_BODY(
            "Triển khai thực hiện Kế hoạch số 173/KH-UBND ngày 26/11/2019 của UBND tỉnh về cấp nước nông thôn năm "
            "2020."),
        IN_THE_BODY(
            "Triển khai thực hiện Quyết định số 173/QĐ-TTg ngày 26/11/2019 của Thủ tướng Chính phủ về hoạt động "
            "thông tin đối ngoại năm 2020."),
    };
    archive *a = *state;
    for (size_t i = 0; i < sizeof OTHERS / sizeof OTHERS[0]; i++) {
        archive_empty(a);
        archive_add(a, "so", OTHERS[i]);
        archive_seal(a);
        assert_string_equal(archive_parent(a, DEPARTMENT, TDNREF_LINE_STATE), "none");
    }
}

/* --------------------------------------------------------------- superiors */

#define COMMUNE_PLAN(day)                                                                                                                              \
    "ỦY BAN NHÂN DÂN\nXÃ EA KAR\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: "       \
    "18/KH-UBND\n\nEa Kar, " day "\n\nKẾ HOẠCH\nPhòng, chống thiên tai\n\nThực hiện Kế hoạch số 3/KH-UBND ngày "                    \
    "15/01/2025 của UBND huyện Ea Kar tỉnh Đắk Lắk về phòng, chống thiên tai; Kế hoạch số 4/KH-UBND ngày 10/01/2025 "          \
    "của UBND tỉnh Đắk Lắk về phòng, chống thiên tai, Ủy ban nhân dân xã Ea Kar, tỉnh Đắk Lắk ban hành Kế hoạch như " \
    "sau:\n\nI. MỤC ĐÍCH\n\nBảo đảm thiết thực.\n"

static const char *commune_parent(archive *a, const char *words)
{
    archive_empty(a);
    archive_add(a, "xa", words);
    archive_seal(a);
    for (uint64_t i = 0; i < tdnref_graph_node_count(a->graph); i++) {
        const tdnref_node node = archive_node(a, i);
        uint64_t parent = 0;
        if (node.held && tdnref_graph_parent(a->graph, i, TDNREF_LINE_STATE, &parent) != NULL) {
            return archive_node(a, parent).number;
        }
    }
    return "none";
}

static void test_the_district_stood_over_the_commune_up_to_the_reform(void **state)
{
    archive *a = *state;
    assert_string_equal(commune_parent(a, COMMUNE_PLAN("ngày 20 tháng 02 năm 2025")), "3/KH-UBND");
    assert_string_equal(commune_parent(a, COMMUNE_PLAN("ngày 20 tháng 10 năm 2025")), "4/KH-UBND");
}

#define PLAN_OF_PROVINCE(province)                                                                                                   \
    "ỦY BAN NHÂN DÂN\nTỈNH " province "\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh " \
    "phúc\n\nSố: 120/KH-UBND\n\nngày 01 tháng 8 năm 2025\n\nKẾ HOẠCH\nPhát triển du lịch\n\nI. MỤC ĐÍCH\n"
#define PLAN_OF_EA_NUOL                                                                                                                            \
    "ỦY BAN NHÂN DÂN\nXÃ EA NUÔL\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: " \
    "45/KH-UBND\n\nEa Nuôl, ngày 12 tháng 8 năm 2025\n\nKẾ HOẠCH\nPhát triển du lịch\n\nThực hiện Kế hoạch số "             \
    "120/KH-UBND ngày 01/8/2025 của UBND tỉnh, UBND xã ban hành kế hoạch như sau:\n"

/* Nothing in the plan says that Ea Nuôl is in Đắk Lắk; another province has a plan of that number and day. */
static void test_a_commune_finds_the_plan_of_its_province(void **state)
{
    archive *a = *state;
    archive_add(a, "gia-lai", PLAN_OF_PROVINCE("GIA LAI"));
    archive_add(a, "dak-lak", PLAN_OF_PROVINCE("ĐẮK LẮK"));
    archive_add(a, "ea-nuol", PLAN_OF_EA_NUOL);
    archive_seal(a);
    uint64_t parent = 0;
    uint64_t child = 0;
    while (strcmp(archive_node(a, child).number, "45/KH-UBND") != 0) {
        child++;
    }
    assert_non_null(tdnref_graph_parent(a->graph, child, TDNREF_LINE_STATE, &parent));
    assert_true(archive_node(a, parent).held);
    assert_string_equal(archive_node(a, parent).issuer, "Ủy ban nhân dân tỉnh Đắk Lắk");
}

static void test_an_office_stands_where_its_body_stands(void **state)
{
    archive *a = *state;
    assert_parents(
        a,
        OF_2024("Công tác dân số năm 2024",
                "Thực hiện Công văn số 6676/BYT-CDS ngày 29/12/2023 của Bộ Y tế về công tác dân số; Thông báo số "
                "157/TB-VPCP ngày 28/12/2023 của Văn phòng Chính phủ về công tác dân số,"),
        "none", "vn/van-phong-chinh-phu/TB/2023/157/TB-VPCP");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        archive_test(test_the_title_comes_first),
        archive_test(test_a_task_heading_where_nothing_else_is_named),
        archive_test(test_a_task_heading_is_nothing_beside_an_opening),
        archive_test(test_a_law_in_the_title_is_its_subject),
        archive_test(test_a_congress_in_the_title_is_its_subject),
        archive_test(test_subject_and_period_come_before_rank),
        archive_test(test_a_period_that_is_over_does_not_fit),
        archive_test(test_the_years_own_act_comes_before_a_wider_one),
        archive_test(test_carried_out_comes_before_based_on),
        archive_test(test_the_direct_superior_comes_before_a_ministry),
        archive_test(test_the_higher_form_then_the_first_named),
        archive_test(test_legal_basis_gives_way_to_any_task),
        archive_test(test_alone_a_legal_basis_is_the_parent_and_says_so),
        archive_test(test_money_and_functions_are_legal_basis),
        archive_test(test_an_act_cited_for_a_part_is_legal_basis),
        archive_test(test_the_bodys_own_wider_plan_is_a_parent),
        archive_test(test_the_bodys_own_plan_yields_to_a_superior_on_the_matter),
        archive_test(test_the_bodys_own_plan_wins_over_a_ministry),
        archive_test(test_a_letter_yields_to_what_it_forwards),
        archive_test(test_letters_that_forward_one_another),
        archive_test(test_a_letter_cited_alone_is_the_parent),
        archive_test(test_what_is_replaced_or_comes_from_below_is_no_parent),
        archive_test(test_an_amendment_has_no_parent),
        archive_test(test_boards_belong_to_the_line_that_their_number_shows),
        archive_test(test_one_parent_for_each_line_and_one_primary),
        archive_test(test_else_the_documents_own_line_is_primary),
        archive_test(test_the_body_gives_a_line_its_parent_only_for_the_same_matter_and_year),
        archive_test(test_the_body_gives_no_other_parent),
        archive_test(test_the_district_stood_over_the_commune_up_to_the_reform),
        archive_test(test_a_commune_finds_the_plan_of_its_province),
        archive_test(test_an_office_stands_where_its_body_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
