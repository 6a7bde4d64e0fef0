/*
 * urn.h - URN:LEX names (RFC 9676) of documents and mentions whose identity is complete.
 *
 * The profile is a proposal: jurisdiction "vn", with the province as a unit; issuer, type, date, number with symbol in
 * lower-case ASCII; connectives left out. An incomplete identity gets no name (RFC 9676, section 5.3).
 */
#ifndef TDN_URN_H
#define TDN_URN_H

#include "document.h"
#include "draft.h"

/** Sets record.urn where it can be; false: no memory. */
bool tdn_document_urn(tdn_arena *arena, tdn_document_draft *document);
bool tdn_mention_urn(tdn_arena *arena, tdn_draft *mention);

#endif
