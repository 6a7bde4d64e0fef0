/*
 * years.h - the period of an act, as its title or subject names it.
 */
#ifndef TDN_YEARS_H
#define TDN_YEARS_H

#include "base/base.h"

/** First and last year that an act is for; 0: open or unknown. */
typedef struct tdn_years {
    uint16_t from;
    uint16_t to;
} tdn_years;

/** The years that words in normal form name ("giai-đoạn-2026-2030", "đến-năm-2030"). What is only a prospect ("tầm nhìn
 * đến năm 2050", "định hướng đến năm 2030") is not a period. */
tdn_years tdn_years_of(const char *words);

#endif
