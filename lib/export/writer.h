/*
 * writer.h - a buffer in front of the caller's sink, and the code points of what is written.
 *
 * The text of a document must never break the format it is written in, so every writer escapes by code point. Bytes
 * that are not UTF-8 (records may come from a file that somebody else wrote) become U+FFFD.
 */
#ifndef TDN_WRITER_H
#define TDN_WRITER_H

#include "base/base.h"

typedef struct tdn_writer {
    tdnref_sink sink;
    void *ud;
    int stopped; /**< what the sink returned when it asked to stop */
    bool failed; /**< memory ran out */
    bool comma;  /**< JSON: the next member or item needs one before it */
    size_t used;
    char buffer[4096];
} tdn_writer;

void tdn_writer_init(tdn_writer *w, tdnref_sink sink, void *ud);

/** Hands the last bytes to the sink; the status of the whole writing. */
tdnref_status tdn_writer_end(tdn_writer *w, tdnref_error *err);

/** tdn_write() where the buffer fills up or the sink has asked to stop. */
void tdn_write_through(tdn_writer *w, const char *bytes, size_t len);

static inline void tdn_write(tdn_writer *w, const char *bytes, size_t len)
{
    if (len >= sizeof w->buffer - w->used || w->stopped != 0) {
        tdn_write_through(w, bytes, len);
        return;
    }
    memcpy(w->buffer + w->used, bytes, len);
    w->used += len;
}

void tdn_write_text(tdn_writer *w, const char *text);
void tdn_write_number(tdn_writer *w, uint64_t number);
void tdn_write_integer(tdn_writer *w, int64_t number);
/** The bytes of a code point as tdn_next_codepoint() found it; what is no UTF-8 as U+FFFD. */
void tdn_write_codepoint(tdn_writer *w, uint32_t codepoint, const char *bytes, size_t len);

/** C0 and C1 controls, DEL, and the separators that some readers of lines take for ends of lines. */
bool tdn_is_control(uint32_t codepoint);

/** Next code point of a NUL-terminated string: its length in bytes, `*codepoint` set; an invalid byte is U+FFFD of
 * length 1; 0 at the end. */
size_t tdn_next_codepoint(const char *text, uint32_t *codepoint);

/** Bytes at the beginning of a string that are UTF-8 and neither controls, quotation marks nor backslashes: nearly
 * always all of it. */
size_t tdn_plain_run(const char *text);

#endif
