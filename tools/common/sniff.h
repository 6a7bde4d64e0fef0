/*
 * sniff.h - what kind of file it is, by its first bytes and not by its name.
 */
#ifndef TDNREF_TOOLS_SNIFF_H
#define TDNREF_TOOLS_SNIFF_H

#include <stdbool.h>

typedef enum tool_file_kind {
    TOOL_FILE_ABSENT,
    TOOL_FILE_EMPTY,
    TOOL_FILE_DATABASE, /**< SQLite's */
    TOOL_FILE_OTHER     /**< also what is no regular file, or cannot be read */
} tool_file_kind;

tool_file_kind tool_sniff(const char *path);

/** True if a file is named as a stored graph (".db") and is none: a text that is read by mistake gives an empty answer.
 */
bool tool_is_false_store(const char *path);

/** True if the file is a page that refaudit wrote: it quotes plans and is none. */

bool tool_is_review(const char *path);
/** What messages call it. */
#define TOOL_REVIEW_NAME "a page that refaudit wrote"

#endif
