/*
 * date_text.h - dates as official texts write them; as records do: tdnref_date_format().
 */
#ifndef TDN_DATE_TEXT_H
#define TDN_DATE_TEXT_H

#include "base/base.h"

/** Room for the longest, with its NUL. */
#define TDN_OFFICIAL_DATE_MAX 16

/** "09/4/2024", "10/01/2025", "01/2025", "2024": with the zeros before days below 10, January and February that Nghị
 * định 30/2020/NĐ-CP, Phụ lục I, mục II.4 asks for. Returns the length, 0 for no date. */
size_t tdn_official_date(tdnref_date date, char buf[TDN_OFFICIAL_DATE_MAX]);

#endif
