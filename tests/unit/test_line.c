/* Tests of lib/text/line.c: lines at LF, CRLF and CR, columns in code points. */
#include "text/line.h"

#include "decoding.h"

#include <stdlib.h>

static void assert_place(const tdn_text *text, uint64_t offset, uint64_t line, uint64_t column)
{
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_lines lines = {.count = 0};
    assert_int_equal(tdn_lines_build(&lines, &alloc, text, NULL), TDNREF_OK);
    uint64_t found_line = 0;
    uint64_t found_column = 0;
    tdn_lines_find(&lines, text, offset, &found_line, &found_column);
    assert_int_equal(found_line, line);
    assert_int_equal(found_column, column);
    TDN_ARRAY_FREE(&alloc, &lines);
}

static void test_lines_end_at_lf_crlf_and_cr(void **state)
{
    (void)state;
    static const char *const TEXTS[] = {"a\nbc\n\nd", "a\rbc\r\rd"};
    for (size_t i = 0; i < TDN_COUNT(TEXTS); i++) {
        const tdn_text text = utf8_text(TEXTS[i], 7);
        static const uint64_t PLACES[][2] = {{1, 1}, {1, 2}, {2, 1}, {2, 2}, {2, 3}, {3, 1}, {4, 1}, {4, 2}};
        for (uint64_t at = 0; at <= 7; at++) {
            assert_place(&text, at, PLACES[at][0], PLACES[at][1]);
        }
    }
    const tdn_text crlf = utf8_text("a\r\nbc\r\n\r\nd", 10);
    assert_place(&crlf, 0, 1, 1);
    assert_place(&crlf, 3, 2, 1);
    assert_place(&crlf, 4, 2, 2);
    assert_place(&crlf, 7, 3, 1);
    assert_place(&crlf, 9, 4, 1);
    assert_place(&crlf, 10, 4, 2);
}

/* A file joined from several systems has all three. */
static void test_line_ends_may_be_mixed(void **state)
{
    (void)state;
    const tdn_text text = utf8_text("1\n2\r\n3\r4\n\r5", 11);
    assert_place(&text, 2, 2, 1);
    assert_place(&text, 5, 3, 1);
    assert_place(&text, 7, 4, 1);
    assert_place(&text, 10, 6, 1);
}

static void test_columns_count_code_points(void **state)
{
    (void)state;
    static const char WORDS[] = "Kết luận \xF0\x9D\x84\x9E 57";
    const tdn_text text = utf8_text(WORDS, sizeof WORDS - 1);
    assert_place(&text, strlen("Kết "), 1, 5);
    assert_place(&text, strlen("Kết luận "), 1, 10);
    assert_place(&text, strlen("Kết luận \xF0\x9D\x84\x9E"), 1, 11);
    assert_place(&text, sizeof WORDS - 1, 1, 14);
}

static void test_an_offset_behind_the_end_is_the_end(void **state)
{
    (void)state;
    const tdn_text text = utf8_text("a\nb", 3);
    assert_place(&text, 3, 2, 2);
    assert_place(&text, 1000, 2, 2);
    const tdn_text empty = utf8_text("", 0);
    assert_place(&empty, 0, 1, 1);
}

/** 300 KiB of short lines with all line ends, a letter of three bytes, and one line longer than two marks. */
static char *long_text(size_t *len)
{
    const size_t room = (size_t)300 * 1024;
    char *bytes = malloc(room);
    assert_non_null(bytes);
    size_t at = 0;
    for (size_t i = 0; at + 32 < room / 2; i++) {
        static const char *const LINES[] = {"Kết luận 57\n", "ngày 15\r\n", "của\r", "\n"};
        const char *line = LINES[i % TDN_COUNT(LINES)];
        memcpy(bytes + at, line, strlen(line));
        at += strlen(line);
    }
    while (at + 4 < room) {
        memcpy(bytes + at, "ộ", 3);
        at += 3;
    }
    *len = at;
    return bytes;
}

/** Line and column byte by byte: a line ends at LF, and at a CR that no LF follows. */
static void step(const char *bytes, size_t len, size_t at, uint64_t place[2])
{
    const bool ends = bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 == len || bytes[at + 1] != '\n'));
    place[0] += ends;
    place[1] = ends ? 1 : place[1] + (((unsigned char)bytes[at] & 0xC0) != 0x80);
}

static void test_marks_find_the_same_places_as_a_walk(void **state)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    size_t len = 0;
    char *bytes = long_text(&len);
    const tdn_text text = utf8_text(bytes, len);
    tdn_lines lines = {.count = 0};
    assert_int_equal(tdn_lines_build(&lines, &alloc, &text, NULL), TDNREF_OK);
    uint64_t walked[2] = {1, 1};
    for (size_t at = 0; at <= len; at++) {
        uint64_t found[2];
        tdn_lines_find(&lines, &text, at, &found[0], &found[1]);
        assert_int_equal(found[0], walked[0]);
        assert_int_equal(found[1], walked[1]);
        if (at < len) {
            step(bytes, len, at, walked);
        }
    }
    TDN_ARRAY_FREE(&alloc, &lines);
    free(bytes);
}

/* The mark may fall between CR and LF; the pair still ends one line. */
static void test_a_mark_inside_crlf(void **state)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    const size_t len = (size_t)1024 + 10;
    char *bytes = malloc(len);
    assert_non_null(bytes);
    memset(bytes, 'a', len);
    memcpy(bytes + (size_t)1024 - 1, "\r\n", 2);
    const tdn_text text = utf8_text(bytes, len);
    tdn_lines lines = {.count = 0};
    assert_int_equal(tdn_lines_build(&lines, &alloc, &text, NULL), TDNREF_OK);
    uint64_t line = 0;
    uint64_t column = 0;
    tdn_lines_find(&lines, &text, (uint64_t)1024 + 1, &line, &column);
    assert_int_equal(line, 2);
    assert_int_equal(column, 1);
    TDN_ARRAY_FREE(&alloc, &lines);
    free(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines_end_at_lf_crlf_and_cr),
        cmocka_unit_test(test_line_ends_may_be_mixed),
        cmocka_unit_test(test_columns_count_code_points),
        cmocka_unit_test(test_an_offset_behind_the_end_is_the_end),
        cmocka_unit_test(test_marks_find_the_same_places_as_a_walk),
        cmocka_unit_test(test_a_mark_inside_crlf),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
