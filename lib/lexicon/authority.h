/*
 * authority.h - the name of a legal body, taken apart.
 *
 * An authority is ASCII: the id of a kind of body in bodies.txt, after a colon the unit below the province, after "@"
 * the province, which is "?" if it is not known: "bo-y-te", "ubnd@dak-lak", "ubnd:xa-ea-kar@dak-lak", "ubnd@?". The
 * bodies of a joint act are joined by "+".
 */
#ifndef TDN_LEXICON_AUTHORITY_H
#define TDN_LEXICON_AUTHORITY_H

#include "lexicon/lexicon.h"

/** Slices of the authority, empty where it has no such part. Of a joint one, each is that of the first body that has
 * one. */
typedef struct tdn_authority {
    tdn_slice body;  /**< "ubnd" */
    tdn_slice unit;  /**< "xa-ea-kar" */
    tdn_slice place; /**< "dak-lak"; empty too if it is not known */
    bool open;       /**< a place is not known */
    bool joint;      /**< several bodies */
} tdn_authority;

/** Takes an authority apart; all parts of NULL are empty. */
tdn_authority tdn_authority_of(const char *text);

/** As tdn_lexicon_body_id(), for a slice. */
uint16_t tdn_body_id_of(tdn_slice id);

#endif
