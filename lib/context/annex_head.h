/*
 * annex_head.h - a number that the letterhead left blank and the document's own annex gives: "Số:    /QĐ-UBND" and
 * "(Kèm theo Quyết định số 312/QĐ-UBND ngày 20/5/2023 của UBND tỉnh)".
 */
#ifndef TDN_ANNEX_HEAD_H
#define TDN_ANNEX_HEAD_H

#include "document/document.h"
#include "mention/draft.h"

/** Gives each document without a known number that of the act which, according to its annex, issued it, and the day if
 * the letterhead left it blank. */
void tdn_take_numbers_of_annexes(tdn_document_drafts *documents, const tdn_drafts *drafts);

#endif
