/*
 * district.h - where a district, town or provincial city lies, even if no text says so: Krông Pắc is in Đắk Lắk
 * (districts.txt).
 */
#ifndef TDN_DISTRICT_H
#define TDN_DISTRICT_H

#include "field/issuer.h"

/** The provinces that have had a unit of a given name. */
typedef struct tdn_home {
    uint16_t provinces[TDN_DISTRICT_PROVINCES_MAX];
    size_t count; /**< 0: the table knows none */
} tdn_home;

/** The home of a bare name, "Bảo Lộc", of one of the kinds (tdn_district_kind), on a day (yyyymmdd, 0: unknown). */
tdn_home tdn_home_of_name(const char *name, unsigned kinds, uint32_t day);

/** The home of the last unit that a text names after its type word: "Trung tâm Y tế | huyện | Bắc Hà". */
tdn_home tdn_home_of_unit(const char *text, uint32_t day);

/** The home of the district in a body's name. */
tdn_home tdn_home_of_issuer(const tdn_issuer *issuer, uint32_t day);

/** The type word of the units of a bare name, "huyện", if all that have had it are of one kind; NULL: they are not. */
const char *tdn_district_type(const char *name);

/** The longest name in the table at a token, including any dash and apostrophes: "Phan Rang - Tháp Chàm | Nguyễn Văn
 * A". Returns the token after it, or `token` if there is none; *official: its official spelling, NULL if several fit.
 */
size_t tdn_district_end(const tdn_reader *r, size_t token, const char **official);

/** The only province; if there are several, the only one that is, or on `day` was part of, the province known from
 * elsewhere (TDN_NO_ID: none known). TDN_NO_ID: undecided. */
uint16_t tdn_home_choose(const tdn_home *home, uint16_t told, uint32_t day);

/** True if one of the provinces is, or on `day` was part of, the given province. */
bool tdn_home_holds(const tdn_home *home, uint16_t told, uint32_t day);

#endif
