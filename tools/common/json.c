/*
 * json.c - jansson, each call checked.
 */
#include "common/json.h"

#include "common/status.h"
#include "common/utf8.h"

#include <string.h>

static json_t *there(json_t *value)
{
    if (value == NULL) {
        tool_out_of_memory();
    }
    return value;
}

json_t *tool_json_bytes(const char *bytes, size_t len)
{
    tool_buffer valid = {0};
    tool_buffer_valid(&valid, bytes, len);
    json_t *text = there(json_stringn(valid.bytes, valid.len));
    tool_buffer_free(&valid);
    return text;
}

json_t *tool_json_text(const char *text)
{
    return text == NULL ? json_null() : tool_json_bytes(text, strlen(text));
}

json_t *tool_json_number(uint64_t number)
{
    return there(json_integer((json_int_t)number));
}

json_t *tool_json_date(tdnref_date date)
{
    char text[16] = "";
    return tdnref_date_format(date, text) > 0 ? tool_json_text(text) : json_null();
}

json_t *tool_json_both(const char *const *text)
{
    if (text[TDNREF_LANG_VI] == NULL && text[TDNREF_LANG_EN] == NULL) {
        return json_null();
    }
    json_t *both = there(json_object());
    tool_json_set(both, "vi", tool_json_text(text[TDNREF_LANG_VI]));
    tool_json_set(both, "en", tool_json_text(text[TDNREF_LANG_EN]));
    return both;
}

void tool_json_set(json_t *object, const char *key, json_t *value)
{
    if (json_object_set_new_nocheck(object, key, there(value)) != 0) {
        tool_out_of_memory();
    }
}

void tool_json_set_text(json_t *object, const char *key, const char *text)
{
    tool_json_set(object, key, tool_json_text(text));
}

void tool_json_set_number(json_t *object, const char *key, uint64_t number)
{
    tool_json_set(object, key, tool_json_number(number));
}

void tool_json_append(json_t *array, json_t *value)
{
    if (json_array_append_new(array, there(value)) != 0) {
        tool_out_of_memory();
    }
}

static int write_part(const char *bytes, size_t len, void *ud)
{
    return tool_output_write(ud, bytes, len) ? 0 : -1;
}

void tool_json_write(json_t *value, tool_output *output)
{
    const bool dumped = json_dump_callback(value, write_part, output, JSON_INDENT(1)) == 0;
    if (!dumped && !output->closed && output->status == TOOL_OK) {
        tool_out_of_memory(); /* nothing else stops it */
    }
    (void)tool_output_write(output, "\n", 1);
    json_decref(value);
}
