/*
 * program.c - messages.
 */
#include "common/program.h"

#include "common/status.h"
#include "common/utf8.h"

#include <stdio.h>
#include <stdlib.h>

static void add_message(tool_buffer *line, const tool_program *program, const char *subject, const char *format,
                        va_list list)
{
    tool_buffer_format(line, "%s: ", program->name);
    if (subject != NULL) {
        tool_buffer_plain(line, subject);
        tool_buffer_text(line, ": ");
    }
    tool_buffer_vformat(line, format, list);
    tool_buffer_text(line, "\n");
}

static void print_message(const tool_program *program, const char *subject, const char *format, va_list list)
{
    tool_buffer line = {0};
    add_message(&line, program, subject, format, list);
    fwrite(line.bytes, 1, line.len, stderr);
    tool_buffer_free(&line);
}

void tool_message(const tool_program *program, const char *subject, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    print_message(program, subject, format, list);
    va_end(list);
}

void tool_note(tool_buffer *messages, const tool_program *program, const char *subject, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    add_message(messages, program, subject, format, list);
    va_end(list);
}

void tool_die(const tool_program *program, int status, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    print_message(program, NULL, format, list);
    va_end(list);
    exit(status);
}

void tool_usage_error(const tool_program *program, const char *format, ...)
{
    tool_buffer line = {0};
    va_list list;
    va_start(list, format);
    tool_buffer_plain_vformat(&line, format, list);
    va_end(list);
    tool_message(program, NULL, "%s (see %s --help)", tool_buffer_string(&line), program->name);
    exit(TOOL_USAGE);
}
