/*
 * calendar.h - dates as numbers that can be compared, and the days between them.
 *
 * A day is written yyyymmdd, 0 for none: 20230615 is 15/6/2023. Official texts leave parts of a date blank, so what a
 * date is compared by depends on the question: the first or the last day that it may mean, or nothing unless it is
 * whole.
 */
#ifndef TDN_CALENDAR_H
#define TDN_CALENDAR_H

#include "base/base.h"

/** A number is taken for a year from the first to the last of these: of an act, or of the period of a plan. */
#define TDN_FIRST_YEAR 1945u
#define TDN_LAST_YEAR 2100u

/** True if year, month and day are given. */
static inline bool tdn_is_whole_date(tdnref_date date)
{
    return date.year != 0 && date.month != 0 && date.day != 0;
}

/** True if a day is in a range of days, of which each end may be open: 0. */
static inline bool tdn_is_within(uint32_t day, uint32_t from, uint32_t to)
{
    return (from == 0 || from <= day) && (to == 0 || day <= to);
}

/** The first day that a date may mean: blanks count as 1; 0 for no date. */
uint32_t tdn_date_day(tdnref_date date);

/** The last day that a date may mean: a blank month counts as December, a blank day as 31; 0 for no date. */
uint32_t tdn_date_last_day(tdnref_date date);

/** The day of a whole date, 0 for any other. */
uint32_t tdn_whole_day(tdnref_date date);

/** The date that a day stands for. */
tdnref_date tdn_date_of(uint32_t day);

/** True if there is such a day: not 30/02/2024. */
bool tdn_is_in_calendar(tdnref_date date);

/** Days from one day to another, negative if the second comes first. */
int64_t tdn_days_from(uint32_t from, uint32_t to);

/** The same to a later day; 0 if it is not later, or one of them is 0. */
uint32_t tdn_days_between(uint32_t from, uint32_t to);

/** The day so many days after a day. */
uint32_t tdn_day_after(uint32_t day, uint32_t days);

#endif
