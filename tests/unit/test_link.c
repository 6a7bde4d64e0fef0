/*
 * Tests of linking: which records are one directive (lib/graph/identity.c, join.c, link.c, merger.c), over archives of
 * three provinces with colliding numbers, two terms of the Party, merged provinces and a renamed ministry.
 */
#include "test_archive.c"

/* ------------------------------------------------------------- number books */

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

/* ------------------------------------------------------------- open citations */

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

/* ------------------------------------------------------------- after a merger */

static const char AFTER_MERGER[] = PLAN_OF(
    "ĐẮK LẮK", "0134/KH-UBND", "Đắk Lắk, ngày 25 tháng 11 năm 2025",
    "Bảo vệ môi trường nuôi trồng thủy sản giai đoạn 2026 - 2030",
    "Căn cứ Kế hoạch số 18/KH-UBND ngày 13/02/2023 của UBND tỉnh về bảo vệ môi trường thủy sản giai đoạn 2023 - "
    "2030;\nCăn cứ Kế hoạch số 20/KH-UBND ngày 14/02/2023 của UBND tỉnh Phú Yên (cũ) về nuôi tôm;\nCăn cứ Kế "
    "hoạch số 90/KH-UBND ngày 20/10/2025 của UBND tỉnh về quan trắc;");

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

/* ------------------------------------------------------------- suspects */

/* Days before the plan a typist lost a digit: the text says 193 once and 2193 once, of one day and body. */
static const char ONE_DIGIT_LOST[] =
    PLAN_OF_DEPARTMENT("ĐẮK LẮK", "XÂY DỰNG", "15/KH-SXD", "Đắk Lắk, ngày 04 tháng 3 năm 2024",
                       "Công tác thông tin đối ngoại năm 2024",
                       "Thực hiện Kế hoạch số 2193/KH-UBND ngày 14/12/2023 của UBND tỉnh về công tác thông tin đối "
                       "ngoại năm 2024,") "\nII. TỔ CHỨC THỰC HIỆN\n\nBáo cáo kết quả thực hiện Kế hoạch số "
                                          "193/KH-UBND ngày 14/12/2023 của UBND tỉnh về "
                                          "công tác thông tin đối ngoại năm 2024.\n";

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

/* ------------------------------------------------------------- order */

static void put_line(text *t, const char *a, const char *b, const char *c)
{
    const char *const parts[] = {a, " | ", b, " | ", c, "\n"};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        text_add(t, parts[i] == NULL ? "-" : parts[i], strlen(parts[i] == NULL ? "-" : parts[i]));
    }
}

/* Everything that the graph says beside its JSON: names, suspects, collisions, circles, candidates and verdicts. */
static void dump_all(archive *a, text *out)
{
    archive_dump(a);
    text_add(out, a->out.bytes, a->out.len);
    tdnref_parent_candidate weighed = {.struct_size = sizeof weighed};
    tdnref_same_as same = {.struct_size = sizeof same};
    tdnref_collision collision = {.struct_size = sizeof collision};
    tdnref_body body = {.struct_size = sizeof body};
    for (uint64_t i = 0; i < tdnref_graph_node_count(a->graph); i++) {
        const tdnref_node node = archive_node(a, i);
        put_line(out, node.subject, node.urn_alias, node.iri);
        for (uint64_t k = 0; tdnref_graph_parent_candidate(a->graph, i, k, &weighed); k++) {
            put_line(out, archive_node(a, weighed.node).key, tdnref_line_name(weighed.line), weighed.verdict);
        }
        for (uint64_t k = 0; tdnref_graph_candidate_body(a->graph, i, k, &body); k++) {
            put_line(out, node.key, "may be of", body.name);
        }
    }
    for (uint64_t i = 0; tdnref_graph_same_as(a->graph, i, &same); i++) {
        put_line(out, archive_node(a, same.node).key, archive_node(a, same.other).key, same.evidence);
    }
    for (uint64_t i = 0; tdnref_graph_collision(a->graph, i, &collision); i++) {
        put_line(out, collision.urn_alias, archive_node(a, collision.node).key, archive_node(a, collision.other).key);
    }
    for (uint64_t i = 0; i < tdnref_graph_cycle_count(a->graph); i++) {
        uint64_t index = 0;
        tdnref_edge edge = {.struct_size = sizeof edge};
        for (uint64_t k = 0; tdnref_graph_cycle_edge(a->graph, i, k, &index); k++) {
            assert_true(tdnref_graph_edge(a->graph, index, &edge));
            put_line(out, "circle", archive_node(a, edge.from).key, archive_node(a, edge.to).key);
        }
    }
}

typedef struct paper {
    const char *name, *words;
} paper;

/* Records of some sources go in first, of all others later, one of them once too often. */
static void add_in_batches(archive *a, const paper *papers, const size_t *order, size_t count)
{
    archive_empty(a);
    for (size_t i = 0; i < count; i++) {
        archive_add(a, papers[order[i]].name, papers[order[i]].words);
        if (i == count / 2) {
            archive_add(a, "for a moment", papers[order[0]].words);
        }
    }
    assert_int_equal(tdnref_graph_remove_source(a->graph, "for a moment", NULL), TDNREF_OK);
    archive_seal(a);
}

/* The next order after this one; false behind the last. */
static bool next_order(size_t *order, size_t count)
{
    size_t at = count - 1;
    while (at > 0 && order[at - 1] >= order[at]) {
        at--;
    }
    if (at == 0) {
        return false;
    }
    size_t swap = count - 1;
    while (order[swap] <= order[at - 1]) {
        swap--;
    }
    const size_t held = order[at - 1];
    order[at - 1] = order[swap];
    order[swap] = held;
    for (size_t low = at, high = count - 1; low < high; low++, high--) {
        const size_t other = order[low];
        order[low] = order[high];
        order[high] = other;
    }
    return true;
}

static void test_any_order_gives_one_graph(void **state)
{
    static const paper PAPERS[] = {
        {"a", AFTER_MERGER},
        {"b", NOTE("Kế hoạch số 18/KH-UBND ngày 13/02/2023 của UBND tỉnh Phú Yên còn giá trị.")},
        {"c", ONE_DIGIT_LOST},
        {"d", NOTE("Nghị quyết số 26-NQ/TW của Ban Chấp hành Trung ương Đảng còn giá trị. Kế hoạch số 18/KH-UBND ngày "
                   "13/02/2023 của UBND tỉnh Đắk Lắk căn cứ Kế hoạch số 2193/KH-UBND ngày 14/12/2023 của UBND tỉnh Đắk "
                   "Lắk.")},
        {"e",
         NOTE("Nghị quyết số 26-NQ/TW ngày 05/8/2008 và Nghị quyết số 26-NQ/TW ngày 19/5/2018 còn giá trị. Kế hoạch "
              "số 90/KH-UBND ngày 20/02/2025 của UBND tỉnh Đắk Lắk còn giá trị.")},
    };
    enum { PAPER_COUNT = sizeof PAPERS / sizeof PAPERS[0] };
    archive *a = *state;
    size_t order[PAPER_COUNT] = {0, 1, 2, 3, 4};
    text first = {0};
    add_in_batches(a, PAPERS, order, PAPER_COUNT);
    dump_all(a, &first);
    assert_true(tdnref_graph_same_as_count(a->graph) > 0 && tdnref_graph_collision_count(a->graph) > 0);
    while (next_order(order, PAPER_COUNT)) {
        text other = {0};
        add_in_batches(a, PAPERS, order, PAPER_COUNT);
        dump_all(a, &other);
        assert_true(text_equal(&first, &other));
        text_free(&other);
    }
    text_free(&first);
}

/* ------------------------------------------------------------- names */

static void test_names_for_the_world_outside(void **state)
{
    archive *a = *state;
    archive_add(a, "a",
                NOTE("Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị và Kế hoạch số "
                     "417/KH-SKHCN ngày 04/4/2024 của Sở Khoa học và Công nghệ tỉnh Bình Thuận."));
    archive_add(a, "b", NOTE("Thực hiện Quyết định số 1486/QĐ-TTg năm 2018 của Thủ tướng Chính phủ."));
    archive_seal(a);
    const tdnref_node conclusion = archive_node(a, archive_find(a, "vn/trung-uong-dang/KL/k13/57-KL/TW"));
    assert_string_equal(conclusion.urn, "urn:lex:vn:dang.cong.san.viet.nam;bo.chinh.tri:ket.luan:2023-06-15;57-kl-tw");
    assert_string_equal(conclusion.urn_alias,
                        "urn:lex:vn:dang.cong.san.viet.nam;bo.chinh.tri:ket.luan:khoa.13;57-kl-tw");
    assert_string_equal(conclusion.iri, "/akn/vn/statement/ket-luan/bo-chinh-tri/2023-06-15/57-kl-tw");
    const tdnref_node plan = archive_node(a, archive_find(a, "vn;binh-thuan/so-khoa-hoc-va-cong-nghe/KH/2024/417/"));
    assert_string_equal(plan.urn_alias, "urn:lex:vn;binh.thuan:so.khoa.hoc.cong.nghe:ke.hoach:2024;417-kh-skhcn");
    assert_string_equal(plan.iri, "/akn/vn/doc/ke-hoach/so-khoa-hoc-va-cong-nghe.binh-thuan/2024-04-04/417-kh-skhcn");
    const tdnref_node decision = archive_node(a, archive_find(a, "vn/thu-tuong/QĐ/2018/1486/QĐ-TTG"));
    assert_null(decision.urn);
    assert_null(decision.iri);
    assert_string_equal(decision.urn_alias, "urn:lex:vn:thu.tuong.chinh.phu:quyet.dinh:2018;1486-qd-ttg");
}

static void test_an_alias_that_two_share_is_reported(void **state)
{
    archive *a = *state;
    archive_add(a, "a", NOTE("Theo Kế hoạch số 77/KH-UBND ngày 12/3/2025 của UBND thành phố Cần Thơ."));
    archive_add(a, "b", NOTE("Theo Kế hoạch số 77/KH-UBND ngày 17/9/2025 của UBND thành phố Cần Thơ."));
    archive_add(a, "c", NOTE("Theo Kế hoạch số 78/KH-UBND ngày 17/9/2025 của UBND thành phố Cần Thơ."));
    archive_seal(a);
    tdnref_collision collision = {.struct_size = sizeof collision};
    assert_int_equal(tdnref_graph_collision_count(a->graph), 1);
    assert_true(tdnref_graph_collision(a->graph, 0, &collision));
    assert_string_equal(collision.urn_alias, "urn:lex:vn;can.tho:uy.ban.nhan.dan:ke.hoach:2025;77-kh-ubnd");
    assert_int_equal(collision.node, archive_find(a, "vn;can-tho/ubnd/KH/2025/77/"));
    assert_int_equal(collision.other, archive_find(a, "vn;can-tho/ubnd/KH/2025b/77/"));
}

/* RFC 9676, 5.3: a name that two directives would share names neither. */
static void test_no_two_directives_have_one_urn(void **state)
{
    archive *a = *state;
    archive_add(a, "a", NOTE("Theo Kế hoạch số 12/KH-UBND ngày 03/9/2025 của UBND xã Tam An, tỉnh Đồng Nai."));
    archive_seal(a);
    tdnref_node plain = archive_node(a, archive_find(a, "vn;dong-nai/ubnd:xã-tam-an/KH/2025b/12/KH-UBND"));
    assert_string_equal(plain.urn, "urn:lex:vn;dong.nai:uy.ban.nhan.dan;xa.tam.an:ke.hoach:2025-09-03;12-kh-ubnd");
    archive_empty(a);
    archive_add(a, "a", NOTE("Theo Kế hoạch số 12/KH-UBND ngày 03/9/2025 của UBND xã Tam An, tỉnh Đồng Nai."));
    archive_add(a, "b", NOTE("Theo Kế hoạch số 12/KH-UBND ngày 03/9/2025 của UBND xã Tâm An, tỉnh Đồng Nai."));
    archive_add(a, "c", NOTE("Theo Kế hoạch số 12/KH-UBND ngày 03/9/2025 của UBND xã Tân Lợi, tỉnh Đồng Nai."));
    archive_seal(a);
    plain = archive_node(a, archive_find(a, "vn;dong-nai/ubnd:xã-tam-an/KH/2025b/12/KH-UBND"));
    const tdnref_node marked = archive_node(a, archive_find(a, "vn;dong-nai/ubnd:xã-tâm-an/KH/2025b/12/KH-UBND"));
    const tdnref_node other = archive_node(a, archive_find(a, "vn;dong-nai/ubnd:xã-tân-lợi/KH/2025b/12/KH-UBND"));
    assert_string_equal(plain.urn, "urn:lex:vn;dong.nai:uy.ban.nhan.dan;x%c3%a3.tam.an:ke.hoach:2025-09-03;12-kh-ubnd");
    assert_string_equal(marked.urn,
                        "urn:lex:vn;dong.nai:uy.ban.nhan.dan;x%c3%a3.t%c3%a2m.an:ke.hoach:2025-09-03;12-kh-ubnd");
    assert_string_equal(plain.iri, "/akn/vn/doc/ke-hoach/ubnd.x%c3%a3-tam-an.dong-nai/2025-09-03/12-kh-ubnd");
    assert_string_equal(marked.iri, "/akn/vn/doc/ke-hoach/ubnd.x%c3%a3-t%c3%a2m-an.dong-nai/2025-09-03/12-kh-ubnd");
    assert_string_equal(other.urn, "urn:lex:vn;dong.nai:uy.ban.nhan.dan;xa.tan.loi:ke.hoach:2025-09-03;12-kh-ubnd");
    assert_string_equal(plain.urn_alias, marked.urn_alias);
    assert_int_equal(tdnref_graph_collision_count(a->graph), 1);
}

/* "BD" and "BĐ" are two symbols of one body. */
static void test_symbols_told_apart_by_a_stroke(void **state)
{
    archive *a = *state;
    archive_add(a, "a",
                NOTE("Theo Quyết định số 12/QĐ-BĐ ngày 03/9/2019 của Chủ tịch UBND tỉnh Nghệ An và Quyết định số "
                     "12/QĐ-BD ngày 03/9/2019 của Chủ tịch UBND tỉnh Nghệ An."));
    archive_seal(a);
    const tdnref_node barred = archive_node(a, archive_find(a, "vn;nghe-an/ubnd/QĐ/2019/12/QĐ-BĐ"));
    const tdnref_node plain = archive_node(a, archive_find(a, "vn;nghe-an/ubnd/QĐ/2019/12/QĐ-BD"));
    assert_string_equal(barred.urn, "urn:lex:vn;nghe.an:uy.ban.nhan.dan:quyet.dinh:2019-09-03;12-q%c4%91-b%c4%91");
    assert_string_equal(plain.urn, "urn:lex:vn;nghe.an:uy.ban.nhan.dan:quyet.dinh:2019-09-03;12-q%c4%91-bd");
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
        archive_test(test_a_lost_digit_is_suspected_and_never_merged),
        archive_test(test_items_of_one_list_are_no_suspects),
        archive_test(test_other_days_bodies_and_matters_are_no_suspects),
        archive_test(test_acts_with_neighbouring_numbers_are_not_suspected),
        archive_test(test_a_misread_digit_is_suspected_where_the_words_are_the_same),
        archive_test(test_two_held_documents_are_two),
        archive_test(test_a_safer_reading_is_a_suspect_too),
        archive_test(test_any_order_gives_one_graph),
        archive_test(test_names_for_the_world_outside),
        archive_test(test_an_alias_that_two_share_is_reported),
        archive_test(test_no_two_directives_have_one_urn),
        archive_test(test_symbols_told_apart_by_a_stroke),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
