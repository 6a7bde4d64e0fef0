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
    tdn_blocks_release(alloc, &wording->texts);
    tdn_intern_release(&wording->words);
}

void tdn_wording_close(tdn_wording *wording)
{
    TDN_ARRAY_FREE(wording->words.alloc, &wording->spare);
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

/* The number of a word, given if it is new; TDN_NO_VALUE when memory is out. */
static uint64_t number_of(tdn_wording *wording, const char *word, size_t len)
{
    tdn_intern *words = &wording->words;
    uint64_t *value = TDN_RESERVE(words->alloc, &wording->places) ? tdn_intern_value(words, word, len) : NULL;
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

static bool put(tdn_wording *wording, uint64_t number)
{
    unsigned char bytes[TDN_VARINT_MAX];
    const size_t size = (size_t)(tdn_put_varint(bytes, number) - bytes);
    for (size_t i = 0; i < size; i++) {
        if (!TDN_PUSH(wording->words.alloc, &wording->spare, bytes[i])) {
            return false;
        }
    }
    return true;
}

uint64_t tdn_wording_add(tdn_wording *wording, const char *text)
{
    wording->spare.count = 0;
    if (!put(wording, strlen(text))) {
        return TDN_NO_PLACE;
    }
    while (*text != '\0') {
        const bool blank = text[0] == ' ' && text[1] != '\0' && text[1] != ' ';
        text += blank;
        const size_t len = word_len(text);
        const uint64_t number = number_of(wording, text, len);
        if (number == TDN_NO_VALUE || !put(wording, number << 1 | blank)) {
            return TDN_NO_PLACE;
        }
        text += len;
    }
    const size_t size = (size_t)wording->spare.count;
    const uint64_t place = tdn_blocks_take(wording->words.alloc, &wording->texts, size);
    if (place != TDN_NO_PLACE) {
        memcpy(tdn_blocks_at(&wording->texts, place), wording->spare.items, size);
    }
    return place;
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
