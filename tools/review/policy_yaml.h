/*
 * policy_yaml.h - reading a YAML file by tables of keys, with errors that say where and what was expected.
 */
#ifndef TDNREF_TOOLS_POLICY_YAML_H
#define TDNREF_TOOLS_POLICY_YAML_H

#include "common/program.h"
#include "review/memory.h"

#include <stdbool.h>
#include <stdint.h>

/** One file being read. */
typedef struct tool_yaml tool_yaml;

/** A value and the key that it belongs to, for the place of errors. */
typedef struct tool_yaml_value {
    void *node;
    void *key; /**< NULL: the value of no key */
} tool_yaml_value;

/** Reads a value into `slot`. */
typedef void tool_yaml_take(tool_yaml *y, const tool_yaml_value *value, void *slot);

/** A key of a mapping; a table ends with a row without a name. */
typedef struct tool_yaml_field {
    const char *name;
    tool_yaml_take *take;
    size_t offset; /**< of the slot in what is filled */
    bool required;
} tool_yaml_field;

#define TOOL_YAML_NONE SIZE_MAX

/** Reads a file whose whole is one mapping into `out`. False after messages. */
bool tool_yaml_read(const tool_program *program, const char *path, tool_memory *memory, const tool_yaml_field *fields,
                    void *out);

/** Where texts and arrays live. */
tool_memory *tool_yaml_memory(tool_yaml *y);

/** Reports that something else stands there. */
void tool_yaml_expected(tool_yaml *y, const tool_yaml_value *value, const char *expected);

/** A scalar, NULL after an error. */
const char *tool_yaml_text(tool_yaml *y, const tool_yaml_value *value, const char *expected);
/** A whole number, 0 after an error. */
uint32_t tool_yaml_number(tool_yaml *y, const tool_yaml_value *value, uint32_t least, uint32_t most,
                          const char *expected);
/** Index of a scalar among words that end with NULL, TOOL_YAML_NONE after an error. */
size_t tool_yaml_choice(tool_yaml *y, const tool_yaml_value *value, const char *const *words);

/** Items of a sequence; what is none counts as a sequence of one. */
size_t tool_yaml_length(const tool_yaml_value *value);
tool_yaml_value tool_yaml_item(const tool_yaml_value *value, size_t index);

bool tool_yaml_is_mapping(const tool_yaml_value *value);
size_t tool_yaml_pair_count(const tool_yaml_value *value);
tool_yaml_value tool_yaml_pair(const tool_yaml_value *value, size_t index, tool_yaml_value *key);

/** Reads each key by its field; reports keys that no field has, and required ones that are not there. */
void tool_yaml_mapping(tool_yaml *y, const tool_yaml_value *value, const tool_yaml_field *fields, void *out);

#endif
