/*
 * ending.c - the end of a name.
 */
#include "common/ending.h"

#include <string.h>

const char *tool_ending_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash == NULL ? path : slash + 1;
    const char *dot = strrchr(name, '.');
    return dot == NULL || dot == name || dot[1] == '\0' ? NULL : dot;
}

bool tool_has_ending(const char *path, const char *ending)
{
    const size_t len = strlen(path);
    const size_t end = strlen(ending);
    return len > end && strcmp(path + len - end, ending) == 0;
}
