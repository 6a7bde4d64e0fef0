/*
 * copies.h - which copy of each source is taken where stored graphs are inputs.
 *
 * One source may be in several of them. The one changed last is taken, or that with the greater hash, so that the order
 * of the operands makes no difference; a file that is read itself goes before all stored copies of it.
 */
#ifndef TDNREF_TOOLS_COPIES_H
#define TDNREF_TOOLS_COPIES_H

#include "store/store.h"

typedef struct stored_copy {
    char *name; /**< as its file would be named from the current folder */
    char *path; /**< in its store */
    char *sha256;
    int64_t mtime;
    const tool_store *store;
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

/** Opens stored graphs and lists their sources, one copy of each, without those among `files` (NULL: none). Sources
 *  with a stamp of secrecy are only reported unless they are allowed. The exit status. */
int stored_copies_open(stored_copies *copies, const tool_program *program, char *const *paths, size_t count,
                       const tool_inputs *files, bool allow_classified);
void stored_copies_close(stored_copies *copies);

#endif
