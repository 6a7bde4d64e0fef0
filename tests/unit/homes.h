/*
 * homes.h - the provinces that a look-up of the tables gives for the name of a unit, as one string for a table of
 * cases.
 */
#ifndef TDN_TEST_HOMES_H
#define TDN_TEST_HOMES_H

#include "lexicon/fold.h"
#include "lexicon/lexicon.h"

/** tdn_lexicon_district_provinces() or tdn_lexicon_commune_provinces(). */
typedef size_t look_up_provinces(const char *name, size_t len, unsigned kinds, uint32_t day,
                                 uint16_t provinces[TDN_DISTRICT_PROVINCES_MAX]);

/** The slugs of the provinces that had a unit of a name, parted by blanks; valid until the next call. */
static inline const char *homes(look_up_provinces *look_up, const char *name, unsigned kinds, uint32_t day)
{
    static char slugs[256];
    char key[TDN_FOLD_MAX];
    uint16_t found[TDN_DISTRICT_PROVINCES_MAX];
    const size_t count = look_up(key, tdn_fold_name(name, strlen(name), key), kinds, day, found);
    slugs[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        strcat(slugs, i == 0 ? "" : " ");
        strcat(slugs, tdn_lexicon_province(found[i])->slug);
    }
    return slugs;
}

#endif
