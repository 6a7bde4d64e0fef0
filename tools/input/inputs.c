/*
 * inputs.c - from operands to inputs.
 *
 * A named file is always tried, whatever its extension; folder.c tells what is read of a folder.
 */
#define _POSIX_C_SOURCE 200809L

#include "input/inputs.h"

#include "common/sniff.h"
#include "common/status.h"
#include "input/folder.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static int add_folder(tool_inputs *inputs, const tool_program *program, const char *path)
{
    tool_folder folder = tool_folder_list(program, path);
    tool_path_list_move(&inputs->files, &folder.found);
    tool_path_list_move(&inputs->unread, &folder.unread);
    if (folder.others != NULL) {
        inputs->others = tool_realloc(inputs->others, (inputs->other_count + 1) * sizeof *inputs->others);
        inputs->others[inputs->other_count++] = (tool_other_files){tool_copy(path), tool_copy(folder.others)};
    }
    const int status = folder.status;
    tool_folder_free(&folder);
    return status;
}

int tool_inputs_collect(tool_inputs *inputs, const tool_program *program, char *const *operands, size_t count)
{
    int status = TOOL_OK;
    for (size_t i = 0; i < count; i++) {
        struct stat st;
        const bool from_stdin = strcmp(operands[i], "-") == 0;
        if (!from_stdin && stat(operands[i], &st) == 0 && S_ISDIR(st.st_mode)) {
            status = tool_worst(status, add_folder(inputs, program, operands[i]));
        } else if (!from_stdin && tool_is_review(operands[i])) {
            tool_message(program, operands[i], "not read: %s; name the plans instead", TOOL_REVIEW_NAME);
            status = TOOL_INPUT;
        } else {
            tool_path_list_add(&inputs->files, tool_copy(operands[i]));
        }
    }
    tool_path_list_drop_repeats(&inputs->files); /* "refscan plans plans/a.txt" reads a.txt once */
    return status;
}

void tool_inputs_free(tool_inputs *inputs)
{
    for (size_t i = 0; i < inputs->other_count; i++) {
        free(inputs->others[i].folder);
        free(inputs->others[i].counts);
    }
    free(inputs->others);
    tool_path_list_free(&inputs->files);
    tool_path_list_free(&inputs->unread);
    if (inputs->free_stored != NULL) {
        inputs->free_stored(inputs->stored);
    }
    *inputs = (tool_inputs){.others = NULL};
}
