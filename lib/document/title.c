/*
 * title.c - the title of a document and the period that it names.
 */
#include "document/cell.h"
#include "document/document.h"
#include "document/gazette.h"
#include "document/issuing.h"
#include "document/opening.h"
#include "document/title_end.h"

/* Words of a title before a recital on its line. */
#define TITLE_LEAST 6u

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
    while (token < count && (tdn_is_mark(r, token, '|') || tdn_is_rule(r, token) || tdn_is_mark(r, token, '-'))) {
        token++;
    }
    return token;
}

/** "NGHỊ ĐỊNH | BỘ TRƯỞNG BỘ LAO ĐỘNG | Tổ chức các cơ quan": the body in capitals between a heading and a title on its
 * line. Returns the token behind it, `token` if there is none. */
static size_t skip_body_behind_heading(const tdn_reader *r, size_t token)
{
    tdn_issuer body;
    const bool named = !tdn_has_flag(r, token, TDN_LINE) && tdn_has_flag(r, token, TDN_UPPER) &&
                       tdn_begins_issuer(r, token) && tdn_issuer_at(r, token, &body) &&
                       tdn_has_flag(r, body.range.end - 1, TDN_UPPER) && tdn_is_word_token(r, body.range.end) &&
                       !tdn_has_flag(r, body.range.end, TDN_UPPER | TDN_LINE);
    return named ? body.range.end : token;
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

/** The subject below the organ that speaks, or its session, in capitals: "HỘI NGHỊ LẦN THỨ NĂM / BAN CHẤP HÀNH TRUNG
 * ƯƠNG ĐẢNG KHÓA XII / về hoàn thiện thể chế kinh tế". TDN_NO_TOKEN: no such line follows. */
static size_t subject_below(const tdn_reader *r, size_t token)
{
    const size_t count = tdn_token_count(r);
    for (size_t lines = 0; lines < 4 && token < count; lines++) {
        const size_t end = tdn_next_line(r, token);
        if (lines > 0 && tdn_is_word(r, token, "về")) {
            return token;
        }
        if (!tdn_is_upper_line(r, token, end)) {
            return TDN_NO_TOKEN;
        }
        token = end;
    }
    return TDN_NO_TOKEN;
}

/** "HỘI NGHỊ ..." on the lines between heading and title. */
static size_t skip_session(const tdn_reader *r, size_t token)
{
    const size_t subject = tdn_are_words(r, token, "hội nghị") ? subject_below(r, token) : TDN_NO_TOKEN;
    return subject != TDN_NO_TOKEN ? subject : token;
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
    const size_t subject =
        subject_below(r, first); /* "K ÉT LUẬN / HỘI NGHỊ ...": a heading that a scan made unreadable */
    if (subject != TDN_NO_TOKEN && !tdn_has_flag(r, subject, TDN_UPPER)) {
        return subject;
    }
    const size_t end = first < count ? tdn_next_line(r, first) : first;
    const bool line = end > first + 3 && tdn_is_upper_line(r, first, end) && tdn_has_flag(r, first, TDN_UPPER) &&
                      tdn_classify_line(r, first) == TDN_LINE_OTHER && !tdn_are_words(r, first, "độc lập");
    return line && !tdn_is_enacting_body(r, first, end) && tdn_hit_at(r->hits, first, TDN_PHRASE_BODY) == NULL
               ? first
               : TDN_NO_TOKEN;
}

/** "Thực hiện | Kế hoạch số 323/KH-SGDĐT", "Căn cứ | Luật Trẻ em", "Căn cứ kế hoạch | số 88/KH-UBND" behind the cue. */
static bool cites_behind(const tdn_reader *r, size_t token)
{
    const tdn_hit *type = tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE);
    const bool law = type != NULL && (tdn_lexicon_type(type->id)->flags & TDN_TYPE_LAW) != 0;
    return law || tdn_is_word(r, type != NULL ? token + type->count : token, "số");
}

/** "... TRƯỚC MÃ SỐ | CỤC TRƯỞNG CỤC HẢI QUAN Căn cứ ...": the enacting body in capitals before its recitals. */
static bool is_enacting_behind_title(const tdn_reader *r, size_t token)
{
    tdn_issuer body;
    return tdn_begins_issuer(r, token) && !tdn_is_awaited(r, token) && tdn_issuer_at(r, token, &body) &&
           body.range.end > token + 1 && tdn_has_flag(r, body.range.end - 1, TDN_UPPER) &&
           !tdn_has_flag(r, body.range.end, TDN_UPPER | TDN_LINE) && tdn_begins_recital(r, body.range.end);
}

/** "... giai đoạn 2016 - 2020 | Thực hiện Kế hoạch số 323/KH-SGDĐT", "... năm 2024 | Căn cứ Luật Trẻ em", "... cấp
 * huyện | Kính gửi:": what follows a title on its line, where the break between them is lost. "Triển khai Thực hiện
 * Nghị quyết số 57" is none: a verb stands before it. */
static bool begins_behind_title(const tdn_reader *r, size_t token, size_t first)
{
    static const char *const VERBS[] = {"khai", "chức", "và", "việc", "đạo", "tục", "hoạch", "trình", "án"};
    if (tdn_has_flag(r, token, TDN_UPPER)) {
        return is_enacting_behind_title(r, token);
    }
    if (!tdn_has_flag(r, token, TDN_CAPITAL)) {
        return false;
    }
    if (tdn_are_words(r, token, "kính gửi")) {
        return tdn_is_mark(r, token + 2, ':');
    }
    const tdn_hit *cue = tdn_begins_recital(r, token) ? tdn_hit_at(r->hits, token, TDN_PHRASE_CUE) : NULL;
    const bool verb = tdn_any_words_at(r, token - 1, VERBS, TDN_COUNT(VERBS)) > 0 || token - first < TITLE_LEAST;
    const bool small = verb && tdn_is_word_token(r, token - 1) && !tdn_has_flag(r, token - 1, TDN_CAPITAL);
    const bool begins = tdn_is_word(r, token, "căn") || (!small && tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE) == NULL);
    return cue != NULL && begins && cites_behind(r, token + cue->count);
}

/** Where a title ends that the text follows on its line; `end`: it does not. */
static size_t end_before_text(const tdn_reader *r, size_t first, size_t end)
{
    for (size_t at = first + 1; at < end; at++) {
        if (begins_behind_title(r, at, first)) {
            return at;
        }
    }
    return end;
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
        const bool text = tdn_has_flag(r, at, TDN_SENTENCE) ||
                          (tdn_has_flag(r, at, TDN_CAPITAL) && tdn_is_word_token(r, at + 1) &&
                           !tdn_has_flag(r, at + 1, TDN_CAPITAL)); /* "... NĂM 2024 | Căn cứ nhiệm vụ" */
        const bool small = tdn_is_word_token(r, at) && !tdn_has_flag(r, at, TDN_UPPER) && text;
        const bool note =
            tdn_is_mark(r, at, '(') && !tdn_has_flag(r, at + 1, TDN_UPPER) && tdn_bracketed_period_end(r, at) == at;
        if (small || note) {
            return at;
        }
    }
    return end;
}

/** "KẾ HOẠCH / | Số 45/KH-UBND ngày 12/3/2024 / | Cải cách hành chính năm 2024": behind the number between heading and
 * title. */
static size_t skip_number_line(const tdn_reader *r, size_t token, const tdn_letterhead *head)
{
    return token == head->number ? skip_marks(r, tdn_next_line(r, token), tdn_token_count(r)) : token;
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
    first = skip_number_line(r, skip_marks(r, first, count), head);
    first = skip_session(r, skip_issuer_line(r, first));
    first = skip_body_behind_heading(r, first);
    first = skip_about(r, skip_marks(r, first, count), head->subject);
    if (first >= count || tdn_is_mark(r, first, '(') || tdn_begins_item(r->region, first) ||
        tdn_are_words(r, first, "kính gửi")) {
        return (tdn_range){0, 0};
    }
    size_t end = tdn_next_line(r, first);
    if (tdn_is_enacting_body(r, first, end) && tdn_introduces_recitals(r, end)) {
        return (tdn_range){0, 0}; /* "SẮC LỆNH CỦA ... SỐ 175 NGÀY ... / CHỦ TỊCH CHÍNH PHỦ ... / Chiểu ..." */
    }
    const size_t capitals = end_of_capitals(r, first, end);
    const bool cut = capitals < end;
    end = capitals;
    for (size_t lines = 1; !cut && lines < TDN_TITLE_LINES && end < count && !tdn_ends_title(r, end, first); lines++) {
        end = tdn_next_line(r, end);
    }
    end = end_before_text(r, first, end);
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
        const unsigned year = tdn_title_year(r, at);
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
    out->heading_start = head->heading != TDN_NO_TOKEN ? tdn_token_at(r, head->heading)->start : UINT64_MAX;
    const size_t behind = head->heading_end != TDN_NO_TOKEN ? head->heading_end : head->first;
    return keep_title(r, title, out) && tdn_find_opening(r, title.end > behind ? title.end : behind, out);
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
