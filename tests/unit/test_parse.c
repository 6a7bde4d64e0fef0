/* Tests of lib/mention/parse.c, numbered.c, named.c and short.c: what is a mention, where its quote ends, and its own
 * fields.
 */
#include "paper.h"

/* ---------------------------------------------------------------- numbered */

static void test_type_number_date_issuer_and_level(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý;",
         "NĐ | 72/2015/NĐ-CP | 2015-09-07 | Chính phủ | central | state"},
        {"Căn cứ Thông tư số 22/2016/TT-BTTTT ngày 19/10/2016 của Bộ trưởng Bộ Thông tin và Truyền thông;",
         "TT | 22/2016/TT-BTTTT | 2016-10-19 | Bộ trưởng Bộ Thông tin và Truyền thông | ministry | state"},
        {"Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị về thông tin đối ngoại.",
         "KL | 57-KL/TW | 2023-06-15 | Bộ Chính trị | central | party"},
        {"Thực hiện Kế hoạch số 197-KH/TU ngày 27/10/2023 của Tỉnh ủy Bình Thuận.",
         "KH | 197-KH/TU | 2023-10-27 | Tỉnh ủy Bình Thuận | province | party"},
        {"Thực hiện Kế hoạch số 417/KH-SKHCN ngày 04/4/2024 của Sở Khoa học và Công nghệ tỉnh Bình Thuận.",
         "KH | 417/KH-SKHCN | 2024-04-04 | Sở Khoa học và Công nghệ tỉnh Bình Thuận | department | state"},
        {"Theo Nghị quyết số 36-NQ/TW ngày 22/10/2018 của Ban Chấp hành Trung ương Đảng (khóa XII) về biển.",
         "NQ | 36-NQ/TW | 2018-10-22 | Ban Chấp hành Trung ương Đảng | central | party"},
    };
    assert_records(state, "type number date issuer level line", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_the_symbol_tells_the_issuer(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Căn cứ Quyết định số 1486/QĐ-TTg;", "Thủ tướng Chính phủ | symbol | central"},
        {"Căn cứ Nghị định số 72/2015/NĐ-CP;", "Chính phủ | symbol | central"},
        {"Căn cứ Thông tư số 22/2016/TT-BTTTT;", "Bộ Thông tin và Truyền thông | symbol | ministry"},
        {"Căn cứ Luật số 59/2020/QH14;", "Quốc hội | symbol | central"},
        {"Căn cứ Kết luận số 57-KL/TW;", "- | - | central"}, /* several organs share /TW */
        {"Căn cứ Quyết định số 1486/QĐ-TTg của Thủ tướng Chính phủ;", "Thủ tướng Chính phủ | printed | central"},
    };
    assert_records(state, "issuer issuer-from level", SAMPLES, TDN_COUNT(SAMPLES));
}

/* The word wins where the symbol has no type; else the symbol: "văn bản số 51/TTr-BTTTT" is a submission. */
static void test_type_word_against_symbol(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Theo văn bản số 51/TTr-BTTTT ngày 12/9/2023.", "TTr"},
        {"Theo Công văn số 5740/BTTTT-TTĐN ngày 25/11/2022.", "CV"},
        {"Theo văn bản số 1518/BNG-NVVH ngày 05/5/2023.", "CV"},
        {"Theo Quy định số 41-QĐ/TW ngày 03/11/2021.", "QyĐ"},
        {"Theo Quyết định số 127-QĐ/TW ngày 01/3/2018.", "QĐ"},
        {"Theo Luật số 59/2020/QH14 ngày 17/6/2020.", "LUẬT"},
        {"Theo Chương trình số 32-CTr/TU ngày 15/01/2019.", "CTr"},
        {"Theo 1486/QĐ-TTg ngày 06/11/2018.", "QĐ"},
    };
    assert_records(state, "type", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_the_quote_runs_from_type_word_to_last_part(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý;",
         "Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ"},
        {"Thực hiện Kết luận số 57-KL/TW, ngày 15/6/2023 của Bộ Chính trị, các sở",
         "Kết luận số 57-KL/TW, ngày 15/6/2023 của Bộ Chính trị"},
        {"Thực hiện Kết luận số 57-KL/TW của Bộ Chính trị ngày 15/6/2023, các sở",
         "Kết luận số 57-KL/TW của Bộ Chính trị ngày 15/6/2023"},
        {"Theo Nghị quyết số 36-NQ/TW của Ban Chấp hành Trung ương Đảng (khóa XII) về biển",
         "Nghị quyết số 36-NQ/TW của Ban Chấp hành Trung ương Đảng (khóa XII)"},
        {"Theo Quyết định số 1486/QĐ-TTg phê duyệt Kế hoạch", "Quyết định số 1486/QĐ-TTg"},
        {"theo khoản 1 Điều 5 Nghị định số 72/2015/NĐ-CP, các sở", "Nghị định số 72/2015/NĐ-CP"},
        {"Kế hoạch số 57-\nKL/TW ngày\n15/6/2023 của Bộ\nChính trị về",
         "Kế hoạch số 57-\nKL/TW ngày\n15/6/2023 của Bộ\nChính trị"},
        {"Công văn hỏa tốc số 5740/BTTTT-TTĐN ngày 25/11/2022 về",
         "Công văn hỏa tốc số 5740/BTTTT-TTĐN ngày 25/11/2022"},
    };
    assert_records(state, "quote", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_the_next_sentence_lends_nothing(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Căn cứ Quyết định số 12/QĐ-UBND. Ngày 15/6/2023 của năm học, các sở báo cáo.", "12/QĐ-UBND | -"},
        {"- Kế hoạch số 12/KH-UBND\n- Ngày 15/6/2023 họp tổng kết.", "12/KH-UBND | -"},
    };
    assert_records(state, "number date", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_forms_of_announcing_a_number(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"theo QĐ số 1486/QĐ-TTg ngày 06/11/2018", "QĐ | 1486/QĐ-TTg"},
        {"theo QĐ 1486/QĐ-TTg ngày 06/11/2018", "QĐ | 1486/QĐ-TTg"},
        {"theo Quyết định 1486/QĐ-TTg ngày 06/11/2018", "QĐ | 1486/QĐ-TTg"},
        {"theo Quyết định số: 1486/QĐ-TTg ngày 06/11/2018", "QĐ | 1486/QĐ-TTg"},
        {"theo Chương trình phối hợp (CTPH) số 1166/CTR-STTTT-BCHBĐBP ngày 30/6/2022", "CTr | 1166/CTR-STTTT-BCHBĐBP"},
        {"theo Quyết định của Bộ Chính trị số 31-QĐ/TW", "QĐ | 31-QĐ/TW"},
        {"căn cứ Luật Công an nhân dân số 37/2018/QH14", "LUẬT | 37/2018/QH14"},
        {"theo quyết định số 1486/QĐ-TTg ngày 06/11/2018", "QĐ | 1486/QĐ-TTg"},
        {"THEO QUYẾT ĐỊNH SỐ 1486/QĐ-TTg NGÀY 06/11/2018", "QĐ | 1486/QĐ-TTg"},
    };
    assert_records(state, "type number", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_a_blank_number_is_kept_with_its_symbol(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Ban hành kèm theo Quyết định số       /QĐ-UBND ngày    tháng 3 năm 2024 của UBND tỉnh.", "QĐ | /QĐ-UBND"},
        {"Ban hành kèm theo Quyết định số ......./QĐ-UBND của UBND tỉnh.", "QĐ | /QĐ-UBND"},
    };
    assert_records(state, "type number", SAMPLES, TDN_COUNT(SAMPLES));
}

/* The number stays as printed; what was probably meant stands beside it. */
static void test_slips_have_a_safer_reading_beside_them(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Căn cứ Luật Giá số 22/2023/OH15;", "22/2023/OH15 | 22/2023/QH15"},
        {"Căn cứ Nghị định số 320/2025/ND-CP;", "320/2025/ND-CP | 320/2025/NĐ-CP"},
        {"Căn cứ Nghị quyết số 51/NQ-TW;", "51/NQ-TW | 51-NQ/TW"},
        {"Căn cứ Nghị quyết số 51-NQ/TW;", "51-NQ/TW | -"},
        {"Căn cứ Nghị định số 320/2025/NĐ-CP;", "320/2025/NĐ-CP | -"},
    };
    assert_records(state, "number read", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_what_looks_like_a_number_is_no_mention(void **state)
{
    static const char *const TEXTS[] = {
        "Trực 24/24h, 50/63 tỉnh, bản đồ 1/500, giai đoạn 2021-2030.",
        "Theo Mẫu số 01/TNDN ban hành, tài khoản số 12/KH-UBND.",
        "Hợp đồng số 12/HĐ-UBND ngày 05/5/2023.",
        "Giấy phép số 45/GP-BTTTT ngày 12/12/2022.",
        "xem https://tdn.vn/12/KH-UBND.html",
        "Các cấp HĐND, UBND, Báo QĐND; số 12/7 đường Trần Phú; Km 12/QL14.",
        "2020 - UBND tỉnh chỉ đạo các sở.",
        "pháp luật về thuế, kỷ luật Đảng, dự thảo luật này",
    };
    for (size_t i = 0; i < TDN_COUNT(TEXTS); i++) {
        assert_string_equal(paper_mentions(*state, TEXTS[i], "quote"), "");
    }
}

static void test_pinpoints_stand_before_the_quote(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"theo khoản 1 Điều 5 Nghị định số 72/2015/NĐ-CP", "khoản 1 Điều 5"},
        {"theo mẫu tại Phụ lục 02 của Thông tư số 22/2016/TT-BTTTT", "Phụ lục 02"},
        {"theo điểm a khoản 2 Điều 14 của Luật Báo chí", "điểm a khoản 2 Điều 14"},
        {"theo Nghị định số 72/2015/NĐ-CP", "-"},
        {"Điều 3. Quyết định số 12/QĐ-UBND hết hiệu lực", "-"}, /* an article of this document */
    };
    assert_records(state, "pinpoint", SAMPLES, TDN_COUNT(SAMPLES));
}

/* ------------------------------------------------------------------- named */

static void test_laws_by_name(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
         "LUẬT | 2015-06-19 | Quốc hội | Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015"},
        {"theo quy định của Luật Ngân sách nhà nước và hướng dẫn", "LUẬT | - | Quốc hội | Luật Ngân sách nhà nước"},
        {"căn cứ Luật Báo chí năm 2016;", "LUẬT | 2016 | Quốc hội | Luật Báo chí năm 2016"},
        {"căn cứ Pháp lệnh Cảnh sát môi trường ngày 23/12/2014;",
         "PL | 2014-12-23 | Ủy ban Thường vụ Quốc hội | Pháp lệnh Cảnh sát môi trường ngày 23/12/2014"},
        {"theo Hiến pháp năm 2013.", "HP | 2013 | Quốc hội | Hiến pháp năm 2013"},
        {"theo Bộ luật Hình sự năm 2015,", "LUẬT | 2015 | Quốc hội | Bộ luật Hình sự năm 2015"},
    };
    assert_records(state, "type date issuer quote", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_laws_inside_an_amending_laws_name(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương "
         "ngày 22/11/2019;",
         "2019-11-22 | basis | d1\n- | amends | m1\n- | amends | m1"},
    };
    assert_records(state, "date relation from", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_treaties_by_name(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"theo quy định của Công ước Liên hợp quốc về Luật Biển năm 1982.",
         "named | CÔNG ƯỚC | 1982 | international | - | Công ước Liên hợp quốc về Luật Biển năm 1982"},
        {"theo UNCLOS 1982.", "named | CÔNG ƯỚC | 1982 | international | - | UNCLOS 1982"},
        {"tuân thủ Hiệp ước hoạch định biên giới quốc gia giữa Việt Nam và Campuchia (ký ngày 27/12/1985).",
         "named | HIỆP ƯỚC | 1985-12-27 | international | - | Hiệp ước hoạch định biên giới quốc gia giữa Việt Nam và "
         "Campuchia (ký ngày 27/12/1985)"},
    };
    assert_records(state, "kind type date level issuer quote", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_treaties_in_general_are_none(void **state)
{
    static const char *const TEXTS[] = {"theo các hiệp định thương mại tự do thế hệ mới", "các Hiệp định về biên giới",
                                        "pháp luật và điều ước quốc tế"};
    for (size_t i = 0; i < TDN_COUNT(TEXTS); i++) {
        assert_string_equal(paper_mentions(*state, TEXTS[i], "quote"), "");
    }
}

static void test_resolutions_of_congresses(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng;",
         "named | NQ | Đại hội đại biểu toàn quốc lần thứ XIII của Đảng | Nghị quyết Đại hội đại biểu toàn quốc lần "
         "thứ XIII của Đảng"},
        {"thực hiện Nghị quyết Đại hội XIII của Đảng;",
         "named | NQ | Đại hội đại biểu toàn quốc lần thứ XIII của Đảng | Nghị quyết Đại hội XIII của Đảng"},
        {"thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Lạng Sơn lần thứ XVII;",
         "named | NQ | Đại hội đại biểu Đảng bộ tỉnh Lạng Sơn lần thứ XVII | Nghị quyết Đại hội đại biểu Đảng bộ tỉnh "
         "Lạng Sơn lần thứ XVII"},
    };
    assert_records(state, "kind type issuer quote", SAMPLES, TDN_COUNT(SAMPLES));
}

/* ---------------------------------------------------------- self and short */

static void test_self_mentions(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Các sở thực hiện Kế hoạch này.", "self | KH | - | mentions | d1 | Kế hoạch này"},
        {"Quyết định này có hiệu lực.", "self | QĐ | - | mentions | d1 | Quyết định này"},
        {"Nhận được Công văn này, các sở báo cáo.", "self | CV | - | mentions | d1 | Công văn này"},
        {"theo quy định này", ""}, /* any rule */
        {"theo Kế hoạch. Này là", ""},
    };
    assert_records(state, "kind type issuer relation refers quote", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_short_forms(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"thực hiện Kết luận 57;", "short | KL | 57 | Kết luận 57"},
        {"thực hiện Chỉ thị số 25;", "short | CT | 25 | Chỉ thị số 25"},
        {"theo Quyết định nêu trên,", "short | QĐ | - | Quyết định nêu trên"},
        {"theo Kế hoạch 05 nói trên,", "short | KH | 05 | Kế hoạch 05"},
    };
    assert_records(state, "kind type number quote", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_quantities_are_no_short_forms(void **state)
{
    static const char *const TEXTS[] = {
        "Kế hoạch 5 năm của tỉnh", "Kế hoạch 2024",         "Đề án 1.500 tỷ đồng",
        "Chương trình 3 ngày",     "Nghị quyết 12/14 điểm",
    };
    for (size_t i = 0; i < TDN_COUNT(TEXTS); i++) {
        if (strcmp(TEXTS[i], "Kế hoạch 2024") != 0) {
            assert_string_equal(paper_mentions(*state, TEXTS[i], "quote"), "");
        }
    }
    assert_string_equal(paper_mentions(*state, "theo Kế hoạch 2024 của tỉnh", "quote"), "");
}

/* ------------------------------------------------------------------- lists */

static void test_items_of_a_list_share_type_date_and_issuer(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Thực hiện các Quyết định số 1191/QĐ-TTg ngày 05/8/2020, số 729/QĐ-TTg ngày 16/6/2022 và số 1079/QĐ-TTg ngày "
         "14/9/2022 của "
         "Thủ tướng Chính phủ.",
         "QĐ | 1191/QĐ-TTg | 2020-08-05 | Thủ tướng Chính phủ | Quyết định số 1191/QĐ-TTg ngày 05/8/2020\n"
         "QĐ | 729/QĐ-TTg | 2022-06-16 | Thủ tướng Chính phủ | số 729/QĐ-TTg ngày 16/6/2022\n"
         "QĐ | 1079/QĐ-TTg | 2022-09-14 | Thủ tướng Chính phủ | số 1079/QĐ-TTg ngày 14/9/2022 của Thủ tướng Chính phủ"},
        {"Thực hiện các Nghị quyết số 18-NQ/TW, 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương;",
         "NQ | 18-NQ/TW | 2017-10-25 | Ban Chấp hành Trung ương Đảng | Nghị quyết số 18-NQ/TW\n"
         "NQ | 19-NQ/TW | 2017-10-25 | Ban Chấp hành Trung ương Đảng | 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành "
         "Trung ương"},
        {"theo các văn bản số 364/TTr-BNG, số 1518/BNG-NVVH ngày 05/5/2023;",
         "TTr | 364/TTr-BNG | 2023-05-05 | Bộ Ngoại giao | văn bản số 364/TTr-BNG\n"
         "CV | 1518/BNG-NVVH | 2023-05-05 | Bộ Ngoại giao | số 1518/BNG-NVVH ngày 05/5/2023"},
    };
    assert_records(state, "type number date issuer quote", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_what_is_shared_says_so(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"Thực hiện các Nghị quyết số 18-NQ/TW, 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương;",
         "shared | shared\nprinted | printed"},
        {"Thực hiện Nghị quyết số 18-NQ/TW và Kế hoạch số 12/KH-UBND ngày 25/10/2017 của UBND tỉnh Lạng Sơn;",
         "- | -\nprinted | printed"},
    };
    assert_records(state, "date-from issuer-from", SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_joint_issuers(void **state)
{
    static const paper_sample SAMPLES[] = {
        {"theo Thông tư liên tịch số 11/2015/TTLT-BTP-BTC ngày 01/10/2015 của Bộ Tư pháp và Bộ Tài chính.",
         "Bộ Tư pháp; Bộ Tài chính"},
        {"theo Chương trình phối hợp số 1166/CTR-STTTT-BCHBĐBP ngày 30/6/2022 giữa Sở Thông tin và Truyền thông và Bộ "
         "Chỉ huy Bộ đội "
         "Biên phòng tỉnh Bình Thuận.",
         "Sở Thông tin và Truyền thông tỉnh Bình Thuận; Bộ Chỉ huy Bộ đội Biên phòng tỉnh Bình Thuận"},
        {"theo Quyết định số 12/QĐ-BTC ngày 01/10/2015 của Bộ Tài chính và Bộ Tư pháp đề nghị.", "Bộ Tài chính"},
    };
    assert_records(state, "issuer", SAMPLES, TDN_COUNT(SAMPLES));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_type_number_date_issuer_and_level),
        cmocka_unit_test(test_the_symbol_tells_the_issuer),
        cmocka_unit_test(test_type_word_against_symbol),
        cmocka_unit_test(test_the_quote_runs_from_type_word_to_last_part),
        cmocka_unit_test(test_the_next_sentence_lends_nothing),
        cmocka_unit_test(test_forms_of_announcing_a_number),
        cmocka_unit_test(test_a_blank_number_is_kept_with_its_symbol),
        cmocka_unit_test(test_slips_have_a_safer_reading_beside_them),
        cmocka_unit_test(test_what_looks_like_a_number_is_no_mention),
        cmocka_unit_test(test_pinpoints_stand_before_the_quote),
        cmocka_unit_test(test_laws_by_name),
        cmocka_unit_test(test_laws_inside_an_amending_laws_name),
        cmocka_unit_test(test_treaties_by_name),
        cmocka_unit_test(test_treaties_in_general_are_none),
        cmocka_unit_test(test_resolutions_of_congresses),
        cmocka_unit_test(test_self_mentions),
        cmocka_unit_test(test_short_forms),
        cmocka_unit_test(test_quantities_are_no_short_forms),
        cmocka_unit_test(test_items_of_a_list_share_type_date_and_issuer),
        cmocka_unit_test(test_what_is_shared_says_so),
        cmocka_unit_test(test_joint_issuers),
    };
    return cmocka_run_group_tests(tests, paper_open, paper_close);
}
