/*
 * unnumbered_context.c - what only the documents reveal about the directives named in them: the place of a body,
 * whether it is the document's own, and where a page ends.
 */
#include "base/calendar.h"
#include "context/context.h"
#include "unnumbered/unnumbered.h"

/** Fills the body's name, authority, level and line; false: no memory. A body whose place is not known has no name. */
static bool name_body(tdn_arena *arena, const tdn_document_draft *document, tdn_unnumbered_draft *d)
{
    const tdn_surroundings around = tdn_surroundings_of(document);
    const bool changed = tdn_issuer_complete(&d->issuer, &around);
    d->record.issuer.text = tdn_issuer_name(arena, &d->issuer, around.day);
    d->record.issuer.origin = changed ? TDNREF_ORIGIN_CONTEXT : TDNREF_ORIGIN_PRINTED;
    d->record.authority = tdn_issuer_authority(arena, &d->issuer, around.day);
    d->record.level = tdn_issuer_level(&d->issuer);
    d->record.line_of = tdn_issuer_line(&d->issuer);
    return d->record.issuer.text != NULL && d->record.authority != NULL;
}

/** "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh" in a plan of that committee. */
static bool is_own(const tdnref_document *document, const tdnref_unnumbered *named)
{
    return document->authority != NULL && strcmp(document->authority, named->authority) == 0;
}

tdnref_status tdn_complete_unnumbered(tdn_arena *arena, const tdn_document_drafts *documents,
                                      tdn_unnumbered_drafts *all, tdnref_error *err)
{
    uint64_t kept = 0;
    for (uint64_t i = 0; i < all->count; i++) {
        tdn_unnumbered_draft *d = &all->items[i];
        d->record.document = tdn_document_of(documents, d->text_start);
        const tdn_document_draft *document = &documents->items[d->record.document];
        if (d->text_start < document->content_start || d->text_start >= document->content_end) {
            continue;
        }
        if (!name_body(arena, document, d)) {
            return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the names of bodies");
        }
        if (!is_own(&document->record, &d->record)) {
            all->items[kept++] = *d;
        }
    }
    all->count = kept;
    return tdn_succeed(err);
}
