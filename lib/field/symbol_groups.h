/*
 * symbol_groups.h - the groups of letters in the symbol of a number, "QĐ", "UBND", "NNTN", and what each of them says.
 */
#ifndef TDN_SYMBOL_GROUPS_H
#define TDN_SYMBOL_GROUPS_H

#include "field/number.h"

/** True for the marks between the parts of a number; a full stop stands in some units, "CCTKV.05". */
static inline bool tdn_is_number_separator(char c)
{
    return c == '-' || c == '/' || c == '_' || c == '.';
}

/** Splits the symbol in text[at..end) into groups, identifies them and says which is the type and which are issuers;
 * `said`: the type that the words before the number name, TDN_NO_ID: none. Returns the end of the last group, which may
 * stand before `end`; without any group n->group_count stays 0. */
size_t tdn_read_groups(tdn_number *n, tdn_slice text, size_t at, size_t end, uint16_t said);

/** "PA05", "PC02": a department of the police of a province, which numbers its letters itself: "82/KH-PA05". */
bool tdn_is_police_department(tdn_slice group);

#endif
