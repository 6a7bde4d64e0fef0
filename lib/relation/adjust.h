/*
 * adjust.h - corrections of a relation that need the document: its own number in the head of an annex, a form of
 * another act, guidance that is followed, what another body issued.
 */
#ifndef TDN_ADJUST_H
#define TDN_ADJUST_H

#include "document/document.h"
#include "relation/government.h"

/** The government of a mention of this document, drafts[index], as it is in the end. */
tdn_government tdn_adjust_government(const tdn_reader *r, const tdn_document_draft *d, const tdn_drafts *drafts,
                                     uint64_t index, tdn_government g);

#endif
