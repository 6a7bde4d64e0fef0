/*
 * read.c - reading to the end, or mapping.
 */
#define _POSIX_C_SOURCE 200809L

#include "common/read.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Below this a copy is cheaper than a mapping. */
#define MAPPED_FROM ((size_t)1 << 20)

static const char *open_problem(const char *path, int error)
{
    struct stat st;
    if (error == ENOENT && lstat(path, &st) == 0 && S_ISLNK(st.st_mode)) {
        return "broken link";
    }
    return strerror(error);
}

/* Reads until nothing comes, `expected` bytes in one go if that is right. */
static bool read_all(int fd, size_t expected, tool_buffer *bytes, bool *too_large)
{
    enum { CHUNK = 1 << 16 };
    ssize_t got = 0;
    size_t wanted = expected < TOOL_LARGEST_FILE ? expected + 1 : CHUNK; /* one more, to see the end */
    do {
        tool_buffer_reserve(bytes, wanted);
        got = read(fd, bytes->bytes + bytes->len, wanted);
        if (got > 0) {
            bytes->len += (size_t)got;
            wanted = (size_t)got < wanted ? wanted - (size_t)got : CHUNK;
        }
        *too_large = bytes->len > TOOL_LARGEST_FILE;
    } while ((got > 0 || (got < 0 && errno == EINTR)) && !*too_large);
    bytes->bytes[bytes->len] = '\0';
    return got >= 0;
}

/* Opens an input and tells its size, 0 if it is no regular file; below 0 with a problem. */
static int open_input(const char *path, size_t *size, tool_buffer *problem)
{
    struct stat st;
    const bool from_stdin = strcmp(path, "-") == 0;
    const int fd = from_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        tool_buffer_format(problem, "cannot be read: %s", open_problem(path, errno));
        return fd;
    }
    *size = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0 ? (size_t)st.st_size : 0;
    return fd;
}

static bool read_input(int fd, size_t size, tool_buffer *bytes, tool_buffer *problem)
{
    bool too_large = size > TOOL_LARGEST_FILE;
    bytes->len = 0;
    if (!too_large && !read_all(fd, size, bytes, &too_large)) {
        tool_buffer_format(problem, "cannot be read: %s", strerror(errno));
        return false;
    }
    if (too_large) {
        tool_buffer_format(problem, "not read: larger than %zu MiB", TOOL_LARGEST_FILE >> 20);
    }
    return !too_large;
}

static void close_input(int fd)
{
    if (fd != STDIN_FILENO) {
        (void)close(fd);
    }
}

bool tool_read(const char *path, tool_buffer *bytes, tool_buffer *problem)
{
    size_t size = 0;
    bytes->len = 0;
    const int fd = open_input(path, &size, problem);
    if (fd < 0) {
        return false;
    }
    const bool done = read_input(fd, size, bytes, problem);
    close_input(fd);
    return done;
}

bool tool_read_or_say(const tool_program *program, const char *path, tool_buffer *bytes)
{
    tool_buffer problem = {0};
    const bool done = tool_read(path, bytes, &problem);
    if (!done) {
        tool_message(program, path, "%s", tool_buffer_string(&problem));
    }
    tool_buffer_free(&problem);
    return done;
}

/* ---------------------------------------------------------- one after the other */

bool tool_text_read(tool_text *text, const char *path, tool_buffer *problem)
{
    size_t size = 0;
    tool_text_close(text);
    const int fd = open_input(path, &size, problem);
    if (fd < 0) {
        return false;
    }
    void *map =
        size >= MAPPED_FROM && size <= TOOL_LARGEST_FILE ? mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0) : MAP_FAILED;
    bool done = true;
    if (map != MAP_FAILED) {
        (void)posix_madvise(map, size, POSIX_MADV_SEQUENTIAL);
        text->mapped = true;
        text->bytes = map;
        text->len = size;
    } else {
        done = read_input(fd, size, &text->buffer, problem);
        tool_text_take(text);
    }
    close_input(fd);
    return done;
}

tool_buffer *tool_text_buffer(tool_text *text)
{
    tool_text_close(text);
    text->buffer.len = 0;
    return &text->buffer;
}

void tool_text_take(tool_text *text)
{
    text->bytes = tool_buffer_string(&text->buffer);
    text->len = text->buffer.len;
}

void tool_text_close(tool_text *text)
{
    if (text->mapped) {
        union {
            const char *bytes;
            void *map;
        } of = {.bytes = text->bytes};
        (void)munmap(of.map, text->len);
    }
    text->mapped = false;
    text->bytes = "";
    text->len = 0;
}

void tool_text_free(tool_text *text)
{
    tool_text_close(text);
    tool_buffer_free(&text->buffer);
}
