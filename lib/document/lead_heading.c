/*
 * lead_heading.c - what stands above the text of a directive on a page: a heading that cites it ("Kết luận số 155-KL/TW
 * ngày 17/5/2025 của Bộ Chính trị về ..."), or a card ("Số hiệu: 3999/QĐ-BTC | Ngày ban hành: 28/11/2025").
 */
#include "document/cell.h"
#include "document/issuing.h"
#include "document/lead_form.h"
#include "document/lead_part.h"
#include "document/title_end.h"
#include "field/date.h"

/* Lines searched for the heading: a page has its own name above it. */
#define HEADING_LINES 4u
/* Tokens of a page's menus and notices with its card. */
#define CARD_TOKENS 400u

/** "Kết luận này" anywhere in the region: the text is the act's own. */
static bool speaks_of_itself(const tdn_reader *r, const tdn_hit *type)
{
    const size_t count = tdn_token_count(r);
    const char *code = tdn_lexicon_type(type->id)->code;
    for (size_t at = 0; at < count; at++) {
        at = tdn_next_hit(r->hits, at, count, 1u << TDN_PHRASE_TYPE);
        const tdn_hit *hit = at < count ? tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE) : NULL;
        if (hit != NULL && tdn_is_word(r, at + hit->count, "này") &&
            strcmp(tdn_lexicon_type(hit->id)->code, code) == 0) {
            return true;
        }
    }
    return false;
}

/** The token after "TOÀN VĂN:" at the beginning of a line. */
static size_t skip_announcement(const tdn_reader *r, size_t token)
{
    const bool whole = tdn_are_words(r, token, "toàn văn");
    return !whole ? token : tdn_is_mark(r, token + 2, ':') ? token + 3 : token + 2;
}

/** A line that is just a citation with its subject. */
static bool read_heading(const tdn_reader *r, size_t line, tdn_lead *l)
{
    const size_t first = skip_announcement(r, line);
    const size_t line_end = tdn_next_line(r, line);
    *l = (tdn_lead){.type = tdn_lead_type_at(r, first)};
    if (l->type == NULL) {
        return false;
    }
    l->end = first + l->type->count;
    if (!tdn_lead_take_number(r, l)) {
        return false;
    }
    tdn_lead_take_tail(r, l);
    const bool subject = tdn_lead_take_subject(r, line_end, l);
    return (subject || l->end == line_end) && (first > line || speaks_of_itself(r, l->type));
}

/** The lines of a title from a token on; empty: the recitals begin there. */
static tdn_range title_below(const tdn_reader *r, size_t token)
{
    const size_t count = tdn_token_count(r);
    size_t end = tdn_is_word(r, token, "căn") ? token : tdn_next_line(r, token);
    for (size_t lines = 1; end > token && lines < TDN_TITLE_LINES && end < count && !tdn_ends_title(r, end, token);
         lines++) {
        end = tdn_next_line(r, end);
    }
    return (tdn_range){token, end};
}

/** "KẾ HOẠCH SỐ 40/KH-HĐBCQG NGÀY 29/1/2016 / CỦA HỘI ĐỒNG BẦU CỬ QUỐC GIA / Triển khai công tác bầu cử": the heading
 * of a gazette or handbook, in capitals, has all that a letterhead tells; the title follows. */
static bool read_heading_with_number(const tdn_reader *r, size_t line, tdn_lead *l)
{
    *l = (tdn_lead){.type = tdn_has_flag(r, line, TDN_UPPER) ? tdn_lead_type_at(r, line) : NULL};
    if (l->type == NULL) {
        return false;
    }
    l->end = line + l->type->count;
    if (!tdn_lead_take_number(r, l) || l->read.group_count == 0) {
        return false;
    }
    size_t end = l->end;
    if (tdn_date_at(r, l->end, &l->day, &end)) {
        l->date = (tdn_range){l->end, end};
        l->end = end;
    }
    l->issuer_count = tdn_has_flag(r, l->end, TDN_UPPER) ? tdn_speaking_organs(r, l->end, l->issuers, &end) : 0;
    if (l->issuer_count == 0 || !tdn_has_flag(r, end, TDN_LINE)) {
        return false;
    }
    l->title = title_below(r, end);
    l->end = l->title.end;
    return true;
}

/** "Nghị quyết | của Ban Chấp hành Đảng bộ tỉnh khóa XIII | về huy động nguồn lực": a newspaper's heading, with the
 * number given in its note. */
static bool read_heading_of_organ(const tdn_reader *r, size_t line, tdn_lead *l)
{
    const size_t line_end = tdn_next_line(r, line);
    *l = (tdn_lead){.type = tdn_lead_type_at(r, line)};
    if (l->type == NULL || !tdn_has_flag(r, line, TDN_LINE | TDN_HEADING)) {
        return false;
    }
    size_t end = line + l->type->count;
    l->issuer_count = tdn_speaking_organs(r, end, l->issuers, &end);
    if (l->issuer_count == 0 || end >= line_end || !tdn_is_word(r, end, "về") || tdn_is_mark(r, line_end - 1, '.')) {
        return false;
    }
    l->text = tdn_announced_text(r, line_end);
    if (l->text == TDN_NO_TOKEN) {
        return false;
    }
    l->title = (tdn_range){end, line_end};
    l->end = line_end;
    return true;
}

/** Behind the lines of a name in quotation marks that begins on the line at `token`: "THỂ LỆ | CUỘC THI TRỰC TUYẾN /
 * "Tìm hiểu ... / ... kỷ luật của Đảng" tại Đảng bộ phường". `token`: none begins there. */
static size_t quoted_name_end(const tdn_reader *r, size_t token)
{
    size_t end = token;
    if (!tdn_is_mark(r, token, '"')) {
        return token;
    }
    for (size_t lines = 0; lines < HEADING_LINES && end < tdn_token_count(r); lines++) {
        const size_t next = tdn_next_line(r, end);
        for (size_t at = end + 1; at < next; at++) {
            if (tdn_is_mark(r, at, '"')) {
                return next;
            }
        }
        end = next;
    }
    return token;
}

/** "HƯỚNG DẪN | THỰC HIỆN NHIỆM VỤ NĂM HỌC 2021-2022": a line of capitals that begins with the kind. */
static bool read_capitals(const tdn_reader *r, size_t line, tdn_lead *l)
{
    const size_t line_end = tdn_next_line(r, line);
    *l = (tdn_lead){.type = tdn_lead_type_at(r, line)};
    const size_t first = l->type != NULL ? line + l->type->count : line;
    if (l->type == NULL || first + 2 >= line_end || tdn_is_word(r, first, "số") || tdn_is_word(r, first, "của")) {
        return false;
    }
    for (size_t at = line; at < line_end; at++) {
        if (tdn_is_word_token(r, at) && !tdn_has_flag(r, at, TDN_UPPER)) {
            return false;
        }
    }
    l->title = (tdn_range){first, quoted_name_end(r, line_end)};
    l->end = l->title.end;
    return true;
}

bool tdn_read_page_heading(const tdn_reader *r, tdn_lead *l)
{
    const size_t count = tdn_token_count(r);
    size_t line = 0;
    for (size_t lines = 0; lines < HEADING_LINES && line < count; lines++, line = tdn_next_line(r, line)) {
        if (read_heading(r, line, l) || read_heading_with_number(r, line, l) || read_heading_of_organ(r, line, l) ||
            read_capitals(r, line, l)) {
            return true;
        }
    }
    return false;
}

/** Token behind a label of a page's card and the bars after it: "Số hiệu: | | 3999/QĐ-BTC"; `token`: it is another. */
static size_t behind_label(const tdn_reader *r, size_t token, const char *label)
{
    const size_t words = tdn_has_flag(r, token, TDN_LINE | TDN_BAR) ? tdn_words_at(r, token, label) : 0;
    size_t at = token + words;
    if (words == 0 || !tdn_is_mark(r, at, ':')) {
        return token;
    }
    while (tdn_is_mark(r, at, ':') || tdn_is_mark(r, at, '|')) {
        at++;
    }
    return at;
}

/** True if the symbol of a number tells no other type than the heading. */
static bool fits_type(const tdn_number *n, uint16_t type)
{
    const tdn_symbol *symbol = n->type_group < n->group_count ? n->symbols[n->type_group] : NULL;
    return symbol == NULL || strcmp(tdn_lexicon_type(symbol->types[0])->code, tdn_lexicon_type(type)->code) == 0;
}

bool tdn_read_card(const tdn_reader *r, uint16_t type, tdn_lead *l)
{
    const size_t count = tdn_token_count(r);
    *l = (tdn_lead){.type = NULL};
    for (size_t at = 0; at < count && at < CARD_TOKENS; at++) {
        const size_t number = behind_label(r, at, "số hiệu");
        const size_t date = behind_label(r, at, "ngày ban hành");
        size_t end = 0;
        if (number > at && tdn_number_at(r, number, type, &l->read) && tdn_number_is_known(&l->read) &&
            fits_type(&l->read, type)) {
            l->number = l->read.range;
        }
        if (date > at && l->number.end > 0 && tdn_bare_date_at(r, date, &l->day, &end)) {
            l->date = (tdn_range){date, end};
            break;
        }
    }
    return l->number.end > 0;
}

/** The token behind the first of some labels that begins at a token; `token`: none does. */
static size_t behind_any(const tdn_reader *r, size_t token, const char *const *labels, size_t count)
{
    size_t at = token;
    for (size_t i = 0; i < count && at == token; i++) {
        at = behind_label(r, token, labels[i]);
    }
    return at;
}

bool tdn_read_labels(const tdn_reader *r, size_t end, tdn_lead *l)
{
    static const char *const NUMBER[] = {"số ký hiệu", "số, ký hiệu", "ký hiệu", "số hiệu"};
    static const char *const SUBJECT[] = {"trích yếu", "trích yếu nội dung"};
    *l = (tdn_lead){.type = NULL};
    for (size_t line = 0; line < end; line = tdn_next_line(r, line)) {
        const size_t number = behind_any(r, line, NUMBER, TDN_COUNT(NUMBER));
        const size_t subject = behind_any(r, line, SUBJECT, TDN_COUNT(SUBJECT));
        if (number > line &&
            (tdn_number_at(r, number, TDN_NO_ID, &l->read) || tdn_blank_symbol_at(r, number, TDN_NO_ID, &l->read))) {
            l->number = l->read.range;
        }
        if (subject > line) {
            const size_t next = tdn_next_line(r, line);
            l->end = subject;
            l->title = tdn_lead_take_subject(r, next, l) ? l->title : (tdn_range){subject, next};
        }
    }
    return l->number.end > 0 || l->title.end > l->title.first;
}
