/*
 * docx_walk.h - one part of a .docx document with text: body, notes, header.
 */
#ifndef TDNREF_TOOLS_DOCX_WALK_H
#define TDNREF_TOOLS_DOCX_WALK_H

#include "reading/notes.h"
#include "reading/package.h"

/** What a part holds. Zero-initialise; free `lines`. */
typedef struct tool_docx_part {
    tool_buffer lines; /**< of a part with notes: none, they are in the notes */
    bool embedded;     /**< something in another form than .docx is inside */
} tool_docx_part;

/** Reads a part. `notes` takes the marks of a body, and the texts of a part with notes. False with a problem. */
bool tool_docx_walk(tool_package *package, const char *part, tool_notes *notes, tool_docx_part *read,
                    tool_extract *out);

#endif
