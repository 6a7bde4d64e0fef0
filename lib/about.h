/*
 * about.h - what a directive is about, as the words behind its mention say.
 */
#ifndef TDN_ABOUT_H
#define TDN_ABOUT_H

#include "draft.h"

/** Sets `subject` of drafts[first..count) of a region. False: no memory. */
bool tdn_read_subjects(const tdn_reader *r, tdn_drafts *drafts, uint64_t first);

#endif
