/*
 * issuing.h - which of the bodies in a letterhead issues the document.
 */
#ifndef TDN_ISSUING_H
#define TDN_ISSUING_H

#include "document/document.h"
#include "field/number.h"

/** Fills the issuer of a document, its partners in a joint act, and the level of a unit that is not in the tables. `n`
 * is its number, if it has one. False: no memory. */
bool tdn_read_issuer(const tdn_reader *r, const tdn_letterhead *head, const tdn_number *n, tdn_document_draft *out);

/** "CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ" at a token: the organs, at most two, and the token after them. Returns how many. */
size_t tdn_speaking_organs(const tdn_reader *r, size_t token, tdn_issuer out[2], size_t *end);

/** True for an office that is several people, and so part of who issues: "Ban Thường vụ", not "Bộ trưởng". */
bool tdn_is_board(uint16_t office);

/** Takes the organ that signs, "T/M | BAN BÍ THƯ" at `token`, for the issuer where the letterhead is the Central
 * Committee's: that letterhead is printed on the acts of all its organs. */
void tdn_take_signing_organ(const tdn_reader *r, size_t token, tdn_document_draft *out);

#endif
