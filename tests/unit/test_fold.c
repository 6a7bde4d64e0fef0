/* Tests of lib/lexicon/fold.c: which spellings are one word, and which are not. */
#include "lexicon/fold.h"

#include "lexicon/shape.h"

#include "unit.h"

#include <stdlib.h>

#include <utf8proc.h>

static const char *fold(const char *word)
{
    static char out[2][TDN_FOLD_MAX + 1];
    static size_t turn;
    turn = 1 - turn;
    out[turn][tdn_fold_word(word, strlen(word), out[turn])] = '\0';
    return out[turn];
}

static const char *code(const char *word)
{
    static char out[2][TDN_FOLD_MAX + 1];
    static size_t turn;
    turn = 1 - turn;
    out[turn][tdn_fold_code(word, strlen(word), out[turn])] = '\0';
    return out[turn];
}

static void test_a_word_folds_to_its_usual_spelling(void **state)
{
    (void)state;
    static const char *const CASES[][2] = {
        {"MA", "ma"},
        {"Má", "má"},
        {"Nghị", "nghị"},
        {"QUYẾT", "quyết"},
        {"Đường", "đường"},
        {"Đắk", "đắk"},
        {"57", "57"},
        {"30a", "30a"},
        {"hoà", "hòa"},
        {"HOÀN", "hoàn"},
        {"Uỷ", "ủy"},
        {"thuý", "thúy"},
        {"huýnh", "huýnh"},
        {"qúy", "quý"},
        {"quí", "quí"},
        {"gía", "giá"},
        {"gì", "gì"},
        {"giếng", "giếng"},
        {"ngoái", "ngoái"},
        {"khuỷu", "khuỷu"},
        {"của", "của"},
        {"cuả", "của"},
        {"nghiêng", "nghiêng"},
        {"kì", "kỳ"},
        {"lí", "lý"},
        {"sỹ", "sĩ"},
        {"thị", "thị"},
        {"moóc", "moóc"},
        {"thuở", "thuở"},
        {"thủơ", "thuở"},
        {"quyếtđịnh", "quyếtđịnh"},
        {"KrôngPắc", "krôngpắc"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_string_equal(fold(CASES[i][0]), CASES[i][1]);
    }
}

static void test_a_syllable_is_letters_and_a_tone(void **state)
{
    (void)state;
    static const struct {
        const char *word;
        const char *letters;
        tdn_tone tone;
    } CASES[] = {
        {"ma", "ma", TDN_TONE_NONE},      {"MÁ", "ma", TDN_TONE_SAC},       {"mà", "ma", TDN_TONE_HUYEN},
        {"mả", "ma", TDN_TONE_HOI},       {"mã", "ma", TDN_TONE_NGA},       {"hoạch", "hoach", TDN_TONE_NANG},
        {"Quyết", "quyêt", TDN_TONE_SAC}, {"quyếtđịnh", "", TDN_TONE_NONE},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        char letters[TDN_FOLD_MAX + 1];
        tdn_tone tone = TDN_TONE_NONE;
        letters[tdn_split_syllable(CASES[i].word, strlen(CASES[i].word), letters, &tone)] = '\0';
        assert_string_equal(letters, CASES[i].letters);
        assert_int_equal(tone, CASES[i].tone);
    }
}

static void test_spellings_of_one_word_fold_alike(void **state)
{
    (void)state;
    static const char *const CASES[][2] = {
        {"hòa", "hoà"}, {"Hòa", "HOÀ"},   {"ủy", "uỷ"},     {"Ủy", "UỶ"},   {"thủy", "thuỷ"}, {"khóa", "khoá"},
        {"hóa", "hoá"}, {"thúy", "thuý"}, {"tòa", "toà"},   {"lũy", "luỹ"}, {"xòe", "xoè"},   {"ĐẢNG", "đảng"},
        {"ỦY", "ủy"},   {"kỹ", "kĩ"},     {"Lý", "lí"},     {"mỹ", "mĩ"},   {"tỷ", "tỉ"},     {"sỹ", "sĩ"},
        {"hy", "hi"},   {"Hội", "HỘI"},   {"tỈnh", "tỉnh"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_string_equal(fold(CASES[i][0]), fold(CASES[i][1]));
    }
}

static void test_different_words_stay_apart(void **state)
{
    (void)state;
    static const char *const CASES[][2] = {
        {"đo", "do"}, {"QĐ", "QD"}, {"bản", "bán"}, {"uy", "ui"}, {"thúy", "thúi"}, {"y", "i"},   {"quý", "quí"},
        {"an", "ăn"}, {"an", "ân"}, {"to", "tô"},   {"to", "tơ"}, {"tu", "tư"},     {"ly", "lỵ"}, {"12", "l2"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_string_not_equal(fold(CASES[i][0]), fold(CASES[i][1]));
    }
}

/* Old fonts and scans print Eth or African D for Đ: "89/2015/NÐ-CP". */
static void test_letters_printed_for_d_with_stroke_are_it(void **state)
{
    (void)state;
    static const char *const LOOKS[] = {"Đ", "đ", "\xC3\x90", "\xC3\xB0", "\xC6\x89"};
    for (size_t i = 0; i < TDN_COUNT(LOOKS); i++) {
        assert_string_equal(fold(LOOKS[i]), "đ");
        assert_string_equal(code(LOOKS[i]), "Đ");
    }
}

static void test_composed_and_decomposed_letters_fold_alike(void **state)
{
    (void)state;
    static const char LETTERS[] = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
                                  "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ";
    for (size_t at = 0; at < sizeof LETTERS - 1;) {
        utf8proc_int32_t point = 0;
        const size_t len = (size_t)utf8proc_iterate((const utf8proc_uint8_t *)LETTERS + at, -1, &point);
        char word[16] = "ng";
        memcpy(word + 2, LETTERS + at, len);
        memcpy(word + 2 + len, "nh", 3);
        char *apart = (char *)utf8proc_NFD((const utf8proc_uint8_t *)word);
        assert_non_null(apart);
        assert_string_equal(fold(apart), fold(word));
        free(apart);
        at += len;
    }
}

/* Both orders of the marks of "ệ" are canonically one letter. */
static void test_marks_may_stand_in_any_order(void **state)
{
    (void)state;
    assert_string_equal(fold("ngh\x65\xCC\x82\xCC\xA3"), fold("nghệ"));
    assert_string_equal(fold("ngh\x65\xCC\xA3\xCC\x82"), fold("nghệ"));
}

static void test_folding_twice_changes_nothing(void **state)
{
    (void)state;
    static const char *const WORDS[] = {"Nghị", "QUYẾT", "lý", "khoá", "Uỷ", "57", "đ"};
    for (size_t i = 0; i < TDN_COUNT(WORDS); i++) {
        char once[TDN_FOLD_MAX + 1];
        strcpy(once, fold(WORDS[i]));
        assert_string_equal(fold(once), once);
    }
}

static void test_a_word_too_long_folds_to_nothing(void **state)
{
    (void)state;
    char word[TDN_FOLD_MAX + 8];
    char out[TDN_FOLD_MAX];
    memset(word, 'b', sizeof word);
    assert_int_equal(tdn_fold_word(word, TDN_FOLD_MAX, out), TDN_FOLD_MAX);
    assert_int_equal(tdn_fold_word(word, TDN_FOLD_MAX + 1, out), 0);
    assert_int_equal(tdn_fold_code(word, TDN_FOLD_MAX, out), TDN_FOLD_MAX);
    assert_int_equal(tdn_fold_code(word, TDN_FOLD_MAX + 1, out), 0);
    assert_int_equal(tdn_fold_word(word, 0, out), 0);
    memcpy(word, "á", strlen("á"));
    assert_int_equal(tdn_fold_word(word, TDN_FOLD_MAX, out), TDN_FOLD_MAX);
    memcpy(word, "Ạ", strlen("Ạ")); /* as long in small letters */
    assert_int_equal(tdn_fold_word(word, TDN_FOLD_MAX, out), TDN_FOLD_MAX);
    assert_int_equal(tdn_fold_word(word, TDN_FOLD_MAX + 1, out), 0);
    memcpy(word, "a\xCC\x81", 3); /* shorter when composed, by one byte */
    assert_int_equal(tdn_fold_word(word, TDN_FOLD_MAX + 1, out), TDN_FOLD_MAX);
}

static void test_codes_compare_in_capitals(void **state)
{
    (void)state;
    static const char *const CASES[][2] = {
        {"CTr", "CTR"}, {"TTg", "TTG"}, {"QyĐ", "QYĐ"}, {"qđ", "QĐ"}, {"SNgV", "SNGV"}, {"QH15", "QH15"}, {"TƯ", "TƯ"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_string_equal(code(CASES[i][0]), CASES[i][1]);
    }
    assert_string_not_equal(code("QĐ"), code("QD"));
    assert_string_not_equal(code("BĐ"), code("BD"));
}

static void test_a_name_is_one_key_without_its_blanks_and_marks(void **state)
{
    (void)state;
    static const char *const CASES[][2] = {
        {"Krông Pắc", "krôngpắc"},
        {"KRÔNG PẮC", "krôngpắc"},
        {"Ea H'leo", "eahleo"},
        {"Ea H’leo", "eahleo"},
        {"EaHleo", "eahleo"},
        {"Phan Rang - Tháp Chàm", "phanrangthápchàm"},
        {"Phan Rang–Tháp Chàm", "phanrangthápchàm"},
        {"7", "7"},
        {"Thủy Nguyên", "thủynguyên"},
        {"", ""},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        char out[TDN_FOLD_MAX + 1];
        out[tdn_fold_name(CASES[i][0], strlen(CASES[i][0]), out)] = '\0';
        assert_string_equal(out, CASES[i][1]);
    }
    char out[TDN_FOLD_MAX];
    char name[TDN_FOLD_MAX * 2];
    memset(name, 'a', sizeof name);
    assert_int_equal(tdn_fold_name(name, sizeof name, out), 0);
    name[TDN_FOLD_MAX - 1] = ' '; /* two words, each short enough */
    assert_int_equal(tdn_fold_name(name, TDN_FOLD_MAX + 1, out), TDN_FOLD_MAX);
    assert_int_equal(tdn_fold_name(name, TDN_FOLD_MAX + 2, out), 0);
}

static void test_what_a_scan_leaves_of_a_word_is_its_shape(void **state)
{
    (void)state;
    static const char *const CASES[][2] = {
        {"Quyết", "quyet"}, {"QUYÉT", "quyet"}, {"định", "dinh"}, {"Iuat", "iuat"}, {"Luật", "iuat"},
        {"ương", "uong"},   {"trưng", "trung"}, {"wong", "uong"}, {"б", ""},        {"", ""},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        char out[TDN_FOLD_MAX + 1];
        out[tdn_shape_word(CASES[i][0], strlen(CASES[i][0]), out)] = '\0';
        assert_string_equal(out, CASES[i][1]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_word_folds_to_its_usual_spelling),
        cmocka_unit_test(test_a_syllable_is_letters_and_a_tone),
        cmocka_unit_test(test_spellings_of_one_word_fold_alike),
        cmocka_unit_test(test_different_words_stay_apart),
        cmocka_unit_test(test_letters_printed_for_d_with_stroke_are_it),
        cmocka_unit_test(test_composed_and_decomposed_letters_fold_alike),
        cmocka_unit_test(test_marks_may_stand_in_any_order),
        cmocka_unit_test(test_folding_twice_changes_nothing),
        cmocka_unit_test(test_a_word_too_long_folds_to_nothing),
        cmocka_unit_test(test_codes_compare_in_capitals),
        cmocka_unit_test(test_a_name_is_one_key_without_its_blanks_and_marks),
        cmocka_unit_test(test_what_a_scan_leaves_of_a_word_is_its_shape),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
