/*
 * ctx.c - making and freeing a context.
 */
#include "text/ctx.h"

const tdnref_alloc *tdn_ctx_alloc(const tdnref_ctx *ctx)
{
    return &ctx->alloc;
}

tdnref_status tdnref_ctx_new(tdnref_ctx **out, const tdnref_ctx_options *options, tdnref_error *err)
{
    if (out == NULL) {
        return tdn_fail(err, TDNREF_ERR_ARG, "out is NULL");
    }
    *out = NULL;
    const tdnref_alloc alloc = tdn_alloc_of(options != NULL ? options->alloc : NULL);
    tdnref_ctx *ctx = tdn_malloc(&alloc, sizeof *ctx);
    if (ctx == NULL) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for a context");
    }
    *ctx = (tdnref_ctx){.alloc = alloc};
    const tdnref_status status = tdn_patterns_new(&ctx->patterns, &ctx->alloc, err);
    if (status != TDNREF_OK) {
        tdn_free(&alloc, ctx);
        return status;
    }
    *out = ctx;
    return tdn_succeed(err);
}

void tdnref_ctx_free(tdnref_ctx *ctx)
{
    if (ctx == NULL) {
        return;
    }
    const tdnref_alloc alloc = ctx->alloc;
    tdn_patterns_free(ctx->patterns, &alloc);
    tdn_free(&alloc, ctx);
}
