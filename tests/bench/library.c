/*
 * library.c - the library's stages as contenders.
 */
#include "bench.h"
#include "text/decode.h"
#include "text/scan.h"

#include <stdlib.h>

static bool start_nothing(void **state)
{
    *state = NULL;
    return true;
}

static void stop_nothing(void *state)
{
    (void)state;
}

/** The limit: one pass of the C library's fastest search for a byte that no text holds. */
static bool run_memchr(void *state, const bench_text *text, uint64_t *found)
{
    (void)state;
    *found = memchr(text->ptr, 1, text->len) != NULL;
    return true;
}

/** Encoding, validation and the parts worth a look. */
static bool run_scan(void *state, const bench_text *text, uint64_t *found)
{
    (void)state;
    const tdnref_alloc alloc = tdn_alloc_of(NULL);
    tdn_arena arena;
    tdn_forms forms;
    tdn_text decoded;
    tdn_bad_runs bad = {NULL, 0, 0};
    tdn_extents scan = {NULL, 0, 0};
    tdn_arena_init(&arena, &alloc);
    tdn_forms_init(&forms, &alloc);
    bool ok = tdn_decode(&decoded, &arena, text->ptr, text->len, &bad, NULL) == TDNREF_OK;
    ok = ok && tdn_scan_text(&scan, &forms, &alloc, &decoded, false, NULL) == TDNREF_OK;
    *found = scan.count;
    TDN_ARRAY_FREE(&alloc, &bad);
    TDN_ARRAY_FREE(&alloc, &scan);
    tdn_forms_release(&forms);
    tdn_arena_release(&arena);
    return ok;
}

typedef struct session {
    tdnref_ctx *ctx;
    tdnref_source *source;
} session;

static bool start_library(void **state)
{
    session *s = calloc(1, sizeof *s);
    *state = s;
    return s != NULL && tdnref_ctx_new(&s->ctx, NULL, NULL) == TDNREF_OK &&
           tdnref_source_new(&s->source, s->ctx, NULL) == TDNREF_OK;
}

static void stop_library(void *state)
{
    session *s = state;
    tdnref_source_free(s->source);
    tdnref_ctx_free(s->ctx);
    free(s);
}

/** Full records of one long source. */
static bool run_library(void *state, const bench_text *text, uint64_t *found)
{
    session *s = state;
    const bool ok = tdnref_source_parse(s->source, text->ptr, text->len, NULL, NULL) == TDNREF_OK;
    *found = tdnref_source_mention_count(s->source);
    return ok;
}

/** Full records of sources of 16 KB, as archives hold them. */
static bool run_pieces(void *state, const bench_text *text, uint64_t *found)
{
    enum { PIECE = 16 * 1024 };
    session *s = state;
    *found = 0;
    for (size_t at = 0; at < text->len; at += PIECE) {
        const size_t len = text->len - at < PIECE ? text->len - at : PIECE;
        if (tdnref_source_parse(s->source, text->ptr + at, len, NULL, NULL) != TDNREF_OK) {
            return false;
        }
        *found += tdnref_source_mention_count(s->source);
    }
    return true;
}

const bench_contender bench_library[] = {
    {"`memchr` of an absent byte", start_nothing, run_memchr, stop_nothing},
    {"scan stage, with validation", start_nothing, run_scan, stop_nothing},
    {"library, full records, one source", start_library, run_library, stop_library},
    {"library, full records, sources of 16 KB", start_library, run_pieces, stop_library},
};
const size_t bench_library_count = TDN_COUNT(bench_library);
