/*
 * doc_grid.h - the columns of a table in a .doc document.
 *
 * Each row has edges of its own. A title over two columns is one cell; that the cells below stand in the same columns
 * as in other rows, only all rows together tell.
 */
#ifndef TDNREF_TOOLS_DOC_GRID_H
#define TDNREF_TOOLS_DOC_GRID_H

#include "reading/doc_text.h"

/** The edges of a row, from the left, among those of all rows. */
typedef struct tool_doc_row {
    size_t first;
    size_t count;
} tool_doc_row;

/** Zero-initialise. */
typedef struct tool_doc_grid {
    int32_t *edges; /**< of all rows, one after the other */
    size_t edge_count;
    size_t edge_capacity;
    tool_doc_row *rows;
    size_t row_count;
    size_t row_capacity;
    int32_t *columns; /**< edges of the table, from the left */
    size_t column_count;
    size_t row; /**< the one that is read */
} tool_doc_grid;

/** Reads the rows of the table that begins at the first character of a range, and is not inside of another. False with
 * a problem. */
bool tool_doc_grid_read(tool_doc_grid *grid, tool_doc *doc, tool_doc_range range);
void tool_doc_grid_free(tool_doc_grid *grid);

/** How many columns the cell with this number takes in the row that is read, 1 if that is not known. */
size_t tool_doc_grid_span(const tool_doc_grid *grid, size_t cell);

#endif
