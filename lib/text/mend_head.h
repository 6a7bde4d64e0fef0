/*
 * mend_head.h - words of a letterhead that a scan read wrongly.
 */
#ifndef TDN_MEND_HEAD_H
#define TDN_MEND_HEAD_H

#include "text/mender.h"

/** Mends what stands in a head within [first, end): motto, bodies, type, place, date, "V/v", "Kính gửi". */
void tdn_mend_head(tdn_mender *m, size_t first, size_t end);

#endif
