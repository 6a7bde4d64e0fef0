/*
 * common.c - buffers, messages and output of the tools.
 */
#define _POSIX_C_SOURCE 200809L

#include "common/common.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int tool_worst(int a, int b)
{
    return a > b ? a : b;
}

/* --------------------------------------------------------------- memory */

TOOL_NORETURN static void out_of_memory(void)
{
    fputs("out of memory\n", stderr);
    exit(TOOL_INTERNAL);
}

void *tool_realloc(void *block, size_t size)
{
    void *grown = realloc(block, size == 0 ? 1 : size);
    if (grown == NULL) {
        out_of_memory();
    }
    return grown;
}

void *tool_alloc(size_t size)
{
    return tool_realloc(NULL, size);
}

char *tool_copy(const char *text)
{
    const size_t size = strlen(text) + 1;
    return memcpy(tool_alloc(size), text, size);
}

static void buffer_reserve(tool_buffer *buffer, size_t more)
{
    if (more >= SIZE_MAX / 2 - buffer->len) {
        out_of_memory();
    }
    const size_t need = buffer->len + more + 1;
    if (need <= buffer->capacity) {
        return;
    }
    size_t capacity = buffer->capacity == 0 ? 256 : buffer->capacity;
    while (capacity < need) {
        capacity *= 2;
    }
    buffer->bytes = tool_realloc(buffer->bytes, capacity);
    buffer->capacity = capacity;
}

void tool_buffer_add(tool_buffer *buffer, const char *bytes, size_t len)
{
    buffer_reserve(buffer, len);
    if (len > 0) {
        memcpy(buffer->bytes + buffer->len, bytes, len);
    }
    buffer->len += len;
    buffer->bytes[buffer->len] = '\0';
}

void tool_buffer_text(tool_buffer *buffer, const char *text)
{
    tool_buffer_add(buffer, text, strlen(text));
}

void tool_buffer_vformat(tool_buffer *buffer, const char *format, va_list list)
{
    va_list again;
    va_copy(again, list);
    const int len = vsnprintf(NULL, 0, format, list);
    if (len > 0) {
        buffer_reserve(buffer, (size_t)len);
        (void)vsnprintf(buffer->bytes + buffer->len, (size_t)len + 1, format, again);
        buffer->len += (size_t)len;
    }
    va_end(again);
}

void tool_buffer_format(tool_buffer *buffer, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    tool_buffer_vformat(buffer, format, list);
    va_end(list);
}

void tool_buffer_plain(tool_buffer *buffer, const char *text)
{
    for (const char *at = text; *at != '\0'; at++) {
        const unsigned char c = (unsigned char)*at;
        const bool c1 = c == 0xC2 && (unsigned char)at[1] >= 0x80 && (unsigned char)at[1] < 0xA0;
        if (c < 0x20 || c == 0x7F || c1) {
            tool_buffer_add(buffer, "?", 1);
            at += c1 ? 1 : 0;
        } else {
            tool_buffer_add(buffer, at, 1);
        }
    }
}

void tool_buffer_plain_vformat(tool_buffer *buffer, const char *format, va_list list)
{
    tool_buffer text = {0};
    tool_buffer_vformat(&text, format, list);
    tool_buffer_plain(buffer, text.bytes == NULL ? "" : text.bytes);
    tool_buffer_free(&text);
}

void tool_buffer_free(tool_buffer *buffer)
{
    free(buffer->bytes);
    *buffer = (tool_buffer){0};
}

int tool_buffer_sink(const char *bytes, size_t len, void *ud)
{
    tool_buffer_add(ud, bytes, len);
    return 0;
}

/* ------------------------------------------------------------- messages */

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

const char *tool_error_text(const tdnref_error *err)
{
    return err->msg != NULL && err->msg[0] != '\0' ? err->msg : tdnref_status_name(err->status);
}

int tool_error_status(const tdnref_error *err)
{
    switch (err->status) {
    case TDNREF_OK:
        return TOOL_OK;
    case TDNREF_ERR_ENCODING:
    case TDNREF_ERR_LIMIT:
        return TOOL_INPUT;
    default:
        return TOOL_INTERNAL;
    }
}

bool tool_is_day(tdnref_date date)
{
    int64_t days = 0;
    return tdnref_days_between(date, date, &days);
}

bool tool_wants_colour(FILE *stream)
{
    const char *term = getenv("TERM");
    const char *none = getenv("NO_COLOR");
    return isatty(fileno(stream)) == 1 && term != NULL && strcmp(term, "dumb") != 0 &&
           (none == NULL || none[0] == '\0');
}

/* --------------------------------------------------------------- output */

int tool_output_open(tool_output *output, const tool_program *program, const char *path)
{
    *output = (tool_output){.program = program, .stream = stdout, .name = "standard output"};
    /* Without this a reader that goes away would kill the tool in the middle of its messages. */
    (void)signal(SIGPIPE, SIG_IGN);
    if (path != NULL && strcmp(path, "-") != 0) {
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
