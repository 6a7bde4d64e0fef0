/*
 * symbol_reading.h - the letters of a number: which types and which bodies they can stand for.
 */
#ifndef TDN_AUDIT_SYMBOL_READING_H
#define TDN_AUDIT_SYMBOL_READING_H

#include "audit/rule.h"

#include "lexicon/lexicon.h"

#define TDN_GROUPS_MAX 8u

/** Groups of letters after the digits and the year: "QĐ" and "UBND" of "80/2025/QĐ-UBND". */
typedef struct tdn_symbol_reading {
    const tdn_symbol *groups[TDN_GROUPS_MAX]; /**< NULL: no table has the group */
    size_t count;
} tdn_symbol_reading;

tdn_symbol_reading tdn_read_symbol(const tdn_numbered *number);

#endif
