/*
 * between.h - what governs a mention, judged by the words between it and the previous one in its sentence.
 */
#ifndef TDN_BETWEEN_H
#define TDN_BETWEEN_H

#include "relation/relater.h"

/** What governs the mention `m`, the one after the last mention of its sentence. */
tdn_government tdn_govern_next(const tdn_relater *x, const tdn_draft *m);

#endif
