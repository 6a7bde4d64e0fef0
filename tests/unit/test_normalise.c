/* Tests of lib/text/normalise.c: the normalised text, the tokens, and that their spans are exact in bytes. */
#include "desk.h"
#include "text/utf8.h"

#include <utf8proc.h>

/** Lines that are not wrapped. */
static const tdn_line_layout LINES = {.width = 0};

typedef struct look {
    const char *text;
    const char *expected;
} look;

static void assert_norm(desk *d, const char *bytes, const char *expected)
{
    desk_normalise(d, bytes, strlen(bytes));
    assert_string_equal(desk_words(d, 0, d->region.tokens.count - 1), expected);
}

static void assert_norms(void **state, const look *looks, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_norm(*state, looks[i].text, looks[i].expected);
    }
}

/** The tokens' normalised texts, parted by blanks. */
static void assert_tokens(desk *d, const char *bytes, const char *expected)
{
    desk_normalise(d, bytes, strlen(bytes));
    d->out.len = 0;
    for (size_t i = 0; i + 1 < d->region.tokens.count; i++) {
        const tdn_slice word = tdn_token_text(&d->region, i);
        text_put(&d->out, i > 0 ? " " : "");
        text_add(&d->out, word.ptr, word.len);
    }
    assert_string_equal(text_close(&d->out), expected);
}

static const tdn_token *token_of(desk *d, const char *bytes, const char *words)
{
    desk_normalise(d, bytes, strlen(bytes));
    return &d->region.tokens.items[desk_find(d, words)];
}

static bool has(const tdn_token *t, unsigned flags)
{
    return (t->flags & flags) == flags;
}

/* -------------------------------------------------------------- characters */

static void test_every_dash_is_one(void **state)
{
    static const look LOOKS[] = {
        {"57–KL/TW", "57-KL/TW"}, {"57—KL/TW", "57-KL/TW"}, {"57‐KL/TW", "57-KL/TW"},  {"57‑KL/TW", "57-KL/TW"},
        {"57‒KL/TW", "57-KL/TW"}, {"57−KL/TW", "57-KL/TW"}, {"57﹣KL/TW", "57-KL/TW"}, {"57－KL/TW", "57-KL/TW"},
    };
    assert_norms(state, LOOKS, TDN_COUNT(LOOKS));
}

static void test_every_slash_and_quotation_mark_is_one(void **state)
{
    static const look LOOKS[] = {
        {"57-KL∕TW", "57-KL/TW"},       {"57-KL⁄TW", "57-KL/TW"},       {"57-KL／TW", "57-KL/TW"},
        {"“Kế hoạch”", "\"Kế hoạch\""}, {"«Kế hoạch»", "\"Kế hoạch\""}, {"„Kế hoạch”", "\"Kế hoạch\""},
        {"…/QĐ-UBND", "./QĐ-UBND"},
    };
    assert_norms(state, LOOKS, TDN_COUNT(LOOKS));
}

static void test_white_space_is_one_blank_or_one_line_feed(void **state)
{
    static const look LOOKS[] = {
        {"số\u00A057", "số 57"},       {"số\u202F57", "số 57"}, {"số\u300057", "số 57"},  {"số \t  57", "số 57"},
        {"số\u2003\u200A57", "số 57"}, {"số \n 57", "số\n57"},  {"số\r\n57", "số\n57"},   {"số\r57", "số\n57"},
        {"số\n\n\n57", "số\n57"},      {"số\f57", "số\n57"},    {"số\u202857", "số\n57"}, {"  số 57  ", "số 57"},
    };
    assert_norms(state, LOOKS, TDN_COUNT(LOOKS));
}

static void test_what_no_reader_sees_is_left_out(void **state)
{
    static const look LOOKS[] = {
        {"QĐ-T\u200BTg", "QĐ-TTg"},     {"14\u200D86/QĐ", "1486/QĐ"}, {"1486\u200C/QĐ", "1486/QĐ"},
        {"\uFEFFKết luận", "Kết luận"}, {"KL\u2060/TW", "KL/TW"},     {"57-\u200BKL/TW", "57-KL/TW"},
    };
    assert_norms(state, LOOKS, TDN_COUNT(LOOKS));
}

/* Some converters write the separator of a number as a soft hyphen, others hyphenate a line with it. */
static void test_a_soft_hyphen_is_a_separator_or_nothing(void **state)
{
    static const look LOOKS[] = {
        {"57\u00ADKL/TW", "57-KL/TW"},        {"12\u00ADĐA/TU", "12-ĐA/TU"}, {"thông\u00AD tin", "thông tin"},
        {"Quyế\u00ADt định", "Quyết định"},   {"QĐ-T\u00ADTg", "QĐ-TTg"},    {"20\u00AD23", "2023"},
        {"1486/QĐ\u00AD-TTg", "1486/QĐ-TTg"},
    };
    assert_norms(state, LOOKS, TDN_COUNT(LOOKS));
}

static void test_marks_of_markdown_are_left_out(void **state)
{
    static const look LOOKS[] = {
        {"**1486**/QĐ-TTg", "1486/QĐ-TTg"}, {"*Kế hoạch*", "Kế hoạch"},     {"## KẾ HOẠCH", "KẾ HOẠCH"},
        {"`57-KL/TW`", "57-KL/TW"},         {"57\\-KL/TW", "57-KL/TW"},     {"__Kế hoạch__", "Kế hoạch"},
        {"_Kế hoạch_", "Kế hoạch"},         {"**Số:** 12/KH", "Số: 12/KH"}, {"* Như trên", "* Như trên"}, /* a bullet */
    };
    assert_norms(state, LOOKS, TDN_COUNT(LOOKS));
}

/* Segmented corpora join the syllables of a word: "Nghị_định". */
static void test_an_underscore_between_syllables_is_a_blank(void **state)
{
    static const look LOOKS[] = {{"Nghị_định số 72", "Nghị định số 72"}, {"Bộ_Tài_chính", "Bộ Tài chính"}};
    assert_norms(state, LOOKS, TDN_COUNT(LOOKS));
}

static void test_letters_come_out_composed(void **state)
{
    desk *d = *state;
    static const char WORDS[] = "Quyết định số 1486/QĐ-TTg của Ủy ban nhân dân tỉnh Đắk Lắk";
    char *apart = (char *)utf8proc_NFD((const utf8proc_uint8_t *)WORDS);
    assert_non_null(apart);
    assert_norm(d, apart, WORDS);
    free(apart);
    assert_norm(d, "ngh\x65\xCC\xA3\xCC\x82 thu\xE1\xBA\xAD\x74", "nghệ thuật"); /* marks in the other order */
    assert_norm(d, "\xC3\xAA\xCC\xA3", "ệ");                                     /* half composed */
}

static void test_invalid_bytes_do_not_spread(void **state)
{
    desk *d = *state;
    static const char BYTES[] = "số \xFF\xFE 57-KL/TW \xE1\xBA";
    desk_normalise(d, BYTES, sizeof BYTES - 1);
    assert_int_equal(d->bad.count, 2);
    assert_true(desk_find(d, "57-KL/TW") > desk_find(d, "số"));
    for (size_t at = 0; at < d->region.norm_len;) {
        uint32_t point = 0;
        const size_t len = tdn_utf8_decode(d->region.norm + at, d->region.norm_len - at, &point);
        assert_true(point != 0xFFFD || len == 3); /* U+FFFD itself, no invalid byte */
        at += len;
    }
}

/* ------------------------------------------------------------------ tokens */

static void test_tokens_are_words_digits_and_marks(void **state)
{
    desk *d = *state;
    assert_tokens(d, "Số: 57-KL/TW (khóa XII).", "Số : 57 - KL / TW ( khóa XII ) .");
    assert_tokens(d, "30a/2008/NQ-CP", "30 a / 2008 / NQ - CP");
    assert_tokens(d, "Sở TT&TT", "Sở TT & TT");
    assert_tokens(d, "QH15", "QH 15");
    assert_tokens(d, "", "");
    assert_tokens(d, " \r\n\t", "");
}

static void test_glued_words_come_apart(void **state)
{
    desk *d = *state;
    assert_tokens(d, "QĐ-TTgngày 06/11", "QĐ - TTg ngày 06 / 11");
    assert_tokens(d, "ngày17/02/2020của Ban", "ngày 17 / 02 / 2020 của Ban");
    assert_tokens(d, "NĐ-CPquy định", "NĐ - CP quy định");
    assert_tokens(d, "số1486/QĐ-TTg", "số 1486 / QĐ - TTg");
    assert_tokens(d, "KH-UBNDngày", "KH - UBND ngày");
    assert_tokens(d, "Nghịquyết nhândântỉnh NHÂNDÂN Tỉnhủy", "Nghị quyết nhân dân tỉnh NHÂN DÂN Tỉnh ủy");
}

/* Words of one syllable, of foreign languages, and of parts that are no words of the tables. */
static void test_other_words_stay_whole(void **state)
{
    desk *d = *state;
    assert_tokens(d, "nghiêng quyết khuyến Đăklâkan Ôxtrâylia kilômét cafê",
                  "nghiêng quyết khuyến Đăklâkan Ôxtrâylia kilômét cafê");
}

/* "CTr", "QyĐ" and "SNgV" are codes with small letters inside, and none of them is two words. */
static void test_mixed_codes_stay_whole(void **state)
{
    desk *d = *state;
    assert_tokens(d, "CTr TTr QyĐ SNgV TTg CTrPH", "CTr TTr QyĐ SNgV TTg CTrPH");
    assert_tokens(d, "Quyết định", "Quyết định");
}

static void test_kinds_and_marks(void **state)
{
    desk *d = *state;
    desk_normalise(d, "Số 57–KL №", strlen("Số 57–KL №"));
    const tdn_token *t = d->region.tokens.items;
    assert_int_equal(t[0].kind, TDN_TOKEN_WORD);
    assert_int_equal(t[1].kind, TDN_TOKEN_NUMBER);
    assert_int_equal(t[2].kind, TDN_TOKEN_PUNCT);
    assert_int_equal(t[2].mark, '-');
    assert_int_equal(t[4].mark, 0);
    assert_int_equal(t[d->region.tokens.count - 1].kind, TDN_TOKEN_END);
}

static void test_words_of_the_tables_have_ids(void **state)
{
    desk *d = *state;
    assert_int_not_equal(token_of(d, "Nghị quyết", "Nghị")->form->word, 0);
    assert_int_equal(token_of(d, "HOÀ", "HOÀ")->form->word, token_of(d, "hòa", "hòa")->form->word);
    assert_int_equal(token_of(d, "xyzzy", "xyzzy")->form->word, 0);
    assert_int_not_equal(token_of(d, "UBND", "UBND")->form->code, 0);
    assert_int_equal(token_of(d, "ubnd", "ubnd")->form->code, 0);
    assert_int_equal(token_of(d, "ubnd", "ubnd")->form->word, 0);
}

/* ------------------------------------------------------------------- flags */

static void test_capitals(void **state)
{
    desk *d = *state;
    assert_true(has(token_of(d, "của Bộ", "Bộ"), TDN_CAPITAL));
    assert_false(has(token_of(d, "của Bộ", "Bộ"), TDN_UPPER));
    assert_true(has(token_of(d, "ĐẮK LẮK", "LẮK"), TDN_CAPITAL | TDN_UPPER));
    assert_false(has(token_of(d, "đắk", "đắk"), TDN_CAPITAL));
    assert_false(has(token_of(d, "57", "57"), TDN_UPPER));
}

static void test_line_breaks_of_all_systems_are_counted_once(void **state)
{
    desk *d = *state;
    static const char *const BREAKS[] = {"\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r", "\n \n"};
    for (size_t i = 0; i < TDN_COUNT(BREAKS); i++) {
        char bytes[64];
        (void)snprintf(bytes, sizeof bytes, "của%sBộ", BREAKS[i]);
        const tdn_token *t = token_of(d, bytes, "Bộ");
        assert_true(has(t, TDN_SPACE | TDN_LINE));
        assert_int_equal(has(t, TDN_BLANK), i >= 3);
    }
    assert_false(has(token_of(d, "của Bộ", "Bộ"), TDN_LINE));
    assert_false(has(token_of(d, "QĐ-TTg", "TTg"), TDN_SPACE));
}

/* A paragraph that goes on behind a page break is one paragraph. */
static void test_a_page_break_is_no_blank_line(void **state)
{
    desk *d = *state;
    static const char *const BREAKS[] = {
        "\f",
        "\n\f",
        "\f\n",
    };
    for (size_t i = 0; i < TDN_COUNT(BREAKS); i++) {
        char bytes[64];
        (void)snprintf(bytes, sizeof bytes, "của%sBộ", BREAKS[i]);
        const tdn_token *t = token_of(d, bytes, "Bộ");
        assert_true(has(t, TDN_LINE));
        assert_false(has(t, TDN_BLANK));
    }
}

static void test_wide_blanks_set_off_a_column(void **state)
{
    desk *d = *state;
    assert_true(has(token_of(d, "CHÍNH PHỦ        CỘNG HÒA", "CỘNG"), TDN_GAP));
    assert_true(has(token_of(d, "CHÍNH PHỦ\tCỘNG HÒA", "CỘNG"), TDN_GAP));
    assert_false(has(token_of(d, "CHÍNH  PHỦ", "PHỦ"), TDN_GAP));
}

static void test_headings_of_markdown_are_remembered(void **state)
{
    desk *d = *state;
    assert_true(has(token_of(d, "# KẾ HOẠCH", "KẾ"), TDN_HEADING));
    assert_true(has(token_of(d, "**KẾ HOẠCH**", "KẾ"), TDN_HEADING));
    assert_false(has(token_of(d, "# KẾ HOẠCH", "HOẠCH"), TDN_HEADING));
}

/* ------------------------------------------------------------------- spans */

/** Tokens in order, disjoint, inside the region, and nothing but blanks and what is left out between them. */
static void assert_spans(const desk *d, size_t start, size_t end)
{
    uint64_t last = start;
    uint32_t norm = 0;
    for (size_t i = 0; i < d->region.tokens.count; i++) {
        const tdn_token *t = &d->region.tokens.items[i];
        assert_true(t->start >= last && tdn_token_end(t) <= end);
        assert_true(t->kind == TDN_TOKEN_END || (t->len > 0 && t->norm_len > 0));
        assert_true(t->norm >= norm && t->norm + t->norm_len <= d->region.norm_len);
        last = tdn_token_end(t);
        norm = t->norm + t->norm_len;
    }
}

/** Each token's bytes, normalised alone, are its normalised text. */
static void assert_bytes(const desk *d, desk *alone)
{
    for (size_t i = 0; i + 1 < d->region.tokens.count; i++) {
        const tdn_token *t = &d->region.tokens.items[i];
        char bytes[256];
        assert_true(t->len < sizeof bytes);
        memcpy(bytes, d->text.ptr + t->start, t->len);
        bytes[t->len] = '\0';
        const tdn_slice norm = tdn_token_text(&d->region, i);
        desk_normalise(alone, bytes, t->len);
        if (bytes[0] == '\xC2') { /* a soft hyphen is a dash only between digit and letter */
            continue;
        }
        assert_int_equal(alone->region.norm_len >= norm.len, true);
        assert_memory_equal(alone->region.norm, norm.ptr, norm.len);
    }
}

static void test_spans_are_exact_in_bytes(void **state)
{
    static const char *const TEXTS[] = {
        "Quyết định số 1486/QĐ-TTgngày 06/11/2018của Thủ tướng",
        "**Kế hoạch** số 5081/KH–UBND\r\nngày\u00A026/12/2023 của “UBND tỉnh”",
        "Qu\u00ADyết định 14\u200B86/QĐ-T\u200DTg 57\u00ADKL/TW",
        "U\xCC\x89y ban nha\xCC\x82n da\xCC\x82n ti\xCC\x89nh",
        "số \xFF\xFF 12/KH \xE1\xBA",
        "\uFEFFCăn cứ Nghị_định số 72\n\n\n- mục",
    };
    void *other = NULL;
    assert_int_equal(desk_open(&other), 0);
    for (size_t i = 0; i < TDN_COUNT(TEXTS); i++) {
        desk *d = *state;
        desk_normalise(d, TEXTS[i], strlen(TEXTS[i]));
        assert_spans(d, 0, strlen(TEXTS[i]));
        assert_bytes(d, other);
    }
    desk_close(&other);
}

/* Zero-width characters at the edges of a word belong to no token: a quote ends with the letter that is seen. */
static void test_spans_end_with_what_is_seen(void **state)
{
    desk *d = *state;
    const tdn_token *digits = token_of(d, "số 1486\u200B ngày", "1486");
    assert_int_equal(digits->len, 4);
    const tdn_token *word = token_of(d, "QĐ-TTg\u200B ngày", "TTg");
    assert_int_equal(word->len, 3);
}

static void test_a_region_may_begin_anywhere(void **state)
{
    desk *d = *state;
    static const char WORDS[] = "Căn cứ Kết luận số 57-KL/TW";
    const size_t start = strlen("Căn cứ ");
    desk_normalise(d, WORDS, strlen(WORDS));
    assert_int_equal(tdn_normalise(&d->region, &d->text, start, start + strlen("Kết luận"), LINES, NULL), TDNREF_OK);
    assert_int_equal(d->region.tokens.count, 3);
    assert_int_equal(d->region.tokens.items[0].start, start);
    assert_int_equal(d->region.tokens.items[0].norm, 0);
    assert_spans(d, start, start + strlen("Kết luận"));
    assert_int_equal(tdn_normalise(&d->region, &d->text, start, start, LINES, NULL), TDNREF_OK);
    assert_int_equal(d->region.tokens.count, 1);
    assert_int_equal(d->region.tokens.items[0].kind, TDN_TOKEN_END);
}

static void test_tokens_are_found_by_their_place(void **state)
{
    desk *d = *state;
    desk_normalise(d, "số 57-KL/TW", strlen("số 57-KL/TW"));
    const size_t count = d->region.tokens.count;
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(tdn_region_token_at(&d->region, d->region.tokens.items[i].norm, 0), i);
    }
    assert_int_equal(tdn_region_token_at(&d->region, 1, 0), 1);
    assert_int_equal(tdn_region_token_at(&d->region, d->region.norm_len + 9, 0), count - 1);
}

static void test_a_region_too_long_is_refused(void **state)
{
    desk *d = *state;
    tdnref_error err;
    assert_int_equal(tdn_normalise(&d->region, &d->text, 0, TDN_REGION_MAX + 1, LINES, &err), TDNREF_ERR_LIMIT);
    assert_int_equal(err.status, TDNREF_ERR_LIMIT);
}

/* A megabyte of one letter is no word: it comes in pieces, all of it. */
static void test_an_endless_word_comes_in_pieces(void **state)
{
    desk *d = *state;
    const size_t len = (size_t)1 << 20;
    char *bytes = malloc(len);
    assert_non_null(bytes);
    memset(bytes, 'K', len);
    desk_normalise(d, bytes, len);
    assert_spans(d, 0, len);
    uint64_t covered = 0;
    for (size_t i = 0; i < d->region.tokens.count; i++) {
        covered += d->region.tokens.items[i].len;
    }
    assert_int_equal(covered, len);
    free(bytes);
}

/* ------------------------------------------------------------------- width */

static uint32_t width_of(desk *d, const char *line, int count)
{
    char bytes[8192];
    size_t len = 0;
    for (int i = 0; i < count; i++) {
        len += (size_t)snprintf(bytes + len, sizeof bytes - len, "%s\n", line);
    }
    desk_normalise(d, bytes, len);
    return tdn_find_layout(&d->text).width;
}

static void test_width_of_wrapped_and_other_lines(void **state)
{
    desk *d = *state;
    static const char FULL[] = "chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới";
    const uint32_t width = width_of(d, FULL, 30);
    assert_in_range(width, 60, 75); /* characters, not bytes */
    assert_int_equal(width_of(d, "Kính gửi:", 30), 0);
    assert_int_equal(width_of(d, FULL, 1), 0);
    assert_int_equal(width_of(d, "", 0), 0);
}

/** A letter of two pages between the notices of the site that shows it. */
static void test_width_without_the_notices_of_a_page(void **state)
{
    static const char FULL[] = "chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới";
    static const char NOTICE[] = "Thành viên đăng nhập để xem lược đồ, tải tệp đính kèm và nhận thông báo khi văn bản "
                                 "này được sửa đổi, thay thế";
    char bytes[8192];
    size_t len = 0;
    for (int i = 0; i < 24; i++) {
        len += (size_t)snprintf(bytes + len, sizeof bytes - len, "%s\n", i % 3 == 2 ? NOTICE : FULL);
    }
    desk_normalise(*state, bytes, len);
    assert_in_range(tdn_find_layout(&((desk *)*state)->text).width, 60, 75);
}

static bool blank_between(desk *d, const char *gap)
{
    static const char PARAGRAPH[] =
        "Các cơ quan báo chí tăng thời lượng bằng tiếng nước ngoài,%stập trung vào hình ảnh quốc gia.%s";
    char bytes[8192];
    size_t len = 0;
    for (int i = 0; i < 20; i++) {
        len += (size_t)snprintf(bytes + len, sizeof bytes - len, PARAGRAPH, "\n", gap);
    }
    desk_normalise(d, bytes, len);
    return tdn_find_layout(&d->text).blank_between;
}

static void test_blank_lines_that_part_paragraphs_are_seen(void **state)
{
    assert_true(blank_between(*state, "\n\n"));
    assert_true(blank_between(*state, "\n  \n"));
    assert_false(blank_between(*state, "\n"));
}

/** Fails unless the tokens of the text are the same when its words are met for the first time and when all are known.
 */
static void assert_same_when_known(desk *d, const char *bytes, size_t len)
{
    tdn_forms_release(&d->region.forms);
    desk_normalise(d, bytes, len);
    const size_t count = (size_t)d->region.tokens.count;
    tdn_token *first = malloc(count * sizeof *first);
    assert_non_null(first);
    memcpy(first, d->region.tokens.items, count * sizeof *first);
    desk_normalise(d, bytes, len);
    assert_int_equal(d->region.tokens.count, count);
    for (size_t i = 0; i < count; i++) {
        const tdn_token *a = &first[i];
        const tdn_token *b = &d->region.tokens.items[i];
        assert_true(a->start == b->start && a->len == b->len && a->norm == b->norm && a->norm_len == b->norm_len);
        assert_true(a->flags == b->flags && a->kind == b->kind && a->mark == b->mark);
    }
    free(first);
}

/* Words that begin other words ("p" of "phố") are known too, the text may end anywhere, and bytes that are no UTF-8 are
 * no known word. */
static void test_known_words_make_no_difference(void **state)
{
    static const char TEXT[] =
        "p ph th t N Ngh Q 1 16 | KẾ HOẠCH\nSố:  57‑KL/TW ngày 16/7/2024 của UBND tỉnh Hòa Bình (sau đây), **QĐ** "
        "số 1.486_2 nh\xCC\x89 "
        "a,\xCC\x81 5\xC2\xAD"
        "7 TTgngày\tthành phố Hà Nội*)\fNghiêng-nghiêng "
        "12345678901234567890 nghiêngnghiêngnghiêng \xC3\x97 \xE1\x80\x80 phố nghiêngnghiên\xFF phố "
        "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF "
        "nghiêngnghiêngnghiêng phố thành phố Hà Nội của UBND tỉnh";
    for (size_t len = 0; len < sizeof TEXT; len++) {
        assert_same_when_known(*state, TEXT, len);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_dash_is_one),
        cmocka_unit_test(test_every_slash_and_quotation_mark_is_one),
        cmocka_unit_test(test_white_space_is_one_blank_or_one_line_feed),
        cmocka_unit_test(test_what_no_reader_sees_is_left_out),
        cmocka_unit_test(test_a_soft_hyphen_is_a_separator_or_nothing),
        cmocka_unit_test(test_marks_of_markdown_are_left_out),
        cmocka_unit_test(test_an_underscore_between_syllables_is_a_blank),
        cmocka_unit_test(test_letters_come_out_composed),
        cmocka_unit_test(test_invalid_bytes_do_not_spread),
        cmocka_unit_test(test_tokens_are_words_digits_and_marks),
        cmocka_unit_test(test_glued_words_come_apart),
        cmocka_unit_test(test_other_words_stay_whole),
        cmocka_unit_test(test_mixed_codes_stay_whole),
        cmocka_unit_test(test_kinds_and_marks),
        cmocka_unit_test(test_words_of_the_tables_have_ids),
        cmocka_unit_test(test_capitals),
        cmocka_unit_test(test_line_breaks_of_all_systems_are_counted_once),
        cmocka_unit_test(test_a_page_break_is_no_blank_line),
        cmocka_unit_test(test_wide_blanks_set_off_a_column),
        cmocka_unit_test(test_headings_of_markdown_are_remembered),
        cmocka_unit_test(test_spans_are_exact_in_bytes),
        cmocka_unit_test(test_spans_end_with_what_is_seen),
        cmocka_unit_test(test_a_region_may_begin_anywhere),
        cmocka_unit_test(test_tokens_are_found_by_their_place),
        cmocka_unit_test(test_a_region_too_long_is_refused),
        cmocka_unit_test(test_an_endless_word_comes_in_pieces),
        cmocka_unit_test(test_width_of_wrapped_and_other_lines),
        cmocka_unit_test(test_width_without_the_notices_of_a_page),
        cmocka_unit_test(test_blank_lines_that_part_paragraphs_are_seen),
        cmocka_unit_test(test_known_words_make_no_difference),
    };
    return cmocka_run_group_tests(tests, desk_open, desk_close);
}
