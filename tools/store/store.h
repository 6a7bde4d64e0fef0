/*
 * store.h - the stored graph as a file: one SQLite database with everything read from each source, and the cascade that
 * follows from it.
 *
 * schema.sql and views.sql describe its contents. store_sources.h adds, reads and removes sources, store_graph.h
 * rebuilds the tables of the graph, store_update.h brings all up to date with files. Whoever only needs a graph
 * includes archive.h and knows nothing of SQLite.
 */
#ifndef TDNREF_TOOLS_STORE_H
#define TDNREF_TOOLS_STORE_H

#include "store/sql.h"

typedef struct tool_store {
    tool_sql sql;
    char *path;
    char *folder; /**< absolute; paths of sources are relative to it. NULL: in memory, they are as typed */
    bool writing; /**< a transaction is open */
} tool_store;

/** Opens a stored graph to read it. NULL after a message if it is none, or newer than the program. */
tool_store *store_open(const tool_program *program, const char *path);

/** Opens one to bring it up to date; makes it where there is none or an empty file. NULL after a message. */
tool_store *store_open_to_write(const tool_program *program, const char *path);

/** An empty one in memory, whose sources are named as they are typed. */
tool_store *store_open_in_memory(const tool_program *program);

/** Ends the transaction, makes one plain file of it, closes it. */
void store_close(tool_store *store);

/** Opens a transaction if none is open; the first one turns write-ahead logging on. */
void store_begin(tool_store *store);
void store_commit(tool_store *store);

/** False if the run that last wrote it was stopped: it has sources, but no graph. */
bool store_is_complete(const tool_store *store);
/** The same, and an incomplete one is reported. */
bool store_check_complete(const tool_store *store);
void store_set_complete(tool_store *store, bool complete);

/** The name that the store has for a file that is named from the current folder; free it. */
char *store_name_of(const tool_store *store, const char *path);
/** The other way round: how what the store calls so is named from the current folder; free it. */
char *store_path_of(const tool_store *store, const char *name);

#endif
