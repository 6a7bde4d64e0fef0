/*
 * folder.h - the documents in a folder and its subfolders.
 */
#ifndef TDNREF_TOOLS_FOLDER_H
#define TDNREF_TOOLS_FOLDER_H

#include "common/program.h"
#include "input/path_list.h"

typedef struct tool_folder {
    tool_path_list found;  /**< to be read */
    tool_path_list unread; /**< documents in another form than text that this build does not read */
    char *others;          /**< files that are no documents by their endings: "1 .json, 12 .png"; NULL: none */
    int status;            /**< TOOL_OK, or TOOL_INPUT if a folder could not be read */
} tool_folder;

/** Lists a folder in byte order of paths, and reports what is left out of it. */
tool_folder tool_folder_list(const tool_program *program, const char *path);
void tool_folder_free(tool_folder *folder);

#endif
