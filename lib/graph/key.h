/*
 * key.h - taking a node's key apart: "vn;dak-lak/ubnd/KH/2023/2193/KH-UBND".
 */
#ifndef TDN_KEY_H
#define TDN_KEY_H

#include "base/base.h"

typedef struct tdn_key_parts {
    tdn_slice place;  /**< "vn;dak-lak" */
    tdn_slice body;   /**< "ubnd" */
    tdn_slice type;   /**< "KH" */
    tdn_slice period; /**< "2023", "k13", "2025b"; "-": not known */
    tdn_slice number; /**< "2193/KH-UBND", to the end of the key */
} tdn_key_parts;

static inline tdn_slice tdn_key_part(const char **at)
{
    const tdn_slice part = {*at, strcspn(*at, "/")};
    *at += part.len + ((*at)[part.len] == '/');
    return part;
}

static inline tdn_key_parts tdn_key_take_apart(const char *key)
{
    tdn_key_parts parts;
    parts.place = tdn_key_part(&key);
    parts.body = tdn_key_part(&key);
    parts.type = tdn_key_part(&key);
    parts.period = tdn_key_part(&key);
    parts.number = tdn_slice_of(key);
    return parts;
}

/** The term of congress that a period is, "k13" or "k13b"; 0: it is a year, a day, or unknown. */
static inline unsigned tdn_key_term(tdn_slice period)
{
    unsigned term = 0;
    for (size_t i = 1; i < period.len && *period.ptr == 'k' && tdn_is_digit((unsigned char)period.ptr[i]); i++) {
        term = term * 10 + (unsigned)(period.ptr[i] - '0');
    }
    return term;
}

#endif
