/*
 * path_list.h - names of files, in an order.
 */
#ifndef TDNREF_TOOLS_PATH_LIST_H
#define TDNREF_TOOLS_PATH_LIST_H

#include <stddef.h>

/** Zero-initialise. The paths belong to the list. */
typedef struct tool_path_list {
    char **items;
    size_t count;
    size_t capacity;
} tool_path_list;

/** Adds a path, which now belongs to the list. */
void tool_path_list_add(tool_path_list *list, char *path);
/** Takes the last path away, which then belongs to the caller; NULL if there is none. */
char *tool_path_list_pop(tool_path_list *list);
/** Puts all paths of `from` behind those of `to`. */
void tool_path_list_move(tool_path_list *to, tool_path_list *from);
/** Brings the paths into byte order. */
void tool_path_list_sort(tool_path_list *list);
/** Drops each path that equals an earlier one; the others keep their order. */
void tool_path_list_drop_repeats(tool_path_list *list);
void tool_path_list_free(tool_path_list *list);

#endif
