/* Tests of lib/text/reader.c: words, spans and texts of tokens. */
#include "desk.h"

#include <utf8proc.h>

static void test_words_compare_folded(void **state)
{
    desk *d = *state;
    const tdn_reader *r = desk_read(d, "Số SỐ số, Đại hội 57");
    assert_true(tdn_is_word(r, 0, "số") && tdn_is_word(r, 1, "số") && tdn_is_word(r, 2, "số"));
    assert_false(tdn_is_word(r, 0, "sô"));
    assert_false(tdn_is_word(r, 0, "sô12"));
    assert_false(tdn_is_word(r, 3, ","));
    assert_false(tdn_is_word(r, desk_find(d, "57"), "57")); /* a number is no word */
    assert_true(tdn_are_words(r, desk_find(d, "Đại"), "đại hội"));
    assert_true(tdn_are_words(r, desk_find(d, "Đại"), "đại"));
    assert_false(tdn_are_words(r, desk_find(d, "Đại"), "đại hội đảng"));
    assert_false(tdn_are_words(r, desk_find(d, "hội"), "hội 57 57 57")); /* over the end */
}

static void test_spans_are_bytes_of_the_source(void **state)
{
    desk *d = *state;
    static const char UTF8[] = "Kết luận 57";
    const tdn_reader *r = desk_read(d, UTF8);
    const tdnref_span whole = tdn_source_span(r, (tdn_range){0, 3});
    assert_int_equal(whole.start, 0);
    assert_int_equal(whole.end, sizeof UTF8 - 1);
    const tdnref_span none = tdn_source_span(r, (tdn_range){1, 1});
    assert_int_equal(none.start, none.end);
    static const char UTF16[] = "\xFF\xFEK\0\xBF\x1Et\0 \0\x35\0\x37\0";
    desk_normalise(d, UTF16, sizeof UTF16 - 1);
    const tdnref_span digits = tdn_source_span(r, (tdn_range){1, 2});
    assert_int_equal(digits.start, 10);
    assert_int_equal(digits.end, 14);
}

static void test_the_mark_of_utf16_is_in_no_span(void **state)
{
    desk *d = *state;
    static const char UTF16[] = "\xFF\xFEK\0\xBF\x1Et\0 \0\x35\0\x37\0";
    desk_normalise(d, UTF16, sizeof UTF16 - 1);
    const tdnref_span word = tdn_source_span(&d->reader, (tdn_range){0, 1});
    assert_int_equal(word.start, 2);
    assert_int_equal(word.end, 8);
}

static void test_the_text_of_a_range_is_collapsed_and_composed(void **state)
{
    desk *d = *state;
    static const char *const CASES[][2] = {
        {"Kết luận  số\r\n 57-KL/TW", "Kết luận số 57-KL/TW"},
        {"số\u00A057\t-\n\nKL/TW", "số 57 - KL/TW"},
        {"57–KL/TW", "57–KL/TW"}, /* as printed: only white space changes */
        {"**57**-KL/TW*", "57**-KL/TW"},
        {"s\u00F4\u0301  57 ng\u00E0y 1", "số 57 ngày 1"}, /* composed words are shorter than their bytes */
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        const tdn_reader *r = desk_read(d, CASES[i][0]);
        assert_string_equal(tdn_range_text(r, (tdn_range){0, tdn_token_count(r)}), CASES[i][1]);
    }
    char *apart = (char *)utf8proc_NFD((const utf8proc_uint8_t *)"Nghị quyết của Đảng ủy");
    assert_non_null(apart);
    const tdn_reader *r = desk_read(d, apart);
    assert_string_equal(tdn_range_text(r, (tdn_range){0, tdn_token_count(r)}), "Nghị quyết của Đảng ủy");
    assert_string_equal(tdn_range_text(r, (tdn_range){2, 2}), "");
    free(apart);
}

static void test_invalid_bytes_inside_a_range_become_u_fffd(void **state)
{
    desk *d = *state;
    const tdn_reader *r = desk_read(d, "số \xFF 57");
    assert_string_equal(tdn_range_text(r, (tdn_range){0, tdn_token_count(r)}), "số \xEF\xBF\xBD 57");
}

static void test_plain_text_has_no_markdown(void **state)
{
    desk *d = *state;
    const tdn_reader *r = desk_read(d, "## Công tác **thông tin**\n`đối ngoại` năm\u200B 2024");
    assert_string_equal(tdn_range_plain_text(r, (tdn_range){0, tdn_token_count(r)}),
                        "Công tác thông tin đối ngoại năm 2024");
}

static void test_sentences_around_a_token(void **state)
{
    desk *d = *state;
    const tdn_reader *r = desk_read(d, "Căn cứ Luật Báo chí. Thực hiện Kết luận 57. Các sở báo cáo.");
    const size_t middle = desk_find(d, "Kết luận");
    const size_t start = desk_find(d, "Thực");
    const size_t end = desk_find(d, "Các");
    assert_int_equal(tdn_sentence_start(r, middle, 0), start);
    assert_int_equal(tdn_sentence_start(r, start, 0), start);
    assert_int_equal(tdn_sentence_start(r, middle, middle - 1), middle - 1); /* no further back */
    assert_int_equal(tdn_sentence_end(r, middle), end);
    assert_int_equal(tdn_sentence_end(r, start), end);
    assert_int_equal(tdn_sentence_end(r, end), tdn_token_count(r));
}

static void test_patterns_match_at_tokens(void **state)
{
    desk *d = *state;
    const tdn_reader *r = desk_read(d, "Ban Chấp hành Trung ương (khóa XII) ban hành");
    const size_t bracket = desk_find(d, "(");
    tdn_match m;
    size_t end = 0;
    assert_true(tdn_match_at(r, TDN_PATTERN_TERM, bracket, 48, &m, &end));
    assert_int_equal(end, desk_find(d, "ban hành"));
    assert_false(tdn_match_at(r, TDN_PATTERN_TERM, 0, 48, &m, &end));
    assert_false(tdn_match_at(r, TDN_PATTERN_TERM, tdn_token_count(r), 48, &m, &end));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_compare_folded),
        cmocka_unit_test(test_spans_are_bytes_of_the_source),
        cmocka_unit_test(test_the_mark_of_utf16_is_in_no_span),
        cmocka_unit_test(test_the_text_of_a_range_is_collapsed_and_composed),
        cmocka_unit_test(test_invalid_bytes_inside_a_range_become_u_fffd),
        cmocka_unit_test(test_plain_text_has_no_markdown),
        cmocka_unit_test(test_sentences_around_a_token),
        cmocka_unit_test(test_patterns_match_at_tokens),
    };
    return cmocka_run_group_tests(tests, desk_open, desk_close);
}
