/*
 * remove.c - a source and its records are taken out of a graph.
 */
#include "graph/source_table.h"

#include <stddef.h>

/* Removes the records whose index of a source, at `offset` in each, is `source`. */
static void leave_out(void *records, uint64_t *count, size_t size, size_t offset, uint32_t source)
{
    unsigned char *items = records;
    uint64_t kept = 0;
    for (uint64_t i = 0; i < *count; i++) {
        uint32_t of = 0;
        memcpy(&of, items + i * size + offset, sizeof of);
        if (of != source) {
            memmove(items + kept++ * size, items + i * size, size);
        }
    }
    *count = kept;
}

/* The slot in `sources` stays, without a name: the other records keep their indexes. */
static void forget_records(tdnref_graph *graph, uint32_t source)
{
    leave_out(graph->documents.items, &graph->documents.count, sizeof(tdn_stored_document),
              offsetof(tdn_stored_document, source), source);
    leave_out(graph->mentions.items, &graph->mentions.count, sizeof(tdn_stored_mention),
              offsetof(tdn_stored_mention, source), source);
    leave_out(graph->duties.items, &graph->duties.count, sizeof(tdn_stored_duty), offsetof(tdn_stored_duty, source),
              source);
    leave_out(graph->unnumbered.items, &graph->unnumbered.count, sizeof(tdn_stored_unnumbered),
              offsetof(tdn_stored_unnumbered, source), source);
    graph->sources.items[source] = (tdn_stored_source){.name = NULL};
}

tdnref_status tdnref_graph_remove_source(tdnref_graph *graph, const char *name, tdnref_error *err)
{
    if (graph == NULL || name == NULL) {
        return tdn_fail(err, TDNREF_ERR_ARG, "graph and name must not be NULL");
    }
    if (graph->sealed) {
        return tdn_fail(err, TDNREF_ERR_STATE, "the graph is sealed");
    }
    const uint64_t source = tdn_find_source(graph, name);
    if (source == TDN_NONE) {
        return tdn_fail(err, TDNREF_ERR_ARG, "no source of this name");
    }
    forget_records(graph, (uint32_t)source);
    return tdn_succeed(err);
}
