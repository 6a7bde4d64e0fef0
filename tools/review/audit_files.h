/*
 * audit_files.h - the files of the reviewer's office: policy, registry and baseline.
 */
#ifndef TDNREF_TOOLS_AUDIT_FILES_H
#define TDNREF_TOOLS_AUDIT_FILES_H

#include "review/baseline.h"
#include "review/policy.h"
#include "review/registry.h"

/** All files of a run. Zero-initialise. */
typedef struct tool_audit_files {
    tool_policy policy;
    tool_registry registry;
    tool_baseline baseline;
} tool_audit_files;

/** Reads all files; a path may be NULL. False after messages. */
bool tool_audit_files_read(tool_audit_files *files, const tool_program *program, const char *policy,
                           const char *registry, const char *baseline);
void tool_audit_files_free(tool_audit_files *files);

#endif
