/*
 * issuer_place.h - the parts of a body's name that say where it is, for the files that read such names.
 */
#ifndef TDN_ISSUER_PLACE_H
#define TDN_ISSUER_PLACE_H

#include "field/issuer.h"

static inline bool tdn_is_capitalised(const tdn_reader *r, size_t token)
{
    return tdn_is_word_token(r, token) && tdn_has_flag(r, token, TDN_CAPITAL);
}

/** True if a sentence begins at the token, so that no name continues there. In a letterhead's capitals the place is on
 * a line of its own: "ỦY BAN NHÂN DÂN / HUYỆN BUÔN ĐÔN". */
static inline bool tdn_is_cut_off(const tdn_reader *r, size_t token)
{
    const bool letterhead = token > 0 && tdn_has_flag(r, token, TDN_UPPER) && tdn_has_flag(r, token - 1, TDN_UPPER);
    return tdn_has_flag(r, token, TDN_SENTENCE) && !letterhead;
}

/** "thành phố", "huyện", "xã" in a name. */
typedef struct tdn_place_word {
    const char *words;   /**< as texts are compared */
    const char *printed; /**< as names are written */
    tdn_place named;     /**< with a name behind it */
    tdn_place own;       /**< without: the citing document's own */
} tdn_place_word;

/** A province named at a token; all its words must be capitalised, for "hòa bình" is peace and "Hòa Bình" a province.
 */
uint16_t tdn_province_at(const tdn_reader *r, size_t token, size_t *end);

/** NULL: none is there. */
const tdn_place_word *tdn_place_word_at(const tdn_reader *r, size_t token, size_t *end);

/** "UBND thành phố Vĩnh Long", "Thành ủy Vĩnh Long": the city that shares the name of its province. */
bool tdn_is_namesake_city(const tdn_issuer *issuer);

/** "Huyện ủy Buôn Đôn": the bare name of a district or commune after a body that only they have. */
size_t tdn_read_bare_locality(const tdn_reader *r, size_t token, const tdn_hit *body, tdn_issuer *out);

/** Reads what follows the fixed part of a name: "tỉnh Lạng Sơn", "Lạng Sơn", "tỉnh", "huyện Cao Lộc, tỉnh Lạng Sơn". */
size_t tdn_read_place(const tdn_reader *r, size_t token, tdn_issuer *out);

/** "của Ủy ban bầu cử xã Phố Bảng | Về việc", "của Trung tâm Y tế | V/v": a subject begins, though its capital looks
 * like that of a name. */
bool tdn_begins_subject(const tdn_reader *r, size_t token);

#endif
