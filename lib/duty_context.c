/*
 * duty_context.c - what only the documents tell of the duties in them: the place of a body, and where a page ends.
 */
#include "context.h"
#include "duty.h"
#include "sort.h"

/** A body that each district or commune has, where neither the text nor the document tells which: all of them, or none
 * that can be named. */
static bool is_open(const tdn_issuer *issuer)
{
    const uint8_t scope = tdn_lexicon_body(issuer->body)->scope;
    const bool local = scope == TDN_SCOPE_DISTRICT || scope == TDN_SCOPE_COMMUNE ||
                       issuer->place == TDN_PLACE_OWN_DISTRICT || issuer->place == TDN_PLACE_OWN_COMMUNE;
    return (local && issuer->own_name == NULL) || (scope == TDN_SCOPE_ANY && issuer->place == TDN_PLACE_NONE) ||
           (scope != TDN_SCOPE_NONE && issuer->province == TDN_NO_ID);
}

static bool complete_body(tdn_arena *arena, const tdn_document_draft *document, tdn_duty_draft *d)
{
    tdn_surroundings around = tdn_surroundings_of(document);
    const bool national = around.level == TDNREF_LEVEL_CENTRAL || around.level == TDNREF_LEVEL_MINISTRY;
    around.province = national ? TDN_NO_ID : around.province; /* it is signed in Hà Nội, and speaks to all provinces */
    const bool changed = tdn_issuer_complete(&d->issuer, &around);
    if (is_open(
            &d->issuer)) { /* "UBND xã" in a province's plan is every commune's, "Sở Y tế" in a ministry's every one */
        const bool each =
            national || d->issuer.place == TDN_PLACE_OWN_COMMUNE || d->issuer.place == TDN_PLACE_OWN_DISTRICT;
        d->record.whole_class = each && around.level != TDNREF_LEVEL_COMMUNE && around.level != TDNREF_LEVEL_UNKNOWN;
        return true;
    }
    d->record.body.text = tdn_issuer_name(arena, &d->issuer, around.day);
    d->record.authority = tdn_issuer_authority(arena, &d->issuer, around.day);
    d->record.body.origin = changed ? TDNREF_ORIGIN_CONTEXT : TDNREF_ORIGIN_PRINTED;
    d->record.level = tdn_issuer_level(&d->issuer);
    return d->record.body.text != NULL && d->record.authority != NULL;
}

static bool complete(tdn_arena *arena, const tdn_document_draft *document, tdn_duty_draft *d)
{
    if (d->naming == TDN_NAMED_BODY) {
        return complete_body(arena, document, d);
    }
    if (d->naming == TDN_NAMED_OWN && document->issuer_known) {
        d->record.body.text = document->record.issuer.text;
        d->record.body.origin = TDNREF_ORIGIN_CONTEXT;
        d->record.authority = document->record.authority;
        d->record.level = document->record.level;
    }
    return true;
}

static int by_place(const void *a, const void *b, const void *ud)
{
    const tdn_duty_draft *x = a;
    const tdn_duty_draft *y = b;
    (void)ud;
    const int order = tdn_compare_u64(x->text_start, y->text_start);
    return order != 0 ? order : tdn_compare_u64(x->order, y->order);
}

tdnref_status tdn_complete_duties(tdn_arena *arena, const tdn_document_drafts *documents, tdn_duty_drafts *duties,
                                  tdnref_error *err)
{
    uint64_t kept = 0;
    for (uint64_t i = 0; i < duties->count; i++) {
        tdn_duty_draft *d = &duties->items[i];
        d->record.document = tdn_document_of(documents, d->text_start);
        const tdn_document_draft *document = &documents->items[d->record.document];
        if (d->text_start < document->content_start || d->text_start >= document->content_end) {
            continue; /* the page around the document */
        }
        if (!complete(arena, document, d)) {
            return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the names of bodies");
        }
        duties->items[kept++] = *d;
    }
    duties->count = kept;
    tdn_sort(duties->items, duties->count, sizeof *duties->items, by_place, NULL);
    return tdn_succeed(err);
}
