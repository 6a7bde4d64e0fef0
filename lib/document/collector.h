/*
 * collector.h - the state of the walk over the lines of a region that finds documents (document.c), and its steps, one
 * file each: collect_head.c, collect_begin.c, collect_stamp.c.
 */
#ifndef TDN_COLLECTOR_H
#define TDN_COLLECTOR_H

#include "document/document.h"

/** A letterhead's parts stand this close together, in bytes of text; its title and recitals may follow at once. */
#define TDN_LETTERHEAD_REACH 1500u

/** What stands this far below an opening, or alone in the text, is no head of it. */
#define TDN_FAR_BYTES 3000u

/** Goes over the lines of a region, collects the parts of letterheads, and closes one when the next begins. */
typedef struct tdn_collector {
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
    bool failed;
} tdn_collector;

static inline tdn_letterhead tdn_no_letterhead(size_t first)
{
    return (tdn_letterhead){first, TDN_NO_TOKEN, TDN_NO_TOKEN, TDN_NO_TOKEN, TDN_NO_TOKEN, TDN_NO_TOKEN, TDN_NO_TOKEN};
}

static inline bool tdn_has_identity(const tdn_letterhead *h)
{
    const bool letter = h->subject != TDN_NO_TOKEN && h->place_date != TDN_NO_TOKEN; /* the rest is unreadable */
    return h->number != TDN_NO_TOKEN || h->heading != TDN_NO_TOKEN || h->motto != TDN_NO_TOKEN || letter;
}

/** Where a token begins in the text. */
static inline uint64_t tdn_offset_at(const tdn_reader *r, size_t token)
{
    return tdn_token_at(r, token)->start;
}

static inline tdn_document_draft *tdn_current_document(const tdn_collector *c)
{
    return &c->documents->items[c->documents->count - 1];
}

static inline bool tdn_is_identified(const tdn_document_draft *d)
{
    return d->record.number.text != NULL || d->record.type.text != NULL;
}

/** True if the heading of the current document stands before the token, in this region or one before. */
static inline bool tdn_is_behind_heading(const tdn_collector *c, size_t token)
{
    return c->carried || (c->head.heading != TDN_NO_TOKEN && token > c->head.heading_end);
}

/* ---- collect_head.c ---- */

/** What a line is in this place: a date alone is the letterhead's if it stands among its parts. */
tdn_line_kind tdn_classify_in_head(const tdn_collector *c, size_t token);

/** A stamp ("CÔNG VĂN ĐẾN / Số: 5512") over the head has a number too: one with a symbol outdoes it. */
void tdn_forget_bare_number(tdn_collector *c, size_t token, tdn_line_kind kind);

/** Notes a part of the letterhead, unless it is there already or stands too far behind the number. */
void tdn_note_part(tdn_collector *c, size_t token, tdn_line_kind kind);

/** What stands behind a number or beside a subject on its line. */
void tdn_note_parts_beside(tdn_collector *c, size_t token, tdn_line_kind kind);

/* ---- collect_begin.c ---- */

/** A form in an annex, or a site's letter to its readers, far below an opening that tells what the text is, is not the
 * text's head. */
void tdn_forget_far_head(tdn_collector *c);

/** A letterhead is complete: its fields go into the document that it opens. */
void tdn_close_letterhead(tdn_collector *c);

/** True if a part of this kind is there already, or the parts collected are complete and far behind. */
bool tdn_opens_new(const tdn_collector *c, size_t token, tdn_line_kind kind);

/** The line opens a document, or is the head of a page around the one that begins here. A motto opens one only if a
 * number line comes with it, or in a draft: an annex repeats the motto. */
void tdn_begin_document(tdn_collector *c, size_t token, tdn_line_kind kind);

/* ---- collect_stamp.c ---- */

/** A stamp belongs to the head near it: of the current document, or of the next, whose first line it may be. */
void tdn_note_stamp(tdn_collector *c, size_t token);

/** The next document begins before the stamp seen last: it is that one's. */
void tdn_hand_stamp_on(tdn_collector *c, size_t first);

#endif
