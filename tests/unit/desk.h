/*
 * desk.h - runs the stages up to the phrases over one text, for tests of what reads tokens.
 */
#ifndef TDN_TEST_DESK_H
#define TDN_TEST_DESK_H

#include "text/ctx.h"
#include "text/reader.h"

#include "support.h"
#include "unit.h"

typedef struct desk {
    tdnref_ctx *ctx;
    tdn_arena arena;
    tdn_text text;
    tdn_bad_runs bad;
    tdn_region region;
    tdn_hits hits;
    tdn_matcher *matcher;
    tdn_reader reader;
    text out;
} desk;

int desk_open(void **state);
int desk_close(void **state);

/** Decodes, normalises and marks the sentences of bytes that stay. */
void desk_normalise(desk *d, const char *bytes, size_t len);

/** All stages up to the phrases. */
const tdn_reader *desk_read(desk *d, const char *words);

/** The token at which these words of the normalised text begin. */
size_t desk_find(const desk *d, const char *words);

/** The normalised text of tokens [first, end). */
const char *desk_words(desk *d, size_t first, size_t end);

#endif
