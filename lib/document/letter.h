/*
 * letter.h - the identity of a letter that has lost its letterhead.
 */
#ifndef TDN_LETTER_H
#define TDN_LETTER_H

#include "document/document.h"

/** Fills in type and issuer of a document that begins with its addressee: "Kính gửi: ...". */
void tdn_read_letter(const tdn_reader *r, tdn_document_draft *out);

#endif
