/* Tests of lib/field/number.c: numbers with their symbols in every grammar, and what is none. */
#include "desk.h"

#include "field/number.h"

typedef struct sample {
    const char *text;    /**< begins at the number, or at its first digit or mark */
    const char *number;  /**< as records print it; NULL: none */
    const char *type;    /**< group of letters that is the type, "-": none */
    const char *issuers; /**< groups that are issuers, joined with "+" */
} sample;

static void put_issuers(text *out, const tdn_number *n)
{
    for (uint8_t i = n->issuer_first; i < n->issuer_end; i++) {
        text_put(out, i > n->issuer_first ? "+" : "");
        text_add(out, n->groups[i].ptr, n->groups[i].len);
    }
}

static uint16_t letter(void)
{
    return tdn_lexicon_type_id("cv");
}

/** Reads the number at the first token and compares number, type and issuers; the text itself says what failed. */
static void assert_number(desk *d, const sample *s, uint16_t said)
{
    tdn_number n;
    const tdn_reader *r = desk_read(d, s->text);
    const bool found = tdn_number_at(r, 0, said, &n);
    if (s->number == NULL) {
        assert_string_equal(found ? tdn_number_text(r, &n) : "-", "-");
        return;
    }
    assert_string_equal(found ? tdn_number_text(r, &n) : s->text, s->number);
    d->out.len = 0;
    if (n.type_group < n.group_count) {
        text_add(&d->out, n.groups[n.type_group].ptr, n.groups[n.type_group].len);
    } else {
        text_put(&d->out, "-");
    }
    text_put(&d->out, " ");
    put_issuers(&d->out, &n);
    char expected[128];
    (void)snprintf(expected, sizeof expected, "%s %s", s->type, s->issuers);
    assert_string_equal(text_close(&d->out), expected);
}

static void assert_numbers(void **state, const sample *samples, size_t count, uint16_t said)
{
    for (size_t i = 0; i < count; i++) {
        assert_number(*state, &samples[i], said);
    }
}

/* ---------------------------------------------------------------- grammars */

static void test_laws_and_normative_acts(void **state)
{
    static const sample SAMPLES[] = {
        {"59/2020/QH14 của", "59/2020/QH14", "-", "QH14"},
        {"72/2015/NĐ-CP ngày", "72/2015/NĐ-CP", "NĐ", "CP"},
        {"22/2016/TT-BTTTT ngày", "22/2016/TT-BTTTT", "TT", "BTTTT"},
        {"16/2017/QĐ-TTg ngày", "16/2017/QĐ-TTg", "QĐ", "TTg"},
        {"01/2024/QĐ-UBND của", "01/2024/QĐ-UBND", "QĐ", "UBND"},
        {"12/2020/NQ-HĐND ngày", "12/2020/NQ-HĐND", "NQ", "HĐND"},
        {"66.7/2025/NQ-CP ngày", "66.7/2025/NQ-CP", "NQ", "CP"},
        {"30a/2008/NQ-CP ngày", "30a/2008/NQ-CP", "NQ", "CP"},
    };
    assert_numbers(state, SAMPLES, TDN_COUNT(SAMPLES), TDN_NO_ID);
}

static void test_joint_acts_name_several_issuers(void **state)
{
    static const sample SAMPLES[] = {
        {"11/2015/TTLT-BTP-BTC ngày", "11/2015/TTLT-BTP-BTC", "TTLT", "BTP+BTC"},
        {"1166/CTR-STTTT-BCHBĐBP", "1166/CTR-STTTT-BCHBĐBP", "CTR", "STTTT+BCHBĐBP"},
        {"05/KHPH-STTTT-SNgV", "05/KHPH-STTTT-SNgV", "KHPH", "STTTT+SNgV"},
    };
    assert_numbers(state, SAMPLES, TDN_COUNT(SAMPLES), TDN_NO_ID);
}

static void test_administrative_acts(void **state)
{
    static const sample SAMPLES[] = {
        {"5081/KH-UBND ngày", "5081/KH-UBND", "KH", "UBND"},
        {"1486/QĐ-TTg ngày", "1486/QĐ-TTg", "QĐ", "TTg"},
        {"417/KH-SKHCN", "417/KH-SKHCN", "KH", "SKHCN"},
        {"412/TB-VPCP", "412/TB-VPCP", "TB", "VPCP"},
        {"51/TTr-BTTTT", "51/TTr-BTTTT", "TTr", "BTTTT"},
        {"38/NQ-CP", "38/NQ-CP", "NQ", "CP"},
        {"1673/QĐ-BNN-TCTS", "1673/QĐ-BNN-TCTS", "QĐ", "BNN"}, /* the second is the unit that drafted it */
        {"12/CT-TTg", "12/CT-TTg", "CT", "TTg"},
    };
    assert_numbers(state, SAMPLES, TDN_COUNT(SAMPLES), TDN_NO_ID);
}

static void test_letters_have_issuer_and_unit_but_no_type(void **state)
{
    static const sample SAMPLES[] = {
        {"5740/BTTTT-TTĐN ngày", "5740/BTTTT-TTĐN", "-", "BTTTT"},
        {"1518/BNG-NVVH", "1518/BNG-NVVH", "-", "BNG"},
        {"9587/UBND-KGVX", "9587/UBND-KGVX", "-", "UBND"},
        {"2217/VPCP-QHQT", "2217/VPCP-QHQT", "-", "VPCP"},
        {"3562/CT-PC", "3562/CT-PC", "-", "CT"}, /* of a tax office */
        {"51/TTr-BTTTT", "51/TTr-BTTTT", "TTr", "BTTTT"},
    };
    assert_numbers(state, SAMPLES, TDN_COUNT(SAMPLES), letter());
}

static void test_numbers_of_the_party_and_the_front(void **state)
{
    static const sample SAMPLES[] = {
        {"57-KL/TW ngày", "57-KL/TW", "KL", "TW"},
        {"197-KH/TU ngày", "197-KH/TU", "KH", "TU"},
        {"127-QĐ/TW", "127-QĐ/TW", "QĐ", "TW"},
        {"118-HD/BTGTW", "118-HD/BTGTW", "HD", "BTGTW"},
        {"34-KH/HU", "34-KH/HU", "KH", "HU"},
        {"05-KH/ĐU", "05-KH/ĐU", "KH", "ĐU"},
        {"97-TTr/BTGTW,", "97-TTr/BTGTW", "TTr", "BTGTW"},
        {"07-KH/BCĐ", "07-KH/BCĐ", "KH", "BCĐ"},
        {"45/KH-MTTQ-BTT", "45/KH-MTTQ-BTT", "KH", "MTTQ"},
        {"12/HD-MTTW-BTT", "12/HD-MTTW-BTT", "HD", "MTTW"},
    };
    assert_numbers(state, SAMPLES, TDN_COUNT(SAMPLES), TDN_NO_ID);
}

static void test_old_acts(void **state)
{
    static const sample SAMPLES[] = {
        {"131-CP ngày", "131-CP", "-", "CP"},    {"143/HĐBT ngày", "143/HĐBT", "-", "HĐBT"},
        {"117-TTg ngày", "117-TTg", "-", "TTg"}, {"120/2004/TTg-QĐ", "120/2004/TTg-QĐ", "QĐ", "TTg"},
        {"87/CP của", "87/CP", "-", "CP"},
    };
    assert_numbers(state, SAMPLES, TDN_COUNT(SAMPLES), TDN_NO_ID);
}

static void test_party_order_is_noted(void **state)
{
    desk *d = *state;
    static const struct {
        const char *text;
        bool party;
    } CASES[] = {{"57-KL/TW", true}, {"57 – KL/TW", true}, {"1486/QĐ-TTg", false}, {"72/2015/NĐ-CP", false}};
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        tdn_number n;
        assert_true(tdn_number_at(desk_read(d, CASES[i].text), 0, TDN_NO_ID, &n));
        assert_int_equal(n.party_order, CASES[i].party);
    }
}

static void test_serial_and_year(void **state)
{
    desk *d = *state;
    static const struct {
        const char *text;
        const char *serial;
        unsigned year;
    } CASES[] = {
        {"72/2015/NĐ-CP", "72", 2015},     {"07-KH/BCĐ", "07", 0},
        {"30a/2008/NQ-CP", "30a", 2008},   {"1486/QĐ-TTg", "1486", 0},
        {"66.7/2025/NQ-CP", "66.7", 2025}, {"59/2020/QH14", "59", 2020},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        tdn_number n;
        assert_true(tdn_number_at(desk_read(d, CASES[i].text), 0, TDN_NO_ID, &n));
        assert_true(tdn_slice_equal(n.serial, tdn_slice_of(CASES[i].serial)));
        assert_int_equal(n.year, CASES[i].year);
    }
}

/* ----------------------------------------------------------- slips of typing */

static void test_mistyped_separators(void **state)
{
    static const sample SAMPLES[] = {
        {"57/KL-TW", "57/KL-TW", "KL", "TW"},
        {"57-KL-TW", "57-KL-TW", "KL", "TW"},
        {"1486-QĐ/TTg", "1486-QĐ/TTg", "QĐ", "TTg"},
        {"72/2015/NĐ/CP", "72/2015/NĐ/CP", "NĐ", "CP"},
        {"72-2015-NĐ-CP", "72-2015-NĐ-CP", "NĐ", "CP"},
        {"57 - KL / TW", "57-KL/TW", "KL", "TW"},
        {"5081 /KH - UBND", "5081/KH-UBND", "KH", "UBND"},
        {"57–KL∕TW", "57-KL/TW", "KL", "TW"},
        {"57\u00ADKL/TW", "57-KL/TW", "KL", "TW"},
    };
    assert_numbers(state, SAMPLES, TDN_COUNT(SAMPLES), TDN_NO_ID);
}

static void test_broken_lines_and_invisible_characters(void **state)
{
    static const sample SAMPLES[] = {
        {"57-\nKL/TW", "57-KL/TW", "KL", "TW"},
        {"5081/KH-\r\nUBND", "5081/KH-UBND", "KH", "UBND"},
        {"25-CT/\nTW ngày", "25-CT/TW", "CT", "TW"},
        {"72/2015/\nNĐ-CP", "72/2015/NĐ-CP", "NĐ", "CP"},
        {"14\u200B86/QĐ-T\u200DTg", "1486/QĐ-TTg", "QĐ", "TTg"},
        {"57\u00A0-\u00A0KL/TW", "57-KL/TW", "KL", "TW"},
        {"**1486**/QĐ-TTg", "1486/QĐ-TTg", "QĐ", "TTg"},
    };
    assert_numbers(state, SAMPLES, TDN_COUNT(SAMPLES), TDN_NO_ID);
}

static void test_a_lost_dash(void **state)
{
    static const sample SAMPLES[] = {
        {"12/QĐUBND ngày", "12/QĐUBND", "QĐ", "UBND"},
        {"22/2016/TTBTTTT", "22/2016/TTBTTTT", "TT", "BTTTT"},
    };
    assert_numbers(state, SAMPLES, TDN_COUNT(SAMPLES), TDN_NO_ID);
}

/* Converted texts lose blanks, and prose follows with a dash. */
static void test_what_follows_is_not_taken_along(void **state)
{
    static const sample SAMPLES[] = {
        {"1486/QĐ-TTgngày 06/11/2018", "1486/QĐ-TTg", "QĐ", "TTg"},
        {"143/2016/NĐ-CPquy định", "143/2016/NĐ-CP", "NĐ", "CP"},
        {"57-KL/TW - Về việc", "57-KL/TW", "KL", "TW"},
        {"57-KL/TW và Kế hoạch", "57-KL/TW", "KL", "TW"},
        {"57-KL/TW.", "57-KL/TW", "KL", "TW"},
        {"57-KL/TW. Các sở", "57-KL/TW", "KL", "TW"},
        {"72/2015/NĐ-CP/và", "72/2015/NĐ-CP", "NĐ", "CP"},
    };
    assert_numbers(state, SAMPLES, TDN_COUNT(SAMPLES), TDN_NO_ID);
}

/* Segmented corpora write "72/2015/NĐ_CP"; the number stays as printed. */
static void test_underscores_as_separators(void **state)
{
    static const sample SAMPLES[] = {
        {"72/2015/NĐ_CP ngày", "72/2015/NĐ_CP", "NĐ", "CP"},
        {"1486/QĐ_TTg ngày", "1486/QĐ_TTg", "QĐ", "TTg"},
    };
    assert_numbers(state, SAMPLES, TDN_COUNT(SAMPLES), TDN_NO_ID);
}

/* Scans print Ð (Eth) for Đ, and typists an E with the wrong mark; the table is asked with what was meant. */
static void test_look_alike_letters(void **state)
{
    desk *d = *state;
    tdn_number n;
    assert_true(tdn_number_at(desk_read(d, "89/2015/N\xC3\x90-CP"), 0, TDN_NO_ID, &n));
    assert_int_equal(n.type_group, 0);
    assert_string_equal(tdn_lexicon_type(n.symbols[0]->types[0])->code, "NĐ");
}

/* ----------------------------------------------------------- blank numbers */

static void test_digits_left_blank(void **state)
{
    static const sample SAMPLES[] = {
        {"/KH-SXD", "/KH-SXD", "KH", "SXD"},
        {"......./QĐ-UBND ngày", "/QĐ-UBND", "QĐ", "UBND"},
        {"…/KH-UBND", "/KH-UBND", "KH", "UBND"},
        {"-KH/TU", "-KH/TU", "KH", "TU"},
        {"... /2024/QĐ-UBND", "/2024/QĐ-UBND", "QĐ", "UBND"},
    };
    desk *d = *state;
    for (size_t i = 0; i < TDN_COUNT(SAMPLES); i++) {
        tdn_number n;
        const tdn_reader *r = desk_read(d, SAMPLES[i].text);
        assert_true(tdn_blank_number_at(r, 0, TDN_NO_ID, &n));
        assert_int_equal(n.serial.len, 0);
        assert_string_equal(tdn_number_text(r, &n), SAMPLES[i].number);
        assert_true(tdn_slice_equal(n.groups[n.type_group], tdn_slice_of(SAMPLES[i].type)));
        assert_true(tdn_slice_equal(n.groups[n.issuer_first], tdn_slice_of(SAMPLES[i].issuers)));
    }
}

static void test_what_is_no_blank_number(void **state)
{
    desk *d = *state;
    static const char *const TEXTS[] = {"/ABCXYZ", "........", "/năm", "- Như trên", "/"};
    for (size_t i = 0; i < TDN_COUNT(TEXTS); i++) {
        tdn_number n;
        assert_false(tdn_blank_number_at(desk_read(d, TEXTS[i]), 0, TDN_NO_ID, &n));
    }
}

/* ----------------------------------------------------------------- rejects */

static void test_what_is_no_number(void **state)
{
    static const sample SAMPLES[] = {
        {"24/24h", NULL, NULL, NULL},        {"50/63 tỉnh", NULL, NULL, NULL},
        {"1/500", NULL, NULL, NULL},         {"2021-2030", NULL, NULL, NULL},
        {"15/6/2023", NULL, NULL, NULL},     {"10/11 hàng năm", NULL, NULL, NULL},
        {"57 Bộ", NULL, NULL, NULL},         {"57", NULL, NULL, NULL},
        {"12-13 người", NULL, NULL, NULL},   {"100 USD/người", NULL, NULL, NULL},
        {"2024 - Các sở", NULL, NULL, NULL}, {"1234567/KH-UBND", NULL, NULL, NULL},
    };
    assert_numbers(state, SAMPLES, TDN_COUNT(SAMPLES), TDN_NO_ID);
}

static void test_a_number_of_letters_that_no_table_knows(void **state)
{
    desk *d = *state;
    tdn_number n;
    assert_true(tdn_number_at(desk_read(d, "15/XQZW"), 0, TDN_NO_ID, &n));
    assert_false(tdn_number_is_known(&n));
    assert_true(tdn_number_at(desk_read(d, "32/QĐ-XQZW"), 0, TDN_NO_ID, &n));
    assert_true(tdn_number_is_known(&n));
}

static void test_a_number_without_end_is_cut(void **state)
{
    desk *d = *state;
    char bytes[4096] = "57";
    for (size_t len = 2; len + 4 < sizeof bytes; len += 4) {
        memcpy(bytes + len, "-UBN", 5);
    }
    tdn_number n;
    if (tdn_number_at(desk_read(d, bytes), 0, TDN_NO_ID, &n)) {
        assert_true(n.group_count <= TDN_GROUPS_MAX);
        assert_true(n.issuer_end - n.issuer_first <= TDN_ISSUERS_MAX);
    }
}

static void test_the_range_ends_with_the_number(void **state)
{
    desk *d = *state;
    tdn_number n;
    const tdn_reader *r = desk_read(d, "Quyết định số 1486/QĐ-TTgngày 06/11/2018");
    assert_true(tdn_number_at(r, desk_find(d, "1486"), TDN_NO_ID, &n));
    assert_string_equal(desk_words(d, n.range.first, n.range.end), "1486/QĐ-TTg");
    const tdnref_span span = tdn_source_span(r, n.range);
    assert_int_equal(span.end - span.start, strlen("1486/QĐ-TTg"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_laws_and_normative_acts),
        cmocka_unit_test(test_joint_acts_name_several_issuers),
        cmocka_unit_test(test_administrative_acts),
        cmocka_unit_test(test_letters_have_issuer_and_unit_but_no_type),
        cmocka_unit_test(test_numbers_of_the_party_and_the_front),
        cmocka_unit_test(test_old_acts),
        cmocka_unit_test(test_party_order_is_noted),
        cmocka_unit_test(test_serial_and_year),
        cmocka_unit_test(test_mistyped_separators),
        cmocka_unit_test(test_broken_lines_and_invisible_characters),
        cmocka_unit_test(test_a_lost_dash),
        cmocka_unit_test(test_what_follows_is_not_taken_along),
        cmocka_unit_test(test_underscores_as_separators),
        cmocka_unit_test(test_look_alike_letters),
        cmocka_unit_test(test_digits_left_blank),
        cmocka_unit_test(test_what_is_no_blank_number),
        cmocka_unit_test(test_what_is_no_number),
        cmocka_unit_test(test_a_number_of_letters_that_no_table_knows),
        cmocka_unit_test(test_a_number_without_end_is_cut),
        cmocka_unit_test(test_the_range_ends_with_the_number),
    };
    return cmocka_run_group_tests(tests, desk_open, desk_close);
}
