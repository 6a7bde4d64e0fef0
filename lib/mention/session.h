/*
 * session.h - the name of a meeting of the Government or of a session of an assembly.
 */
#ifndef TDN_SESSION_H
#define TDN_SESSION_H

#include "field/issuer.h"

/** Reads "phiên họp Chính phủ thường kỳ tháng 9 năm 2025" or "kỳ họp thứ 8, Quốc hội khóa XV" at a token; issuer->range
 * is the range of the body's name in it. Returns the token after it, or `token` if there is none. */
size_t tdn_session_end(const tdn_reader *r, size_t token, tdn_issuer *issuer);

/** The same for a session of an assembly only, which may follow a resolution's number and date. */
size_t tdn_assembly_session_end(const tdn_reader *r, size_t token, tdn_issuer *issuer);

#endif
