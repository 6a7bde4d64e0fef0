/*
 * Tests of names for the world outside (lib/graph/alias.c): no two directives share one.
 */
#include "archive.h"

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
        archive_test(test_names_for_the_world_outside),
        archive_test(test_an_alias_that_two_share_is_reported),
        archive_test(test_no_two_directives_have_one_urn),
        archive_test(test_symbols_told_apart_by_a_stroke),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
