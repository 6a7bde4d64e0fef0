/*
 * odt_styles.c - words that are hidden have a style of their own, with text:display="none"; all styles come before the
 * text.
 */
#include "reading/odt_styles.h"

#include <stdlib.h>
#include <string.h>

void tool_odt_styles_begin(tool_odt_styles *styles, const char *name)
{
    free(styles->open);
    styles->open = name == NULL ? NULL : tool_copy(name);
}

void tool_odt_styles_end(tool_odt_styles *styles)
{
    free(styles->open);
    styles->open = NULL;
}

void tool_odt_styles_hide(tool_odt_styles *styles)
{
    if (styles->open == NULL) {
        return;
    }
    if (styles->count == styles->capacity) {
        styles->capacity = styles->capacity == 0 ? 8 : 2 * styles->capacity;
        styles->hiding = tool_realloc(styles->hiding, styles->capacity * sizeof *styles->hiding);
    }
    styles->hiding[styles->count++] = styles->open;
    styles->open = NULL;
    styles->sorted = false;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

bool tool_odt_styles_hides(tool_odt_styles *styles, const char *name)
{
    if (styles->count == 0 || name == NULL) {
        return false;
    }
    if (!styles->sorted) {
        qsort(styles->hiding, styles->count, sizeof *styles->hiding, compare_names);
        styles->sorted = true;
    }
    return bsearch(&name, styles->hiding, styles->count, sizeof *styles->hiding, compare_names) != NULL;
}

void tool_odt_styles_free(tool_odt_styles *styles)
{
    for (size_t i = 0; i < styles->count; i++) {
        free(styles->hiding[i]);
    }
    free(styles->hiding);
    free(styles->open);
    *styles = (tool_odt_styles){0};
}
