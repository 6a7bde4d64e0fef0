/*
 * day.c - dates to text and back.
 */
#include "store/day.h"

#include <string.h>

const char *tool_day_text(tdnref_date date, char buf[TOOL_DAY_SIZE])
{
    (void)snprintf(buf, TOOL_DAY_SIZE, "%04u-%02u-%02u", (unsigned)date.year, (unsigned)date.month, (unsigned)date.day);
    return date.year == 0 && date.month == 0 && date.day == 0 ? NULL : buf;
}

static unsigned digits(const char *text, size_t count)
{
    unsigned number = 0;
    for (size_t i = 0; i < count; i++) {
        number = number * 10 + (unsigned)(text[i] - '0');
    }
    return number;
}

bool tool_day_read(const char *text, tdnref_date *date)
{
    static const char form[] = "0000-00-00";
    if (text == NULL || strlen(text) != sizeof form - 1) {
        return false;
    }
    for (size_t i = 0; form[i] != '\0'; i++) {
        if (form[i] == '-' ? text[i] != '-' : text[i] < '0' || text[i] > '9') {
            return false;
        }
    }
    *date = (tdnref_date){(uint16_t)digits(text, 4), (uint8_t)digits(text + 5, 2), (uint8_t)digits(text + 8, 2)};
    return true;
}
