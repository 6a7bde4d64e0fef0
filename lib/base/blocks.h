/*
 * blocks.h - byte strings that stay where they are, each known by a number.
 *
 * A number is shorter than an address, and numbers of strings that were kept one after the other are near each other:
 * records that are kept packed (graph/packed.c) name their strings so. Blocks never move, so that addresses hold too.
 */
#ifndef TDN_BLOCKS_H
#define TDN_BLOCKS_H

#include "base/mem.h"

/** The number of no string. */
#define TDN_NO_PLACE UINT64_MAX

/** Zero-initialise. */
typedef struct tdn_blocks {
    TDN_ARRAY(unsigned char *) all;
    uint64_t open; /**< the block that takes what comes next */
    size_t used;   /**< bytes of it */
    size_t size;
} tdn_blocks;

/** Room for `size` bytes, of no alignment; TDN_NO_PLACE when memory is out. */
uint64_t tdn_blocks_take(const tdnref_alloc *alloc, tdn_blocks *blocks, size_t size);

void tdn_blocks_release(const tdnref_alloc *alloc, tdn_blocks *blocks);

/** Bytes of one block, but for those that hold one long string. */
#define TDN_BLOCK_BITS 16

static inline unsigned char *tdn_blocks_at(const tdn_blocks *blocks, uint64_t place)
{
    return blocks->all.items[place >> TDN_BLOCK_BITS] + (place & ((1u << TDN_BLOCK_BITS) - 1));
}

#endif
