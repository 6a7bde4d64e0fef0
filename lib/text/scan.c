/*
 * scan.c - jumps from one point to the last that what is kept around it holds, and looks at each byte only where there
 * is none: in a text full of references most bytes are never looked at.
 */
#include "text/scan.h"

#include "lexicon/fold.h"
#include "text/cut.h"
#include "text/normalise.h"

/* A recital or task with its subject clause is rarely longer; what is cut off is context before the sentence, never a
 * mention. */
#define REACH_BEFORE 2048u
#define REACH_BEHIND ((uint64_t)1024)
/* The most and the least that is kept unseen after a point; the most where points have been close together so far. */
#define STRIDE_MOST ((uint64_t)32 * 1024)
#define STRIDE_LEAST REACH_BEHIND
/* The letterhead, title and recitals are always read. */
#define HEAD_BYTES 8192u
/* Bytes looked at together. */
#define BLOCK ((uint64_t)64)
/* Bytes of white space, markup and letters (bis, a) allowed between the digits and the slash or dash. */
#define SEPARATOR_REACH 8u
/* A longer stretch is read in parts. No plan is this long; volumes of several are cut between them (cut.h). */
#define REGION_BYTES ((uint64_t)256 * 1024)

typedef struct scanner {
    tdn_extents *scan;
    tdn_forms *forms;
    const tdnref_alloc *alloc;
    const tdn_text *text;
    uint64_t stride; /* kept unseen after the next point */
    bool failed;
} scanner;

/** Adds [start, end), joined to the previous extent if they touch. */
static void keep(scanner *s, uint64_t start, uint64_t end)
{
    tdn_extents *scan = s->scan;
    end = end < s->text->len ? end : s->text->len;
    if (scan->count > 0 && start <= scan->items[scan->count - 1].end) {
        tdn_extent *last = &scan->items[scan->count - 1];
        last->end = end > last->end ? end : last->end;
        return;
    }
    s->failed = s->failed || !TDN_PUSH(s->alloc, scan, ((tdn_extent){start, end}));
}

/** Keeps what is needed around a point and around any other up to a stride after it; returns the first byte that still
 * has to be looked at. Real text has a point every hundred bytes: looking at each would cost more than it saves, so the
 * stride doubles as long as a point follows before the end of what is kept. This at most doubles what is kept. */
static uint64_t keep_around(scanner *s, uint64_t at)
{
    const tdn_extents *scan = s->scan;
    const bool close = scan->count > 0 && at < scan->items[scan->count - 1].end;
    const uint64_t start = at > REACH_BEFORE ? at - REACH_BEFORE : 0;
    s->stride = !close ? STRIDE_LEAST : s->stride < STRIDE_MOST ? s->stride * 2 : STRIDE_MOST;
    keep(s, tdn_cut_at_space(s->text, start), at + s->stride + REACH_BEHIND);
    return at + s->stride;
}

/** A slash or dash, plain or of Unicode (E2 80 90 .. 95, E2 88 92, E2 81 84, EF BC 8D, EF BC 8F, C2 AD). */
static bool is_separator(const tdn_text *text, uint64_t at)
{
    const unsigned char c = tdn_byte_at(text, at);
    return c == '/' || c == '-' || c == '\\' || c == 0xE2 || c == 0xEF ||
           (c == 0xC2 && tdn_byte_at(text, at + 1) == 0xAD);
}

/** True if there is a digit a few bytes before the separator; the letters after it are left to the number pattern. */
static bool has_digit_before(const tdn_text *text, uint64_t at)
{
    for (uint64_t back = 1; back <= SEPARATOR_REACH && back <= at; back++) {
        const unsigned char c = tdn_byte_at(text, at - back);
        if (tdn_is_digit(c)) {
            return true;
        }
        if (c == '.' || c == ',' || c == ';' || c == ':') {
            return false;
        }
    }
    return false;
}

/** A capital after a small letter begins a word whose preceding blank was lost: "Căn cứLuật Đất đai". */
static bool begins_word(const tdn_text *text, uint64_t at)
{
    const unsigned char before = at > 0 ? tdn_byte_at(text, at - 1) : ' ';
    const bool lost_blank = tdn_is_upper(tdn_byte_at(text, at)) && !tdn_is_upper(before);
    return lost_blank || (before < 0x80 && !tdn_is_alpha(before));
}

/** The form of the word at `at`, cut at TDN_SYLLABLE_BYTES; NULL: no memory, which is recorded. */
static const tdn_form *form_at(scanner *s, uint64_t at)
{
    const tdn_text *text = s->text;
    uint64_t end = at;
    while (end - at < TDN_SYLLABLE_BYTES && tdn_is_letter_byte(tdn_byte_at(text, end))) {
        end++;
    }
    tdn_forms_trim(s->forms);
    const tdn_form *form = tdn_form_of(s->forms, text->ptr + at, (size_t)(end - at));
    s->failed = s->failed || form == NULL;
    return form;
}

/** True if a phrase of a type begins with the word, or it is "này" after one. */
static bool is_type_word(scanner *s, uint64_t at)
{
    const tdn_form *form = form_at(s, at);
    if (form == NULL) {
        return false;
    }
    const bool small = tdn_is_lower(tdn_byte_at(s->text, at + 1));
    return tdn_lexicon_begins_type(form->word) || strcmp(form->folded, "này") == 0 ||
           (!small && tdn_lexicon_begins_type(form->code)); /* "UNCLOS", "BLHS", "QĐ" */
}

/** Letters with which names of types begin, in either case; Đ is C4 90, C4 91 and its look-alikes C3 90, C6 89. */
static bool may_begin_type(const tdn_text *text, uint64_t at)
{
    const unsigned char c = tdn_byte_at(text, at);
    if (tdn_is_upper(c) || c == 0xC4 || c == 0xC3 || c == 0xC6) {
        return true;
    }
    if (c != 'n') {
        return false;
    }
    const unsigned char next = tdn_byte_at(text, at + 1); /* "này", its letter composed or with a mark after it */
    return next == 0xC3 ? tdn_byte_at(text, at + 2) == 0xA0 : next == 'a' && tdn_byte_at(text, at + 2) != 'n';
}

/** Bytes at which a point can be: separators, capitals, the lead bytes of Đ and of dashes, and "n". */
static const bool POINTS[256] = {
    ['-'] = true,  ['/'] = true,  ['\\'] = true, ['n'] = true,  ['A'] = true,  ['B'] = true,
    ['C'] = true,  ['D'] = true,  ['E'] = true,  ['F'] = true,  ['G'] = true,  ['H'] = true,
    ['I'] = true,  ['J'] = true,  ['K'] = true,  ['L'] = true,  ['M'] = true,  ['N'] = true,
    ['O'] = true,  ['P'] = true,  ['Q'] = true,  ['R'] = true,  ['S'] = true,  ['T'] = true,
    ['U'] = true,  ['V'] = true,  ['W'] = true,  ['X'] = true,  ['Y'] = true,  ['Z'] = true,
    [0xC2] = true, [0xC3] = true, [0xC4] = true, [0xC6] = true, [0xE2] = true, [0xEF] = true,
};

static uint64_t next_point(const tdn_text *text, uint64_t at)
{
    while (at < text->len && !POINTS[(unsigned char)text->ptr[at]]) {
        at++;
    }
    return at;
}

/** True if a mention may be at a byte. */
static bool is_point(scanner *s, uint64_t at)
{
    if (is_separator(s->text, at)) {
        return has_digit_before(s->text, at);
    }
    return may_begin_type(s->text, at) && begins_word(s->text, at) && is_type_word(s, at);
}

/** A slash or dash right after a digit. */
static bool is_mark(const unsigned char *ptr, uint64_t at)
{
    return (ptr[at] == '/' || ptr[at] == '-') && tdn_is_digit(ptr[at - 1]);
}

/** True if one of BLOCK bytes is a slash or dash right after a digit. Branch-free, so that compilers vectorise it. */
static bool block_has_mark(const unsigned char *ptr)
{
    uint8_t found = 0;
    for (size_t i = 0; i < BLOCK; i++) {
        const uint8_t mark = (uint8_t)((ptr[i] == '/') | (ptr[i] == '-'));
        const uint8_t digit = (uint8_t)((uint8_t)(*(ptr + i - 1) - '0') < 10);
        found |= (uint8_t)(mark & digit);
    }
    return found != 0;
}

/** The last slash or dash right after a digit in [start, end), of a number or date; `end`: there is none. start > 0.
 * Searches forwards, the way memory is fetched. */
static uint64_t last_mark(const tdn_text *text, uint64_t start, uint64_t end)
{
    const unsigned char *ptr = (const unsigned char *)text->ptr;
    uint64_t last = end; /* after the last block that has one */
    uint64_t at = start;
    for (; end - at >= BLOCK; at += BLOCK) {
        last = block_has_mark(ptr + at) ? at + BLOCK : last;
    }
    for (uint64_t i = end; i > at; i--) {
        if (is_mark(ptr, i - 1)) {
            return i - 1;
        }
    }
    for (uint64_t i = last; last < end && i > last - BLOCK; i--) {
        if (is_mark(ptr, i - 1)) {
            return i - 1;
        }
    }
    return end;
}

/** Where the kept text extends beyond `at`, any point in it will do to continue from; the last number or date in it is
 * the fastest to find and leads the farthest. Returns what keep_around() does, or `at`: there is none. */
static uint64_t jump(scanner *s, uint64_t at)
{
    const uint64_t end = s->scan->items[s->scan->count - 1].end;
    if (s->failed || at >= end) {
        return at;
    }
    const uint64_t mark = last_mark(s->text, at, end);
    return mark < end ? keep_around(s, mark) : at;
}

static void scan_bytes(scanner *s)
{
    const tdn_text *text = s->text;
    keep(s, 0, HEAD_BYTES);
    /* What a point further up needs is kept with the head. */
    uint64_t at = HEAD_BYTES - REACH_BEHIND;
    while (at < text->len && !s->failed) {
        const uint64_t behind = jump(s, at);
        if (behind > at) {
            at = behind;
            continue;
        }
        at = next_point(text, at);
        while (at < text->len && !s->failed && !is_point(s, at)) {
            at = next_point(text, at + 1);
        }
        at = at < text->len ? keep_around(s, at) : at;
    }
}

/** Cuts extents that are longer than a region should be: its tokens are to stay in the cache. */
static void cut_long(scanner *s, uint64_t longest)
{
    for (uint64_t i = 0; i < s->scan->count && !s->failed; i++) {
        const tdn_extent e = s->scan->items[i];
        if (e.end - e.start <= longest) {
            continue;
        }
        uint64_t cut = 0;
        if (!tdn_cut_before(s->text, s->forms, e.start + longest, &cut) ||
            !TDN_PUSH(s->alloc, s->scan, ((tdn_extent){cut, e.end}))) {
            s->failed = true;
            return;
        }
        s->scan->items[i].end = cut;
        for (uint64_t k = s->scan->count - 1; k > i + 1; k--) {
            const tdn_extent swap = s->scan->items[k];
            s->scan->items[k] = s->scan->items[k - 1];
            s->scan->items[k - 1] = swap;
        }
    }
}

tdnref_status tdn_scan_text(tdn_extents *scan, tdn_forms *forms, const tdnref_alloc *alloc, const tdn_text *text,
                            bool whole, tdnref_error *err)
{
    scanner s = {.scan = scan, .forms = forms, .alloc = alloc, .text = text, .stride = STRIDE_LEAST};
    if (whole) {
        keep(&s, 0, text->len);
    } else {
        scan_bytes(&s);
    }
    cut_long(&s, whole ? TDN_REGION_MAX / 2 : REGION_BYTES);
    return s.failed ? tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the extents of a text") : tdn_succeed(err);
}
