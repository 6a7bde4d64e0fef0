/*
 * by_document.c - a counting sort: counts, ends, then each mention in its place.
 */
#include "graph/by_document.h"

static uint64_t holder_of(const tdnref_graph *graph, uint64_t mention)
{
    tdnref_span span;
    return (uint64_t)(tdn_holder_at(graph, mention, &span) - graph->documents.items);
}

bool tdn_group_by_document(const tdnref_graph *graph, tdn_by_document *out)
{
    const uint64_t documents = graph->documents.count;
    if (!TDN_ARRAY_RESERVE(graph->alloc, &out->first, documents + 1) ||
        !TDN_ARRAY_RESERVE(graph->alloc, &out->mentions, graph->mentions.count)) {
        return false;
    }
    out->first.count = documents + 1;
    out->mentions.count = graph->mentions.count;
    memset(out->first.items, 0, (size_t)(documents + 1) * sizeof *out->first.items);
    for (uint64_t i = 0; i < graph->mentions.count; i++) {
        out->first.items[holder_of(graph, i)]++;
    }
    uint32_t total = 0;
    for (uint64_t i = 0; i <= documents; i++) { /* counts become ends */
        total += out->first.items[i];
        out->first.items[i] = total;
    }
    /* from the end, so that ends become starts and the order stays */
    for (uint64_t i = graph->mentions.count; i > 0; i--) {
        out->mentions.items[--out->first.items[holder_of(graph, i - 1)]] = (uint32_t)(i - 1);
    }
    return true;
}

void tdn_by_document_release(const tdnref_graph *graph, tdn_by_document *grouped)
{
    TDN_ARRAY_FREE(graph->alloc, &grouped->mentions);
    TDN_ARRAY_FREE(graph->alloc, &grouped->first);
}
