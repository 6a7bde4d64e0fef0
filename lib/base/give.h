/*
 * give.h - handing a struct out to a caller who may know an older, shorter form of it.
 */
#ifndef TDN_GIVE_H
#define TDN_GIVE_H

#include "base/base.h"

/** Copies as much of `value` as a struct of `out_size` bytes holds, keeping its struct_size; false if it is too small
 * to have that member. */
static inline bool tdn_give(void *out, size_t out_size, const void *value, size_t size)
{
    if (out_size < sizeof(size_t)) {
        return false;
    }
    memcpy(out, value, out_size < size ? out_size : size);
    memcpy(out, &out_size, sizeof out_size);
    return true;
}

#endif
