/*
 * titles.h - the words that drawings use for types, levels and relations.
 */
#ifndef TDN_TITLES_H
#define TDN_TITLES_H

#include "base/base.h"

/** How people say a type, in Vietnamese as it is part of the name; what is not listed is its code. */
const char *tdn_title_of_type(const char *code);

/** "Trung ương", "Cấp tỉnh"; "Chưa rõ cấp" if it is unknown. */
const char *tdn_title_of_level(tdnref_level level, tdnref_lang lang);

/** "thực hiện"; "" for passives, which no graph has. */
const char *tdn_title_of_relation(tdnref_relation relation, tdnref_lang lang);

#endif
