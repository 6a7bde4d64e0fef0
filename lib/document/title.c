/*
 * title.c - the title of a document, the period it names, and where its opening ends.
 */
#include "document/cell.h"
#include "document/document.h"
#include "document/gazette.h"
#include "document/issuing.h"

#define TITLE_LINES 14u
/* "2024 - 2025" */
#define PERIOD_TOKENS 3u
#define OPENING_BYTES 12000u
/* As much of an opening as its record keeps: the recitals of a plan are rarely longer. */
#define OPENING_TEXT 2000u

static bool is_line_start(const tdn_reader *r, size_t token)
{
    return tdn_has_flag(r, token, TDN_LINE) || (token > 0 && tdn_is_mark(r, token - 1, '|'));
}

/** Most of a line in capitals: "CÔNG TÁC THÔNG TIN ĐỐI NGOẠI NĂM 2024". */
static bool is_upper_line(const tdn_reader *r, size_t token, size_t end)
{
    size_t words = 0;
    size_t upper = 0;
    for (size_t i = token; i < end; i++) {
        words += tdn_is_word_token(r, i);
        upper += tdn_has_flag(r, i, TDN_UPPER);
    }
    return words > 0 && upper * 10 >= words * 7;
}

/** "Căn cứ", "Thực hiện" and what else begins a recital; a title in small letters may begin with them in its first
 * line. */
static bool begins_recital(const tdn_reader *r, size_t token)
{
    const tdn_hit *cue = tdn_hit_at(r->hits, token, TDN_PHRASE_CUE);
    return cue != NULL && (tdn_lexicon_cue(cue->id)->flags & TDN_CUE_LIST) != 0 && tdn_has_flag(r, token, TDN_CAPITAL);
}

static bool is_rule(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    return t->mark == '-' && t[1].mark == '-';
}

static bool is_enacting_body(const tdn_reader *r, size_t token, size_t end)
{
    tdn_issuer issuer;
    return tdn_issuer_at(r, token, &issuer) && issuer.range.end + 2 >= end && is_upper_line(r, token, end);
}

/** True if the recitals follow, at most a line about the session between: "KHÓA IX KỲ HỌP THỨ SÁU". */
static bool introduces_recitals(const tdn_reader *r, size_t token)
{
    const size_t count = tdn_token_count(r);
    for (size_t lines = 0; lines < 2 && token < count; lines++, token = tdn_next_line(r, token)) {
        const bool item = tdn_is_mark(r, token, '-') || tdn_is_mark(r, token, '+'); /* "- Căn cứ Luật ..." */
        if (begins_recital(r, item ? token + 1 : token)) {
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
    for (size_t lines = 1; lines < TITLE_LINES && tdn_has_flag(r, token, TDN_BLANK); lines++) {
        if (end >= count || tdn_has_flag(r, end, TDN_BLANK | TDN_SENTENCE)) {
            break;
        }
        end = tdn_next_line(r, end);
    }
    return end;
}

/** The line before ends in a word that wants another: "... MỘT SỐ CHƯƠNG TRÌNH TÍN DỤNG CHÍNH SÁCH TẠI / NGÂN HÀNG
 * CHÍNH SÁCH XÃ HỘI". */
static bool is_awaited(const tdn_reader *r, size_t token)
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

static unsigned year_of(const tdn_reader *r, size_t token)
{
    const tdn_slice text = tdn_token_text(r->region, token);
    if (tdn_token_at(r, token)->kind != TDN_TOKEN_NUMBER || text.len != 4) {
        return 0;
    }
    unsigned year = 0;
    for (size_t i = 0; i < 4; i++) {
        year = year * 10 + (unsigned)(text.ptr[i] - '0');
    }
    return year >= 1945 && year <= 2100 ? year : 0;
}

/** "... TRÊN ĐỊA BÀN TỈNH GIAI ĐOẠN / 2017-2021", "... GIAI ĐOẠN 2014 / - 2016": years of the period stand on the next
 * line. */
static bool awaits_years(const tdn_reader *r, size_t token)
{
    static const char *const OPEN[] = {"đoạn", "năm", "kỳ", "đến", "từ"};
    if (tdn_is_mark(r, token, '-') && token > 0 && year_of(r, token - 1) != 0 && year_of(r, token + 1) != 0) {
        return true;
    }
    for (size_t i = 0; token > 0 && i < TDN_COUNT(OPEN); i++) {
        if (tdn_is_word(r, token - 1, OPEN[i])) {
            return year_of(r, token) != 0;
        }
    }
    return false;
}

/** "KẾ HOẠCH GIÁO DỤC NHÀ TRƯỜNG / | Năm học 2024 - 2025": the period of a plan in small letters, all of the line from
 * `token` to `end`, belongs to a title in capitals. */
static bool is_period_line(const tdn_reader *r, size_t token, size_t end)
{
    static const char *const WORDS[] = {"năm học", "giai đoạn", "nhiệm kỳ", "năm"};
    const size_t words = tdn_any_words_at(r, token, WORDS, TDN_COUNT(WORDS));
    return words > 0 && tdn_has_flag(r, token, TDN_CAPITAL) && end - token <= words + PERIOD_TOKENS &&
           year_of(r, token + words) != 0;
}

/** True if a title in capitals ends before the line from `token` to `end`: text in small letters, or the enacting body.
 */
static bool ends_upper_title(const tdn_reader *r, size_t token, size_t end)
{
    if (!is_upper_line(r, token, end)) {
        return !is_period_line(r, token, end);
    }
    if (is_awaited(r, token)) {
        return false;
    }
    const bool enacting = is_enacting_body(r, token, end);
    const bool body = tdn_hit_at(r->hits, token, TDN_PHRASE_BODY) != NULL && tdn_has_flag(r, token, TDN_BLANK);
    return (tdn_has_flag(r, token, TDN_SENTENCE) && (body || enacting)) ||
           (enacting && introduces_recitals(r, end_of_enacting_body(r, token, end)));
}

/** "Tại hội nghị ...", "Nhằm ...", "Trong thời gian qua ...": with a capital they begin a sentence, and no line of a
 * title in small letters. */
static bool begins_text(const tdn_reader *r, size_t token)
{
    static const char *const WORDS[] = {"tại", "nhằm", "trong", "sau", "qua", "vừa", "tiếp"};
    for (size_t i = 0; tdn_has_flag(r, token, TDN_CAPITAL) && i < TDN_COUNT(WORDS); i++) {
        if (tdn_is_word(r, token, WORDS[i])) {
            return !tdn_has_flag(r, token + 1, TDN_CAPITAL);
        }
    }
    return false;
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

/** True if the title cannot go on with the line at `token`. `first`: the title's own first token. */
static bool ends_title(const tdn_reader *r, size_t token, size_t first)
{
    const size_t end = tdn_next_line(r, token);
    if (awaits_years(r, token) || goes_on_in_small(r, token, first)) {
        return false;
    }
    const bool renamed = tdn_is_mark(r, token, '(') && tdn_are_words(r, token + 1, "nay là");
    if (is_line_of_marks(r, token) || is_rule(r, token) || (tdn_is_mark(r, token, '(') && !renamed) ||
        tdn_is_mark(r, token, '|') || tdn_begins_item(r->region, token) || tdn_are_words(r, token, "kính gửi") ||
        begins_other_part(r, token)) {
        return true;
    }
    const bool day = tdn_is_word(r, token, "ngày") && tdn_token_at(r, token + 1)->kind == TDN_TOKEN_NUMBER;
    if (tdn_classify_line(r, token) != TDN_LINE_OTHER || (day && tdn_has_flag(r, token, TDN_BLANK | TDN_SENTENCE))) {
        return true;
    }
    if (is_upper_line(r, first, tdn_next_line(r, first))) {
        return ends_upper_title(r, token, end);
    }
    const bool upper = is_upper_line(r, token, end);
    if (upper && (end > token + 5 || (end > token + 2 && tdn_has_flag(r, token, TDN_BLANK)))) {
        return true; /* a stamp or the enacting body behind a title in small letters */
    }
    if (begins_recital(r, token) || is_enacting_body(r, token, end)) {
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

/** "Về việc", "V/v", "V/v:" in front of a title are left out, and the "Về" that stands for "V/v" below the number of a
 * letter. */
static size_t skip_about(const tdn_reader *r, size_t token, size_t subject)
{
    if (tdn_is_word(r, token, "v") && tdn_is_mark(r, token + 1, '/') && tdn_is_word(r, token + 2, "v")) {
        token += 3;
    } else if (tdn_are_words(r, token, "về việc")) {
        token += 2;
    } else if (token == subject && tdn_is_word(r, token, "vv")) {
        token++;
    } else if (token == subject && tdn_is_word(r, token, "về")) {
        token++;
    }
    return tdn_is_mark(r, token, ':') ? token + 1 : token;
}

static size_t skip_marks(const tdn_reader *r, size_t token, size_t count)
{
    while (token < count && (tdn_is_mark(r, token, '|') || is_rule(r, token) || tdn_is_mark(r, token, '-'))) {
        token++;
    }
    return token;
}

/** "CỦA BỘ CHÍNH TRỊ" on a line of its own between heading and title. */
static size_t skip_issuer_line(const tdn_reader *r, size_t token)
{
    tdn_gazette_heading heading;
    if (tdn_gazette_heading_at(r, token, &heading)) {
        return heading.end;
    }
    tdn_issuer organs[2];
    size_t end = token;
    const bool named = tdn_speaking_organs(r, token, organs, &end) > 0 && tdn_has_flag(r, end, TDN_LINE);
    return named ? end : token;
}

/** Behind a heading that a scan made unreadable and the organ that speaks: "K ÉT LUẬN / HỘI NGHỊ ... / BAN CHẤP HÀNH
 * ... / về xây dựng ...". TDN_NO_TOKEN: no such line follows. */
static size_t subject_below(const tdn_reader *r, size_t token)
{
    const size_t count = tdn_token_count(r);
    for (size_t lines = 0; lines < 4 && token < count; lines++) {
        const size_t end = tdn_next_line(r, token);
        if (lines > 0 && tdn_is_word(r, token, "về") && !tdn_has_flag(r, token, TDN_UPPER)) {
            return token;
        }
        if (!is_upper_line(r, token, end)) {
            return TDN_NO_TOKEN;
        }
        token = end;
    }
    return TDN_NO_TOKEN;
}

/** The line behind number, place and date where no heading stands: "BAN HÀNH QUY ĐỊNH CHẾ ĐỘ BÁO CÁO ĐỊNH KỲ". Capitals
 * that are no body, no motto and no recital are the title. TDN_NO_TOKEN: there are none. */
static size_t title_without_heading(const tdn_reader *r, const tdn_letterhead *head)
{
    const size_t count = tdn_token_count(r);
    if (head->number == TDN_NO_TOKEN || head->place_date == TDN_NO_TOKEN) {
        return TDN_NO_TOKEN;
    }
    size_t last = head->number > head->place_date ? head->number : head->place_date;
    last = head->motto != TDN_NO_TOKEN && head->motto > last ? head->motto : last;
    const size_t first = skip_marks(r, tdn_next_line(r, last), count);
    const size_t subject = subject_below(r, first);
    if (subject != TDN_NO_TOKEN) {
        return subject;
    }
    const size_t end = first < count ? tdn_next_line(r, first) : first;
    const bool line = end > first + 3 && is_upper_line(r, first, end) && tdn_has_flag(r, first, TDN_UPPER) &&
                      tdn_classify_line(r, first) == TDN_LINE_OTHER && !tdn_are_words(r, first, "độc lập");
    return line && !is_enacting_body(r, first, end) && tdn_hit_at(r->hits, first, TDN_PHRASE_BODY) == NULL
               ? first
               : TDN_NO_TOKEN;
}

/** Where a title in capitals ends that the text follows on the same line: "... QUỐC DOANH. | Quyết định số 217-HĐBT";
 * `end` if it fills its line. */
static size_t end_of_capitals(const tdn_reader *r, size_t first, size_t end)
{
    const bool quoted = tdn_is_mark(r, first, '"');
    if (tdn_has_flag(r, first, TDN_LINE) || !tdn_has_flag(r, quoted ? first + 1 : first, TDN_UPPER)) {
        return end;
    }
    for (size_t at = first; at < end; at++) {
        const bool small =
            tdn_is_word_token(r, at) && !tdn_has_flag(r, at, TDN_UPPER) && tdn_has_flag(r, at, TDN_SENTENCE);
        const bool note = tdn_is_mark(r, at, '(') && !tdn_has_flag(r, at + 1, TDN_UPPER);
        if (small || note) {
            return at;
        }
    }
    return end;
}

static tdn_range title_range(const tdn_reader *r, const tdn_letterhead *head)
{
    const size_t count = tdn_token_count(r);
    size_t first = head->heading != TDN_NO_TOKEN   ? head->heading_end
                   : head->subject != TDN_NO_TOKEN ? head->subject
                                                   : title_without_heading(r, head);
    if (first == TDN_NO_TOKEN) {
        return (tdn_range){0, 0};
    }
    first = skip_issuer_line(r, skip_marks(r, first, count));
    first = skip_about(r, skip_marks(r, first, count), head->subject);
    if (first >= count || tdn_is_mark(r, first, '(') || tdn_begins_item(r->region, first)) {
        return (tdn_range){0, 0};
    }
    size_t end = tdn_next_line(r, first);
    if (is_enacting_body(r, first, end) && introduces_recitals(r, end)) {
        return (tdn_range){0, 0}; /* "SẮC LỆNH CỦA ... SỐ 175 NGÀY ... / CHỦ TỊCH CHÍNH PHỦ ... / Chiểu ..." */
    }
    const size_t capitals = end_of_capitals(r, first, end);
    const bool cut = capitals < end;
    end = capitals;
    for (size_t lines = 1; !cut && lines < TITLE_LINES && end < count && !ends_title(r, end, first); lines++) {
        end = tdn_next_line(r, end);
    }
    const bool quoted = head->subject != TDN_NO_TOKEN && head->subject > 0 && tdn_is_mark(r, head->subject - 1, '"');
    while (end > first &&
           ((quoted && tdn_is_mark(r, end - 1, '"')) || tdn_is_mark(r, end - 1, '|') || tdn_is_mark(r, end - 1, '-') ||
            tdn_is_mark(r, end - 1, '.') || tdn_is_mark(r, end - 1, ';'))) {
        end--;
    }
    return (tdn_range){first, end};
}

/** A year of a date ("ngày 27 tháng 7 năm 2013", "15/6/2023") or of a number ("72/2015/NĐ-CP") is no period. */
static bool is_year_of_period(const tdn_reader *r, size_t token, size_t first)
{
    if (token > first && (tdn_is_mark(r, token - 1, '/') || tdn_is_mark(r, token - 1, '.'))) {
        return false;
    }
    if (tdn_is_mark(r, token + 1, '/')) {
        return false;
    }
    for (size_t back = 1; back <= 4 && token >= first + back; back++) {
        if (tdn_is_word(r, token - back, "tháng")) {
            return false;
        }
    }
    return true;
}

static void read_period(const tdn_reader *r, tdn_range title, tdnref_document *record)
{
    for (size_t at = title.first; at < title.end; at++) {
        const unsigned year = year_of(r, at);
        if (year == 0 || !is_year_of_period(r, at, title.first)) {
            continue;
        }
        if (record->period_from == 0 || year < record->period_from) {
            record->period_from = (uint16_t)year;
        }
        if (year > record->period_to) {
            record->period_to = (uint16_t)year;
        }
    }
}

/** "1. | Thông tư số 25/2025/TT-BCT": an item of the recitals, which may be numbered: those of a consolidated text that
 * lists what amended it ("được sửa đổi, bổ sung bởi:"), and grounds. */
static bool is_numbered_ground(const tdn_reader *r, size_t token)
{
    const size_t at = tdn_is_mark(r, token + 1, '.') || tdn_is_mark(r, token + 1, ')') ? token + 2 : token + 1;
    const tdn_hit *type = tdn_has_flag(r, at, TDN_CAPITAL) ? tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE) : NULL;
    return type != NULL && tdn_is_word(r, at + type->count, "số") && tdn_begins_number(r, at + type->count + 1);
}

/** The recitals end at "... như sau", at "QUYẾT ĐỊNH:" or "QUYẾT NGHỊ:", or where the first article or part begins. */
static bool ends_opening(const tdn_reader *r, size_t token, size_t *end)
{
    if (tdn_are_words(r, token, "như sau")) {
        *end = token + 2;
        return true;
    }
    if (!is_line_start(r, token)) {
        return false;
    }
    if (tdn_has_flag(r, token, TDN_UPPER) &&
        (tdn_are_words(r, token, "quyết định") || tdn_are_words(r, token, "quyết nghị"))) {
        *end = token + 2;
        return true;
    }
    *end = token;
    const bool article = tdn_is_word(r, token, "điều") && tdn_token_at(r, token + 1)->kind == TDN_TOKEN_NUMBER;
    const bool chapter = tdn_has_flag(r, token, TDN_CAPITAL) && tdn_is_word(r, token, "chương") &&
                         tdn_is_roman(tdn_token_text(r->region, token + 1));
    const bool part = tdn_begins_item(r->region, token) && (tdn_is_roman(tdn_token_text(r->region, token)) ||
                                                            tdn_token_at(r, token)->kind == TDN_TOKEN_NUMBER);
    return article || chapter || (part && !is_numbered_ground(r, token));
}

/** True if more stands here than the rule under a title, "-----" or "*". */
static bool holds_words(const tdn_reader *r, tdn_range range)
{
    for (size_t at = range.first; at < range.end; at++) {
        const int kind = (int)tdn_token_at(r, at)->kind;
        if (kind == TDN_TOKEN_WORD || kind == TDN_TOKEN_NUMBER) {
            return true;
        }
    }
    return false;
}

/** False: no memory. */
static bool keep_opening(const tdn_reader *r, tdn_range range, tdn_document_draft *out)
{
    const bool worded = holds_words(r, range);
    char *text = worded ? tdn_range_plain_text_within(r, range, OPENING_TEXT) : tdn_arena_copy(r->arena, "", 0);
    const tdnref_span span = worded ? tdn_source_span(r, range) : (tdnref_span){0, 0};
    if (text == NULL) {
        return false;
    }
    out->record.opening = (tdnref_field){text, span, TDNREF_ORIGIN_PRINTED};
    return true;
}

/** False: no memory. */
static bool find_opening(const tdn_reader *r, size_t from, tdn_document_draft *out)
{
    const size_t count = tdn_token_count(r);
    const uint64_t start = from < count ? tdn_token_at(r, from)->start : 0;
    for (size_t at = from; at < count && tdn_token_at(r, at)->start - start < OPENING_BYTES; at++) {
        size_t end = at;
        if (at > from && is_line_start(r, at) && tdn_classify_line(r, at) == TDN_LINE_NUMBER) {
            return true; /* the next document begins */
        }
        if (ends_opening(r, at, &end)) {
            out->opening_start = start;
            out->opening_end = end > from ? tdn_token_end(tdn_token_at(r, end - 1)) : start;
            return keep_opening(r, (tdn_range){from, end}, out);
        }
    }
    return true;
}

/** First token of the right column beside a line of the subject: "V/v thi hành Luật Đất đai      Hà Nội, ngày
 * 16/9/2024", "đất đai tỉnh      CỘNG HÒA ..."; title.end if there is none. */
static size_t right_column(const tdn_reader *r, tdn_range title)
{
    const size_t beside = tdn_place_date_in_subject(r, title.first);
    if (beside < title.end) {
        return beside;
    }
    for (size_t at = title.first + 1; at < title.end; at++) {
        const bool column = tdn_has_flag(r, at, TDN_GAP) && !tdn_has_flag(r, at, TDN_LINE);
        const tdn_line_kind kind = column ? tdn_classify_line(r, at) : TDN_LINE_OTHER;
        if (kind == TDN_LINE_PLACE_DATE || kind == TDN_LINE_MOTTO) {
            return at;
        }
    }
    return title.end;
}

/** The text of a title without what stands in the column beside it; NULL: no memory. */
static char *title_text(const tdn_reader *r, tdn_range title)
{
    const size_t column = right_column(r, title);
    const size_t rest = tdn_next_line(r, column);
    if (column == title.end || rest >= title.end) {
        return tdn_range_plain_text(r, (tdn_range){title.first, column});
    }
    const char *left = tdn_range_plain_text(r, (tdn_range){title.first, column});
    const char *below = tdn_range_plain_text(r, (tdn_range){rest, title.end});
    char *out = left != NULL && below != NULL ? tdn_arena_alloc(r->arena, strlen(left) + strlen(below) + 2) : NULL;
    if (out != NULL) {
        memcpy(out, left, strlen(left));
        out[strlen(left)] = ' ';
        memcpy(out + strlen(left) + 1, below, strlen(below) + 1);
    }
    return out;
}

/** False: no memory. */
static bool keep_title(const tdn_reader *r, tdn_range title, tdn_document_draft *out)
{
    if (title.end <= title.first) {
        return true;
    }
    out->record.title = (tdnref_field){title_text(r, title), tdn_source_span(r, title), TDNREF_ORIGIN_PRINTED};
    out->title_start = tdn_token_at(r, title.first)->start;
    out->title_end = tdn_token_end(tdn_token_at(r, title.end - 1));
    read_period(r, title, &out->record);
    return out->record.title.text != NULL;
}

bool tdn_read_title(const tdn_reader *r, const tdn_letterhead *head, tdn_document_draft *out)
{
    const tdn_range title = title_range(r, head);
    const size_t behind = head->heading_end != TDN_NO_TOKEN ? head->heading_end : head->first;
    return keep_title(r, title, out) && find_opening(r, title.end > behind ? title.end : behind, out);
}

bool tdn_read_annex_title(const tdn_reader *r, size_t token, tdn_document_draft *out)
{
    size_t end = token + 2;
    end += tdn_is_word(r, end, "số") ? 1 : 0;
    const tdn_slice label = tdn_token_text(r->region, end);
    const bool numbered = tdn_token_at(r, end)->kind == TDN_TOKEN_NUMBER || tdn_is_roman(label) || label.len == 1;
    end += numbered && !tdn_has_flag(r, end, TDN_LINE) ? 1 : 0;
    end += tdn_is_mark(r, end, ':') || tdn_is_mark(r, end, '.') ? 1 : 0;
    const tdn_letterhead head = {token, TDN_NO_TOKEN, TDN_NO_TOKEN, TDN_NO_TOKEN, token, end, TDN_NO_TOKEN};
    return keep_title(r, title_range(r, &head), out);
}
