/*
 * doc_runs.h - the properties of characters and paragraphs in a .doc document: pages of 512 bytes, [MS-DOC] 2.4.6.
 */
#ifndef TDNREF_TOOLS_DOC_RUNS_H
#define TDNREF_TOOLS_DOC_RUNS_H

#include "reading/doc_plc.h"
#include "reading/doc_sprm.h"

/** Bytes of the stream WordDocument with the same properties. */
typedef struct tool_doc_run {
    uint32_t from;
    uint32_t to;
    tool_doc_list list;
} tool_doc_run;

/** The properties of one kind, and the run that was asked for last. */
typedef struct tool_doc_runs {
    const tool_doc_file *file;
    bool paragraphs;
    tool_doc_plc pages;
    tool_doc_run last;
} tool_doc_runs;

/** `table`: TOOL_DOC_CHARACTER_PAGES or TOOL_DOC_PARAGRAPH_PAGES. False with a problem. */
bool tool_doc_runs_open(const tool_doc_file *file, tool_doc_table table, tool_doc_runs *runs);

/** The run that the byte is in, until the next call; without properties if no page tells. NULL with a problem. */
const tool_doc_run *tool_doc_runs_find(tool_doc_runs *runs, uint32_t byte);

/** The properties of the paragraph whose mark is at this byte; to those come the ones of its piece. */
bool tool_doc_runs_paragraph(tool_doc_runs *runs, uint32_t byte, tool_doc_list changes, tool_doc_paragraph *paragraph);

#endif
