/*
 * identity_number.h - printed numbers in canonical form.
 */
#ifndef TDN_IDENTITY_NUMBER_H
#define TDN_IDENTITY_NUMBER_H

#include "graph/namer.h"

/** What the separators of a number say about it. */
typedef struct tdn_number_shape {
    uint16_t year; /**< second group of four digits, "72/2015/NĐ-CP"; 0: none */
    bool party;    /**< a dash after the digits, "57-KL/TW" */
    bool central;  /**< and the Party centre's own letters after it */
} tdn_number_shape;

/** The canonical number, interned; NULL if its digits were left blank ("/KH-SXD") or there are none. */
const char *tdn_identity_number(tdn_namer *namer, const char *printed, tdnref_line line, tdn_number_shape *shape);

/** Year inside a number, "72/2015/NĐ-CP"; 0 if there is none. */
unsigned tdn_year_in_number(const char *number);

#endif
