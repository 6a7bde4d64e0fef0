/*
 * blocks.h - byte strings that stay where they are, each identified by a number.
 *
 * A number is shorter than an address, and numbers of strings that were kept one after the other are near each other:
 * records that are kept packed (graph/packed_mention.c) refer to their strings that way. Blocks never move, so
 * addresses stay valid too.
 */
#ifndef TDN_BLOCKS_H
#define TDN_BLOCKS_H

#include "base/mem.h"

/** Not the number of any string. */
#define TDN_NO_PLACE UINT64_MAX

/** Zero-initialise. */
typedef struct tdn_blocks {
    TDN_ARRAY(unsigned char *) all;
    uint64_t open; /**< index of the block being filled */
    size_t used;   /**< its bytes that are taken */
    size_t size;   /**< all of its bytes, 0: there is no block yet */
} tdn_blocks;

/** Room for `size` bytes, unaligned; TDN_NO_PLACE when memory is out. */
uint64_t tdn_blocks_take(const tdnref_alloc *alloc, tdn_blocks *blocks, size_t size);

/** Keeps a copy of some bytes; its number, TDN_NO_PLACE when memory is out. */
uint64_t tdn_blocks_keep(const tdnref_alloc *alloc, tdn_blocks *blocks, const unsigned char *bytes, size_t size);

void tdn_blocks_release(const tdnref_alloc *alloc, tdn_blocks *blocks);

/** Bytes of one block, as a power of two; blocks that hold one long string are larger. */
#define TDN_BLOCK_BITS 16

static inline unsigned char *tdn_blocks_at(const tdn_blocks *blocks, uint64_t place)
{
    return blocks->all.items[place >> TDN_BLOCK_BITS] + (place & ((1u << TDN_BLOCK_BITS) - 1));
}

#endif
