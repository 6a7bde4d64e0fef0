/*
 * json.h - writing JSON. Members and items put their comma themselves.
 */
#ifndef TDN_JSON_H
#define TDN_JSON_H

#include "export/writer.h"

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

#endif
