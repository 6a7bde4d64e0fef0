/*
 * story.h - the text of a document as it comes: paragraphs, tables, text boxes.
 *
 * A paragraph is a line. A row of a table is a line in Markdown, "| 1 | Kế hoạch |"; but two cells, one of which has
 * several lines, are a layout and not a table: the lines of the first come before those of the second. So the
 * letterhead of nearly every Vietnamese document is to be read, and the recipients beside the signature. The text of a
 * box follows the paragraph that it hangs on.
 */
#ifndef TDNREF_TOOLS_STORY_H
#define TDNREF_TOOLS_STORY_H

#include "common/buffer.h"

#include <stdbool.h>

/** Tables inside of cells and boxes, each in the other: so many at most. */
enum { TOOL_STORY_DEEPEST = 32 };

/** A text that lines are added to: the document's, a cell's, a box's. */
typedef struct tool_story_frame {
    tool_buffer text;
    tool_buffer boxes; /**< lines of the boxes that hang on the open paragraph */
    bool joined;       /**< the mark of the paragraph is deleted: the next goes on in its line */
} tool_story_frame;

/** A row of a table. */
typedef struct tool_story_row {
    tool_buffer *cells;
    size_t count;
    size_t capacity;
    size_t columns;     /**< of the open cell */
    size_t cells_apart; /**< a cell that spans columns is one */
    bool deleted;
} tool_story_row;

/** Zero-initialise. */
typedef struct tool_story {
    tool_story_frame frames[TOOL_STORY_DEEPEST + 1];
    size_t frame; /**< the open one; 0: the document's */
    tool_story_row rows[TOOL_STORY_DEEPEST];
    size_t row_count; /**< open tables */
    bool refused;     /**< a table is too deep or too wide; nothing more is taken */
} tool_story;

void tool_story_text(tool_story *story, const char *bytes, size_t len);
void tool_story_end_paragraph(tool_story *story);
/** The mark that ends the open paragraph is deleted. */
void tool_story_join(tool_story *story);

void tool_story_begin_table(tool_story *story);
void tool_story_end_table(tool_story *story);
void tool_story_begin_cell(tool_story *story);
/** The open cell is as wide as so many columns. */
void tool_story_span_columns(tool_story *story, unsigned long columns);
void tool_story_end_cell(tool_story *story);
/** The open row is deleted. */
void tool_story_delete_row(tool_story *story);
void tool_story_end_row(tool_story *story);

void tool_story_begin_box(tool_story *story);
void tool_story_end_box(tool_story *story);
/** Ends a box, as one that holds a note; the caller frees its lines. */
tool_buffer tool_story_take_box(tool_story *story);
/** The boxes that have ended hang on no paragraph: their lines come now. */
void tool_story_place_boxes(tool_story *story);

/** The lines so far, if all tables and boxes are closed. */
const tool_buffer *tool_story_lines(const tool_story *story);
void tool_story_free(tool_story *story);

#endif
