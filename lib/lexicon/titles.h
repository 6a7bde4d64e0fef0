/*
 * titles.h - the words that drawings use for types, levels and relations.
 */
#ifndef TDN_TITLES_H
#define TDN_TITLES_H

#include "base/base.h"

/** The usual name of a type, always in Vietnamese because it is part of document names; the code if it is not
 * listed. */
const char *tdn_title_of_type(const char *code);

/** "Trung ương", "Cấp tỉnh"; "Chưa rõ cấp" if it is unknown. */
const char *tdn_title_of_level(tdnref_level level, tdnref_lang lang);

/** "thực hiện"; "" for passives, which do not occur in graphs. */
const char *tdn_title_of_relation(tdnref_relation relation, tdnref_lang lang);

#endif
