/*
 * drop.h - what turned out not to be a mention: the document's own number, a bare type name that stands for nothing,
 * the web page around the document.
 */
#ifndef TDN_DROP_H
#define TDN_DROP_H

#include "document/document.h"
#include "mention/draft.h"

/** Removes the drafts that are no mentions and renumbers references to the mentions after them. False: no memory. */
bool tdn_drop_others(tdn_arena *arena, const tdn_document_drafts *documents, tdn_drafts *drafts);

#endif
