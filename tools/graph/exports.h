/*
 * exports.h - the formats of refgraph: their names, the endings of files that ask for them, and how each is written.
 */
#ifndef TDNREF_TOOLS_EXPORTS_H
#define TDNREF_TOOLS_EXPORTS_H

#include "common/program.h"
#include "tdnref.h"

/** In the order of tool_export_names. */
typedef enum tool_export {
    TOOL_EXPORT_DOT,
    TOOL_EXPORT_SVG,
    TOOL_EXPORT_PNG,
    TOOL_EXPORT_PDF,
    TOOL_EXPORT_JSON,
    TOOL_EXPORT_GRAPHML,
    TOOL_EXPORT_CSV, /**< two files, NAME-nodes.csv and NAME-edges.csv */
    TOOL_EXPORT_CSV_NODES,
    TOOL_EXPORT_CSV_EDGES,
    TOOL_EXPORT_JSONLD,
    TOOL_EXPORT_MERMAID,
    TOOL_EXPORT_DB /**< the stored graph, see archive.h */
} tool_export;

/** For tool_choice(). */
extern const char *const tool_export_names[];

/** The format that the ending of a file asks for; DOT if it asks for none. */
tool_export tool_export_of_path(const char *path);

/** Ends the program with a usage error if the file's name has an ending that asks for no format. */
void tool_export_check_ending(const tool_program *program, const char *path);

/** Ends the program with one line if this build or this output cannot have the format. */
void tool_export_check(const tool_program *program, tool_export format, const char *path);

/** True for the formats that spreadsheets read. */
bool tool_export_is_csv(tool_export format);

/** The files that the format is written to, free() each; NULL for standard output and after the last. */
void tool_export_files(tool_export format, const char *path, char *files[3]);

/** Writes a sealed graph to `path`, NULL for standard output. The exit status; reports what goes wrong. */
int tool_export_write(const tool_program *program, const tdnref_graph *graph, tool_export format,
                      const tdnref_view_options *view, const char *path);

#endif
