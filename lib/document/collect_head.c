/*
 * collect_head.c - which parts of a letterhead stand on a line, by what was found above it.
 */
#include "document/cell.h"
#include "document/collector.h"
#include "document/neighbours.h"

/* A heading with its title on its line stands right below number, motto, place and date. */
#define TITLE_REACH 300u

/** True if the heading or subject stands too far behind the number to be the document's own: a letter has no heading,
 * and the "THÔNG BÁO" below its recipients is the web site's. */
static bool is_beyond_reach(const tdn_collector *c, size_t token, tdn_line_kind kind)
{
    const bool far =
        c->is_over || (c->last_part != TDN_NO_TOKEN &&
                       tdn_offset_at(c->r, token) - tdn_offset_at(c->r, c->last_part) > TDN_LETTERHEAD_REACH);
    if (kind == TDN_LINE_NUMBER) { /* of a form behind a decision whose letterhead is lost, or of a citation */
        const bool alone =
            !tdn_has_identity(&c->head) && tdn_offset_at(c->r, token) - tdn_current_document(c)->start > TDN_FAR_BYTES;
        return (far && c->head.heading != TDN_NO_TOKEN) || (alone && !tdn_has_part_near(c->r, token));
    }
    return (kind == TDN_LINE_HEADING || kind == TDN_LINE_SUBJECT) && c->head.number != TDN_NO_TOKEN && far;
}

/** "... ngày 06 tháng 5 năm 2024 | QUYẾT ĐỊNH | Về việc ...", "... Hạnh phúc | KẾ HOẠCH | ...": where the head is one
 * line, the heading stands in it, at a token behind another part. */
static void note_heading_behind(tdn_collector *c, size_t part, size_t end_of_part)
{
    tdn_letterhead *h = &c->head;
    const size_t at = end_of_part > part && tdn_is_mark(c->r, end_of_part, '.') ? end_of_part + 1 : end_of_part;
    const size_t words = at > part && h->heading == TDN_NO_TOKEN && !tdn_has_flag(c->r, at, TDN_LINE | TDN_GAP)
                             ? tdn_heading_words(c->r, at)
                             : 0;
    if (words > 0) {
        h->heading = at;
        h->heading_end = at + words;
        c->last_part = at;
    }
}

/** Words of a heading that its title follows on the line, right below the number, which no heading or subject has
 * followed yet. */
static size_t heading_before_title(const tdn_collector *c, size_t token)
{
    const tdn_letterhead *h = &c->head;
    const bool open = h->number != TDN_NO_TOKEN && h->heading == TDN_NO_TOKEN && h->subject == TDN_NO_TOKEN &&
                      !c->is_over && tdn_offset_at(c->r, token) - tdn_offset_at(c->r, c->last_part) < TITLE_REACH;
    return open ? tdn_heading_before_title(c->r, token) : 0;
}

/** True if the symbol in a number line is a letter's: "Số 412-CV/ĐU". */
static bool is_number_of_letter(const tdn_reader *r, size_t token)
{
    tdn_number n;
    return tdn_own_number_at(r, token, &n) && n.type_group < n.group_count &&
           n.symbols[n.type_group]->types[0] == tdn_lexicon_type_id("cv");
}

/** "Số: 5155/SGDĐT-GDTX / | Về hướng dẫn đánh giá", "Số 412-CV/ĐU / | Tham mưu triển khai": the subject of a letter
 * without "V/v", on the line below the number. */
static bool is_subject_below_number(const tdn_collector *c, size_t token)
{
    const tdn_letterhead *h = &c->head;
    const bool open = h->number != TDN_NO_TOKEN && h->heading == TDN_NO_TOKEN && h->subject == TDN_NO_TOKEN;
    if (!open || c->line_before != h->number || !tdn_has_flag(c->r, token, TDN_CAPITAL) ||
        tdn_has_flag(c->r, token, TDN_UPPER) || !tdn_has_flag(c->r, token, TDN_LINE)) {
        return false;
    }
    return tdn_is_word(c->r, token, "về") ||
           (!tdn_are_words(c->r, token, "kính gửi") && is_number_of_letter(c->r, h->number));
}

static size_t *slot_of(tdn_letterhead *h, tdn_line_kind kind)
{
    switch (kind) {
    case TDN_LINE_MOTTO:
        return &h->motto;
    case TDN_LINE_NUMBER:
        return &h->number;
    case TDN_LINE_PLACE_DATE:
        return &h->place_date;
    case TDN_LINE_HEADING:
        return &h->heading;
    default:
        return &h->subject;
    }
}

/** "KẾ HOẠCH HÀNH ĐỘNG / ... / LIÊN ĐOÀN LAO ĐỘNG THANH HÓA / Số: 35/KH-LĐLĐ / CỘNG HÒA ... / | KẾ HOẠCH HÀNH ĐỘNG": a
 * page repeats the heading of a document with its title over the letterhead. */
static bool repeats_heading(const tdn_collector *c, size_t token)
{
    const tdn_letterhead *h = &c->head;
    const tdn_hit *first = h->heading != TDN_NO_TOKEN ? tdn_hit_at(c->r->hits, h->heading, TDN_PHRASE_TYPE) : NULL;
    const tdn_hit *type = tdn_hit_at(c->r->hits, token, TDN_PHRASE_TYPE);
    const bool above = h->motto != TDN_NO_TOKEN && h->number != TDN_NO_TOKEN && c->motto_block > h->heading;
    return above && h->heading < h->number && first != NULL && type != NULL && first->id == type->id &&
           first->count == type->count;
}

/** The heading over the letterhead is the page's: the document begins with the names of its bodies. */
static void forget_heading_of_page(tdn_collector *c)
{
    tdn_letterhead *h = &c->head;
    h->heading = TDN_NO_TOKEN;
    h->first = c->motto_block < h->number ? c->motto_block : h->number;
}

void tdn_note_part(tdn_collector *c, size_t token, tdn_line_kind kind)
{
    tdn_letterhead *h = &c->head;
    size_t *slot = slot_of(h, kind);
    if (kind == TDN_LINE_HEADING && !is_beyond_reach(c, token, kind) && repeats_heading(c, token)) {
        forget_heading_of_page(c);
    }
    if (*slot != TDN_NO_TOKEN || is_beyond_reach(c, token, kind)) {
        return;
    }
    if (kind == TDN_LINE_HEADING) { /* whose words may stand on two lines: "QUYẾT / ĐỊNH" */
        const tdn_hit *type = tdn_hit_at(c->r->hits, token, TDN_PHRASE_TYPE);
        const size_t words = heading_before_title(c, token);
        h->heading_end = words > 0 ? token + words : tdn_heading_end(c->r, token, type);
    }
    const size_t block = c->block != TDN_NO_TOKEN ? c->block : token;
    h->first = c->last_part == TDN_NO_TOKEN && c->block != TDN_NO_TOKEN ? block : h->first;
    c->motto_block = kind == TDN_LINE_MOTTO ? block : c->motto_block;
    *slot = token;
    c->last_part = token;
    if (kind == TDN_LINE_PLACE_DATE) {
        note_heading_behind(c, token, tdn_place_date_end(c->r, token));
    } else if (kind == TDN_LINE_MOTTO) {
        note_heading_behind(c, token, tdn_motto_end(c->r, token));
    }
}

/** What else stands on the line of a number. */
static void note_beside(tdn_collector *c, size_t number)
{
    tdn_line_kind kind = TDN_LINE_OTHER;
    const size_t token = tdn_part_behind_number(c->r, number, &kind);
    if (token != TDN_NO_TOKEN) {
        tdn_note_part(c, token, kind);
    }
}

void tdn_note_parts_beside(tdn_collector *c, size_t token, tdn_line_kind kind)
{
    const size_t beside = kind == TDN_LINE_SUBJECT ? tdn_place_date_in_subject(c->r, token) : TDN_NO_TOKEN;
    if (beside != TDN_NO_TOKEN) {
        tdn_note_part(c, beside, TDN_LINE_PLACE_DATE);
    }
    if (kind == TDN_LINE_NUMBER) {
        note_beside(c, token);
    }
    const size_t behind = kind == TDN_LINE_MOTTO ? tdn_skip_party_heading(c->r, token) : token;
    if (behind > token && !tdn_has_flag(c->r, behind, TDN_CELL) &&
        tdn_place_date_day(c->r, behind) != TDN_NO_TOKEN) { /* "| ĐẢNG CỘNG SẢN VIỆT NAM Quỳ Châu, ngày ... |" */
        tdn_note_part(c, behind, TDN_LINE_PLACE_DATE);
    }
}

/** "Số: 125" is the number of a document only between the body's name and the heading, near motto or date. */
static bool is_bare_number(const tdn_collector *c, size_t token)
{
    tdn_number number;
    const tdn_letterhead *h = &c->head;
    const bool open = h->number == TDN_NO_TOKEN && h->heading == TDN_NO_TOKEN && !c->is_over && !c->carried;
    const bool begun = h->motto != TDN_NO_TOKEN || c->block != TDN_NO_TOKEN;
    if (open && h->motto != TDN_NO_TOKEN && tdn_unlabelled_own_number_at(c->r, token, &number)) {
        return true;
    }
    return open && begun && tdn_bare_own_number_at(c->r, token, &number) && tdn_has_part_near(c->r, token);
}

void tdn_forget_bare_number(tdn_collector *c, size_t token, tdn_line_kind kind)
{
    tdn_number number;
    tdn_letterhead *h = &c->head;
    if (kind == TDN_LINE_NUMBER && h->number != TDN_NO_TOKEN && h->heading == TDN_NO_TOKEN &&
        !tdn_own_number_at(c->r, h->number, &number) && tdn_own_number_at(c->r, token, &number)) {
        *h = tdn_no_letterhead(c->block != TDN_NO_TOKEN ? c->block : token);
    }
}

/** True among the parts of a letterhead, before its date and heading. */
static bool is_inside_head(const tdn_collector *c, size_t token)
{
    const tdn_letterhead *h = &c->head;
    return (h->number != TDN_NO_TOKEN || h->motto != TDN_NO_TOKEN) && h->place_date == TDN_NO_TOKEN &&
           h->heading == TDN_NO_TOKEN && !c->is_over &&
           tdn_offset_at(c->r, token) - tdn_offset_at(c->r, c->last_part) < TDN_LETTERHEAD_REACH;
}

tdn_line_kind tdn_classify_in_head(const tdn_collector *c, size_t token)
{
    if (tdn_is_in_numbered_row(c->r, c->line_before, token)) {
        return TDN_LINE_OTHER;
    }
    const tdn_line_kind kind = tdn_classify_line(c->r, token);
    if (kind != TDN_LINE_OTHER) {
        return kind;
    }
    if (tdn_is_word(c->r, token, "ngày") && is_inside_head(c, token) && tdn_is_date_line(c->r, token)) {
        return TDN_LINE_PLACE_DATE;
    }
    if (heading_before_title(c, token) > 0) {
        return TDN_LINE_HEADING;
    }
    if (is_subject_below_number(c, token)) {
        return TDN_LINE_SUBJECT;
    }
    return is_bare_number(c, token) ? TDN_LINE_NUMBER : TDN_LINE_OTHER;
}
