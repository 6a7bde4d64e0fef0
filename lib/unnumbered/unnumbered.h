/*
 * unnumbered.h - directives named only by their title that a document says it carries out or is based on: "Thực hiện
 * Chương trình hành động của Tỉnh ủy về chuyển đổi số".
 *
 * This stage follows the one that reads relations, which establishes the lists that such a directive may be an item of.
 * It takes a type of directive that begins with a capital, is not in a mention, has no number, and comes with its
 * owner; and it takes it only after a cue ("thực hiện", "căn cứ", "theo") or in a list governed by one. Several at once
 * ("các Nghị quyết của Chính phủ") do not count, and what another directive carries out belongs to that one.
 */
#ifndef TDN_UNNUMBERED_H
#define TDN_UNNUMBERED_H

#include "document/document.h"
#include "mention/draft.h"

/** One while it is being worked out. */
typedef struct tdn_unnumbered_draft {
    tdnref_unnumbered record;
    uint64_t text_start; /**< bytes of the text */
    tdn_issuer issuer;
} tdn_unnumbered_draft;

typedef TDN_ARRAY(tdn_unnumbered_draft) tdn_unnumbered_drafts;

/** Appends those of a region whose mentions, drafts[first..count), are related. Errors: NOMEM. */
tdnref_status tdn_find_unnumbered(const tdn_reader *r, const tdn_document_drafts *documents, const tdn_drafts *drafts,
                                  uint64_t first, tdn_unnumbered_drafts *out, tdnref_error *err);

/** Names their bodies with the help of their documents, and drops directives of the document's own body and those in
 * the page around a document. Errors: NOMEM. */
tdnref_status tdn_complete_unnumbered(tdn_arena *arena, const tdn_document_drafts *documents,
                                      tdn_unnumbered_drafts *all, tdnref_error *err);

#endif
