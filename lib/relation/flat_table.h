/*
 * flat_table.h - the cells of grounds in a table that PDF extraction or conversion of a web page flattened to lines.
 *
 * "TT / Tên nhiệm vụ / Cơ quan chủ trì / Căn cứ bổ sung / 1 / Rà soát ... / Bộ Nội vụ / Nghị quyết / số 66-NQ/TW / 2 /
 * ...": where nothing separates the cells, only the last column can be recognised, by the acts at the end of a row;
 * where blank lines separate them, or bars on lines of their own as in a converted web page, columns are counted.
 */
#ifndef TDN_FLAT_TABLE_H
#define TDN_FLAT_TABLE_H

#include "mention/draft.h"
#include "text/scan.h"

/** Adds the cells of a region, whose mentions are drafts[first..count), to those of the tables with bars, in order of
 * the text. False: no memory. */
bool tdn_find_flat_cells(const tdn_reader *r, const tdn_drafts *drafts, uint64_t first, tdn_extents *grounds);

#endif
