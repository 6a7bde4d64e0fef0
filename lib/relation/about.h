/*
 * about.h - what the text says that a cited directive is about.
 */
#ifndef TDN_ABOUT_H
#define TDN_ABOUT_H

#include "document/document.h"
#include "mention/draft.h"

/** Fills record.subject of the numbered drafts[first..count) of a region whose relations are known; false: no memory.
 */
bool tdn_read_subjects(const tdn_reader *r, tdn_drafts *drafts, uint64_t first);

/** The clause that begins at a token, up to the end of its item; it says what the act is about whose own words begin at
 * byte `from` of the text. */
tdn_range tdn_clause_from(const tdn_reader *r, size_t token, uint64_t from);

#endif
