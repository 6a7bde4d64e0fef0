/*
 * character.c - classes and shapes of characters: those of Vietnamese texts are in tables and ranges, utf8proc knows
 * the rest.
 */
#include "text/character.h"

#include "text/utf8.h"

#include <stddef.h>
#include <utf8proc.h>

/* Combining marks after one letter that are composed with it; Vietnamese needs two. */
#define MARKS_MAX 8u

static bool is_combining(uint32_t c)
{
    return c >= 0x300 && c <= 0x36F;
}

/** Code points that are read as one character of ASCII; a bullet begins an item as a star does. */
typedef struct plain_shape {
    uint16_t first;
    uint16_t last;
    char plain;
} plain_shape;

static const plain_shape PUNCTUATION[] = {
    {0x2010, 0x2015, '-'},  {0x2212, 0x2212, '-'},  {0xFE58, 0xFE58, '-'},  {0xFE63, 0xFE63, '-'},
    {0xFF0D, 0xFF0D, '-'},  {0x201C, 0x201F, '"'},  {0x00AB, 0x00AB, '"'},  {0x00BB, 0x00BB, '"'},
    {0xFF02, 0xFF02, '"'},  {0x2018, 0x2019, '\''}, {0x2032, 0x2032, '\''}, {0x00B4, 0x00B4, '\''},
    {0x02BC, 0x02BC, '\''}, {0x2026, 0x2026, '.'},  {0x2044, 0x2044, '/'},  {0x2215, 0x2215, '/'},
    {0xFF0F, 0xFF0F, '/'},  {0x2022, 0x2022, '*'},  {0x00B7, 0x00B7, '*'},  {0x25CF, 0x25CF, '*'},
    {0x25AA, 0x25AA, '*'},  {0xF0B7, 0xF0B7, '*'},  {0xFF0C, 0xFF0C, ','},  {0xFF1A, 0xFF1A, ':'},
    {0xFF1B, 0xFF1B, ';'},
};

uint32_t tdn_plain_punctuation(uint32_t c)
{
    for (size_t i = 0; i < TDN_COUNT(PUNCTUATION) && c >= 0x80; i++) {
        if (c >= PUNCTUATION[i].first && c <= PUNCTUATION[i].last) {
            return (uint32_t)PUNCTUATION[i].plain;
        }
    }
    return c;
}

static tdn_char_class classify_ascii(uint32_t c)
{
    if (tdn_is_alpha((unsigned char)c)) {
        return TDN_CHAR_LETTER;
    }
    if (tdn_is_digit((unsigned char)c)) {
        return TDN_CHAR_DIGIT;
    }
    if (c == '\n' || c == '\r' || c == '\f' || c == '\v') {
        return TDN_CHAR_BREAK;
    }
    return c <= ' ' || c == 0x7F ? TDN_CHAR_SPACE : TDN_CHAR_PUNCT;
}

static tdn_char_class classify(uint32_t c)
{
    if (c < 0x80) {
        return classify_ascii(c);
    }
    if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF) {
        return TDN_CHAR_NOTHING;
    }
    if (c == 0x85 || c == 0x2028 || c == 0x2029) {
        return TDN_CHAR_BREAK;
    }
    switch (utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return TDN_CHAR_LETTER;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_CC:
        return TDN_CHAR_SPACE;
    default:
        return TDN_CHAR_PUNCT;
    }
}

/** Most letters that are not ASCII are Vietnamese: U+00C0..U+024F and U+1E00..U+1EFF need no table look-up. */
tdn_char_class tdn_classify_character(uint32_t c)
{
    if ((c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF)) {
        return TDN_CHAR_LETTER;
    }
    return classify(c);
}

char tdn_base_letter(uint32_t c)
{
    utf8proc_int32_t parts[8];
    int boundary = UTF8PROC_BOUNDCLASS_START;
    const utf8proc_ssize_t count =
        utf8proc_decompose_char((utf8proc_int32_t)c, parts, (utf8proc_ssize_t)TDN_COUNT(parts),
                                UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD, &boundary);
    return count > 0 && parts[0] < 0x80 ? (char)parts[0] : 0;
}

size_t tdn_read_character(const char *ptr, size_t end, size_t at, uint32_t *out)
{
    size_t used = tdn_utf8_decode(ptr + at, end - at, out);
    if (at + used >= end || ((unsigned char)ptr[at + used] & 0xFE) != 0xCC) {
        return used;
    }
    for (size_t marks = 0; at + used < end && marks < MARKS_MAX; marks++) {
        uint32_t mark = 0;
        const size_t step = tdn_utf8_decode(ptr + at + used, end - at - used, &mark);
        if (!is_combining(mark)) {
            break;
        }
        used += step;
    }
    utf8proc_int32_t points[4 * (MARKS_MAX + 1)];
    const utf8proc_ssize_t count =
        utf8proc_decompose((const utf8proc_uint8_t *)ptr + at, (utf8proc_ssize_t)used, points,
                           (utf8proc_ssize_t)TDN_COUNT(points), UTF8PROC_DECOMPOSE); /* in canonical order */
    if (count > 0 && count <= (utf8proc_ssize_t)TDN_COUNT(points) &&
        utf8proc_normalize_utf32(points, count, UTF8PROC_COMPOSE) >= 1) {
        *out = (uint32_t)points[0];
    }
    return used;
}

uint32_t tdn_latin_shape(uint32_t c)
{
    /* Capitals from U+0391 and U+0410 on, a blank where the shape is not a Latin one. */
    static const char GREEK[] = "AB  EZH IK MN O P TY X";
    static const char CYRILLIC[] = "A B  E    K MHO PCT  X";
    if (c == 0xD0 || c == 0x189) {
        return 0x110;
    }
    char shape = ' ';
    if (c >= 0x391 && c < 0x391 + sizeof GREEK - 1) {
        shape = GREEK[c - 0x391];
    } else if (c >= 0x410 && c < 0x410 + sizeof CYRILLIC - 1) {
        shape = CYRILLIC[c - 0x410];
    }
    return shape == ' ' ? c : (uint32_t)shape;
}

/** Length of the letter at the beginning of `text` if it is of U+00C0..U+01BF or U+1E00..U+1EFF, else 0. */
static size_t marked_letter(const unsigned char *text, size_t len)
{
    if (text[0] >= 0xC3 && text[0] <= 0xC6) {
        const bool sign = text[0] == 0xC3 && len > 1 && (text[1] & 0xDF) == 0x97; /* times and division signs */
        return len > 1 && (text[1] & 0xC0) == 0x80 && !sign ? 2 : 0;
    }
    return text[0] == 0xE1 && len > 2 && text[1] >= 0xB8 && text[1] <= 0xBB && (text[2] & 0xC0) == 0x80 ? 3 : 0;
}

/** Dashes and quotation marks: E2 80 90 to E2 80 9F. */
static bool is_plain_mark(const unsigned char *text, size_t len)
{
    return len > 2 && text[0] == 0xE2 && text[1] == 0x80 && text[2] >= 0x90 && text[2] <= 0x9F;
}

/** Bytes that begin letters: 1 for ASCII letters, 2 for lead bytes of letters with diacritics. */
static const uint8_t LETTERS[256] = {
    ['A'] = 1, ['B'] = 1, ['C'] = 1,  ['D'] = 1,  ['E'] = 1,  ['F'] = 1,  ['G'] = 1,  ['H'] = 1, ['I'] = 1, ['J'] = 1,
    ['K'] = 1, ['L'] = 1, ['M'] = 1,  ['N'] = 1,  ['O'] = 1,  ['P'] = 1,  ['Q'] = 1,  ['R'] = 1, ['S'] = 1, ['T'] = 1,
    ['U'] = 1, ['V'] = 1, ['W'] = 1,  ['X'] = 1,  ['Y'] = 1,  ['Z'] = 1,  ['a'] = 1,  ['b'] = 1, ['c'] = 1, ['d'] = 1,
    ['e'] = 1, ['f'] = 1, ['g'] = 1,  ['h'] = 1,  ['i'] = 1,  ['j'] = 1,  ['k'] = 1,  ['l'] = 1, ['m'] = 1, ['n'] = 1,
    ['o'] = 1, ['p'] = 1, ['q'] = 1,  ['r'] = 1,  ['s'] = 1,  ['t'] = 1,  ['u'] = 1,  ['v'] = 1, ['w'] = 1, ['x'] = 1,
    ['y'] = 1, ['z'] = 1, [0xC3] = 2, [0xC4] = 2, [0xC5] = 2, [0xC6] = 2, [0xE1] = 2,
};

size_t tdn_plain_letters(const char *text, size_t len)
{
    const unsigned char *bytes = (const unsigned char *)text;
    enum { LONGEST = 64 }; /* bytes; longer ones are not words and not worth a short cut */
    const size_t limit = len < LONGEST ? len : LONGEST;
    size_t at = 0;
    while (at < limit) {
        const uint8_t kind = LETTERS[bytes[at]];
        const size_t step = kind == 2 ? marked_letter(bytes + at, len - at) : kind;
        if (step == 0) {
            break;
        }
        at += step;
    }
    if (at >= LONGEST) {
        return 0;
    }
    const bool ends = at == len || (bytes[at] < 0x80 && bytes[at] != '*') || is_plain_mark(bytes + at, len - at);
    return ends ? at : 0;
}
