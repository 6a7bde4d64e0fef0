/*
 * source_table.c - sources by the hash of their names; one that was removed has no name any more to be found by.
 */
#include "graph/source_table.h"

/* Of removed sources the index, so that they are spread like the others. */
static uint32_t hash_of(const void *ud, uint64_t index)
{
    const char *name = tdn_source_name(ud, index);
    return name == NULL ? (uint32_t)index : tdn_hash(name, strlen(name));
}

/* The slot of a name: that of its source, or the free one where it would be. Needs a free slot. */
static uint64_t slot_of(const tdnref_graph *graph, const char *name)
{
    const tdn_slots *slots = &graph->source_slots;
    uint64_t source = 0;
    uint64_t slot = tdn_slots_first(slots, tdn_hash(name, strlen(name)));
    for (; tdn_slots_get(slots, slot, &source); slot = tdn_slots_next(slots, slot)) {
        const char *own = tdn_source_name(graph, source);
        if (own != NULL && strcmp(own, name) == 0) {
            break;
        }
    }
    return slot;
}

uint64_t tdn_find_source(const tdnref_graph *graph, const char *name)
{
    uint64_t source = 0;
    const bool found =
        graph->source_slots.count > 0 && tdn_slots_get(&graph->source_slots, slot_of(graph, name), &source);
    return found ? source : TDN_NONE;
}

uint64_t tdn_add_source_name(tdnref_graph *graph, const char *name)
{
    const uint64_t added = graph->sources.count;
    const char *copy = tdn_slots_make_room(graph->alloc, &graph->source_slots, added, hash_of, graph)
                           ? tdn_intern_text(&graph->strings, name, strlen(name))
                           : NULL;
    if (copy == NULL || !TDN_PUSH(graph->alloc, &graph->sources, (tdn_stored_source){.name = copy})) {
        return TDN_NONE;
    }
    tdn_slots_put(&graph->source_slots, slot_of(graph, name), added);
    return added;
}
