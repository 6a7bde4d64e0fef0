/* Tests of lib/field/date.c: dates in figures and in words, with blanks, and what is none. */
#include "desk.h"

#include "field/date.h"

typedef bool (*date_reader)(const tdn_reader *r, size_t token, tdnref_date *date, size_t *end);

typedef struct sample {
    const char *text;
    const char *date;   /**< ISO 8601; NULL: none */
    const char *behind; /**< normalised words behind the date; NULL: nothing */
} sample;

static void assert_date(desk *d, date_reader read, const sample *s)
{
    tdnref_date date = {0, 0, 0};
    size_t end = 0;
    char found[16];
    const tdn_reader *r = desk_read(d, s->text);
    if (s->date == NULL) {
        assert_false(read(r, 0, &date, &end));
        return;
    }
    assert_true(read(r, 0, &date, &end));
    tdnref_date_format(date, found);
    assert_string_equal(found, s->date);
    assert_int_equal(end, s->behind == NULL ? tdn_token_count(r) : desk_find(d, s->behind));
}

static void assert_dates(void **state, date_reader read, const sample *samples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_date(*state, read, &samples[i]);
    }
}

static void test_dates_in_words_and_figures(void **state)
{
    static const sample SAMPLES[] = {
        {"ngày 07 tháng 9 năm 2015 của", "2015-09-07", "của"},
        {"ngày 15/6/2023 của", "2023-06-15", "của"},
        {"ngày 15/06/2023", "2023-06-15", NULL},
        {"ngày 9-4-2018,", "2018-04-09", ","},
        {"ngày 15.6.2023 của", "2023-06-15", "của"},
        {"Ngày 01 tháng 01 năm 2024", "2024-01-01", NULL},
        {"NGÀY 31/12/2025", "2025-12-31", NULL},
        {"ngày ngày 15/6/2023", "2023-06-15", NULL}, /* a slip */
    };
    assert_dates(state, tdn_date_at, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_glued_broken_and_decomposed_dates(void **state)
{
    static const sample SAMPLES[] = {
        {"ngày17/02/2020của Ban", "2020-02-17", "của"},
        {"ngày 06 tháng10 năm 2023", "2023-10-06", NULL},
        {"ngày\n15 tháng\n6 năm 2023 của", "2023-06-15", "của"},
        {"ngày 15\r\ntháng 6 năm\r\n2023", "2023-06-15", NULL},
        {"ngày 15/ 6/ 2023", "2023-06-15", NULL},
        {"ngày 15 /6 /2023", "2023-06-15", NULL},
        {"nga\u0300y 15 tha\u0301ng 6 na\u0306m 2023", "2023-06-15", NULL},
        {"ngày\u00A015–6–2023", "2023-06-15", NULL},
        {"ngày 1\u200B5/6/2023", "2023-06-15", NULL},
        {"ngày **15/6/2023**", "2023-06-15", NULL},
    };
    assert_dates(state, tdn_date_at, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_what_is_no_date(void **state)
{
    static const sample SAMPLES[] = {
        {"ngày 32/6/2023", NULL, NULL}, {"ngày 15/13/2023", NULL, NULL},
        {"ngày 15/6", NULL, NULL},      {"ngày 15/6-2023", NULL, NULL},
        {"ngày 0/6/2023", NULL, NULL},  {"ngày 15/6/20234", NULL, NULL},
        {"ngày làm việc", NULL, NULL},  {"ngày 15 tháng 6", NULL, NULL},
        {"15/6/2023", NULL, NULL},      {"ngày 15/6/1823", NULL, NULL},
        {"ngày", NULL, NULL},           {"ngày 57-KL/TW", NULL, NULL},
    };
    assert_dates(state, tdn_date_at, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_bare_dates(void **state)
{
    static const sample SAMPLES[] = {
        {"15/6/2023 của", "2023-06-15", "của"},
        {"9-4-2018", "2018-04-09", NULL},
        {"15.6.2023)", "2023-06-15", ")"},
        {"ngày 15/6/2023", NULL, NULL},
        {"15/6", NULL, NULL},
        {"15/6-2023", NULL, NULL},
        {"72/2015/NĐ-CP", NULL, NULL},
        {"45/6/2023", NULL, NULL},
        {"15/6/20234", NULL, NULL},
    };
    assert_dates(state, tdn_bare_date_at, SAMPLES, TDN_COUNT(SAMPLES));
}

/* Drafts leave the day, and often the month, to the secretary. */
static void test_dates_of_place_lines_may_have_blanks(void **state)
{
    static const sample SAMPLES[] = {
        {"ngày 04 tháng 4 năm 2024", "2024-04-04", NULL},
        {"ngày    tháng 3 năm 2024", "2024-03", NULL},
        {"ngày ... tháng 3 năm 2024", "2024-03", NULL},
        {"ngày      tháng     năm 2024", "2024", NULL},
        {"ngày … tháng … năm 2024", "2024", NULL},
        {"ngày ___ tháng ___ năm 2024", "2024", NULL},
        {"Ngày 5 tháng 12 năm 2023", "2023-12-05", NULL},
        {"ngày làm việc", NULL, NULL},
        {"tháng 3 năm 2024", NULL, NULL},
    };
    assert_dates(state, tdn_place_date_at, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_dates_with_blanks_in_a_sentence(void **state)
{
    static const sample SAMPLES[] = {
        {"ngày   /   /2025 của", "2025", "của"},
        {"ngày   /3/2025 của", "2025-03", "của"},
        {"ngày     tháng 3 năm 2024 của", "2024-03", "của"},
        {"ngày ... tháng ... năm 2025", "2025", NULL},
        {"ngày …/…/2025", "2025", NULL},
        {"ngày làm việc", NULL, NULL},
        {"ngày mai", NULL, NULL},
    };
    assert_dates(state, tdn_blank_date_at, SAMPLES, TDN_COUNT(SAMPLES));
}

static void test_years(void **state)
{
    desk *d = *state;
    static const struct {
        const char *text;
        unsigned year;
    } CASES[] = {
        {"năm 2015", 2015}, {"2013", 2013}, {"năm 1982 và", 1982}, {"Năm 2024", 2024}, {"năm nay", 0},
        {"năm 201", 0},     {"20155", 0},   {"2015/QĐ", 0},        {"năm 3015", 0},    {"57", 0},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        uint16_t year = 0;
        size_t end = 0;
        const bool found = tdn_year_at(desk_read(d, CASES[i].text), 0, &year, &end);
        assert_int_equal(found ? year : 0, CASES[i].year);
    }
}

static void test_days_for_comparing(void **state)
{
    (void)state;
    assert_int_equal(tdn_date_day((tdnref_date){2023, 6, 15}), 20230615);
    assert_int_equal(tdn_date_day((tdnref_date){2024, 3, 0}), 20240301);
    assert_int_equal(tdn_date_day((tdnref_date){2024, 0, 0}), 20240101);
    assert_int_equal(tdn_date_day((tdnref_date){0, 0, 0}), 0);
}

static void test_dates_print_as_far_as_they_are_known(void **state)
{
    (void)state;
    static const struct {
        tdnref_date date;
        const char *text;
    } CASES[] = {
        {{2024, 3, 7}, "2024-03-07"}, {{2024, 3, 0}, "2024-03"}, {{2024, 0, 0}, "2024"},
        {{2024, 0, 7}, "2024"},       {{0, 3, 7}, ""},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        char buf[11];
        assert_int_equal(tdnref_date_format(CASES[i].date, buf), strlen(CASES[i].text));
        assert_string_equal(buf, CASES[i].text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_dates_in_words_and_figures),
        cmocka_unit_test(test_glued_broken_and_decomposed_dates),
        cmocka_unit_test(test_what_is_no_date),
        cmocka_unit_test(test_bare_dates),
        cmocka_unit_test(test_dates_of_place_lines_may_have_blanks),
        cmocka_unit_test(test_dates_with_blanks_in_a_sentence),
        cmocka_unit_test(test_years),
        cmocka_unit_test(test_days_for_comparing),
        cmocka_unit_test(test_dates_print_as_far_as_they_are_known),
    };
    return cmocka_run_group_tests(tests, desk_open, desk_close);
}
