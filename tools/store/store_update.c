/*
 * store_update.c - one run of `refgraph -o archive.db`: what is new or changed is read, what is gone is dropped.
 *
 * A source is as it was if its size and the time of its last change are, or, where only the time differs, its hash.
 * What is gone is told from what was only not asked for: a source is dropped if it lies under an operand of this run
 * and is not there any more, never because another folder was named. Sources are committed in batches, so that a long
 * run that is killed goes on where it stopped; the graph's tables are emptied by the first of these batches and filled
 * by the last, so that nobody reads a graph that does not fit the sources.
 */
#define _POSIX_C_SOURCE 200809L

#include "common/output_check.h"
#include "common/sniff.h"
#include "common/status.h"
#include "input/pool.h"
#include "store/paths.h"
#include "store/store_import.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* File systems count time in steps of up to two seconds: a file that changed so shortly before it was read may change
 * again without its time doing so. */
enum { SETTLED_SECONDS = 2 };

static bool has_text(const update *u, const char *name)
{
    sqlite3_stmt *select = tool_sql_prepare(&u->store->sql, "SELECT 1 FROM texts WHERE source = ?");
    tool_sql_bind_text(&u->store->sql, select, 1, name);
    const bool has = tool_sql_step(&u->store->sql, select);
    (void)sqlite3_finalize(select);
    return has;
}

/* ------------------------------------------------------------- planning */

static int64_t mtime_of(const struct stat *st)
{
    const struct timespec at = st->st_mtim;
    struct timespec now;
    if (clock_gettime(CLOCK_REALTIME, &now) != 0 || now.tv_sec - at.tv_sec < SETTLED_SECONDS) {
        return STORE_NO_MTIME;
    }
    return (int64_t)at.tv_sec * 1000000000 + at.tv_nsec;
}

static bool has_hash(const char *path, const char *wanted)
{
    tool_buffer bytes = {0};
    tool_buffer problem = {0};
    char hash[STORE_HASH_SIZE] = "";
    if (tool_read(path, &bytes, &problem)) {
        store_hash(tool_buffer_string(&bytes), bytes.len, hash);
    }
    tool_buffer_free(&bytes);
    tool_buffer_free(&problem); /* who reads the file tells it */
    return strcmp(hash, wanted) == 0;
}

static void set_mtime(update *u, const char *name, int64_t mtime)
{
    const tool_sql *sql = &u->store->sql;
    store_begin(u->store);
    sqlite3_stmt *set = tool_sql_prepare(sql, "UPDATE sources SET mtime = ? WHERE path = ?");
    if (mtime == STORE_NO_MTIME) {
        tool_sql_bind_null(sql, set, 1);
    } else {
        tool_sql_bind_number(sql, set, 1, mtime);
    }
    tool_sql_bind_text(sql, set, 2, name);
    tool_sql_finish(sql, set);
    (void)sqlite3_finalize(set);
}

static bool is_unchanged(update *u, const known_source *known, const planned_source *file)
{
    const store_source *row = &known->row;
    if (row->imported_from != NULL || row->size != file->size || strcmp(row->library, tdnref_version()) != 0 ||
        (u->request->keep_text && !has_text(u, row->path)) ||
        (!u->request->allow_classified && store_is_classified(u->store, row->path))) {
        return false;
    }
    if (row->mtime == file->mtime && row->mtime != STORE_NO_MTIME) {
        return true;
    }
    if (!has_hash(file->path, row->sha256)) {
        return false;
    }
    if (row->mtime != file->mtime) {
        set_mtime(u, row->path, file->mtime);
    }
    return true;
}

/** What a source was read with is said again: nothing is skipped in silence because it was read before. */
static void report_unchanged(update *u, const known_source *known, const char *path)
{
    u->unchanged++;
    if (known->row.bad_runs > 0) {
        tool_message(u->store->sql.program, path, "runs of invalid %s: %" PRIu64 " (the file is unchanged)",
                     known->row.encoding, known->row.bad_runs);
        u->status = tool_worst(u->status, TOOL_INPUT);
    }
    if (known->row.unread_parts > 0) {
        tool_message(u->store->sql.program, path, STORE_UNREAD_PARTS " (the file is unchanged)",
                     known->row.unread_parts);
        u->status = tool_worst(u->status, TOOL_INPUT);
    }
}

static void plan_file(update *u, char *path)
{
    struct stat st;
    planned_source file = {.path = path, .name = store_name_of(u->store, path), .mtime = STORE_NO_MTIME};
    known_source *known = update_find_known(u, file.name);
    const bool there = stat(path, &st) == 0;
    if (known != NULL) {
        known->seen = there || errno != ENOENT;
    }
    if (there) {
        file.size = (uint64_t)st.st_size;
        file.mtime = mtime_of(&st);
    }
    if (there && known != NULL && is_unchanged(u, known, &file)) {
        report_unchanged(u, known, path);
        free(file.name);
        return;
    }
    u->planned = tool_realloc(u->planned, (u->planned_count + 1) * sizeof *u->planned);
    u->planned[u->planned_count++] = file;
}

static int compare_planned(const void *a, const void *b)
{
    return strcmp(((const planned_source *)a)->path, ((const planned_source *)b)->path);
}

/* -------------------------------------------------------------- reading */

static void put_records(update *u, const planned_source *file, const tdnref_source *source)
{
    const uint64_t documents = tdnref_source_document_count(source);
    const uint64_t mentions = tdnref_source_mention_count(source);
    const uint64_t unnumbered = tdnref_source_unnumbered_count(source);
    const uint64_t duties = tdnref_source_duty_count(source);
    for (uint64_t i = 0; i < documents; i++) {
        store_put_document(&u->writer, file->name, i, tdnref_source_document(source, i));
    }
    for (uint64_t i = 0; i < mentions; i++) {
        store_put_mention(&u->writer, file->name, i, tdnref_source_mention(source, i));
    }
    for (uint64_t i = 0; i < unnumbered; i++) {
        store_put_unnumbered(&u->writer, file->name, i, tdnref_source_unnumbered(source, i));
    }
    for (uint64_t i = 0; i < duties; i++) {
        store_put_duty(&u->writer, file->name, i, tdnref_source_duty(source, i));
    }
}

/** Called by the pool, for one source at a time. */
static void store_job(tool_job *job, void *ud)
{
    update *u = ud;
    const planned_source wanted = {.path = (char *)job->path};
    planned_source *file = bsearch(&wanted, u->planned, u->planned_count, sizeof *u->planned, compare_planned);
    char hash[STORE_HASH_SIZE];
    store_hash(job->file, job->file_len, hash);
    update_begin_changes(u);
    store_put_source(&u->writer, &(store_source){
                                     .path = file->name,
                                     .size = job->file_len,
                                     .mtime = job->file_len == file->size ? file->mtime : STORE_NO_MTIME,
                                     .sha256 = hash,
                                     .encoding = tdnref_source_encoding(job->source),
                                     .bad_runs = tdnref_source_bad_run_count(job->source),
                                     .unread_parts = job->unread_parts,
                                     .library = tdnref_version(),
                                 });
    if (job->len > 0) { /* an empty file holds no directive; its row says that it need not be read again */
        put_records(u, file, job->source);
    }
    if (u->request->keep_text) {
        store_put_text(&u->writer, file->name, job->text, job->len);
    }
    file->done = true;
    u->read++;
    update_end_of_source(u);
}

/** A file that changed into something that is not a text is a source no more; one that only could not be read stays. */
static void forget_unreadable(update *u)
{
    for (size_t i = 0; i < u->planned_count; i++) {
        const planned_source *file = &u->planned[i];
        known_source *known = file->done ? NULL : update_find_known(u, file->name);
        if (known != NULL && known->seen && access(file->path, R_OK) == 0) {
            known->seen = false;
        }
    }
}

static void read_planned(update *u)
{
    tool_inputs paths = {0};
    if (u->planned_count == 0) {
        return;
    }
    qsort(u->planned, u->planned_count, sizeof *u->planned, compare_planned);
    paths.paths = tool_alloc(u->planned_count * sizeof *paths.paths);
    for (; paths.count < u->planned_count; paths.count++) {
        paths.paths[paths.count] = u->planned[paths.count].path;
    }
    const tool_pool pool = {
        .program = u->store->sql.program,
        .ctx = u->ctx,
        .inputs = &paths,
        .threads = u->request->threads,
        .options = {.duties = true, .allow_classified = u->request->allow_classified},
        .one_at_a_time = true,
        .work = store_job,
        .ud = u,
    };
    u->status = tool_worst(u->status, tool_pool_run(&pool));
    free(paths.paths);
    forget_unreadable(u);
}

/* ------------------------------------------------------------- dropping */

/** A folder that is not there itself, perhaps a medium that is not in, says nothing of what was in it. */
static bool covers(const char *operand, const char *path)
{
    struct stat st;
    char *absolute = tool_path_absolute(operand);
    const bool covered = strcmp(absolute, path) == 0 ||
                         (stat(operand, &st) == 0 && S_ISDIR(st.st_mode) && tool_path_is_inside(absolute, path));
    free(absolute);
    return covered;
}

/** True if an operand of this run would have brought the source, were it still there. */
static bool is_covered(const update *u, const known_source *known)
{
    bool covered = false;
    char *path = tool_path_join(u->store->folder, known->row.path);
    for (size_t i = 0; i < u->request->count && !covered && known->row.imported_from == NULL; i++) {
        covered = covers(u->request->operands[i], path);
    }
    free(path);
    return covered || (known->row.imported_from != NULL && update_has_import(u, known->row.imported_from));
}

static void drop_gone(update *u)
{
    for (size_t i = 0; i < u->known_count; i++) {
        const known_source *known = &u->known[i];
        if (known->seen || !is_covered(u, known)) {
            continue;
        }
        if (u->walk_failed) {
            u->kept_unseen++;
            continue;
        }
        update_begin_changes(u);
        store_remove_source(&u->writer, known->row.path);
        u->dropped++;
        update_end_of_source(u);
    }
    if (u->kept_unseen > 0) {
        tool_message(u->store->sql.program, u->store->path,
                     "%zu sources that were not found again were kept, because some folder could not be read",
                     u->kept_unseen);
    }
}

/** Texts that were stored before, if none are wanted any more: also out of the free pages of the file. */
static void drop_texts(update *u)
{
    if (u->request->keep_text || tool_sql_number(&u->store->sql, "SELECT count(*) FROM texts") == 0) {
        return;
    }
    store_begin(u->store);
    tool_sql_run(&u->store->sql, "DELETE FROM texts");
    store_commit(u->store);
    tool_sql_run(&u->store->sql, "VACUUM");
}

/* ------------------------------------------------------------------ run */

/** What another build read of documents that this one does not read is kept while they do not change. */
static void plan_unread(update *u)
{
    for (size_t i = 0; i < u->inputs.unread_count; i++) {
        char *name = store_name_of(u->store, u->inputs.unread[i]);
        if (update_find_known(u, name) != NULL) {
            plan_file(u, u->inputs.unread[i]);
        }
        free(name);
    }
}

static void plan_inputs(update *u)
{
    const tool_program *program = u->store->sql.program;
    char **files = tool_alloc(u->request->count * sizeof *files);
    size_t count = 0;
    int status = TOOL_OK;
    for (size_t i = 0; i < u->request->count; i++) {
        char *operand = u->request->operands[i];
        if (tool_is_false_store(operand)) {
            tool_message(program, operand, "is not a stored graph; it was left alone");
            status = TOOL_INPUT;
        } else if (tool_sniff(operand) != TOOL_FILE_DATABASE) {
            files[count++] = operand;
        }
    }
    u->status = tool_inputs_collect(&u->inputs, program, files, count);
    tool_output_check(program, u->request->output, u->inputs.paths, u->inputs.count);
    u->walk_failed = u->status != TOOL_OK;
    u->status = tool_worst(u->status, status);
    for (size_t i = 0; i < u->inputs.count; i++) {
        plan_file(u, u->inputs.paths[i]);
    }
    plan_unread(u);
    free(files);
}

static void finish_graph(update *u)
{
    if (!u->changed && store_is_complete(u->store)) {
        return;
    }
    store_begin(u->store);
    store_make_graph(u->store, u->ctx);
    store_set_complete(u->store, true);
}

static void free_update(update *u)
{
    for (size_t i = 0; i < u->planned_count; i++) {
        free(u->planned[i].name);
    }
    free(u->planned);
    update_free_imports(u);
    update_free_known(u);
    tool_inputs_free(&u->inputs);
}

int store_update(tool_store *store, const tdnref_ctx *ctx, const store_request *request, store_tally *tally)
{
    update u = {.store = store, .ctx = ctx, .request = request};
    update_load_known(&u);
    plan_inputs(&u);
    store_writer_begin(&u.writer, store);
    read_planned(&u);
    update_import_stores(&u);
    drop_gone(&u);
    store_writer_end(&u.writer);
    finish_graph(&u);
    store_commit(store);
    drop_texts(&u);
    *tally = (store_tally){u.read, u.unchanged, u.dropped};
    free_update(&u);
    return u.status;
}
