/*
 * relate.h - what the holder of a sentence does with each mention, and who the holder is.
 *
 * A sentence is read from left to right. The words before a mention are searched for the cue that governs it; the cue
 * at the head of a recital ("Căn cứ", "Thực hiện") governs a whole list. The words between two mentions decide whether
 * the second is another item of the list, the object of a new predicate, or part of what the first one is about: "Kế
 * hoạch số 197-KH/TU | triển khai thực hiện | Kết luận số 57-KL/TW" makes the plan the holder of the conclusion.
 */
#ifndef TDN_RELATE_H
#define TDN_RELATE_H

#include "document/document.h"
#include "mention/draft.h"
#include "text/table.h"

/** Sets relation, holder (as mention or document index), cue and clause of drafts[first..count) of a region. `grounds`
 * are the table cells in which a mention that no cue governs is a legal basis. */
void tdn_relate_region(const tdn_reader *r, const tdn_document_drafts *documents, const tdn_extents *grounds,
                       tdn_drafts *drafts, uint64_t first);

#endif
