/*
 * story.c - paragraphs, tables and text boxes become lines.
 *
 * Whatever stands in a cell or a box is collected apart and goes into the surrounding text when it ends; so a text is
 * copied once for each level, and the number of levels is bounded. Ends without beginnings, which no well-formed
 * document of a program has but a hostile one may, change nothing.
 */
#include "reading/story.h"

#include <stdlib.h>
#include <string.h>

/* Word makes tables of 63 columns at most. */
enum { COLUMNS_MOST = 63, CELLS_MOST = 1000 };
/* An empty cell may keep two columns apart. */
enum { LAYOUT_CELLS = 3 };

static tool_story_frame *open_frame(tool_story *story)
{
    return &story->frames[story->frame];
}

static tool_story_row *open_row(tool_story *story)
{
    return story->row_count == 0 ? NULL : &story->rows[story->row_count - 1];
}

static void push_frame(tool_story *story)
{
    if (story->frame == TOOL_STORY_DEEPEST) {
        story->refused = true;
        return;
    }
    story->frame++;
}

/** What the open frame holds; the frame is empty afterwards. */
static tool_buffer pop_frame(tool_story *story)
{
    tool_story_frame *frame = open_frame(story);
    if (frame->text.len > 0 && frame->text.bytes[frame->text.len - 1] != '\n') {
        tool_story_end_paragraph(story);
    }
    const tool_buffer text = frame->text;
    tool_buffer_free(&frame->boxes);
    *frame = (tool_story_frame){0};
    story->frame--;
    return text;
}

/* ----------------------------------------------------------- paragraphs */

void tool_story_text(tool_story *story, const char *bytes, size_t len)
{
    if (!story->refused) {
        tool_buffer_add(&open_frame(story)->text, bytes, len);
    }
}

void tool_story_end_paragraph(tool_story *story)
{
    tool_story_frame *frame = open_frame(story);
    if (story->refused) {
        return;
    }
    if (!frame->joined) {
        tool_buffer_add(&frame->text, "\n", 1);
        tool_buffer_add(&frame->text, frame->boxes.bytes, frame->boxes.len);
        frame->boxes.len = 0;
    }
    frame->joined = false;
}

void tool_story_join(tool_story *story)
{
    open_frame(story)->joined = true;
}

void tool_story_begin_box(tool_story *story)
{
    push_frame(story);
}

void tool_story_end_box(tool_story *story)
{
    if (story->refused || story->frame == 0) {
        return;
    }
    tool_buffer lines = pop_frame(story);
    tool_buffer_add(&open_frame(story)->boxes, lines.bytes, lines.len);
    tool_buffer_free(&lines);
}

tool_buffer tool_story_take_box(tool_story *story)
{
    return story->refused || story->frame == 0 ? (tool_buffer){0} : pop_frame(story);
}

void tool_story_place_boxes(tool_story *story)
{
    tool_story_frame *frame = open_frame(story);
    tool_buffer_add(&frame->text, frame->boxes.bytes, frame->boxes.len);
    frame->boxes.len = 0;
}

/* --------------------------------------------------------------- tables */

void tool_story_begin_table(tool_story *story)
{
    if (story->row_count == TOOL_STORY_DEEPEST) {
        story->refused = true;
    } else if (!story->refused) {
        story->row_count++;
    }
}

static void empty_row(tool_story_row *row)
{
    for (size_t i = 0; i < row->count; i++) {
        tool_buffer_free(&row->cells[i]);
    }
    row->count = 0;
    row->cells_apart = 0;
    row->deleted = false;
}

void tool_story_end_table(tool_story *story)
{
    tool_story_row *row = open_row(story);
    if (story->refused || row == NULL) {
        return;
    }
    empty_row(row);
    free(row->cells);
    *row = (tool_story_row){0};
    story->row_count--;
}

void tool_story_begin_cell(tool_story *story)
{
    tool_story_row *row = open_row(story);
    push_frame(story);
    if (row != NULL) {
        row->columns = 1;
    }
}

void tool_story_span_columns(tool_story *story, unsigned long columns)
{
    tool_story_row *row = open_row(story);
    if (row != NULL && columns > 0) {
        row->columns = columns > COLUMNS_MOST ? COLUMNS_MOST : columns;
    }
}

static void add_cell(tool_story *story, tool_story_row *row, tool_buffer text)
{
    story->refused = story->refused || row->count == CELLS_MOST;
    if (row->count == row->capacity) {
        row->capacity = row->capacity == 0 ? 8 : row->capacity * 2;
        row->cells = tool_realloc(row->cells, row->capacity * sizeof *row->cells);
    }
    row->cells[row->count++] = text;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

void tool_story_end_cell(tool_story *story)
{
    tool_story_row *row = open_row(story);
    if (story->refused || story->frame == 0 || row == NULL) {
        return;
    }
    tool_buffer text = pop_frame(story);
    while (text.len > 0 && is_blank(text.bytes[text.len - 1])) {
        text.len--;
    }
    add_cell(story, row, text);
    row->cells_apart++;
    for (size_t i = 1; i < row->columns; i++) {
        add_cell(story, row, (tool_buffer){0});
    }
}

void tool_story_delete_row(tool_story *story)
{
    tool_story_row *row = open_row(story);
    if (row != NULL) {
        row->deleted = true;
    }
}

/** A box of its own, or two cells with text side by side, one of them with several lines. */
static bool is_layout(const tool_story_row *row)
{
    size_t filled = 0;
    bool lines = row->cells_apart == 1;
    for (size_t i = 0; i < row->count; i++) {
        const tool_buffer *cell = &row->cells[i];
        filled += cell->len > 0;
        lines = lines || (cell->len > 0 && memchr(cell->bytes, '\n', cell->len) != NULL);
    }
    return row->cells_apart <= LAYOUT_CELLS && filled > 0 && filled <= 2 && lines;
}

static void add_lines(tool_buffer *out, const tool_story_row *row)
{
    for (size_t i = 0; i < row->count; i++) {
        if (row->cells[i].len > 0) {
            tool_buffer_add(out, row->cells[i].bytes, row->cells[i].len);
            tool_buffer_add(out, "\n", 1);
        }
    }
}

/** A cell in one line; what ends its lines and parts them into columns becomes a blank. */
static void add_bars(tool_buffer *out, const tool_story_row *row)
{
    for (size_t i = 0; i < row->count; i++) {
        const tool_buffer *cell = &row->cells[i];
        tool_buffer_text(out, "| ");
        for (size_t k = 0; k < cell->len; k++) {
            tool_buffer_add(out, is_blank(cell->bytes[k]) ? " " : &cell->bytes[k], 1);
        }
        tool_buffer_text(out, cell->len > 0 ? " " : "");
    }
    tool_buffer_text(out, row->count > 0 ? "|\n" : "");
}

void tool_story_end_row(tool_story *story)
{
    tool_story_row *row = open_row(story);
    if (story->refused || row == NULL) {
        return;
    }
    if (!row->deleted) {
        (is_layout(row) ? add_lines : add_bars)(&open_frame(story)->text, row);
    }
    empty_row(row);
}

/* ------------------------------------------------------------------ end */

const tool_buffer *tool_story_lines(const tool_story *story)
{
    return &story->frames[0].text;
}

void tool_story_free(tool_story *story)
{
    for (size_t i = 0; i <= TOOL_STORY_DEEPEST; i++) {
        tool_buffer_free(&story->frames[i].text);
        tool_buffer_free(&story->frames[i].boxes);
    }
    for (size_t i = 0; i < TOOL_STORY_DEEPEST; i++) {
        empty_row(&story->rows[i]);
        free(story->rows[i].cells);
    }
    *story = (tool_story){0};
}
