/*
 * issuer_case.h - names of places and bodies as texts write them, even where a letterhead prints only capitals.
 */
#ifndef TDN_ISSUER_CASE_H
#define TDN_ISSUER_CASE_H

#include "field/issuer.h"

/** A locality as names write it: "huyện Buôn Đôn", even where a letterhead prints "HUYỆN BUÔN ĐÔN"; "thành phố Vinh"
 * for "TP. VINH". `name`: the token where the proper name begins. NULL: no memory. */
char *tdn_locality_name(const tdn_reader *r, tdn_range range, size_t name);

/** "Y tế | huyện Bắc Hà": an open name includes its district or commune. NULL: no memory. */
char *tdn_name_with_locality(const tdn_reader *r, const char *name, const char *locality);

/** An open name as texts write it; a letterhead prints "LÊ HỒNG PHONG" for the school Lê Hồng Phong and does not
 * distinguish case. `named`: the words are a name; else a field, of which only the first word has a capital: "Chuyển
 * đổi số". NULL: no memory. */
char *tdn_open_name(const tdn_reader *r, tdn_range range, bool letterhead, bool named);

#endif
