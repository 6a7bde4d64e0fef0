/*
 * tail.h - what belongs to a number or name but lies around it: date and issuer after it, pinpoint before it.
 */
#ifndef TDN_TAIL_H
#define TDN_TAIL_H

#include "mention/draft.h"

/** Reads date and issuer after a number or name, in either order, and moves range.end past them. False: no memory. */
bool tdn_read_tail(const tdn_reader *r, tdn_draft *out);

/** False: neither date nor issuer can follow, as behind nearly all names. */
bool tdn_may_begin_tail(const tdn_reader *r, size_t token);

/** Reads "liên Bộ Nội vụ - Tài chính" at a token as issuers unless the symbol names them; *end is the token after it,
 * or `token` if there is none. False: no memory. */
bool tdn_read_joint_ministries(const tdn_reader *r, size_t token, tdn_draft *out, size_t *end);

/** Reads the part pointed at ("khoản 1 Điều 5 của") before a mention, no further back than token `from`. False: no
 * memory. */
bool tdn_read_pinpoint(const tdn_reader *r, tdn_draft *out, size_t from);

/** Words of a pinpoint, folded: "điểm a khoản 2 Điều 5", "Phụ lục số 02", "Mục 3 Chương II". *keyword: whether it
 * names a part ("khoản") rather than numbering or joining parts. */
bool tdn_is_pinpoint_word(const tdn_reader *r, size_t token, bool *keyword);

/** Takes the date directly after what was read; false: there is none. */
bool tdn_read_date_behind(const tdn_reader *r, tdn_draft *out);

#endif
