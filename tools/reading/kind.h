/*
 * kind.h - files that hold documents in another form than text, and what reads them.
 */
#ifndef TDNREF_TOOLS_KIND_H
#define TDNREF_TOOLS_KIND_H

#include "reading/reading.h"

/** What an office keeps its documents in besides texts. */
typedef struct tool_kind {
    const char *ending;        /**< ".docx" */
    const char *magic;         /**< how such a file begins */
    const char *name;          /**< what a file that begins so is */
    const char *remedy;        /**< what makes a text of it */
    const tool_reader *reader; /**< NULL: no build reads it */
} tool_kind;

/** True for the endings of texts that are read from folders. */
bool tool_kind_is_text(const char *ending);

/** The kind that a file with this ending (".PDF") should be; NULL for all else. */
const tool_kind *tool_kind_of_ending(const char *ending);

/** The kind that the bytes of a file show, whatever its name; NULL for a text and what is not known. */
const tool_kind *tool_kind_of_bytes(const char *bytes, size_t len);

/** True if this build reads files of the kind. */
bool tool_kind_is_read(const tool_kind *kind);

/** What to do about a file of a kind that this build does not read: "install ... and rebuild, or save it as ...". */
void tool_kind_say_remedy(tool_buffer *out, const tool_kind *kind);

/** The endings of all that is read from folders: ".txt .md .htm .html", then those that this build reads besides. */
void tool_kind_list_read(tool_buffer *out, const char *separator);

#endif
