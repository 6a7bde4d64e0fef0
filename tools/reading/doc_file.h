/*
 * doc_file.h - the streams of a .doc document, and where its first bytes say that everything is.
 */
#ifndef TDNREF_TOOLS_DOC_FILE_H
#define TDNREF_TOOLS_DOC_FILE_H

#include "reading/compound.h"

#include <stdint.h>

/** The texts of a document, one behind the other in its count of characters. */
typedef enum tool_doc_story {
    TOOL_DOC_BODY,
    TOOL_DOC_FOOTNOTES,
    TOOL_DOC_HEADERS,
    TOOL_DOC_MACROS, /**< of Word 6; without characters since */
    TOOL_DOC_COMMENTS,
    TOOL_DOC_ENDNOTES,
    TOOL_DOC_BOXES,
    TOOL_DOC_HEADER_BOXES,
    TOOL_DOC_STORY_COUNT
} tool_doc_story;

/** Tables in the table stream, by their places in FibRgFcLcb97. */
typedef enum tool_doc_table {
    TOOL_DOC_FOOTNOTE_MARKS = 2,
    TOOL_DOC_FOOTNOTE_TEXTS = 3,
    TOOL_DOC_CHARACTER_PAGES = 12,
    TOOL_DOC_PARAGRAPH_PAGES = 13,
    TOOL_DOC_PIECES = 33,
    TOOL_DOC_ANCHORS = 40,
    TOOL_DOC_ENDNOTE_MARKS = 46,
    TOOL_DOC_ENDNOTE_TEXTS = 47,
    TOOL_DOC_BOX_TEXTS = 56,
    TOOL_DOC_TABLE_COUNT
} tool_doc_table;

/** Characters from one up to another. */
typedef struct tool_doc_range {
    uint32_t from;
    uint32_t to;
} tool_doc_range;

/** Zero-initialise. */
typedef struct tool_doc_file {
    tool_buffer document; /**< the stream WordDocument */
    tool_buffer table;    /**< 0Table or 1Table */
    tool_buffer data;     /**< Data; empty if there is none */
    tool_doc_range stories[TOOL_DOC_STORY_COUNT];
    tool_extract *out; /**< takes problems */
} tool_doc_file;

/** Reads the streams. False with a problem: damaged, with a password, of an older Word. */
bool tool_doc_file_read(const tool_compound *compound, tool_doc_file *file);
void tool_doc_file_free(tool_doc_file *file);

/** The bytes of a table and their number; `at` in the table stream. False with a problem: they are not all there. */
bool tool_doc_file_table(const tool_doc_file *file, tool_doc_table table, size_t *at, size_t *len);

/** Says, once, that the document is damaged, and how. Always false. */
bool tool_doc_damaged(const tool_doc_file *file, const char *format, ...) TOOL_PRINTF(2, 3);

#endif
