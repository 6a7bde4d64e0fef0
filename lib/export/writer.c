/*
 * writer.c - bytes go to the sink in blocks; a sink that asks to stop gets no more.
 */
#include "export/writer.h"

#include <utf8proc.h>

void tdn_writer_init(tdn_writer *w, tdnref_sink sink, void *ud)
{
    w->sink = sink;
    w->ud = ud;
    w->stopped = 0;
    w->failed = false;
    w->comma = false;
    w->used = 0;
}

static void flush(tdn_writer *w)
{
    if (w->stopped == 0 && w->used > 0) {
        w->stopped = w->sink(w->buffer, w->used, w->ud);
    }
    w->used = 0;
}

tdnref_status tdn_writer_end(tdn_writer *w, tdnref_error *err)
{
    if (w->failed) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory to write the graph");
    }
    flush(w);
    if (w->stopped != 0) {
        (void)tdn_fail(err, TDNREF_ERR_SINK, "the sink asked to stop");
        if (err != NULL) {
            err->detail = w->stopped;
        }
        return TDNREF_ERR_SINK;
    }
    return tdn_succeed(err);
}

void tdn_write_through(tdn_writer *w, const char *bytes, size_t len)
{
    while (len > 0 && w->stopped == 0) {
        const size_t room = sizeof w->buffer - w->used;
        const size_t part = len < room ? len : room;
        memcpy(w->buffer + w->used, bytes, part);
        w->used += part;
        bytes += part;
        len -= part;
        if (w->used == sizeof w->buffer) {
            flush(w);
        }
    }
}

void tdn_write_text(tdn_writer *w, const char *text)
{
    tdn_write(w, text, strlen(text));
}

void tdn_write_number(tdn_writer *w, uint64_t number)
{
    char digits[TDN_DIGITS_MAX];
    const size_t at = tdn_put_digits(number, digits);
    tdn_write(w, digits + at, sizeof digits - at);
}

void tdn_write_integer(tdn_writer *w, int64_t number)
{
    if (number < 0) {
        tdn_write(w, "-", 1);
    }
    tdn_write_number(w, number < 0 ? (uint64_t)-number : (uint64_t)number);
}

size_t tdn_next_codepoint(const char *text, uint32_t *codepoint)
{
    if (*text == '\0') {
        return 0;
    }
    size_t left = 1;
    while (left < 4 && text[left] != '\0') {
        left++;
    }
    utf8proc_int32_t value = 0;
    const utf8proc_ssize_t len = utf8proc_iterate((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)left, &value);
    *codepoint = len > 0 ? (uint32_t)value : 0xFFFD;
    return len > 0 ? (size_t)len : 1;
}

bool tdn_is_control(uint32_t codepoint)
{
    return codepoint < 0x20 || (codepoint >= 0x7F && codepoint < 0xA0) || codepoint == 0x2028 || codepoint == 0x2029;
}

void tdn_write_codepoint(tdn_writer *w, uint32_t codepoint, const char *bytes, size_t len)
{
    if (codepoint == 0xFFFD) {
        tdn_write(w, "\xEF\xBF\xBD", 3);
    } else {
        tdn_write(w, bytes, len);
    }
}

/** For each byte, the bytes of the character that it begins if JSON takes that as it is; '0': look closer. */
static const char STANDS[] = "00000000000000000000000000000000"
                             "11011111111111111111111111111111"
                             "11111111111111111111111111110111"
                             "11111111111111111111111111111110"
                             "00000000000000000000000000000000"
                             "00000000000000000000000000000000"
                             "00022222222222222222222222222222"
                             "03000000000000000000000000000000";

size_t tdn_plain_run(const char *text)
{
    const unsigned char *bytes = (const unsigned char *)text;
    size_t at = 0;
    for (;;) {
        const char step = STANDS[bytes[at]];
        if (step == '1') {
            at++;
        } else if (step == '2' && (bytes[at + 1] & 0xC0) == 0x80) {
            at += 2;
        } else if (step == '3' && (bytes[at + 1] & 0xC0) == 0x80 && (bytes[at + 2] & 0xC0) == 0x80) {
            at += 3;
        } else {
            return at;
        }
    }
}
