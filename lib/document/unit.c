#include "document/unit.h"

#include "text/utf8.h"

#include <utf8proc.h>

/* "KHU QUẢN LÝ ĐƯỜNG BỘ II": 7 letters of up to two bytes. */
#define INITIALS_MAX 32u

typedef struct kind_words {
    const char *folded;
    bool inner;
} kind_words;

/** What units are called (Nghị định 158/2018/NĐ-CP, 83/2024/NĐ-CP; the army; schools; companies). Longer ones first. */
static const kind_words KINDS[] = {
    {"uy3 ban kiêm3 tra", true},
    {"văn phong2", true},
    {"bô5 tư lênh5", true},
    {"bô5 tham mưu", true},
    {"bô5 môn", true},
    {"công đoan2", true},
    {"khoa", true},
    {"phong2", true},
    {"ban", true},
    {"tô3", true},
    {"đôi5", true},
    {"hat5", true},
    {"tram5", true},
    {"chi bô5", false},
    {"chi cuc5", false},
    {"tông3 cuc5", false},
    {"cuc5", false},
    {"vu5", false},
    {"trung tâm", false},
    {"tâp5 đoan2", false},
    {"tông3 công ty", false},
    {"công ty", false},
    {"xi1 nghiêp5", false},
    {"trương2", false},
    {"hoc5 viên5", false},
    {"đai5 hoc5", false},
    {"viên5", false},
    {"bênh5 viên5", false},
    {"thư viên5", false},
    {"bao3 tang2", false},
    {"nha2", false},
    {"đai2", false},
    {"quy4", false},
    {"vươn2 quôc1 gia", false},
    {"ngân hang2", false},
    {"kho bac5", false},
    {"bao3 hiêm3 xa4 hôi5", false},
    {"toa2 an1", false},
    {"viên5 kiêm3 sat1", false},
    {"thanh tra", false},
    {"công an", false},
    {"quân khu", false},
    {"quân chung3", false},
    {"quân đoan2", false},
    {"binh đoan2", false},
    {"sư đoan2", false},
    {"lư4 đoan2", false},
    {"trung đoan2", false},
    {"sơ3", false},
    {"bô5", false},
    {"uy3 ban", false},
    {"hôi5", false},
    {"hiêp5 hôi5", false},
    {"liên đoan2", false},
    {"liên hiêp5", false},
    {"liên minh", false},
    {"đoan2", false},
    {"đang3 uy3", false},
    {"đang3 bô5", false},
};

static size_t count_words(const char *folded)
{
    size_t words = 1;
    for (; *folded != '\0'; folded++) {
        words += *folded == ' ';
    }
    return words;
}

/** "BAN THƯỜNG VỤ", "BAN GIÁM HIỆU", "KHOA HỌC VÀ ...", "BAN HÀNH" begin like units and are none. */
static bool is_no_unit(const tdn_reader *r, size_t token)
{
    static const char *const OTHERS[] = {
        "ban giam1", "ban châp1 hanh2", "ban bi1 thư",      "ban hanh2",       "ban thương2", "khoa hoc5", "khoa giao1",
        "bô5 đôi5",  "nha2 nươc1",      "đoan2 chu3 tich5", "công đoan2 viên", "quy4 đât1",   "hôi5 nghi5"};
    for (size_t i = 0; i < TDN_COUNT(OTHERS); i++) {
        if (tdn_are_folded(r, token, OTHERS[i])) {
            return true;
        }
    }
    return tdn_hit_at(r->hits, token, TDN_PHRASE_OFFICE) != NULL;
}

tdn_unit_kind tdn_unit_kind_at(const tdn_reader *r, size_t token)
{
    if (!tdn_is_word_token(r, token) || !tdn_has_flag(r, token, TDN_UPPER) || is_no_unit(r, token)) {
        return (tdn_unit_kind){.words = 0};
    }
    for (size_t i = 0; i < TDN_COUNT(KINDS); i++) {
        if (tdn_are_folded(r, token, KINDS[i].folded)) {
            return (tdn_unit_kind){count_words(KINDS[i].folded), KINDS[i].inner};
        }
    }
    return (tdn_unit_kind){.words = 0};
}

/* ---------------------------------------------------------------- initials */

/** The letters that the words begin with, numerals whole, as a symbol writes them: "KHU QUẢN LÝ ĐƯỜNG BỘ II" ->
 * "KQLĐBII". Returns their length, 0 if they are too many. */
static size_t initials_of(const tdn_reader *r, tdn_range words, char out[INITIALS_MAX])
{
    size_t len = 0;
    for (size_t at = words.first; at < words.end; at++) {
        const tdn_slice word = tdn_token_text(r->region, at);
        const bool whole = tdn_token_at(r, at)->kind == TDN_TOKEN_NUMBER || tdn_is_roman(word);
        size_t size = 1;
        while (!whole && size < word.len && ((unsigned char)word.ptr[size] & 0xC0) == 0x80) {
            size++;
        }
        size = whole ? word.len : size;
        if (tdn_token_at(r, at)->kind == TDN_TOKEN_PUNCT || tdn_is_folded(r, at, "va2")) {
            continue;
        }
        if (len + size >= INITIALS_MAX) {
            return 0;
        }
        memcpy(out + len, word.ptr, size);
        len += size;
    }
    return len;
}

bool tdn_are_initials(const tdn_reader *r, tdn_range words, const tdn_number *n)
{
    char initials[INITIALS_MAX];
    if (n->issuer_first >= n->group_count || n->symbols[n->issuer_first] != NULL || words.end < words.first + 3 ||
        tdn_are_folded(r, words.first, "văn phong2")) { /* an office of the body above it */
        return false;
    }
    const size_t len = initials_of(r, words, initials);
    return len > 0 && tdn_slice_equal((tdn_slice){initials, len}, n->groups[n->issuer_first]);
}

/* -------------------------------------------------------------------- name */

/** "TNHH", "MTV", "PTNT": letters without a vowel are an abbreviation, numerals stay as well. */
static bool keeps_capitals(const tdn_reader *r, size_t token)
{
    const tdn_slice word = tdn_token_text(r->region, token);
    if (tdn_token_at(r, token)->kind != TDN_TOKEN_WORD || tdn_is_roman(word)) {
        return true;
    }
    for (size_t i = 0; i < word.len; i++) {
        if ((unsigned char)word.ptr[i] >= 0x80 || strchr("AEIOUY", word.ptr[i]) != NULL) {
            return false;
        }
    }
    return word.len > 1;
}

/** Appends a word, all of it in small letters but perhaps the first. Returns the length. */
static size_t append_word(char *out, size_t len, tdn_slice word, bool first_capital, bool capitals)
{
    for (size_t at = 0; at < word.len;) {
        uint32_t c = 0;
        const bool keep = capitals || (first_capital && at == 0);
        at += tdn_utf8_decode(word.ptr + at, word.len - at, &c);
        len += tdn_utf8_encode(keep ? c : (uint32_t)utf8proc_tolower((utf8proc_int32_t)c), out + len);
    }
    return len;
}

char *tdn_unit_name(const tdn_reader *r, tdn_range words)
{
    const tdn_token *last = tdn_token_at(r, words.end - 1);
    char *out = tdn_arena_alloc(r->arena, (tdn_token_end(last) - tdn_token_at(r, words.first)->start) * 2 + 2);
    const size_t proper = words.first + tdn_unit_kind_at(r, words.first).words; /* "Phòng | An ninh chính trị ..." */
    size_t len = 0;
    size_t place_end = 0;
    for (size_t at = words.first; out != NULL && at < words.end; at++) {
        const tdn_hit *place = tdn_hit_at(r->hits, at, TDN_PHRASE_PROVINCE);
        place_end = place != NULL && at + place->count > place_end ? at + place->count : place_end;
        if (len > 0 && tdn_has_flag(r, at, TDN_SPACE | TDN_LINE)) {
            out[len++] = ' ';
        }
        const bool capital =
            at == words.first || at == proper || at < place_end || (at > 0 && tdn_is_mark(r, at - 1, '-'));
        len = append_word(out, len, tdn_token_text(r->region, at), capital, keeps_capitals(r, at));
    }
    if (out != NULL) {
        out[len] = '\0';
    }
    return out;
}
