/*
 * row.h - the row of a table as a sentence: what fills a cell on its own is what the following cells are about.
 *
 * "| 1 | 118/KH-SNN | 18/01/2024 | V/v rà soát tàu cá | Quyết định số 81/QĐ-TTg |" under "Số văn bản", "Ngày", "Trích
 * yếu" and "Căn cứ": the plan is the holder of the decision.
 */
#ifndef TDN_ROW_H
#define TDN_ROW_H

#include "mention/draft.h"

/** The first mention that fills a cell before the one of drafts[index] in its row, a line that begins with a bar;
 * TDN_NO_DRAFT if there is none at or after drafts[first]. */
uint64_t tdn_row_subject(const tdn_reader *r, const tdn_drafts *drafts, uint64_t first, uint64_t index);

/** True if the cell that holds a token begins with "V/v" or "Về": it says what the row's subject is about. */
bool tdn_cell_is_subject_clause(const tdn_reader *r, size_t token);

#endif
