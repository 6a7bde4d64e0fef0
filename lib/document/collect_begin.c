/*
 * collect_begin.c - where one document ends and the next begins: what closes a letterhead and opens another.
 */
#include "document/acting.h"
#include "document/cell.h"
#include "document/collector.h"
#include "document/issuing.h"
#include "document/lead.h"
#include "document/neighbours.h"

/* Lines from the motto to the number: the columns of a letterhead may come one below the other. */
#define NUMBER_LINES 12u

void tdn_forget_far_head(tdn_collector *c)
{
    const size_t parts[] = {c->head.motto, c->head.number, c->head.place_date, c->head.heading, c->head.subject};
    size_t first = TDN_NO_TOKEN;
    for (size_t i = 0; i < TDN_COUNT(parts); i++) {
        first = parts[i] < first ? parts[i] : first;
    }
    if (c->documents->count == 1 && !c->carried && first != TDN_NO_TOKEN &&
        tdn_offset_at(c->r, first) - tdn_offset_at(c->r, 0) > TDN_FAR_BYTES &&
        tdn_opens_far_before(c->r, first, TDN_FAR_BYTES)) {
        c->head = tdn_no_letterhead(0);
    }
}

void tdn_close_letterhead(tdn_collector *c)
{
    if (c->documents->count == 0 || !tdn_has_identity(&c->head)) {
        return;
    }
    tdn_document_draft *d = &c->documents->items[c->documents->count - 1];
    if (tdn_is_identified(d) || c->annex != TDN_NO_TOKEN) {
        return; /* or what was found is a form in an annex */
    }
    if (c->head.motto != TDN_NO_TOKEN && (c->head.number != TDN_NO_TOKEN || c->head.heading != TDN_NO_TOKEN)) {
        d->content_start = tdn_offset_at(c->r, c->head.first);
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

static void open_document(tdn_collector *c, size_t first)
{
    tdn_close_letterhead(c);
    c->head = tdn_no_letterhead(first);
    c->signature = TDN_NO_TOKEN;
    c->annex = TDN_NO_TOKEN;
    c->is_over = false;
    c->carried = false;
    if (!TDN_PUSH(c->r->arena->alloc, c->documents, tdn_document_new(tdn_offset_at(c->r, first)))) {
        c->failed = true;
        return;
    }
    tdn_hand_stamp_on(c, first);
}

/** True behind the recipients of a letter, where a draft may stand, at the beginning of a block. */
static bool may_begin_draft(const tdn_collector *c)
{
    return c->is_over && c->block != TDN_NO_TOKEN && tdn_current_document(c)->annex_start == UINT64_MAX;
}

/** A draft whose head has no number yet: one that the letter encloses, or the next.
 * Returns where it begins, TDN_NO_TOKEN: there is none. */
static size_t draft_start(const tdn_collector *c)
{
    if (!may_begin_draft(c)) {
        return TDN_NO_TOKEN;
    }
    return tdn_is_draft_near(c->r, c->block) ? c->block : tdn_whole_head_at(c->r, c->block);
}

bool tdn_opens_new(const tdn_collector *c, size_t token, tdn_line_kind kind)
{
    const tdn_letterhead *h = &c->head;
    const bool far = c->last_part != TDN_NO_TOKEN &&
                     tdn_offset_at(c->r, token) - tdn_offset_at(c->r, c->last_part) > TDN_LETTERHEAD_REACH;
    switch (kind) {
    case TDN_LINE_NUMBER:
        if (tdn_is_blank_number_line(c->r, token) && (h->number != TDN_NO_TOKEN || c->carried)) {
            return draft_start(c) != TDN_NO_TOKEN; /* not "Số:     /BC-..." of a form in an annex */
        }
        return h->number != TDN_NO_TOKEN || (far && tdn_has_identity(h)) || c->carried;
    case TDN_LINE_MOTTO:
        return c->carried || (h->motto != TDN_NO_TOKEN && (h->number != TDN_NO_TOKEN || h->heading != TDN_NO_TOKEN));
    default:
        return false;
    }
}

static bool repeats_number(const tdn_collector *c, size_t token)
{
    return c->head.number != TDN_NO_TOKEN && tdn_same_own_number(c->r, c->head.number, token);
}

/** What stood before was the page's own head. A motto behind its number is the document's. */
static void restart_letterhead(tdn_collector *c, size_t first)
{
    const size_t motto = c->head.motto;
    const bool own = motto != TDN_NO_TOKEN && motto > c->head.number;
    c->head = tdn_no_letterhead(own ? c->motto_block : first);
    c->head.motto = own ? motto : TDN_NO_TOKEN;
    c->last_part = own ? motto : TDN_NO_TOKEN;
}

/** True if a draft without a number line begins with the motto at hand, behind the letter that encloses it. */
static bool begins_unnumbered_draft(const tdn_collector *c)
{
    return may_begin_draft(c) && tdn_is_draft_without_number(c->r, c->block);
}

/** The number line that comes with the part at `token`, within some lines; TDN_NO_TOKEN: none. A blank number counts in
 * a draft only. */
static size_t number_line_of(const tdn_collector *c, size_t token, tdn_line_kind kind, bool draft)
{
    if (kind == TDN_LINE_NUMBER) {
        return token;
    }
    const size_t count = tdn_token_count(c->r);
    size_t at = tdn_next_line(c->r, token);
    for (size_t lines = 0; lines < NUMBER_LINES && at < count; lines++, at = tdn_next_line(c->r, at)) {
        if (tdn_classify_line(c->r, at) == TDN_LINE_NUMBER && (draft || !tdn_is_blank_number_line(c->r, at))) {
            return at;
        }
    }
    return TDN_NO_TOKEN;
}

void tdn_begin_document(tdn_collector *c, size_t token, tdn_line_kind kind)
{
    const size_t draft = draft_start(c);
    const size_t first = draft != TDN_NO_TOKEN ? draft : c->block != TDN_NO_TOKEN ? c->block : token;
    const size_t number = number_line_of(c, token, kind, draft != TDN_NO_TOKEN);
    if (number == TDN_NO_TOKEN && !(kind == TDN_LINE_MOTTO && begins_unnumbered_draft(c))) {
        return;
    }
    if (number != TDN_NO_TOKEN && repeats_number(c, number)) {
        restart_letterhead(c, first);
    } else {
        open_document(c, first);
    }
    c->block = first;
}
