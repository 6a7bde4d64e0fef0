/*
 * doc_walk.h - characters of a .doc document as lines: its body, a note, a header, a box.
 */
#ifndef TDNREF_TOOLS_DOC_WALK_H
#define TDNREF_TOOLS_DOC_WALK_H

#include "reading/doc_boxes.h"
#include "reading/doc_text.h"
#include "reading/notes.h"

/** What hangs on characters of the body. */
typedef struct tool_doc_marks {
    tool_doc_plc of[2]; /**< by tool_note_kind */
    size_t next[2];
    tool_notes *notes; /**< gets those that the body has */
    tool_doc_boxes *boxes;
} tool_doc_marks;

/** Adds a range of characters to the story; `marks`: NULL but for the body. False with a problem. */
bool tool_doc_walk(tool_doc *doc, tool_doc_range range, tool_doc_marks *marks, tool_story *story);

#endif
