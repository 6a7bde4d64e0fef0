/*
 * doc_walk.c - characters that stand for something else, fields, and the depth of tables.
 *
 * Whether a paragraph is in a table, only the properties of its mark tell; so its text is collected until the mark.
 * Boxes hold no marks of the body, so that reading one within a paragraph goes one level down and no further.
 */
#include "reading/doc_walk.h"

#include "reading/doc_grid.h"

#include <stdio.h>
#include <string.h>

enum {
    CELL_END = 0x07,
    ANCHOR = 0x08,
    LINE_BREAK = 0x0B,
    PAGE_BREAK = 0x0C, /* or the end of a section */
    PARAGRAPH_END = 0x0D,
    COLUMN_BREAK = 0x0E,
    FIELD_BEGIN = 0x13,
    FIELD_RESULT = 0x14,
    FIELD_END = 0x15,
    KEPT_HYPHEN = 0x1E, /* at which no line is broken: "57-KL/TW" */
    SYMBOL = 0x28,
    REPLACEMENT = 0xFFFD
};

typedef struct walk {
    tool_doc *doc;
    tool_story *story;
    tool_doc_marks *marks;
    tool_doc_cursor at;
    tool_buffer text;   /**< of the open paragraph */
    tool_buffer boxes;  /**< numbers of those that hang on it, as bytes of size_t */
    uint32_t high;      /**< the first half of a character in two units, 0: none */
    size_t fields;      /**< open ones */
    size_t asking_from; /**< the outermost field of which the text is what it asks, not its result; 0: none */
    uint32_t asking_at; /**< where that begins */
    uint32_t depth;     /**< open tables */
    tool_doc_grid grid; /**< of the outermost */
    size_t cell;        /**< the next of its row */
    bool cell_open[TOOL_STORY_DEEPEST + 1];
    bool row_begun[TOOL_STORY_DEEPEST + 1];
} walk;

/* ----------------------------------------------------------- characters */

static void add_bytes(walk *w, const char *bytes, size_t len)
{
    w->doc->size += len;
    tool_buffer_add(&w->text, bytes, len);
}

static void add_character(walk *w, uint32_t c)
{
    char bytes[4];
    size_t len = 0;
    if (c < 0x80) {
        bytes[len++] = (char)c;
    } else if (c < 0x800) {
        bytes[len++] = (char)(0xC0 | c >> 6);
    } else if (c < 0x10000) {
        bytes[len++] = (char)(0xE0 | c >> 12);
    } else {
        bytes[len++] = (char)(0xF0 | c >> 18);
    }
    for (uint32_t shift = c < 0x80 ? 0 : c < 0x800 ? 6 : c < 0x10000 ? 12 : 18; shift > 0; shift -= 6) {
        bytes[len++] = (char)(0x80 | ((c >> (shift - 6)) & 0x3F));
    }
    add_bytes(w, bytes, len);
}

/** A half of a character without the other becomes U+FFFD. */
static void add_unit(walk *w, uint32_t unit)
{
    const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (w->high != 0) {
        add_character(w, low ? 0x10000 + ((w->high - 0xD800) << 10) + (unit - 0xDC00) : REPLACEMENT);
    }
    const bool paired = w->high != 0 && low;
    w->high = unit >= 0xD800 && unit <= 0xDBFF ? unit : 0;
    if (!paired && w->high == 0) {
        add_character(w, low ? REPLACEMENT : unit);
    }
}

/** The letter of a font of symbols. */
static void add_symbol(walk *w, uint32_t c)
{
    add_unit(w, c >= 0x800 && (c < 0xD800 || c > 0xDFFF) ? c : ' ');
}

/** What does not stand for itself; all other control characters stand for pictures, comments and the like. */
static void add_control(walk *w, uint32_t unit)
{
    static const struct {
        unsigned char unit;
        char text;
    } rows[] = {{'\t', '\t'}, {LINE_BREAK, '\n'}, {COLUMN_BREAK, '\n'}, {KEPT_HYPHEN, '-'}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].unit == unit) {
            add_unit(w, (unsigned char)rows[i].text);
        }
    }
}

/** A note whose mark is the character; the mark may be one that the writer chose. */
static void take_notes(walk *w)
{
    tool_doc_marks *marks = w->marks;
    for (size_t kind = TOOL_NOTE_FOOT; kind <= TOOL_NOTE_END; kind++) {
        const tool_doc_plc *plc = &marks->of[kind];
        while (marks->next[kind] < plc->count && tool_doc_plc_place(plc, marks->next[kind]) <= w->at.place) {
            if (tool_doc_plc_place(plc, marks->next[kind]) == w->at.place) {
                char id[32];
                char mark[32];
                (void)snprintf(id, sizeof id, "%zu", marks->next[kind]);
                const size_t number = tool_notes_mark(marks->notes, (tool_note_kind)kind, id);
                (void)snprintf(mark, sizeof mark, "[%zu]", number);
                add_bytes(w, mark, strlen(mark));
            }
            marks->next[kind]++;
        }
    }
}

static void take_box(walk *w, bool read)
{
    const size_t box = tool_doc_boxes_at(w->marks->boxes, w->at.place);
    if (box < w->marks->boxes->count && read) {
        tool_buffer_add(&w->boxes, (const char *)&box, sizeof box);
    }
}

/** True for the characters of fields themselves. What a field asks is left out, its result is kept. */
static bool take_field(walk *w, uint32_t unit)
{
    if (unit == FIELD_BEGIN) {
        w->fields++;
        if (w->asking_from == 0) {
            w->asking_from = w->fields;
            w->asking_at = w->at.place;
        }
    } else if (unit == FIELD_RESULT || unit == FIELD_END) {
        w->asking_from = w->asking_from == w->fields ? 0 : w->asking_from;
        w->fields -= unit == FIELD_END && w->fields > 0;
    }
    return unit == FIELD_BEGIN || unit == FIELD_RESULT || unit == FIELD_END;
}

/* --------------------------------------------------------------- tables */

static void end_cell(walk *w)
{
    tool_story_end_cell(w->story);
    w->cell_open[w->depth] = false;
}

static void begin_cell(walk *w)
{
    if (w->depth > 0 && !w->cell_open[w->depth]) {
        tool_story_begin_cell(w->story);
        if (w->depth == 1) {
            tool_story_span_columns(w->story, tool_doc_grid_span(&w->grid, w->cell++));
        }
        w->cell_open[w->depth] = true;
        w->row_begun[w->depth] = true;
    }
}

static void end_row(walk *w)
{
    if (w->cell_open[w->depth]) {
        end_cell(w);
    }
    tool_story_end_row(w->story);
    if (w->depth == 1) {
        w->grid.row++;
        w->cell = 0;
    }
    w->row_begun[w->depth] = false;
}

/** Closes and opens tables until so many are open; the rows of those that end without a mark end too. */
static bool set_depth(walk *w, uint32_t depth)
{
    bool whole = true;
    while (w->depth > depth) {
        if (w->row_begun[w->depth]) {
            end_row(w);
        }
        tool_story_end_table(w->story);
        w->depth--;
    }
    while (w->depth < depth && !w->story->refused) {
        begin_cell(w);
        tool_story_begin_table(w->story);
        w->depth += !w->story->refused;
        if (w->depth == 1) {
            whole = tool_doc_grid_read(&w->grid, w->doc, (tool_doc_range){w->at.place, w->at.left.to});
            w->cell = 0;
        }
    }
    return whole;
}

/* ----------------------------------------------------------- paragraphs */

/** True if all characters of a range are marks of paragraphs. */
static bool are_marks(tool_doc *doc, tool_doc_range range)
{
    tool_doc_cursor at;
    tool_doc_cursor_start(&at, doc, range);
    while (tool_doc_cursor_next(&at)) {
        if (at.unit != PARAGRAPH_END) {
            return false;
        }
    }
    return true;
}

/** The characters of a box without empty paragraphs at its end: some programs add one. */
static tool_doc_range text_of_box(walk *w, size_t box)
{
    tool_doc_range range = tool_doc_boxes_text(w->marks->boxes, box);
    while (range.from < range.to) {
        const uint32_t two = range.to - range.from < 2 ? range.from : range.to - 2;
        if (!are_marks(w->doc, (tool_doc_range){two, range.to})) {
            break;
        }
        range.to--;
    }
    return range;
}

/** Adds the text of the open paragraph, then that of the boxes that hang on it. */
static bool add_paragraph(walk *w)
{
    bool whole = true;
    tool_story_text(w->story, w->text.bytes, w->text.len);
    for (size_t i = 0; i < w->boxes.len && whole; i += sizeof(size_t)) {
        size_t box = 0;
        memcpy(&box, w->boxes.bytes + i, sizeof box);
        const tool_doc_range range = text_of_box(w, box);
        if (range.from < range.to) {
            tool_story_begin_box(w->story);
            whole = tool_doc_walk(w->doc, range, NULL, w->story);
            tool_story_end_box(w->story);
        }
    }
    tool_story_end_paragraph(w->story);
    w->text.len = 0;
    w->boxes.len = 0;
    return whole;
}

static bool end_paragraph(walk *w, uint32_t mark)
{
    tool_doc_paragraph p = {0};
    if (!tool_doc_runs_paragraph(&w->doc->paragraphs, w->at.byte, w->at.piece.changes, &p)) {
        return false;
    }
    const uint32_t told = tool_doc_paragraph_depth(&p);
    const uint32_t depth = told > 0 ? told : mark == CELL_END;
    const bool row_end = mark == CELL_END ? p.row_end : depth > 1 && p.inner_row;
    const bool cell_end = !row_end && (mark == CELL_END || (depth > 1 && p.inner_cell));
    if (!row_end && !cell_end && (w->asking_from > 0 || (w->at.what.deleted && mark == PARAGRAPH_END))) {
        return true; /* the next goes on in its line */
    }
    bool whole = set_depth(w, depth);
    if (whole && (!row_end || w->text.len > 0 || w->boxes.len > 0)) {
        begin_cell(w);
        whole = add_paragraph(w);
    }
    if (cell_end) {
        end_cell(w);
    } else if (row_end) {
        if (w->at.what.deleted) {
            tool_story_delete_row(w->story);
        }
        end_row(w);
    }
    return whole;
}

static bool take(walk *w)
{
    const uint32_t unit = w->at.unit;
    const bool left_out = w->at.what.deleted || w->at.what.hidden;
    if (take_field(w, unit)) {
        return true;
    }
    if (unit == PARAGRAPH_END || unit == CELL_END || unit == PAGE_BREAK) {
        return end_paragraph(w, unit);
    }
    if (w->marks != NULL && unit == ANCHOR && w->asking_from == 0) {
        take_box(w, !left_out);
    }
    if (left_out || w->asking_from > 0) {
        return true;
    }
    if (w->marks != NULL) {
        take_notes(w);
    }
    if (unit == SYMBOL && w->at.what.special) {
        add_symbol(w, w->at.what.symbol);
    } else if (unit < 0x20) {
        add_control(w, unit);
    } else {
        add_unit(w, unit);
    }
    return true;
}

/* ---------------------------------------------------------------- range */

/** True if all is well so far. */
static bool check(walk *w)
{
    tool_extract *out = w->doc->file.out;
    if (out->problem.len == 0 && w->doc->size > TOOL_LARGEST_TEXT) {
        tool_buffer_format(&out->problem, "its text is larger than %zu MiB", TOOL_LARGEST_TEXT >> 20);
    } else if (out->problem.len == 0 && w->story->refused) {
        tool_buffer_format(&out->problem, "its tables are nested more than %d deep or too wide",
                           (int)TOOL_STORY_DEEPEST);
    }
    return out->problem.len == 0;
}

/** Ends what is open. A field without an end would hide all that follows it. */
static bool finish(walk *w)
{
    bool whole = true;
    if (w->asking_from > 0) {
        whole = tool_doc_damaged(&w->doc->file, "the field that begins at character %lu has no end",
                                 (unsigned long)w->asking_at);
    } else if (w->text.len > 0 || w->boxes.len > 0) {
        whole = add_paragraph(w);
    }
    return set_depth(w, 0) && whole;
}

bool tool_doc_walk(tool_doc *doc, tool_doc_range range, tool_doc_marks *marks, tool_story *story)
{
    walk w = {.doc = doc, .story = story, .marks = marks};
    tool_doc_cursor_start(&w.at, doc, range);
    bool whole = true;
    while (whole && tool_doc_cursor_next(&w.at)) {
        whole = take(&w) && check(&w);
    }
    whole = doc->file.out->problem.len == 0 && finish(&w);
    tool_buffer_free(&w.text);
    tool_buffer_free(&w.boxes);
    tool_doc_grid_free(&w.grid);
    return whole;
}
