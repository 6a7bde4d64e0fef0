/*
 * day.h - dates as people and files write them.
 *
 * tdnref_date_format() omits blank parts; what is stored must be read back as the same date, so it is written with 00
 * for them: "2024-03-00".
 */
#ifndef TDNREF_TOOLS_DAY_H
#define TDNREF_TOOLS_DAY_H

#include "common/buffer.h"
#include "tdnref.h"

/** Room for a date and its NUL, whatever the numbers are. */
enum { TOOL_DAY_SIZE = 16 };

/** The date in `buf`, "2024-03-07", with 00 for parts that are blank; NULL if there is none. */
const char *tool_day_text(tdnref_date date, char buf[TOOL_DAY_SIZE]);

/** Reads ten characters of that form; false for all else. NULL is none. */
bool tool_day_read(const char *text, tdnref_date *date);

/** True if the date is whole and stands in the calendar: 2024-02-29 does, 2025-02-29 does not. */
bool tool_day_is_real(tdnref_date date);

/** Adds "09/01/2024", "09/4/2024", "01/2024", "2024", as Nghị định 30/2020/NĐ-CP writes days; nothing for no date. */
void tool_day_local(tool_buffer *out, tdnref_date date);

/** Reads `least` to `most` (at most 9) digits and steps over them; false if there are fewer. */
bool tool_digits_read(const char **at, size_t least, size_t most, unsigned *out);

/** Reads "2024" or "2021-2025", the first year before the last; false for all else. */
bool tool_years_read(const char *text, uint16_t *from, uint16_t *to);

#endif
