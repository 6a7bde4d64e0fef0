/*
 * opening.h - the opening of a document: its recitals, up to the words that announce what it decides.
 */
#ifndef TDN_OPENING_H
#define TDN_OPENING_H

#include "document/document.h"

/** Finds where the opening that begins at token `from` ends, and keeps its text. False: no memory. */
bool tdn_find_opening(const tdn_reader *r, size_t from, tdn_document_draft *out);

#endif
