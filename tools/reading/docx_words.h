/*
 * docx_words.h - the elements of a .docx document that matter to its text.
 */
#ifndef TDNREF_TOOLS_DOCX_WORDS_H
#define TDNREF_TOOLS_DOCX_WORDS_H

/** What an element is for the text. */
typedef enum tool_element {
    TOOL_EL_OTHER,      /**< its content is read */
    TOOL_EL_SKIPPED,    /**< with all its content: what tracked changes removed, old properties, what a field asks */
    TOOL_EL_REMOVED,    /**< skipped with content; among properties it says that what they belong to is deleted */
    TOOL_EL_PROPERTIES, /**< holds no text, though elements with the names of some */
    TOOL_EL_PARAGRAPH_PROPERTIES,
    TOOL_EL_RUN_PROPERTIES,
    TOOL_EL_ROW_PROPERTIES,
    TOOL_EL_HIDDEN,
    TOOL_EL_SPAN, /**< of a cell over columns */
    TOOL_EL_PARAGRAPH,
    TOOL_EL_RUN,
    TOOL_EL_TEXT,
    TOOL_EL_TAB,
    TOOL_EL_BREAK,
    TOOL_EL_HYPHEN, /**< at which no line is broken: "57-KL/TW" */
    TOOL_EL_SYMBOL,
    TOOL_EL_TABLE,
    TOOL_EL_ROW,
    TOOL_EL_CELL,
    TOOL_EL_BOX,
    TOOL_EL_NOTE,
    TOOL_EL_NOTE_MARK,
    TOOL_EL_EMBEDDED, /**< a part in another form than .docx */
    TOOL_EL_ALTERNATIVES,
    TOOL_EL_ALTERNATIVE
} tool_element;

/** The element with this name, "NAMESPACE LOCAL". */
tool_element tool_element_of(const char *name);

#endif
