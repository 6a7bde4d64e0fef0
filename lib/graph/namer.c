/*
 * namer.c - a growing buffer whose contents are interned.
 */
#include "graph/namer.h"

void tdn_namer_put(tdn_namer *namer, const char *bytes, size_t len)
{
    while (namer->text.capacity - namer->text.count < len && !namer->failed) {
        namer->failed =
            !tdn_grow(namer->alloc, (void **)&namer->text.items, namer->text.capacity, &namer->text.capacity, 1);
    }
    if (!namer->failed && len > 0) {
        memcpy(namer->text.items + namer->text.count, bytes, len);
        namer->text.count += len;
    }
}

void tdn_namer_put_text(tdn_namer *namer, const char *text)
{
    tdn_namer_put(namer, text, strlen(text));
}

void tdn_namer_put_codepoint(tdn_namer *namer, utf8proc_int32_t codepoint)
{
    utf8proc_uint8_t bytes[4];
    if (codepoint < 0x80) {
        namer->failed = namer->failed || !TDN_PUSH(namer->alloc, &namer->text, (char)codepoint);
        return;
    }
    const utf8proc_ssize_t len = utf8proc_encode_char(codepoint, bytes);
    tdn_namer_put(namer, (const char *)bytes, len > 0 ? (size_t)len : 0);
}

void tdn_namer_put_number(tdn_namer *namer, uint64_t number)
{
    char digits[TDN_DIGITS_MAX];
    const size_t at = tdn_put_digits(number, digits);
    tdn_namer_put(namer, digits + at, sizeof digits - at);
}

const char *tdn_namer_take(tdn_namer *namer)
{
    const char *text = NULL;
    if (!namer->failed && namer->text.count > 0) {
        text = tdn_intern_text(namer->strings, namer->text.items, (size_t)namer->text.count);
        namer->failed = text == NULL;
    }
    namer->text.count = 0;
    return text;
}

void tdn_namer_release(tdn_namer *namer)
{
    TDN_ARRAY_FREE(namer->alloc, &namer->text);
}
