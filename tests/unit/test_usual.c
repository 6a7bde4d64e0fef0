/* Tests of lib/text/usual.c: what it says of a number or date must be what the pattern says, and it must know the usual
 * shapes. Each sample is tried as it is and with each of its characters left out, replaced, or another put before it.
 */
#include "desk.h"

#include "text/usual.h"

typedef bool (*usual_reader)(const char *bytes, size_t at, size_t end, tdn_match *out);

/** What a scan, a typist or another script may put there. */
static const char *const CHARACTERS[] = {"0",           "1",
                                         "9",           "O",
                                         "l",           "I",
                                         " ",           "\n",
                                         "-",           "/",
                                         "_",           ".",
                                         ",",           "(",
                                         "&",           "A",
                                         "T",           "g",
                                         "v",           "\xC4\x90",
                                         "\xC4\x91",    "\xC6\xAF",
                                         "\xC3\xA0",    "\xC3\x80",
                                         "\xC3\x97",    "\xE1\xBA\xBF",
                                         "\xD0\xA0",    "\xD9\xA3",
                                         "\xE2\x80\xA6"};

static void assert_as_pattern(tdn_matcher *matcher, tdn_pattern_id id, usual_reader read, const char *sample)
{
    tdn_match usual;
    tdn_match asked;
    const tdn_slice subject = tdn_slice_of(sample);
    if (read(sample, 0, subject.len, &usual)) {
        assert_true(tdn_pattern_ask(matcher, id, subject, 0, subject.len, &asked));
        assert_memory_equal(&usual, &asked, sizeof usual);
    }
}

static size_t character_at(const char *sample, size_t at)
{
    size_t len = 1;
    while (((unsigned char)sample[at + len] & 0xC0u) == 0x80u) {
        len++;
    }
    return len;
}

/** The sample with `put` instead of `left_out` of its bytes at a place. */
static void assert_variant(tdn_matcher *matcher, tdn_pattern_id id, usual_reader read, const char *sample, size_t at,
                           size_t left_out, const char *put)
{
    char variant[160];
    (void)snprintf(variant, sizeof variant, "%.*s%s%s", (int)at, sample, put, sample + at + left_out);
    assert_as_pattern(matcher, id, read, variant);
}

static void assert_agrees(desk *d, tdn_pattern_id id, usual_reader read, const char *const *samples, size_t count)
{
    tdn_match match;
    tdn_matcher *matcher = desk_read(d, "")->matcher;
    for (size_t i = 0; i < count; i++) {
        const char *sample = samples[i];
        assert_true(read(sample, 0, strlen(sample), &match));
        assert_as_pattern(matcher, id, read, sample);
        for (size_t at = 0; at < strlen(sample); at += character_at(sample, at)) {
            const size_t letter = character_at(sample, at);
            assert_variant(matcher, id, read, sample, at, letter, "");
            assert_variant(matcher, id, read, sample, at, strlen(sample) - at, "");
            for (size_t k = 0; k < TDN_COUNT(CHARACTERS); k++) {
                assert_variant(matcher, id, read, sample, at, letter, CHARACTERS[k]);
                assert_variant(matcher, id, read, sample, at, 0, CHARACTERS[k]);
            }
        }
    }
}

static void test_usual_numbers_are_read_as_by_the_pattern(void **state)
{
    static const char *const SAMPLES[] = {
        "72/2015/NĐ-CP ngày 07",     "4814/CCTKV ngày",
        "1/QĐ-BCĐ389 ngày",          "57-KL/TW, của",
        "5740/BTTTT-TTĐN\nV/v việc", "1166/CTR-STTTT-BCHBĐBP được ",
        "27/2001/QH10 SAU KHI có",   "12/NN&PTNT-KH.",
        "03/2022/TT-BNV Hà Nội",     "45-QĐ/TU- về việc",
        "9/ƯBND-BCĐ389 TP Vinh",     "6/TTg SAU ngày",
        "13 /TT- BTC ngày 21",       "22 / 2023 / NĐ -CP, của",
        "811/VPCP-V.I về việc",      "12/CCTKV.XII-NV. Về",
        "8\n- Email: huyen",
    };
    assert_agrees(*state, TDN_PATTERN_NUMBER, tdn_usual_number, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_usual_dates_are_read_as_by_the_pattern(void **state)
{
    static const char *const SAMPLES[] = {
        "ngày 07 tháng 9 năm 2015 của", "Ngày 31/12/2025,", "ngay 9 - 4 - 1948",
        "NGÀY 1 THÁNG 10, NĂM 2020.",   "ngày 15.6.2023)",
    };
    assert_agrees(*state, TDN_PATTERN_DATE, tdn_usual_date, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_usual_dates_of_place_lines_are_read_as_by_the_pattern(void **state)
{
    static const char *const SAMPLES[] = {"ngày 07 tháng 9 năm 2015\nKẾ HOẠCH", "ngày 4 tháng 12 năm 2024"};
    assert_agrees(*state, TDN_PATTERN_PLACE_DATE, tdn_usual_place_date, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_usual_years_are_read_as_by_the_pattern(void **state)
{
    static const char *const SAMPLES[] = {"năm 2015 của", "NĂM 1998.", "nam\n2025)"};
    assert_agrees(*state, TDN_PATTERN_YEAR, tdn_usual_year, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_what_is_left_to_the_pattern(void **state)
{
    static const char *const NUMBERS[] = {"2025-017/AVC-CHQ", "l5/2023/NĐ-CP", "77 QĐ/UB", "12/nđ",
                                          "1234567/KH",       "749/QĐ-\n-TTg"};
    static const char *const DATES[] = {"ngày 15/6/20", "ngày 32/1/2020", "ngày 15/6/20114", "ngành 15/6/2020",
                                        "ngày ngày 15/6/2023"};
    tdn_match match;
    (void)state;
    for (size_t i = 0; i < TDN_COUNT(NUMBERS); i++) {
        assert_false(tdn_usual_number(NUMBERS[i], 0, strlen(NUMBERS[i]), &match));
    }
    for (size_t i = 0; i < TDN_COUNT(DATES); i++) {
        assert_false(tdn_usual_date(DATES[i], 0, strlen(DATES[i]), &match));
    }
    assert_false(tdn_usual_place_date("ngày 15/6/2023", 0, strlen("ngày 15/6/2023"), &match));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_usual_numbers_are_read_as_by_the_pattern),
        cmocka_unit_test(test_usual_dates_are_read_as_by_the_pattern),
        cmocka_unit_test(test_usual_dates_of_place_lines_are_read_as_by_the_pattern),
        cmocka_unit_test(test_usual_years_are_read_as_by_the_pattern),
        cmocka_unit_test(test_what_is_left_to_the_pattern),
    };
    return cmocka_run_group_tests(tests, desk_open, desk_close);
}
