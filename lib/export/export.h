/*
 * export.h - what the writers share: a buffer in front of the sink, and escaping.
 *
 * The text of a document must never break the format it is written in, so every string goes through one of the
 * functions here. Bytes that are not UTF-8 (records may come from a file that somebody else wrote) become U+FFFD.
 */
#ifndef TDN_EXPORT_H
#define TDN_EXPORT_H

#include "export/view.h"

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

/** Hands the last bytes to the sink and tells how it went. */
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

/** Days of the step that an edge is, where it is one edge with two whole dates. */
bool tdn_view_edge_days(const tdn_view *view, const tdn_view_edge *edge, int64_t *days);

/** C0 and C1 controls, DEL, and the separators that some readers of lines take for ends of lines. */
bool tdn_is_control(uint32_t codepoint);

/** Next code point of a NUL-terminated string: its length in bytes, `*codepoint` set; an invalid byte is U+FFFD of
 * length 1; 0 at the end. */
size_t tdn_next_codepoint(const char *text, uint32_t *codepoint);

/** Bytes at the beginning of a string that are UTF-8 and neither controls, quotation marks nor backslashes: nearly
 * always all of it. */
size_t tdn_plain_run(const char *text);

/* JSON. Members and items put their comma themselves; open and close keep the count. */
void tdn_json_open(tdn_writer *w, char bracket);
void tdn_json_close(tdn_writer *w, char bracket);
/** Opens an object or array as the value of a member. */
void tdn_json_open_member(tdn_writer *w, const char *name, char bracket);
/** "name": before a value that the caller writes. */
void tdn_json_name(tdn_writer *w, const char *name);
/** A string with its quotes, or null. */
void tdn_json_string(tdn_writer *w, const char *text);
/** "name":"text", or null. */
void tdn_json_field(tdn_writer *w, const char *name, const char *text);
void tdn_json_number(tdn_writer *w, const char *name, uint64_t number);
void tdn_json_integer(tdn_writer *w, const char *name, int64_t number);
void tdn_json_null(tdn_writer *w, const char *name);
void tdn_json_bool(tdn_writer *w, const char *name, bool value);
/** ISO 8601 as far as it is known, or null. */
void tdn_json_date(tdn_writer *w, const char *name, tdnref_date date);
/** "2024", "2021-2025", or null. */
void tdn_json_period(tdn_writer *w, const char *name, uint16_t from, uint16_t to);
/** Items of an array. */
void tdn_json_item(tdn_writer *w, uint64_t number);
void tdn_json_item_text(tdn_writer *w, const char *text);
/** The member "origin" of a mention: its fields that are not printed in the text, and where each comes from. */
void tdn_json_origin(tdn_writer *w, const tdnref_mention *mention);

/** The writers of tdnref_graph_write(). */
void tdn_export_dot(tdn_writer *w, const tdn_view *view);
void tdn_export_json(tdn_writer *w, const tdn_view *view);
void tdn_export_graphml(tdn_writer *w, const tdn_view *view);
void tdn_export_csv_nodes(tdn_writer *w, const tdn_view *view);
void tdn_export_csv_edges(tdn_writer *w, const tdn_view *view);
void tdn_export_jsonld(tdn_writer *w, const tdn_view *view);
void tdn_export_mermaid(tdn_writer *w, const tdn_view *view);

#endif
