/*
 * mend.h - words that a scan read wrongly, taken for what they are where their place makes it sure.
 *
 * "Quyét dinh sô 81/QĐ-TTg ngay 13/02/2023 của Thủ tướng Chính phú": a known symbol tells what the words around it must
 * be; likewise the lines of a letterhead. A word mended so gets the form of the right one; its bytes, and with them all
 * that records quote, stay as printed. Clean text is asked only around its numbers and in its heads.
 */
#ifndef TDN_MEND_H
#define TDN_MEND_H

#include "text/misread.h"

/** Mends words of a region whose phrases were found. *phrases: how many may be part of one; if there are any, the
 * phrases are to be found anew. Errors: NOMEM. */
tdnref_status tdn_mend_words(tdn_region *region, tdn_hits *hits, uint64_t *phrases, tdnref_error *err);

#endif
