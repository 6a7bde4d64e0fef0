/*
 * issuer_case.h - names of places and bodies as texts write them, also where a letterhead prints capitals alone.
 */
#ifndef TDN_ISSUER_CASE_H
#define TDN_ISSUER_CASE_H

#include "field/issuer.h"

/** A locality as names write it: "huyện Buôn Đôn", also where a letterhead prints "HUYỆN BUÔN ĐÔN"; "thành phố Vinh"
 * for "TP. VINH". `name`: the token where its own name begins. NULL: no memory. */
char *tdn_locality_name(const tdn_reader *r, tdn_range range, size_t name);

/** "Y tế | huyện Bắc Hà": an open name has its district or commune in it. NULL: no memory. */
char *tdn_name_with_locality(const tdn_reader *r, const char *name, const char *locality);

/** An open name as texts write it; a letterhead prints "LÊ HỒNG PHONG" of the school Lê Hồng Phong, and keeps no other
 * case. `named`: words of a name; else those of a field, of which the first is "Chuyển đổi số". NULL: no memory. */
char *tdn_open_name(const tdn_reader *r, tdn_range range, bool letterhead, bool named);

#endif
