/*
 * copies.h - which copy of each source to use if stored graphs are inputs.
 *
 * A source may be in several of them: store_source_compare() tells which is used. A file that is itself an input takes
 * precedence over all stored copies.
 */
#ifndef TDNREF_TOOLS_COPIES_H
#define TDNREF_TOOLS_COPIES_H

#include "input/inputs.h"
#include "store/store_sources.h"

typedef struct stored_copy {
    char *name; /**< as its file would be named from the current folder */
    store_source source;
    const tool_store *store; /**< that holds it */
    store_reader *reader;
} stored_copy;

/** Stored graphs that were opened, and the sources in them. Zero-initialise. */
typedef struct stored_copies {
    stored_copy *items;
    size_t count;
    size_t capacity;
    struct opened_store *opened;
    size_t opened_count;
} stored_copies;

/** Opens stored graphs and lists their sources, one copy of each, without those among `files`. Sources
 *  with a stamp of secrecy are only reported unless they are allowed. The exit status. */
int stored_copies_open(stored_copies *copies, const tool_program *program, char *const *paths, size_t count,
                       const tool_inputs *files, bool allow_classified);
void stored_copies_close(stored_copies *copies);

#endif
