/*
 * sniff.c - the first bytes of a file.
 */
#define _POSIX_C_SOURCE 200809L

#include "common/sniff.h"

#include "common/ending.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* https://www.sqlite.org/fileformat.html, 1.3.1; the final NUL belongs to it. */
static const char sqlite_magic[] = "SQLite format 3";

/** Opens a regular file; NULL for all else. */
static FILE *open_regular(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode) ? fopen(path, "rb") : NULL;
}

tool_file_kind tool_sniff(const char *path)
{
    char start[sizeof sqlite_magic] = "";
    struct stat st;
    if (stat(path, &st) != 0) {
        return errno == ENOENT ? TOOL_FILE_ABSENT : TOOL_FILE_OTHER;
    }
    FILE *file = open_regular(path);
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

bool tool_is_false_store(const char *path)
{
    struct stat st;
    return tool_has_ending(path, ".db") && stat(path, &st) == 0 && S_ISREG(st.st_mode) &&
           tool_sniff(path) != TOOL_FILE_DATABASE;
}

/* How page/page.html begins: the language and the hash of the script differ, the mark stands after them. */
static const char page_start[] = "<!DOCTYPE html>";
static const char page_mark[] = "\n<meta name=\"generator\" content=\"refaudit\">\n";

bool tool_is_review(const char *path)
{
    char start[1024];
    FILE *file = open_regular(path);
    if (file == NULL) {
        return false;
    }
    const size_t got = fread(start, 1, sizeof start - 1, file);
    (void)fclose(file);
    start[got] = '\0';
    return strncmp(start, page_start, sizeof page_start - 1) == 0 && strstr(start, page_mark) != NULL;
}
