/*
 * path_list.c - adding, sorting, dropping.
 */
#include "input/path_list.h"

#include "common/buffer.h"

#include <stdlib.h>
#include <string.h>

void tool_path_list_add(tool_path_list *list, char *path)
{
    if (list->count == list->capacity) {
        list->capacity = list->capacity == 0 ? 16 : list->capacity * 2;
        list->items = tool_realloc(list->items, list->capacity * sizeof *list->items);
    }
    list->items[list->count++] = path;
}

char *tool_path_list_pop(tool_path_list *list)
{
    return list->count == 0 ? NULL : list->items[--list->count];
}

void tool_path_list_move(tool_path_list *to, tool_path_list *from)
{
    for (size_t i = 0; i < from->count; i++) {
        tool_path_list_add(to, from->items[i]);
    }
    from->count = 0;
}

static int compare_paths(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

void tool_path_list_sort(tool_path_list *list)
{
    if (list->count > 1) {
        qsort(list->items, list->count, sizeof *list->items, compare_paths);
    }
}

typedef struct place {
    char *path;
    size_t at;
} place;

static int compare_places(const void *a, const void *b)
{
    const place *x = a;
    const place *y = b;
    const int order = strcmp(x->path, y->path);
    return order != 0 ? order : (x->at > y->at) - (x->at < y->at);
}

void tool_path_list_drop_repeats(tool_path_list *list)
{
    if (list->count < 2) {
        return;
    }
    place *places = tool_alloc(list->count * sizeof *places);
    for (size_t i = 0; i < list->count; i++) {
        places[i] = (place){list->items[i], i};
    }
    qsort(places, list->count, sizeof *places, compare_places);
    for (size_t i = list->count - 1; i > 0; i--) {
        if (strcmp(places[i].path, places[i - 1].path) == 0) {
            list->items[places[i].at] = NULL;
            free(places[i].path);
        }
    }
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i] != NULL) {
            list->items[kept++] = list->items[i];
        }
    }
    list->count = kept;
    free(places);
}

void tool_path_list_free(tool_path_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        free(list->items[i]);
    }
    free(list->items);
    *list = (tool_path_list){.items = NULL};
}
