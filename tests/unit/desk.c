/*
 * desk.c - a region with its phrases, made from a few words.
 */
#include "desk.h"

int desk_open(void **state)
{
    desk *d = calloc(1, sizeof *d);
    if (d == NULL || tdnref_ctx_new(&d->ctx, NULL, NULL) != TDNREF_OK) {
        return -1;
    }
    const tdnref_alloc *alloc = tdn_ctx_alloc(d->ctx);
    tdn_arena_init(&d->arena, alloc);
    tdn_region_init(&d->region, alloc);
    tdn_hits_init(&d->hits, alloc);
    if (tdn_matcher_new(&d->matcher, d->ctx->patterns, NULL) != TDNREF_OK) {
        return -1;
    }
    d->reader = (tdn_reader){
        .text = &d->text, .region = &d->region, .hits = &d->hits, .matcher = d->matcher, .arena = &d->arena};
    *state = d;
    return 0;
}

int desk_close(void **state)
{
    desk *d = *state;
    TDN_ARRAY_FREE(tdn_ctx_alloc(d->ctx), &d->bad);
    tdn_matcher_free(d->matcher);
    tdn_hits_release(&d->hits);
    tdn_region_release(&d->region);
    tdn_arena_release(&d->arena);
    tdnref_ctx_free(d->ctx);
    text_free(&d->out);
    free(d);
    return 0;
}

void desk_normalise(desk *d, const char *bytes, size_t len)
{
    tdn_arena_reset(&d->arena);
    d->bad.count = 0;
    assert_int_equal(tdn_decode(&d->text, &d->arena, bytes, len, &d->bad, NULL), TDNREF_OK);
    const tdn_line_layout layout = tdn_find_layout(&d->text);
    assert_int_equal(tdn_normalise(&d->region, &d->text, 0, d->text.len, layout, NULL), TDNREF_OK);
    tdn_matcher_forget(d->matcher);
    tdn_mark_sentences(&d->region);
    tdn_matcher_forget(d->matcher);
}

const tdn_reader *desk_read(desk *d, const char *words)
{
    desk_normalise(d, words, strlen(words));
    assert_int_equal(tdn_find_phrases(&d->hits, &d->region, NULL), TDNREF_OK);
    return &d->reader;
}

size_t desk_find(const desk *d, const char *words)
{
    const size_t len = strlen(words);
    for (size_t at = 0; at + len <= d->region.norm_len; at++) {
        if (memcmp(d->region.norm + at, words, len) == 0) {
            return tdn_region_token_at(&d->region, at, 0);
        }
    }
    fail_msg("not in the text: %s", words);
    return 0;
}

const char *desk_words(desk *d, size_t first, size_t end)
{
    d->out.len = 0;
    if (end > first) {
        const tdn_token *last = &d->region.tokens.items[end - 1];
        const size_t start = d->region.tokens.items[first].norm;
        text_add(&d->out, d->region.norm + start, last->norm + last->norm_len - start);
    }
    return text_close(&d->out);
}
