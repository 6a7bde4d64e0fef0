/*
 * output.c - writing, with each failure reported once.
 */
#define _POSIX_C_SOURCE 200809L

#include "common/output.h"

#include "common/status.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool tool_output_is_standard(const char *path)
{
    return path == NULL || strcmp(path, "-") == 0;
}

int tool_output_open(tool_output *output, const tool_program *program, const char *path)
{
    *output = (tool_output){.program = program, .stream = stdout, .name = "standard output"};
    /* Without this a reader that goes away would kill the tool in the middle of its messages. */
    (void)signal(SIGPIPE, SIG_IGN);
    if (!tool_output_is_standard(path)) {
        output->name = path;
        output->stream = fopen(path, "wb");
        if (output->stream == NULL) {
            tool_message(program, path, "cannot be written: %s", strerror(errno));
            output->status = TOOL_INPUT;
        }
    }
    return output->status;
}

static void output_failed(tool_output *output, int error)
{
    if (error == EPIPE) {
        output->closed = true;
    } else if (output->status == TOOL_OK) {
        tool_message(output->program, output->name, "cannot be written: %s", strerror(error));
        output->status = TOOL_INPUT;
    }
}

bool tool_output_write(tool_output *output, const char *bytes, size_t len)
{
    if (output->closed || output->status != TOOL_OK) {
        return false;
    }
    if (len > 0 && fwrite(bytes, 1, len, output->stream) != len) {
        output_failed(output, errno);
        return false;
    }
    return true;
}

int tool_output_sink(const char *bytes, size_t len, void *ud)
{
    return tool_output_write(ud, bytes, len) ? 0 : 1;
}

int tool_output_close(tool_output *output)
{
    if (output->stream == NULL) {
        return output->status;
    }
    const bool failed = output->stream == stdout ? fflush(stdout) != 0 : fclose(output->stream) != 0;
    if (failed && !output->closed) {
        output_failed(output, errno);
    }
    output->stream = NULL;
    return output->status;
}

bool tool_wants_colour(FILE *stream)
{
    const char *term = getenv("TERM");
    const char *none = getenv("NO_COLOR");
    return isatty(fileno(stream)) == 1 && term != NULL && strcmp(term, "dumb") != 0 &&
           (none == NULL || none[0] == '\0');
}
