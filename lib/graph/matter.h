/*
 * matter.h - what a directive is about, as words and years.
 */
#ifndef TDN_MATTER_H
#define TDN_MATTER_H

#include "graph/identity.h"

/** Fills what is known of the matter of all nodes, and their public subject; false when memory is out. */
bool tdn_fill_matters(tdnref_graph *graph);

/** The years that words in normal form name ("giai-đoạn-2026-2030", "đến-năm-2030"). What is only a prospect ("tầm nhìn
 *  đến năm 2050", "định hướng đến năm 2030") is not a period. */
tdn_years tdn_years_of(const char *words);

#endif
