/*
 * slip.h - numbers that differ by one slip of the hand: "193" and "2193", "1486" and "1468".
 */
#ifndef TDN_SLIP_H
#define TDN_SLIP_H

#include "base/base.h"

typedef enum tdn_slip {
    TDN_SLIP_NONE,    /**< equal, or further apart */
    TDN_SLIP_LOST,    /**< one has a digit more */
    TDN_SLIP_SWAPPED, /**< two neighbouring digits change places */
    TDN_SLIP_WRONG    /**< one digit differs */
} tdn_slip;

/** Which slip makes one of the other; both consist of digits. */
tdn_slip tdn_slip_between(tdn_slice a, tdn_slice b);

#endif
