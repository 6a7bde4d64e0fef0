/*
 * scan_plain.c - the text that records count bytes and lines of: of a document in another form what was read of it.
 *
 * Other files are given as they are, in UTF-8. Each byte that is no text, or that would steer a terminal, becomes '?',
 * so that places stay where they are.
 */
#include "common/utf8.h"
#include "scan/scan.h"

#include <string.h>

static bool is_plain(const char *bytes, size_t len)
{
    const unsigned char c = (unsigned char)bytes[0];
    if (len == 1) {
        return (c >= 0x20 && c != 0x7F) || c == '\n' || c == '\r' || c == '\t' || c == '\f';
    }
    return c != 0xC2 || (unsigned char)bytes[1] >= 0xA0;
}

void scan_plain(tool_job *job)
{
    const char *text = job->text;
    uint64_t len = job->len;
    if (strcmp(tdnref_source_encoding(job->source), "UTF-8") != 0) {
        text = tdnref_source_text(job->source, &len);
    }
    for (size_t at = 0; at < len;) {
        const size_t step = tool_utf8_length(text + at, (size_t)len - at);
        if (step > 0 && is_plain(text + at, step)) {
            tool_buffer_add(&job->out, text + at, step);
        } else {
            tool_buffer_add(&job->out, "????", step == 0 ? 1 : step);
        }
        at += step == 0 ? 1 : step;
    }
}
