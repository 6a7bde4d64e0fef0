#include "document/document.h"

#include "document/cell.h"
#include "document/collector.h"
#include "document/issuing.h"
#include "document/neighbours.h"
#include "document/page.h"
#include "document/secrecy.h"

/* "(Kèm theo Quyết định số ...)" stands no more words below the title of the annex. */
#define ANNEX_WORDS 60u
/* The first stretch of a text begins no further from its beginning: menus above it have no numbers. */
#define LEAD_BYTES 1024u
/* "Phòng Kỹ thuật và An toàn" on the line above the motto. */
#define UNIT_TOKENS 8u

/** "T/M BỘ CHÍNH TRỊ": the body behind "thay mặt". */
static void note_signature(tdn_collector *c, size_t token)
{
    const bool party =
        tdn_is_word(c->r, token, "t") && tdn_is_mark(c->r, token + 1, '/') && tdn_is_word(c->r, token + 2, "m");
    if (!party || !tdn_has_flag(c->r, token, TDN_UPPER) || c->signature != TDN_NO_TOKEN) {
        return;
    }
    if (c->carried) {
        tdn_take_signing_organ(c->r, token + 3, tdn_current_document(c));
    } else {
        c->signature = token + 3;
    }
}

/** A second motto or heading without a number of its own belongs to an annex or to the plan that a decision issues. */
static bool begins_annex(const tdn_collector *c, size_t token, tdn_line_kind kind)
{
    return kind == TDN_LINE_HEADING && tdn_is_behind_heading(c, token) && tdn_says_annexed(c->r, token);
}

/** Offset of the title in capitals over "(Kèm theo Quyết định số ...)": "DANH MỤC ...". */
static uint64_t annex_title(const tdn_collector *c, size_t token)
{
    return tdn_offset_at(c->r, c->block != TDN_NO_TOKEN && token - c->block < ANNEX_WORDS ? c->block : token);
}

/** "CÔNG TY ĐIỆN LỰC BẮC NINH / | Đội sửa chữa Hotline / CỘNG HÒA ...": a part of the body in small letters. */
static bool is_part_above_motto(const tdn_collector *c, size_t token)
{
    if (c->block == TDN_NO_TOKEN || !tdn_has_flag(c->r, token, TDN_CAPITAL)) {
        return false;
    }
    const size_t next = tdn_next_line(c->r, token);
    return next - token <= UNIT_TOKENS && next < tdn_token_count(c->r) &&
           tdn_classify_line(c->r, next) == TDN_LINE_MOTTO;
}

static void follow_block(tdn_collector *c, size_t token, tdn_line_kind kind)
{
    if (!tdn_looks_like_letterhead(c->r, token, kind) && !is_part_above_motto(c, token)) {
        c->block = TDN_NO_TOKEN;
    } else if (c->block == TDN_NO_TOKEN) {
        c->block = token;
    }
}

/** "PHỤ LỤC I: ... / (Kèm theo Kế hoạch số ...)": the source is an annex alone. Notes where. */
static bool begins_with_annex(tdn_collector *c, size_t token)
{
    const tdn_document_draft *d = tdn_current_document(c);
    const bool first = c->documents->count == 1 && !c->carried && c->last_part == TDN_NO_TOKEN &&
                       tdn_is_annex_alone(d, tdn_offset_at(c->r, token));
    if (first && tdn_says_annexed(c->r, token)) {
        c->annex = token;
    }
    return c->annex == token;
}

/** Only the first annex counts: what follows it is annexes too. */
static void note_annex(tdn_collector *c, uint64_t offset)
{
    tdn_document_draft *d = tdn_current_document(c);
    d->annex_start = d->annex_start == UINT64_MAX ? offset : d->annex_start;
}

/** Notes where the lists and notices of a saved web page begin below the document. */
static void note_content_end(tdn_collector *c, size_t token)
{
    tdn_document_draft *d = tdn_current_document(c);
    if (d->content_end != UINT64_MAX || !tdn_may_end_content(c->r, token)) {
        return;
    }
    if (tdn_is_page_notice(c->r, token)) {
        d->content_end = tdn_offset_at(c->r, c->line_before);
    } else if (tdn_begins_related_list(c->r, token)) {
        d->content_end = tdn_offset_at(c->r, token);
    }
}

/** "THÔNG BÁO về Lưu trữ, Sử dụng Thông tin Khách hàng", "TP. HCM, ngày 31/05/2021": what a web page says of itself
 * below a letter whose letterhead is lost tells nothing of the letter. */
static bool is_of_page(const tdn_collector *c, tdn_line_kind kind)
{
    return tdn_current_document(c)->content_end != UINT64_MAX && !tdn_has_identity(&c->head) &&
           (kind == TDN_LINE_HEADING || kind == TDN_LINE_SUBJECT || kind == TDN_LINE_PLACE_DATE);
}

static void take_line(tdn_collector *c, size_t token)
{
    const tdn_line_kind kind = tdn_classify_in_head(c, token);
    follow_block(c, token, kind);
    c->is_over = c->is_over || tdn_are_words(c->r, token, "nơi nhận");
    tdn_document_draft *current = tdn_current_document(c);
    const bool behind = tdn_is_behind_heading(c, token);
    if (tdn_is_annex_heading(c->r, token) && (behind || c->is_over || begins_with_annex(c, token))) {
        note_annex(c, tdn_offset_at(c->r, token));
        return;
    }
    if (c->last_part != TDN_NO_TOKEN || behind || c->is_over) {
        note_content_end(c, token);
    }
    if (is_of_page(c, kind)) {
        return;
    }
    if (tdn_is_mark(c->r, token, '(') && behind && tdn_says_annexed(c->r, token)) {
        note_annex(c, annex_title(c, token));
        return;
    }
    if (behind && c->head.place_date == TDN_NO_TOKEN && current->record.date.year == 0) {
        (void)tdn_read_adoption(c->r, token, &current->record.date);
    }
    if (kind == TDN_LINE_OTHER) {
        return;
    }
    if (begins_annex(c, token, kind)) {
        note_annex(c, tdn_offset_at(c->r, token));
        return;
    }
    tdn_forget_bare_number(c, token, kind);
    if (tdn_opens_new(c, token, kind) && tdn_has_part_near(c->r, token)) {
        tdn_begin_document(c, token, kind);
    }
    tdn_note_part(c, token, kind);
    tdn_note_parts_beside(c, token, kind);
}

/** A mark: most are bars and dashes, before which no part of a head stands but for the star under a Party committee's
 * name, in the line of the date: "*   Nghệ An, ngày ...", and the quotation mark before "V/v". */
static void take_mark(tdn_collector *c, size_t token)
{
    const char mark = tdn_token_at(c->r, token)->mark;
    const bool star = mark == '*' && !tdn_has_flag(c->r, token + 1, TDN_LINE);
    const bool quoted = mark == '"' && tdn_is_subject(c->r, token + 1);
    if (mark == '(' || mark == '[') {
        tdn_note_stamp(c, token);
    }
    if (mark == '(' || quoted || (star && tdn_may_begin_part(c->r, token + 1))) {
        note_signature(c, mark == '(' ? token : token + 1);
        take_line(c, mark == '(' ? token : token + 1);
    } else {
        follow_block(c, token, TDN_LINE_OTHER);
    }
}

static void take_cell(tdn_collector *c, size_t token)
{
    if (tdn_token_at(c->r, token)->kind == TDN_TOKEN_PUNCT) {
        take_mark(c, token);
    } else if (tdn_may_begin_part(c->r, token)) {
        if (tdn_may_begin_secrecy(tdn_token_at(c->r, token))) {
            tdn_note_stamp(c, token);
        }
        note_signature(c, token);
        take_line(c, token);
    } else {
        c->block = TDN_NO_TOKEN; /* a number, a small word: nearly all */
    }
}

/** True if the source's first words are in this region. */
static bool is_lead(const tdn_reader *r, const tdn_document_drafts *documents)
{
    return documents->count == 1 && tdn_token_count(r) > 0 && tdn_offset_at(r, 0) < LEAD_BYTES;
}

static bool collect(tdn_collector *c)
{
    const tdn_reader *r = c->r;
    if (is_lead(r, c->documents)) {
        const size_t front = tdn_front_matter_end(r);
        tdn_document_draft *d = tdn_current_document(c);
        d->content_start = front > 0 ? tdn_offset_at(r, front) : d->content_start;
    }
    c->carried = tdn_is_identified(tdn_current_document(c));
    const size_t count = tdn_token_count(r);
    for (size_t token = 0; token < count && !c->failed; token = tdn_next_cell(r, token)) {
        take_cell(c, token);
        c->line_before = tdn_has_flag(r, token, TDN_LINE) ? token : c->line_before;
    }
    tdn_forget_far_head(c);
    tdn_close_letterhead(c);
    if (is_lead(r, c->documents) && tdn_current_document(c)->record.number.text == NULL) {
        c->failed = !tdn_read_without_head(r, c->annex, tdn_current_document(c)) || c->failed;
    }
    return !c->failed;
}

tdnref_status tdn_find_documents(const tdn_reader *r, tdn_document_drafts *documents, tdnref_error *err)
{
    tdn_collector c = {.r = r,
                       .documents = documents,
                       .head = tdn_no_letterhead(0),
                       .last_part = TDN_NO_TOKEN,
                       .stamp = TDN_NO_TOKEN,
                       .signature = TDN_NO_TOKEN,
                       .annex = TDN_NO_TOKEN,
                       .block = TDN_NO_TOKEN};
    const bool begun = documents->count > 0 || TDN_PUSH(r->arena->alloc, documents, tdn_document_new(0));
    return begun && collect(&c) ? tdn_succeed(err) : tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the documents");
}
