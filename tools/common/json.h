/*
 * json.h - building and writing JSON with jansson.
 *
 * Without memory all of these end the program; so the values of json_object() and json_array() need no check before they
 * are given to one of them.
 */
#ifndef TDNREF_TOOLS_JSON_H
#define TDNREF_TOOLS_JSON_H

#include "common/output.h"
#include "tdnref.h"

#include <jansson.h>

/** A string, invalid bytes as U+FFFD; null for NULL. */
json_t *tool_json_text(const char *text);
json_t *tool_json_bytes(const char *bytes, size_t len);
/** A whole number; a count never comes near 2^63. */
json_t *tool_json_number(uint64_t number);
/** "2024-03-07" as far as it is known, else null. */
json_t *tool_json_date(tdnref_date date);
/** {"vi": ..., "en": ...}, null if both are NULL. */
json_t *tool_json_both(const char *const *text);
/** Adds `value`, which is taken, to an object under `key`. */
void tool_json_set(json_t *object, const char *key, json_t *value);
void tool_json_set_text(json_t *object, const char *key, const char *text);
void tool_json_set_number(json_t *object, const char *key, uint64_t number);
void tool_json_append(json_t *array, json_t *value);
/** Writes a value and a line feed, and frees it. */
void tool_json_write(json_t *value, tool_output *output);

#endif
