/*
 * calendar.c - the Gregorian calendar.
 */
#include "base/calendar.h"

static uint32_t day_of(uint32_t year, uint32_t month, uint32_t day)
{
    return year * 10000u + month * 100u + day;
}

uint32_t tdn_date_day(tdnref_date date)
{
    return date.year == 0 ? 0 : day_of(date.year, date.month == 0 ? 1 : date.month, date.day == 0 ? 1 : date.day);
}

uint32_t tdn_date_last_day(tdnref_date date)
{
    return date.year == 0 ? 0 : day_of(date.year, date.month == 0 ? 12 : date.month, date.day == 0 ? 31 : date.day);
}

uint32_t tdn_whole_day(tdnref_date date)
{
    return tdn_is_whole_date(date) ? day_of(date.year, date.month, date.day) : 0;
}

tdnref_date tdn_date_of(uint32_t day)
{
    return (tdnref_date){(uint16_t)(day / 10000u), (uint8_t)(day / 100u % 100u), (uint8_t)(day % 100u)};
}

static uint32_t days_of_month(uint32_t year, uint32_t month)
{
    static const uint8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : lengths[(month + 11) % 12];
}

bool tdn_is_in_calendar(tdnref_date date)
{
    return tdn_is_whole_date(date) && date.month <= 12 && date.day <= days_of_month(date.year, date.month);
}

/* Days since a fixed day. Years are counted from March, so that the leap day is the last of its year. */
static int64_t day_number(uint32_t day)
{
    const int64_t month = (int64_t)(day / 100 % 100);
    const int64_t year = (int64_t)(day / 10000) - (month <= 2);
    const int64_t from_march = (month + 9) % 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * from_march + 2) / 5 + (int64_t)(day % 100);
}

int64_t tdn_days_from(uint32_t from, uint32_t to)
{
    return day_number(to) - day_number(from);
}

uint32_t tdn_days_between(uint32_t from, uint32_t to)
{
    const int64_t days = from == 0 || to == 0 ? 0 : tdn_days_from(from, to);
    return days > 0 ? (uint32_t)days : 0;
}

uint32_t tdn_day_after(uint32_t day, uint32_t days)
{
    const uint32_t last_year = 9000; /* ends the walk for any `days` */
    uint32_t year = day / 10000u;
    uint32_t month = day / 100u % 100u;
    uint32_t rest = day % 100u + days;
    for (uint32_t length = 0; (length = days_of_month(year, month)) < rest && year <= last_year; rest -= length) {
        year += month == 12 ? 1 : 0;
        month = month == 12 ? 1 : month + 1;
    }
    return day_of(year, month, rest);
}
