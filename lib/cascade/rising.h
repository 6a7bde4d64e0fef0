/*
 * rising.h - circles among the edges that the cascade is made of (tdn_is_rising).
 */
#ifndef TDN_RISING_H
#define TDN_RISING_H

#include "graph/graph.h"

/** The strongly connected components of the rising edges: nodes of one circle have one number. */
typedef struct tdn_components {
    tdn_numbers of; /**< node -> component */
    uint64_t count;
} tdn_components;

/** False when memory is out; free it either way. */
bool tdn_find_components(const tdnref_graph *graph, tdn_components *out);
void tdn_free_components(const tdnref_graph *graph, tdn_components *components);

#endif
