/*
 * sketch.h - a few hashes that represent the whole text of a document, so that two texts can be compared without having
 * either.
 *
 * Each run of six words has a hash; the 128 smallest are a sample of the text that does not depend on where a run
 * occurs (bottom-k sketch, Broder 1997). Two texts that share a passage share those hashes of its runs that are in the
 * samples. Numbers, dates and punctuation are left out, so that a plan copied with another year is still recognised as
 * a copy.
 */
#ifndef TDN_SKETCH_H
#define TDN_SKETCH_H

#include "document/document.h"
#include "text/reader.h"

#define TDN_SKETCH_SIZE ((size_t)128)
#define TDN_SKETCH_RUN ((size_t)6)

/** The sketch of the document that is being read; it continues from one region to the next. Zero-initialise. */
typedef struct tdn_sketcher {
    uint64_t document;
    uint32_t least[TDN_SKETCH_SIZE]; /**< ascending, each once */
    size_t count;
    uint32_t run[TDN_SKETCH_RUN]; /**< hashes of the last words, a ring */
    uint64_t words;
    uint64_t steps;
} tdn_sketcher;

/** Reads the words of a region; writes the sketches of the documents that end before its last word. False: no memory.
 */
bool tdn_sketch_region(const tdn_reader *r, tdn_document_drafts *documents, tdn_sketcher *sketcher);
/** Writes the sketch of the last document. False: no memory. */
bool tdn_sketch_end(tdn_arena *arena, tdn_document_drafts *documents, tdn_sketcher *sketcher);

/** The share, in per cent, of the first text that also occurs in the second, estimated from their sketches (give or
 * take five per cent); 0 if either is too small: fewer than `least` runs. */
unsigned tdn_sketch_share(const char *of, const char *in, uint64_t least);

#endif
