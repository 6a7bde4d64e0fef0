/*
 * succession.h - legal bodies over time: what an authority denoted on a given day, what it was formed from, what
 * succeeded it.
 */
#ifndef TDN_SUCCESSION_H
#define TDN_SUCCESSION_H

#include "lexicon/lexicon.h"

/** No body, no province. */
#define TDN_NO_BODY UINT16_MAX

/** One legal body from its founding to its end: a body of the tables in one unit of the tables. */
typedef struct tdn_legal_body {
    uint16_t body;
    uint16_t province; /**< TDN_NO_BODY: the body has no place */
} tdn_legal_body;

/** The body that bore an authority on a day (yyyymmdd, 0: the latest). False: unknown, of several bodies, below the
 *  province, without a place, or none existed on that day. */
bool tdn_legal_body_on(const char *authority, uint32_t day, tdn_legal_body *out);

/** First and last day, 0 = open. */
uint32_t tdn_legal_body_from(tdn_legal_body body);
uint32_t tdn_legal_body_to(tdn_legal_body body);

/** One step forward or back in time; false when index is out of range. */
bool tdn_legal_body_successor(tdn_legal_body body, uint64_t index, tdn_legal_body *out);
bool tdn_legal_body_predecessor(tdn_legal_body body, uint64_t index, tdn_legal_body *out);

/** "ubnd@dak-lak"; false if it does not fit. */
bool tdn_legal_body_authority(tdn_legal_body body, char *out, size_t room);

/** Fills as much of a public body as its struct_size has room for; false if a name does not fit. */
bool tdn_legal_body_describe(tdn_legal_body body, tdnref_body *out);

#endif
