/*
 * parse.h - finds the mentions of a region and reads their own fields.
 *
 * Each token that begins a type word, a number or "số" is offered to the readers of a table in turn: self ("Kế hoạch
 * này"), numbered, named (laws, treaties, congress resolutions, directives known by their date), short ("Kết luận 57").
 * Relation, holder and anything that depends on the whole document are left to later stages.
 */
#ifndef TDN_PARSE_H
#define TDN_PARSE_H

#include "document/document.h"
#include "mention/draft.h"

/** Appends the mentions of the region to `drafts`, in text order; `given` is passed on from one region of a source to
 * the next. Errors: NOMEM. */
tdnref_status tdn_parse_region(const tdn_reader *r, const tdn_document_drafts *documents, tdn_given_names *given,
                               tdn_drafts *drafts, tdnref_error *err);

#endif
