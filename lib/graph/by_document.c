/*
 * by_document.c - a counting sort: counts, ends, then each mention in its place.
 */
#include "graph/by_document.h"

bool tdn_group_by_document(const tdnref_graph *graph, tdn_by_document *out)
{
    const uint64_t documents = graph->documents.count;
    for (uint64_t i = 0; i <= documents; i++) {
        if (!TDN_PUSH(graph->alloc, &out->first, 0)) {
            return false;
        }
    }
    for (uint64_t i = 0; i < graph->mentions.count; i++) {
        if (!TDN_PUSH(graph->alloc, &out->mentions, 0)) {
            return false;
        }
        out->first.items[tdn_graph_holder(graph, &graph->mentions.items[i]) - graph->documents.items]++;
    }
    uint64_t total = 0;
    for (uint64_t i = 0; i <= documents; i++) { /* counts become ends */
        total += out->first.items[i];
        out->first.items[i] = total;
    }
    for (uint64_t i = graph->mentions.count; i > 0;
         i--) { /* from the end, so that ends become starts and order stays */
        const tdn_held *held = tdn_graph_holder(graph, &graph->mentions.items[i - 1]);
        out->mentions.items[--out->first.items[held - graph->documents.items]] = i - 1;
    }
    return true;
}

void tdn_by_document_release(const tdnref_graph *graph, tdn_by_document *grouped)
{
    TDN_ARRAY_FREE(graph->alloc, &grouped->mentions);
    TDN_ARRAY_FREE(graph->alloc, &grouped->first);
}
