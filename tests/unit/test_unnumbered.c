/* Tests of lib/unnumbered/: directives named by their titles, without a number. */
#include "paper.h"

#define HEAD                                                                                                                                      \
    "ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\nSố: 09/KH-UBND\nLạng Sơn, ngày 15 tháng 01 năm 2024\n\nKẾ HOẠCH\nChuyển đổi số " \
    "năm 2024\n\n"
#define BEGINS "Căn cứ Luật Giao dịch điện tử ngày 22/6/2023, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\n1. "
#define DECISION "Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ"
#define PROGRAMME "Chương trình hành động của Tỉnh ủy về chuyển đổi số"

typedef struct sample {
    const char *words; /**< behind the title */
    const char *found; /**< "relation | cue | text | subject" of each, parted by " + "; "": none */
} sample;

static void put_unnumbered(paper *p, const tdnref_unnumbered *named)
{
    put_string(&p->out, tdnref_relation_name(named->relation));
    text_put(&p->out, " | ");
    put_span(&p->out, p, named->cue);
    text_put(&p->out, " | ");
    put_string(&p->out, named->text);
    text_put(&p->out, " | ");
    put_string(&p->out, named->subject.text);
}

static void assert_found(void **state, const sample *samples, size_t count)
{
    paper *p = *state;
    for (size_t i = 0; i < count; i++) {
        char words[2048];
        (void)snprintf(words, sizeof words, HEAD "%s\n", samples[i].words);
        paper_parse(p, words, strlen(words));
        p->out.len = 0;
        for (uint64_t k = 0; k < tdnref_source_unnumbered_count(p->src); k++) {
            text_put(&p->out, k == 0 ? "" : " + ");
            put_unnumbered(p, tdnref_source_unnumbered(p->src, k));
        }
        assert_string_equal(text_close(&p->out), samples[i].found);
    }
}

static void test_what_stands_behind_a_cue_is_found(void **state)
{
    static const sample SAMPLES[] = {
        {"Thực hiện " PROGRAMME ";", "implements | Thực hiện | " PROGRAMME " | về chuyển đổi số"},
        {"Căn cứ Nghị quyết của Hội đồng nhân dân tỉnh về dữ liệu;",
         "basis | Căn cứ | Nghị quyết của Hội đồng nhân dân tỉnh về dữ liệu | về dữ liệu"},
        {"Quán triệt Chỉ thị của Ban Thường vụ Tỉnh ủy, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
         "implements | Quán triệt | Chỉ thị của Ban Thường vụ Tỉnh ủy | -"},
        {"Thực hiện Kế hoạch chuyển đổi số năm 2024 của Bộ Nội vụ;",
         "implements | Thực hiện | Kế hoạch chuyển đổi số năm 2024 của Bộ Nội vụ | chuyển đổi số năm 2024"},
        /* without "của", the usual short form for the body's own superior */
        {"Thực hiện Nghị quyết Tỉnh ủy về chuyển đổi số;",
         "implements | Thực hiện | Nghị quyết Tỉnh ủy về chuyển đổi số | về chuyển đổi số"},
        {"Căn cứ Nghị quyết HĐND tỉnh về đầu tư công năm 2024;",
         "basis | Căn cứ | Nghị quyết HĐND tỉnh về đầu tư công năm 2024 | về đầu tư công năm 2024"},
        /* whose will it is may stand between */
        {"Thực hiện chỉ đạo của Thủ tướng Chính phủ tại Kế hoạch của Bộ Nội vụ về dữ liệu;",
         "implements | Thực hiện chỉ đạo của | Kế hoạch của Bộ Nội vụ về dữ liệu | về dữ liệu"},
        {"Thực hiện “Đề án chuyển đổi số” của Chính phủ;",
         "implements | Thực hiện | “Đề án chuyển đổi số” của Chính phủ | chuyển đổi số"},
        {BEGINS "Tiếp tục triển khai Kế hoạch của Bộ Công an về dữ liệu dân cư.",
         "implements | Tiếp tục triển khai | Kế hoạch của Bộ Công an về dữ liệu dân cư | về dữ liệu dân cư"},
    };
    assert_found(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_items_of_a_list_share_the_cue_before_it(void **state)
{
    static const sample SAMPLES[] = {
        {"Thực hiện " DECISION " phê duyệt Chương trình chuyển đổi số quốc gia; " PROGRAMME ";",
         "implements | Thực hiện | " PROGRAMME " | về chuyển đổi số"},
        {"Thực hiện " DECISION " và Chương trình hành động của Tỉnh ủy thực hiện Nghị quyết số 57-NQ/TW ngày "
         "22/12/2024 của Bộ Chính trị;",
         "implements | Thực hiện | Chương trình hành động của Tỉnh ủy thực hiện Nghị quyết số 57-NQ/TW ngày "
         "22/12/2024 của Bộ Chính trị | thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị"},
        {"Thực hiện " PROGRAMME ", Kế hoạch của Bộ Nội vụ về dữ liệu và Chỉ thị của Ban Bí thư về báo chí;",
         "implements | Thực hiện | " PROGRAMME " | về chuyển đổi số + implements | Thực hiện | Kế hoạch của Bộ Nội vụ "
         "về dữ liệu | về dữ liệu + implements | Thực hiện | Chỉ thị của Ban Bí thư về báo chí | về báo chí"},
        {"Căn cứ các văn bản sau:\n- " PROGRAMME ";\n- Kế hoạch của Bộ Nội vụ về dữ liệu.",
         "basis | Căn cứ các | " PROGRAMME " | về chuyển đổi số + basis | Căn cứ các | Kế hoạch của Bộ Nội vụ về dữ "
         "liệu | về dữ liệu"},
        {"Căn cứ Luật Viễn thông năm 2023; Chỉ thị của Thủ tướng Chính phủ về dữ liệu;",
         "basis | Căn cứ | Chỉ thị của Thủ tướng Chính phủ về dữ liệu | về dữ liệu"},
        {"Thực hiện Kế hoạch của Bộ Nội vụ về dữ liệu và các văn bản: " DECISION ";",
         "implements | Thực hiện | Kế hoạch của Bộ Nội vụ về dữ liệu và các văn bản | về dữ liệu và các văn bản"},
        {"Thực hiện Kế hoạch của Bộ Nội vụ về dữ liệu, " DECISION " và " PROGRAMME ";",
         "implements | Thực hiện | Kế hoạch của Bộ Nội vụ về dữ liệu | về dữ liệu + implements | Thực hiện | " PROGRAMME
         " | về chuyển đổi số"},
        /* what the item before is about is no item */
        {"Thực hiện " DECISION " về triển khai Nghị quyết của Quốc hội về dữ liệu;", ""},
        {"Thực hiện Kế hoạch của Bộ Nội vụ về triển khai Nghị quyết của Quốc hội;",
         "implements | Thực hiện | Kế hoạch của Bộ Nội vụ về triển khai Nghị quyết của Quốc hội | về triển khai Nghị "
         "quyết của Quốc hội"},
        {"Thực hiện " DECISION ". Nghị quyết của Quốc hội đã được phổ biến.", ""},
        {"Thực hiện " DECISION ", Sở Nội vụ trình ban hành, Kế hoạch của Bộ Nội vụ được gửi kèm.", ""},
    };
    assert_found(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_what_has_a_number_is_a_mention(void **state)
{
    static const sample SAMPLES[] = {
        {"Thực hiện " DECISION ";", ""},
        {"Thực hiện Quyết định của Thủ tướng Chính phủ số 749/QĐ-TTg ngày 03/6/2020;", ""},
        {"Thực hiện Kết luận của Thủ tướng Chính phủ tại Thông báo số 12/TB-VPCP ngày 05/12/2023;", ""},
        {"Thực hiện Nghị quyết 57 của Bộ Chính trị về chuyển đổi số;", ""},
        {"Thực hiện Chương trình hành động số 12 của Tỉnh ủy về chuyển đổi số;", ""},
        {"Thực hiện Đề án 06 của Chính phủ;", ""},
        {"Thực hiện các Quyết định của Thủ tướng Chính phủ: số 749/QĐ-TTg ngày 03/6/2020, số 942/QĐ-TTg ngày "
         "15/6/2021;",
         ""},
        {"Thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Ban Chấp hành Trung ương;", ""},
        {"Thực hiện Nghị quyết Trung ương 4 khóa XII về tăng cường xây dựng, chỉnh đốn Đảng;", ""},
        {"Thực hiện Nghị quyết Tỉnh ủy số 05-NQ/TU ngày 12/4/2022 về chuyển đổi số;", ""},
        {"Thực hiện Nghị quyết Tỉnh ủy;", ""}, /* nothing says which */
        /* a number behind what it is about is another's */
        {"Thực hiện Kế hoạch của Bộ Nội vụ về triển khai " DECISION ";",
         "implements | Thực hiện | Kế hoạch của Bộ Nội vụ về triển khai " DECISION " | về triển khai " DECISION},
    };
    assert_found(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_what_names_none(void **state)
{
    static const sample SAMPLES[] = {
        /* of the document's own body, of nobody that the tables know */
        {"Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về chuyển đổi số;", ""},
        {"Thực hiện Nghị quyết của Đảng về chuyển đổi số;", ""},
        /* many, a kind of documents, the words of another type */
        {"Thực hiện các Nghị quyết của Chính phủ về chuyển đổi số;", ""},
        {"Thực hiện một số Chỉ thị của Chính phủ về chuyển đổi số;", ""},
        {"Thực hiện nghị quyết, chỉ thị của Chính phủ về chuyển đổi số;", ""},
        {"Thực hiện Chương trình chuyển đổi số và các văn bản chỉ đạo của Chính phủ;", ""},
        {"Theo Báo cáo của Bộ Nội vụ về dữ liệu;", ""},
        /* nothing says what is done with it, or another carries it out */
        {"Kế hoạch của Bộ Nội vụ về dữ liệu được gửi kèm.", ""},
        {BEGINS "Đánh giá kết quả thực hiện Chỉ thị của Thủ tướng Chính phủ về dữ liệu.", ""},
        {BEGINS "Tham mưu xây dựng Kế hoạch thực hiện Nghị quyết của Tỉnh ủy về cán bộ.", ""},
        {"Thực hiện " DECISION " ban hành Kế hoạch của Chính phủ;", ""},
        /* text of another */
        {BEGINS "Tại Điều 3 " DECISION " có ghi: “Thực hiện Kế hoạch của Bộ Nội vụ về dữ liệu; các bộ báo cáo.”", ""},
    };
    assert_found(state, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_a_long_one_is_cut_between_words(void **state)
{
    paper *p = *state;
    char words[2048] = HEAD "Thực hiện Kế hoạch của Bộ Nội vụ về";
    for (int i = 0; i < 40; i++) {
        (void)strcat(words, " dữ liệu,");
    }
    paper_parse(p, words, strlen(words));
    const tdnref_unnumbered *named = tdnref_source_unnumbered(p->src, 0);
    assert_non_null(named);
    assert_true(strlen(named->text) > 150 && strlen(named->text) <= 200);
    assert_true(p->bytes[named->span.end] == ' ' || p->bytes[named->span.end] == ',');
    assert_true(p->bytes[named->span.end - 1] != ' ' && p->bytes[named->span.end - 1] != ',');
    assert_int_equal(named->span.end - named->span.start, strlen(named->text));
    assert_int_equal(named->subject.span.end, named->span.end);
}

static void test_numbers_alone_need_none(void **state)
{
    paper *p = *state;
    static const char words[] = HEAD "Thực hiện " PROGRAMME ";";
    const tdnref_parse_options options = {.struct_size = sizeof options, .numbers_only = true};
    assert_int_equal(tdnref_source_parse(p->src, words, sizeof words - 1, &options, NULL), TDNREF_OK);
    assert_int_equal(tdnref_source_unnumbered_count(p->src), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_what_stands_behind_a_cue_is_found, paper_open, paper_close),
        cmocka_unit_test_setup_teardown(test_items_of_a_list_share_the_cue_before_it, paper_open, paper_close),
        cmocka_unit_test_setup_teardown(test_what_has_a_number_is_a_mention, paper_open, paper_close),
        cmocka_unit_test_setup_teardown(test_what_names_none, paper_open, paper_close),
        cmocka_unit_test_setup_teardown(test_a_long_one_is_cut_between_words, paper_open, paper_close),
        cmocka_unit_test_setup_teardown(test_numbers_alone_need_none, paper_open, paper_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
