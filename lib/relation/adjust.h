/*
 * adjust.h - corrections of a relation that need the document: its own number in the head of an annex, a form of
 * another act, guidance that is followed, what another body issued.
 */
#ifndef TDN_ADJUST_H
#define TDN_ADJUST_H

#include "document/document.h"
#include "relation/government.h"

/** The government of a mention of this document, drafts[index], in its final form. */
tdn_government tdn_adjust_government(const tdn_reader *r, const tdn_document_draft *d, const tdn_drafts *drafts,
                                     uint64_t index, tdn_government g);

/** True if a submission proposes that the document itself change the mention: "Xét Tờ trình số 423/TTr-UBND ... đề nghị
 * ban hành Nghị quyết bãi bỏ | Nghị quyết số 30/2013/NQ-HĐND" in the recitals of that resolution. *out: the change. */
bool tdn_change_is_proposed(const tdn_reader *r, const tdn_document_draft *d, const tdn_drafts *drafts, uint64_t index,
                            tdn_government g, tdn_government *out);

/** "theo | Hướng dẫn số 12-HD/BTGDVTW" follows guidance; "thực hiện Hướng dẫn ..." carries it out. What comes after it
 * in the list ("theo Hướng dẫn A, Điều lệ B") is followed like any other act. */
bool tdn_follows_guidance(const tdn_reader *r, const tdn_draft *m, tdn_government g);

#endif
