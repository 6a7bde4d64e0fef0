/*
 * audit_files.h - what a reviewer's office knows and wants: policy, registry and baseline, read from its files.
 */
#ifndef TDNREF_TOOLS_AUDIT_FILES_H
#define TDNREF_TOOLS_AUDIT_FILES_H

#include "review/baseline.h"

/** Strings and arrays that live together and are freed together. */
typedef struct tool_store {
    void **blocks;
    size_t count;
} tool_store;

/** A block that lives as long as the store, zeroed. */
void *tool_store_alloc(tool_store *store, size_t size);
char *tool_store_text(tool_store *store, const char *text, size_t len);
void tool_store_free(tool_store *store);

/** Reads `least` to `most` (at most 9) digits and steps over them; false if there are fewer. */
bool tool_read_digits(const char **at, size_t least, size_t most, unsigned *out);

/** A policy as YAML says it. */
typedef struct tool_policy {
    tool_store store;
    tdnref_policy value;
} tool_policy;

/** Reads a policy. False after messages with file, line, and what was expected. */
bool tool_policy_read(tool_policy *policy, const tool_program *program, const char *path);
/** True if this build has libfyaml. */
bool tool_has_libfyaml(void);

/** A registry as CSV says it. */
typedef struct tool_registry {
    tool_store store;
    tdnref_registered *items;
    size_t count;
    size_t capacity;
} tool_registry;

/** Reads a registry. As tool_policy_read(). */
bool tool_registry_read(tool_registry *registry, const tool_program *program, const char *path);
void tool_registry_free(tool_registry *registry);

/** All files of a run; a path may be NULL. */
typedef struct tool_audit_files {
    tool_policy policy;
    tool_registry registry;
    tool_baseline baseline;
} tool_audit_files;

bool tool_audit_files_read(tool_audit_files *files, const tool_program *program, const char *policy,
                           const char *registry, const char *baseline);
void tool_audit_files_free(tool_audit_files *files);

/* --------------------------------------------------------------- rules */

/** Prints the register; the status. */
int tool_rules_list(const tool_program *program, tdnref_lang lang);
/** Prints all about one rule; a usage error with the nearest ids if there is none of that name. */
int tool_rules_explain(const tool_program *program, const char *id, tdnref_lang lang);

/** True if this build has jansson. */
bool tool_has_jansson(void);

#endif
