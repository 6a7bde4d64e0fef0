/*
 * dot_text.c - escaping for DOT, and attributes.
 *
 * Graphviz interprets \n, \N and \G in strings, and versions differ in how often they halve a doubled backslash; so a
 * backslash in a text is shown as its look-alike U+2216. Control characters become spaces.
 */
#include "export/dot_text.h"

/* A longer text is cut: a tooltip is read at one look. */
#define QUOTED_LETTERS 300

void tdn_dot_id(tdn_writer *w, const char *text)
{
    uint32_t codepoint = 0;
    tdn_write(w, "\"", 1);
    for (size_t len; (len = tdn_next_codepoint(text, &codepoint)) > 0; text += len) {
        if (tdn_is_control(codepoint)) {
            tdn_write(w, " ", 1);
        } else {
            if (codepoint == '"' || codepoint == '\\') {
                tdn_write(w, "\\", 1);
            }
            tdn_write_codepoint(w, codepoint, text, len);
        }
    }
    tdn_write(w, "\"", 1);
}

void tdn_dot_quoted(tdn_writer *w, const char *text)
{
    uint32_t codepoint = 0;
    size_t letters = 0;
    for (size_t len; (len = tdn_next_codepoint(text, &codepoint)) > 0; text += len) {
        if (letters++ == QUOTED_LETTERS) {
            tdn_write_text(w, "…");
            return;
        }
        if (tdn_is_control(codepoint)) {
            tdn_write(w, " ", 1);
        } else if (codepoint == '&') {
            tdn_write_text(w, "&amp;");
        } else if (codepoint == '\\') {
            tdn_write_text(w, TDN_DOT_BACKSLASH);
        } else if (codepoint == '"') {
            tdn_write_text(w, "\\\"");
        } else {
            tdn_write_codepoint(w, codepoint, text, len);
        }
    }
}

void tdn_dot_attribute(tdn_writer *w, const char *name, const char *value)
{
    tdn_write_text(w, " ");
    tdn_write_text(w, name);
    tdn_write_text(w, "=\"");
    tdn_write_text(w, value);
    tdn_write_text(w, "\"");
}

void tdn_dot_position(tdn_writer *w, int64_t x, int64_t y)
{
    tdn_write_text(w, " pos=\"");
    tdn_write_integer(w, x);
    tdn_write(w, ",", 1);
    tdn_write_integer(w, y);
    tdn_write(w, "\"", 1);
}
