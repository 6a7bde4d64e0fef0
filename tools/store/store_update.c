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

#include "store/store_update.h"

#include "common/output_check.h"
#include "common/sniff.h"
#include "common/status.h"
#include "input/pool.h"
#include "store/paths.h"
#include "store/store_graph.h"
#include "store/store_import.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* File systems count time in steps of up to two seconds: a file that changed so shortly before it was read may change
 * again without its time doing so. */
enum { SETTLED_SECONDS = 2 };

static bool has_text(const store_run *run, const char *name)
{
    return tool_sql_any(&run->store->sql, "SELECT 1 FROM texts WHERE source = ?", name);
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

static void set_mtime(store_run *run, const char *name, int64_t mtime)
{
    const tool_sql *sql = &run->store->sql;
    store_begin(run->store);
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

static bool is_unchanged(store_run *run, const known_source *known, const planned_source *file)
{
    const store_source *row = &known->row;
    if (row->imported_from != NULL || row->size != file->size || strcmp(row->library, tdnref_version()) != 0 ||
        (run->request->keep_text && !has_text(run, row->path)) ||
        (!run->request->allow_classified && store_is_classified(run->store, row->path))) {
        return false;
    }
    if (row->mtime == file->mtime && row->mtime != STORE_NO_MTIME) {
        return true;
    }
    if (!has_hash(file->path, row->sha256)) {
        return false;
    }
    if (row->mtime != file->mtime) {
        set_mtime(run, row->path, file->mtime);
    }
    return true;
}

/** What a source was read with is said again: nothing is skipped in silence because it was read before. */
static void report_unchanged(store_run *run, const known_source *known, const char *path)
{
    run->tally.unchanged++;
    if (known->row.bad_runs > 0) {
        tool_message(run->store->sql.program, path, "runs of invalid %s: %" PRIu64 " (the file is unchanged)",
                     known->row.encoding, known->row.bad_runs);
        run->status = tool_worst(run->status, TOOL_INPUT);
    }
    if (known->row.unread_parts > 0) {
        tool_message(run->store->sql.program, path, STORE_UNREAD_PARTS " (the file is unchanged)",
                     known->row.unread_parts);
        run->status = tool_worst(run->status, TOOL_INPUT);
    }
}

static void plan_file(store_run *run, char *path)
{
    struct stat st;
    planned_source file = {.path = path, .name = store_name_of(run->store, path), .mtime = STORE_NO_MTIME};
    known_source *known = store_run_find_known(run, file.name);
    const bool there = stat(path, &st) == 0;
    if (known != NULL) {
        known->seen = there || errno != ENOENT;
    }
    if (there) {
        file.size = (uint64_t)st.st_size;
        file.mtime = mtime_of(&st);
    }
    if (there && known != NULL && is_unchanged(run, known, &file)) {
        report_unchanged(run, known, path);
        free(file.name);
        return;
    }
    run->planned = tool_realloc(run->planned, (run->planned_count + 1) * sizeof *run->planned);
    run->planned[run->planned_count++] = file;
}

static int compare_planned(const void *a, const void *b)
{
    return strcmp(((const planned_source *)a)->path, ((const planned_source *)b)->path);
}

/* -------------------------------------------------------------- reading */

/** Record `index` of a kind; NULL past the last. */
static const void *record_of(const tdnref_source *source, store_kind kind, uint64_t index)
{
    switch (kind) {
    case STORE_DOCUMENT:
        return tdnref_source_document(source, index);
    case STORE_MENTION:
        return tdnref_source_mention(source, index);
    case STORE_UNNUMBERED:
        return tdnref_source_unnumbered(source, index);
    default:
        return tdnref_source_duty(source, index);
    }
}

static void put_records(store_run *run, const planned_source *file, const tdnref_source *source)
{
    for (store_kind kind = 0; kind < STORE_KIND_COUNT; kind++) {
        const void *record = NULL;
        for (uint64_t i = 0; (record = record_of(source, kind, i)) != NULL; i++) {
            store_put_record(&run->writer, file->name, kind, i, record);
        }
    }
}

/** Called by the pool, for one source at a time. */
static void store_job(tool_job *job, void *ud)
{
    store_run *run = ud;
    planned_source *file = &run->planned[job->index]; /* the inputs of the pool are the planned sources */
    char hash[STORE_HASH_SIZE];
    store_hash(job->file, job->file_len, hash);
    store_run_begin_changes(run);
    store_put_source(&run->writer, &(store_source){
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
        put_records(run, file, job->source);
    }
    if (run->request->keep_text) {
        store_put_text(&run->writer, file->name, job->text, job->len);
    }
    file->done = true;
    run->tally.read++;
    store_run_end_of_source(run);
}

/** A file that changed into something that is not a text is a source no more; one that only could not be read stays. */
static void forget_unreadable(store_run *run)
{
    for (size_t i = 0; i < run->planned_count; i++) {
        const planned_source *file = &run->planned[i];
        known_source *known = file->done ? NULL : store_run_find_known(run, file->name);
        if (known != NULL && known->seen && access(file->path, R_OK) == 0) {
            known->seen = false;
        }
    }
}

static void read_planned(store_run *run)
{
    tool_inputs inputs = {.others = NULL};
    if (run->planned_count == 0) {
        return;
    }
    qsort(run->planned, run->planned_count, sizeof *run->planned, compare_planned);
    for (size_t i = 0; i < run->planned_count; i++) {
        tool_path_list_add(&inputs.files, tool_copy(run->planned[i].path));
    }
    const tool_pool pool = {
        .program = run->store->sql.program,
        .ctx = run->ctx,
        .inputs = &inputs,
        .threads = run->request->threads,
        .options = {.duties = true, .allow_classified = run->request->allow_classified},
        .one_at_a_time = true,
        .work = store_job,
        .ud = run,
    };
    run->status = tool_worst(run->status, tool_pool_run(&pool));
    tool_inputs_free(&inputs);
    forget_unreadable(run);
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
static bool is_covered(const store_run *run, const known_source *known)
{
    bool covered = false;
    char *path = tool_path_join(run->store->folder, known->row.path);
    for (size_t i = 0; i < run->request->count && !covered && known->row.imported_from == NULL; i++) {
        covered = covers(run->request->operands[i], path);
    }
    free(path);
    return covered || (known->row.imported_from != NULL && store_import_has(run, known->row.imported_from));
}

static void drop_gone(store_run *run)
{
    size_t kept = 0;
    for (size_t i = 0; i < run->known_count; i++) {
        const known_source *known = &run->known[i];
        if (known->seen || !is_covered(run, known)) {
            continue;
        }
        if (run->walk_failed) {
            kept++;
            continue;
        }
        store_run_begin_changes(run);
        store_remove_source(&run->writer, known->row.path);
        run->tally.dropped++;
        store_run_end_of_source(run);
    }
    if (kept > 0) {
        tool_message(run->store->sql.program, run->store->path,
                     "%zu sources that were not found again were kept, because some folder could not be read", kept);
    }
}

/** Texts that were stored before, if none are wanted any more: also out of the free pages of the file. */
static void drop_texts(store_run *run)
{
    if (run->request->keep_text || tool_sql_number(&run->store->sql, "SELECT count(*) FROM texts") == 0) {
        return;
    }
    store_begin(run->store);
    tool_sql_run(&run->store->sql, "DELETE FROM texts");
    store_commit(run->store);
    tool_sql_run(&run->store->sql, "VACUUM");
}

/* ------------------------------------------------------------------ run */

/** What another build read of documents that this one does not read is kept while they do not change. */
static void plan_unread(store_run *run)
{
    for (size_t i = 0; i < run->inputs.unread.count; i++) {
        char *name = store_name_of(run->store, run->inputs.unread.items[i]);
        if (store_run_find_known(run, name) != NULL) {
            plan_file(run, run->inputs.unread.items[i]);
        }
        free(name);
    }
}

static void plan_inputs(store_run *run)
{
    const tool_program *program = run->store->sql.program;
    char **files = tool_alloc(run->request->count * sizeof *files);
    size_t count = 0;
    int status = TOOL_OK;
    for (size_t i = 0; i < run->request->count; i++) {
        char *operand = run->request->operands[i];
        if (tool_is_false_store(operand)) {
            tool_message(program, operand, "is not a stored graph; it was left alone");
            status = TOOL_INPUT;
        } else if (tool_sniff(operand) != TOOL_FILE_DATABASE) {
            files[count++] = operand;
        }
    }
    run->status = tool_inputs_collect(&run->inputs, program, files, count);
    tool_output_check(program, run->request->output, run->inputs.files.items, run->inputs.files.count);
    run->walk_failed = run->status != TOOL_OK;
    run->status = tool_worst(run->status, status);
    for (size_t i = 0; i < run->inputs.files.count; i++) {
        plan_file(run, run->inputs.files.items[i]);
    }
    plan_unread(run);
    free(files);
}

static void finish_graph(store_run *run)
{
    if (!run->changed && store_is_complete(run->store)) {
        return;
    }
    store_begin(run->store);
    store_make_graph(run->store, run->ctx);
    store_set_complete(run->store, true);
}

static void free_update(store_run *run)
{
    for (size_t i = 0; i < run->planned_count; i++) {
        free(run->planned[i].name);
    }
    free(run->planned);
    store_import_free(run);
    store_run_free_known(run);
    tool_inputs_free(&run->inputs);
}

int store_update(tool_store *store, const tdnref_ctx *ctx, const store_request *request, store_tally *tally)
{
    store_run run = {.store = store, .ctx = ctx, .request = request};
    store_run_load_known(&run);
    plan_inputs(&run);
    store_writer_begin(&run.writer, store);
    read_planned(&run);
    store_import_all(&run);
    drop_gone(&run);
    store_writer_end(&run.writer);
    finish_graph(&run);
    store_commit(store);
    drop_texts(&run);
    *tally = run.tally;
    free_update(&run);
    return run.status;
}
