/*
 * plenum.h - the name of a meeting of the Central Committee.
 */
#ifndef TDN_PLENUM_H
#define TDN_PLENUM_H

#include "text/reader.h"

/** End of the name of a meeting of the Central Committee, "Trung ương 6 khóa XII", at a token, which it is if there is
 * none. */
size_t tdn_plenum_end(const tdn_reader *r, size_t token);

#endif
