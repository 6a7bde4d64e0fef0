/*
 * commune.h - where a commune, ward or special zone of the two-tier local government lies, even if no text says so: Ea
 * Nuôl is in Đắk Lắk (communes.txt).
 */
#ifndef TDN_COMMUNE_H
#define TDN_COMMUNE_H

#include "field/district.h"

/** The home of the commune that a text ends in behind its type word, "xã Ea Nuôl", "Trạm Y tế | phường Buôn Hồ", on a
 * day (yyyymmdd); none if that is unknown (0) or before TDN_REFORM_DAY. NULL gives none. */
tdn_home tdn_home_of_commune(const char *text, uint32_t day);

/** True if the tokens [first, end) are a name in the table, of any kind: "Hà Giang 2", "Xuân Hương - Đà Lạt". */
bool tdn_names_commune(const tdn_reader *r, size_t first, size_t end);

#endif
