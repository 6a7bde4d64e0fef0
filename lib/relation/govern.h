/*
 * govern.h - which words govern a mention: those before it in its sentence, those after it, or the list it is in.
 */
#ifndef TDN_GOVERN_H
#define TDN_GOVERN_H

#include "relation/relater.h"

/** What governs a mention, the next of its region. */
tdn_government tdn_govern(tdn_relater *x, const tdn_draft *m);

/** "(sau đây gọi là Nghị quyết số 66-NQ/TW)" names its target again and does nothing with it. */
bool tdn_is_alias(const tdn_reader *r, const tdn_draft *m);

/** "thực hiện Nghị quyết số 214/NQ-CP ngày 23/7/2025 ... (Nghị quyết 214/NQ-CP)": a bracket that repeats the number of
 * the previous mention does the same. */
bool tdn_names_again(const tdn_relater *x, const tdn_draft *m);

#endif
