/*
 * clause.c - which document and which clause of it a place belongs to.
 */
#include "document/document.h"

tdn_document_draft tdn_document_new(uint64_t start)
{
    tdn_document_draft d = {.start = start,
                            .type = TDN_NO_ID,
                            .heading_start = UINT64_MAX,
                            .annex_start = UINT64_MAX,
                            .content_start = start,
                            .content_end = UINT64_MAX};
    d.record.struct_size = sizeof d.record;
    d.issuer = (tdn_issuer){.body = TDN_NO_ID, .office = TDN_NO_ID, .province = TDN_NO_ID};
    return d;
}

/* The heading of an annex that stands alone is this near the beginning of its source: a page's menu may come first. */
#define ANNEX_BYTES 200u

bool tdn_is_annex_alone(const tdn_document_draft *document, uint64_t heading)
{
    return document->type == TDN_NO_ID && document->record.number.text == NULL &&
           heading - document->content_start < ANNEX_BYTES;
}

uint64_t tdn_document_of(const tdn_document_drafts *documents, uint64_t offset)
{
    uint64_t low = 0;
    uint64_t high = documents->count;
    while (high - low > 1) {
        const uint64_t mid = low + (high - low) / 2;
        if (documents->items[mid].start <= offset) {
            low = mid;
        } else {
            high = mid;
        }
    }
    return low;
}

tdnref_clause tdn_clause_of(const tdn_document_draft *document, uint64_t offset)
{
    if (offset >= document->annex_start) {
        return TDNREF_CLAUSE_ANNEX;
    }
    if (offset >= document->title_start && offset < document->title_end) {
        return TDNREF_CLAUSE_TITLE;
    }
    return offset < document->opening_end ? TDNREF_CLAUSE_OPENING : TDNREF_CLAUSE_BODY;
}
