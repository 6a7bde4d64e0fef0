/*
 * query_choice.h - directives shown to whoever has to choose among them, or has mistyped one.
 */
#ifndef TDNREF_TOOLS_QUERY_CHOICE_H
#define TDNREF_TOOLS_QUERY_CHOICE_H

#include "store/store.h"
#include "tdnref.h"

/** More than these tell nobody which one to choose. */
enum { QUERY_MOST_CHOICES = 12 };

/** The store's id of a node of its graph. */
int64_t query_choice_id(const tool_store *store, const tdnref_graph *graph, uint64_t node);

/** One line to standard error. */
void query_choice_show(const tool_store *store, int64_t id);

/** Says that nothing fits the words, and what comes near: the same digits with another symbol, a number one slip away,
 * what fits the first of the words. */
void query_choice_suggest(const tool_store *store, const tdnref_graph *graph, const char *words);

#endif
