/*
 * library.c - contexts and graphs, or the end of the program.
 */
#include "common/library.h"

#include "common/status.h"

const char *tool_error_text(const tdnref_error *err)
{
    return err->msg != NULL && err->msg[0] != '\0' ? err->msg : tdnref_status_name(err->status);
}

int tool_error_status(const tdnref_error *err)
{
    switch (err->status) {
    case TDNREF_OK:
        return TOOL_OK;
    case TDNREF_ERR_ENCODING:
    case TDNREF_ERR_LIMIT:
        return TOOL_INPUT;
    default:
        return TOOL_INTERNAL;
    }
}

tdnref_ctx *tool_ctx_new(const tool_program *program)
{
    tdnref_ctx *ctx = NULL;
    tdnref_error err;
    if (tdnref_ctx_new(&ctx, NULL, &err) != TDNREF_OK) {
        tool_die(program, TOOL_INTERNAL, "cannot start: %s", tool_error_text(&err));
    }
    return ctx;
}

tdnref_graph *tool_graph_new(const tool_program *program, const tdnref_ctx *ctx)
{
    tdnref_graph *graph = NULL;
    tdnref_error err;
    if (tdnref_graph_new(&graph, ctx, &err) != TDNREF_OK) {
        tool_die(program, tool_error_status(&err), "cannot start: %s", tool_error_text(&err));
    }
    return graph;
}

void tool_graph_seal(const tool_program *program, tdnref_graph *graph)
{
    tdnref_error err;
    if (tdnref_graph_seal(graph, &err) != TDNREF_OK) {
        tool_die(program, tool_error_status(&err), "cannot link the records: %s", tool_error_text(&err));
    }
}
