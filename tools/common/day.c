/*
 * day.c - dates and years to text and back.
 */
#include "common/day.h"

#include <stdio.h>

const char *tool_day_text(tdnref_date date, char buf[TOOL_DAY_SIZE])
{
    (void)snprintf(buf, TOOL_DAY_SIZE, "%04u-%02u-%02u", (unsigned)date.year, (unsigned)date.month, (unsigned)date.day);
    return date.year == 0 && date.month == 0 && date.day == 0 ? NULL : buf;
}

bool tool_digits_read(const char **at, size_t least, size_t most, unsigned *out)
{
    size_t count = 0;
    *out = 0;
    while (count < most && (*at)[0] >= '0' && (*at)[0] <= '9') {
        *out = *out * 10 + (unsigned)((*at)[0] - '0');
        (*at)++;
        count++;
    }
    return count >= least;
}

bool tool_day_read(const char *text, tdnref_date *date)
{
    unsigned year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (text == NULL || !tool_digits_read(&text, 4, 4, &year) || *text++ != '-' ||
        !tool_digits_read(&text, 2, 2, &month) || *text++ != '-' || !tool_digits_read(&text, 2, 2, &day) ||
        *text != '\0') {
        return false;
    }
    *date = (tdnref_date){(uint16_t)year, (uint8_t)month, (uint8_t)day};
    return true;
}

bool tool_day_is_real(tdnref_date date)
{
    int64_t days = 0;
    return tdnref_days_between(date, date, &days);
}

void tool_day_local(tool_buffer *out, tdnref_date date)
{
    if (date.day != 0) {
        tool_buffer_format(out, "%02u/", (unsigned)date.day);
    }
    if (date.month != 0) {
        tool_buffer_format(out, date.month < 3 ? "%02u/" : "%u/", (unsigned)date.month);
    }
    if (date.year != 0) {
        tool_buffer_format(out, "%u", (unsigned)date.year);
    }
}

bool tool_years_read(const char *text, uint16_t *from, uint16_t *to)
{
    unsigned first = 0;
    unsigned last = 0;
    if (!tool_digits_read(&text, 4, 4, &first)) {
        return false;
    }
    last = first;
    if (*text == '-') {
        text++;
        if (!tool_digits_read(&text, 4, 4, &last)) {
            return false;
        }
    }
    *from = (uint16_t)first;
    *to = (uint16_t)last;
    return *text == '\0' && first <= last;
}
