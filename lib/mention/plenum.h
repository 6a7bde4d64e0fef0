/*
 * plenum.h - the name of a meeting of a Party committee.
 */
#ifndef TDN_PLENUM_H
#define TDN_PLENUM_H

#include "field/issuer.h"

/** Reads the meeting named at a token: "Trung ương 6 khóa XII", "Hội nghị lần thứ 7 Ban Chấp hành Đảng bộ tỉnh khóa
 * XI". The issuer is the committee; out->range covers the whole name. False: no such name begins there. */
bool tdn_plenum_at(const tdn_reader *r, size_t token, tdn_issuer *out);

#endif
