/*
 * authority.h - what a document has no power to do to another.
 *
 * An act is amended, replaced or repealed by its own body or one above it (Law 80/2015/QH13 on the promulgation of
 * legal documents, article 12), and issued by a decision or resolution. "Sửa đổi Quyết định số 14/2021/QĐ-UBND"
 * in a plan, or in a commune's document, is a task or a report, whatever its verb. Nor does an act do anything to
 * itself.
 */
#ifndef TDN_AUTHORITY_H
#define TDN_AUTHORITY_H

#include "document/document.h"
#include "mention/draft.h"

/** Turns relations that the holding document cannot have into `mentions`. Needs types and levels to be settled. */
void tdn_check_authority(const tdn_document_drafts *documents, tdn_drafts *drafts);

#endif
