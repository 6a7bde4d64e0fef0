/*
 * doc_plc.h - the tables of a .doc document that say something of places in its text: PLCs, [MS-DOC] 2.2.2.
 */
#ifndef TDNREF_TOOLS_DOC_PLC_H
#define TDNREF_TOOLS_DOC_PLC_H

#include "reading/doc_file.h"

/** Places in ascending order, one more than there are items; item i is about what lies between places i and i + 1. */
typedef struct tool_doc_plc {
    const unsigned char *places;
    const unsigned char *items;
    size_t count; /**< of items */
    size_t item_size;
} tool_doc_plc;

/** A table; without items if the document has none. False with a problem. */
bool tool_doc_plc_open(const tool_doc_file *file, tool_doc_table table, size_t item_size, tool_doc_plc *plc);

/** The same of bytes in the table stream. */
bool tool_doc_plc_at(const tool_doc_file *file, size_t at, size_t len, size_t item_size, tool_doc_plc *plc);

/** `i` up to and with the number of items. */
uint32_t tool_doc_plc_place(const tool_doc_plc *plc, size_t i);
const unsigned char *tool_doc_plc_item(const tool_doc_plc *plc, size_t i);

/** The item that is about a place; the number of items if none is. */
size_t tool_doc_plc_find(const tool_doc_plc *plc, uint32_t place);

/** The first item that begins at a place or behind it. */
size_t tool_doc_plc_from(const tool_doc_plc *plc, uint32_t place);

#endif
