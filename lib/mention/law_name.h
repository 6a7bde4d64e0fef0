/*
 * law_name.h - where the name of a law ends: known names, names that no table has, and names that hold those of the
 * laws which are amended.
 */
#ifndef TDN_LAW_NAME_H
#define TDN_LAW_NAME_H

#include "text/reader.h"

/** The end of the name of a law that begins at a token, behind its type word; the token if there is none. */
size_t tdn_law_name_end(const tdn_reader *r, size_t token);

/** The token after the name of the law whose type word `type` begins at a token, inside the name of another. */
size_t tdn_inner_law_end(const tdn_reader *r, size_t token, const tdn_hit *type);

/** End of the name "sửa đổi, bổ sung một số điều của Luật A và Luật B" that begins at a token, or that token if there
 * is none. */
size_t tdn_amending_name_end(const tdn_reader *r, size_t token);

/** True if a name tells of a change: "Luật sửa đổi, bổ sung ...", "Hiệp ước bổ sung ...". */
bool tdn_says_change(const tdn_reader *r, tdn_range name);

#endif
