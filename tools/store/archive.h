/*
 * archive.h - operands of any kind: files, folders, and stored graphs.
 *
 * refgraph takes the records of a stored graph as they are, refscan and refaudit read its texts again. Neither knows
 * anything about how graphs are stored.
 */
#ifndef TDNREF_TOOLS_ARCHIVE_H
#define TDNREF_TOOLS_ARCHIVE_H

#include "input/inputs.h"
#include "tdnref.h"

typedef struct tool_archive {
    const tool_program *program;
    const tdnref_ctx *ctx;
    char *const *operands; /**< FILE, DIR, "-", or a stored graph */
    size_t operand_count;
    unsigned threads;           /**< 0: one for each processor */
    bool keep_text;             /**< what is stored holds the texts too */
    bool allow_classified;      /**< sources that bear a stamp of secrecy too; else they are only listed */
    const char *const *outputs; /**< files that tool_archive_load() must not find among the inputs, and NULL; or NULL */
} tool_archive;

/** Adds the records of all operands to a graph that is not sealed yet. Sources of a stored graph are named as their
 *  files would be, relative to the current folder; a file among the operands goes before a stored copy of it. Reports
 *  what cannot be read; the exit status. */
int tool_archive_load(const tool_archive *archive, tdnref_graph *graph);

/** For tools that read texts: the inputs of tool_inputs_collect(), and after them the texts of the stored graphs among
 *  the operands, as the files that they were read from; tool_inputs_free() closes those too. The exit status. */
int tool_archive_inputs(tool_inputs *inputs, const tool_program *program, char *const *operands, size_t count);

/** Ends the program with a usage error if these operands cannot be stored in the file `path`, or nothing can because
 * the program was built without SQLite. */
void tool_check_storable(const tool_program *program, char *const *operands, size_t count, const char *path);

/** Stores the operands in the file `path`, or brings it up to date with them; the exit status. */
int tool_archive_store(const tool_archive *archive, const char *path);

#endif
