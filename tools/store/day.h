/*
 * day.h - dates as they are stored: "2024-03-07", with 00 for parts that the text leaves blank.
 *
 * tdnref_date_format() omits blank parts, for people; what is stored must be read back as the same date.
 */
#ifndef TDNREF_TOOLS_DAY_H
#define TDNREF_TOOLS_DAY_H

#include "common/common.h"

/** Room for a date and its NUL, whatever the numbers are. */
enum { TOOL_DAY_SIZE = 16 };

/** The date in `buf`; NULL if there is none. */
const char *tool_day_text(tdnref_date date, char buf[TOOL_DAY_SIZE]);

/** True if the text is ten characters of that form; NULL is none. */
bool tool_day_read(const char *text, tdnref_date *date);

#endif
