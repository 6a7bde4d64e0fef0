/*
 * blocks.c - a list of blocks: the first small, for the many tables that hold little, all others of one size.
 */
#include "base/blocks.h"

#define LARGEST_BLOCK ((size_t)1 << TDN_BLOCK_BITS)
#define FIRST_BLOCK ((size_t)1 << 12)

static unsigned char *add_block(const tdnref_alloc *alloc, tdn_blocks *blocks, size_t size)
{
    unsigned char *block = TDN_RESERVE(alloc, &blocks->all) ? tdn_malloc(alloc, size) : NULL;
    if (block != NULL) {
        blocks->all.items[blocks->all.count++] = block;
    }
    return block;
}

/* Opens a block for what comes next. */
static bool open_block(const tdnref_alloc *alloc, tdn_blocks *blocks, size_t least)
{
    size_t size = blocks->size == 0 ? FIRST_BLOCK : blocks->size * 2;
    while (size < least) {
        size *= 2;
    }
    size = size > LARGEST_BLOCK ? LARGEST_BLOCK : size;
    if (add_block(alloc, blocks, size) == NULL) {
        return false;
    }
    blocks->open = blocks->all.count - 1;
    blocks->used = 0;
    blocks->size = size;
    return true;
}

uint64_t tdn_blocks_take(const tdnref_alloc *alloc, tdn_blocks *blocks, size_t size)
{
    if (size > LARGEST_BLOCK) { /* a block of its own; the open one continues to be filled */
        return add_block(alloc, blocks, size) == NULL ? TDN_NO_PLACE : (blocks->all.count - 1) << TDN_BLOCK_BITS;
    }
    if (blocks->size - blocks->used < size && !open_block(alloc, blocks, size)) {
        return TDN_NO_PLACE;
    }
    const uint64_t place = blocks->open << TDN_BLOCK_BITS | blocks->used;
    blocks->used += size;
    return place;
}

uint64_t tdn_blocks_keep(const tdnref_alloc *alloc, tdn_blocks *blocks, const unsigned char *bytes, size_t size)
{
    const uint64_t place = tdn_blocks_take(alloc, blocks, size);
    if (place != TDN_NO_PLACE) {
        memcpy(tdn_blocks_at(blocks, place), bytes, size);
    }
    return place;
}

void tdn_blocks_release(const tdnref_alloc *alloc, tdn_blocks *blocks)
{
    for (uint64_t i = 0; i < blocks->all.count; i++) {
        tdn_free(alloc, blocks->all.items[i]);
    }
    TDN_ARRAY_FREE(alloc, &blocks->all);
    *blocks = (tdn_blocks){0};
}
