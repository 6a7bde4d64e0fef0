/*
 * date_text.c - dates as records and as official texts write them.
 */
#include "base/date_text.h"

/* Writes the last digits of a number; returns how many. */
static size_t put_number(char *buf, unsigned value, size_t digits)
{
    for (size_t i = digits; i-- > 0; value /= 10) {
        buf[i] = (char)('0' + value % 10);
    }
    return digits;
}

size_t tdnref_date_format(tdnref_date date, char *buf)
{
    size_t len = 0;
    if (date.year != 0) {
        len += put_number(buf, date.year, 4);
        if (date.month != 0) {
            buf[len++] = '-';
            len += put_number(buf + len, date.month, 2);
        }
        if (date.month != 0 && date.day != 0) {
            buf[len++] = '-';
            len += put_number(buf + len, date.day, 2);
        }
    }
    buf[len] = '\0';
    return len;
}

size_t tdnref_duty_date_format(tdnref_date date, char *buf)
{
    if (date.year != 0 || date.day == 0) {
        return tdnref_date_format(date, buf);
    }
    size_t len = 0;
    buf[len++] = '-';
    buf[len++] = '-';
    if (date.month != 0) {
        len += put_number(buf + len, date.month, 2);
    }
    buf[len++] = '-';
    len += put_number(buf + len, date.day, 2);
    buf[len] = '\0';
    return len;
}

size_t tdn_official_date(tdnref_date date, char buf[TDN_OFFICIAL_DATE_MAX])
{
    size_t len = 0;
    if (date.day != 0 && date.month != 0) {
        len += put_number(buf, date.day, 2);
        buf[len++] = '/';
    }
    if (date.month != 0) {
        const bool padded = date.month < 3; /* January and February */
        len += put_number(buf + len, date.month, padded || date.month >= 10 ? 2 : 1);
        buf[len++] = '/';
    }
    if (date.year != 0) {
        len += put_number(buf + len, date.year, 4);
    }
    buf[len] = '\0';
    return len;
}
