/*
 * policy_yaml.c - reading YAML with libfyaml, which no other file uses.
 */
#include "review/policy_yaml.h"

#include "common/read.h"
#include "common/utf8.h"

#include <libfyaml.h>
#include <stdlib.h>
#include <string.h>

struct tool_yaml {
    const tool_program *program;
    const char *path;
    tool_memory *memory;
    bool good;
};

tool_memory *tool_yaml_memory(tool_yaml *y)
{
    return y->memory;
}

/* The token that a person would point at: the scalar itself, else its key, else the first scalar inside. */
static struct fy_token *token_of(const tool_yaml_value *value)
{
    struct fy_node *node = value->node;
    if (node != NULL && fy_node_is_scalar(node) && fy_node_get_scalar_token(node) != NULL) {
        return fy_node_get_scalar_token(node);
    }
    if (value->key != NULL) {
        return fy_node_get_scalar_token(value->key);
    }
    enum { DEPTH = 16 };
    for (int depth = 0; node != NULL && depth < DEPTH && !fy_node_is_scalar(node); depth++) {
        if (fy_node_is_sequence(node)) {
            node = fy_node_sequence_get_by_index(node, 0);
        } else {
            struct fy_node_pair *pair = fy_node_mapping_get_by_index(node, 0);
            node = pair == NULL ? NULL : fy_node_pair_key(pair);
        }
    }
    return node == NULL ? NULL : fy_node_get_scalar_token(node);
}

static void report(tool_yaml *y, const tool_yaml_value *value, const char *text)
{
    struct fy_token *token = token_of(value);
    const struct fy_mark *mark = token == NULL ? NULL : fy_token_start_mark(token);
    tool_buffer plain = {0};
    tool_buffer_plain(&plain, text);
    if (mark == NULL) {
        tool_message(y->program, y->path, "%s", plain.bytes);
    } else {
        tool_message(y->program, y->path, "line %d, column %d: %s", mark->line + 1, mark->column + 1, plain.bytes);
    }
    tool_buffer_free(&plain);
    y->good = false;
}

/* What stands there, in words. */
static void found_words(tool_buffer *out, struct fy_node *node)
{
    const char *text = node != NULL && fy_node_is_scalar(node) ? fy_node_get_scalar0(node) : NULL;
    if (text != NULL && text[0] != '\0') {
        tool_buffer_format(out, "'%s'", text);
    } else {
        tool_buffer_text(out, node == NULL || fy_node_is_scalar(node) ? "nothing"
                              : fy_node_is_sequence(node)             ? "a list"
                                                                      : "keys and values");
    }
}

void tool_yaml_expected(tool_yaml *y, const tool_yaml_value *value, const char *expected)
{
    tool_buffer text = {0};
    tool_buffer_format(&text, "expected %s, found ", expected);
    found_words(&text, value->node);
    report(y, value, text.bytes);
    tool_buffer_free(&text);
}

const char *tool_yaml_text(tool_yaml *y, const tool_yaml_value *value, const char *expected)
{
    struct fy_node *node = value->node;
    const char *text =
        node != NULL && fy_node_is_scalar(node) && !fy_node_is_alias(node) ? fy_node_get_scalar0(node) : NULL;
    if (text == NULL || text[0] == '\0') {
        tool_yaml_expected(y, value, expected);
        return NULL;
    }
    return tool_memory_text(y->memory, text, strlen(text));
}

uint32_t tool_yaml_number(tool_yaml *y, const tool_yaml_value *value, uint32_t least, uint32_t most,
                          const char *expected)
{
    const char *text = tool_yaml_text(y, value, expected);
    if (text == NULL) {
        return 0;
    }
    const size_t digits = strspn(text, "0123456789");
    const unsigned long number = strtoul(text, NULL, 10);
    if (digits == 0 || digits > 9 || text[digits] != '\0' || number < least || number > most) {
        tool_yaml_expected(y, value, expected);
        return 0;
    }
    return (uint32_t)number;
}

size_t tool_yaml_choice(tool_yaml *y, const tool_yaml_value *value, const char *const *words)
{
    tool_buffer list = {0};
    size_t found = TOOL_YAML_NONE;
    for (size_t i = 0; words[i] != NULL; i++) {
        tool_buffer_format(&list, "%s%s", i == 0 ? "" : words[i + 1] == NULL ? " or " : ", ", words[i]);
    }
    const char *text = tool_yaml_text(y, value, list.bytes);
    for (size_t i = 0; text != NULL && words[i] != NULL; i++) {
        if (strcmp(text, words[i]) == 0) {
            found = i;
        }
    }
    if (text != NULL && found == TOOL_YAML_NONE) {
        tool_yaml_expected(y, value, list.bytes);
    }
    tool_buffer_free(&list);
    return found;
}

size_t tool_yaml_length(const tool_yaml_value *value)
{
    struct fy_node *node = value->node;
    return node != NULL && fy_node_is_sequence(node) ? (size_t)fy_node_sequence_item_count(node) : 1;
}

tool_yaml_value tool_yaml_item(const tool_yaml_value *value, size_t index)
{
    struct fy_node *node = value->node;
    if (node == NULL || !fy_node_is_sequence(node)) {
        return *value;
    }
    struct fy_node *item = fy_node_sequence_get_by_index(node, (int)index);
    const tool_yaml_value alone = {item, NULL};
    return token_of(&alone) == NULL ? (tool_yaml_value){item, value->key} : alone;
}

bool tool_yaml_is_mapping(const tool_yaml_value *value)
{
    return value->node != NULL && fy_node_is_mapping(value->node);
}

size_t tool_yaml_pair_count(const tool_yaml_value *value)
{
    return (size_t)fy_node_mapping_item_count(value->node);
}

tool_yaml_value tool_yaml_pair(const tool_yaml_value *value, size_t index, tool_yaml_value *key)
{
    struct fy_node_pair *pair = fy_node_mapping_get_by_index(value->node, (int)index);
    struct fy_node *name = fy_node_pair_key(pair);
    *key = (tool_yaml_value){name, NULL};
    return (tool_yaml_value){fy_node_pair_value(pair), name != NULL && fy_node_is_scalar(name) ? name : value->key};
}

static void list_fields(tool_buffer *out, const tool_yaml_field *fields)
{
    for (const tool_yaml_field *field = fields; field->name != NULL; field++) {
        tool_buffer_format(out, "%s%s", field == fields ? "" : field[1].name == NULL ? " or " : ", ", field->name);
    }
}

/* The field of a key; NULL after an error. */
static const tool_yaml_field *field_of(tool_yaml *y, const tool_yaml_value *key, const tool_yaml_field *fields)
{
    struct fy_node *node = key->node;
    const char *name = node != NULL && fy_node_is_scalar(node) ? fy_node_get_scalar0(node) : NULL;
    for (const tool_yaml_field *field = fields; name != NULL && field->name != NULL; field++) {
        if (strcmp(field->name, name) == 0) {
            return field;
        }
    }
    tool_buffer list = {0};
    list_fields(&list, fields);
    tool_yaml_expected(y, key, list.bytes);
    tool_buffer_free(&list);
    return NULL;
}

void tool_yaml_mapping(tool_yaml *y, const tool_yaml_value *value, const tool_yaml_field *fields, void *out)
{
    uint64_t there = 0;
    if (!tool_yaml_is_mapping(value)) {
        tool_buffer list = {0};
        tool_buffer_text(&list, "keys and values, the keys being ");
        list_fields(&list, fields);
        tool_yaml_expected(y, value, list.bytes);
        tool_buffer_free(&list);
        return;
    }
    for (size_t i = 0; i < tool_yaml_pair_count(value); i++) {
        tool_yaml_value key;
        const tool_yaml_value item = tool_yaml_pair(value, i, &key);
        const tool_yaml_field *field = field_of(y, &key, fields);
        if (field != NULL) {
            there |= UINT64_C(1) << (field - fields);
            field->take(y, &item, (char *)out + field->offset);
        }
    }
    for (const tool_yaml_field *field = fields; field->name != NULL; field++) {
        if (field->required && (there & (UINT64_C(1) << (field - fields))) == 0) {
            tool_buffer text = {0};
            tool_buffer_format(&text, "expected a key '%s' too", field->name);
            report(y, value, text.bytes);
            tool_buffer_free(&text);
        }
    }
}

/* ----------------------------------------------------------------- file */

static void report_syntax(tool_yaml *y, struct fy_diag *diag)
{
    void *iterator = NULL;
    for (struct fy_diag_error *error; (error = fy_diag_errors_iterate(diag, &iterator)) != NULL;) {
        tool_message(y->program, y->path, "line %d, column %d: not valid YAML: %s", error->line, error->column,
                     error->msg);
        y->good = false;
    }
}

/* An empty file, or one with remarks only, is an empty policy. */
static void read_text(tool_yaml *y, const tool_buffer *bytes, const tool_yaml_field *fields, void *out)
{
    struct fy_diag_cfg quiet;
    fy_diag_cfg_default(&quiet);
    quiet.fp = NULL;
    struct fy_diag *diag = fy_diag_create(&quiet);
    fy_diag_set_collect_errors(diag, true);
    const struct fy_parse_cfg cfg = {.flags = FYPCF_QUIET | FYPCF_RESOLVE_DOCUMENT, .diag = diag};
    struct fy_document *document = fy_document_build_from_string(&cfg, bytes->bytes, bytes->len);
    if (document == NULL) {
        report_syntax(y, diag);
    } else {
        const tool_yaml_value root = {fy_document_root(document), NULL};
        if (root.node != NULL) {
            tool_yaml_mapping(y, &root, fields, out);
        }
        fy_document_destroy(document);
    }
    fy_diag_destroy(diag);
}

bool tool_yaml_read(const tool_program *program, const char *path, tool_memory *memory, const tool_yaml_field *fields,
                    void *out)
{
    tool_yaml y = {program, path, memory, true};
    tool_buffer bytes = {0};
    if (!tool_read_or_say(program, path, &bytes)) {
        y.good = false;
    } else if (bytes.len > 0) {
        read_text(&y, &bytes, fields, out);
    }
    tool_buffer_free(&bytes);
    return y.good;
}
