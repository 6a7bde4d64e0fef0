/*
 * kind.h - files that hold documents in another form than text.
 */
#ifndef TDNREF_TOOLS_KIND_H
#define TDNREF_TOOLS_KIND_H

#include <stddef.h>

/** What an office keeps its documents in and no tool reads yet. */
typedef struct tool_kind {
    const char *ending; /**< ".docx" */
    const char *magic;  /**< how such a file begins */
    const char *name;   /**< what a file that begins so is */
    const char *remedy; /**< what makes a text of it */
} tool_kind;

/** The kind that a file with this ending (".PDF") should be; NULL for all else. */
const tool_kind *tool_kind_of_ending(const char *ending);

/** The kind that the bytes of a file show, whatever its name; NULL for a text and what is not known. */
const tool_kind *tool_kind_of_bytes(const char *bytes, size_t len);

#endif
