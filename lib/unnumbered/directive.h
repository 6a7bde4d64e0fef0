/*
 * directive.h - the words that name a directive without its number: type, body, subject.
 */
#ifndef TDN_DIRECTIVE_H
#define TDN_DIRECTIVE_H

#include "field/issuer.h"

/** A directive named by its title. */
typedef struct tdn_titled_directive {
    const tdn_hit *type;
    tdn_range range; /**< from the type to the end of what it is about */
    tdn_range subject; /**< "về chuyển đổi số"; "chuyển đổi số năm 2024" before "của"; empty: not stated */
    tdn_issuer issuer;
} tdn_titled_directive;

/** Reads the directive named at a token. `limit`: the first token of the next mention, or the token after the last one
 * of the region. False: none begins there, it has a number, or its owner is not given. */
bool tdn_titled_directive_at(const tdn_reader *r, size_t token, size_t limit, tdn_titled_directive *out);

#endif
