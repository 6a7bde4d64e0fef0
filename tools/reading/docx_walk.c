/*
 * docx_walk.c - from elements to lines: tracked changes, fields, alternatives, notes and properties.
 *
 * Insertions that are tracked are read, deletions are not; of a drawing and its stand-in for old programs only the
 * first is read; of a field the result.
 */
#include "reading/docx_walk.h"

#include "reading/docx_words.h"
#include "reading/xml.h"

#include <stdlib.h>
#include <string.h>

/** One part being read. */
typedef struct walk {
    tool_story story;
    tool_notes *notes;
    tool_extract *out;
    size_t depth;           /**< open elements */
    size_t skipped_from;    /**< depth of the element that is skipped with its content, 0: none */
    size_t properties_from; /**< depth of the properties, 0: none */
    size_t texts;           /**< open elements of text */
    tool_element properties;
    bool run_properties; /**< inside of them, perhaps those of a paragraph's mark */
    bool hidden;         /**< the open run */
    bool embedded;       /**< parts in another form were seen */
    tool_buffer taken;   /**< a byte for each open list of alternatives: 1 if one was taken */
    size_t size;         /**< of all text */
} walk;

static void add(walk *w, const char *bytes, size_t len)
{
    w->size += len;
    if (w->size > TOOL_LARGEST_TEXT && w->out->problem.len == 0) {
        tool_buffer_format(&w->out->problem, "its text is larger than %zu MiB", TOOL_LARGEST_TEXT >> 20);
    } else if (!w->hidden) {
        tool_story_text(&w->story, bytes, len);
    }
}

/** On or off: <w:vanish/>, <w:vanish w:val="0"/>. */
static bool is_on(const char **attributes)
{
    const char *value = tool_xml_attribute(attributes, "val");
    return value == NULL || (strcmp(value, "0") != 0 && strcmp(value, "false") != 0 && strcmp(value, "off") != 0);
}

/** What properties say of the paragraph, run, row or cell that they belong to. */
static void take_property(walk *w, tool_element element, const char **attributes)
{
    if (element == TOOL_EL_RUN_PROPERTIES) {
        w->run_properties = true;
    } else if (element == TOOL_EL_REMOVED && w->properties == TOOL_EL_ROW_PROPERTIES) {
        tool_story_delete_row(&w->story);
    } else if (element == TOOL_EL_REMOVED && w->properties == TOOL_EL_PARAGRAPH_PROPERTIES && w->run_properties) {
        tool_story_join(&w->story);
    } else if (element == TOOL_EL_HIDDEN && w->properties == TOOL_EL_RUN_PROPERTIES) {
        w->hidden = is_on(attributes);
    } else if (element == TOOL_EL_SPAN) {
        const char *value = tool_xml_attribute(attributes, "val");
        tool_story_span_columns(&w->story, value == NULL ? 1 : strtoul(value, NULL, 10));
    }
}

/** A character by its number in a font of symbols. */
static void add_symbol(walk *w, const char **attributes)
{
    const char *value = tool_xml_attribute(attributes, "char");
    const unsigned long c = value == NULL ? 0 : strtoul(value, NULL, 16);
    if (c >= 0x800 && c < 0x10000 && (c < 0xD800 || c > 0xDFFF)) {
        const char utf8[] = {(char)(0xE0 | (c >> 12)), (char)(0x80 | ((c >> 6) & 0x3F)), (char)(0x80 | (c & 0x3F))};
        add(w, utf8, sizeof utf8);
    } else {
        add(w, " ", 1);
    }
}

static void add_mark(walk *w, const char *name, const char **attributes)
{
    const char *id = tool_xml_attribute(attributes, "id");
    char mark[32];
    if (id != NULL && !w->hidden) {
        const size_t number = tool_notes_mark(w->notes, tool_note_kind_of(name), id);
        (void)snprintf(mark, sizeof mark, "[%zu]", number);
        add(w, mark, strlen(mark));
    }
}

/** Elements of which the end matters too. */
static void open_element(walk *w, tool_element element, const char **attributes)
{
    switch (element) {
    case TOOL_EL_RUN:
        w->hidden = false;
        break;
    case TOOL_EL_TEXT:
        w->texts++;
        break;
    case TOOL_EL_TABLE:
        tool_story_begin_table(&w->story);
        break;
    case TOOL_EL_CELL:
        tool_story_begin_cell(&w->story);
        break;
    case TOOL_EL_BOX:
        tool_story_begin_box(&w->story);
        break;
    case TOOL_EL_NOTE:
        if (!tool_notes_begin(w->notes, tool_xml_attribute(attributes, "id"), tool_xml_attribute(attributes, "type"))) {
            w->skipped_from = w->depth;
        }
        break;
    case TOOL_EL_ALTERNATIVES:
        tool_buffer_add(&w->taken, "\0", 1);
        break;
    case TOOL_EL_ALTERNATIVE:
        if (w->taken.len > 0 && w->taken.bytes[w->taken.len - 1] == 1) {
            w->skipped_from = w->depth;
        } else if (w->taken.len > 0) {
            w->taken.bytes[w->taken.len - 1] = 1;
        }
        break;
    default:
        break;
    }
}

/** Elements that stand for characters; then those of which the end matters too. */
static void take_element(walk *w, tool_element element, const char *name, const char **attributes)
{
    switch (element) {
    case TOOL_EL_TAB:
        add(w, "\t", 1);
        break;
    case TOOL_EL_BREAK:
        add(w, "\n", 1);
        break;
    case TOOL_EL_HYPHEN:
        add(w, "-", 1);
        break;
    case TOOL_EL_SYMBOL:
        add_symbol(w, attributes);
        break;
    case TOOL_EL_NOTE_MARK:
        add_mark(w, name, attributes);
        break;
    case TOOL_EL_EMBEDDED:
        w->embedded = true;
        break;
    default:
        open_element(w, element, attributes);
        break;
    }
}

static bool are_properties(tool_element element)
{
    return element == TOOL_EL_PROPERTIES || element == TOOL_EL_PARAGRAPH_PROPERTIES ||
           element == TOOL_EL_RUN_PROPERTIES || element == TOOL_EL_ROW_PROPERTIES;
}

static void start(void *ud, const char *name, const char **attributes)
{
    walk *w = ud;
    w->depth++;
    if (w->skipped_from > 0) {
        return;
    }
    const tool_element element = tool_element_of(name);
    if (element == TOOL_EL_SKIPPED || (element == TOOL_EL_REMOVED && w->properties_from == 0)) {
        w->skipped_from = w->depth;
    } else if (w->properties_from > 0) {
        take_property(w, element, attributes);
    } else if (are_properties(element)) {
        w->properties_from = w->depth;
        w->properties = element;
        w->run_properties = false;
    } else {
        take_element(w, element, name, attributes);
    }
    if (w->story.refused && w->out->problem.len == 0) {
        tool_buffer_format(&w->out->problem, "its tables are nested more than %d deep or too wide",
                           (int)TOOL_STORY_DEEPEST);
    }
}

static void close_element(walk *w, tool_element element)
{
    switch (element) {
    case TOOL_EL_PARAGRAPH:
        w->size++;
        tool_story_end_paragraph(&w->story);
        break;
    case TOOL_EL_RUN:
        w->hidden = false;
        break;
    case TOOL_EL_TEXT:
        w->texts--;
        break;
    case TOOL_EL_TABLE:
        tool_story_end_table(&w->story);
        break;
    case TOOL_EL_ROW:
        tool_story_end_row(&w->story);
        break;
    case TOOL_EL_CELL:
        tool_story_end_cell(&w->story);
        break;
    case TOOL_EL_BOX:
        tool_story_end_box(&w->story);
        break;
    case TOOL_EL_NOTE:
        tool_notes_end(w->notes, tool_story_lines(&w->story));
        tool_story_free(&w->story);
        break;
    case TOOL_EL_ALTERNATIVES:
        w->taken.len--;
        break;
    default:
        break;
    }
}

static void end(void *ud, const char *name)
{
    walk *w = ud;
    const bool within = w->skipped_from > 0 || w->properties_from > 0;
    if (w->skipped_from == w->depth) {
        w->skipped_from = 0;
    } else if (w->properties_from == w->depth && w->skipped_from == 0) {
        w->properties_from = 0;
    } else if (!within) {
        close_element(w, tool_element_of(name));
    }
    w->depth--;
}

/** White space inside of a text is a blank, whatever its byte. */
static void text(void *ud, const char *bytes, size_t len)
{
    walk *w = ud;
    size_t from = 0;
    if (w->texts == 0 || w->skipped_from > 0) {
        return;
    }
    for (size_t i = 0; i < len; i++) {
        if (bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t') {
            add(w, bytes + from, i - from);
            add(w, " ", 1);
            from = i + 1;
        }
    }
    add(w, bytes + from, len - from);
}

bool tool_docx_walk(tool_package *package, const char *part, tool_notes *notes, tool_docx_part *read, tool_extract *out)
{
    static const tool_xml_handlers handlers = {start, end, text};
    walk w = {.notes = notes, .out = out};
    const bool whole = tool_xml_read(package, part, &handlers, &w, out);
    const tool_buffer *lines = tool_story_lines(&w.story);
    tool_buffer_add(&read->lines, lines->bytes, lines->len);
    read->embedded = w.embedded;
    tool_story_free(&w.story);
    tool_buffer_free(&w.taken);
    return whole;
}
