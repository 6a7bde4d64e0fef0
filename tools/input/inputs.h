/*
 * inputs.h - which files a tool reads.
 */
#ifndef TDNREF_TOOLS_INPUTS_H
#define TDNREF_TOOLS_INPUTS_H

#include "common/program.h"
#include "input/path_list.h"

#include <stdbool.h>

struct tool_job;

/** Reads the bytes of the job's input, which is not a file; false after a report of the job. Called from any thread. */
typedef bool tool_input_reader(void *ud, struct tool_job *job, tool_buffer *bytes);

/** What a folder holds besides: files that are no documents by their endings. */
typedef struct tool_other_files {
    char *folder;
    char *counts; /**< "1 .json, 12 .png" */
} tool_other_files;

/** What a run reads. Zero-initialise. */
typedef struct tool_inputs {
    tool_path_list files;     /**< in the operands' order, byte order of path inside a folder; "-" is standard input. No
                                 path     twice */
    tool_path_list unread;    /**< documents in folders in another form than text, in the same order */
    tool_other_files *others; /**< one for each folder that was named and has such files */
    size_t other_count;
    tool_input_reader *read_stored; /**< NULL: all inputs are files */
    size_t stored_from;             /**< else it reads the files from here on, which are none */
    void *stored;                   /**< its `ud` */
    void (*free_stored)(void *ud);
} tool_inputs;

/** Collects files from operands; folders recursively (.txt .md .htm .html, and what this build reads besides). Reports
 * what it leaves out: README and the like among them; pages that refaudit wrote are never read. TOOL_OK, or TOOL_INPUT
 * if a folder could not be read or such a page was named. */
int tool_inputs_collect(tool_inputs *inputs, const tool_program *program, char *const *operands, size_t count);
void tool_inputs_free(tool_inputs *inputs);

#endif
