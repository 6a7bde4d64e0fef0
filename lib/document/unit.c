#include "document/unit.h"

#include "text/utf8.h"

#include <utf8proc.h>

/* "KHU QUẢN LÝ ĐƯỜNG BỘ II": 7 letters of up to two bytes. */
#define INITIALS_MAX 32u

typedef struct kind_words {
    const char *folded;
    tdn_unit_need need;
} kind_words;

/** What units are called (Nghị định 158/2018/NĐ-CP, 83/2024/NĐ-CP; the army; schools; companies). Longer ones first. */
static const kind_words KINDS[] = {
    {"uy3 ban kiêm3 tra", TDN_UNIT_SUPERIOR},
    {"văn phong2", TDN_UNIT_PLACE},
    {"bô5 tư lênh5", TDN_UNIT_SUPERIOR},
    {"bô5 tham mưu", TDN_UNIT_SUPERIOR},
    {"bô5 môn", TDN_UNIT_SUPERIOR},
    {"công đoan2 cơ sơ3", TDN_UNIT_SUPERIOR},
    {"công đoan2", TDN_UNIT_SUPERIOR},
    {"khoa", TDN_UNIT_SUPERIOR},
    {"phong2", TDN_UNIT_SUPERIOR},
    {"ban", TDN_UNIT_PLACE},
    {"tô3", TDN_UNIT_PLACE},
    {"đôi5", TDN_UNIT_SUPERIOR},
    {"hat5", TDN_UNIT_PLACE},
    {"tram5", TDN_UNIT_PLACE},
    {"chi bô5", TDN_UNIT_WHOLE},
    {"chi cuc5", TDN_UNIT_PLACE},
    {"tông3 cuc5", TDN_UNIT_WHOLE},
    {"cuc5", TDN_UNIT_WHOLE},
    {"vu5", TDN_UNIT_WHOLE},
    {"trung tâm", TDN_UNIT_PLACE},
    {"tâp5 đoan2", TDN_UNIT_WHOLE},
    {"tông3 công ty", TDN_UNIT_WHOLE},
    {"công ty", TDN_UNIT_WHOLE},
    {"xi1 nghiêp5", TDN_UNIT_WHOLE},
    {"trương2", TDN_UNIT_WHOLE},
    {"hoc5 viên5", TDN_UNIT_WHOLE},
    {"đai5 hoc5", TDN_UNIT_WHOLE},
    {"viên5", TDN_UNIT_WHOLE},
    {"bênh5 viên5", TDN_UNIT_WHOLE},
    {"thư viên5", TDN_UNIT_PLACE},
    {"bao3 tang2", TDN_UNIT_PLACE},
    {"nha2", TDN_UNIT_PLACE},
    {"đai2", TDN_UNIT_PLACE},
    {"quy4", TDN_UNIT_PLACE},
    {"vươn2 quôc1 gia", TDN_UNIT_WHOLE},
    {"kiêm3 toan1 nha2 nươc1", TDN_UNIT_WHOLE},
    {"đôn2 biên phong2", TDN_UNIT_WHOLE},
    {"hai3 đôi5", TDN_UNIT_WHOLE},
    {"hai3 đoan2", TDN_UNIT_WHOLE},
    {"tiêu3 đoan2", TDN_UNIT_WHOLE},
    {"chi nhanh1", TDN_UNIT_SUPERIOR},
    {"ngân hang2", TDN_UNIT_WHOLE},
    {"kho bac5", TDN_UNIT_WHOLE},
    {"bao3 hiêm3 xa4 hôi5", TDN_UNIT_WHOLE},
    {"toa2 an1", TDN_UNIT_WHOLE},
    {"viên5 kiêm3 sat1", TDN_UNIT_WHOLE},
    {"thanh tra", TDN_UNIT_PLACE},
    {"công an", TDN_UNIT_WHOLE},
    {"quân khu", TDN_UNIT_WHOLE},
    {"quân chung3", TDN_UNIT_WHOLE},
    {"quân đoan2", TDN_UNIT_WHOLE},
    {"binh đoan2", TDN_UNIT_WHOLE},
    {"sư đoan2", TDN_UNIT_WHOLE},
    {"lư4 đoan2", TDN_UNIT_WHOLE},
    {"trung đoan2", TDN_UNIT_WHOLE},
    {"sơ3", TDN_UNIT_PLACE},
    {"bô5", TDN_UNIT_WHOLE},
    {"uy3 ban", TDN_UNIT_PLACE},
    {"hôi5", TDN_UNIT_PLACE},
    {"hiêp5 hôi5", TDN_UNIT_PLACE},
    {"liên đoan2", TDN_UNIT_PLACE},
    {"liên hiêp5", TDN_UNIT_PLACE},
    {"liên minh", TDN_UNIT_PLACE},
    {"đoan2", TDN_UNIT_WHOLE},
    {"đang3 uy3", TDN_UNIT_WHOLE},
    {"đang3 bô5", TDN_UNIT_WHOLE},
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
        "ban giam1",        "ban bi1 thư",     "ban hanh2",   "khoa hoc5",     "khoa giao1",
        "bô5 đôi5",         "bô5 may1",        "nha2 nươc1",  "nha2 giao1",    "nha2 ơ3",
        "đoan2 chu3 tich5", "đoan2 kêt1",      "đoan2 thê3",  "quy4 đât1",     "hôi5 nghi5",
        "hôi5 nhâp5",       "công đoan2 viên", "phong2 thu3", "phong2 chông1", "phong2 chay1",
        "phong2 ngưa2",     "phong2 không",    "tô3 chưc1",   "đôi5 ngu4",     "trương2 hơp5"};
    for (size_t i = 0; i < TDN_COUNT(OTHERS); i++) {
        if (tdn_are_folded(r, token, OTHERS[i])) {
            return true;
        }
    }
    const tdn_hit *office = tdn_hit_at(r->hits, token, TDN_PHRASE_OFFICE);
    const size_t behind = office != NULL ? token + office->count : token;
    const bool of_union = office != NULL && (tdn_is_folded(r, behind, "đoan2") || tdn_is_folded(r, behind, "hôi5") ||
                                             tdn_are_folded(r, behind, "công đoan2"));
    return office != NULL && !of_union; /* "BAN CHẤP HÀNH | ĐOÀN XÃ TAM NÔNG" */
}

tdn_unit_kind tdn_unit_kind_at(const tdn_reader *r, size_t token)
{
    if (!tdn_is_word_token(r, token) || !tdn_has_flag(r, token, TDN_UPPER) || is_no_unit(r, token)) {
        return (tdn_unit_kind){.words = 0};
    }
    for (size_t i = 0; i < TDN_COUNT(KINDS); i++) {
        if (tdn_are_folded(r, token, KINDS[i].folded)) {
            return (tdn_unit_kind){count_words(KINDS[i].folded), KINDS[i].need};
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

/** "TNHH", "MTV", "PTNT": letters without a vowel are an abbreviation, numerals and committees stay as well. */
static bool keeps_capitals(const tdn_reader *r, size_t token)
{
    static const char *const COMMITTEES[] = {"UBND", "HĐND", "UBMTTQ", NULL};
    const tdn_slice word = tdn_token_text(r->region, token);
    if (tdn_token_at(r, token)->kind != TDN_TOKEN_WORD || tdn_is_roman(word) || tdn_word_in(word, COMMITTEES)) {
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

/** Words before the name of a place, which is written with capitals: "Đoàn xã | Tam Nông". */
static bool is_place_word(const tdn_reader *r, size_t token)
{
    static const char *const PLACES[] = {"tinh3", "phô1", "huyên5", "quân5", "xa4", "phương2", "trân1", "khu"};
    for (size_t i = 0; i < TDN_COUNT(PLACES); i++) {
        if (tdn_is_folded(r, token, PLACES[i])) {
            return !tdn_are_folded(r, token, "xa4 hôi5") && !tdn_are_folded(r, token, "khu vưc5");
        }
    }
    return false;
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
        const bool word = is_place_word(r, at) && at >= place_end;
        const bool capital = !word && (at == proper || at < place_end || (at > 0 && tdn_is_mark(r, at - 1, '-')));
        len = append_word(out, len, tdn_token_text(r->region, at), capital || at == words.first, keeps_capitals(r, at));
        place_end = word && at > words.first ? words.end : place_end;
    }
    if (out != NULL) {
        out[len] = '\0';
    }
    return out;
}
