/*
 * odt_walk.c - from elements to lines: white space, notes, tables, shapes.
 *
 * Tracked changes keep what they removed apart from the text, and what they added in its place. Shapes and notes have
 * paragraphs of their own within a paragraph.
 */
#include "reading/odt_walk.h"

#include "reading/odt_styles.h"
#include "reading/xml.h"

#include <stdlib.h>
#include <string.h>

/* What a document may say of itself, bounded: <text:s text:c="4000000000"/>. */
enum { SPACES_MOST = 1000, COLUMNS_MOST = 63 };

/** The text that is read in a frame of the story. */
typedef struct place {
    bool paragraph; /**< one is open */
    bool blank;     /**< white space that follows is dropped: at its beginning, and behind other white space */
    size_t note;    /**< the number of the note whose text it is; 0: none */
} place;

/** One part being read. */
typedef struct walk {
    tool_story story;
    tool_odt_part *read;
    tool_odt_element wanted;
    tool_extract *out;
    tool_odt_styles styles;
    size_t depth;        /**< open elements */
    size_t skipped_from; /**< depth of the element that is skipped with its content, 0: none */
    size_t within;       /**< open elements of the kind that is wanted */
    size_t note;         /**< the number of the note that begins */
    place places[TOOL_STORY_DEEPEST + 1];
    unsigned long covered[TOOL_STORY_DEEPEST + 1]; /**< columns that the last cell spans and that have cells too */
    size_t size;                                   /**< of all text */
} walk;

static place *here(walk *w)
{
    return &w->places[w->story.frame];
}

static void add(walk *w, const char *bytes, size_t len)
{
    w->size += len;
    if (w->size > TOOL_LARGEST_TEXT && w->out->problem.len == 0) {
        tool_buffer_format(&w->out->problem, "its text is larger than %zu MiB", TOOL_LARGEST_TEXT >> 20);
    } else {
        tool_story_text(&w->story, bytes, len);
        here(w)->blank = false;
    }
}

/** A count from 1 up to `most`. */
static unsigned long count_of(const char **attributes, const char *name, unsigned long most)
{
    const char *value = tool_xml_attribute(attributes, name);
    const unsigned long count = value == NULL || value[0] == '-' ? 1 : strtoul(value, NULL, 10);
    return count < 1 ? 1 : count > most ? most : count;
}

static bool has_value(const char **attributes, const char *name, const char *value)
{
    const char *found = tool_xml_attribute(attributes, name);
    return found != NULL && strcmp(found, value) == 0;
}

static bool is_hidden(walk *w, const char **attributes)
{
    return has_value(attributes, "display", "none") ||
           tool_odt_styles_hides(&w->styles, tool_xml_attribute(attributes, "style-name"));
}

/* ---------------------------------------------------------------- begin */

static void begin_note(walk *w, const char **attributes)
{
    const tool_note_kind kind = has_value(attributes, "note-class", "endnote") ? TOOL_NOTE_END : TOOL_NOTE_FOOT;
    char mark[32];
    w->note = tool_notes_mark(w->read->notes, kind, "");
    (void)snprintf(mark, sizeof mark, "[%zu]", w->note);
    add(w, mark, strlen(mark));
}

/** A frame of the story that has just been opened. */
static void begin_place(walk *w, size_t note)
{
    *here(w) = (place){.blank = true, .note = note};
}

static void begin_cell(walk *w, const char **attributes)
{
    const unsigned long spanned = count_of(attributes, "number-columns-spanned", COLUMNS_MOST);
    const unsigned long repeated = count_of(attributes, "number-columns-repeated", COLUMNS_MOST);
    w->covered[w->story.row_count] = spanned - 1;
    tool_story_begin_cell(&w->story);
    tool_story_span_columns(&w->story, spanned > repeated ? spanned : repeated);
    begin_place(w, 0);
}

/** A cell that one of this row spans is counted with it; of one that spans rows, an empty cell is left. */
static void skip_covered(walk *w, const char **attributes)
{
    unsigned long *covered = &w->covered[w->story.row_count];
    for (unsigned long i = count_of(attributes, "number-columns-repeated", COLUMNS_MOST); i > 0; i--) {
        if (*covered > 0) {
            *covered -= 1;
        } else {
            tool_story_begin_cell(&w->story);
            tool_story_end_cell(&w->story);
        }
    }
    w->skipped_from = w->depth;
}

static void begin_table_element(walk *w, tool_odt_element element, const char **attributes)
{
    if (element == TOOL_ODT_TABLE) {
        tool_story_begin_table(&w->story);
    } else if (w->story.row_count == 0) {
        return;
    } else if (element == TOOL_ODT_ROW) {
        w->covered[w->story.row_count] = 0;
    } else if (element == TOOL_ODT_CELL) {
        begin_cell(w, attributes);
    } else {
        skip_covered(w, attributes);
    }
}

/** Elements within a paragraph. */
static void begin_words(walk *w, tool_odt_element element, const char **attributes)
{
    switch (element) {
    case TOOL_ODT_SPAN:
        w->skipped_from = is_hidden(w, attributes) ? w->depth : 0;
        break;
    case TOOL_ODT_SPACES:
        for (unsigned long i = count_of(attributes, "c", SPACES_MOST); i > 0; i--) {
            add(w, " ", 1);
        }
        break;
    case TOOL_ODT_TAB:
        add(w, "\t", 1);
        break;
    case TOOL_ODT_BREAK:
        add(w, "\n", 1);
        break;
    case TOOL_ODT_NOTE:
        begin_note(w, attributes);
        break;
    default:
        break;
    }
}

static void begin_element(walk *w, tool_odt_element element, const char **attributes)
{
    switch (element) {
    case TOOL_ODT_SECTION:
        w->skipped_from = is_hidden(w, attributes) ? w->depth : 0;
        break;
    case TOOL_ODT_PARAGRAPH:
        w->skipped_from = is_hidden(w, attributes) ? w->depth : 0;
        here(w)->paragraph = w->skipped_from == 0;
        here(w)->blank = true;
        break;
    case TOOL_ODT_NOTE_BODY:
        tool_story_begin_box(&w->story);
        begin_place(w, w->note);
        break;
    case TOOL_ODT_BOX:
        tool_story_begin_box(&w->story);
        begin_place(w, 0);
        break;
    case TOOL_ODT_TABLE:
    case TOOL_ODT_ROW:
    case TOOL_ODT_CELL:
    case TOOL_ODT_COVERED:
        begin_table_element(w, element, attributes);
        break;
    default:
        begin_words(w, element, attributes);
        break;
    }
}

/** Elements outside of what is wanted: styles, and bodies of other kinds. */
static void begin_outside(walk *w, tool_odt_element element, const char *name, const char **attributes)
{
    if (element == TOOL_ODT_STYLE) {
        tool_odt_styles_begin(&w->styles, tool_xml_attribute(attributes, "name"));
    } else if (element == TOOL_ODT_TEXT_PROPERTIES && has_value(attributes, "display", "none")) {
        tool_odt_styles_hide(&w->styles);
    } else if (element == TOOL_ODT_OTHER_BODY && w->out->problem.len == 0) {
        tool_buffer_format(&w->out->problem,
                           "an OpenDocument file, but no text: %s; save it as plain text (UTF-8) or HTML",
                           tool_xml_local(name));
        w->out->other_kind = true;
    }
}

static void start(void *ud, const char *name, const char **attributes)
{
    walk *w = ud;
    w->depth++;
    if (w->skipped_from > 0) {
        return;
    }
    const tool_odt_element element = tool_odt_element_of(name);
    if (element == w->wanted) {
        w->within++;
        w->read->found = true;
    } else if (w->within == 0) {
        begin_outside(w, element, name, attributes);
    } else if (element == TOOL_ODT_SKIPPED) {
        w->skipped_from = w->depth;
    } else {
        begin_element(w, element, attributes);
    }
    if (w->story.refused && w->out->problem.len == 0) {
        tool_buffer_format(&w->out->problem, "its tables are nested more than %d deep or too wide",
                           (int)TOOL_STORY_DEEPEST);
    }
}

/* ------------------------------------------------------------------ end */

static void end_note(walk *w)
{
    const size_t number = here(w)->note;
    tool_buffer lines = tool_story_take_box(&w->story);
    if (number > 0) {
        tool_notes_fill(w->read->notes, number, &lines);
    }
    tool_buffer_free(&lines);
}

static void end_element(walk *w, tool_odt_element element)
{
    switch (element) {
    case TOOL_ODT_PARAGRAPH:
        w->size++;
        tool_story_end_paragraph(&w->story);
        here(w)->paragraph = false;
        break;
    case TOOL_ODT_NOTE_BODY:
        end_note(w);
        break;
    case TOOL_ODT_BOX:
        tool_story_end_box(&w->story);
        if (!here(w)->paragraph) { /* it hangs on the page */
            tool_story_place_boxes(&w->story);
        }
        break;
    case TOOL_ODT_TABLE:
        tool_story_end_table(&w->story);
        break;
    case TOOL_ODT_ROW:
        tool_story_end_row(&w->story);
        break;
    case TOOL_ODT_CELL:
        tool_story_end_cell(&w->story);
        break;
    default:
        break;
    }
}

static void end(void *ud, const char *name)
{
    walk *w = ud;
    if (w->skipped_from > 0) {
        w->skipped_from = w->skipped_from == w->depth ? 0 : w->skipped_from;
    } else {
        const tool_odt_element element = tool_odt_element_of(name);
        if (element == w->wanted) {
            w->within--;
        } else if (w->within > 0) {
            end_element(w, element);
        } else if (element == TOOL_ODT_STYLE) {
            tool_odt_styles_end(&w->styles);
        }
    }
    w->depth--;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/** White space is one blank, however much of it there is; that of a layout has elements. */
static void text(void *ud, const char *bytes, size_t len)
{
    walk *w = ud;
    if (w->skipped_from > 0 || w->within == 0 || !here(w)->paragraph) {
        return;
    }
    for (size_t i = 0, from = 0; i < len; from = i) {
        if (is_blank(bytes[i])) {
            i++;
            if (!here(w)->blank) {
                add(w, " ", 1);
                here(w)->blank = true;
            }
            continue;
        }
        while (i < len && !is_blank(bytes[i])) {
            i++;
        }
        add(w, bytes + from, i - from);
    }
}

bool tool_odt_walk(tool_package *package, const char *part, tool_odt_element wanted, tool_odt_part *read,
                   tool_extract *out)
{
    static const tool_xml_handlers handlers = {start, end, text};
    walk *w = tool_alloc(sizeof *w);
    *w = (walk){.read = read, .wanted = wanted, .out = out};
    const bool whole = tool_xml_read(package, part, &handlers, w, out);
    const tool_buffer *lines = tool_story_lines(&w->story);
    tool_buffer_add(&read->lines, lines->bytes, lines->len);
    tool_story_free(&w->story);
    tool_odt_styles_free(&w->styles);
    free(w);
    return whole;
}
