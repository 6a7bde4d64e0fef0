/*
 * cited_date.h - the date of a directive whose citations differ about it.
 */
#ifndef TDN_CITED_DATE_H
#define TDN_CITED_DATE_H

#include "graph/graph.h"

/** Keeps the lesser of two texts, so that the order of the files does not matter; either may be NULL, for none. */
void tdn_take_least(const char **field, const char *text);

/** Gives a node that has no date of its own text the one that its citations bear out, and the urn with it: of those
 *  that agree with the year inside the number, the one that most sources print, then most mentions, then the first.
 *  False when memory is out. */
bool tdn_settle_date(const tdnref_graph *graph, tdn_node *node);

#endif
