#include "document/unit.h"

#include "field/commune.h"
#include "field/issuer_case.h"
#include "text/utf8.h"

#include <utf8proc.h>

/* "KHU QUẢN LÝ ĐƯỜNG BỘ II": 7 letters of up to two bytes. */
#define INITIALS_MAX 32u
/* Bytes of a letter. */
#define UTF8_MOST 4u

typedef struct kind_words {
    const char *words;
    tdn_unit_need need;
} kind_words;

/** The kinds of units (Nghị định 158/2018/NĐ-CP, 83/2024/NĐ-CP; the army; schools; companies). Longer ones first. */
static const kind_words KINDS[] = {
    {"ủy ban kiểm tra", TDN_UNIT_SUPERIOR},
    {"văn phòng", TDN_UNIT_PLACE},
    {"bộ tư lệnh", TDN_UNIT_SUPERIOR},
    {"bộ tham mưu", TDN_UNIT_SUPERIOR},
    {"bộ môn", TDN_UNIT_SUPERIOR},
    {"công đoàn cơ sở", TDN_UNIT_SUPERIOR},
    {"công đoàn", TDN_UNIT_SUPERIOR},
    {"khoa", TDN_UNIT_SUPERIOR},
    {"phòng", TDN_UNIT_SUPERIOR},
    {"ban", TDN_UNIT_PLACE},
    {"bch", TDN_UNIT_WHOLE},
    {"xã đoàn", TDN_UNIT_WHOLE},
    {"phường đoàn", TDN_UNIT_WHOLE},
    {"tổ", TDN_UNIT_PLACE},
    {"đội", TDN_UNIT_SUPERIOR},
    {"hạt", TDN_UNIT_PLACE},
    {"trạm", TDN_UNIT_PLACE},
    {"chi bộ", TDN_UNIT_WHOLE},
    {"chi đoàn", TDN_UNIT_WHOLE},
    {"chi cục", TDN_UNIT_PLACE},
    {"tổng cục", TDN_UNIT_WHOLE},
    {"cục", TDN_UNIT_WHOLE},
    {"vụ", TDN_UNIT_WHOLE},
    {"trung tâm", TDN_UNIT_PLACE},
    {"tập đoàn", TDN_UNIT_WHOLE},
    {"tổng công ty", TDN_UNIT_WHOLE},
    {"công ty", TDN_UNIT_WHOLE},
    {"xí nghiệp", TDN_UNIT_WHOLE},
    {"trường", TDN_UNIT_WHOLE},
    {"học viện", TDN_UNIT_WHOLE},
    {"đại học", TDN_UNIT_WHOLE},
    {"viện", TDN_UNIT_WHOLE},
    {"bệnh viện", TDN_UNIT_WHOLE},
    {"thư viện", TDN_UNIT_PLACE},
    {"bảo tàng", TDN_UNIT_PLACE},
    {"nhà", TDN_UNIT_PLACE},
    {"đài", TDN_UNIT_PLACE},
    {"quỹ", TDN_UNIT_PLACE},
    {"vườn quốc gia", TDN_UNIT_WHOLE},
    {"kiểm toán nhà nước", TDN_UNIT_WHOLE},
    {"đồn biên phòng", TDN_UNIT_WHOLE},
    {"hải đội", TDN_UNIT_WHOLE},
    {"hải đoàn", TDN_UNIT_WHOLE},
    {"tiểu đoàn", TDN_UNIT_WHOLE},
    {"chi nhánh", TDN_UNIT_SUPERIOR},
    {"ngân hàng", TDN_UNIT_WHOLE},
    {"kho bạc", TDN_UNIT_WHOLE},
    {"bảo hiểm xã hội", TDN_UNIT_WHOLE},
    {"tòa án", TDN_UNIT_WHOLE},
    {"viện kiểm sát", TDN_UNIT_WHOLE},
    {"thanh tra", TDN_UNIT_PLACE},
    {"công an", TDN_UNIT_WHOLE},
    {"quân khu", TDN_UNIT_WHOLE},
    {"quân chủng", TDN_UNIT_WHOLE},
    {"quân đoàn", TDN_UNIT_WHOLE},
    {"binh đoàn", TDN_UNIT_WHOLE},
    {"sư đoàn", TDN_UNIT_WHOLE},
    {"lữ đoàn", TDN_UNIT_WHOLE},
    {"trung đoàn", TDN_UNIT_WHOLE},
    {"sở", TDN_UNIT_PLACE},
    {"bộ", TDN_UNIT_WHOLE},
    {"ủy ban", TDN_UNIT_PLACE},
    {"hội", TDN_UNIT_PLACE},
    {"hiệp hội", TDN_UNIT_PLACE},
    {"liên đoàn", TDN_UNIT_PLACE},
    {"liên hiệp", TDN_UNIT_PLACE},
    {"liên minh", TDN_UNIT_PLACE},
    {"đoàn", TDN_UNIT_WHOLE},
    {"đảng ủy", TDN_UNIT_WHOLE},
    {"đảng bộ", TDN_UNIT_WHOLE},
};

/** "BAN THƯỜNG VỤ", "BAN GIÁM HIỆU", "KHOA HỌC VÀ ...", "BAN HÀNH" begin like units but are not. */
static bool is_no_unit(const tdn_reader *r, size_t token)
{
    static const char *const OTHERS[] = {"ban giám",      "ban bí thư",     "ban hành",  "khoa học",    "khoa giáo",
                                         "bộ đội",        "bộ máy",         "nhà nước",  "nhà giáo",    "nhà ở",
                                         "đoàn chủ tịch", "đoàn kết",       "đoàn thể",  "quỹ đất",     "hội nghị",
                                         "hội nhập",      "công đoàn viên", "phòng thủ", "phòng chống", "phòng cháy",
                                         "phòng ngừa",    "phòng không",    "tổ chức",   "đội ngũ",     "trường hợp"};
    if (tdn_any_words_at(r, token, OTHERS, TDN_COUNT(OTHERS)) > 0) {
        return true;
    }
    const tdn_hit *office = tdn_hit_at(r->hits, token, TDN_PHRASE_OFFICE);
    const size_t behind = office != NULL ? token + office->count : token;
    const bool of_union = office != NULL && (tdn_is_word(r, behind, "đoàn") || tdn_is_word(r, behind, "hội") ||
                                             tdn_are_words(r, behind, "công đoàn"));
    return office != NULL && !of_union; /* "BAN CHẤP HÀNH | ĐOÀN XÃ TAM NÔNG" */
}

/** "XÃ | ĐOÀN ĐÀO", "PHƯỜNG | ĐOÀN KẾT": the name of a commune, not its youth union. */
static bool is_commune_at(const tdn_reader *r, size_t token)
{
    return (tdn_is_word(r, token, "xã") || tdn_is_word(r, token, "phường")) &&
           tdn_names_commune(r, token + 1, token + 3);
}

tdn_unit_kind tdn_unit_kind_at(const tdn_reader *r, size_t token)
{
    if (!tdn_is_word_token(r, token) || !tdn_has_flag(r, token, TDN_UPPER) || is_no_unit(r, token)) {
        return (tdn_unit_kind){.words = 0};
    }
    for (size_t i = 0; i < TDN_COUNT(KINDS); i++) {
        const size_t words = tdn_words_at(r, token, KINDS[i].words);
        if (words > 0 && !is_commune_at(r, token)) {
            return (tdn_unit_kind){words, KINDS[i].need};
        }
    }
    return (tdn_unit_kind){.words = 0};
}

/* ---------------------------------------------------------------- initials */

/** The initial letters of the words, with numerals whole, as a symbol has them: "KHU QUẢN LÝ ĐƯỜNG BỘ II" -> "KQLĐBII".
 * Returns their length, 0 if they are too many. */
static size_t initials_of(const tdn_reader *r, tdn_range words, char out[INITIALS_MAX])
{
    size_t len = 0;
    for (size_t at = words.first; at < words.end; at++) {
        const tdn_slice word = tdn_token_text(r->region, at);
        const bool whole = tdn_token_at(r, at)->kind == TDN_TOKEN_NUMBER || tdn_is_roman(word);
        if (tdn_token_at(r, at)->kind == TDN_TOKEN_PUNCT || tdn_is_word(r, at, "và")) {
            continue;
        }
        if (len + (whole ? word.len : UTF8_MOST) >= INITIALS_MAX) {
            return 0;
        }
        if (whole) {
            memcpy(out + len, word.ptr, word.len);
            len += word.len;
            continue;
        }
        uint32_t letter = 0;
        (void)tdn_utf8_decode(word.ptr, word.len, &letter);
        len += tdn_utf8_encode((uint32_t)utf8proc_toupper((utf8proc_int32_t)letter), out + len);
    }
    return len;
}

bool tdn_are_initials(const tdn_reader *r, tdn_range words, const tdn_number *n)
{
    char initials[INITIALS_MAX];
    if (n->issuer_first >= n->group_count || n->symbols[n->issuer_first] != NULL || words.end < words.first + 3 ||
        tdn_are_words(r, words.first, "văn phòng")) { /* an office of the body above it */
        return false;
    }
    const size_t len = initials_of(r, words, initials);
    return len > 0 && tdn_slice_equal((tdn_slice){initials, len}, n->groups[n->issuer_first]);
}

/* -------------------------------------------------------------------- name */

/** "TNHH", "MTV", "PTNT": letters without a vowel are an abbreviation; numerals and committees also stay in
 * capitals. */
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

/** Appends a word in small letters, except perhaps the first letter. Returns the length. */
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
    static const char *const PLACES[] = {"tỉnh", "phố", "huyện", "quận", "xã", "phường", "trấn", "khu"};
    for (size_t i = 0; i < TDN_COUNT(PLACES); i++) {
        if (tdn_is_word(r, token, PLACES[i])) {
            return !tdn_are_words(r, token, "xã hội") && !tdn_are_words(r, token, "khu vực");
        }
    }
    return false;
}

/** The words in small letters but for those that begin a name. NULL: no memory. */
static char *name_of_words(const tdn_reader *r, tdn_range words)
{
    static const char BOARD[] = "Ban Chấp hành"; /* "BCH ĐOÀN XÃ TAM NÔNG" */
    const tdn_token *last = tdn_token_at(r, words.end - 1);
    char *out =
        tdn_arena_alloc(r->arena, (tdn_token_end(last) - tdn_token_at(r, words.first)->start) * 2 + 1 + sizeof BOARD);
    const size_t proper = words.first + tdn_unit_kind_at(r, words.first).words; /* "Phòng | An ninh chính trị ..." */
    size_t len = 0;
    size_t place_end = 0;
    for (size_t at = words.first; out != NULL && at < words.end; at++) {
        const tdn_hit *place = tdn_hit_at(r->hits, at, TDN_PHRASE_PROVINCE);
        place_end = place != NULL && at + place->count > place_end ? at + place->count : place_end;
        if (len > 0 && tdn_has_flag(r, at, TDN_SPACE | TDN_LINE)) {
            out[len++] = ' ';
        }
        const bool number = tdn_is_word(r, at, "số") && tdn_token_at(r, at + 1)->kind == TDN_TOKEN_NUMBER;
        const bool word = is_place_word(r, at) && at >= place_end;
        const bool capital =
            !word && !number && (at == proper || at < place_end || (at > 0 && tdn_is_mark(r, at - 1, '-')));
        const bool board = at == words.first && tdn_is_word(r, at, "bch");
        const tdn_slice text = board ? tdn_slice_of(BOARD) : tdn_token_text(r->region, at);
        len = append_word(out, len, text, capital || at == words.first, board || keeps_capitals(r, at));
        place_end = word && at > words.first ? words.end : place_end;
    }
    if (out != NULL) {
        out[len] = '\0';
    }
    return out;
}

size_t tdn_school_of_unit(const tdn_reader *r, tdn_range words)
{
    for (size_t at = words.first + 1; at < words.end; at++) {
        const tdn_hit *hit = tdn_hit_at(r->hits, at, TDN_PHRASE_BODY);
        if (hit == NULL) {
            continue;
        }
        tdn_issuer inner;
        const tdn_body *body = tdn_lexicon_body(hit->id);
        const bool whole = body->scope == TDN_SCOPE_NONE && tdn_has_open_name(body) && tdn_issuer_at(r, at, &inner) &&
                           inner.own_name != NULL && inner.range.end == words.end;
        return whole ? at : words.end;
    }
    return words.end;
}

/** "CÔNG ĐOÀN TRƯỜNG THPT ĐỨC TRỌNG" -> "Công đoàn Trường Trung học phổ thông Đức Trọng"; the school's name begins at
 * the token `school`. */
static char *name_with_school(const tdn_reader *r, tdn_range words, size_t school)
{
    tdn_issuer inner;
    char *own = name_of_words(r, (tdn_range){words.first, school});
    const char *name = tdn_issuer_at(r, school, &inner) ? tdn_issuer_name(r->arena, &inner, 0) : NULL;
    return own != NULL && name != NULL ? tdn_name_with_locality(r, own, name) : NULL;
}

char *tdn_unit_name(const tdn_reader *r, tdn_range words)
{
    const size_t school = tdn_school_of_unit(r, words);
    return school < words.end ? name_with_school(r, words, school) : name_of_words(r, words);
}
