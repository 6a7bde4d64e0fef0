/* Tests of lib/text/decode.c: which encoding bytes are in, what is invalid in them, and offsets both ways. */
#include "decoding.h"

#include "text/utf8.h"

#define SAMPLE "Kế hoạch số 57-KL/TW \xF0\x9D\x84\x9E ngày 15/6/2023"

typedef struct utf16 {
    uint8_t bytes[8192];
    size_t len;
} utf16;

static void put_unit(utf16 *out, uint32_t unit, bool big)
{
    assert_true(out->len + 2 <= sizeof out->bytes);
    out->bytes[out->len + (big ? 0 : 1)] = (uint8_t)(unit >> 8);
    out->bytes[out->len + (big ? 1 : 0)] = (uint8_t)(unit & 0xFF);
    out->len += 2;
}

static void put_point(utf16 *out, uint32_t point, bool big)
{
    if (point < 0x10000) {
        put_unit(out, point, big);
        return;
    }
    put_unit(out, 0xD800 + ((point - 0x10000) >> 10), big);
    put_unit(out, 0xDC00 + ((point - 0x10000) & 0x3FF), big);
}

static void put_words(utf16 *out, const char *words, bool big)
{
    for (size_t at = 0, len = strlen(words); at < len;) {
        uint32_t point = 0;
        at += tdn_utf8_decode(words + at, len - at, &point);
        put_point(out, point, big);
    }
}

static void assert_text(const job *j, const char *expected)
{
    assert_int_equal(j->status, TDNREF_OK);
    assert_int_equal(j->text.len, strlen(expected));
    assert_memory_equal(j->text.ptr, expected, j->text.len);
}

static void assert_run(const job *j, size_t index, uint64_t start, uint64_t end)
{
    assert_true(index < j->bad.count);
    assert_int_equal(j->bad.items[index].span.start, start);
    assert_int_equal(j->bad.items[index].span.end, end);
}

/* ------------------------------------------------------------------- UTF-8 */

static void test_code_points_come_back_as_they_went(void **state)
{
    (void)state;
    static const uint32_t POINTS[] = {1,      0x7F,   0x80,   0x7FF,  0x800,   0x1EA1,
                                      0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF};
    for (size_t i = 0; i < TDN_COUNT(POINTS); i++) {
        char bytes[4];
        uint32_t point = 0;
        const size_t len = tdn_utf8_encode(POINTS[i], bytes);
        assert_int_equal(tdn_utf8_decode(bytes, len, &point), len);
        assert_int_equal(point, POINTS[i]);
        if (len > 1) { /* cut short it is no character */
            assert_int_equal(tdn_utf8_decode(bytes, len - 1, &point), 1);
            assert_int_equal(point, 0xFFFD);
        }
    }
}

static void test_utf8_is_read_where_it_stands(void **state)
{
    (void)state;
    job j;
    job_open(&j, SAMPLE, strlen(SAMPLE));
    assert_string_equal(tdn_encoding_name(j.text.encoding), "UTF-8");
    assert_ptr_equal(j.text.ptr, j.text.source);
    assert_text(&j, SAMPLE);
    assert_int_equal(j.bad.count, 0);
    for (uint64_t at = 0; at <= j.text.len; at++) {
        assert_int_equal(tdn_text_to_source(&j.text, at), at);
        assert_int_equal(tdn_text_from_source(&j.text, at), at);
    }
    job_close(&j);
}

static void test_utf8_with_mark_keeps_its_offsets(void **state)
{
    (void)state;
    static const char BYTES[] = "\xEF\xBB\xBFKết luận";
    job j;
    job_open(&j, BYTES, sizeof BYTES - 1);
    assert_int_equal(j.status, TDNREF_OK);
    assert_memory_equal(tdn_encoding_name(j.text.encoding), "UTF-8", 5);
    assert_ptr_equal(j.text.ptr, j.text.source);
    assert_int_equal(j.bad.count, 0);
    assert_int_equal(tdn_text_to_source(&j.text, 3), 3);
    job_close(&j);
}

static void test_no_bytes_are_an_empty_text(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t len;
        uint64_t text_len;
    } CASES[] = {{"", 0, 0}, {"\xEF\xBB\xBF", 3, 3}, {"\xFF\xFE", 2, 0}, {"\xFE\xFF", 2, 0}};
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        job j;
        job_open(&j, CASES[i].bytes, CASES[i].len);
        assert_int_equal(j.status, TDNREF_OK);
        assert_int_equal(j.bad.count, 0);
        assert_int_equal(j.text.len, CASES[i].text_len);
        assert_int_equal(tdn_text_from_source(&j.text, CASES[i].len), CASES[i].text_len);
        job_close(&j);
    }
}

static void test_invalid_bytes_are_listed_once_a_run(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        uint64_t start;
        uint64_t end;
    } CASES[] = {
        {"so \xFF 57", 3, 4},
        {"so \xFF\xFE\xFF 57", 3, 6},
        {"so \x80\x80 57", 3, 5},
        {"so \xC0\xAF 57", 3, 5},               /* overlong */
        {"so \xE0\x80\xAF 57", 3, 6},           /* overlong */
        {"so \xED\xA0\x80 57", 3, 6},           /* a surrogate */
        {"so \xF4\x90\x80\x80 57", 3, 7},       /* above U+10FFFF */
        {"K\xE1\xBAho\xE1\xBA\xA1\x63h", 1, 3}, /* a cut-off letter */
        {"57-KL/TW \xE1\xBA", 9, 11},           /* cut off at the end */
        {"\xE1\xBA", 0, 2},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        job j;
        job_open(&j, CASES[i].bytes, strlen(CASES[i].bytes));
        assert_int_equal(j.status, TDNREF_OK);
        assert_int_equal(j.bad.count, 1);
        assert_run(&j, 0, CASES[i].start, CASES[i].end);
        job_close(&j);
    }
}

static void test_runs_with_text_between_stay_apart(void **state)
{
    (void)state;
    static const char BYTES[] = "\xFF"
                                "a\xFE\xFE"
                                "b\xFF";
    job j;
    job_open(&j, BYTES, sizeof BYTES - 1);
    assert_int_equal(j.bad.count, 3);
    assert_run(&j, 0, 0, 1);
    assert_run(&j, 1, 2, 4);
    assert_run(&j, 2, 5, 6);
    job_close(&j);
}

/* A page may print U+FFFD itself, where another program gave up: that is valid UTF-8. */
static void test_a_printed_replacement_character_is_valid(void **state)
{
    (void)state;
    static const char BYTES[] = "Ngh\xEF\xBF\xBD quy\xEF\xBF\xBDt";
    job j;
    job_open(&j, BYTES, sizeof BYTES - 1);
    assert_int_equal(j.bad.count, 0);
    job_close(&j);
}

static void test_a_nul_byte_is_no_text(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t len;
        uint64_t offset;
    } CASES[] = {{"\0", 1, 0}, {"So\0 57", 6, 2}, {"57-KL/TW ng\xC3\xA0y 15\0\0", 19, 17}, {"\xEF\xBB\xBFso\0", 6, 5}};
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        job j;
        job_open(&j, CASES[i].bytes, CASES[i].len);
        assert_int_equal(j.status, TDNREF_ERR_ENCODING);
        assert_int_equal(j.err.status, TDNREF_ERR_ENCODING);
        assert_int_equal(j.err.offset, CASES[i].offset);
        job_close(&j);
    }
}

static void test_the_error_struct_may_be_missing(void **state)
{
    (void)state;
    job j;
    job_open(&j, "", 0);
    assert_int_equal(tdn_decode(&j.text, &j.arena, "a\0b", 3, &j.bad, NULL), TDNREF_ERR_ENCODING);
    assert_int_equal(tdn_decode(&j.text, &j.arena, "ab", 2, &j.bad, NULL), TDNREF_OK);
    job_close(&j);
}

/* ------------------------------------------------------------------ UTF-16 */

static void test_utf16_is_converted_in_either_order_with_and_without_mark(void **state)
{
    (void)state;
    for (int variant = 0; variant < 4; variant++) {
        const bool big = variant % 2 == 1;
        const bool mark = variant >= 2;
        utf16 u = {.len = 0};
        if (mark) {
            put_point(&u, 0xFEFF, big);
        }
        put_words(&u, SAMPLE, big);
        job j;
        job_open(&j, u.bytes, u.len);
        assert_memory_equal(tdn_encoding_name(j.text.encoding), big ? "UTF-16BE" : "UTF-16LE", 8);
        assert_text(&j, SAMPLE);
        assert_int_equal(j.bad.count, 0);
        job_close(&j);
    }
}

static void test_lone_surrogates_are_invalid_and_the_rest_is_read(void **state)
{
    (void)state;
    static const struct {
        uint32_t units[4]; /* 0 ends */
        uint64_t start;    /* counted from behind the mark */
        uint64_t end;
        const char *text;
    } CASES[] = {
        {{'5', 0xD834, '7'}, 2, 4, "5\xEF\xBF\xBD\x37"},
        {{'5', 0xDD1E, '7'}, 2, 4, "5\xEF\xBF\xBD\x37"},
        {{'5', '7', 0xD834}, 4, 6, "57\xEF\xBF\xBD"},
        {{0xDD1E, 0xD834, '7'}, 0, 4, "\xEF\xBF\xBD\xEF\xBF\xBD\x37"}, /* the pair turned round */
        {{0xD834, 0xD834, 0xDD1E, '7'}, 0, 2, "\xEF\xBF\xBD\xF0\x9D\x84\x9E\x37"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES) * 2; i++) {
        const bool big = i % 2 == 1;
        utf16 u = {.len = 0};
        put_unit(&u, 0xFEFF, big);
        for (size_t k = 0; k < 4 && CASES[i / 2].units[k] != 0; k++) {
            put_unit(&u, CASES[i / 2].units[k], big);
        }
        job j;
        job_open(&j, u.bytes, u.len);
        assert_text(&j, CASES[i / 2].text);
        assert_int_equal(j.bad.count, 1);
        assert_run(&j, 0, CASES[i / 2].start + 2, CASES[i / 2].end + 2);
        job_close(&j);
    }
}

static void test_an_odd_last_byte_is_invalid(void **state)
{
    (void)state;
    for (int big = 0; big < 2; big++) {
        utf16 u = {.len = 0};
        put_unit(&u, 0xFEFF, big != 0);
        put_words(&u, "57", big != 0);
        u.bytes[u.len++] = 'x';
        job j;
        job_open(&j, u.bytes, u.len);
        assert_text(&j, "57\xEF\xBF\xBD");
        assert_int_equal(j.bad.count, 1);
        assert_run(&j, 0, 6, 7);
        job_close(&j);
    }
}

/* A lone surrogate and an odd byte behind it are one run. */
static void test_invalid_units_that_touch_are_one_run(void **state)
{
    (void)state;
    utf16 u = {.len = 0};
    put_unit(&u, 0xFEFF, false);
    put_unit(&u, 'K', false);
    put_unit(&u, 0xD800, false);
    put_unit(&u, 0xDBFF, false);
    u.bytes[u.len++] = 0;
    job j;
    job_open(&j, u.bytes, u.len);
    assert_int_equal(j.bad.count, 1);
    assert_run(&j, 0, 4, 9);
    job_close(&j);
}

/* ----------------------------------------------------------------- offsets */

/** Every place between two characters, both ways; the text spans many checkpoints. */
static void assert_offsets(const utf16 *u, size_t mark, bool big)
{
    job j;
    job_open(&j, u->bytes, u->len);
    assert_int_equal(j.status, TDNREF_OK);
    uint64_t source = mark;
    for (uint64_t at = 0; at < j.text.len;) {
        uint32_t point = 0;
        if (at > 0) { /* the mark belongs to neither side of the first place */
            assert_int_equal(tdn_text_to_source(&j.text, at), source);
        }
        assert_int_equal(tdn_text_from_source(&j.text, source), at);
        at += tdn_utf8_decode(j.text.ptr + at, (size_t)(j.text.len - at), &point);
        const size_t high = (size_t)source + (big ? 0 : 1);
        source += (u->bytes[high] & 0xFC) == 0xD8 && point != 0xFFFD ? 4 : 2;
    }
    assert_int_equal(tdn_text_to_source(&j.text, j.text.len), u->len);
    assert_int_equal(tdn_text_from_source(&j.text, u->len), j.text.len);
    job_close(&j);
}

static void test_offsets_of_a_converted_text_go_both_ways(void **state)
{
    (void)state;
    for (int variant = 0; variant < 4; variant++) {
        const bool big = variant % 2 == 1;
        utf16 u = {.len = 0};
        if (variant >= 2) {
            put_unit(&u, 0xFEFF, big);
        }
        const size_t mark = u.len;
        for (int i = 0; i < 40; i++) {
            put_words(&u, SAMPLE, big);
            if (i % 7 == 3) {
                put_unit(&u, 0xD834, big);
                put_unit(&u, ' ', big);
            }
        }
        assert_offsets(&u, mark, big);
    }
}

/* Inside a character there is no right answer, but no answer may run out of the source or backwards. */
static void test_offsets_inside_characters_stay_in_order(void **state)
{
    (void)state;
    utf16 u = {.len = 0};
    put_unit(&u, 0xFEFF, false);
    for (int i = 0; i < 30; i++) {
        put_words(&u, SAMPLE, false);
    }
    job j;
    job_open(&j, u.bytes, u.len);
    uint64_t last = 0;
    for (uint64_t at = 0; at <= j.text.len; at++) {
        const uint64_t source = tdn_text_to_source(&j.text, at);
        assert_true(source >= last && source <= u.len);
        last = source;
    }
    for (uint64_t at = 0; at <= u.len; at++) {
        assert_true(tdn_text_from_source(&j.text, at) <= j.text.len);
    }
    job_close(&j);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_code_points_come_back_as_they_went),
        cmocka_unit_test(test_utf8_is_read_where_it_stands),
        cmocka_unit_test(test_utf8_with_mark_keeps_its_offsets),
        cmocka_unit_test(test_no_bytes_are_an_empty_text),
        cmocka_unit_test(test_invalid_bytes_are_listed_once_a_run),
        cmocka_unit_test(test_runs_with_text_between_stay_apart),
        cmocka_unit_test(test_a_printed_replacement_character_is_valid),
        cmocka_unit_test(test_a_nul_byte_is_no_text),
        cmocka_unit_test(test_the_error_struct_may_be_missing),
        cmocka_unit_test(test_utf16_is_converted_in_either_order_with_and_without_mark),
        cmocka_unit_test(test_lone_surrogates_are_invalid_and_the_rest_is_read),
        cmocka_unit_test(test_an_odd_last_byte_is_invalid),
        cmocka_unit_test(test_invalid_units_that_touch_are_one_run),
        cmocka_unit_test(test_offsets_of_a_converted_text_go_both_ways),
        cmocka_unit_test(test_offsets_inside_characters_stay_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
