/*
 * archive_store_none.c - stand-in for stored graphs if the program was built without SQLite: says what to install.
 */
#include "common/status.h"
#include "store/archive.h"
#include "store/archive_store.h"

static const char missing[] = "this build has no stored graphs: install libsqlite3-dev, libzstd-dev and nettle-dev, "
                              "and rebuild";

int tool_load_stores(const tool_archive *archive, tdnref_graph *graph, char *const *paths, size_t count,
                     const tool_inputs *files)
{
    (void)graph;
    (void)files;
    for (size_t i = 0; i < count; i++) {
        tool_message(archive->program, paths[i], "%s", missing);
    }
    return count == 0 ? TOOL_OK : TOOL_INPUT;
}

int tool_stored_inputs(tool_inputs *inputs, const tool_program *program, char *const *paths, size_t count)
{
    (void)inputs;
    for (size_t i = 0; i < count; i++) {
        tool_message(program, paths[i], "%s", missing);
    }
    return TOOL_INPUT;
}

int tool_archive_store(const tool_archive *archive, const char *path)
{
    tool_message(archive->program, path, "%s", missing);
    return TOOL_INPUT;
}

void tool_check_storable(const tool_program *program, char *const *operands, size_t count, const char *path)
{
    (void)operands;
    (void)count;
    (void)path;
    tool_usage_error(program, "%s", missing);
}
