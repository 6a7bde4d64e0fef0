/*
 * odt_styles.h - the styles of an OpenDocument text that hide what they are applied to.
 */
#ifndef TDNREF_TOOLS_ODT_STYLES_H
#define TDNREF_TOOLS_ODT_STYLES_H

#include "common/buffer.h"

#include <stdbool.h>

/** Zero-initialise. */
typedef struct tool_odt_styles {
    char **hiding; /**< names */
    size_t count;
    size_t capacity;
    bool sorted;
    char *open; /**< the style whose properties are read; NULL: none */
} tool_odt_styles;

/** `name` may be NULL. */
void tool_odt_styles_begin(tool_odt_styles *styles, const char *name);
void tool_odt_styles_end(tool_odt_styles *styles);
/** The open style hides text. */
void tool_odt_styles_hide(tool_odt_styles *styles);

/** `name` may be NULL. */
bool tool_odt_styles_hides(tool_odt_styles *styles, const char *name);
void tool_odt_styles_free(tool_odt_styles *styles);

#endif
