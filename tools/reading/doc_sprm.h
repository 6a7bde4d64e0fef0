/*
 * doc_sprm.h - lists of properties in a .doc document: sprms, [MS-DOC] 2.6, of which few matter to its text.
 */
#ifndef TDNREF_TOOLS_DOC_SPRM_H
#define TDNREF_TOOLS_DOC_SPRM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** A list of sprms and their operands, borrowed. */
typedef struct tool_doc_list {
    const unsigned char *bytes;
    size_t len;
} tool_doc_list;

/** What a character is, but for its letter. Zero-initialise. */
typedef struct tool_doc_character {
    bool deleted; /**< by a tracked change */
    bool hidden;
    bool special; /**< it stands for something else */
    uint32_t symbol;
} tool_doc_character;

/** What a paragraph is. Zero-initialise. */
typedef struct tool_doc_paragraph {
    uint32_t depth; /**< of tables around it */
    bool in_table;
    bool row_end;    /**< its mark ends a row */
    bool inner_cell; /**< its mark ends a cell of a table inside of a cell */
    bool inner_row;
    tool_doc_list edges;    /**< of the cells of its row: numbers of 16 bits; empty: not told */
    uint32_t elsewhere;     /**< byte of the stream Data with more properties; 0: none */
    uint32_t row_elsewhere; /**< the same for those of its row */
} tool_doc_paragraph;

void tool_doc_character_apply(tool_doc_character *character, tool_doc_list list);
void tool_doc_paragraph_apply(tool_doc_paragraph *paragraph, tool_doc_list list);

/** How many tables are around a paragraph. */
uint32_t tool_doc_paragraph_depth(const tool_doc_paragraph *paragraph);

/** The sprm that the seven bits of a short property stand for, [MS-DOC] 2.9.215; 0 for those without meaning here. */
uint32_t tool_doc_short_sprm(uint32_t isprm);

#endif
