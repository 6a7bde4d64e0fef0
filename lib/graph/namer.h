/*
 * namer.h - writing the strings of identities: bytes are put one after the other, and the result is interned.
 */
#ifndef TDN_NAMER_H
#define TDN_NAMER_H

#include "base/intern.h"
#include "base/mem.h"

#include <utf8proc.h>

/** Where strings go, and room to write them. A failed allocation is noted once; whoever reads the results asks for it
 * at the end. */
typedef struct tdn_namer {
    const tdnref_alloc *alloc;
    tdn_intern *strings;
    TDN_ARRAY(char) text; /**< what was put and not yet taken */
    bool failed;          /**< memory ran out; results must not be used */
} tdn_namer;

void tdn_namer_put(tdn_namer *namer, const char *bytes, size_t len);
void tdn_namer_put_text(tdn_namer *namer, const char *text);
void tdn_namer_put_codepoint(tdn_namer *namer, utf8proc_int32_t codepoint);
void tdn_namer_put_number(tdn_namer *namer, uint64_t number);

/** What was put, interned; NULL if that is nothing. */
const char *tdn_namer_take(tdn_namer *namer);

void tdn_namer_release(tdn_namer *namer);

#endif
