/* Tests of lib/graph/wording.c: every text comes back, in less room. */
#include "graph/wording.h"

#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

static const char RECITALS[] =
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2024 của Ủy ban nhân dân tỉnh về chuyển đổi "
    "số; căn cứ tình hình thực tế, Sở Công Thương ban hành Kế hoạch như sau:";

static void assert_comes_back(const tdn_wording *wording, uint64_t place, const char *text)
{
    const size_t len = tdn_wording_len(wording, place);
    char *read = malloc(len + 1);
    assert_non_null(read);
    tdn_wording_read(wording, place, read);
    assert_string_equal(read, text);
    assert_int_equal(strlen(read), len);
    free(read);
}

static void test_every_text_comes_back(void **state)
{
    (void)state;
    static const char *const TEXTS[] = {"",
                                        " ",
                                        "  ",
                                        "a",
                                        " a",
                                        "a ",
                                        "a  b",
                                        " a b ",
                                        "12345678 123 12345",
                                        "\n\ta\r\n",
                                        "\xFF\xC3 \x80x",
                                        RECITALS,
                                        "chuyển đổi số, số 12",
                                        "MộtchữdàikhôngcódấucáchnàoởgiữamàdàihơnbamươihaibytechứkhôngítHết"};
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_wording wording;
    uint64_t places[TDN_COUNT(TEXTS)];
    tdn_wording_init(&wording, &alloc);
    for (size_t i = 0; i < TDN_COUNT(TEXTS); i++) {
        places[i] = tdn_wording_add(&wording, TEXTS[i]);
        assert_true(places[i] != TDN_NO_PLACE);
    }
    tdn_wording_close(&wording);
    for (size_t i = 0; i < TDN_COUNT(TEXTS); i++) {
        assert_comes_back(&wording, places[i], TEXTS[i]);
    }
    tdn_wording_release(&wording);
}

/* So many words that every table grows, some of it between a word's number and its place. */
static void test_many_words(void **state)
{
    (void)state;
    enum { COUNT = 5000 };
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_wording wording;
    uint64_t places[COUNT];
    char text[64];
    tdn_wording_init(&wording, &alloc);
    for (unsigned i = 0; i < COUNT; i++) {
        (void)snprintf(text, sizeof text, "từ%c%c%c và %u", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676, i);
        places[i] = tdn_wording_add(&wording, text);
    }
    for (unsigned i = 0; i < COUNT; i++) {
        (void)snprintf(text, sizeof text, "từ%c%c%c và %u", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676, i);
        assert_comes_back(&wording, places[i], text);
    }
    tdn_wording_release(&wording);
}

static void test_a_text_of_known_words_takes_a_third(void **state)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_wording wording;
    tdn_wording_init(&wording, &alloc);
    (void)tdn_wording_add(&wording, RECITALS);
    const uint64_t first = tdn_wording_add(&wording, RECITALS);
    const uint64_t second = tdn_wording_add(&wording, RECITALS);
    assert_true((second - first) * 3 < sizeof RECITALS);
    assert_comes_back(&wording, second, RECITALS);
    tdn_wording_release(&wording);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_text_comes_back),
        cmocka_unit_test(test_many_words),
        cmocka_unit_test(test_a_text_of_known_words_takes_a_third),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
