/*
 * decode.c - the encodings that byte order marks and zero bytes tell, the conversion to UTF-8 with its checkpoints, and
 * the walk from a checkpoint to an offset.
 */
#include "text/decode.h"

#include "text/utf8.h"
#include "text/utf8_check.h"

/* Bytes between two checkpoints: of the text, and of the source, where a dropped script may be long: an offset after it
 * is never searched for from before it. */
#define CHECKPOINT_STEP 256
#define CHECKPOINT_SOURCE_STEP 4096
/* The first bytes of a source, by whose zeros UTF-16 is known. */
#define DETECT_SAMPLE 4096

/** A row recognised by the first bytes of a source, or by the zeros among them. */
typedef struct marked_encoding {
    tdn_encoding encoding;
    /** True if the bytes look like this encoding; *skip is the length of the byte order mark. */
    bool (*detect)(const uint8_t *bytes, size_t len, size_t *skip);
} marked_encoding;

static bool detect_utf8_mark(const uint8_t *bytes, size_t len, size_t *skip)
{
    *skip = 3;
    return len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
}

/* ------------------------------------------------------------ UTF-16 */

static bool detect_utf16_le_mark(const uint8_t *bytes, size_t len, size_t *skip)
{
    *skip = 2;
    return len >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE;
}

static bool detect_utf16_be_mark(const uint8_t *bytes, size_t len, size_t *skip)
{
    *skip = 2;
    return len >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF;
}

/** Vietnamese text in UTF-16 has a zero byte in most of its units (spaces, plain letters), always on the same side. */
static bool has_zeros_on_side(const uint8_t *bytes, size_t len, size_t side)
{
    const size_t pairs = (len < DETECT_SAMPLE ? len : DETECT_SAMPLE) / 2;
    size_t zeros[2] = {0, 0};
    if (pairs < 2 || memchr(bytes, 0, pairs * 2) == NULL) {
        return false; /* nearly all texts */
    }
    for (size_t i = 0; i < pairs * 2; i++) {
        zeros[i % 2] += bytes[i] == 0;
    }
    return zeros[side] * 10 >= pairs * 4 && zeros[1 - side] * 50 <= pairs;
}

static bool detect_utf16_le(const uint8_t *bytes, size_t len, size_t *skip)
{
    *skip = 0;
    return has_zeros_on_side(bytes, len, 1);
}

static bool detect_utf16_be(const uint8_t *bytes, size_t len, size_t *skip)
{
    *skip = 0;
    return has_zeros_on_side(bytes, len, 0);
}

static size_t step_utf16(const uint8_t *bytes, size_t len, size_t low, uint32_t *code_point, bool *bad)
{
    *bad = true;
    *code_point = TDN_REPLACEMENT;
    if (len < 2) {
        return 1;
    }
    const uint32_t unit = ((uint32_t)bytes[1 - low] << 8) | bytes[low];
    if (unit < 0xD800 || unit > 0xDFFF) {
        *bad = false;
        *code_point = unit;
        return 2;
    }
    if (unit < 0xDC00 && len >= 4) {
        const uint32_t next = ((uint32_t)bytes[3 - low] << 8) | bytes[2 + low];
        if (next >= 0xDC00 && next <= 0xDFFF) {
            *bad = false;
            *code_point = 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00);
            return 4;
        }
    }
    return 2;
}

static size_t step_utf16_le(const uint8_t *source, size_t len, size_t at, uint32_t *code_point, bool *bad)
{
    return step_utf16(source + at, len - at, 0, code_point, bad);
}

static size_t step_utf16_be(const uint8_t *source, size_t len, size_t at, uint32_t *code_point, bool *bad)
{
    return step_utf16(source + at, len - at, 1, code_point, bad);
}

/* ----------------------------------------------------------- detection */

static const tdn_encoding UTF8 = {"UTF-8", NULL, 1};

/** Tried in this order. */
static const marked_encoding MARKED[] = {
    {{"UTF-8 with byte order mark", NULL, 1}, detect_utf8_mark},
    {{"UTF-16LE", step_utf16_le, 2}, detect_utf16_le_mark},
    {{"UTF-16BE", step_utf16_be, 2}, detect_utf16_be_mark},
    {{"UTF-16LE without byte order mark", step_utf16_le, 2}, detect_utf16_le},
    {{"UTF-16BE without byte order mark", step_utf16_be, 2}, detect_utf16_be},
};

/** The encoding given by the marks or the zero bytes of a source, else UTF-8; *skip is the length of its byte order
 * mark. */
static const tdn_encoding *find_marked(const uint8_t *bytes, size_t len, size_t *skip)
{
    for (size_t i = 0; i < TDN_COUNT(MARKED); i++) {
        if (MARKED[i].detect(bytes, len, skip)) {
            return &MARKED[i].encoding;
        }
    }
    *skip = 0;
    return &UTF8;
}

/** The real encoding of a source that was taken for UTF-8; UTF-8 if it is. */
static const tdn_encoding *find_other(const tdn_text *text, size_t first_bad)
{
    if (text->encoding == &UTF8 && first_bad < text->len) {
        const tdn_encoding *legacy = tdn_guess_legacy(text->source, text->source_len);
        if (legacy != NULL) {
            return legacy;
        }
    }
    if (tdn_is_html(text->source, text->source_len)) {
        return &TDN_UTF8_HTML;
    }
    return tdn_has_references(text->source, text->source_len) ? &TDN_UTF8_REFERENCES : text->encoding;
}

/* ----------------------------------------------------------- decoding */

typedef struct decoder {
    tdn_text *text;
    tdn_arena *arena;
    tdn_bad_runs *bad;
    tdnref_error *err;
} decoder;

/** Lists [start, end) of the source as invalid, joined to the previous run if they touch. */
static bool add_bad(decoder *d, uint64_t start, uint64_t end)
{
    tdn_bad_runs *bad = d->bad;
    if (bad->count > 0 && bad->items[bad->count - 1].span.end == start) {
        bad->items[bad->count - 1].span.end = end;
        return true;
    }
    return TDN_PUSH(d->arena->alloc, bad, ((tdnref_bad_run){.span = {start, end}}));
}

static tdnref_status refuse_nul(decoder *d)
{
    const tdn_text *text = d->text;
    const void *zero = text->len > 0 ? memchr(text->ptr, 0, text->len) : NULL;
    if (zero == NULL) {
        return tdn_succeed(d->err);
    }
    tdn_fail(d->err, TDNREF_ERR_ENCODING, "a NUL byte: this is no text");
    if (d->err != NULL) {
        d->err->offset = (uint64_t)((const char *)zero - text->ptr);
    }
    return TDNREF_ERR_ENCODING;
}

/** UTF-8 stays where it is; its invalid bytes are listed. */
static tdnref_status list_bad(decoder *d, size_t first)
{
    const tdn_text *text = d->text;
    for (size_t at = first; at < text->len; at = tdn_utf8_find_bad(text->ptr, text->len, at + 1)) {
        if (!add_bad(d, at, at + 1)) {
            return tdn_fail(d->err, TDNREF_ERR_NOMEM, "no memory for the list of invalid bytes");
        }
    }
    return tdn_succeed(d->err);
}

/** Converts by the encoding's step function. */
static tdnref_status convert(decoder *d, size_t skip)
{
    tdn_text *text = d->text;
    const size_t unit = text->encoding->unit;
    const size_t units = (text->source_len - skip) / unit + (text->source_len - skip) % unit;
    size_t room = 0;
    if (!tdn_mul_size(units, 3, &room) || room == SIZE_MAX) {
        return tdn_fail(d->err, TDNREF_ERR_LIMIT, "the source is too large");
    }
    char *out = tdn_arena_alloc(d->arena, room + 1);
    text->checkpoints = tdn_arena_alloc(
        d->arena, (room / CHECKPOINT_STEP + text->source_len / CHECKPOINT_SOURCE_STEP + 2) * sizeof *text->checkpoints);
    if (out == NULL || text->checkpoints == NULL) {
        return tdn_fail(d->err, TDNREF_ERR_NOMEM, "no memory to convert the source to UTF-8");
    }
    size_t len = 0;
    size_t at = skip;
    text->checkpoints[text->checkpoint_count++] = (tdn_checkpoint){0, skip};
    while (at < text->source_len) {
        const tdn_checkpoint last = text->checkpoints[text->checkpoint_count - 1];
        if (len - last.text >= CHECKPOINT_STEP || at - last.source >= CHECKPOINT_SOURCE_STEP) {
            text->checkpoints[text->checkpoint_count++] = (tdn_checkpoint){len, at};
        }
        uint32_t code_point = 0;
        bool bad = false;
        const size_t step = text->encoding->step(text->source, text->source_len, at, &code_point, &bad);
        if (bad && !add_bad(d, at, at + step)) {
            return tdn_fail(d->err, TDNREF_ERR_NOMEM, "no memory for the list of invalid bytes");
        }
        len += tdn_utf8_encode(code_point, out + len);
        at += step;
    }
    text->ptr = out;
    text->len = len;
    return tdn_succeed(d->err);
}

tdnref_status tdn_decode(tdn_text *out, tdn_arena *arena, const void *bytes, size_t len, tdn_bad_runs *bad,
                         tdnref_error *err)
{
    *out = (tdn_text){.ptr = bytes, .len = len, .source = bytes, .source_len = len};
    decoder d = {out, arena, bad, err};
    size_t skip = 0;
    out->encoding = find_marked(bytes, len, &skip);
    if (out->encoding->step != NULL) {
        return convert(&d, skip);
    }
    const tdnref_status status = refuse_nul(&d);
    if (status != TDNREF_OK) {
        return status;
    }
    const size_t first_bad = tdn_utf8_find_bad(out->ptr, len, 0);
    out->encoding = find_other(out, first_bad);
    return out->encoding->step == NULL ? list_bad(&d, first_bad) : convert(&d, skip);
}

const char *tdn_encoding_name(const tdn_encoding *encoding)
{
    return encoding == NULL ? "" : encoding->name;
}

/* ------------------------------------------------------------ offsets */

/** What an offset counts the bytes of. */
typedef enum side { TEXT_SIDE, SOURCE_SIDE } side;

static uint64_t offset_on(tdn_checkpoint place, side of)
{
    return of == TEXT_SIDE ? place.text : place.source;
}

/** The last checkpoint at or before an offset on one side. */
static tdn_checkpoint checkpoint_before(const tdn_text *text, uint64_t offset, side of)
{
    size_t low = 0;
    size_t high = text->checkpoint_count;
    while (high - low > 1) {
        const size_t mid = low + (high - low) / 2;
        if (offset_on(text->checkpoints[mid], of) <= offset) {
            low = mid;
        } else {
            high = mid;
        }
    }
    return text->checkpoints[low];
}

/** Decodes from a checkpoint until the given side reaches the offset; returns both sides of the place. */
static tdn_checkpoint walk_to(const tdn_text *text, uint64_t offset, side of)
{
    tdn_checkpoint c = checkpoint_before(text, offset, of);
    while (offset_on(c, of) < offset && c.source < text->source_len) {
        uint32_t code_point = 0;
        bool bad = false;
        char utf8[4];
        c.source += text->encoding->step(text->source, text->source_len, (size_t)c.source, &code_point, &bad);
        c.text += tdn_utf8_encode(code_point, utf8);
    }
    return c;
}

uint64_t tdn_text_to_source(const tdn_text *text, uint64_t offset)
{
    return text->checkpoints == NULL ? offset : walk_to(text, offset, TEXT_SIDE).source;
}

uint64_t tdn_text_from_source(const tdn_text *text, uint64_t offset)
{
    return text->checkpoints == NULL ? offset : walk_to(text, offset, SOURCE_SIDE).text;
}
