/*
 * no_store.c - stored graphs where the program was built without SQLite: there are none, and this says what to install.
 */
#include "archive.h"
#include "archive_store.h"

static const char missing[] = "this build has no stored graphs: install libsqlite3-dev, libzstd-dev and nettle-dev, "
                              "and build again";

bool tool_is_store(const char *path)
{
    (void)path;
    return false;
}

int tool_load_stores(const tool_archive *archive, tdnref_graph *graph, char *const *paths, size_t count,
                     const tool_inputs *files)
{
    (void)archive;
    (void)graph;
    (void)paths;
    (void)count;
    (void)files;
    return TOOL_OK;
}

int tool_archive_store(const tool_archive *archive, const char *path, bool keep_text)
{
    (void)keep_text;
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
