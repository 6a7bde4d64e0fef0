/*
 * decode.h - bytes of a source to UTF-8 text, and the way back from text offsets to source offsets.
 *
 * UTF-8 is read in place: no copy, and the offsets are the source's own. Any other encoding, and UTF-8 with character
 * references or tags of HTML, is converted once; every CHECKPOINT_STEP bytes of text the pair (text offset, source
 * offset) is kept, and an offset between two of them is found by decoding again from the nearest one. An encoding is a
 * row with a function that decodes one character (encoding.h), so that a new one is a new row.
 *
 * What a source is, in this order: what its byte order mark says; UTF-16 by its zero bytes; UTF-8 if it is valid; a
 * legacy encoding that clearly makes Vietnamese of it; else UTF-8 with invalid bytes.
 */
#ifndef TDN_DECODE_H
#define TDN_DECODE_H

#include "base/mem.h"
#include "text/encoding.h"

typedef struct tdn_checkpoint {
    uint64_t text;
    uint64_t source;
} tdn_checkpoint;

typedef TDN_ARRAY(tdnref_bad_run) tdn_bad_runs;

/** The text of a source. Valid UTF-8 except for the runs that decoding listed, which stay in it if it is not a copy. */
typedef struct tdn_text {
    const char *ptr;
    size_t len;
    const uint8_t *source;
    size_t source_len;
    const tdn_encoding *encoding;
    tdn_checkpoint *checkpoints; /**< NULL: offsets are the same */
    size_t checkpoint_count;
} tdn_text;

/** The byte at an offset, 0 past the end. */
static inline unsigned char tdn_byte_at(const tdn_text *text, uint64_t at)
{
    return at < text->len ? (unsigned char)text->ptr[at] : 0;
}

/** Recognises the encoding and makes the text; what it needs lives in the arena. Adds invalid runs to `bad`. */
tdnref_status tdn_decode(tdn_text *out, tdn_arena *arena, const void *bytes, size_t len, tdn_bad_runs *bad,
                         tdnref_error *err);

const char *tdn_encoding_name(const tdn_encoding *encoding);

/** Source offset of a text offset, and back. */
uint64_t tdn_text_to_source(const tdn_text *text, uint64_t offset);
uint64_t tdn_text_from_source(const tdn_text *text, uint64_t offset);

#endif
