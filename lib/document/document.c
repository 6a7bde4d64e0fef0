#include "document/document.h"

#include "document/acting.h"
#include "document/cell.h"
#include "document/issuing.h"
#include "document/lead.h"
#include "document/neighbours.h"
#include "document/page.h"
#include "document/secrecy.h"

/* A letterhead's parts stand this close together, in bytes of text; its title and recitals may follow at once. */
#define LETTERHEAD_REACH 1500u
/* A heading, motto or number further than this behind the last letterhead's parts opens something new. */
#define ANNEX_WORDS 60u
/* The first stretch of a text begins no further from its beginning: menus above it have no numbers. */
#define LEAD_BYTES 1024u
/* What stands this far below an opening is no head of it. */
#define FAR_BYTES 3000u
/* A heading with its title on its line stands right below number, motto, place and date. */
#define TITLE_REACH 300u
/* "Phòng Kỹ thuật và An toàn" on the line above the motto. */
#define UNIT_TOKENS 8u

/* ----------------------------------------------------------- letterheads */

static tdn_letterhead empty_letterhead(size_t first)
{
    return (tdn_letterhead){first, TDN_NO_TOKEN, TDN_NO_TOKEN, TDN_NO_TOKEN, TDN_NO_TOKEN, TDN_NO_TOKEN, TDN_NO_TOKEN};
}

static uint64_t offset_of(const tdn_reader *r, size_t token)
{
    return tdn_token_at(r, token)->start;
}

/** Goes over the lines of a region, collects the parts of letterheads, and closes one when the next begins. */
typedef struct collector {
    const tdn_reader *r;
    tdn_document_drafts *documents;
    tdn_letterhead head;
    size_t last_part;   /**< token of the part seen last, TDN_NO_TOKEN: none in this region yet */
    size_t line_before; /**< first token of the line before */
    size_t stamp;       /**< token of the last stamp of secrecy, TDN_NO_TOKEN: none in this region yet */
    size_t motto_block; /**< where the block with the motto began */
    size_t signature;   /**< token of the body that is signed for, TDN_NO_TOKEN: none in this region yet */
    size_t block;       /**< first token of the run of letterhead-like lines that is going on */
    size_t annex;       /**< heading with which the source begins as an annex, TDN_NO_TOKEN: it does not */
    bool carried;       /**< the current document was identified in a region before, whose tokens are gone */
    bool is_over;       /**< the recipients were listed: what follows is annexes, or a page around the document */
    bool is_first;      /**< the first document of the source, which may lack any part */
    bool failed;
} collector;

static bool has_identity(const tdn_letterhead *h)
{
    const bool letter = h->subject != TDN_NO_TOKEN && h->place_date != TDN_NO_TOKEN; /* the rest is unreadable */
    return h->number != TDN_NO_TOKEN || h->heading != TDN_NO_TOKEN || h->motto != TDN_NO_TOKEN || letter;
}

static bool is_identified(const tdn_document_draft *d)
{
    return d->record.number.text != NULL || d->record.type.text != NULL;
}

/** A letterhead is complete: its fields go into the document that it opens. */
static void close_letterhead(collector *c)
{
    if (c->documents->count == 0 || !has_identity(&c->head)) {
        return;
    }
    tdn_document_draft *d = &c->documents->items[c->documents->count - 1];
    if (is_identified(d) || c->annex != TDN_NO_TOKEN) {
        return; /* or what was found is a form in an annex */
    }
    if (c->head.motto != TDN_NO_TOKEN && (c->head.number != TDN_NO_TOKEN || c->head.heading != TDN_NO_TOKEN)) {
        d->content_start = offset_of(c->r, c->head.first);
    }
    const bool read = tdn_read_letterhead(c->r, &c->head, d) && tdn_read_title(c->r, &c->head, d);
    if (read && !d->issuer_known && d->record.issuer.text == NULL) {
        tdn_read_acting_body(c->r, &c->head, d);
    }
    c->failed = c->failed || !read;
    if (c->signature != TDN_NO_TOKEN) {
        tdn_take_signing_organ(c->r, c->signature, d);
    }
}

static tdn_document_draft *current_document(const collector *c)
{
    return &c->documents->items[c->documents->count - 1];
}

/* ------------------------------------------------------------------ stamps */

/* A stamp before any other part of a letterhead stands no further from the beginning of its document. */
#define STAMP_REACH 4096u

static void set_stamp(const collector *c, tdn_document_draft *d)
{
    size_t end = 0;
    const char *mark = tdn_secrecy_at(c->r, c->stamp, &end);
    d->secrecy_start = offset_of(c->r, c->stamp);
    d->record.secrecy = (tdnref_field){mark, tdn_source_span(c->r, (tdn_range){c->stamp, end}), TDNREF_ORIGIN_PRINTED};
}

/** A stamp belongs to the head near it: of the current document, or of the next, whose first line it may be. */
static void note_stamp(collector *c, size_t token)
{
    size_t end = 0;
    if (tdn_secrecy_at(c->r, token, &end) == NULL) {
        return;
    }
    tdn_document_draft *d = current_document(c);
    const bool near = c->last_part == TDN_NO_TOKEN
                          ? offset_of(c->r, token) - d->start < STAMP_REACH
                          : offset_of(c->r, token) - offset_of(c->r, c->last_part) < LETTERHEAD_REACH;
    c->stamp = token;
    if (near && !c->is_over && d->record.secrecy.text == NULL) {
        set_stamp(c, d);
    }
}

/** The next document begins before the stamp seen last: it is that one's. */
static void hand_stamp_on(collector *c, size_t first)
{
    if (c->stamp == TDN_NO_TOKEN || c->stamp < first || c->documents->count < 2) {
        return;
    }
    tdn_document_draft *d = &c->documents->items[c->documents->count - 2];
    if (d->record.secrecy.text != NULL && d->secrecy_start == offset_of(c->r, c->stamp)) {
        d->record.secrecy = (tdnref_field){NULL, {0, 0}, TDNREF_ORIGIN_NONE};
    }
    set_stamp(c, current_document(c));
}

static void open_document(collector *c, size_t first)
{
    close_letterhead(c);
    c->head = empty_letterhead(first);
    c->signature = TDN_NO_TOKEN;
    c->annex = TDN_NO_TOKEN;
    c->is_over = false;
    c->carried = false;
    if (!TDN_PUSH(c->r->arena->alloc, c->documents, tdn_document_new(offset_of(c->r, first)))) {
        c->failed = true;
        return;
    }
    hand_stamp_on(c, first);
}

/** True if the heading of the current document stands before the token, in this region or one before. */
static bool is_behind_heading(const collector *c, size_t token)
{
    return c->carried || (c->head.heading != TDN_NO_TOKEN && token > c->head.heading_end);
}

/** True behind the recipients of a letter, where a draft may stand, at the beginning of a block. */
static bool may_begin_draft(const collector *c)
{
    return c->is_over && c->block != TDN_NO_TOKEN && current_document(c)->annex_start == UINT64_MAX;
}

/** A draft whose head has no number yet: one that the letter encloses, or the next.
 * Returns where it begins, TDN_NO_TOKEN: there is none. */
static size_t draft_start(const collector *c)
{
    if (!may_begin_draft(c)) {
        return TDN_NO_TOKEN;
    }
    return tdn_is_draft_near(c->r, c->block) ? c->block : tdn_whole_head_at(c->r, c->block);
}

/** True if a part of this kind is there already, or the parts collected are complete and far behind. */
static bool opens_new(const collector *c, size_t token, tdn_line_kind kind)
{
    const tdn_letterhead *h = &c->head;
    const bool far =
        c->last_part != TDN_NO_TOKEN && offset_of(c->r, token) - offset_of(c->r, c->last_part) > LETTERHEAD_REACH;
    switch (kind) {
    case TDN_LINE_NUMBER:
        if (tdn_is_blank_number_line(c->r, token) && (h->number != TDN_NO_TOKEN || c->carried)) {
            return draft_start(c) != TDN_NO_TOKEN; /* not "Số:     /BC-..." of a form in an annex */
        }
        return h->number != TDN_NO_TOKEN || (far && has_identity(h)) || c->carried;
    case TDN_LINE_MOTTO:
        return c->carried || (h->motto != TDN_NO_TOKEN && (h->number != TDN_NO_TOKEN || h->heading != TDN_NO_TOKEN));
    default:
        return false;
    }
}

/** "T/M BỘ CHÍNH TRỊ": the body behind "thay mặt". */
static void note_signature(collector *c, size_t token)
{
    const bool party =
        tdn_is_word(c->r, token, "t") && tdn_is_mark(c->r, token + 1, '/') && tdn_is_word(c->r, token + 2, "m");
    if (!party || !tdn_has_flag(c->r, token, TDN_UPPER) || c->signature != TDN_NO_TOKEN) {
        return;
    }
    if (c->carried) {
        tdn_take_signing_organ(c->r, token + 3, current_document(c));
    } else {
        c->signature = token + 3;
    }
}

static bool repeats_number(const collector *c, size_t token)
{
    return c->head.number != TDN_NO_TOKEN && tdn_same_own_number(c->r, c->head.number, token);
}

/** A second motto or heading without a number of its own belongs to an annex or to the plan that a decision issues. */
static bool begins_annex(const collector *c, size_t token, tdn_line_kind kind)
{
    return kind == TDN_LINE_HEADING && is_behind_heading(c, token) && tdn_says_annexed(c->r, token);
}

/** True if the heading or subject stands too far behind the number to be the document's own: a letter has no heading,
 * and the "THÔNG BÁO" below its recipients is the web site's. */
static bool is_beyond_reach(const collector *c, size_t token, tdn_line_kind kind)
{
    const bool far = c->is_over || (c->last_part != TDN_NO_TOKEN &&
                                    offset_of(c->r, token) - offset_of(c->r, c->last_part) > LETTERHEAD_REACH);
    if (kind == TDN_LINE_NUMBER) { /* of a form behind a decision whose letterhead is lost, or of a citation */
        const bool alone = !has_identity(&c->head) && offset_of(c->r, token) - current_document(c)->start > FAR_BYTES;
        return (far && c->head.heading != TDN_NO_TOKEN) || (alone && !tdn_has_part_near(c->r, token));
    }
    return (kind == TDN_LINE_HEADING || kind == TDN_LINE_SUBJECT) && c->head.number != TDN_NO_TOKEN && far;
}

/** "... ngày 06 tháng 5 năm 2024 | QUYẾT ĐỊNH | Về việc ...", "... Hạnh phúc | KẾ HOẠCH | ...": where the head is one
 * line, the heading stands in it, at a token behind another part. */
static void note_heading_behind(collector *c, size_t part, size_t end_of_part)
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
static size_t heading_before_title(const collector *c, size_t token)
{
    const tdn_letterhead *h = &c->head;
    const bool open = h->number != TDN_NO_TOKEN && h->heading == TDN_NO_TOKEN && h->subject == TDN_NO_TOKEN &&
                      !c->is_over && offset_of(c->r, token) - offset_of(c->r, c->last_part) < TITLE_REACH;
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
static bool is_subject_below_number(const collector *c, size_t token)
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

static void note_part(collector *c, size_t token, tdn_line_kind kind)
{
    const size_t words = kind == TDN_LINE_HEADING ? heading_before_title(c, token) : 0;
    tdn_letterhead *h = &c->head;
    if (is_beyond_reach(c, token, kind)) {
        return;
    }
    size_t *slot = kind == TDN_LINE_MOTTO        ? &h->motto
                   : kind == TDN_LINE_NUMBER     ? &h->number
                   : kind == TDN_LINE_PLACE_DATE ? &h->place_date
                   : kind == TDN_LINE_HEADING    ? &h->heading
                                                 : &h->subject;
    if (*slot == TDN_NO_TOKEN) {
        if (c->last_part == TDN_NO_TOKEN && c->block != TDN_NO_TOKEN) {
            h->first = c->block;
        }
        *slot = token;
        c->last_part = token;
        c->motto_block = kind == TDN_LINE_MOTTO ? (c->block != TDN_NO_TOKEN ? c->block : token) : c->motto_block;
        if (kind == TDN_LINE_HEADING) { /* whose words may stand on two lines: "QUYẾT / ĐỊNH" */
            const tdn_hit *type = tdn_hit_at(c->r->hits, token, TDN_PHRASE_TYPE);
            h->heading_end = words > 0 ? token + words : tdn_heading_end(c->r, token, type);
        }
        if (kind == TDN_LINE_PLACE_DATE) {
            note_heading_behind(c, token, tdn_place_date_end(c->r, token));
        } else if (kind == TDN_LINE_MOTTO) {
            note_heading_behind(c, token, tdn_motto_end(c->r, token));
        }
    }
}

/** What else stands on the line of a number. */
static void note_beside(collector *c, size_t number)
{
    tdn_line_kind kind = TDN_LINE_OTHER;
    const size_t token = tdn_part_behind_number(c->r, number, &kind);
    if (token != TDN_NO_TOKEN) {
        note_part(c, token, kind);
    }
}

/** Offset of the title in capitals over "(Kèm theo Quyết định số ...)": "DANH MỤC ...". */
static uint64_t annex_title(const collector *c, size_t token)
{
    return offset_of(c->r, c->block != TDN_NO_TOKEN && token - c->block < ANNEX_WORDS ? c->block : token);
}

/** What stood before was the page's own head. A motto behind its number is the document's. */
static void restart_letterhead(collector *c, size_t first)
{
    const size_t motto = c->head.motto;
    const bool own = motto != TDN_NO_TOKEN && motto > c->head.number;
    c->head = empty_letterhead(own ? c->motto_block : first);
    c->head.motto = own ? motto : TDN_NO_TOKEN;
    c->last_part = own ? motto : TDN_NO_TOKEN;
}

/** True if a draft without a number line begins with the motto at hand, behind the letter that encloses it. */
static bool begins_unnumbered_draft(const collector *c)
{
    return may_begin_draft(c) && tdn_is_draft_without_number(c->r, c->block);
}

/** The line opens a document, or is the head of a page around the one that begins here. A motto opens one only if a
 * number line comes with it, or in a draft: an annex repeats the motto. */
static void take_opening(collector *c, size_t token, tdn_line_kind kind)
{
    const bool number = kind == TDN_LINE_NUMBER;
    const bool lacks_number = c->head.number == TDN_NO_TOKEN;
    bool with_number = number;
    const size_t draft = draft_start(c);
    size_t at = token;
    for (size_t lines = 0; !with_number && lines < 12 && at < tdn_token_count(c->r); lines++) {
        at = tdn_next_line(c->r, at);
        with_number = at < tdn_token_count(c->r) && tdn_classify_line(c->r, at) == TDN_LINE_NUMBER &&
                      (!tdn_is_blank_number_line(c->r, at) || draft != TDN_NO_TOKEN);
    }
    with_number = with_number || (kind == TDN_LINE_MOTTO && begins_unnumbered_draft(c));
    const size_t first = draft != TDN_NO_TOKEN ? draft : c->block != TDN_NO_TOKEN ? c->block : token;
    if (with_number && !lacks_number && repeats_number(c, number ? token : at)) {
        restart_letterhead(c, first);
    } else if (with_number) {
        open_document(c, first);
    }
    c->block = with_number ? first : c->block;
}

/** "Số: 125" is the number of a document only between the body's name and the heading, near motto or date. */
static bool is_bare_number(const collector *c, size_t token)
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

/** A stamp ("CÔNG VĂN ĐẾN / Số: 5512") over the head has a number too: one with a symbol outdoes it. */
static void forget_bare_number(collector *c, size_t token, tdn_line_kind kind)
{
    tdn_number number;
    tdn_letterhead *h = &c->head;
    if (kind == TDN_LINE_NUMBER && h->number != TDN_NO_TOKEN && h->heading == TDN_NO_TOKEN &&
        !tdn_own_number_at(c->r, h->number, &number) && tdn_own_number_at(c->r, token, &number)) {
        *h = empty_letterhead(c->block != TDN_NO_TOKEN ? c->block : token);
    }
}

/** True among the parts of a letterhead, before its date and heading. */
static bool is_inside_head(const collector *c, size_t token)
{
    const tdn_letterhead *h = &c->head;
    return (h->number != TDN_NO_TOKEN || h->motto != TDN_NO_TOKEN) && h->place_date == TDN_NO_TOKEN &&
           h->heading == TDN_NO_TOKEN && !c->is_over &&
           offset_of(c->r, token) - offset_of(c->r, c->last_part) < LETTERHEAD_REACH;
}

/** What a line is in this place: a date alone is the letterhead's if it stands among its parts. */
static tdn_line_kind classify(const collector *c, size_t token)
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

/** "CÔNG TY ĐIỆN LỰC BẮC NINH / | Đội sửa chữa Hotline / CỘNG HÒA ...": a part of the body in small letters. */
static bool is_part_above_motto(const collector *c, size_t token)
{
    if (c->block == TDN_NO_TOKEN || !tdn_has_flag(c->r, token, TDN_CAPITAL)) {
        return false;
    }
    const size_t next = tdn_next_line(c->r, token);
    return next - token <= UNIT_TOKENS && next < tdn_token_count(c->r) &&
           tdn_classify_line(c->r, next) == TDN_LINE_MOTTO;
}

static void follow_block(collector *c, size_t token, tdn_line_kind kind)
{
    if (!tdn_looks_like_letterhead(c->r, token, kind) && !is_part_above_motto(c, token)) {
        c->block = TDN_NO_TOKEN;
    } else if (c->block == TDN_NO_TOKEN) {
        c->block = token;
    }
}

/** What stands behind a number or beside a subject on its line. */
static void note_parts_beside(collector *c, size_t token, tdn_line_kind kind)
{
    const size_t beside = kind == TDN_LINE_SUBJECT ? tdn_place_date_in_subject(c->r, token) : TDN_NO_TOKEN;
    if (beside != TDN_NO_TOKEN) {
        note_part(c, beside, TDN_LINE_PLACE_DATE);
    }
    if (kind == TDN_LINE_NUMBER) {
        note_beside(c, token);
    }
}

/** "PHỤ LỤC I: ... / (Kèm theo Kế hoạch số ...)": the source is an annex alone. Notes where. */
static bool begins_with_annex(collector *c, size_t token)
{
    const tdn_document_draft *d = current_document(c);
    const bool first = c->documents->count == 1 && !c->carried && c->last_part == TDN_NO_TOKEN &&
                       tdn_is_annex_alone(d, offset_of(c->r, token));
    if (first && tdn_says_annexed(c->r, token)) {
        c->annex = token;
    }
    return c->annex == token;
}

static void take_line(collector *c, size_t token)
{
    const tdn_line_kind kind = classify(c, token);
    follow_block(c, token, kind);
    c->is_over = c->is_over || tdn_are_words(c->r, token, "nơi nhận");
    tdn_document_draft *current = current_document(c);
    const bool behind = is_behind_heading(c, token);
    if (tdn_is_annex_heading(c->r, token) && (behind || c->is_over || begins_with_annex(c, token))) {
        current->annex_start = current->annex_start == UINT64_MAX ? offset_of(c->r, token) : current->annex_start;
        return;
    }
    const bool content = c->last_part != TDN_NO_TOKEN || behind;
    if (content && current->content_end == UINT64_MAX && tdn_may_end_content(c->r, token)) {
        current->content_end = tdn_is_page_notice(c->r, token)        ? offset_of(c->r, c->line_before)
                               : tdn_begins_related_list(c->r, token) ? offset_of(c->r, token)
                                                                      : UINT64_MAX;
    }
    if (tdn_is_mark(c->r, token, '(') && behind && tdn_says_annexed(c->r, token)) {
        current->annex_start = current->annex_start == UINT64_MAX ? annex_title(c, token) : current->annex_start;
        return;
    }
    if (behind && c->head.place_date == TDN_NO_TOKEN && current->record.date.year == 0) {
        (void)tdn_read_adoption(c->r, token, &current->record.date);
    }
    if (kind == TDN_LINE_OTHER) {
        return;
    }
    if (begins_annex(c, token, kind)) {
        current->annex_start = current->annex_start == UINT64_MAX ? offset_of(c->r, token) : current->annex_start;
        return;
    }
    forget_bare_number(c, token, kind);
    if (opens_new(c, token, kind) && tdn_has_part_near(c->r, token)) {
        take_opening(c, token, kind);
    }
    note_part(c, token, kind);
    note_parts_beside(c, token, kind);
}

/** A mark: most are bars and dashes, before which no part of a head stands but for the star under a Party committee's
 * name, in the line of the date: "*   Nghệ An, ngày ...", and the quotation mark before "V/v". */
static void take_mark(collector *c, size_t token)
{
    const char mark = tdn_token_at(c->r, token)->mark;
    const bool star = mark == '*' && !tdn_has_flag(c->r, token + 1, TDN_LINE);
    const bool quoted = mark == '"' && tdn_is_subject(c->r, token + 1);
    if (mark == '(' || mark == '[') {
        note_stamp(c, token);
    }
    if (mark == '(' || quoted || (star && tdn_may_begin_part(c->r, token + 1))) {
        note_signature(c, mark == '(' ? token : token + 1);
        take_line(c, mark == '(' ? token : token + 1);
    } else {
        follow_block(c, token, TDN_LINE_OTHER);
    }
}

static void take_cell(collector *c, size_t token)
{
    if (tdn_token_at(c->r, token)->kind == TDN_TOKEN_PUNCT) {
        take_mark(c, token);
    } else if (tdn_may_begin_part(c->r, token)) {
        if (tdn_may_begin_secrecy(tdn_token_at(c->r, token))) {
            note_stamp(c, token);
        }
        note_signature(c, token);
        take_line(c, token);
    } else {
        c->block = TDN_NO_TOKEN; /* a number, a small word: nearly all */
    }
}

/** A form in an annex, or a site's letter to its readers, far below an opening that tells what the text is, is not the
 * text's head. */
static void forget_far_head(collector *c)
{
    const size_t parts[] = {c->head.motto, c->head.number, c->head.place_date, c->head.heading, c->head.subject};
    size_t first = TDN_NO_TOKEN;
    for (size_t i = 0; i < TDN_COUNT(parts); i++) {
        first = parts[i] < first ? parts[i] : first;
    }
    if (c->documents->count == 1 && !c->carried && first != TDN_NO_TOKEN &&
        offset_of(c->r, first) - offset_of(c->r, 0) > FAR_BYTES && tdn_opens_far_before(c->r, first, FAR_BYTES)) {
        c->head = empty_letterhead(0);
    }
}

/** True if the source's first words are in this region and nothing yet told the number of the document. */
static bool lacks_number(const collector *c)
{
    const tdn_document_draft *d = current_document(c);
    return c->documents->count == 1 && tdn_token_count(c->r) > 0 && offset_of(c->r, 0) < LEAD_BYTES &&
           d->record.number.text == NULL;
}

tdnref_status tdn_find_documents(const tdn_reader *r, tdn_document_drafts *documents, tdnref_error *err)
{
    collector c = {.r = r,
                   .documents = documents,
                   .head = empty_letterhead(0),
                   .last_part = TDN_NO_TOKEN,
                   .stamp = TDN_NO_TOKEN,
                   .signature = TDN_NO_TOKEN,
                   .annex = TDN_NO_TOKEN,
                   .block = TDN_NO_TOKEN};
    if (documents->count == 0 && !TDN_PUSH(r->arena->alloc, documents, tdn_document_new(0))) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the documents");
    }
    if (documents->count == 1 && tdn_token_count(r) > 0 && offset_of(r, 0) < LEAD_BYTES) {
        const size_t front = tdn_front_matter_end(r);
        documents->items[0].content_start = front > 0 ? offset_of(r, front) : documents->items[0].content_start;
    }
    c.carried = is_identified(current_document(&c));
    c.line_before = 0;
    const size_t count = tdn_token_count(r);
    for (size_t token = 0; token < count && !c.failed; token = tdn_next_cell(r, token)) {
        take_cell(&c, token);
        c.line_before = tdn_has_flag(r, token, TDN_LINE) ? token : c.line_before;
    }
    forget_far_head(&c);
    close_letterhead(&c);
    if (lacks_number(&c) && !tdn_read_without_head(r, c.annex, current_document(&c))) {
        c.failed = true;
    }
    return c.failed ? tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the documents") : tdn_succeed(err);
}
