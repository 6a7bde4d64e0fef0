/*
 * context.h - what only the source as a whole shows: the province, shared parts of lists, antecedents, full names.
 */
#ifndef TDN_CONTEXT_H
#define TDN_CONTEXT_H

#include "context/home.h"
#include "mention/draft.h"

/** Fills in what the items of a list share, for drafts[first..count) of a region: "các Nghị quyết số 18-NQ/TW, 19-NQ/TW
 * ngày 25/10/2017" gives both the date. */
void tdn_share_list_fields(const tdn_reader *r, tdn_drafts *drafts, uint64_t first);

/** What a document says about the bodies that it names. */
tdn_surroundings tdn_surroundings_of(const tdn_document_draft *document);

/** Completes issuers, levels and names of all documents and mentions, resolves short and self mentions, and drops what
 * turned out not to be a mention. Errors: NOMEM. */
tdnref_status tdn_apply_context(tdn_arena *arena, tdn_document_drafts *documents, tdn_drafts *drafts,
                                const tdn_place_votes *votes, tdnref_error *err);

#endif
