/*
 * sentence.h - where sentences and list items begin.
 *
 * A cue governs inside its sentence, and a name does not extend beyond its end. Official texts put a recital or an item
 * on a line of its own, end headings without a full stop, and are wrapped anywhere when converted from PDF to text; so
 * a line break alone says little, and the decision is a table of tests on what precedes and follows it.
 */
#ifndef TDN_SENTENCE_H
#define TDN_SENTENCE_H

#include "text/normalise.h"

/** Sets TDN_SENTENCE on the tokens that begin a sentence or an item. */
void tdn_mark_sentences(tdn_region *region);

/** True if the token begins a line with a mark of enumeration: "- ", "1. ", "a) ", "II. ", "Điều 3. ". */
bool tdn_begins_item(const tdn_region *region, size_t index);

/** True if the word is a Roman numeral of a heading or congress: I to XXX. */
bool tdn_is_roman(tdn_slice word);

/** True if the normalised word equals one of a NULL-ended list; `fold_case` compares ASCII letters without case. */
bool tdn_word_in(tdn_slice word, const char *const *list);

#endif
