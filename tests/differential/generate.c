/*
 * generate.c - a document: lines of one to three texts, other digits, then some of the faults that files come with.
 *
 * Most documents keep whole papers in their order, because the relation and the holder of a mention hang on what stands
 * around it; some are torn, so that no reader can count on a beginning or an end.
 */
#include "generate.h"

#include <string.h>

typedef struct maker {
    uint64_t random;
    text *out;
} maker;

static size_t below(maker *m, size_t limit)
{
    return limit == 0 ? 0 : (size_t)(next_random(&m->random) % limit);
}

static bool one_in(maker *m, size_t count)
{
    return below(m, count) == 0;
}

/* ------------------------------------------------------------------ text */

/* A stretch of a text, from a line's beginning to a line's end. */
static void add_stretch(maker *m, const text *source)
{
    size_t from = one_in(m, 3) ? below(m, source->len) : 0;
    size_t end = one_in(m, 3) ? from + below(m, source->len - from) : source->len;
    while (from > 0 && source->bytes[from - 1] != '\n') {
        from--;
    }
    while (end < source->len && source->bytes[end - 1] != '\n') {
        end++;
    }
    text_add(m->out, source->bytes + from, end - from);
    text_add(m->out, "\n", 1);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Other digits in some numbers; a first digit stays what it is, so that years and days mostly stay such. */
static void change_digits(maker *m)
{
    char *bytes = m->out->bytes;
    for (size_t i = 1; i < m->out->len; i++) {
        if (is_digit(bytes[i]) && is_digit(bytes[i - 1]) && one_in(m, 4)) {
            bytes[i] = (char)('0' + below(m, 10));
        }
    }
}

/* ---------------------------------------------------------------- faults */

/* What stands at places of the text instead of what was there. */
static const char *const faults[] = {
    " ",
    "\n",
    "\n\n",
    "\t",
    "  ",
    "\r\n",
    "-",
    "/",
    ";",
    ".",
    "\xC2\xAD",
    "\xC2\xA0",
    "\"",
    "(",
    "&nbsp;",
    "<b>",
    "</p>\n",
    "|",
    "\xE2\x80\x93",
    "\xEF\xBB\xBF",
    "\x80",
    "\xFF",
    "\xCC\x81",
    "\xE2\x80\x8B",
    "0",
    "Số: ",
    "Căn cứ ",
    " số 12/KH-UBND",
    " của ",
    "QĐ",
    "ngày 31/02/2024 ",
    "nêu trên",
};

static void copy_with_faults(maker *m, const text *from, size_t distance)
{
    size_t left = 1 + below(m, distance);
    for (size_t i = 0; i < from->len; i++, left--) {
        if (left == 1) {
            const char *fault = faults[below(m, sizeof faults / sizeof *faults)];
            left = 2 + below(m, distance);
            text_add(m->out, fault, strlen(fault));
            if (one_in(m, 2)) {
                continue; /* instead of a byte, which may have been a part of a letter */
            }
        }
        text_add(m->out, from->bytes + i, 1);
    }
}

/* Every blank may become a line end, every line end a blank: a text wrapped elsewhere. */
static void copy_wrapped(maker *m, const text *from)
{
    for (size_t i = 0; i < from->len; i++) {
        const char byte = from->bytes[i];
        const bool changes = (byte == ' ' && one_in(m, 12)) || (byte == '\n' && one_in(m, 6));
        text_add(m->out, changes ? (byte == ' ' ? "\n" : " ") : &byte, 1);
    }
}

static void copy_with_carriage_returns(maker *m, const text *from)
{
    for (size_t i = 0; i < from->len; i++) {
        text_add(m->out, from->bytes[i] == '\n' ? "\r\n" : from->bytes + i, from->bytes[i] == '\n' ? 2 : 1);
    }
}

/* Code point at `at`, and past it; U+FFFD for what is none. The texts are UTF-8 of two or three bytes. */
static unsigned decode(const text *t, size_t *at)
{
    const unsigned char *bytes = (const unsigned char *)t->bytes + *at;
    const size_t left = t->len - *at;
    const size_t size = bytes[0] < 0x80 ? 1 : bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4;
    *at += size <= left ? size : left;
    if (size > left || size == 4) {
        return 0xFFFD;
    }
    return size == 1   ? bytes[0]
           : size == 2 ? (bytes[0] & 0x1Fu) << 6 | (bytes[1] & 0x3Fu)
                       : (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
}

static void copy_as_utf16(maker *m, const text *from)
{
    const bool big = one_in(m, 2);
    text_add(m->out, big ? "\xFE\xFF" : "\xFF\xFE", 2);
    for (size_t at = 0; at < from->len;) {
        const unsigned unit = decode(from, &at);
        const char high = (char)(unsigned char)(unit >> 8);
        const char low = (char)(unsigned char)unit;
        text_add(m->out, big ? &high : &low, 1);
        text_add(m->out, big ? &low : &high, 1);
    }
}

static void copy_as_it_is(maker *m, const text *from)
{
    text_add(m->out, from->bytes, from->len);
}

static void spoil(maker *m, text *from)
{
    switch (below(m, 10)) {
    case 0:
    case 1:
        copy_with_faults(m, from, 40);
        break;
    case 2:
    case 3:
        copy_with_faults(m, from, 400);
        break;
    case 4:
        copy_wrapped(m, from);
        break;
    case 5:
        copy_with_carriage_returns(m, from);
        break;
    case 6:
        copy_as_utf16(m, from);
        break;
    default:
        copy_as_it_is(m, from);
    }
    if (one_in(m, 16)) {
        m->out->len -= below(m, m->out->len + 1); /* cut off */
    }
}

void generate(const file *texts, size_t count, uint64_t seed, uint64_t index, text *out)
{
    text plain = {0};
    maker m = {.random = seed * 0xD1B54A32D192ED03u + index, .out = &plain};
    for (size_t pieces = 1 + (one_in(&m, 3) ? below(&m, 3) : 0); pieces > 0; pieces--) {
        add_stretch(&m, &texts[below(&m, count)].content);
    }
    change_digits(&m);
    m.out = out;
    out->len = 0;
    spoil(&m, &plain);
    text_free(&plain);
}
