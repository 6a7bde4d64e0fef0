/*
 * registry.h - known directives, read from CSV.
 */
#ifndef TDNREF_TOOLS_REGISTRY_H
#define TDNREF_TOOLS_REGISTRY_H

#include "common/program.h"
#include "review/memory.h"
#include "tdnref.h"

/** A registry as CSV says it. Zero-initialise. */
typedef struct tool_registry {
    tool_memory memory;
    tdnref_registered *items;
    size_t count;
    size_t capacity;
} tool_registry;

/** Reads a registry. False after messages with file, line, and what was expected. */
bool tool_registry_read(tool_registry *registry, const tool_program *program, const char *path);
void tool_registry_free(tool_registry *registry);

#endif
