/* Tests of lib/context/urn.c: names of what is identified completely, and none for anything else (RFC 9676,
 * section 5.3). */
#include "paper.h"

typedef struct sample {
    const char *text;
    const char *urn; /**< of its first mention, "-": none */
} sample;

static void assert_urns(void **state, const sample *samples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(paper_mentions(*state, samples[i].text, "urn"), samples[i].urn);
    }
}

static void test_complete_identities_have_names(void **state)
{
    static const sample SAMPLES[] = {
        {"Căn cứ Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị;",
         "urn:lex:vn:dang.cong.san.viet.nam;bo.chinh.tri:ket.luan:2023-06-15;57-kl-tw"},
        {"Căn cứ Quyết định số 1486/QĐ-TTg ngày 06/11/2018 của Thủ tướng Chính phủ;",
         "urn:lex:vn:thu.tuong.chinh.phu:quyet.dinh:2018-11-06;1486-qd-ttg"},
        {"Căn cứ Kế hoạch số 5081/KH-UBND ngày 26/12/2023 của UBND tỉnh Bình Thuận;",
         "urn:lex:vn;binh.thuan:uy.ban.nhan.dan:ke.hoach:2023-12-26;5081-kh-ubnd"},
        {"Căn cứ Kế hoạch số 417/KH-SKHCN ngày 04/4/2024 của Sở Khoa học và Công nghệ tỉnh Bình Thuận;",
         "urn:lex:vn;binh.thuan:so.khoa.hoc.cong.nghe:ke.hoach:2024-04-04;417-kh-skhcn"},
        {"Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ;",
         "urn:lex:vn:chinh.phu:nghi.dinh:2015-09-07;72-2015-nd-cp"},
    };
    assert_urns(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_incomplete_identities_have_none(void **state)
{
    static const sample SAMPLES[] = {
        {"Căn cứ Kết luận số 57-KL/TW;", "-"},                                   /* no date, no organ */
        {"Căn cứ Kết luận số 57-KL/TW ngày 15/6/2023;", "-"},                    /* no organ */
        {"Căn cứ Quyết định số 1486/QĐ-TTg năm 2018;", "-"},                     /* only the year */
        {"Căn cứ Quyết định số 1486/QĐ-TTg của Thủ tướng Chính phủ;", "-"},      /* no date */
        {"Căn cứ Kế hoạch số 5081/KH-UBND ngày 26/12/2023 của UBND tỉnh;", "-"}, /* of which province? */
        {"Căn cứ Luật Báo chí;", "-"},
    };
    assert_urns(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_joint_issuers_are_joined(void **state)
{
    paper *p = *state;
    const char *urn = paper_mentions(
        p, "Căn cứ Thông tư liên tịch số 11/2015/TTLT-BTP-BTC ngày 01/10/2015 của Bộ Tư pháp, Bộ Tài chính;", "urn");
    assert_string_equal(urn, "urn:lex:vn:bo.tu.phap+bo.tai.chinh:thong.tu.lien.tich:2015-10-01;11-2015-ttlt-btp-btc");
}

/* The grammar: lower-case ASCII, no slash, no blank; one name for both spellings of the tone. */
static void test_names_are_ascii_in_lower_case(void **state)
{
    paper *p = *state;
    const char *urn = paper_mentions(
        p, "Căn cứ Quyết định số 01/2024/QĐ-UBND ngày 05/01/2024 của Uỷ ban nhân dân tỉnh Đăk Lăk;", "urn");
    assert_string_equal(urn, "urn:lex:vn;dak.lak:uy.ban.nhan.dan:quyet.dinh:2024-01-05;01-2024-qd-ubnd");
    for (const char *c = urn; *c != '\0'; c++) {
        assert_true(tdn_is_lower((unsigned char)*c) || tdn_is_digit((unsigned char)*c) || strchr(":;.-+", *c) != NULL);
    }
}

static const char LETTERHEAD[] = "ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                 "                                         Độc lập - Tự do - Hạnh phúc\n"
                                 "Số: %s        Bình Thuận, ngày %s\n\n"
                                 "KẾ HOẠCH\nCông tác thông tin đối ngoại năm 2024\n\nI. MỤC ĐÍCH\n";

static void test_documents_have_names_too(void **state)
{
    paper *p = *state;
    static const char *const CASES[][3] = {
        {"5081/KH-UBND", "26 tháng 12 năm 2023",
         "urn:lex:vn;binh.thuan:uy.ban.nhan.dan:ke.hoach:2023-12-26;5081-kh-ubnd"},
        {"     /KH-UBND", "26 tháng 12 năm 2023", NULL},
        {"5081/KH-UBND", "    tháng 12 năm 2023", NULL},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        char bytes[1024];
        const int len = snprintf(bytes, sizeof bytes, LETTERHEAD, CASES[i][0], CASES[i][1]);
        paper_parse(p, bytes, (size_t)len);
        const char *urn = tdnref_source_document(p->src, 0)->urn;
        assert_string_equal(urn != NULL ? urn : "-", CASES[i][2] != NULL ? CASES[i][2] : "-");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_complete_identities_have_names), cmocka_unit_test(test_incomplete_identities_have_none),
        cmocka_unit_test(test_joint_issuers_are_joined),       cmocka_unit_test(test_names_are_ascii_in_lower_case),
        cmocka_unit_test(test_documents_have_names_too),
    };
    return cmocka_run_group_tests(tests, paper_open, paper_close);
}
