/*
 * table.h - the table cells under a heading of legal grounds.
 *
 * Tables are given by bars: one row per line in Markdown, or a cell every few lines where a page was flattened. Under
 * "Căn cứ" or "Căn cứ pháp lý" a cell names its grounds without a verb ("| 1 | Bộ ảnh | 1238/QĐ-TTg |"), often far from
 * the heading; so tables are read in the whole text before its regions are.
 */
#ifndef TDN_TABLE_H
#define TDN_TABLE_H

#include "text/scan.h"

/** Finds the cells of grounds, in order of the text. Errors: NOMEM. */
tdnref_status tdn_find_grounds(tdn_extents *out, const tdnref_alloc *alloc, const tdn_text *text, tdnref_error *err);

/** The cell that holds a text offset, NULL if there is none. */
const tdn_extent *tdn_extent_around(const tdn_extents *extents, uint64_t offset);

#endif
