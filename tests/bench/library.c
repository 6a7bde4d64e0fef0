/*
 * library.c - the library's stages as contenders.
 */
#include "bench.h"
#include "text/decode.h"
#include "text/scan.h"
#include "text/utf8_check.h"

#include <pthread.h>
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

/** Is it UTF-8? */
static bool run_validation(void *state, const bench_text *text, uint64_t *found)
{
    (void)state;
    *found = tdn_utf8_find_bad(text->ptr, text->len, 0);
    return *found == text->len;
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

static bool parse(session *s, const bench_text *text, bool numbers_only, uint64_t *found)
{
    const tdnref_parse_options options = {.struct_size = sizeof options, .numbers_only = numbers_only};
    const bool ok = tdnref_source_parse(s->source, text->ptr, text->len, &options, NULL) == TDNREF_OK;
    *found = tdnref_source_mention_count(s->source);
    return ok;
}

/** Full records of one long source. */
static bool run_library(void *state, const bench_text *text, uint64_t *found)
{
    return parse(state, text, false, found);
}

static bool run_numbers(void *state, const bench_text *text, uint64_t *found)
{
    return parse(state, text, true, found);
}

/** Sources of 16 KB, as archives hold them. */
#define PIECE ((size_t)16 * 1024)

static bool parse_pieces(tdnref_source *source, const bench_text *text, size_t from, size_t to, uint64_t *found)
{
    *found = 0;
    for (size_t at = from; at < to; at += PIECE) {
        const size_t len = to - at < PIECE ? to - at : PIECE;
        if (tdnref_source_parse(source, text->ptr + at, len, NULL, NULL) != TDNREF_OK) {
            return false;
        }
        *found += tdnref_source_mention_count(source);
    }
    return true;
}

static bool run_pieces(void *state, const bench_text *text, uint64_t *found)
{
    session *s = state;
    return parse_pieces(s->source, text, 0, text->len, found);
}

/** The second half of the text, read by another thread. */
typedef struct half {
    const session *session;
    const bench_text *text;
    size_t from;
    uint64_t found;
    bool ok;
} half;

static void *run_half(void *state)
{
    half *h = state;
    tdnref_source *source = NULL;
    h->ok = tdnref_source_new(&source, h->session->ctx, NULL) == TDNREF_OK &&
            parse_pieces(source, h->text, h->from, h->text->len, &h->found);
    tdnref_source_free(source);
    return NULL;
}

static bool run_two_threads(void *state, const bench_text *text, uint64_t *found)
{
    session *s = state;
    half second = {.session = s, .text = text, .from = text->len / 2 / PIECE * PIECE};
    pthread_t thread;
    if (pthread_create(&thread, NULL, run_half, &second) != 0) {
        return false;
    }
    const bool ok = parse_pieces(s->source, text, 0, second.from, found);
    (void)pthread_join(thread, NULL);
    *found += second.found;
    return ok && second.ok;
}

/** A context and a source for it, made and freed. */
static bool run_context(void *state, const bench_text *text, uint64_t *found)
{
    (void)text;
    tdnref_ctx *ctx = NULL;
    tdnref_source *source = NULL;
    const bool ok = tdnref_ctx_new(&ctx, NULL, NULL) == TDNREF_OK && tdnref_source_new(&source, ctx, NULL) == TDNREF_OK;
    tdnref_source_free(source);
    tdnref_ctx_free(ctx);
    (void)state;
    *found = 1;
    return ok;
}

const bench_contender bench_library[] = {
    {"memchr", "`memchr` of an absent byte", start_nothing, run_memchr, stop_nothing},
    {"utf8", "validation alone", start_nothing, run_validation, stop_nothing},
    {"scan", "scan stage, with validation", start_nothing, run_scan, stop_nothing},
    {"numbers", "library, numbers only, one source", start_library, run_numbers, stop_library},
    {"records", "library, full records, one source", start_library, run_library, stop_library},
    {"pieces", "library, full records, sources of 16 KB", start_library, run_pieces, stop_library},
    {"pieces-2", "the same, two threads", start_library, run_two_threads, stop_library},
    {"context", "context and source made and freed (whole text: once)", start_nothing, run_context, stop_nothing},
};
const size_t bench_library_count = TDN_COUNT(bench_library);
