/*
 * Tests of linking: which records are one directive (lib/graph/identity.c, join.c, link.c, merger.c), over archives of
 * three provinces with colliding numbers, two terms of the Party, merged provinces and a renamed ministry.
 */
#include "archive.h"

/* ------------------------------------------------------------ number books */

static void test_party_numbers_restart_every_term(void **state)
{
    archive *a = *state;
    archive_add(a, "2008", NOTE("Thực hiện Nghị quyết số 26-NQ/TW ngày 05/8/2008 của Ban Chấp hành Trung ương Đảng."));
    archive_add(a, "2018", NOTE("Thực hiện Nghị quyết số 26-NQ/TW ngày 19/5/2018 của Ban Chấp hành Trung ương Đảng."));
    archive_seal(a);
    assert_true(archive_find(a, "vn/trung-uong-dang/NQ/k10/26-NQ/TW") !=
                archive_find(a, "vn/trung-uong-dang/NQ/k12/26-NQ/TW"));
    assert_int_equal(archive_count(a, "26-NQ/TW"), 2);
}

static void test_provinces_have_their_own_books(void **state)
{
    archive *a = *state;
    archive_add(a, "lc", NOTE("Căn cứ Quyết định số 01/2025/QĐ-UBND ngày 06/01/2025 của UBND tỉnh Lào Cai."));
    archive_add(a, "hn", NOTE("Căn cứ Quyết định số 01/2025/QĐ-UBND ngày 03/01/2025 của UBND thành phố Hà Nội."));
    archive_add(a, "bk", NOTE("Căn cứ Quyết định số 01/2025/QĐ-UBND ngày 08/01/2025 của UBND tỉnh Bắc Kạn."));
    archive_seal(a);
    archive_find(a, "vn;lao-cai/ubnd/QĐ/2025/1/2025/QĐ-UBND");
    archive_find(a, "vn;ha-noi/ubnd/QĐ/2025/1/2025/QĐ-UBND");
    archive_find(a, "vn;bac-kan/ubnd/QĐ/2025/1/2025/QĐ-UBND");
    assert_int_equal(archive_count(a, "1/2025/QĐ-UBND"), 3);
}

static void test_marks_in_a_number_of_the_state(void **state)
{
    archive *a = *state;
    archive_add(a, "a", NOTE("Theo Nghị định số 30/HĐBT ngày 23/3/1989 của Hội đồng Bộ trưởng."));
    archive_add(a, "b", NOTE("Theo Nghị định số 30-HĐBT ngày 23/3/1989 của Hội đồng Bộ trưởng."));
    archive_add(a, "c", NOTE("Theo Kế hoạch số 12a/KH/UBND ngày 03/9/2019 của UBND tỉnh Nghệ An."));
    archive_add(a, "d", NOTE("Theo Kế hoạch số 12a/KH-UBND ngày 03/9/2019 của UBND tỉnh Nghệ An."));
    archive_add(a, "e", NOTE("Theo Quyết định số 07/2019/QĐ/UBND ngày 03/9/2019 của UBND tỉnh Nghệ An."));
    archive_add(a, "f", NOTE("Theo Kế hoạch số 122/KH/TU ngày 03/9/2019 của Tỉnh ủy Nghệ An."));
    archive_seal(a);
    archive_find(a, "vn/hoi-dong-bo-truong/NĐ/1989/30/HĐBT");
    archive_find(a, "vn;nghe-an/ubnd/QĐ/2019/7/2019/QĐ-UBND");
    archive_find(a, "vn;nghe-an/tinh-uy/KH/k12/122-KH/TU");
    assert_int_equal(archive_count(a, "HĐBT"), 1);
    assert_int_equal(archive_count(a, "12A/KH-UBND"), 1);
}

static void test_a_statute_is_one(void **state)
{
    archive *a = *state;
    archive_add(a, "a", NOTE("Căn cứ Điều lệ Đảng."));
    archive_add(a, "b", NOTE("Căn cứ Điều lệ Đảng Cộng sản Việt Nam."));
    archive_add(a, "c", NOTE("Căn cứ Điều lệ Công đoàn Việt Nam."));
    archive_add(a, "d", NOTE("Căn cứ Điều lệ Công đoàn Việt Nam."));
    archive_seal(a);
    assert_int_equal(archive_node(a, archive_find(a, "vn/dieu-le/ĐIỀU LỆ/-/điều-lệ-công-đoàn")).mention_count, 2);
    const tdnref_node statute = archive_node(a, archive_find(a, "vn/dieu-le/ĐIỀU LỆ/-/điều-lệ-đảng"));
    assert_true(statute.open);
    assert_int_equal(statute.mention_count, 2);
}

static void test_communes_told_apart_by_a_mark(void **state)
{
    archive *a = *state;
    archive_add(a, "a", NOTE("Theo Kế hoạch số 12/KH-UBND ngày 03/9/2025 của UBND xã Tam An, tỉnh Đồng Nai."));
    archive_add(a, "b", NOTE("Theo Kế hoạch số 12/KH-UBND ngày 03/9/2025 của UBND xã Tâm An, tỉnh Đồng Nai."));
    archive_add(a, "c",
                NOTE("Theo Kế hoạch số 12/KH-UBND ngày 03/9/2025 của Ủy ban nhân dân XÃ TÂM AN, tỉnh Đồng Nai."));
    archive_add(a, "d", NOTE("Theo Kế hoạch số 12/KH-UBND ngày 03/9/2025 của UBND xã Tâm An, tỉnh Lâm Đồng."));
    archive_seal(a);
    archive_find(a, "vn;dong-nai/ubnd:xã-tam-an/KH/2025b/12/KH-UBND");
    archive_find(a, "vn;dong-nai/ubnd:xã-tâm-an/KH/2025b/12/KH-UBND");
    archive_find(a, "vn;lam-dong/ubnd:xã-tâm-an/KH/2025b/12/KH-UBND");
    assert_int_equal(archive_count(a, "12/KH-UBND"), 3);
}

static void test_a_province_formed_anew_opens_new_books(void **state)
{
    archive *a = *state;
    archive_add(a, "a", NOTE("Theo Kế hoạch số 77/KH-UBND ngày 12/3/2025 của UBND thành phố Cần Thơ."));
    archive_add(a, "b", NOTE("Theo Kế hoạch số 77/KH-UBND ngày 17/9/2025 của UBND thành phố Cần Thơ."));
    /* Nghệ An was left as it was: one book the whole year, so two days are one number with a slip in a date. */
    archive_add(a, "c", NOTE("Theo Kế hoạch số 78/KH-UBND ngày 12/3/2025 của UBND tỉnh Nghệ An."));
    archive_add(a, "d", NOTE("Theo Kế hoạch số 78/KH-UBND ngày 17/9/2025 của UBND tỉnh Nghệ An."));
    archive_seal(a);
    assert_true(archive_find(a, "vn;can-tho/ubnd/KH/2025/77/") != archive_find(a, "vn;can-tho/ubnd/KH/2025b/77/"));
    assert_int_equal(archive_count(a, "77/KH-UBND"), 2);
    assert_int_equal(archive_count(a, "78/KH-UBND"), 1);
}

static void test_held_documents_and_citations_meet(void **state)
{
    archive *a = *state;
    archive_add(a, "plan",
                PLAN_OF("ĐẮK LẮK", "0193/KH-UBND", "Đắk Lắk, ngày 14 tháng 12 năm 2023",
                        "Công tác thông tin đối ngoại năm 2024",
                        "Thực hiện Kết luận số 57-KL/TW ngày "
                        "15/6/2023 của Bộ Chính trị,"));
    archive_add(a, "citing", NOTE("Thực hiện Kế hoạch số 193/KH-UBND ngày 14/12/2023 của UBND tỉnh Đắk Lắk."));
    archive_seal(a);
    const tdnref_node node = archive_node(a, archive_find(a, "vn;dak-lak/ubnd/KH/2023/193/KH-UBND"));
    assert_true(node.held);
    assert_string_equal(node.source, "plan");
    assert_string_equal(node.number, "0193/KH-UBND"); /* as the document prints it */
    assert_int_equal(node.mention_count, 1);
    assert_int_equal(archive_count(a, "193/KH-UBND"), 1);
}

/* A district's plan names no province, a later one of another province names the district alone: all meet in Phú Yên's.
 */
static void test_a_district_meets_its_province(void **state)
{
    archive *a = *state;
    archive_add(a, "province",
                PLAN_OF("PHÚ YÊN", "20/KH-UBND", "Phú Yên, ngày 10 tháng 01 năm 2023", "Trồng cây năm 2023", ""));
    archive_add(
        a, "district",
        "ỦY BAN NHÂN DÂN\nHUYỆN TUY AN\nSố: 45/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTuy An, ngày 03 tháng "
        "4 năm 2023\n\nKẾ HOẠCH\nTrồng cây năm 2023\n\nThực hiện Kế hoạch số 20/KH-UBND ngày 10/01/2023 của UBND "
        "tỉnh; UBND huyện ban hành kế hoạch như sau:\n");
    archive_add(a, "later",
                PLAN_OF("ĐẮK LẮK", "7/KH-UBND", "Đắk Lắk, ngày 10 tháng 10 năm 2025", "Trồng cây năm 2025",
                        "Thực hiện Kế hoạch số 45/KH-UBND ngày 03/4/2023 của UBND huyện Tuy An;"));
    archive_seal(a);
    assert_int_equal(tdnref_graph_node_count(a->graph), 3);
    const uint64_t province = archive_find(a, "vn;phu-yen/ubnd/KH/2023/20/");
    const uint64_t district = archive_find(a, "vn;phu-yen/ubnd:huyện-tuy-an/KH/2023/45/");
    const uint64_t later = archive_find(a, "vn;dak-lak/ubnd/KH/2025b/7/");
    assert_int_not_equal(archive_edge(a, district, province, TDNREF_REL_IMPLEMENTS), UINT64_MAX);
    assert_int_not_equal(archive_edge(a, later, district, TDNREF_REL_IMPLEMENTS), UINT64_MAX);
}

static void test_symbols_compare_without_case_but_with_the_bar(void **state)
{
    archive *a = *state;
    archive_add(a, "a", NOTE("Thực hiện Chỉ thị số 05/CT-TTG ngày 09/3/2023 của Thủ tướng Chính phủ."));
    archive_add(a, "b", NOTE("Thực hiện Chỉ thị số 5/CT-TTg ngày 09/3/2023 của Thủ tướng Chính phủ."));
    archive_seal(a);
    assert_int_equal(archive_count(a, "5/CT-TTG"), 1);
}

/* The source that sorts first has the slip; so has most of what one source repeats. */
static void test_one_slip_does_not_date_an_act_for_all(void **state)
{
    archive *a = *state;
    archive_add(a, "a",
                NOTE("Theo Kết luận số 57-KL/TW ngày 15/6/2022 của Bộ Chính trị.\n"
                     "Kết luận số 57-KL/TW ngày 15/6/2022 của Bộ Chính trị nêu rõ.\n"
                     "Xem Kết luận số 57-KL/TW ngày 15/6/2022 của Bộ Chính trị."));
    archive_add(a, "b", NOTE("Theo Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị."));
    archive_add(a, "c", NOTE("Theo Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị."));
    archive_seal(a);
    const tdnref_node node = archive_node(a, archive_find(a, "vn/trung-uong-dang/KL/k13/57-KL/TW"));
    assert_int_equal(node.date.year, 2023);
    assert_string_equal(node.urn, "urn:lex:vn:dang.cong.san.viet.nam;bo.chinh.tri:ket.luan:2023-06-15;57-kl-tw");
}

static void test_the_year_inside_a_number_outweighs_a_majority(void **state)
{
    archive *a = *state;
    archive_add(a, "a", NOTE("Căn cứ Nghị định số 69/2018/NĐ-CP ngày 15/5/2025 của Chính phủ."));
    archive_add(a, "b", NOTE("Căn cứ Nghị định số 69/2018/NĐ-CP ngày 15/5/2025 của Chính phủ."));
    archive_add(a, "c", NOTE("Căn cứ Nghị định số 69/2018/NĐ-CP ngày 15/5/2018 của Chính phủ."));
    archive_seal(a);
    assert_int_equal(archive_node(a, archive_find(a, "vn/chinh-phu/NĐ/2018/69/2018/NĐ-CP")).date.year, 2018);
}

/* ---------------------------------------------------------- open citations */

static void test_a_bare_symbol_in_a_commune_is_open(void **state)
{
    archive *a = *state;
    archive_add(a, "xa",
                "ỦY BAN NHÂN DÂN\nXÃ EA KAR\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
                "phúc\n\nSố: 18/KH-UBND\n\nEa Kar, ngày 20 tháng 10 năm 2025\n\nKẾ HOẠCH\nChuyển đổi số năm 2026\n\n"
                "Thực hiện Kế hoạch số 300/KH-UBND ngày 01/10/2025, Ủy ban nhân dân xã Ea Kar tỉnh Đắk Lắk ban hành "
                "Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\nBảo đảm thiết thực.\n");
    archive_seal(a);
    for (uint64_t i = 0; i < tdnref_graph_node_count(a->graph); i++) {
        const tdnref_node node = archive_node(a, i);
        if (strstr(node.key, "300/KH-UBND") != NULL) {
            assert_true(node.open);
        }
    }
    assert_int_equal(archive_count(a, "300/KH-UBND"), 1);
}

static void test_a_bare_symbol_in_a_department_is_the_provinces(void **state)
{
    archive *a = *state;
    archive_add(a, "so",
                PLAN_OF_DEPARTMENT("LẠNG SƠN", "XÂY DỰNG", "12/KH-SXD", "Lạng Sơn, ngày 02 tháng 3 năm 2024",
                                   "Cải cách hành chính năm 2024",
                                   "Thực hiện Kế hoạch số 30/KH-UBND ngày 05/02/2024 của UBND tỉnh,"));
    archive_seal(a);
    assert_false(archive_node(a, archive_find(a, "vn;lang-son/ubnd/KH/2024/30/KH-UBND")).open);
}

static void test_an_incomplete_citation_joins_the_only_one_that_fits(void **state)
{
    archive *a = *state;
    archive_add(a, "a", NOTE("Kế hoạch số 197-KH/TU ngày 27/10/2023 của Tỉnh ủy Bình Thuận đã được triển khai."));
    archive_add(a, "b", NOTE("Nội dung của Kế hoạch số 197-KH/TU của Tỉnh ủy Bình Thuận đã được triển khai."));
    archive_seal(a);
    const tdnref_node node = archive_node(a, archive_find(a, "vn;binh-thuan/tinh-uy/KH/k13/197-KH/TU"));
    assert_int_equal(node.mention_count, 2);
    assert_int_equal(archive_count(a, "197-KH/TU"), 1);
}

static void test_an_incomplete_citation_with_two_fits_stays_open(void **state)
{
    archive *a = *state;
    archive_add(a, "2008",
                NOTE("Nghị quyết số 26-NQ/TW ngày 05/8/2008 của Ban Chấp hành Trung ương Đảng còn giá trị."));
    archive_add(a, "2018",
                NOTE("Nghị quyết số 26-NQ/TW ngày 19/5/2018 của Ban Chấp hành Trung ương Đảng còn giá trị."));
    archive_add(a, "bare", NOTE("Nghị quyết số 26-NQ/TW của Ban Chấp hành Trung ương Đảng còn giá trị."));
    archive_seal(a);
    const uint64_t open = archive_find(a, "vn/trung-uong-dang/NQ/-/26-NQ/TW@bare#1");
    const tdnref_node node = archive_node(a, open);
    uint64_t candidate = 0;
    assert_true(node.open);
    assert_int_equal(node.candidate_count, 2);
    assert_true(tdnref_graph_candidate(a->graph, open, 0, &candidate));
    assert_int_equal(candidate, archive_find(a, "vn/trung-uong-dang/NQ/k10/26-NQ/TW"));
    assert_true(tdnref_graph_candidate(a->graph, open, 1, &candidate));
    assert_int_equal(candidate, archive_find(a, "vn/trung-uong-dang/NQ/k12/26-NQ/TW"));
}

static void test_no_law_is_cited_before_its_time(void **state)
{
    archive *a = *state;
    archive_add(a, "2012",
                PLAN_OF("LẠNG SƠN", "7/KH-UBND", "Lạng Sơn, ngày 05 tháng 3 năm 2012", "Đất đai năm 2012",
                        "Căn cứ Luật Đất đai;"));
    archive_add(a, "2025",
                PLAN_OF("LẠNG SƠN", "8/KH-UBND", "Lạng Sơn, ngày 05 tháng 3 năm 2025", "Đất đai năm 2025",
                        "Căn cứ Luật Đất đai;"));
    archive_add(a, "law", NOTE("Luật Đất đai số 31/2024/QH15 ngày 18/01/2024 có hiệu lực."));
    archive_seal(a);
    assert_int_equal(archive_node(a, archive_find(a, "vn/quoc-hoi/LUẬT/2024/31/2024/QH15")).mention_count, 2);
    assert_int_equal(archive_node(a, archive_find(a, "vn/quoc-hoi/LUẬT/-/luật-đất-đai")).mention_count, 1);
}

static void test_the_constitution_of_the_day(void **state)
{
    archive *a = *state;
    archive_add(a, "2012",
                PLAN_OF("LẠNG SƠN", "7/KH-UBND", "Lạng Sơn, ngày 05 tháng 3 năm 2012", "Tuyên truyền",
                        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;"));
    archive_add(
        a, "2025",
        PLAN_OF("LẠNG SƠN", "8/KH-UBND", "Lạng Sơn, ngày 05 tháng 3 năm 2025", "Tuyên truyền", "Căn cứ Hiến pháp;"));
    archive_add(a, "named", NOTE("Căn cứ Hiến pháp năm 2013."));
    archive_seal(a);
    assert_int_equal(archive_node(a, archive_find(a, "vn/quoc-hoi/HP/1992/hiến-pháp")).mention_count, 1);
    assert_int_equal(archive_node(a, archive_find(a, "vn/quoc-hoi/HP/2013/hiến-pháp")).mention_count, 2);
}

/* ---------------------------------------------------------- after a merger */

static void test_an_act_of_before_a_merger_may_be_of_each_predecessor(void **state)
{
    archive *a = *state;
    archive_add(a, "plan", AFTER_MERGER);
    archive_seal(a);
    const uint64_t open = archive_find(a, "vn;?/ubnd/KH/2023/18/KH-UBND@plan#1");
    const tdnref_node node = archive_node(a, open);
    assert_true(node.open);
    assert_null(node.urn);
    assert_string_equal(node.issuer, "Ủy ban nhân dân tỉnh");
    assert_string_equal(node.authority, "ubnd@?");
    tdnref_body body = {.struct_size = sizeof body};
    assert_true(tdnref_graph_candidate_body(a->graph, open, 0, &body));
    assert_string_equal(body.authority, "ubnd@dak-lak");
    assert_int_equal(body.to.year * 10000 + body.to.month * 100 + body.to.day, 20250630);
    assert_true(tdnref_graph_candidate_body(a->graph, open, 1, &body));
    assert_string_equal(body.name, "Ủy ban nhân dân tỉnh Phú Yên");
    assert_false(tdnref_graph_candidate_body(a->graph, open, 2, &body));
}

static void test_after_a_merger_what_is_named_and_what_is_new_is_not_open(void **state)
{
    archive *a = *state;
    archive_add(a, "plan", AFTER_MERGER);
    archive_seal(a);
    tdnref_body body = {.struct_size = sizeof body};
    const uint64_t named = archive_find(a, "vn;phu-yen/ubnd/KH/2023/20/KH-UBND");
    assert_false(archive_node(a, named).open);
    assert_false(tdnref_graph_candidate_body(a->graph, named, 0, &body));
    assert_false(archive_node(a, archive_find(a, "vn;dak-lak/ubnd/KH/2025b/90/KH-UBND")).open);
}

static void test_the_archive_settles_an_act_of_before_a_merger(void **state)
{
    archive *a = *state;
    archive_add(a, "plan", AFTER_MERGER);
    archive_add(a, "old",
                PLAN_OF("PHÚ YÊN", "18/KH-UBND", "Phú Yên, ngày 13 tháng 02 năm 2023",
                        "Bảo vệ môi trường thủy sản giai đoạn 2023 - 2030", "Căn cứ Luật Thủy sản;"));
    archive_seal(a);
    const tdnref_node node = archive_node(a, archive_find(a, "vn;phu-yen/ubnd/KH/2023/18/KH-UBND"));
    assert_true(node.held);
    assert_int_equal(node.mention_count, 1);
    assert_string_equal(node.authority, "ubnd@phu-yen");
    assert_int_equal(archive_count(a, "18/KH-UBND"), 1);
}

static void test_two_predecessors_with_that_number_are_the_candidates(void **state)
{
    archive *a = *state;
    archive_add(a, "plan", AFTER_MERGER);
    archive_add(a, "py", NOTE("Kế hoạch số 18/KH-UBND ngày 13/02/2023 của UBND tỉnh Phú Yên còn giá trị."));
    archive_add(a, "dl", NOTE("Kế hoạch số 18/KH-UBND ngày 13/02/2023 của UBND tỉnh Đắk Lắk còn giá trị."));
    archive_add(a, "hn", NOTE("Kế hoạch số 18/KH-UBND ngày 13/02/2023 của UBND thành phố Hà Nội còn giá trị."));
    archive_seal(a);
    const uint64_t open = archive_find(a, "vn;?/ubnd/KH/2023/18/KH-UBND@plan#1");
    uint64_t candidate = 0;
    assert_int_equal(archive_node(a, open).candidate_count, 2);
    assert_true(tdnref_graph_candidate(a->graph, open, 0, &candidate));
    assert_int_equal(candidate, archive_find(a, "vn;dak-lak/ubnd/KH/2023/18/"));
    assert_true(tdnref_graph_candidate(a->graph, open, 1, &candidate));
    assert_int_equal(candidate, archive_find(a, "vn;phu-yen/ubnd/KH/2023/18/"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        archive_test(test_party_numbers_restart_every_term),
        archive_test(test_provinces_have_their_own_books),
        archive_test(test_marks_in_a_number_of_the_state),
        archive_test(test_a_statute_is_one),
        archive_test(test_communes_told_apart_by_a_mark),
        archive_test(test_a_province_formed_anew_opens_new_books),
        archive_test(test_held_documents_and_citations_meet),
        archive_test(test_a_district_meets_its_province),
        archive_test(test_symbols_compare_without_case_but_with_the_bar),
        archive_test(test_one_slip_does_not_date_an_act_for_all),
        archive_test(test_the_year_inside_a_number_outweighs_a_majority),
        archive_test(test_a_bare_symbol_in_a_commune_is_open),
        archive_test(test_a_bare_symbol_in_a_department_is_the_provinces),
        archive_test(test_an_incomplete_citation_joins_the_only_one_that_fits),
        archive_test(test_an_incomplete_citation_with_two_fits_stays_open),
        archive_test(test_no_law_is_cited_before_its_time),
        archive_test(test_the_constitution_of_the_day),
        archive_test(test_an_act_of_before_a_merger_may_be_of_each_predecessor),
        archive_test(test_after_a_merger_what_is_named_and_what_is_new_is_not_open),
        archive_test(test_the_archive_settles_an_act_of_before_a_merger),
        archive_test(test_two_predecessors_with_that_number_are_the_candidates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
