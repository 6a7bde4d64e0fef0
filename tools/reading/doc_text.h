/*
 * doc_text.h - the characters of a .doc document one by one, and what each of them is.
 */
#ifndef TDNREF_TOOLS_DOC_TEXT_H
#define TDNREF_TOOLS_DOC_TEXT_H

#include "reading/doc_pieces.h"
#include "reading/doc_runs.h"

/** A document that is open. Zero-initialise; the file must have been read. */
typedef struct tool_doc {
    tool_doc_file file;
    tool_doc_pieces pieces;
    tool_doc_runs characters;
    tool_doc_runs paragraphs;
    size_t size; /**< of the text that was made of it */
} tool_doc;

/** Opens the tables of a document whose streams have been read. False with a problem. */
bool tool_doc_open(tool_doc *doc);
void tool_doc_close(tool_doc *doc);

/** Where the reading of a range is, and the character that was read last. */
typedef struct tool_doc_cursor {
    tool_doc *doc;
    tool_doc_range left;
    size_t next_piece;
    tool_doc_piece piece;
    tool_doc_range same; /**< bytes of the file whose characters are what `what` says */
    uint32_t place;      /**< of the character, counted from the beginning of all text */
    uint32_t byte;       /**< its own in the file */
    uint32_t unit;       /**< of UTF-16 */
    tool_doc_character what;
} tool_doc_cursor;

void tool_doc_cursor_start(tool_doc_cursor *cursor, tool_doc *doc, tool_doc_range range);

/** The next character. False at the end of the range, or with a problem. */
bool tool_doc_cursor_next(tool_doc_cursor *cursor);

#endif
