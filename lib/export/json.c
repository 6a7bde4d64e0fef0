/*
 * json.c - members, items and strings.
 */
#include "export/json.h"

static void comma(tdn_writer *w)
{
    if (w->comma) {
        tdn_write(w, ",", 1);
    }
    w->comma = true;
}

/* Room for so many bytes at once, NULL: there is none, or nothing more is to be written. A record has some forty names
 * and strings: each is put down in one go. */
static char *room_for(tdn_writer *w, size_t len)
{
    return len < sizeof w->buffer - w->used && w->stopped == 0 ? w->buffer + w->used : NULL;
}

void tdn_json_name(tdn_writer *w, const char *text)
{
    const size_t len = strlen(text);
    char *at = room_for(w, len + 4);
    if (at == NULL) {
        comma(w);
        tdn_write(w, "\"", 1);
        tdn_write(w, text, len);
        tdn_write(w, "\":", 2);
        return;
    }
    *at = ',';
    at += w->comma;
    *at++ = '"';
    memcpy(at, text, len);
    memcpy(at + len, "\":", 2);
    w->used = (size_t)(at + len + 2 - w->buffer);
    w->comma = true;
}

void tdn_json_open(tdn_writer *w, char bracket)
{
    comma(w);
    tdn_write(w, &bracket, 1);
    w->comma = false;
}

void tdn_json_open_member(tdn_writer *w, const char *member, char bracket)
{
    tdn_json_name(w, member);
    tdn_write(w, &bracket, 1);
    w->comma = false;
}

void tdn_json_close(tdn_writer *w, char bracket)
{
    tdn_write(w, &bracket, 1);
    w->comma = true;
}

/* Also DEL, the C1 controls and the line separators, which some readers of lines take for ends of lines. */
static void json_codepoint(tdn_writer *w, uint32_t codepoint, const char *bytes, size_t len)
{
    static const char hex[] = "0123456789abcdef";
    if (codepoint == '"' || codepoint == '\\') {
        tdn_write(w, "\\", 1);
        tdn_write(w, bytes, len);
    } else if (tdn_is_control(codepoint)) {
        const char escape[6] = {'\\',
                                'u',
                                hex[codepoint >> 12 & 15],
                                hex[codepoint >> 8 & 15],
                                hex[codepoint >> 4 & 15],
                                hex[codepoint & 15]};
        tdn_write(w, escape, sizeof escape);
    } else {
        tdn_write_codepoint(w, codepoint, bytes, len);
    }
}

void tdn_json_string(tdn_writer *w, const char *text)
{
    if (text == NULL) {
        tdn_write(w, "null", 4);
        return;
    }
    size_t run = tdn_plain_run(text);
    char *at = text[run] == '\0' ? room_for(w, run + 2) : NULL;
    if (at != NULL) {
        *at = '"';
        memcpy(at + 1, text, run);
        at[run + 1] = '"';
        w->used += run + 2;
        return;
    }
    tdn_write(w, "\"", 1);
    uint32_t codepoint = 0;
    for (size_t len = 1; len > 0; text += len) {
        run = tdn_plain_run(text);
        tdn_write(w, text, run);
        text += run;
        len = tdn_next_codepoint(text, &codepoint);
        if (len > 0) {
            json_codepoint(w, codepoint, text, len);
        }
    }
    tdn_write(w, "\"", 1);
}

void tdn_json_field(tdn_writer *w, const char *member, const char *text)
{
    tdn_json_name(w, member);
    tdn_json_string(w, text);
}

void tdn_json_number(tdn_writer *w, const char *member, uint64_t number)
{
    tdn_json_name(w, member);
    tdn_write_number(w, number);
}

void tdn_json_integer(tdn_writer *w, const char *member, int64_t number)
{
    tdn_json_name(w, member);
    tdn_write_integer(w, number);
}

void tdn_json_null(tdn_writer *w, const char *member)
{
    tdn_json_field(w, member, NULL);
}

void tdn_json_bool(tdn_writer *w, const char *member, bool value)
{
    tdn_json_name(w, member);
    tdn_write_text(w, value ? "true" : "false");
}

void tdn_json_date(tdn_writer *w, const char *member, tdnref_date date)
{
    char text[16];
    tdn_json_field(w, member, tdnref_date_format(date, text) > 0 ? text : NULL);
}

void tdn_json_period(tdn_writer *w, const char *member, uint16_t from, uint16_t to)
{
    tdn_json_name(w, member);
    if (from == 0) {
        tdn_write_text(w, "null");
        return;
    }
    tdn_write(w, "\"", 1);
    tdn_write_number(w, from);
    if (to != 0 && to != from) {
        tdn_write(w, "-", 1);
        tdn_write_number(w, to);
    }
    tdn_write(w, "\"", 1);
}

void tdn_json_item(tdn_writer *w, uint64_t number)
{
    comma(w);
    tdn_write_number(w, number);
}

void tdn_json_item_text(tdn_writer *w, const char *text)
{
    comma(w);
    tdn_json_string(w, text);
}
