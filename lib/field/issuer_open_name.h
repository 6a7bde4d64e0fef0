/*
 * issuer_open_name.h - the words with which an open name goes on.
 */
#ifndef TDN_ISSUER_OPEN_NAME_H
#define TDN_ISSUER_OPEN_NAME_H

#include "field/issuer.h"

/** "Ban Chỉ đạo | Công tác Thông tin đối ngoại | tỉnh Lạng Sơn": the words up to the place belong to the name. */
size_t tdn_read_open_name(const tdn_reader *r, size_t token, tdn_issuer *out);

#endif
