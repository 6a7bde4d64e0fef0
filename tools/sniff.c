/*
 * sniff.c - the first bytes of a file.
 */
#define _POSIX_C_SOURCE 200809L

#include "sniff.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* https://www.sqlite.org/fileformat.html, 1.3.1; the final NUL belongs to it. */
static const char sqlite_magic[] = "SQLite format 3";

tool_file_kind tool_sniff(const char *path)
{
    char start[sizeof sqlite_magic] = "";
    struct stat st;
    if (stat(path, &st) != 0) {
        return errno == ENOENT ? TOOL_FILE_ABSENT : TOOL_FILE_OTHER;
    }
    FILE *file = S_ISREG(st.st_mode) ? fopen(path, "rb") : NULL;
    if (file == NULL) {
        return TOOL_FILE_OTHER;
    }
    const size_t got = fread(start, 1, sizeof start, file);
    (void)fclose(file);
    if (got == 0) {
        return TOOL_FILE_EMPTY;
    }
    return memcmp(start, sqlite_magic, sizeof start) == 0 ? TOOL_FILE_DATABASE : TOOL_FILE_OTHER;
}
