/*
 * duty_context.c - what only the document as a whole says about its duties: the place of a body, and where the
 * document ends on its page.
 */
#include "base/calendar.h"
#include "base/sort.h"
#include "context/context.h"
#include "duty/duty.h"

/** A body that each district or commune has, where neither the text nor the document says which one: all of them, or
 * none that can be named. */
static bool is_open(const tdn_issuer *issuer)
{
    const uint8_t scope = tdn_lexicon_body(issuer->body)->scope;
    const bool local = scope == TDN_SCOPE_DISTRICT || scope == TDN_SCOPE_COMMUNE ||
                       issuer->place == TDN_PLACE_OWN_DISTRICT || issuer->place == TDN_PLACE_OWN_COMMUNE;
    const bool named = issuer->place >= TDN_PLACE_DISTRICT && issuer->own_name != NULL;
    return (local && issuer->own_name == NULL) || (scope == TDN_SCOPE_ANY && issuer->place == TDN_PLACE_NONE) ||
           (scope != TDN_SCOPE_NONE && issuer->province == TDN_NO_ID && !named);
}

static bool complete_body(tdn_arena *arena, const tdn_document_draft *document, tdn_duty_draft *d)
{
    tdn_surroundings around = tdn_surroundings_of(document);
    const bool national = around.level == TDNREF_LEVEL_CENTRAL || around.level == TDNREF_LEVEL_MINISTRY;
    around.province = national ? TDN_NO_ID : around.province; /* it is signed in Hà Nội but addresses all provinces */
    const uint8_t printed = d->issuer.place;
    const bool changed = tdn_issuer_complete(&d->issuer, &around);
    if (is_open(&d->issuer)) {
        /* "UBND xã" in a province's plan is every commune's, "Sở Y tế" in a ministry's every one */
        const bool each = (national && printed == TDN_PLACE_NONE) || printed == TDN_PLACE_OWN_COMMUNE ||
                          printed == TDN_PLACE_OWN_DISTRICT;
        d->record.whole_class = each && around.level != TDNREF_LEVEL_COMMUNE && around.level != TDNREF_LEVEL_UNKNOWN;
        return true;
    }
    d->record.body.text = tdn_issuer_name(arena, &d->issuer, around.day);
    d->record.authority = tdn_issuer_authority(arena, &d->issuer, around.day);
    d->record.body.origin = changed ? TDNREF_ORIGIN_CONTEXT : TDNREF_ORIGIN_PRINTED;
    d->record.level = tdn_issuer_level(&d->issuer);
    return d->record.body.text != NULL && d->record.authority != NULL;
}

/** "Lãnh đạo | Sở" in a department's document is its own body, "Lãnh đạo | Bộ" in that of a ministry's office is not.
 */
static bool is_own_kind(const tdnref_document *document, const tdnref_duty *duty)
{
    const char *kind = strrchr(duty->body.text, ' ');
    const char *issuer = document->issuer.text;
    const size_t len = kind != NULL ? strlen(++kind) : 0;
    return issuer != NULL && len > 1 && (kind[0] | 0x20) == (issuer[0] | 0x20) &&
           strncmp(kind + 1, issuer + 1, len - 1) == 0 && (issuer[len] == ' ' || issuer[len] == '\0');
}

/** A day before the document's own date is reported, not required. */
static bool is_past(const tdnref_document *document, const tdnref_duty *duty)
{
    return duty->kind == TDNREF_DUTY_DEADLINE && tdn_is_whole_date(duty->date) &&
           tdn_date_day(duty->date) < tdn_date_day(document->date);
}

static bool complete(tdn_arena *arena, const tdn_document_draft *document, tdn_duty_draft *d)
{
    if (d->naming == TDN_NAMED_BODY) {
        return complete_body(arena, document, d);
    }
    if (d->naming == TDN_NAMED_OWN && is_own_kind(&document->record, &d->record)) {
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
        const bool around = d->text_start < document->content_start || d->text_start >= document->content_end;
        if (around || is_past(&document->record, &d->record)) { /* around: in the page that shows the document */
            continue;
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
