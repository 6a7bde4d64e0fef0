/*
 * policy.h - the demands of an office on its plans, read from YAML.
 */
#ifndef TDNREF_TOOLS_POLICY_H
#define TDNREF_TOOLS_POLICY_H

#include "common/program.h"
#include "review/memory.h"
#include "tdnref.h"

/** A policy as YAML says it. Zero-initialise. */
typedef struct tool_policy {
    tool_memory memory;
    tdnref_policy value;
} tool_policy;

/** Reads a policy. False after messages with file, line, and what was expected. */
bool tool_policy_read(tool_policy *policy, const tool_program *program, const char *path);
void tool_policy_free(tool_policy *policy);
/** True if this build has libfyaml. */
bool tool_has_libfyaml(void);

#endif
