/*
 * home.h - the province of a document whose letterhead prints none: that of its commune or district, else the one that
 * its text names most often.
 */
#ifndef TDN_HOME_H
#define TDN_HOME_H

#include "document/document.h"

/** A province named with its type word somewhere in the text: evidence for a document without letterhead. */
typedef struct tdn_place_vote {
    uint64_t offset;
    uint16_t province;
} tdn_place_vote;

typedef TDN_ARRAY(tdn_place_vote) tdn_place_votes;

/** Notes the provinces that a region names. Errors: NOMEM. */
tdnref_status tdn_collect_places(const tdn_reader *r, tdn_place_votes *votes, tdnref_error *err);

/** True if the province read in a letterhead is but the name of the document's own commune, or part of it: "Quảng Ninh,
 * ngày ..." of xã Quảng Ninh in Thanh Hóa. The province must be known. */
bool tdn_is_name_of_commune(const tdn_document_draft *document);

/** The province of a document that ends at a text offset; TDN_NO_ID: no evidence, or a district that several provinces
 * have. */
uint16_t tdn_province_of_document(const tdn_document_draft *document, const tdn_place_votes *votes, uint64_t end);

#endif
