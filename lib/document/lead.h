/*
 * lead.h - the identity of a text that has lost its letterhead, from its first words.
 */
#ifndef TDN_LEAD_H
#define TDN_LEAD_H

#include "document/document.h"

/** Fills in type, number, date, issuer and title of a document in which no part of a letterhead was found, from a
 * heading that cites it, a sentence that tells what was issued, or its opening. False: no memory. */
bool tdn_read_lead(const tdn_reader *r, tdn_document_draft *out);

/** Token behind the block of "key: value" lines between two rules with which a converted page begins ("---", "title:
 * ...", "---"): it is the page's, not the document's. 0: there is none. */
size_t tdn_front_matter_end(const tdn_reader *r);

/** Takes the number and the day of a document whose own heading has none from the page's heading above it: "TOÀN VĂN:
 * KẾT LUẬN 155-KL/TW ... / KẾT LUẬN / CỦA BỘ CHÍNH TRỊ". False: no memory. */
bool tdn_read_number_of_page(const tdn_reader *r, tdn_document_draft *out);

#endif
