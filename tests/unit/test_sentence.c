/* Tests of lib/text/sentence.c: where sentences and items begin, and where a line break means nothing. */
#include "desk.h"

/** The sentences of a text, parted by " | ", line breaks as blanks. */
static const char *sentences(desk *d, const char *bytes)
{
    desk_normalise(d, bytes, strlen(bytes));
    d->out.len = 0;
    for (size_t i = 0; i + 1 < d->region.tokens.count; i++) {
        const tdn_token *t = &d->region.tokens.items[i];
        const tdn_slice word = tdn_token_text(&d->region, i);
        if (i > 0 && (t->flags & TDN_SENTENCE) != 0) {
            text_put(&d->out, " | ");
        } else if (i > 0 && (t->flags & TDN_SPACE) != 0) {
            text_put(&d->out, " ");
        }
        text_add(&d->out, word.ptr, word.len);
    }
    return text_close(&d->out);
}

typedef struct split {
    const char *text;
    const char *sentences;
} split;

static void assert_splits(void **state, const split *splits, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(sentences(*state, splits[i].text), splits[i].sentences);
    }
}

static void test_full_stops_end_sentences(void **state)
{
    static const split SPLITS[] = {
        {"Thực hiện Kết luận số 57-KL/TW. Các sở báo cáo.", "Thực hiện Kết luận số 57-KL/TW. | Các sở báo cáo."},
        {"Có hiệu lực chưa? Đã có! Xem thêm.", "Có hiệu lực chưa? | Đã có! | Xem thêm."},
        {"của Chính phủ (khóa XII). 05 sở báo cáo.", "của Chính phủ (khóa XII). | 05 sở báo cáo."},
        {"trước ngày 15.6.2023 của tỉnh", "trước ngày 15.6.2023 của tỉnh"},
        {"kinh phí 10.984 tỷ đồng", "kinh phí 10.984 tỷ đồng"},
    };
    assert_splits(state, SPLITS, TDN_COUNT(SPLITS));
}

/* The signature block and the names of cities abbreviate with a full stop. */
static void test_abbreviations_end_none(void **state)
{
    static const split SPLITS[] = {
        {"UBND TP. Hồ Chí Minh ban hành Kế hoạch.", "UBND TP. Hồ Chí Minh ban hành Kế hoạch."},
        {"TM. ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"},
        {"KT. BỘ TRƯỞNG", "KT. BỘ TRƯỞNG"},
        {"TL. CHÁNH VĂN PHÒNG", "TL. CHÁNH VĂN PHÒNG"},
        {"TUQ. CHỦ TỊCH", "TUQ. CHỦ TỊCH"},
        {"bà TS. Nguyễn Thị Mai", "bà TS. Nguyễn Thị Mai"},
    };
    assert_splits(state, SPLITS, TDN_COUNT(SPLITS));
}

static void test_items_begin_sentences_and_their_stop_ends_none(void **state)
{
    static const split SPLITS[] = {
        {"1. Mục đích\n2. Yêu cầu", "1. Mục đích | 2. Yêu cầu"},
        {"a) Sở Ngoại vụ\nb) Sở Tài chính", "a) Sở Ngoại vụ | b) Sở Tài chính"},
        {"I. MỤC ĐÍCH\nII. YÊU CẦU", "I. MỤC ĐÍCH | II. YÊU CẦU"},
        {"- Như trên;\n- Lưu: VT.", "- Như trên; | - Lưu: VT."},
        {"các sở:\n+ Sở Ngoại vụ\n+ Sở Tài chính", "các sở: | + Sở Ngoại vụ | + Sở Tài chính"},
        {"Điều 3. Quyết định này có hiệu lực.\nĐiều 4. Chánh Văn phòng",
         "Điều 3. Quyết định này có hiệu lực. | Điều 4. Chánh Văn phòng"},
        {"căn cứ:\nđ) quy định", "căn cứ: | đ) quy định"},
    };
    assert_splits(state, SPLITS, TDN_COUNT(SPLITS));
}

static void test_what_begins_an_item(void **state)
{
    desk *d = *state;
    static const struct {
        const char *line;
        bool item;
    } CASES[] = {
        {"- Như trên", true},
        {"+ Sở Tài chính", true},
        {"1. Mục đích", true},
        {"12. Lưu", true},
        {"3) Mục", true},
        {"a) Sở", true},
        {"đ) Sở", true},
        {"II. NỘI DUNG", true},
        {"XIV. NỘI DUNG", true},
        {"Điều 3. Hiệu lực", true},
        {"ĐIỀU 12: HIỆU LỰC", true},
        {"12/5/2023 của", false},
        {"2023. Các sở", false},
        {"57-KL/TW", false},
        {"-57", false},
        {"Điều 3 của Luật", false},
        {"Sở Tài chính", false},
        {"1.500 đồng", false},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        desk_normalise(d, CASES[i].line, strlen(CASES[i].line));
        assert_int_equal(tdn_begins_item(&d->region, 0), CASES[i].item);
    }
    desk_normalise(d, "số 1. Mục", strlen("số 1. Mục"));
    assert_false(tdn_begins_item(&d->region, 1)); /* not at the beginning of a line */
}

/* Plans number their paragraphs "1.1.", "2.3.1."; each is an item of its own. */
static void test_items_of_the_second_level(void **state)
{
    static const split SPLITS[] = {
        {"1. Triển khai Nghị quyết số 36-NQ/TW\n1.1. Sở Ngoại vụ thực hiện",
         "1. Triển khai Nghị quyết số 36-NQ/TW | 1.1. Sở Ngoại vụ thực hiện"},
    };
    assert_splits(state, SPLITS, TDN_COUNT(SPLITS));
    desk *d = *state;
    desk_normalise(d, "1.1. Mục", strlen("1.1. Mục"));
    assert_true((d->region.tokens.items[0].flags & TDN_SENTENCE) != 0);
}

static void test_recitals_stand_on_lines_of_their_own(void **state)
{
    static const split SPLITS[] = {
        {"Căn cứ Luật Báo chí;\nCăn cứ Luật Xuất bản;", "Căn cứ Luật Báo chí; | Căn cứ Luật Xuất bản;"},
        {"như sau:\nQuán triệt Kết luận", "như sau: | Quán triệt Kết luận"},
        {"Căn cứ Luật Báo chí;\r\nCăn cứ Luật Xuất bản;", "Căn cứ Luật Báo chí; | Căn cứ Luật Xuất bản;"},
    };
    assert_splits(state, SPLITS, TDN_COUNT(SPLITS));
}

/* Text from a PDF: the lines are full, so a capital at the head of one says nothing. */
static void test_wrapped_lines_begin_nothing(void **state)
{
    desk *d = *state;
    static const char TEXT[] = "Thực hiện Quyết định số 1486/QĐ-TTg ngày 06 tháng 11 năm 2018 của Thủ tướng\n"
                               "Chính phủ ban hành Kế hoạch thông tin đối ngoại và Quyết định số 368/QĐ-TTg\n"
                               "ngày 28 tháng 02 năm 2013 của Thủ tướng Chính phủ phê duyệt Chiến lược phát\n"
                               "triển thông tin đối ngoại, các cơ quan thuộc Chính phủ cùng Ủy ban nhân dân\n"
                               "Các tỉnh, thành phố trực thuộc trung ương báo cáo kết quả về Bộ Thông tin và\n"
                               "Truyền thông trước ngày 15 tháng 12 hằng năm để tổng hợp và trình Thủ tướng\n";
    desk_normalise(d, TEXT, sizeof TEXT - 1);
    for (size_t i = 1; i + 1 < d->region.tokens.count; i++) {
        assert_false((d->region.tokens.items[i].flags & TDN_SENTENCE) != 0);
    }
}

static void test_words_that_ask_for_more_carry_the_sentence_on(void **state)
{
    static const split SPLITS[] = {
        {"Quyết định của\nThủ tướng Chính phủ", "Quyết định của Thủ tướng Chính phủ"},
        {"Sở Thông tin và\nTruyền thông", "Sở Thông tin và Truyền thông"},
        {"Kết luận số 57-\nKL/TW", "Kết luận số 57- KL/TW"},
        {"Kết luận số 57-KL/\nTW ngày", "Kết luận số 57-KL/ TW ngày"},
        {"Sở Tài chính,\nSở Xây dựng", "Sở Tài chính, Sở Xây dựng"},
        {"thông tin\nđối ngoại", "thông tin đối ngoại"},
    };
    assert_splits(state, SPLITS, TDN_COUNT(SPLITS));
}

static void test_headings_end_without_a_stop(void **state)
{
    static const split SPLITS[] = {
        {"MỤC TIÊU\nCác sở thực hiện", "MỤC TIÊU | Các sở thực hiện"},
        {"1. Mục đích\nCụ thể hóa Kết luận", "1. Mục đích | Cụ thể hóa Kết luận"},
        {"Tuyên truyền\n\nCác sở thực hiện", "Tuyên truyền | Các sở thực hiện"},
    };
    assert_splits(state, SPLITS, TDN_COUNT(SPLITS));
}

static void test_a_rule_under_a_title_ends_it(void **state)
{
    static const split SPLITS[] = {
        {"về thông tin đối ngoại\n-----\nThực hiện Kết luận", "về thông tin đối ngoại----- | Thực hiện Kết luận"},
    };
    desk *d = *state;
    sentences(d, SPLITS[0].text);
    assert_true((d->region.tokens.items[desk_find(d, "Thực hiện")].flags & TDN_SENTENCE) != 0);
}

static void test_bars_of_a_table_part_its_lines(void **state)
{
    desk *d = *state;
    sentences(d, "| 1 | Kế hoạch số 12/KH-UBND |\n| 2 | Kế hoạch số 13/KH-UBND |");
    assert_true((d->region.tokens.items[desk_find(d, "| 2")].flags & TDN_SENTENCE) != 0);
}

/* Such a mark may be taken away when a name proves to run over it. */
static void test_what_only_looks_so_is_weak(void **state)
{
    desk *d = *state;
    sentences(d, "MỤC TIÊU\nCác sở thực hiện");
    const unsigned weak = TDN_SENTENCE | TDN_WEAK;
    assert_int_equal(d->region.tokens.items[desk_find(d, "Các")].flags & weak, weak);
    sentences(d, "Căn cứ Luật Báo chí;\nCăn cứ Luật");
    assert_int_equal(d->region.tokens.items[desk_find(d, "\nCăn")].flags & weak, TDN_SENTENCE);
    assert_int_equal(d->region.tokens.items[0].flags & weak, TDN_SENTENCE);
}

static void test_roman_numerals(void **state)
{
    (void)state;
    static const char *const YES[] = {"I", "II", "IV", "IX", "XIII", "XXX"};
    static const char *const NO[] = {"", "A", "IA", "xi", "12", "XXXVIII", "Đ"};
    for (size_t i = 0; i < TDN_COUNT(YES); i++) {
        assert_true(tdn_is_roman(tdn_slice_of(YES[i])));
    }
    for (size_t i = 0; i < TDN_COUNT(NO); i++) {
        assert_false(tdn_is_roman(tdn_slice_of(NO[i])));
    }
}

static void test_words_in_a_list(void **state)
{
    (void)state;
    static const char *const LIST[] = {"TP", "TM", NULL};
    assert_true(tdn_word_in(tdn_slice_of("TM"), LIST));
    assert_false(tdn_word_in(tdn_slice_of("T"), LIST));
    assert_false(tdn_word_in(tdn_slice_of("TMX"), LIST));
    assert_false(tdn_word_in(tdn_slice_of(""), LIST));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_full_stops_end_sentences),
        cmocka_unit_test(test_abbreviations_end_none),
        cmocka_unit_test(test_items_begin_sentences_and_their_stop_ends_none),
        cmocka_unit_test(test_what_begins_an_item),
        cmocka_unit_test(test_items_of_the_second_level),
        cmocka_unit_test(test_recitals_stand_on_lines_of_their_own),
        cmocka_unit_test(test_wrapped_lines_begin_nothing),
        cmocka_unit_test(test_words_that_ask_for_more_carry_the_sentence_on),
        cmocka_unit_test(test_headings_end_without_a_stop),
        cmocka_unit_test(test_a_rule_under_a_title_ends_it),
        cmocka_unit_test(test_bars_of_a_table_part_its_lines),
        cmocka_unit_test(test_what_only_looks_so_is_weak),
        cmocka_unit_test(test_roman_numerals),
        cmocka_unit_test(test_words_in_a_list),
    };
    return cmocka_run_group_tests(tests, desk_open, desk_close);
}
