/*
 * gazette.h - headings that hold a document's identity, as printed for acts of 1945 to 2005 by the gazette and the
 * collections made from it: "NGHỊ ĐỊNH / CỦA CHÍNH PHỦ SỐ 36-CP NGÀY 29-4-1994 VỀ VIỆC ...".
 */
#ifndef TDN_GAZETTE_H
#define TDN_GAZETTE_H

#include "document/document.h"
#include "field/number.h"

/** What such a heading says after its type. */
typedef struct tdn_gazette_heading {
    tdn_issuer issuer;
    tdn_number number;
    tdnref_date date;
    tdn_range date_range; /**< tokens, empty: no date */
    size_t end;           /**< the token after it: "VỀ VIỆC ..." */
} tdn_gazette_heading;

/** Reads "CỦA CHÍNH PHỦ SỐ 36-CP NGÀY 29-4-1994" at the token after the type. */
bool tdn_gazette_heading_at(const tdn_reader *r, size_t token, tdn_gazette_heading *out);

/** Fills number, date and issuer of a document from the heading, as far as its letterhead left them open. False: no
 * memory. */
bool tdn_take_gazette_heading(const tdn_reader *r, size_t token, tdn_document_draft *out);

#endif
