/* Tests of the legacy encodings: what is read, what is not taken for them, offsets. */
#include "decoding.h"

#include "text/utf8.h"

#include <stdio.h>
#include <stdlib.h>

#define SENTENCE                                                                                                                                 \
    "Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị và Quyết định số 1847/QĐ-UBND ngày 12 tháng 7 " \
    "năm 2024 của Chủ tịch UBND tỉnh Đắk Lắk về việc phê duyệt Đề án.\n"

static const char DOCUMENT[] =
    "ĐẢNG BỘ TỈNH ĐẮK LẮK\nSỞ KHOA HỌC VÀ CÔNG NGHỆ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số: 417/KH-SKHCN                      Độc lập - Tự do - Hạnh phúc\n"
    "                                      Đắk Lắk, ngày 07 tháng 3 năm 2024\n\n"
    "KẾ HOẠCH\nThực hiện Kết luận số 57-KL/TW giai đoạn 2024 - 2026\n\n"
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;\n" SENTENCE
    "1. Mỗi đơn vị rà soát, bổ sung và sửa đổi những kế hoạch cũ; thuỷ lợi, nghĩa vụ, kỹ thuật, quý giá, khuỷu.\n";

/* ------------------------------------------------------- making test bytes */

typedef struct letter {
    const char *utf8;
    const char *tcvn3;
    const char *vni;
    const char *windows;
} letter;

/** TCVN3 has no capitals with a tone: the font of capitals prints the small ones so. */
static const letter LETTERS[] = {
    {"à", "\xB5", "a\xF8", "\xE0"},        {"á", "\xB8", "a\xF9", "\xE1"},        {"ả", "\xB6", "a\xFB", "a\xD2"},
    {"ã", "\xB7", "a\xF5", "a\xDE"},       {"ạ", "\xB9", "a\xEF", "a\xF2"},       {"ă", "\xA8", "a\xEA", "\xE3"},
    {"ằ", "\xBB", "a\xE8", "\xE3\xCC"},    {"ắ", "\xBE", "a\xE9", "\xE3\xEC"},    {"ẳ", "\xBC", "a\xFA", "\xE3\xD2"},
    {"ẵ", "\xBD", "a\xFC", "\xE3\xDE"},    {"ặ", "\xC6", "a\xEB", "\xE3\xF2"},    {"â", "\xA9", "a\xE2", "\xE2"},
    {"ầ", "\xC7", "a\xE0", "\xE2\xCC"},    {"ấ", "\xCA", "a\xE1", "\xE2\xEC"},    {"ẩ", "\xC8", "a\xE5", "\xE2\xD2"},
    {"ẫ", "\xC9", "a\xE3", "\xE2\xDE"},    {"ậ", "\xCB", "a\xE4", "\xE2\xF2"},    {"đ", "\xAE", "\xF1", "\xF0"},
    {"è", "\xCC", "e\xF8", "\xE8"},        {"é", "\xD0", "e\xF9", "\xE9"},        {"ẻ", "\xCE", "e\xFB", "e\xD2"},
    {"ẽ", "\xCF", "e\xF5", "e\xDE"},       {"ẹ", "\xD1", "e\xEF", "e\xF2"},       {"ê", "\xAA", "e\xE2", "\xEA"},
    {"ề", "\xD2", "e\xE0", "\xEA\xCC"},    {"ế", "\xD5", "e\xE1", "\xEA\xEC"},    {"ể", "\xD3", "e\xE5", "\xEA\xD2"},
    {"ễ", "\xD4", "e\xE3", "\xEA\xDE"},    {"ệ", "\xD6", "e\xE4", "\xEA\xF2"},    {"ì", "\xD7", "\xEC", "i\xCC"},
    {"í", "\xDD", "\xED", "\xED"},         {"ỉ", "\xD8", "\xE6", "i\xD2"},        {"ĩ", "\xDC", "\xF3", "i\xDE"},
    {"ị", "\xDE", "\xF2", "i\xF2"},        {"ò", "\xDF", "o\xF8", "o\xCC"},       {"ó", "\xE3", "o\xF9", "\xF3"},
    {"ỏ", "\xE1", "o\xFB", "o\xD2"},       {"õ", "\xE2", "o\xF5", "o\xDE"},       {"ọ", "\xE4", "o\xEF", "o\xF2"},
    {"ô", "\xAB", "o\xE2", "\xF4"},        {"ồ", "\xE5", "o\xE0", "\xF4\xCC"},    {"ố", "\xE8", "o\xE1", "\xF4\xEC"},
    {"ổ", "\xE6", "o\xE5", "\xF4\xD2"},    {"ỗ", "\xE7", "o\xE3", "\xF4\xDE"},    {"ộ", "\xE9", "o\xE4", "\xF4\xF2"},
    {"ơ", "\xAC", "\xF4", "\xF5"},         {"ờ", "\xEA", "\xF4\xF8", "\xF5\xCC"}, {"ớ", "\xED", "\xF4\xF9", "\xF5\xEC"},
    {"ở", "\xEB", "\xF4\xFB", "\xF5\xD2"}, {"ỡ", "\xEC", "\xF4\xF5", "\xF5\xDE"}, {"ợ", "\xEE", "\xF4\xEF", "\xF5\xF2"},
    {"ù", "\xEF", "u\xF8", "\xF9"},        {"ú", "\xF3", "u\xF9", "\xFA"},        {"ủ", "\xF1", "u\xFB", "u\xD2"},
    {"ũ", "\xF2", "u\xF5", "u\xDE"},       {"ụ", "\xF4", "u\xEF", "u\xF2"},       {"ư", "\xAD", "\xF6", "\xFD"},
    {"ừ", "\xF5", "\xF6\xF8", "\xFD\xCC"}, {"ứ", "\xF8", "\xF6\xF9", "\xFD\xEC"}, {"ử", "\xF6", "\xF6\xFB", "\xFD\xD2"},
    {"ữ", "\xF7", "\xF6\xF5", "\xFD\xDE"}, {"ự", "\xF9", "\xF6\xEF", "\xFD\xF2"}, {"ỳ", "\xFA", "y\xF8", "y\xCC"},
    {"ý", "\xFD", "y\xF9", "y\xEC"},       {"ỷ", "\xFB", "y\xFB", "y\xD2"},       {"ỹ", "\xFC", "y\xF5", "y\xDE"},
    {"ỵ", "\xFE", "\xEE", "y\xF2"},        {"À", "\xB5", "A\xD8", "\xC0"},        {"Á", "\xB8", "A\xD9", "\xC1"},
    {"Ả", "\xB6", "A\xDB", "A\xD2"},       {"Ã", "\xB7", "A\xD5", "A\xDE"},       {"Ạ", "\xB9", "A\xCF", "A\xF2"},
    {"Ă", "\xA1", "A\xCA", "\xC3"},        {"Ằ", "\xBB", "A\xC8", "\xC3\xCC"},    {"Ắ", "\xBE", "A\xC9", "\xC3\xEC"},
    {"Ẳ", "\xBC", "A\xDA", "\xC3\xD2"},    {"Ẵ", "\xBD", "A\xDC", "\xC3\xDE"},    {"Ặ", "\xC6", "A\xCB", "\xC3\xF2"},
    {"Â", "\xA2", "A\xC2", "\xC2"},        {"Ầ", "\xC7", "A\xC0", "\xC2\xCC"},    {"Ấ", "\xCA", "A\xC1", "\xC2\xEC"},
    {"Ẩ", "\xC8", "A\xC5", "\xC2\xD2"},    {"Ẫ", "\xC9", "A\xC3", "\xC2\xDE"},    {"Ậ", "\xCB", "A\xC4", "\xC2\xF2"},
    {"Đ", "\xA7", "\xD1", "\xD0"},         {"È", "\xCC", "E\xD8", "\xC8"},        {"É", "\xD0", "E\xD9", "\xC9"},
    {"Ẻ", "\xCE", "E\xDB", "E\xD2"},       {"Ẽ", "\xCF", "E\xD5", "E\xDE"},       {"Ẹ", "\xD1", "E\xCF", "E\xF2"},
    {"Ê", "\xA3", "E\xC2", "\xCA"},        {"Ề", "\xD2", "E\xC0", "\xCA\xCC"},    {"Ế", "\xD5", "E\xC1", "\xCA\xEC"},
    {"Ể", "\xD3", "E\xC5", "\xCA\xD2"},    {"Ễ", "\xD4", "E\xC3", "\xCA\xDE"},    {"Ệ", "\xD6", "E\xC4", "\xCA\xF2"},
    {"Ì", "\xD7", "\xCC", "I\xCC"},        {"Í", "\xDD", "\xCD", "\xCD"},         {"Ỉ", "\xD8", "\xC6", "I\xD2"},
    {"Ĩ", "\xDC", "\xD3", "I\xDE"},        {"Ị", "\xDE", "\xD2", "I\xF2"},        {"Ò", "\xDF", "O\xD8", "O\xCC"},
    {"Ó", "\xE3", "O\xD9", "\xD3"},        {"Ỏ", "\xE1", "O\xDB", "O\xD2"},       {"Õ", "\xE2", "O\xD5", "O\xDE"},
    {"Ọ", "\xE4", "O\xCF", "O\xF2"},       {"Ô", "\xA4", "O\xC2", "\xD4"},        {"Ồ", "\xE5", "O\xC0", "\xD4\xCC"},
    {"Ố", "\xE8", "O\xC1", "\xD4\xEC"},    {"Ổ", "\xE6", "O\xC5", "\xD4\xD2"},    {"Ỗ", "\xE7", "O\xC3", "\xD4\xDE"},
    {"Ộ", "\xE9", "O\xC4", "\xD4\xF2"},    {"Ơ", "\xA5", "\xD4", "\xD5"},         {"Ờ", "\xEA", "\xD4\xD8", "\xD5\xCC"},
    {"Ớ", "\xED", "\xD4\xD9", "\xD5\xEC"}, {"Ở", "\xEB", "\xD4\xDB", "\xD5\xD2"}, {"Ỡ", "\xEC", "\xD4\xD5", "\xD5\xDE"},
    {"Ợ", "\xEE", "\xD4\xCF", "\xD5\xF2"}, {"Ù", "\xEF", "U\xD8", "\xD9"},        {"Ú", "\xF3", "U\xD9", "\xDA"},
    {"Ủ", "\xF1", "U\xDB", "U\xD2"},       {"Ũ", "\xF2", "U\xD5", "U\xDE"},       {"Ụ", "\xF4", "U\xCF", "U\xF2"},
    {"Ư", "\xA6", "\xD6", "\xDD"},         {"Ừ", "\xF5", "\xD6\xD8", "\xDD\xCC"}, {"Ứ", "\xF8", "\xD6\xD9", "\xDD\xEC"},
    {"Ử", "\xF6", "\xD6\xDB", "\xDD\xD2"}, {"Ữ", "\xF7", "\xD6\xD5", "\xDD\xDE"}, {"Ự", "\xF9", "\xD6\xCF", "\xDD\xF2"},
    {"Ỳ", "\xFA", "Y\xD8", "Y\xCC"},       {"Ý", "\xFD", "Y\xD9", "Y\xEC"},       {"Ỷ", "\xFB", "Y\xDB", "Y\xD2"},
    {"Ỹ", "\xFC", "Y\xD5", "Y\xDE"},       {"Ỵ", "\xFE", "\xCE", "Y\xF2"},
};

typedef enum coding { TCVN3, VNI, WINDOWS, DECIMAL, HEXADECIMAL, CODING_COUNT } coding;

static const char *const NAMES[CODING_COUNT] = {"TCVN3", "VNI-Windows", "Windows-1258", REFERENCES, REFERENCES};

/** A text in some encoding, and where in it each byte of the UTF-8 original went. */
typedef struct coded {
    char bytes[65536];
    size_t len;
    uint32_t at[32768];
} coded;

static const char *legacy_letter(const char *utf8, size_t len, coding to)
{
    for (size_t i = 0; i < TDN_COUNT(LETTERS); i++) {
        if (strlen(LETTERS[i].utf8) == len && memcmp(LETTERS[i].utf8, utf8, len) == 0) {
            return to == TCVN3 ? LETTERS[i].tcvn3 : to == VNI ? LETTERS[i].vni : LETTERS[i].windows;
        }
    }
    fail_msg("not in the table of letters: %.*s", (int)len, utf8);
    return "";
}

static void encode(coded *out, const char *utf8, coding to)
{
    const size_t len = strlen(utf8);
    out->len = 0;
    assert_true(len < TDN_COUNT(out->at));
    for (size_t at = 0; at < len;) {
        uint32_t c = 0;
        const size_t used = tdn_utf8_decode(utf8 + at, len - at, &c);
        char made[16] = {(char)c};
        if (c >= 0x80 && to >= DECIMAL) {
            (void)snprintf(made, sizeof made, to == DECIMAL ? "&#%u;" : "&#x%X;", (unsigned)c);
        } else if (c >= 0x80) {
            (void)snprintf(made, sizeof made, "%s", legacy_letter(utf8 + at, used, to));
        }
        for (size_t i = 0; i < used; i++) {
            out->at[at + i] = (uint32_t)out->len;
        }
        assert_true(out->len + sizeof made < sizeof out->bytes);
        memcpy(out->bytes + out->len, made, strlen(made));
        out->len += strlen(made);
        at += used;
    }
    out->at[len] = (uint32_t)out->len;
}

/* ----------------------------------------------------------- whole sources */

static tdnref_source *parse(const tdnref_ctx *ctx, const char *bytes, size_t len)
{
    tdnref_source *src = NULL;
    assert_int_equal(tdnref_source_new(&src, ctx, NULL), TDNREF_OK);
    assert_int_equal(tdnref_source_parse(src, bytes, len, NULL, NULL), TDNREF_OK);
    return src;
}

static void assert_span(tdnref_span want, tdnref_span got, const coded *c)
{
    assert_int_equal(got.start, want.start == want.end && want.start == 0 ? 0 : c->at[want.start]);
    assert_int_equal(got.end, want.end == 0 ? 0 : c->at[want.end]);
}

static void assert_field(const tdnref_field *want, const tdnref_field *got, const coded *c)
{
    assert_same_text(want->text, got->text);
    assert_int_equal(want->origin, got->origin);
    assert_span(want->span, got->span, c);
}

static void assert_mention(const tdnref_mention *want, const tdnref_mention *got, const coded *c)
{
    assert_string_equal(want->text, got->text);
    assert_span(want->span, got->span, c);
    assert_field(&want->type, &got->type, c);
    assert_field(&want->number, &got->number, c);
    assert_field(&want->issuer, &got->issuer, c);
    assert_span(want->date_span, got->date_span, c);
    assert_span(want->cue, got->cue, c);
    assert_memory_equal(&want->date, &got->date, sizeof want->date);
    assert_int_equal(want->line, got->line);
    assert_int_equal(want->relation, got->relation);
    assert_int_equal(want->clause, got->clause);
    assert_same_text(want->authority, got->authority);
}

static void assert_document(const tdnref_document *want, const tdnref_document *got, const coded *c)
{
    assert_span(want->span, got->span, c);
    assert_field(&want->type, &got->type, c);
    assert_field(&want->number, &got->number, c);
    assert_field(&want->place, &got->place, c);
    assert_field(&want->issuer, &got->issuer, c);
    assert_field(&want->title, &got->title, c);
    assert_memory_equal(&want->date, &got->date, sizeof want->date);
    assert_span(want->date_span, got->date_span, c);
    assert_same_text(want->authority, got->authority);
}

static void assert_same_records(const tdnref_source *want, const tdnref_source *got, const coded *c)
{
    assert_int_equal(tdnref_source_bad_run_count(got), 0);
    assert_int_equal(tdnref_source_mention_count(want), tdnref_source_mention_count(got));
    assert_int_equal(tdnref_source_document_count(want), tdnref_source_document_count(got));
    for (uint64_t i = 0; i < tdnref_source_mention_count(want); i++) {
        assert_mention(tdnref_source_mention(want, i), tdnref_source_mention(got, i), c);
    }
    for (uint64_t i = 0; i < tdnref_source_document_count(want); i++) {
        assert_document(tdnref_source_document(want, i), tdnref_source_document(got, i), c);
    }
}

static void test_records_are_those_of_the_utf8_original(void **state)
{
    (void)state;
    tdnref_ctx *ctx = NULL;
    assert_int_equal(tdnref_ctx_new(&ctx, NULL, NULL), TDNREF_OK);
    tdnref_source *original = parse(ctx, DOCUMENT, strlen(DOCUMENT));
    assert_true(tdnref_source_mention_count(original) >= 4);
    coded *c = malloc(sizeof *c);
    assert_non_null(c);
    for (coding to = 0; to < CODING_COUNT; to++) {
        encode(c, DOCUMENT, to);
        tdnref_source *copy = parse(ctx, c->bytes, c->len);
        assert_string_equal(tdnref_source_encoding(copy), NAMES[to]);
        assert_same_records(original, copy, c);
        tdnref_source_free(copy);
    }
    free(c);
    tdnref_source_free(original);
    tdnref_ctx_free(ctx);
}

/* -------------------------------------------------------------- characters */

/** Every letter alone, in small words and in words of capitals, comes back as it was. */
static void test_every_letter_is_read(void **state)
{
    (void)state;
    coded *c = malloc(sizeof *c);
    assert_non_null(c);
    for (coding to = TCVN3; to <= VNI; to++) {
        for (size_t i = 0; i < TDN_COUNT(LETTERS); i++) {
            const bool small = i < TDN_COUNT(LETTERS) / 2;
            char text[1024];
            (void)snprintf(text, sizeof text, "%s%s\nx%s; HH%s%s", SENTENCE, SENTENCE, small ? LETTERS[i].utf8 : "",
                           small ? "" : LETTERS[i].utf8, small ? "" : "H");
            encode(c, text, to);
            c->bytes[c->len] = '\0';
            assert_decodes(c->bytes, NAMES[to], text);
        }
    }
    free(c);
}

/** Windows-1258 leaves the tones to lib/text/normalise.c: letter and tone stay two characters where they are two bytes.
 */
static void test_tones_of_windows_1258_stay_combining(void **state)
{
    (void)state;
    assert_decodes("quy\xEA\xECt \xF0i\xF2nh cu\xD2"
                   "a l\xE0 \x93nga\xCCy\x94",
                   "Windows-1258", "quyê\u0301t đi\u0323nh cu\u0309a là “nga\u0300y”");
}

static void assert_comes_back(const char *text, coding to)
{
    coded *c = malloc(sizeof *c);
    assert_non_null(c);
    encode(c, text, to);
    c->bytes[c->len] = '\0';
    assert_decodes(c->bytes, NAMES[to], text);
    free(c);
}

/** A letter with a tone is a capital among capitals; where only one letter stands with it, its neighbours decide. */
static void test_capitals_of_tcvn3_follow_their_words(void **state)
{
    (void)state;
    assert_comes_back("UỶ BAN NHÂN DÂN XÃ", TCVN3);
    assert_comes_back("SỞ Y TẾ\nKẾ HOẠCH; Kế hoạch, Bộ Y tế, ban hành QUY CHẾ làm việc", TCVN3);
    assert_comes_back("Số: 12/QĐ-UBND về Đề án của UBND Xã và Sở", TCVN3);
}

static void test_vni_takes_small_marks_behind_capitals(void **state)
{
    (void)state;
    assert_decodes("KE\xE1 HOA\xEF"
                   "CH \xD1"
                   "A\xE0U T\xD6, Ke\xC1 hoa\xCF"
                   "ch",
                   "VNI-Windows", "KẾ HOẠCH ĐẦU TƯ, Kế hoạch");
}

static void test_a_byte_without_character_is_listed(void **state)
{
    (void)state;
    job j;
    static const char BYTES[] = "K\xD5 ho\xB9"
                                "ch \xFF\xFF c\xF1"
                                "a Th\xF1 t\xAD\xEDng Ch\xDDnh ph\xF1";
    job_open(&j, BYTES, strlen(BYTES));
    assert_string_equal(tdn_encoding_name(j.text.encoding), "TCVN3");
    assert_int_equal(j.bad.count, 1);
    assert_int_equal(j.bad.items[0].span.start, 9);
    assert_int_equal(j.bad.items[0].span.end, 11);
    assert_memory_equal(j.text.ptr, "Kế hoạch \uFFFD\uFFFD của Thủ tướng Chính phủ", j.text.len);
    job_close(&j);
}

/** One byte may become three of UTF-8: the copy must have the room, and every place in it a place in the source. */
static void test_the_longest_letters_fit(void **state)
{
    (void)state;
    static const struct {
        const char *lead;
        char byte;
    } CASES[] = {{"K\xD5 ho\xB9"
                  "ch cho nh\xA9n d\xA9n, B\xE9 T\xB5i",
                  '\xB9'},
                 {"Ke\xE1 hoa\xEF"
                  "ch cho nha\xE2n da\xE2n, t\xE6nh, ngh\xF2 quye\xE1t",
                  '\xE6'},
                 {"quy\xEA\xECt \xF0i\xF2nh cho nh\xE2n d\xE2n", '\x97'}};
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        char bytes[9000];
        const size_t lead = strlen(CASES[i].lead);
        memcpy(bytes, CASES[i].lead, lead);
        memset(bytes + lead, CASES[i].byte, sizeof bytes - lead);
        bytes[lead] = ' ';
        job j;
        job_open(&j, bytes, sizeof bytes);
        assert_string_not_equal(tdn_encoding_name(j.text.encoding), "UTF-8");
        assert_true(j.text.len > 3 * (sizeof bytes - lead - 1));
        assert_int_equal(tdn_text_to_source(&j.text, j.text.len), sizeof bytes);
        assert_int_equal(tdn_text_to_source(&j.text, j.text.len - 300), sizeof bytes - 100);
        assert_int_equal(tdn_text_from_source(&j.text, sizeof bytes - 1000), j.text.len - 3000);
        job_close(&j);
    }
}

/* ----------------------------------------------------------------- offsets */

/** Every place between two characters of a long text, both ways. */
static void test_offsets_go_both_ways(void **state)
{
    (void)state;
    char *original = calloc(40, sizeof SENTENCE);
    coded *c = malloc(sizeof *c);
    assert_true(original != NULL && c != NULL);
    for (size_t i = 0; i < 30; i++) {
        memcpy(original + i * (sizeof SENTENCE - 1), SENTENCE, sizeof SENTENCE);
    }
    for (coding to = 0; to < CODING_COUNT; to++) {
        encode(c, original, to);
        job j;
        job_open(&j, c->bytes, c->len);
        assert_true(j.text.checkpoint_count > 10);
        for (size_t at = 0; at < j.text.len && to != WINDOWS;) { /* its text is not the original's */
            uint32_t point = 0;
            assert_int_equal(tdn_text_to_source(&j.text, at), c->at[at]);
            assert_int_equal(tdn_text_from_source(&j.text, c->at[at]), at);
            at += tdn_utf8_decode(original + at, j.text.len - at, &point);
        }
        assert_int_equal(tdn_text_to_source(&j.text, j.text.len), c->len);
        assert_int_equal(tdn_text_from_source(&j.text, c->len), j.text.len);
        for (uint64_t at = 0, last = 0; at <= j.text.len; last = tdn_text_to_source(&j.text, at++)) {
            assert_true(tdn_text_to_source(&j.text, at) >= last);
        }
        job_close(&j);
    }
    free(c);
    free(original);
}

/* --------------------------------------------------------------- detection */

#define LOG_OF_A_SERVER                                                                                                \
    "server log: GET /index.html 200 OK (12 ms)\nuser=admin action=upload file=ke-hoach.doc\n"                         \
    "title=Kế hoạch triển khai Đề án 06\nserver log: GET /style.css 304\n"

static void test_short_texts_are_recognised(void **state)
{
    (void)state;
    static const char *const TEXTS[] = {
        "UBND TỈNH ĐẮK LẮK", "SỞ NỘI VỤ", "Quyết định phê duyệt", "UBND TỈNH BÌNH THUẬN\nSố: 57/KH-UBND",
        LOG_OF_A_SERVER,
    };
    for (size_t i = 0; i < TDN_COUNT(TEXTS); i++) {
        assert_comes_back(TEXTS[i], TCVN3);
        assert_comes_back(TEXTS[i], VNI);
        coded *c = malloc(sizeof *c);
        assert_non_null(c);
        encode(c, TEXTS[i], WINDOWS);
        job j;
        job_open(&j, c->bytes, c->len);
        assert_string_equal(tdn_encoding_name(j.text.encoding), "Windows-1258");
        job_close(&j);
        free(c);
    }
}

static void test_utf8_stays_utf8(void **state)
{
    (void)state;
    static const char *const TEXTS[] = {
        "",
        "plain",
        SENTENCE,
        "Kế hoạch \xFF",
        "\xE9",
        "Kế hoạch\xB9\xB8\xD5 số 57 của Bộ Chính tr",
        SENTENCE "\xE1\xBB",
        "UBND tỉnh\xD5\xB9 K\xD5 ng\xB5y Tỉnh \xD5 ủy, Ủy ban nhân dân, Bộ Chính trị", /* half of it pasted */
    };
    for (size_t i = 0; i < TDN_COUNT(TEXTS); i++) {
        assert_stays(TEXTS[i], strlen(TEXTS[i]));
    }
}

static void test_other_languages_are_not_taken_for_vietnamese(void **state)
{
    (void)state;
    static const char *const TEXTS[] = {
        "Le pr\xE9sident de la R\xE9publique a \xE9t\xE9 re\xE7u \xE0 l'\xE9"
        "cole o\xF9 les \xE9l\xE8ves l'ont vu.",
        "Il va \xE0 Paris, l\xE0 o\xF9 le th\xE9 est bon, et \xE0 Lyon.",
        "Die B\xFCrger der St\xE4"
        "dte k\xF6nnen \xFC"
        "ber die Gr\xF6\xDF"
        "e der H\xE4user entscheiden; f\xFCr sie "
        "gilt \xA7 5.",
        "Esta ma\xF1"
        "ana el ni\xF1o habl\xF3 de Espa\xF1"
        "a, s\xED, pero a\xFAn no s\xE9 qu\xE9 pas\xF3 despu\xE9s.",
        "Perch\xE9 la citt\xE0 \xE8 pi\xF9 bella, e ci\xF2 non si pu\xF2 n\xE9 si deve dire cos\xEC.",
        "N\xE3o h\xE1 d\xFAvida: a situa\xE7\xE3o \xE9 s\xE9ria e n\xF3s j\xE1 o sab\xED"
        "amos.",
        "P\xE5 m\xE5nen s\xE5 du n\xE5got, och d\xE5 m\xE5ste vi g\xE5.",
        "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xEF\xEE\xE4\xEF\xE8\xF1\xE0\xEB \xF3\xEA\xE0\xE7 \xE8 \xF7.",
        "\xD6\xD0\xBB\xAA\xC8\xCB\xC3\xF1\xB9\xB2\xBA\xCD\xB9\xFA\xB9\xFA\xCE\xF1\xD4\xBA\xB7\xA2\xB2\xBC\xA1\xA3",
        "\x93Smart quotes\x94 \x96 in plain English\x85 don\x92t make it Vietnamese: 5\xB0, \xA9, \xA7 7.",
    };
    for (size_t i = 0; i < TDN_COUNT(TEXTS); i++) {
        assert_stays(TEXTS[i], strlen(TEXTS[i]));
    }
}

static void test_noise_is_not_taken_for_vietnamese(void **state)
{
    (void)state;
    uint32_t seed = 12345;
    for (size_t round = 0; round < 400; round++) {
        uint8_t bytes[512];
        const size_t len = round < 200 ? sizeof bytes : round - 200;
        for (size_t i = 0; i < len; i++) {
            seed = seed * 1664525u + 1013904223u;
            bytes[i] = (uint8_t)((seed >> 24) == 0 || (round % 2 == 1 && i % 3 == 0) ? ' ' : seed >> 24);
        }
        assert_stays(bytes, len);
    }
    job j;
    job_open(&j,
             "K\xD5 ho\xB9"
             "ch\0 cho nh\xA9n d\xA9n",
             22);
    assert_int_equal(j.status, TDNREF_ERR_ENCODING);
    job_close(&j);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_records_are_those_of_the_utf8_original),
        cmocka_unit_test(test_every_letter_is_read),
        cmocka_unit_test(test_tones_of_windows_1258_stay_combining),
        cmocka_unit_test(test_capitals_of_tcvn3_follow_their_words),
        cmocka_unit_test(test_vni_takes_small_marks_behind_capitals),
        cmocka_unit_test(test_a_byte_without_character_is_listed),
        cmocka_unit_test(test_the_longest_letters_fit),
        cmocka_unit_test(test_offsets_go_both_ways),
        cmocka_unit_test(test_short_texts_are_recognised),
        cmocka_unit_test(test_utf8_stays_utf8),
        cmocka_unit_test(test_other_languages_are_not_taken_for_vietnamese),
        cmocka_unit_test(test_noise_is_not_taken_for_vietnamese),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
