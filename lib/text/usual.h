/*
 * usual.h - numbers and dates in the shape in which nearly all are printed, read without a pattern: "72/2015/NĐ-CP",
 * "57-KL/TW", "ngày 07 tháng 9 năm 2015", "ngày 15/6/2023", "năm 2015".
 *
 * These functions give the same answer as the patterns; wherever another reading is possible (letters
 * for digits, letters of other alphabets) they give none, and the pattern is tried.
 */
#ifndef TDN_USUAL_H
#define TDN_USUAL_H

#include "text/pattern.h"

/** The match of TDN_PATTERN_NUMBER at `at`, in [at, end). False: ask the pattern. */
bool tdn_usual_number(const char *text, size_t at, size_t end, tdn_match *out);

/** The match of TDN_PATTERN_DATE. False: ask the pattern. */
bool tdn_usual_date(const char *text, size_t at, size_t end, tdn_match *out);

/** The match of TDN_PATTERN_PLACE_DATE. False: ask the pattern. */
bool tdn_usual_place_date(const char *text, size_t at, size_t end, tdn_match *out);

/** The match of TDN_PATTERN_YEAR with its word, "năm 2015". False: ask the pattern. */
bool tdn_usual_year(const char *text, size_t at, size_t end, tdn_match *out);

/** True if "ngày" or "ngay" begins at a place, in capitals or not. */
bool tdn_begins_day(const char *text, size_t at, size_t end);

#endif
