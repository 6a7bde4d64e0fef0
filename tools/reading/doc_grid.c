/*
 * doc_grid.c - the edges of cells, in twentieths of a point, from the properties of the marks that end rows.
 */
#include "reading/doc_grid.h"

#include "reading/doc_bytes.h"

#include <stdlib.h>

enum { ROW_MARK = 0x07, PAGE_MARK = 0x0C, PARAGRAPH_MARK = 0x0D };
/* Edges so near to one another are one that somebody drew by hand: a millimetre. */
enum { NEAR = 57 };

static void *room_for_one(void *rows, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity) {
        return rows;
    }
    *capacity = *capacity == 0 ? 16 : 2 * *capacity;
    return tool_realloc(rows, *capacity * size);
}

static void add_row(tool_doc_grid *grid, tool_doc_list edges)
{
    grid->rows = room_for_one(grid->rows, grid->row_count, &grid->row_capacity, sizeof *grid->rows);
    grid->rows[grid->row_count++] = (tool_doc_row){grid->edge_count, edges.len / 2};
    for (size_t i = 0; i + 2 <= edges.len; i += 2) {
        const int32_t unsigned_edge = (int32_t)tool_le16(edges.bytes + i);
        grid->edges = room_for_one(grid->edges, grid->edge_count, &grid->edge_capacity, sizeof *grid->edges);
        grid->edges[grid->edge_count++] = unsigned_edge < 0x8000 ? unsigned_edge : unsigned_edge - 0x10000;
    }
}

static int compare_edges(const void *a, const void *b)
{
    const int32_t x = *(const int32_t *)a;
    const int32_t y = *(const int32_t *)b;
    return x < y ? -1 : x > y;
}

/** The edges of all rows, each once. */
static void merge(tool_doc_grid *grid)
{
    if (grid->edge_count == 0) {
        return;
    }
    grid->columns = tool_alloc(grid->edge_count * sizeof *grid->columns);
    for (size_t i = 0; i < grid->edge_count; i++) {
        grid->columns[i] = grid->edges[i];
    }
    qsort(grid->columns, grid->edge_count, sizeof *grid->columns, compare_edges);
    for (size_t i = 0; i < grid->edge_count; i++) {
        if (grid->column_count == 0 || grid->columns[i] - grid->columns[grid->column_count - 1] > NEAR) {
            grid->columns[grid->column_count++] = grid->columns[i];
        }
    }
}

bool tool_doc_grid_read(tool_doc_grid *grid, tool_doc *doc, tool_doc_range range)
{
    tool_doc_cursor at;
    tool_doc_grid_free(grid);
    tool_doc_cursor_start(&at, doc, range);
    while (tool_doc_cursor_next(&at)) {
        tool_doc_paragraph p = {0};
        if (at.unit != ROW_MARK && at.unit != PAGE_MARK && at.unit != PARAGRAPH_MARK) {
            continue;
        }
        if (!tool_doc_runs_paragraph(&doc->paragraphs, at.byte, at.piece.changes, &p)) {
            return false;
        }
        if (at.unit != ROW_MARK && tool_doc_paragraph_depth(&p) == 0) {
            break;
        }
        if (at.unit == ROW_MARK && p.row_end && tool_doc_paragraph_depth(&p) <= 1) {
            add_row(grid, p.edges);
        }
    }
    merge(grid);
    return doc->file.out->problem.len == 0;
}

void tool_doc_grid_free(tool_doc_grid *grid)
{
    free(grid->edges);
    free(grid->rows);
    free(grid->columns);
    *grid = (tool_doc_grid){0};
}

/** The column that an edge is the left or right end of. */
static size_t column_of(const tool_doc_grid *grid, int32_t edge)
{
    size_t low = 0;
    size_t high = grid->column_count;
    while (high - low > 1) {
        const size_t middle = low + (high - low) / 2;
        if (grid->columns[middle] <= edge) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

size_t tool_doc_grid_span(const tool_doc_grid *grid, size_t cell)
{
    if (grid->row >= grid->row_count || cell + 1 >= grid->rows[grid->row].count) {
        return 1;
    }
    const int32_t *edges = grid->edges + grid->rows[grid->row].first + cell;
    const size_t left = column_of(grid, edges[0]);
    const size_t right = column_of(grid, edges[1]);
    return right > left ? right - left : 1;
}
