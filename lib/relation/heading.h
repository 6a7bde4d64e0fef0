/*
 * heading.h - headings that say what the list below them is: "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH".
 */
#ifndef TDN_HEADING_H
#define TDN_HEADING_H

#include "text/reader.h"

/** The token of "Căn cứ", "Cơ sở pháp lý" in a heading of grounds whose list begins with the item at `start`;
 * TDN_NO_TOKEN: there is no such heading. */
size_t tdn_heading_of_grounds(const tdn_reader *r, size_t start);

#endif
