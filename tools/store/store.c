/*
 * store.c - the file of a stored graph: recognising it, transactions, and closing it as one plain file.
 *
 * While it is being written, the file has a write-ahead log: readers are not blocked, and a program that is killed
 * loses only its current transaction. At the end the log is merged and switched off, so that the file can be opened
 * from a read-only medium.
 */
#include "store/store.h"

#include "common/sniff.h"
#include "common/status.h"
#include "schema.inc"
#include "store/paths.h"
#include "views.inc"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* "tdnr" */
#define APPLICATION_ID 0x74646E72

/* An empty file gets the schema as it is today; script n takes a file of format n + 1 to format n + 2. What the sources
 * were not asked for when they were read is asked at the next run, which an unknown library brings about. */
static const char *const migrations[] = {
    "ALTER TABLE documents ADD COLUMN number_line INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE documents ADD COLUMN number_column INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE documents ADD COLUMN date_text TEXT;"
    "ALTER TABLE documents ADD COLUMN date_line INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE documents ADD COLUMN date_column INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE documents ADD COLUMN sketch TEXT;"
    "UPDATE sources SET library = ''",
    "CREATE TABLE unnumbered ( directive INTEGER NOT NULL REFERENCES directives (id) ON DELETE CASCADE, ordinal "
    "INTEGER NOT NULL, text TEXT NOT NULL, source TEXT NOT NULL REFERENCES sources (path) ON DELETE CASCADE, line "
    "INTEGER NOT NULL, clause TEXT NOT NULL, PRIMARY KEY (directive, ordinal) ) WITHOUT ROWID;"
    "CREATE INDEX unnumbered_by_source ON unnumbered (source);"
    "DELETE FROM archive WHERE name = 'state'",
    "DROP TABLE unnumbered;"
    "CREATE TABLE unnumbered ( source TEXT NOT NULL, ordinal INTEGER NOT NULL, document INTEGER NOT NULL, "
    "span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, text TEXT NOT NULL, line INTEGER NOT NULL, column "
    "INTEGER NOT NULL, type TEXT, type_start INTEGER, type_end INTEGER, type_origin TEXT, issuer TEXT, "
    "issuer_start INTEGER, issuer_end INTEGER, issuer_origin TEXT, level TEXT, line_of TEXT, authority TEXT, "
    "subject TEXT, subject_start INTEGER, subject_end INTEGER, subject_origin TEXT, relation TEXT NOT NULL, "
    "cue_start INTEGER, cue_end INTEGER, clause TEXT NOT NULL, PRIMARY KEY (source, ordinal), FOREIGN KEY "
    "(source, document) REFERENCES documents (source, ordinal) ON DELETE CASCADE ) WITHOUT ROWID;"
    "CREATE INDEX unnumbered_by_place ON unnumbered (source, span_start);"
    "CREATE INDEX unnumbered_by_document ON unnumbered (source, document);"
    "CREATE TABLE superiors_unnumbered ( directive INTEGER NOT NULL REFERENCES directives (id) ON DELETE CASCADE, "
    "ordinal INTEGER NOT NULL, source TEXT NOT NULL, unnumbered INTEGER NOT NULL, PRIMARY KEY (directive, "
    "ordinal), FOREIGN KEY (source, unnumbered) REFERENCES unnumbered (source, ordinal) ON DELETE CASCADE ) "
    "WITHOUT ROWID;"
    "CREATE INDEX superiors_unnumbered_by_source ON superiors_unnumbered (source, unnumbered);"
    "UPDATE sources SET library = '';"
    "DELETE FROM archive WHERE name = 'state'",
    "ALTER TABLE sources ADD COLUMN unread_parts INTEGER NOT NULL DEFAULT 0",
};

enum { FORMAT = sizeof migrations / sizeof *migrations + 1 };

/* Another program may be writing: wait so long for it. */
enum { PATIENCE_MS = 10000, PAUSE_MS = 20 };

/* ------------------------------------------------------------- checking */

/** True if the open file is a stored graph of a format that the program knows, or has nothing in it yet. */
static bool is_ours(const tool_store *store, bool to_write)
{
    const tool_sql *sql = &store->sql;
    /* One look at the file: another run may be making it just now. */
    tool_sql_run(sql, "BEGIN");
    const int64_t id = tool_sql_number(sql, "PRAGMA application_id");
    const int64_t format = tool_sql_number(sql, "PRAGMA user_version");
    const bool empty = tool_sql_number(sql, "SELECT count(*) FROM sqlite_master") == 0;
    tool_sql_run(sql, "COMMIT");
    if (to_write && id == 0 && format == 0 && empty) {
        return true;
    }
    if (id != APPLICATION_ID) {
        tool_message(sql->program, store->path, "is a database of another program, not a stored graph%s",
                     to_write ? "; nothing was written" : "");
        return false;
    }
    if (format > FORMAT) {
        tool_message(sql->program, store->path,
                     "has format %d, made by a newer version; this version supports format %d", (int)format, FORMAT);
        return false;
    }
    if (format < FORMAT && !to_write) {
        tool_message(sql->program, store->path,
                     "has the older format %d; run refgraph -o on it to convert it to format %d", (int)format, FORMAT);
        return false;
    }
    return true;
}

static void drop_views(const tool_sql *sql)
{
    tool_buffer drops = {0};
    sqlite3_stmt *view = tool_sql_prepare(sql, "SELECT 'DROP VIEW \"' || replace(name, '\"', '\"\"') || '\";' FROM "
                                               "sqlite_master WHERE type = 'view' ORDER BY name");
    while (tool_sql_step(sql, view)) {
        tool_buffer_text(&drops, tool_sql_text(view, 0));
    }
    (void)sqlite3_finalize(view);
    if (drops.len > 0) {
        tool_sql_run(sql, drops.bytes);
    }
    tool_buffer_free(&drops);
}

static void migrate(tool_store *store)
{
    int64_t format = tool_sql_number(&store->sql, "PRAGMA user_version");
    if (format == FORMAT) {
        return;
    }
    store_begin(store);
    /* Another run that began on the same new file may have made it meanwhile. */
    format = tool_sql_number(&store->sql, "PRAGMA user_version");
    if (format == 0) {
        tool_sql_run(&store->sql, schema_sql);
    }
    for (int64_t i = format; i > 0 && i < FORMAT; i++) {
        tool_sql_run(&store->sql, migrations[i - 1]);
    }
    if (format < FORMAT) { /* not if that other run has done it all */
        drop_views(&store->sql);
        tool_sql_run(&store->sql, views_sql);
    }
    char pragmas[96];
    (void)snprintf(pragmas, sizeof pragmas, "PRAGMA application_id = %d; PRAGMA user_version = %d", APPLICATION_ID,
                   FORMAT);
    tool_sql_run(&store->sql, pragmas);
    store_commit(store);
}

/* -------------------------------------------------------------- opening */

static void discard(tool_store *store)
{
    (void)sqlite3_close(store->sql.db);
    free(store->path);
    free(store->folder);
    free(store);
}

/* Somebody else may have made the file: what its schema calls is not trusted. */
static const char open_pragmas[] =
    "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY";

static tool_store *open_database(const tool_program *program, const char *path, const char *folder, int flags)
{
    tool_store *store = tool_alloc(sizeof *store);
    *store = (tool_store){.path = tool_copy(path), .folder = folder == NULL ? NULL : tool_path_absolute(folder)};
    store->sql = (tool_sql){.program = program, .name = store->path};
    if (sqlite3_open_v2(path, &store->sql.db, flags | SQLITE_OPEN_FULLMUTEX, NULL) != SQLITE_OK ||
        sqlite3_busy_timeout(store->sql.db, PATIENCE_MS) != SQLITE_OK ||
        sqlite3_exec(store->sql.db, open_pragmas, NULL, NULL, NULL) != SQLITE_OK) {
        const int why = sqlite3_system_errno(store->sql.db);
        if (sqlite3_errcode(store->sql.db) == SQLITE_CANTOPEN && why != 0) {
            tool_message(program, path, "cannot be %s: %s", (flags & SQLITE_OPEN_CREATE) != 0 ? "written" : "read",
                         strerror(why));
        } else {
            tool_message(program, path, "%s", sqlite3_errmsg(store->sql.db));
        }
        discard(store);
        return NULL;
    }
    return store;
}

/** Reads one page, so that what is broken or locked shows at once. */
static bool can_be_read(const tool_store *store)
{
    if (sqlite3_exec(store->sql.db, "SELECT count(*) FROM sqlite_master", NULL, NULL, NULL) == SQLITE_OK) {
        return true;
    }
    const bool log_left = sqlite3_errcode(store->sql.db) == SQLITE_CANTOPEN;
    tool_message(
        store->sql.program, store->path, "%s%s", sqlite3_errmsg(store->sql.db),
        log_left ? " (if a run was interrupted while writing, run refgraph on it again where it can be written)" : "");
    return false;
}

static tool_store *open_file(const tool_program *program, const char *path, bool to_write)
{
    const tool_file_kind kind = tool_sniff(path);
    if (kind == TOOL_FILE_OTHER || (!to_write && kind != TOOL_FILE_DATABASE)) {
        tool_message(program, path,
                     kind == TOOL_FILE_ABSENT ? "no such file" : "is not a stored graph; it was left alone");
        return NULL;
    }
    char *folder = tool_path_folder(path);
    const int flags = to_write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    tool_store *store = open_database(program, path, folder, flags);
    free(folder);
    if (store != NULL && (!can_be_read(store) || !is_ours(store, to_write))) {
        discard(store);
        return NULL;
    }
    return store;
}

tool_store *store_open(const tool_program *program, const char *path)
{
    return open_file(program, path, false);
}

tool_store *store_open_to_write(const tool_program *program, const char *path)
{
    tool_store *store = open_file(program, path, true);
    if (store != NULL) {
        migrate(store);
    }
    return store;
}

tool_store *store_open_in_memory(const tool_program *program)
{
    tool_store *store = open_database(program, ":memory:", NULL, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (store == NULL) {
        exit(TOOL_INTERNAL);
    }
    migrate(store);
    return store;
}

/* --------------------------------------------------------- transactions */

/** Asks for a write-ahead log. While another run opens or closes the file SQLite answers at once that it is busy,
 * whatever its timeout, so it is asked again. False: it keeps its rollback journal, which is as safe; some file systems
 * can do no other. */
static bool use_log(const tool_store *store)
{
    int code = SQLITE_BUSY;
    for (int waited = 0; waited < PATIENCE_MS && code == SQLITE_BUSY; waited += PAUSE_MS) {
        code = sqlite3_exec(store->sql.db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
        if (code == SQLITE_BUSY) {
            (void)sqlite3_sleep(PAUSE_MS);
        }
    }
    return code == SQLITE_OK;
}

void store_begin(tool_store *store)
{
    if (store->writing) {
        return;
    }
    if (use_log(store)) {
        tool_sql_run(&store->sql, "PRAGMA synchronous = NORMAL");
    }
    tool_sql_run(&store->sql, "BEGIN IMMEDIATE");
    store->writing = true;
}

void store_commit(tool_store *store)
{
    if (store->writing) {
        tool_sql_run(&store->sql, "COMMIT");
        store->writing = false;
    }
}

void store_close(tool_store *store)
{
    if (store == NULL) {
        return;
    }
    store_commit(store);
    if (sqlite3_db_readonly(store->sql.db, "main") == 0) {
        /* Fails only while another program has the file open; the last one to close it does it then. */
        (void)sqlite3_exec(store->sql.db, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE", NULL, NULL,
                           NULL);
    }
    discard(store);
}

/* ---------------------------------------------------------------- state */

bool store_is_complete(const tool_store *store)
{
    return tool_sql_number(&store->sql, "SELECT value = 'complete' FROM archive WHERE name = 'state'") == 1;
}

bool store_check_complete(const tool_store *store)
{
    const bool complete = store_is_complete(store);
    if (!complete) {
        tool_message(store->sql.program, store->path,
                     "is incomplete: the run that wrote it was interrupted; run refgraph -o on it again");
    }
    return complete;
}

void store_set_complete(tool_store *store, bool complete)
{
    tool_sql_run(&store->sql, complete ? "INSERT OR REPLACE INTO archive VALUES ('state', 'complete')"
                                       : "INSERT OR REPLACE INTO archive VALUES ('state', 'unfinished')");
}

char *store_name_of(const tool_store *store, const char *path)
{
    if (store->folder == NULL) {
        return tool_path_join(".", path);
    }
    char *absolute = tool_path_absolute(path);
    char *name = tool_path_relative(store->folder, absolute);
    free(absolute);
    return name;
}

char *store_path_of(const tool_store *store, const char *name)
{
    if (store->folder == NULL) {
        return tool_copy(name);
    }
    char *folder = tool_path_folder(store->path);
    char *path = tool_path_join(folder, name);
    free(folder);
    return path;
}
