/*
 * law_list.h - lists that give the word "Luật" once: "các Luật Đất đai, Nhà ở, Kinh doanh bất động sản", "của Luật:
 * Chứng khoán, Kế toán và Ngân sách nhà nước".
 */
#ifndef TDN_LAW_LIST_H
#define TDN_LAW_LIST_H

#include "text/reader.h"

/** The token where the first name begins behind the type word of a law: behind the colon of "Luật: Chứng khoán", else
 * `token` itself, which follows the type word. */
size_t tdn_skip_colon_of_laws(const tdn_reader *r, size_t token);

/** True if the type word from `token` to `behind` stands for several laws: "các Luật", "02 Luật", "Luật: Chứng khoán".
 */
bool tdn_announces_laws(const tdn_reader *r, size_t token, size_t behind);

/** The end of a law's bare name that a comma or "và" joins, as the next item, to what ends before `token`; `token` if
 * none follows. */
size_t tdn_next_bare_law(const tdn_reader *r, size_t token);

#endif
