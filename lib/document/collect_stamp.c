/*
 * collect_stamp.c - which document a stamp of secrecy belongs to.
 */
#include "document/collector.h"
#include "document/secrecy.h"

/* A stamp before any other part of a letterhead stands no further from the beginning of its document. */
#define STAMP_REACH 4096u

static void set_stamp(const tdn_collector *c, tdn_document_draft *d)
{
    size_t end = 0;
    const char *mark = tdn_secrecy_at(c->r, c->stamp, &end);
    d->secrecy_start = tdn_offset_at(c->r, c->stamp);
    d->record.secrecy = (tdnref_field){mark, tdn_source_span(c->r, (tdn_range){c->stamp, end}), TDNREF_ORIGIN_PRINTED};
}

void tdn_note_stamp(tdn_collector *c, size_t token)
{
    size_t end = 0;
    if (tdn_secrecy_at(c->r, token, &end) == NULL) {
        return;
    }
    tdn_document_draft *d = tdn_current_document(c);
    const bool near = c->last_part == TDN_NO_TOKEN
                          ? tdn_offset_at(c->r, token) - d->start < STAMP_REACH
                          : tdn_offset_at(c->r, token) - tdn_offset_at(c->r, c->last_part) < TDN_LETTERHEAD_REACH;
    c->stamp = token;
    if (near && !c->is_over && d->record.secrecy.text == NULL) {
        set_stamp(c, d);
    }
}

void tdn_hand_stamp_on(tdn_collector *c, size_t first)
{
    if (c->stamp == TDN_NO_TOKEN || c->stamp < first || c->documents->count < 2) {
        return;
    }
    tdn_document_draft *d = &c->documents->items[c->documents->count - 2];
    if (d->record.secrecy.text != NULL && d->secrecy_start == tdn_offset_at(c->r, c->stamp)) {
        d->record.secrecy = (tdnref_field){NULL, {0, 0}, TDNREF_ORIGIN_NONE};
    }
    set_stamp(c, tdn_current_document(c));
}
