/*
 * rising.h - the edges that the cascade is made of, and the circles among them.
 */
#ifndef TDN_RISING_H
#define TDN_RISING_H

#include "graph/graph.h"

/** True for the relations by which a directive rests on another: basis, implements, guides. */
static inline bool tdn_is_rising(tdnref_relation relation)
{
    return relation == TDNREF_REL_BASIS || relation == TDNREF_REL_IMPLEMENTS || relation == TDNREF_REL_GUIDES;
}

/** The strongly connected components of the rising edges: nodes of one circle have one number. */
typedef struct tdn_components {
    tdn_numbers of; /**< node -> component */
    uint64_t count;
} tdn_components;

/** False when memory is out; free it either way. */
bool tdn_find_components(const tdnref_graph *graph, tdn_components *out);
void tdn_free_components(const tdnref_graph *graph, tdn_components *components);

#endif
