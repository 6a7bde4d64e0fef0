/*
 * between.h - what governs a mention by the words between it and the one before in its sentence.
 */
#ifndef TDN_BETWEEN_H
#define TDN_BETWEEN_H

#include "relation/relater.h"

/** What governs the mention `m` behind the last one of its sentence. */
tdn_government tdn_govern_next(const tdn_relater *x, const tdn_draft *m);

#endif
