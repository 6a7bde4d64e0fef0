/*
 * source_table.c - open addressing; a source that was removed keeps its slot, without a name to be found by.
 */
#include "graph/source_table.h"

#define FIRST_SLOTS 64u

/* The slot of a name: that of its source, or the free one where it would be. Needs a free slot. */
static uint64_t slot_of(const tdnref_graph *graph, const char *name)
{
    const uint64_t last = graph->source_slots.count - 1;
    uint64_t at = tdn_hash(name, strlen(name)) & last;
    for (uint32_t slot = 0; (slot = graph->source_slots.items[at]) != 0; at = (at + 1) & last) {
        const char *own = tdn_source_name(graph, slot - 1);
        if (own != NULL && strcmp(own, name) == 0) {
            break;
        }
    }
    return at;
}

/* Makes the table for twice as many. */
static bool grow(tdnref_graph *graph)
{
    const uint64_t wanted = graph->source_slots.count == 0 ? FIRST_SLOTS : graph->source_slots.count * 2;
    if (!TDN_ARRAY_RESERVE(graph->alloc, &graph->source_slots, wanted)) {
        return false;
    }
    graph->source_slots.count = wanted;
    memset(graph->source_slots.items, 0, (size_t)wanted * sizeof *graph->source_slots.items);
    for (uint64_t i = 0; i < graph->sources.count; i++) {
        const char *name = tdn_source_name(graph, i);
        if (name != NULL) {
            graph->source_slots.items[slot_of(graph, name)] = (uint32_t)i + 1;
        }
    }
    return true;
}

uint64_t tdn_find_source(const tdnref_graph *graph, const char *name)
{
    const uint32_t slot = graph->source_slots.count == 0 ? 0 : graph->source_slots.items[slot_of(graph, name)];
    return slot == 0 ? TDN_NONE : slot - 1;
}

uint64_t tdn_add_source_name(tdnref_graph *graph, const char *name)
{
    const bool room = graph->sources.count < graph->source_slots.count / 4 * 3 || grow(graph);
    const char *copy = room ? tdn_intern_text(&graph->strings, name, strlen(name)) : NULL;
    if (copy == NULL || !TDN_PUSH(graph->alloc, &graph->sources, (tdn_stored_source){.name = copy})) {
        return TDN_NONE;
    }
    graph->source_slots.items[slot_of(graph, name)] = (uint32_t)graph->sources.count;
    return graph->sources.count - 1;
}
