/*
 * cut.h - where a long text is cut into regions.
 *
 * After a cut nothing is known about the sentence before it, and neither half of a letterhead cut in two is recognised:
 * so a volume of many documents is cut between two of them, and a long document between paragraphs.
 */
#ifndef TDN_CUT_H
#define TDN_CUT_H

#include "text/decode.h"
#include "text/form.h"

/** Moves a cut back to white space, so that no word or number is split; by a syllable or two at most. */
uint64_t tdn_cut_at_space(const tdn_text *text, uint64_t at);

/** The farthest that a cut may be before the latest possible end of a region: few documents are longer. */
#define TDN_CUT_REACH ((uint64_t)128 * 1024)

/** Sets *cut to where a text is best cut in the TDN_CUT_REACH bytes before `at`: above a letterhead, else near `at` at
 * a blank line, a line break, white space. False: no memory. */
bool tdn_cut_before(const tdn_text *text, tdn_forms *forms, uint64_t at, uint64_t *cut);

#endif
