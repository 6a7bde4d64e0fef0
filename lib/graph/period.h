/*
 * period.h - the year or the Party's term in which a number was given.
 */
#ifndef TDN_PERIOD_H
#define TDN_PERIOD_H

#include "base/base.h"

/** Room for the longest period. */
#define TDN_PERIOD_MAX 16

/** What decides the period of a number. */
typedef struct tdn_number_time {
    bool party;   /**< books run by term of congress */
    bool central; /**< a central body of the Party */
    tdnref_level level;
    tdnref_date date;
    uint16_t number_year; /**< printed in the number: "72/2015/NĐ-CP" */
    uint16_t term;        /**< printed: "khóa XII", 0 if not */
    tdn_slice place;      /**< slug of the province, empty if none */
} tdn_number_time;

/** Writes the period, "" if it cannot be determined. */
void tdn_period_of(const tdn_number_time *time, char out[TDN_PERIOD_MAX]);

/** The term that a text names ("khóa XII", "(khoá XIII)", "nhiệm kỳ XII"), 0 if none. */
uint16_t tdn_period_term_in(const char *text);

/** Year of the Constitution that was in force on a day (yyyymmdd), 0: none, or the day is not known. */
uint16_t tdn_constitution_on(uint32_t day);

#endif
