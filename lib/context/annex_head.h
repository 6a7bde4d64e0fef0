/*
 * annex_head.h - a number that the letterhead left blank, or that was lost with the letterhead, and that the document's
 * own annex gives: "Số:    /QĐ-UBND" and "(Kèm theo Quyết định số 312/QĐ-UBND ngày 20/5/2023 của UBND tỉnh)". An annex
 * that is a source of its own belongs to the act that it names there.
 */
#ifndef TDN_ANNEX_HEAD_H
#define TDN_ANNEX_HEAD_H

#include "document/document.h"
#include "mention/draft.h"

/** Gives each document without a known number that of the act which, according to its annex, issued it, and the day if
 * the letterhead left it blank, and the body if there is no letterhead. */
void tdn_take_numbers_of_annexes(tdn_document_drafts *documents, const tdn_drafts *drafts);

#endif
