/*
 * library.h - calls of the library that a tool cannot do without, and what a failed call comes to.
 *
 * The tools are clients of tdnref.h and see nothing else of the library.
 */
#ifndef TDNREF_TOOLS_LIBRARY_H
#define TDNREF_TOOLS_LIBRARY_H

#include "common/program.h"
#include "tdnref.h"

/** A failed call of the library in words, "out of memory" for example; lives as long as `err`. */
const char *tool_error_text(const tdnref_error *err);
/** The exit status that a failed call of the library comes to. */
int tool_error_status(const tdnref_error *err);

/** A context, or the end of the program. */
tdnref_ctx *tool_ctx_new(const tool_program *program);
/** An empty graph, or the end of the program. */
tdnref_graph *tool_graph_new(const tool_program *program, const tdnref_ctx *ctx);
/** Seals a graph, or ends the program. */
void tool_graph_seal(const tool_program *program, tdnref_graph *graph);

#endif
