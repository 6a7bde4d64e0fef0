/*
 * letter.h - the identity of a letter that has lost its letterhead.
 */
#ifndef TDN_LETTER_H
#define TDN_LETTER_H

#include "document/document.h"

/** Fills in type, issuer and title of a document that begins with its addressee, "Kính gửi: ...", or with a headline
 * over it. False: no memory. */
bool tdn_read_letter(const tdn_reader *r, tdn_document_draft *out);

#endif
