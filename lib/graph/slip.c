/*
 * slip.c - comparing two numbers digit by digit.
 */
#include "graph/slip.h"

/* True if the longer is the shorter with one digit put in. */
static bool lacks_one(tdn_slice shorter, tdn_slice longer)
{
    size_t same = 0;
    while (same < shorter.len && shorter.ptr[same] == longer.ptr[same]) {
        same++;
    }
    return memcmp(shorter.ptr + same, longer.ptr + same + 1, shorter.len - same) == 0;
}

/* Two numbers of one length. */
static tdn_slip compare_digits(tdn_slice a, tdn_slice b)
{
    size_t first = 0;
    size_t count = 0;
    for (size_t i = 0; i < a.len; i++) {
        first = count == 0 ? i : first;
        count += a.ptr[i] != b.ptr[i] ? 1 : 0;
    }
    if (count == 2 && a.ptr[first] == b.ptr[first + 1] && a.ptr[first + 1] == b.ptr[first]) {
        return TDN_SLIP_SWAPPED;
    }
    return count == 1 ? TDN_SLIP_WRONG : TDN_SLIP_NONE;
}

tdn_slip tdn_slip_between(tdn_slice a, tdn_slice b)
{
    if (a.len == b.len) {
        return compare_digits(a, b);
    }
    const tdn_slice shorter = a.len < b.len ? a : b;
    const tdn_slice longer = a.len < b.len ? b : a;
    return longer.len == shorter.len + 1 && lacks_one(shorter, longer) ? TDN_SLIP_LOST : TDN_SLIP_NONE;
}
