/*
 * encoding_html.c - pages of HTML in UTF-8: tags become line breaks, bars between cells, or nothing.
 *
 * A run of tags with the white space between them is one character of the text, so that every offset leads back to
 * bytes of the page: '|' if a cell begins in the run, a line feed if a block begins or ends, a blank if there was white
 * space, else a zero-width space, which does not separate words ("57-<b>KL/TW</b>"). What a browser does not show is
 * dropped with its tags: <head>, <title>, <script>, <style>, comments. One of these that is not closed before the next
 * of the same name begins is not treated as an element: only its tag is dropped, and the text after it is read. So
 * every byte is looked at at most once for each of the five, whatever the input. A "<" that does not begin a tag stands
 * for itself.
 */
#include "text/encoding.h"

/* The first tags of a page are among this many bytes. */
#define SAMPLE 4096u
/* This many tags of lines make a text without <html> a page. */
#define LINES_LEAST 3u

/** What a run of tags becomes; among several in a run the greatest counts. */
typedef enum tag_kind { TAG_NONE, TAG_INLINE, TAG_BLANK, TAG_LINE, TAG_CELL, TAG_DROPPED } tag_kind;

typedef struct tag_row {
    const char *name;
    tag_kind kind;
} tag_row;

/** Tags that are not in the table are inline. */
static const tag_row TAGS[] = {
    {"p", TAG_LINE},         {"br", TAG_LINE},         {"div", TAG_LINE},     {"tr", TAG_LINE},
    {"td", TAG_CELL},        {"th", TAG_CELL},         {"li", TAG_LINE},      {"h1", TAG_LINE},
    {"h2", TAG_LINE},        {"h3", TAG_LINE},         {"h4", TAG_LINE},      {"h5", TAG_LINE},
    {"h6", TAG_LINE},        {"table", TAG_LINE},      {"ul", TAG_LINE},      {"ol", TAG_LINE},
    {"hr", TAG_LINE},        {"pre", TAG_LINE},        {"html", TAG_LINE},    {"body", TAG_LINE},
    {"section", TAG_LINE},   {"article", TAG_LINE},    {"header", TAG_LINE},  {"footer", TAG_LINE},
    {"main", TAG_LINE},      {"blockquote", TAG_LINE}, {"center", TAG_LINE},  {"caption", TAG_LINE},
    {"dt", TAG_LINE},        {"dd", TAG_LINE},         {"nav", TAG_LINE},     {"form", TAG_LINE},
    {"script", TAG_DROPPED}, {"style", TAG_DROPPED},   {"head", TAG_DROPPED}, {"title", TAG_DROPPED},
};

static bool is_blank(uint8_t c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/** True if the name is at `at`, in either case, and is not part of a longer one. */
static bool is_name_at(const uint8_t *source, size_t len, size_t at, const char *name)
{
    for (; *name != '\0'; name++, at++) {
        const uint8_t c = at < len ? source[at] : 0;
        if ((tdn_is_upper(c) ? c | 0x20 : c) != (uint8_t)*name) {
            return false;
        }
    }
    return at < len && (is_blank(source[at]) || source[at] == '>' || source[at] == '/');
}

/** The place after the ">" of the tag whose inside begins at `at`; 0: another tag or the end comes first. */
static size_t end_of_tag(const uint8_t *source, size_t len, size_t at)
{
    while (at < len && source[at] != '>' && source[at] != '<') {
        at++;
    }
    return at < len && source[at] == '>' ? at + 1 : 0;
}

/** The place after the end tag of the element whose content begins at `at`; 0: it is not closed before the next one of
 * that name. */
static size_t end_of_element(const uint8_t *source, size_t len, size_t at, const char *name)
{
    const uint8_t *found = NULL;
    while (at < len && (found = memchr(source + at, '<', len - at)) != NULL) {
        at = (size_t)(found - source) + 1;
        if (at < len && source[at] == '/' && is_name_at(source, len, at + 1, name)) {
            return end_of_tag(source, len, at);
        }
        if (is_name_at(source, len, at, name)) {
            return 0;
        }
    }
    return 0;
}

/** The place after the "-->" of the comment whose inside begins at `at`; 0: it is not closed before the next. */
static size_t end_of_comment(const uint8_t *source, size_t len, size_t at)
{
    for (; at + 2 < len; at++) {
        if (memcmp(source + at, "-->", 3) == 0) {
            return at + 3;
        }
        if (len - at >= 4 && memcmp(source + at, "<!--", 4) == 0) {
            return 0;
        }
    }
    return 0;
}

static const tag_row *find_tag(const uint8_t *source, size_t len, size_t at)
{
    for (size_t i = 0; i < TDN_COUNT(TAGS); i++) {
        if (is_name_at(source, len, at, TAGS[i].name)) {
            return &TAGS[i];
        }
    }
    return NULL;
}

/** The length of a tag name that is not in the table: "span", "o:p"; 0 if it is not a tag name, as in "<Tên cơ
 * quan>". */
static size_t name_length(const uint8_t *source, size_t len, size_t at)
{
    size_t end = at;
    while (end < len && (tdn_is_alpha(source[end]) ||
                         (end > at && (tdn_is_digit(source[end]) || source[end] == ':' || source[end] == '-')))) {
        end++;
    }
    const bool ends = end < len && (is_blank(source[end]) || source[end] == '>' || source[end] == '/');
    return ends ? end - at : 0;
}

/** Reads the tag, comment or dropped element at "<"; *end is set to the place after it. */
static tag_kind read_tag(const uint8_t *source, size_t len, size_t at, size_t *end)
{
    if (len - at >= 4 && memcmp(source + at, "<!--", 4) == 0) {
        *end = end_of_comment(source, len, at + 4);
        return *end > 0 ? TAG_INLINE : TAG_NONE;
    }
    const size_t slash = at + 1 < len && source[at + 1] == '/';
    const size_t name = at + 1 + slash;
    const bool declaration = name < len && slash == 0 && (source[name] == '!' || source[name] == '?');
    if (!declaration && name_length(source, len, name) == 0) {
        return TAG_NONE;
    }
    *end = end_of_tag(source, len, name);
    if (*end == 0) {
        return TAG_NONE;
    }
    const tag_row *row = find_tag(source, len, name);
    if (row == NULL) {
        return TAG_INLINE;
    }
    if (row->kind == TAG_DROPPED) {
        const size_t behind = slash == 0 ? end_of_element(source, len, *end, row->name) : 0;
        *end = behind > 0 ? behind : *end;
        return TAG_LINE;
    }
    return row->kind == TAG_CELL && slash == 1 ? TAG_BLANK : row->kind;
}

/** Reads the tags at `at` and the white space between them; returns where the last ends. */
static size_t read_tags(const uint8_t *source, size_t len, size_t at, tag_kind *kind)
{
    size_t end = at;
    *kind = TAG_NONE;
    while (at < len && source[at] == '<') {
        size_t behind = 0;
        const tag_kind read = read_tag(source, len, at, &behind);
        if (read == TAG_NONE) {
            break;
        }
        const tag_kind between = at > end ? TAG_BLANK : TAG_NONE;
        *kind = between > *kind ? between : *kind;
        *kind = read > *kind ? read : *kind;
        end = behind;
        for (at = end; at < len && is_blank(source[at]);) {
            at++;
        }
    }
    return end;
}

static size_t step_html(const uint8_t *source, size_t len, size_t at, uint32_t *code_point, bool *bad)
{
    static const uint32_t CHARACTERS[] = {
        [TAG_INLINE] = TDN_TAG_INSIDE_LINE, [TAG_BLANK] = ' ', [TAG_LINE] = '\n', [TAG_CELL] = '|'};
    if (source[at] == '<') {
        tag_kind kind = TAG_NONE;
        const size_t end = read_tags(source, len, at, &kind);
        if (kind != TAG_NONE) {
            *bad = false;
            *code_point = CHARACTERS[kind];
            return end - at;
        }
    }
    return TDN_UTF8_REFERENCES.step(source, len, at, code_point, bad);
}

const tdn_encoding TDN_UTF8_HTML = {"UTF-8 with HTML", step_html, 1};

bool tdn_is_html(const uint8_t *bytes, size_t len)
{
    const size_t sample = len < SAMPLE ? len : SAMPLE;
    const uint8_t *tag = NULL;
    size_t lines = 0;
    for (size_t at = 0; at < sample && (tag = memchr(bytes + at, '<', sample - at)) != NULL;) {
        at = (size_t)(tag - bytes) + 1;
        if (is_name_at(bytes, len, at, "!doctype") || is_name_at(bytes, len, at, "html") ||
            is_name_at(bytes, len, at, "body")) {
            return true;
        }
        const tag_row *row = find_tag(bytes, len, at);
        lines += row != NULL && row->kind == TAG_LINE;
    }
    /* A Markdown table has "<br>" in its cells. */
    return lines >= LINES_LEAST && memchr(bytes, '|', sample) == NULL;
}
