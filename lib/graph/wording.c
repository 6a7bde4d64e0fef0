/*
 * wording.c - a text as its length and then a number a word, whose lowest bit is a blank before it.
 *
 * A word is a run of letters or of digits, or one other byte. Words are numbered as they come, so that the frequent
 * ones, which come early, take one byte or two.
 */
#include "graph/wording.h"

#include "base/varint.h"

/* Longer runs are cut, so that text without blanks, and long numbers, make no words that come once. */
#define LETTERS_MAX 32u
#define DIGITS_MAX 4u
/* Words that are known without looking them up: most of a page's, in the first cache. */
#define RECENT_BITS 11u
/* More than a word of a text takes: its number has 32 bits and the blank's. */
#define WORD_MAX 5u

void tdn_wording_init(tdn_wording *wording, const tdnref_alloc *alloc)
{
    *wording = (tdn_wording){.texts = {.used = 0}};
    tdn_intern_init(&wording->words, alloc);
}

void tdn_wording_release(tdn_wording *wording)
{
    const tdnref_alloc *alloc = wording->words.alloc;
    TDN_ARRAY_FREE(alloc, &wording->places);
    TDN_ARRAY_FREE(alloc, &wording->spare);
    TDN_ARRAY_FREE(alloc, &wording->recent);
    tdn_blocks_release(alloc, &wording->texts);
    tdn_intern_release(&wording->words);
}

void tdn_wording_close(tdn_wording *wording)
{
    TDN_ARRAY_FREE(wording->words.alloc, &wording->spare);
    TDN_ARRAY_FREE(wording->words.alloc, &wording->recent);
    TDN_ARRAY_TRIM(wording->words.alloc, &wording->places);
    tdn_intern_close(&wording->words);
}

/* --------------------------------------------------------------- writing */

static bool is_letter(char c)
{
    return (unsigned char)c >= 0x80 || tdn_is_alpha((unsigned char)c);
}

static size_t word_len(const char *text)
{
    size_t len = 0;
    if (is_letter(*text)) {
        while (len < LETTERS_MAX && is_letter(text[len])) {
            len++;
        }
    } else {
        while (len < DIGITS_MAX && tdn_is_digit((unsigned char)text[len])) {
            len++;
        }
    }
    return len > 0 ? len : 1;
}

/* The number of a word, given if it is new; TDN_NO_VALUE when memory is out, or for the four billionth. */
static uint64_t look_up(tdn_wording *wording, const char *word, size_t len)
{
    tdn_intern *words = &wording->words;
    const bool room = wording->places.count < UINT32_MAX && TDN_RESERVE(words->alloc, &wording->places);
    uint64_t *value = room ? tdn_intern_value(words, word, len) : NULL;
    if (value == NULL) {
        return TDN_NO_VALUE;
    }
    if (*value == TDN_NO_VALUE) {
        *value = wording->places.count;
        wording->places.items[wording->places.count++] = TDN_NO_PLACE;
    }
    const uint64_t number = *value; /* the table may move when it is asked for the place */
    uint64_t *place = &wording->places.items[number];
    *place = *place == TDN_NO_PLACE ? tdn_intern_place(words, word, len) : *place;
    return *place == TDN_NO_PLACE ? TDN_NO_VALUE : number;
}

static uint64_t number_of(tdn_wording *wording, const char *word, size_t len)
{
    uint64_t bytes = 0;
    if (len > sizeof bytes) {
        return look_up(wording, word, len);
    }
    memcpy(&bytes, word, len);
    tdn_recent_word *recent = &wording->recent.items[bytes * UINT64_C(0x9E3779B97F4A7C15) >> (64 - RECENT_BITS)];
    if (recent->bytes != bytes) {
        const uint64_t number = look_up(wording, word, len);
        if (number == TDN_NO_VALUE) {
            return TDN_NO_VALUE;
        }
        *recent = (tdn_recent_word){bytes, number};
    }
    return recent->number;
}

/* Room for what a text of `len` bytes can take. */
static bool make_room(tdn_wording *wording, size_t len)
{
    const tdnref_alloc *alloc = wording->words.alloc;
    const uint64_t recent = UINT64_C(1) << RECENT_BITS;
    if (len > SIZE_MAX / ((size_t)2 * WORD_MAX) ||
        !TDN_ARRAY_RESERVE(alloc, &wording->spare, TDN_VARINT_MAX + (uint64_t)len * WORD_MAX) ||
        !TDN_ARRAY_RESERVE(alloc, &wording->recent, recent)) {
        return false;
    }
    if (wording->recent.count == 0) {
        memset(wording->recent.items, 0, (size_t)recent * sizeof *wording->recent.items);
        wording->recent.count = recent;
    }
    return true;
}

uint64_t tdn_wording_add(tdn_wording *wording, const char *text)
{
    const size_t text_len = strlen(text);
    if (!make_room(wording, text_len)) {
        return TDN_NO_PLACE;
    }
    unsigned char *end = tdn_put_varint(wording->spare.items, text_len);
    while (*text != '\0') {
        const bool blank = text[0] == ' ' && text[1] != '\0' && text[1] != ' ';
        text += blank;
        const size_t len = word_len(text);
        const uint64_t number = number_of(wording, text, len);
        if (number == TDN_NO_VALUE) {
            return TDN_NO_PLACE;
        }
        end = tdn_put_varint(end, number << 1 | blank);
        text += len;
    }
    const size_t size = (size_t)(end - wording->spare.items);
    return tdn_blocks_keep(wording->words.alloc, &wording->texts, wording->spare.items, size);
}

/* --------------------------------------------------------------- reading */

size_t tdn_wording_len(const tdn_wording *wording, uint64_t place)
{
    const unsigned char *at = tdn_blocks_at(&wording->texts, place);
    return (size_t)tdn_get_varint(&at);
}

void tdn_wording_read(const tdn_wording *wording, uint64_t place, char *out)
{
    const unsigned char *at = tdn_blocks_at(&wording->texts, place);
    const char *end = out + tdn_get_varint(&at);
    while (out < end) {
        const uint64_t number = tdn_get_varint(&at);
        if ((number & 1) != 0) {
            *out++ = ' ';
        }
        const uint64_t word = wording->places.items[number >> 1];
        const size_t len = tdn_intern_len(&wording->words, word);
        memcpy(out, tdn_intern_at(&wording->words, word), len);
        out += len;
    }
    *out = '\0';
}
