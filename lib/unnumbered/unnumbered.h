/*
 * unnumbered.h - directives that a document says it carries out or rests on by their title alone: "Thực hiện Chương
 * trình hành động của Tỉnh ủy về chuyển đổi số".
 *
 * A stage of its own behind the relations, which tell what the lists are that such a directive may be an item of. It
 * takes a type of directive that begins with a capital, stands in no mention, has no number, and says whose it is; and
 * it takes it only behind a cue ("thực hiện", "căn cứ", "theo") or in the list that one governs. Many at once ("các
 * Nghị quyết của Chính phủ") are none, and what another directive carries out is that one's.
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

/** Names their bodies as their documents tell, and drops those of the document's own body and those in the page around
 * a document. Errors: NOMEM. */
tdnref_status tdn_complete_unnumbered(tdn_arena *arena, const tdn_document_drafts *documents,
                                      tdn_unnumbered_drafts *all, tdnref_error *err);

#endif
