/*
 * scan.h - the parts of the text worth reading.
 *
 * One pass over the raw bytes finds the points of which every mention or letterhead has one: a digit before a slash or
 * dash that letters follow, a word that begins the name of a type, "này". Around each point a stretch of text is kept,
 * wide enough for the sentence that holds it; stretches that touch are joined. Only these extents are normalised and
 * read.
 */
#ifndef TDN_SCAN_H
#define TDN_SCAN_H

#include "text/decode.h"
#include "text/form.h"

/** A half-open range of text bytes. */
typedef struct tdn_extent {
    uint64_t start;
    uint64_t end;
} tdn_extent;

typedef TDN_ARRAY(tdn_extent) tdn_extents;

/** Finds the extents, in order and never adjacent. `whole`: one extent, the whole text (cut only where regions must
 * end). Errors: NOMEM. */
tdnref_status tdn_scan_text(tdn_extents *scan, tdn_forms *forms, const tdnref_alloc *alloc, const tdn_text *text,
                            bool whole, tdnref_error *err);

#endif
