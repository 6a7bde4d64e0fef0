/*
 * sketch.c - writing the smallest hashes of a document's word runs as hexadecimal digits, and comparing two such
 * samples.
 */
#include "duty/sketch.h"

#include "lexicon/wordhash.h"

#define HASH_DIGITS ((size_t)8)

/* ------------------------------------------------------------- writing */

static void keep_least(tdn_sketcher *s, uint32_t hash)
{
    size_t at = s->count;
    if (at == TDN_SKETCH_SIZE && hash >= s->least[at - 1]) {
        return;
    }
    while (at > 0 && s->least[at - 1] > hash) {
        at--;
    }
    if (at > 0 && s->least[at - 1] == hash) {
        return;
    }
    const size_t last = s->count < TDN_SKETCH_SIZE ? s->count++ : TDN_SKETCH_SIZE - 1;
    memmove(&s->least[at + 1], &s->least[at], (last - at) * sizeof s->least[0]);
    s->least[at] = hash;
}

static void add_word(tdn_sketcher *s, uint32_t word)
{
    s->run[s->words++ % TDN_SKETCH_RUN] = word;
    s->steps++;
    if (s->words < TDN_SKETCH_RUN) {
        return;
    }
    uint32_t bytes[TDN_SKETCH_RUN];
    for (size_t i = 0; i < TDN_SKETCH_RUN; i++) {
        bytes[i] = s->run[(s->words + i) % TDN_SKETCH_RUN];
    }
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < TDN_SKETCH_RUN; i++) {
        hash = (hash ^ bytes[i]) * 16777619u;
        hash ^= hash >> 15;
    }
    keep_least(s, hash * 0x9E3779B1u ^ hash >> 13);
}

static bool write_sketch(tdn_arena *arena, tdn_document_drafts *documents, tdn_sketcher *s)
{
    static const char digits[] = "0123456789abcdef";
    tdnref_document *document = &documents->items[s->document].record;
    if (s->count > 0) {
        char *text = tdn_arena_alloc(arena, s->count * HASH_DIGITS + 1);
        if (text == NULL) {
            return false;
        }
        for (size_t i = 0; i < s->count * HASH_DIGITS; i++) {
            const uint32_t hash = s->least[i / HASH_DIGITS];
            text[i] = digits[hash >> (28 - 4 * (i % HASH_DIGITS)) & 0xFu];
        }
        text[s->count * HASH_DIGITS] = '\0';
        document->sketch = text;
    }
    s->count = 0;
    s->words = 0;
    return true;
}

bool tdn_sketch_region(const tdn_reader *r, tdn_document_drafts *documents, tdn_sketcher *s)
{
    const size_t count = tdn_token_count(r);
    for (size_t i = 0; i < count; i++) {
        const tdn_token *token = tdn_token_at(r, i);
        while (s->document + 1 < documents->count && token->start >= documents->items[s->document + 1].start) {
            if (!write_sketch(r->arena, documents, s)) {
                return false;
            }
            s->document++;
        }
        if (token->kind == TDN_TOKEN_WORD) {
            add_word(s, tdn_word_hash(token->form->folded, token->form->folded_len));
        }
    }
    return true;
}

bool tdn_sketch_end(tdn_arena *arena, tdn_document_drafts *documents, tdn_sketcher *s)
{
    return write_sketch(arena, documents, s);
}

/* ------------------------------------------------------------ comparing */

typedef struct sketch {
    uint32_t least[TDN_SKETCH_SIZE];
    size_t count;
} sketch;

/* Stored graphs may have been changed by hand: anything that is not a digit ends the sketch. */
static sketch read_sketch(const char *text)
{
    sketch out = {.count = 0};
    while (out.count < TDN_SKETCH_SIZE && strspn(text, "0123456789abcdef") >= HASH_DIGITS) {
        uint32_t hash = 0;
        for (size_t i = 0; i < HASH_DIGITS; i++) {
            const char digit = *text++;
            hash = hash << 4 | (uint32_t)(digit <= '9' ? digit - '0' : digit - 'a' + 10);
        }
        out.least[out.count++] = hash;
    }
    return out;
}

/* How many runs a text has: all that are stored, or an estimate from the greatest of the smallest hashes. */
static uint64_t runs_of(const sketch *s)
{
    if (s->count < TDN_SKETCH_SIZE) {
        return s->count;
    }
    const uint64_t greatest = (uint64_t)s->least[s->count - 1] + 1;
    return ((uint64_t)(TDN_SKETCH_SIZE - 1) << 32) / greatest;
}

unsigned tdn_sketch_share(const char *of, const char *in, uint64_t least)
{
    if (of == NULL || in == NULL) {
        return 0;
    }
    const sketch a = read_sketch(of);
    const sketch b = read_sketch(in);
    const uint64_t runs_a = runs_of(&a);
    const uint64_t runs_b = runs_of(&b);
    if (runs_a < least || runs_b < least) {
        return 0;
    }
    uint64_t seen = 0;
    uint64_t both = 0;
    for (size_t i = 0, j = 0; seen < TDN_SKETCH_SIZE && i < a.count && j < b.count; seen++) {
        both += a.least[i] == b.least[j] ? 1 : 0;
        const bool from_a = a.least[i] <= b.least[j];
        const bool from_b = b.least[j] <= a.least[i];
        i += from_a ? 1 : 0;
        j += from_b ? 1 : 0;
    }
    /* both / seen estimates the common share of the union of their runs; that gives the number of common runs. */
    const uint64_t common = seen == 0 ? 0 : (runs_a + runs_b) * both / (seen + both);
    const uint64_t share = runs_a == 0 ? 0 : common * 100 / runs_a;
    return share > 100 ? 100 : (unsigned)share;
}
