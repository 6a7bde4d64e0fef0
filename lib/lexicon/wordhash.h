/*
 * wordhash.h - the hash of the generated tables: the generator uses it to place a string, the library to find it.
 */
#ifndef TDN_WORDHASH_H
#define TDN_WORDHASH_H

#include "base/base.h"

/** FNV-1a, with the high bits mixed into the low ones that choose the slot. */
static inline uint32_t tdn_word_hash(const char *text, size_t len)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < len; i++) {
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    }
    return hash ^ (hash >> 15);
}

#endif
