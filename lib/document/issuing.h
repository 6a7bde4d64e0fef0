/*
 * issuing.h - which of the bodies in a letterhead issues the document.
 */
#ifndef TDN_ISSUING_H
#define TDN_ISSUING_H

#include "document/document.h"
#include "field/number.h"

/** Fills the issuer of a document, its partners in a joint act, and the level of a unit that no table knows. `n` is its
 * number, if it has one. False: no memory. */
bool tdn_read_issuer(const tdn_reader *r, const tdn_letterhead *head, const tdn_number *n, tdn_document_draft *out);

/** True if a body of the whole country: it signs in Hà Nội, but is not that city's. */
bool tdn_is_national(const tdn_issuer *issuer);

#endif
