/*
 * paths.c - file names, component by component.
 */
#define _XOPEN_SOURCE 700

#include "store/paths.h"

#include "common/buffer.h"

#include <stdlib.h>
#include <string.h>

char *tool_path_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    if (slash == NULL) {
        return tool_copy(".");
    }
    tool_buffer folder = {0};
    tool_buffer_add(&folder, path, slash == path ? 1 : (size_t)(slash - path));
    return folder.bytes;
}

/** Takes the last part of a tidy path away; false if there is none that could be taken. */
static bool drop_part(tool_buffer *path, size_t root)
{
    size_t start = path->len;
    while (start > root && path->bytes[start - 1] != '/') {
        start--;
    }
    if (start == path->len || strcmp(path->bytes + start, "..") == 0) {
        return false;
    }
    path->len = start > root ? start - 1 : root;
    path->bytes[path->len] = '\0';
    return true;
}

static void add_part(tool_buffer *path, size_t root, const char *part, size_t len)
{
    if (len == 0 || (len == 1 && part[0] == '.')) {
        return;
    }
    if (len == 2 && part[0] == '.' && part[1] == '.' && (drop_part(path, root) || root > 0)) {
        return;
    }
    if (path->len > root) {
        tool_buffer_text(path, "/");
    }
    tool_buffer_add(path, part, len);
}

static void add_parts(tool_buffer *path, size_t root, const char *parts)
{
    while (*parts != '\0') {
        const size_t len = strcspn(parts, "/");
        add_part(path, root, parts, len);
        parts += len + (parts[len] == '/' ? 1 : 0);
    }
}

char *tool_path_join(const char *folder, const char *name)
{
    tool_buffer path = {0};
    const bool absolute = name[0] == '/' || folder[0] == '/';
    tool_buffer_text(&path, absolute ? "/" : "");
    if (name[0] != '/') {
        add_parts(&path, absolute ? 1 : 0, folder);
    }
    add_parts(&path, absolute ? 1 : 0, name);
    if (path.len == 0) {
        tool_buffer_text(&path, ".");
    }
    return path.bytes;
}

char *tool_path_absolute(const char *path)
{
    char *folder = tool_path_folder(path);
    const char *slash = strrchr(path, '/');
    const char *last = slash == NULL ? path : slash + 1;
    /* "." and ".." are folders whatever stands before them. */
    const bool is_folder = last[0] == '\0' || strcmp(last, ".") == 0 || strcmp(last, "..") == 0;
    char *real = realpath(is_folder ? path : folder, NULL);
    char *here = real == NULL ? realpath(".", NULL) : NULL;
    char *absolute =
        real != NULL ? tool_path_join(real, is_folder ? "." : last) : tool_path_join(here == NULL ? "/" : here, path);
    free(here);
    free(real);
    free(folder);
    return absolute;
}

char *tool_path_relative(const char *base, const char *target)
{
    size_t same = 0;
    for (size_t i = 0;; i++) {
        const bool base_ends = base[i] == '/' || base[i] == '\0';
        const bool target_ends = target[i] == '/' || target[i] == '\0';
        if (base_ends && target_ends) {
            same = i;
        }
        if (base[i] != target[i] || base[i] == '\0') {
            break;
        }
    }
    tool_buffer path = {0};
    tool_buffer_text(&path, "");
    for (const char *at = base + same; *at != '\0'; at++) {
        if (*at == '/' && at[1] != '\0') {
            add_part(&path, 0, "..", 2);
        }
    }
    add_parts(&path, 0, target + same);
    if (path.len == 0) {
        tool_buffer_text(&path, ".");
    }
    return path.bytes;
}

bool tool_path_is_inside(const char *folder, const char *path)
{
    const size_t len = strcmp(folder, "/") == 0 ? 0 : strlen(folder);
    return strncmp(folder, path, len) == 0 && (path[len] == '\0' || path[len] == '/');
}
