/*
 * odt_walk.h - one part of an OpenDocument text: its content, or the headers and footers among its styles.
 */
#ifndef TDNREF_TOOLS_ODT_WALK_H
#define TDNREF_TOOLS_ODT_WALK_H

#include "reading/notes.h"
#include "reading/odt_words.h"
#include "reading/package.h"

/** What a part holds. Zero-initialise; free `lines`. */
typedef struct tool_odt_part {
    tool_buffer lines;
    tool_notes *notes; /**< takes the notes; not NULL */
    bool found;        /**< what is read of the part is there */
} tool_odt_part;

/** Reads what is within elements `wanted`, TOOL_ODT_TEXT or TOOL_ODT_HEADER. False with a problem. */
bool tool_odt_walk(tool_package *package, const char *part, tool_odt_element wanted, tool_odt_part *read,
                   tool_extract *out);

#endif
