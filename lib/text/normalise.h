/*
 * normalise.h - fills a region from the text.
 *
 * Normalised text is what patterns are matched against: NFC; every dash "-", every slash "/", every quotation mark '"',
 * an ellipsis "."; white space runs are one blank, or one line feed if they hold a line break; zero-width characters
 * and the emphasis marks of Markdown are left out; a soft hyphen is a "-" only where it stands for the separator of a
 * number ("57<SHY>KL/TW"). Letters stay as printed, including look-alikes: they are folded word by word.
 */
#ifndef TDN_NORMALISE_H
#define TDN_NORMALISE_H

#include "text/decode.h"
#include "text/layout.h"
#include "text/region.h"

/** Normalises text[start, end). Errors: NOMEM, LIMIT. */
tdnref_status tdn_normalise(tdn_region *region, const tdn_text *text, size_t start, size_t end, tdn_line_layout layout,
                            tdnref_error *err);

#endif
