/*
 * archive_store.h - what archive.c needs of stored graphs; without SQLite, archive_store_none.c provides it.
 */
#ifndef TDNREF_TOOLS_ARCHIVE_STORE_H
#define TDNREF_TOOLS_ARCHIVE_STORE_H

#include "store/archive.h"

/** Adds the sources of stored graphs to a graph, but those whose file is among `files`. The exit status. */
int tool_load_stores(const tool_archive *archive, tdnref_graph *graph, char *const *paths, size_t count,
                     const tool_inputs *files);

/** Adds the texts of stored graphs to the inputs, after the files among them, but those of these files. The exit
 *  status. */
int tool_stored_inputs(tool_inputs *inputs, const tool_program *program, char *const *paths, size_t count);

#endif
