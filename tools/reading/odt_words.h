/*
 * odt_words.h - the elements of an OpenDocument text that matter to its text.
 */
#ifndef TDNREF_TOOLS_ODT_WORDS_H
#define TDNREF_TOOLS_ODT_WORDS_H

/** What an element is for the text. */
typedef enum tool_odt_element {
    TOOL_ODT_OTHER,      /**< its content is read */
    TOOL_ODT_SKIPPED,    /**< with all its content: what tracked changes removed, comments, forms, other objects */
    TOOL_ODT_TEXT,       /**< the body of a text */
    TOOL_ODT_OTHER_BODY, /**< that of a table, a presentation ... */
    TOOL_ODT_HEADER,     /**< a header or footer */
    TOOL_ODT_STYLE,
    TOOL_ODT_TEXT_PROPERTIES,
    TOOL_ODT_SECTION,
    TOOL_ODT_PARAGRAPH,
    TOOL_ODT_SPAN,
    TOOL_ODT_SPACES,
    TOOL_ODT_TAB,
    TOOL_ODT_BREAK,
    TOOL_ODT_NOTE,
    TOOL_ODT_NOTE_BODY,
    TOOL_ODT_TABLE,
    TOOL_ODT_ROW,
    TOOL_ODT_CELL,
    TOOL_ODT_COVERED, /**< a cell that another one spans */
    TOOL_ODT_BOX      /**< a box or another shape with text */
} tool_odt_element;

/** The element with this name, "NAMESPACE LOCAL". */
tool_odt_element tool_odt_element_of(const char *name);

#endif
