/*
 * doc_boxes.h - the text boxes of a .doc document, and where in its body they hang.
 */
#ifndef TDNREF_TOOLS_DOC_BOXES_H
#define TDNREF_TOOLS_DOC_BOXES_H

#include "reading/doc_plc.h"

/** A shape with text. */
typedef struct tool_doc_shape {
    uint32_t shape; /**< its number among the drawings */
    size_t box;
} tool_doc_shape;

/** Zero-initialise. */
typedef struct tool_doc_boxes {
    tool_doc_range all; /**< characters of all boxes */
    tool_doc_plc texts;
    tool_doc_plc anchors;
    tool_doc_shape *shapes; /**< in order of their numbers */
    bool *taken;
    size_t count;
} tool_doc_boxes;

/** Reads the tables. False with a problem. */
bool tool_doc_boxes_read(const tool_doc_file *file, tool_doc_boxes *boxes);
void tool_doc_boxes_free(tool_doc_boxes *boxes);

/** The box that hangs on a character of the body and is not taken yet, which takes it; the count of boxes if there is
 * none. */
size_t tool_doc_boxes_at(tool_doc_boxes *boxes, uint32_t place);

/** The characters of a box. */
tool_doc_range tool_doc_boxes_text(const tool_doc_boxes *boxes, size_t box);

#endif
