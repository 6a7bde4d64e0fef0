#include "document/title_end.h"

#include "base/calendar.h"

#include "document/cell.h"
#include "document/issuing.h"

/* "2024 - 2025" */
#define PERIOD_TOKENS 3u

bool tdn_is_upper_line(const tdn_reader *r, size_t token, size_t end)
{
    size_t words = 0;
    size_t upper = 0;
    for (size_t i = token; i < end; i++) {
        words += tdn_is_word_token(r, i);
        upper += tdn_has_flag(r, i, TDN_UPPER);
    }
    return words > 0 && upper * 10 >= words * 7;
}

bool tdn_begins_recital(const tdn_reader *r, size_t token)
{
    const tdn_hit *cue = tdn_hit_at(r->hits, token, TDN_PHRASE_CUE);
    return cue != NULL && (tdn_lexicon_cue(cue->id)->flags & TDN_CUE_LIST) != 0 && tdn_has_flag(r, token, TDN_CAPITAL);
}

bool tdn_is_rule(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    return t->mark == '-' && t[1].mark == '-';
}

bool tdn_is_enacting_body(const tdn_reader *r, size_t token, size_t end)
{
    tdn_issuer issuer;
    return tdn_issuer_at(r, token, &issuer) && issuer.range.end + 2 >= end && tdn_is_upper_line(r, token, end);
}

bool tdn_introduces_recitals(const tdn_reader *r, size_t token)
{
    const size_t count = tdn_token_count(r);
    for (size_t lines = 0; lines < 2 && token < count; lines++, token = tdn_next_line(r, token)) {
        const bool item = tdn_is_mark(r, token, '-') || tdn_is_mark(r, token, '+'); /* "- Căn cứ Luật ..." */
        if (tdn_begins_recital(r, item ? token + 1 : token)) {
            return true;
        }
    }
    return false;
}

/** Behind the lines of an enacting body: "HỘI ĐỒNG NHÂN DÂN TỈNH BÀ RỊA-VŨNG / TÀU". */
static size_t end_of_enacting_body(const tdn_reader *r, size_t token, size_t end)
{
    tdn_issuer issuer;
    return tdn_issuer_at(r, token, &issuer) && issuer.range.end > end ? tdn_next_line(r, issuer.range.end - 1) : end;
}

/** Behind a blank line the end of the wrapped paragraph that begins at `token`, else the end of its line. */
static size_t paragraph_end(const tdn_reader *r, size_t token)
{
    const size_t count = tdn_token_count(r);
    size_t end = tdn_next_line(r, token);
    for (size_t lines = 1; lines < TDN_TITLE_LINES && tdn_has_flag(r, token, TDN_BLANK); lines++) {
        if (end >= count || tdn_has_flag(r, end, TDN_BLANK | TDN_SENTENCE)) {
            break;
        }
        end = tdn_next_line(r, end);
    }
    return end;
}

bool tdn_is_awaited(const tdn_reader *r, size_t token)
{
    static const char *const OPEN[] = {"tại", "của", "cho", "với", "và", "thuộc", "giữa", "do", "trên", "trong"};
    static const char *const PLACES[] = {"tỉnh", "huyện", "xã", "phường", "phố"};
    if (token > 1 && tdn_is_word(r, token - 2, "cấp")) {
        return false; /* "CẤP TỈNH VÀ CẤP HUYỆN" */
    }
    if (token > 0 && tdn_any_words_at(r, token - 1, PLACES, TDN_COUNT(PLACES)) > 0) {
        return tdn_hit_at(r->hits, token, TDN_PHRASE_OFFICE) == NULL && /* "... TRÊN ĐỊA BÀN TỈNH / CHỦ TỊCH UBND" */
               tdn_hit_at(r->hits, token, TDN_PHRASE_BODY) == NULL;
    }
    return token > 0 && tdn_any_words_at(r, token - 1, OPEN, TDN_COUNT(OPEN)) > 0;
}

unsigned tdn_title_year(const tdn_reader *r, size_t token)
{
    const tdn_slice text = tdn_token_text(r->region, token);
    if (tdn_token_at(r, token)->kind != TDN_TOKEN_NUMBER || text.len != 4) {
        return 0;
    }
    unsigned year = 0;
    for (size_t i = 0; i < 4; i++) {
        year = year * 10 + (unsigned)(text.ptr[i] - '0');
    }
    return year >= TDN_FIRST_YEAR && year <= TDN_LAST_YEAR ? year : 0;
}

/** "... TRÊN ĐỊA BÀN TỈNH GIAI ĐOẠN / 2017-2021", "... GIAI ĐOẠN 2014 / - 2016", "MÙA KHÔ 2019 - / 2020": years of the
 * period stand on the next line. */
static bool awaits_years(const tdn_reader *r, size_t token)
{
    static const char *const OPEN[] = {"đoạn", "năm", "kỳ", "đến", "từ"};
    if (tdn_is_mark(r, token, '-') && token > 0 && tdn_title_year(r, token - 1) != 0 &&
        tdn_title_year(r, token + 1) != 0) {
        return true;
    }
    if (token > 1 && tdn_is_mark(r, token - 1, '-') && tdn_title_year(r, token - 2) != 0) {
        return tdn_title_year(r, token) != 0;
    }
    for (size_t i = 0; token > 0 && i < TDN_COUNT(OPEN); i++) {
        if (tdn_is_word(r, token - 1, OPEN[i])) {
            return tdn_title_year(r, token) != 0;
        }
    }
    return false;
}

size_t tdn_bracketed_period_end(const tdn_reader *r, size_t token)
{
    if (!tdn_is_mark(r, token, '(')) {
        return token;
    }
    static const char *const WORDS[] = {"giai đoạn", "năm học", "năm"};
    size_t at = token + 1 + tdn_any_words_at(r, token + 1, WORDS, TDN_COUNT(WORDS));
    if (tdn_title_year(r, at) != 0 && tdn_is_mark(r, at + 1, '-') && tdn_title_year(r, at + 2) != 0) {
        at += 2;
    }
    return tdn_title_year(r, at) != 0 && tdn_is_mark(r, at + 1, ')') ? at + 2 : token;
}

/** "KẾ HOẠCH GIÁO DỤC NHÀ TRƯỜNG / | Năm học 2024 - 2025": the period of a plan in small letters, all of the line from
 * `token` to `end`, belongs to a title in capitals. */
static bool is_period_line(const tdn_reader *r, size_t token, size_t end)
{
    static const char *const WORDS[] = {"năm học", "giai đoạn", "nhiệm kỳ", "năm"};
    const size_t words = tdn_any_words_at(r, token, WORDS, TDN_COUNT(WORDS));
    return words > 0 && tdn_has_flag(r, token, TDN_CAPITAL) && end - token <= words + PERIOD_TOKENS &&
           tdn_title_year(r, token + words) != 0;
}

/** True if a title in capitals ends before the line from `token` to `end`: text in small letters, or the enacting body.
 */
static bool ends_upper_title(const tdn_reader *r, size_t token, size_t end)
{
    if (!tdn_is_upper_line(r, token, end)) {
        return !is_period_line(r, token, end);
    }
    if (tdn_is_awaited(r, token)) {
        return false;
    }
    const bool enacting = tdn_is_enacting_body(r, token, end);
    const bool body = tdn_hit_at(r->hits, token, TDN_PHRASE_BODY) != NULL && tdn_has_flag(r, token, TDN_BLANK);
    if (enacting && tdn_is_word(r, end - 2, "điện") && tdn_is_mark(r, end - 1, ':')) {
        return true; /* "BỘ TRƯỞNG BỘ XÂY DỰNG điện:", and to whom */
    }
    return (tdn_has_flag(r, token, TDN_SENTENCE) && (body || enacting)) ||
           (enacting && tdn_introduces_recitals(r, end_of_enacting_body(r, token, end)));
}

/** "Tại hội nghị ...", "Nhằm ...", "Hội nghị lần thứ bảy ...": with a capital they begin a sentence, and no line of a
 * title in small letters. */
static bool begins_text(const tdn_reader *r, size_t token)
{
    static const char *const WORDS[] = {"tại", "nhằm", "trong", "sau", "qua", "vừa", "tiếp", "hội nghị lần"};
    return tdn_has_flag(r, token, TDN_CAPITAL) && tdn_any_words_at(r, token, WORDS, TDN_COUNT(WORDS)) > 0 &&
           !tdn_has_flag(r, token + 1, TDN_CAPITAL);
}

/** "V/v vướng mắc Luật Quản lý ngoại / | / thương và Nghị định": a line that begins in small letters goes on, also
 * behind the blank line that a scan puts there. */
static bool goes_on_in_small(const tdn_reader *r, size_t token, size_t first)
{
    const bool small = tdn_is_word_token(r, token) && !tdn_has_flag(r, token, TDN_CAPITAL | TDN_UPPER) &&
                       tdn_is_word_token(r, token - 1);
    return small && tdn_has_flag(r, token, TDN_BLANK) && !tdn_has_flag(r, first, TDN_UPPER) &&
           tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE) == NULL && tdn_classify_line(r, token) == TDN_LINE_OTHER;
}

/** "────────", "*****": a line of marks alone, as the rule under a title is drawn. */
static bool is_line_of_marks(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    while (t->kind == TDN_TOKEN_PUNCT && (t[1].flags & TDN_LINE) == 0) {
        t++;
    }
    return t->kind == TDN_TOKEN_PUNCT;
}

/** What stands under a title and is no part of it: "Phần thứ nhất", "Phần I", "Kỳ báo cáo: Tháng 4/2026", the motto of
 * the column beside. */
static bool begins_other_part(const tdn_reader *r, size_t token)
{
    if (!tdn_has_flag(r, token, TDN_CAPITAL)) {
        return false;
    }
    if (tdn_is_word(r, token, "phần")) {
        return tdn_is_word(r, token + 1, "thứ") || tdn_are_words(r, token + 1, "mở đầu") ||
               tdn_is_roman(tdn_token_text(r->region, token + 1));
    }
    return (tdn_are_words(r, token, "kỳ báo cáo") && tdn_is_mark(r, token + 3, ':')) ||
           (tdn_are_words(r, token, "độc lập") && tdn_motto_end(r, token) > token);
}

bool tdn_ends_title(const tdn_reader *r, size_t token, size_t first)
{
    const size_t end = tdn_next_line(r, token);
    if (awaits_years(r, token) || goes_on_in_small(r, token, first)) {
        return false;
    }
    if (tdn_is_mark(r, token, '(') && tdn_bracketed_period_end(r, token) == end) {
        return false; /* "... GIAI ĐOẠN II / (2021-2025)" */
    }
    const bool renamed = tdn_is_mark(r, token, '(') && tdn_are_words(r, token + 1, "nay là");
    if (is_line_of_marks(r, token) || tdn_is_rule(r, token) || (tdn_is_mark(r, token, '(') && !renamed) ||
        tdn_is_mark(r, token, '|') || tdn_begins_item(r->region, token) || tdn_are_words(r, token, "kính gửi") ||
        begins_other_part(r, token)) {
        return true;
    }
    const bool day = tdn_is_word(r, token, "ngày") && tdn_token_at(r, token + 1)->kind == TDN_TOKEN_NUMBER;
    if (tdn_classify_line(r, token) != TDN_LINE_OTHER || (day && tdn_has_flag(r, token, TDN_BLANK | TDN_SENTENCE))) {
        return true;
    }
    if (tdn_is_upper_line(r, first, tdn_next_line(r, first))) {
        return ends_upper_title(r, token, end);
    }
    const bool upper = tdn_is_upper_line(r, token, end);
    if (upper && (end > token + 5 || (end > token + 2 && tdn_has_flag(r, token, TDN_BLANK)))) {
        return true; /* a stamp or the enacting body behind a title in small letters */
    }
    if (tdn_begins_recital(r, token) || tdn_is_enacting_body(r, token, end)) {
        return true;
    }
    if (begins_text(r, token)) {
        return true;
    }
    /* A title has no full sentence: the paragraph that follows it begins with a capital and is long or ends in a mark.
     */
    const tdn_token *last = tdn_token_at(r, paragraph_end(r, token) - 1);
    const bool long_text = tdn_token_end(last) - tdn_token_at(r, token)->start > 400;
    return tdn_has_flag(r, token, TDN_SENTENCE | TDN_BLANK) &&
           (long_text || last->mark == ';' || last->mark == ':' || last->mark == '.');
}
