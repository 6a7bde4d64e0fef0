#include "export/export.h"

#include <utf8proc.h>

/* --------------------------------------------------------------- writer */

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
    char digits[20];
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

bool tdn_view_edge_days(const tdn_view *view, const tdn_view_edge *edge, int64_t *days)
{
    return edge->part_count == 1 && tdnref_graph_edge_days(view->graph, view->parts.items[edge->first_part], days);
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

/* ----------------------------------------------------------------- JSON */

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

/* ---------------------------------------------------------------- graph */

static tdnref_status check_options(const tdnref_graph *graph, const tdnref_view_options *options, tdnref_error *err)
{
    tdnref_view_options o = {0};
    if (options == NULL) {
        return TDNREF_OK;
    }
    if (options->struct_size < sizeof options->struct_size) {
        return tdn_fail(err, TDNREF_ERR_ARG, "struct_size of the options must be set");
    }
    memcpy(&o, options, options->struct_size < sizeof o ? options->struct_size : sizeof o);
    if ((unsigned)o.direction > TDNREF_DIRECTION_DOWN || o.relations >> TDNREF_REL_COUNT != 0 ||
        o.levels >> (TDNREF_LEVEL_INTERNATIONAL + 1) != 0 || (unsigned)o.lang >= TDNREF_LANG_COUNT ||
        (o.period_from == 0 && o.period_to != 0)) {
        return tdn_fail(err, TDNREF_ERR_ARG,
                        "no such direction, relation, level or language, or a period without a beginning");
    }
    for (uint64_t i = 0; o.roots != NULL && i < o.root_count; i++) {
        if (o.roots[i] >= graph->nodes.count) {
            return tdn_fail(err, TDNREF_ERR_ARG, "a root is no node of the graph");
        }
    }
    return TDNREF_OK;
}

tdnref_status tdnref_graph_write_view(const tdnref_graph *graph, tdnref_format format,
                                      const tdnref_view_options *options, tdnref_sink sink, void *ud, tdnref_error *err)
{
    static void (*const writers[])(tdn_writer *, const tdn_view *) = {
        [TDNREF_FORMAT_DOT] = tdn_export_dot,
        [TDNREF_FORMAT_JSON] = tdn_export_json,
        [TDNREF_FORMAT_GRAPHML] = tdn_export_graphml,
        [TDNREF_FORMAT_CSV_NODES] = tdn_export_csv_nodes,
        [TDNREF_FORMAT_CSV_EDGES] = tdn_export_csv_edges,
        [TDNREF_FORMAT_JSONLD] = tdn_export_jsonld,
        [TDNREF_FORMAT_MERMAID] = tdn_export_mermaid,
    };
    if (graph == NULL || sink == NULL || (size_t)format >= TDN_COUNT(writers)) {
        return tdn_fail(err, TDNREF_ERR_ARG, "graph and sink must not be NULL, and the format must be known");
    }
    if (!graph->sealed) {
        return tdn_fail(err, TDNREF_ERR_STATE, "the graph is not sealed");
    }
    const tdnref_status checked = check_options(graph, options, err);
    if (checked != TDNREF_OK) {
        return checked;
    }
    tdn_view view = {0};
    tdn_writer writer;
    tdn_writer_init(&writer, sink, ud);
    if (tdn_view_make(&view, graph, options)) {
        writers[format](&writer, &view);
    } else {
        writer.failed = true;
    }
    tdn_view_release(&view);
    return tdn_writer_end(&writer, err);
}

tdnref_status tdnref_graph_write(const tdnref_graph *graph, tdnref_format format, tdnref_sink sink, void *ud,
                                 tdnref_error *err)
{
    return tdnref_graph_write_view(graph, format, NULL, sink, ud, err);
}
