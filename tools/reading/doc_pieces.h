/*
 * doc_pieces.h - where the characters of a .doc document are: the piece table, [MS-DOC] 2.4.1.
 *
 * Word adds what was changed to the end of the file if it saves fast; the pieces tell the order.
 */
#ifndef TDNREF_TOOLS_DOC_PIECES_H
#define TDNREF_TOOLS_DOC_PIECES_H

#include "reading/doc_plc.h"
#include "reading/doc_sprm.h"

/** Characters that lie together in the stream WordDocument. */
typedef struct tool_doc_piece {
    tool_doc_range range;
    uint32_t at;              /**< byte of the first */
    uint32_t width;           /**< bytes of each: 1, of Windows-1252, or 2, of UTF-16 */
    unsigned char changed[3]; /**< a property that all of them get */
    tool_doc_list changes;    /**< or several; empty: none */
} tool_doc_piece;

/** Zero-initialise. */
typedef struct tool_doc_pieces {
    tool_doc_plc plc;
    tool_doc_list *lists; /**< of properties that pieces refer to */
    size_t list_count;
} tool_doc_pieces;

/** Reads the piece table and checks that all characters of the stories are in the file. False with a problem. */
bool tool_doc_pieces_read(const tool_doc_file *file, tool_doc_pieces *pieces);
void tool_doc_pieces_free(tool_doc_pieces *pieces);

/** The piece with this number, below the count of `plc`. `changes` may point into it. */
void tool_doc_piece_get(const tool_doc_pieces *pieces, size_t i, tool_doc_piece *piece);

#endif
