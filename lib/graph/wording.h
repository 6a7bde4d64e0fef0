/*
 * wording.h - long texts as runs of numbers of their words: a third of their bytes.
 *
 * The recitals of a document are some thousand bytes that only a review asks for, and whatever says which directives
 * are named without a number; kept as they are they would be a third of all strings of a graph. Nearly all of their
 * words stand in thousands of others too. Every byte comes back.
 */
#ifndef TDN_WORDING_H
#define TDN_WORDING_H

#include "base/intern.h"

/** A word of eight bytes at most, as nearly all are, that was met not long ago. */
typedef struct tdn_recent_word {
    uint64_t bytes; /**< 0: none */
    uint64_t number;
} tdn_recent_word;

typedef struct tdn_wording {
    tdn_intern words; /**< word -> its number */
    TDN_ARRAY(tdn_recent_word) recent;
    TDN_ARRAY(uint64_t) places;     /**< number -> word */
    TDN_ARRAY(unsigned char) spare; /**< a text while it is packed */
    tdn_blocks texts;
} tdn_wording;

void tdn_wording_init(tdn_wording *wording, const tdnref_alloc *alloc);
void tdn_wording_release(tdn_wording *wording);

/** Gives back what only adding needs: nothing will be added any more. */
void tdn_wording_close(tdn_wording *wording);

/** Keeps a text; its place, TDN_NO_PLACE when memory is out. */
uint64_t tdn_wording_add(tdn_wording *wording, const char *text);

/** Bytes of a text, without its NUL. */
size_t tdn_wording_len(const tdn_wording *wording, uint64_t place);

/** Writes a text with its NUL. */
void tdn_wording_read(const tdn_wording *wording, uint64_t place, char *out);

#endif
