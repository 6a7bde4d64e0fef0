/*
 * by_document.c - a counting sort: counts, beginnings, then each mention in its place, if it is not there already.
 */
#include "graph/by_document.h"

/* From the end, so that the order stays: ends count down to where the document begins. */
static bool place_mentions(const tdnref_graph *graph, tdn_by_document *out)
{
    if (!TDN_ARRAY_RESERVE(graph->alloc, &out->mentions, graph->mentions.count)) {
        return false;
    }
    out->mentions.count = graph->mentions.count;
    for (uint64_t i = graph->mentions.count; i > 0; i--) {
        out->mentions.items[--out->first.items[tdn_mention_place_at(graph, i - 1).document + 1]] = (uint32_t)(i - 1);
    }
    for (uint64_t i = 0; i < graph->documents.count; i++) { /* each holds now where its document begins */
        out->first.items[i] = out->first.items[i + 1];
    }
    out->first.items[graph->documents.count] = (uint32_t)graph->mentions.count;
    return true;
}

bool tdn_group_by_document(const tdnref_graph *graph, tdn_by_document *out)
{
    const uint64_t documents = graph->documents.count;
    if (!TDN_ARRAY_RESERVE(graph->alloc, &out->first, documents + 1)) {
        return false;
    }
    out->first.count = documents + 1;
    memset(out->first.items, 0, (size_t)(documents + 1) * sizeof *out->first.items);
    uint64_t last = 0;
    bool in_order = true; /* as mentions are that were read from a text */
    for (uint64_t i = 0; i < graph->mentions.count; i++) {
        const uint64_t holder = tdn_mention_place_at(graph, i).document;
        in_order = in_order && holder >= last;
        last = holder;
        out->first.items[holder + 1]++;
    }
    for (uint64_t i = 1; i <= documents; i++) { /* counts become beginnings */
        out->first.items[i] += out->first.items[i - 1];
    }
    return in_order || place_mentions(graph, out);
}

void tdn_by_document_release(const tdnref_graph *graph, tdn_by_document *grouped)
{
    TDN_ARRAY_FREE(graph->alloc, &grouped->mentions);
    TDN_ARRAY_FREE(graph->alloc, &grouped->first);
}
