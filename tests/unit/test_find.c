/* Tests of lib/query/find.c and lib/query/query.c: what people type, and the directives that they mean. */
#include "query/query.h"

#include "archive.h"

/* One archive for all: colliding numbers, two terms, a commune, laws, a bare number. */
static const char *const SOURCES[][2] = {
    {"plans/dak-lak.txt", "UBND TỈNH ĐẮK LẮK\nSố: 2193/KH-UBND\nĐắk Lắk, ngày 07 tháng 3 năm 2024\n\nKẾ HOẠCH\n"
                          "Triển khai công tác thông tin đối ngoại năm 2024\n\n"
                          "Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị;\n"
                          "Căn cứ Quyết định số 1486/QĐ-TTg ngày 06/11/2023 của Thủ tướng Chính phủ;\n"
                          "Căn cứ Luật Đầu tư công năm 2019;\n"},
    {"plans/gia-lai.txt", "UBND TỈNH GIA LAI\nSố: 2193/KH-UBND\nGia Lai, ngày 09 tháng 4 năm 2024\n\nKẾ HOẠCH\n"
                          "Cải cách hành chính năm 2024\n\n"
                          "Căn cứ Kết luận số 57-KL/TW ngày 08/3/2013 của Ban Bí thư;\n"
                          "Căn cứ Quyết định số 1486/QĐ-TTg ngày 20/8/2018 của Thủ tướng Chính phủ;\n"
                          "Căn cứ Luật Đầu tư công năm 2014;\n"},
    {"plans/hoa-binh.txt", "UBND TỈNH HÒA BÌNH\nSố: 5/KH-UBND\nHòa Bình, ngày 09 tháng 4 năm 2024\n\nKẾ HOẠCH\n"
                           "Tuyên truyền\n\nThực hiện Công văn số 77/BNV-CCHC của Bộ Nội vụ;\n"},
    {"plans/thai-binh.txt", "UBND TỈNH THÁI BÌNH\nSố: 05/KH-UBND\nThái Bình, ngày 09 tháng 4 năm 2024\n\nKẾ HOẠCH\n"
                            "Tuyên truyền tại xã Hòa Tiến\n\nTheo Kế hoạch số 999/KH-UBND\n"},
    {"plans/xa.txt", "UBND XÃ HÒA TIẾN\nTỈNH THÁI BÌNH\nSố: 5/KH-UBND\nHòa Tiến, ngày 10 tháng 4 năm 2024\n\n"
                     "KẾ HOẠCH\nTuyên truyền\n\nTheo Kế hoạch số 444/KH-UBND;\n"
                     "Căn cứ Kế hoạch số 444/KH-UBND ngày 02/01/2024 của UBND tỉnh Gia Lai;\n"
                     "Căn cứ Kế hoạch số 444/KH-UBND ngày 02/02/2024 của UBND tỉnh Kon Tum;\n"
                     "Căn cứ Luật Đầu tư năm 2020;\n"
                     "Căn cứ Quyết định số 8/QĐ-UBND ngày 02/01/2024 của UBND xã Hòa Bình;\n"
                     "Căn cứ Quyết định số 8/QĐ-UBND ngày 02/02/2024 của UBND xã Bình Hòa;\n"
                     "Căn cứ Kế hoạch số 5/KH-UBND ngày 02/02/2024 của UBND tỉnh An Giang;\n"
                     "Căn cứ Luật Thanh tra năm 2022;\n"
                     "Căn cứ Luật Thánh tra năm 2022;\n" /* a slip of typing */},
};

static int open_sealed(void **state)
{
    if (archive_open(state) != 0) {
        return -1;
    }
    for (size_t i = 0; i < TDN_COUNT(SOURCES); i++) {
        archive_add(*state, SOURCES[i][0], SOURCES[i][1]);
    }
    archive_seal(*state);
    return 0;
}

/* The keys that a text finds, in order, parted by a blank. */
static const char *keys(const archive *a, const char *typed)
{
    static char out[2048];
    uint64_t nodes[8];
    const uint64_t count = tdnref_graph_find(a->graph, typed, nodes, 8);
    size_t len = 0;
    out[0] = '\0';
    for (uint64_t i = 0; i < count && i < 8; i++) {
        tdnref_node node = {.struct_size = sizeof node};
        assert_true(tdnref_graph_node(a->graph, nodes[i], &node));
        len += (size_t)snprintf(out + len, sizeof out - len, "%s%s", i == 0 ? "" : " ", node.key);
    }
    return out;
}

#define KL_2023 "vn/trung-uong-dang/KL/k13/57-KL/TW"
#define KL_2013 "vn/trung-uong-dang/KL/k11/57-KL/TW"
#define KH_DAK_LAK "vn;dak-lak/ubnd/KH/2024/2193/KH-UBND"
#define KH_GIA_LAI "vn;gia-lai/ubnd/KH/2024/2193/KH-UBND"
#define QD_2018 "vn/thu-tuong/QĐ/2018/1486/QĐ-TTG"
#define QD_2023 "vn/thu-tuong/QĐ/2023/1486/QĐ-TTG"
#define HOA_BINH "vn;hoa-binh/ubnd/KH/2024/5/KH-UBND"
#define THAI_BINH "vn;thai-binh/ubnd/KH/2024/5/KH-UBND"

static void test_what_people_write_finds_the_one_they_mean(void **state)
{
    static const char *const CASES[][2] = {
        {"KL 57-KL/TW 2023", KL_2023},
        {"57-KL/TW 2013", KL_2013},
        {"Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị", KL_2023},
        {"kết luận 57 của Bộ Chính trị", KL_2023},
        {"kết luận 57 Ban Bí thư", KL_2013},
        {"57-KL/TW ngày 08 tháng 3 năm 2013", KL_2013},
        {"57-KL/TW 2013-03-08", KL_2013},
        {"57-KL/TW 3/2013", KL_2013},
        {"57-KL/TW khóa XI", KL_2013},
        {"57 – KL/TW, 15.6.2023", KL_2023},
        {"57-kl/tw 2023", KL_2023},
        {"57/KL-TW 2023", KL_2023},
        {"057-KL/TW 2023", KL_2023},
        {"57-KL 2023", KL_2023},
        {"2193/KH-UBND Đắk Lắk", KH_DAK_LAK},
        {"2193/KH-UBND tỉnh Đắk Lắk", KH_DAK_LAK},
        {"2193/KH-UBND dak lak", KH_DAK_LAK},
        {"2193 / KH-UBND Gia Lai", KH_GIA_LAI},
        {"Kế hoạch thông tin đối ngoại 2024", KH_DAK_LAK},
        {"ke hoach cai cach hanh chinh", KH_GIA_LAI},
        {"1486/QĐ-TTg 2018", QD_2018},
        {"1486/QD-TTg 2018", QD_2018},
        {"QĐ 1486 TTg năm 2023", QD_2023},
        {"Luật Đầu tư công 2019", "vn/quoc-hoi/LUẬT/2019/luật-đầu-tư-công"},
        {"luat dau tu cong 2014", "vn/quoc-hoi/LUẬT/2014/luật-đầu-tư-công"},
        {"5/KH-UBND Hòa Bình", HOA_BINH}, /* not Thái Bình with its commune Hòa Tiến */
        {"5/KH-UBND Hoà Bình", HOA_BINH},
        {"05/KH-UBND Thái Bình", THAI_BINH},
        {"urn:lex:VN;dak.lak:uy.ban.nhan.dan:ke.hoach:2024-03-07;2193-kh-ubnd", KH_DAK_LAK},
        {KH_GIA_LAI, KH_GIA_LAI},
        {"plans/gia-lai.txt", KH_GIA_LAI},
        {"5/KH-UBND Thái Bình", THAI_BINH}, /* not its commune's */
        {"Luật Đầu tư", "vn/quoc-hoi/LUẬT/2020/luật-đầu-tư"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        const char *found = keys(*state, CASES[i][0]);
        if (strcmp(found, CASES[i][1]) != 0) {
            fail_msg("'%s' finds '%s', not '%s'", CASES[i][0], found, CASES[i][1]);
        }
    }
}

static void test_an_ambiguous_text_finds_all(void **state)
{
    assert_string_equal(keys(*state, "57-KL/TW"), KL_2013 " " KL_2023);
    assert_string_equal(keys(*state, "2193/KH-UBND"), KH_DAK_LAK " " KH_GIA_LAI);
    assert_string_equal(keys(*state, "1486"), QD_2018 " " QD_2023);
}

/* A bare "444/KH-UBND" may be any province's: whoever types that number means one that is known. */
static void test_open_ones_come_last(void **state)
{
    assert_string_equal(keys(*state, "444/KH-UBND"),
                        "vn;gia-lai/ubnd/KH/2024/444/KH-UBND vn;kon-tum/ubnd/KH/2024/444/KH-UBND");
}

/* The same words in another order, or in two places, are another name. */
static void test_words_of_a_place_must_follow_one_another(void **state)
{
    const char *found = keys(*state, "8/QĐ-UBND xã Hòa Bình");
    assert_non_null(strstr(found, "hòa-bình"));
    assert_null(strstr(found, "bình-hòa"));
    found = keys(*state, "5/KH-UBND xã Hòa Tiến Thái Bình");
    assert_non_null(strstr(found, "ubnd:xã-hòa-tiến/"));
    assert_null(strchr(found, ' '));
}

static void test_letters_as_typed_before_marked_ones(void **state)
{
    assert_string_equal(keys(*state, "Luật Thanh tra"), "vn/quoc-hoi/LUẬT/2022/luật-thanh-tra");
    assert_string_equal(keys(*state, "Luật Thánh tra"), "vn/quoc-hoi/LUẬT/2022/luật-thánh-tra");
}

static void test_held_ones_come_first(void **state)
{
    static const char LAST[] = " vn;an-giang/ubnd/KH/2024/5/KH-UBND";
    const char *found = keys(*state, "5/KH-UBND");
    assert_non_null(strstr(found, LAST));
    assert_string_equal(strstr(found, LAST), LAST);
}

static void test_what_fits_nothing_finds_nothing(void **state)
{
    static const char *const TEXTS[] = {
        "",
        " ,; ",
        "58-KL/TW",
        "7-KL/TW",
        "57-KL/TW 2014",
        "57-KL/TW 16/6/2023",
        "57-KL/TW khóa XII",
        "1486/QĐ-TT",  /* part of a group */
        "193/KH-UBND", /* part of a serial */
        "2193/KH-UBND Kon Tum",
        "57-KL/TW 2193/KH-UBND",
        "Nghị quyết 57-KL/TW",
        "\xFF\xFE",
    };
    for (size_t i = 0; i < TDN_COUNT(TEXTS); i++) {
        assert_string_equal(keys(*state, TEXTS[i]), "");
    }
}

/* "77/BNV-CCHC" has no date: it may be of any year. The bare 999/KH-UBND is open. */
static void test_what_is_not_known_does_not_exclude(void **state)
{
    assert_non_null(strstr(keys(*state, "77/BNV-CCHC 2024"), "77/BNV-CCHC"));
    assert_non_null(strstr(keys(*state, "999/KH-UBND"), "999/KH-UBND"));
}

static void test_no_more_is_written_than_there_is_room_for(void **state)
{
    const archive *a = *state;
    uint64_t nodes[2] = {77, 77};
    assert_int_equal(tdnref_graph_find(a->graph, "2193/KH-UBND", NULL, 0), 2);
    assert_int_equal(tdnref_graph_find(a->graph, "2193/KH-UBND", nodes, 1), 2);
    assert_int_equal(nodes[1], 77);
    tdnref_node node = {.struct_size = sizeof node};
    assert_true(tdnref_graph_node(a->graph, nodes[0], &node));
    assert_string_equal(node.key, KH_DAK_LAK);
    assert_int_equal(tdnref_graph_find(NULL, "57", NULL, 0), 0);
    assert_int_equal(tdnref_graph_find(a->graph, NULL, NULL, 0), 0);
    assert_int_equal(tdnref_graph_find(a->graph, "2193/KH-UBND", NULL, 1), 0);
}

static void test_long_texts_find_nothing(void **state)
{
    const archive *a = *state;
    static char typed[4096];
    for (size_t size = 900; size < sizeof typed; size += 100) {
        memset(typed, 'a', size);
        typed[size] = '\0';
        assert_int_equal(tdnref_graph_find(a->graph, typed, NULL, 0), 0);
        for (size_t i = 1; i < size; i += 2) {
            typed[i] = ' ';
        }
        assert_int_equal(tdnref_graph_find(a->graph, typed, NULL, 0), 0);
    }
}

static void test_an_unsealed_graph_finds_nothing(void **state)
{
    const archive *a = *state;
    tdnref_graph *graph = NULL;
    assert_int_equal(tdnref_graph_new(&graph, a->ctx, NULL), TDNREF_OK);
    assert_int_equal(tdnref_graph_find(graph, "57-KL/TW", NULL, 0), 0);
    tdnref_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_people_write_finds_the_one_they_mean),
        cmocka_unit_test(test_an_ambiguous_text_finds_all),
        cmocka_unit_test(test_open_ones_come_last),
        cmocka_unit_test(test_words_of_a_place_must_follow_one_another),
        cmocka_unit_test(test_letters_as_typed_before_marked_ones),
        cmocka_unit_test(test_held_ones_come_first),
        cmocka_unit_test(test_what_fits_nothing_finds_nothing),
        cmocka_unit_test(test_what_is_not_known_does_not_exclude),
        cmocka_unit_test(test_no_more_is_written_than_there_is_room_for),
        cmocka_unit_test(test_long_texts_find_nothing),
        cmocka_unit_test(test_an_unsealed_graph_finds_nothing),
    };
    return cmocka_run_group_tests(tests, open_sealed, archive_close);
}
