/*
 * date.h - dates as official texts write them (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
 */
#ifndef TDN_DATE_H
#define TDN_DATE_H

#include "base/calendar.h"
#include "text/reader.h"

/** Reads "ngày 07 tháng 9 năm 2015", "ngày 15/6/2023", "ngày 9-4-2018", "ngày17/02/2020" at a token; *end is the token
 * after it. */
bool tdn_date_at(const tdn_reader *r, size_t token, tdnref_date *date, size_t *end);

/** Reads a date whose day, or day and month, was left blank: "ngày   /   /2025", "ngày     tháng 3 năm 2024". */
bool tdn_blank_date_at(const tdn_reader *r, size_t token, tdnref_date *date, size_t *end);

/** Reads "15/6/2023" without "ngày". */
bool tdn_bare_date_at(const tdn_reader *r, size_t token, tdnref_date *date, size_t *end);

/** Reads the date of a place line, whose day and month may be blank: "ngày    tháng 3 năm 2024". */
bool tdn_place_date_at(const tdn_reader *r, size_t token, tdnref_date *date, size_t *end);

/** Reads "năm 2015" or "2015". */
bool tdn_year_at(const tdn_reader *r, size_t token, uint16_t *year, size_t *end);

#endif
