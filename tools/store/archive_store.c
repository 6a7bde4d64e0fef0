/*
 * archive_store.c - stored graphs among the operands, their records or their texts; and storing a graph.
 */
#include "store/archive_store.h"

#include "common/output.h"
#include "common/status.h"
#include "input/job.h"
#include "store/copies.h"
#include "store/store_update.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* -------------------------------------------------------------- records */

int tool_load_stores(const tool_archive *archive, tdnref_graph *graph, char *const *paths, size_t count,
                     const tool_inputs *files)
{
    stored_copies copies = {0};
    const int status = stored_copies_open(&copies, archive->program, paths, count, files, archive->allow_classified);
    for (size_t i = 0; i < copies.count; i++) {
        const stored_copy *copy = &copies.items[i];
        store_add_to_graph(copy->reader, copy->source.path, graph, copy->name);
    }
    stored_copies_close(&copies);
    return status;
}

/* ---------------------------------------------------------------- texts */

typedef struct stored_texts {
    stored_copies copies;
    size_t first; /**< input that the first copy is */
} stored_texts;

/** The file itself, if it still is what was stored. */
static bool read_file(tool_job *job, const stored_copy *copy, tool_buffer *bytes)
{
    char hash[STORE_HASH_SIZE];
    tool_buffer problem = {0};
    bool good = tool_read(copy->name, bytes, &problem);
    if (good) {
        store_hash(tool_buffer_string(bytes), bytes->len, hash);
        good = strcmp(hash, copy->source.sha256) == 0;
        if (!good) {
            tool_buffer_format(&problem, "has changed since it was stored without its text; run refgraph -o %s again",
                               copy->store->path);
        }
    }
    if (!good) {
        tool_job_report(job, TOOL_INPUT, "%s", tool_buffer_string(&problem));
    }
    tool_buffer_free(&problem);
    return good;
}

/** The stored text; what could not be read of its file is told again, as the text does not show it. */
static bool read_text(void *ud, tool_job *job, tool_buffer *bytes)
{
    const stored_texts *texts = ud;
    const stored_copy *copy = &texts->copies.items[job->index - texts->first];
    if (!store_read_text(copy->store, copy->source.path, bytes)) {
        return read_file(job, copy, bytes);
    }
    if (copy->source.unread_parts > 0) {
        tool_job_report(job, TOOL_INPUT, STORE_UNREAD_PARTS " (stored without them)", copy->source.unread_parts);
    }
    return true;
}

static void free_texts(void *ud)
{
    stored_texts *texts = ud;
    stored_copies_close(&texts->copies);
    free(texts);
}

int tool_stored_inputs(tool_inputs *inputs, const tool_program *program, char *const *paths, size_t count)
{
    stored_texts *texts = tool_alloc(sizeof *texts);
    *texts = (stored_texts){.first = inputs->files.count};
    /* Whoever reads the texts looks for stamps of secrecy himself. */
    const int status = stored_copies_open(&texts->copies, program, paths, count, inputs, true);
    for (size_t i = 0; i < texts->copies.count; i++) {
        tool_path_list_add(&inputs->files, tool_copy(texts->copies.items[i].name));
    }
    inputs->stored_from = texts->first;
    inputs->read_stored = read_text;
    inputs->stored = texts;
    inputs->free_stored = free_texts;
    return status;
}

/* -------------------------------------------------------------- storing */

static void report(const tool_store *store, const store_tally *tally)
{
    const int64_t directives = tool_sql_number(&store->sql, "SELECT count(*) FROM directives");
    const int64_t parents = tool_sql_number(&store->sql, "SELECT count(*) FROM parents");
    tool_message(store->sql.program, store->path,
                 "%zu sources read, %zu unchanged, %zu dropped; %" PRId64 " directives, %" PRId64 " parents",
                 tally->read, tally->unchanged, tally->dropped, directives, parents);
}

void tool_check_storable(const tool_program *program, char *const *operands, size_t count, const char *path)
{
    if (tool_output_is_standard(path)) {
        tool_usage_error(program, "a stored graph must be a file: name it with --output");
    }
    for (size_t i = 0; i < count; i++) {
        if (strcmp(operands[i], "-") == 0) {
            tool_usage_error(program, "standard input cannot be stored, because it could not be read again");
        }
    }
}

int tool_archive_store(const tool_archive *archive, const char *path)
{
    const store_request request = {
        .operands = archive->operands,
        .count = archive->operand_count,
        .threads = archive->threads,
        .keep_text = archive->keep_text,
        .allow_classified = archive->allow_classified,
    };
    store_tally tally;
    tool_store *store = store_open_to_write(archive->program, path);
    if (store == NULL) {
        return TOOL_INPUT;
    }
    const int status = store_update(store, archive->ctx, &request, &tally);
    report(store, &tally);
    store_close(store);
    return status;
}
