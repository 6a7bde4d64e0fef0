/*
 * ctx.h - the context as the stages see it: the allocator and the compiled patterns, constant once created.
 */
#ifndef TDN_CTX_H
#define TDN_CTX_H

#include "base/mem.h"
#include "text/pattern.h"

struct tdnref_ctx {
    tdnref_alloc alloc;
    tdn_patterns *patterns;
};

const tdnref_alloc *tdn_ctx_alloc(const tdnref_ctx *ctx);

#endif
