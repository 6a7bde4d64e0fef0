/*
 * antecedent.h - what short and self mentions stand for.
 *
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6b: the first citation is full, later ones give type and number only. So a
 * short form stands for a numbered mention before it in the same document, of its type and, if it prints one, with its
 * serial. If several directives fit, none is guessed.
 */
#ifndef TDN_ANTECEDENT_H
#define TDN_ANTECEDENT_H

#include "document/document.h"
#include "mention/draft.h"

/** Sets refers_to and unbound of all short and self mentions, in one walk over the drafts. False: no memory. */
bool tdn_bind_antecedents(tdn_arena *arena, const tdn_document_drafts *documents, tdn_drafts *drafts);

/** Gives bare numbers whose letters give no type ("202/2025/QH15" in a table) the type that their document printed
 * earlier for the same number. False: no memory. */
bool tdn_lend_types(tdn_arena *arena, const tdn_document_drafts *documents, tdn_drafts *drafts);

#endif
