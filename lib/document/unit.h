/*
 * unit.h - units in letterheads: what their lines begin with, and the names of those that are not in the tables.
 */
#ifndef TDN_UNIT_H
#define TDN_UNIT_H

#include "document/document.h"
#include "field/number.h"

/** What the name of a unit needs besides its own words. */
typedef enum tdn_unit_need {
    TDN_UNIT_WHOLE,   /**< nothing: "Viện Dinh dưỡng" */
    TDN_UNIT_PLACE,   /**< the place of the body above it: "Ban An toàn giao thông | tỉnh Ninh Bình" */
    TDN_UNIT_SUPERIOR /**< the body above it: "Khoa Kinh tế | Trường Đại học Thương mại" */
} tdn_unit_need;

/** What the words at a token say about a unit. */
typedef struct tdn_unit_kind {
    size_t words; /**< number of words, 0: no unit begins here */
    tdn_unit_need need;
} tdn_unit_kind;

/** "CHI CỤC", "PHÒNG", "TRƯỜNG" ... at a token, in capitals; not "BAN THƯỜNG VỤ", which is an organ of the body above
 * it. */
tdn_unit_kind tdn_unit_kind_at(const tdn_reader *r, size_t token);

/** True if the symbol of a number holds the initials of the words: "KHU QUẢN LÝ ĐƯỜNG BỘ II" of "1234/KQLĐBII-QLBT".
 */
bool tdn_are_initials(const tdn_reader *r, tdn_range words, const tdn_number *n);

/** "CÔNG ĐOÀN | TRƯỜNG THPT ĐỨC TRỌNG": the token at which the name of a school or company begins that ends the words,
 * words.end: none. What is organised in it bears its name. */
size_t tdn_school_of_unit(const tdn_reader *r, tdn_range words);

/** The name as written in running text, from the capitals of a letterhead: "PHÒNG AN NINH CHÍNH TRỊ NỘI BỘ" -> "Phòng
 * An ninh chính trị nội bộ". NULL: no memory. */
char *tdn_unit_name(const tdn_reader *r, tdn_range words);

#endif
