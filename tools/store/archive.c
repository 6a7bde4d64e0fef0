/*
 * archive.c - the way into the graph for files and folders; archive_store.c adds that for stored graphs.
 */
#include "common/sniff.h"
#include "store/archive_store.h"

#include <stdlib.h>
#include <string.h>

typedef struct loading {
    const tool_archive *archive;
    tdnref_graph *graph;
} loading;

static void add_source(tool_job *job, void *ud)
{
    const loading *to = ud;
    tdnref_error err;
    if (tdnref_graph_add_source(to->graph, job->path, job->source, &err) != TDNREF_OK) {
        tool_note(&job->messages, to->archive->program, job->path, "cannot be added: %s", tool_error_text(&err));
        job->status = tool_worst(job->status, tool_error_status(&err));
    }
}

static int load_files(const tool_archive *archive, tdnref_graph *graph, const tool_inputs *inputs)
{
    loading to = {archive, graph};
    const tool_pool pool = {
        .program = archive->program,
        .ctx = archive->ctx,
        .inputs = inputs,
        .threads = archive->threads,
        .duties = archive->duties,
        .allow_classified = archive->allow_classified,
        .one_at_a_time = true,
        .work = add_source,
        .ud = &to,
    };
    return tool_pool_run(&pool);
}

static bool is_store(const char *path)
{
    return strcmp(path, "-") != 0 && (tool_sniff(path) == TOOL_FILE_DATABASE || tool_is_false_store(path));
}

static void check_outputs(const tool_archive *archive, char *const *inputs, size_t count)
{
    for (size_t i = 0; archive->outputs != NULL && archive->outputs[i] != NULL; i++) {
        tool_output_check(archive->program, archive->outputs[i], inputs, count);
    }
}

int tool_archive_load(const tool_archive *archive, tdnref_graph *graph)
{
    tool_inputs inputs = {0};
    char **files = tool_alloc(archive->operand_count * sizeof *files);
    char **stores = tool_alloc(archive->operand_count * sizeof *stores);
    size_t file_count = 0;
    size_t store_count = 0;
    for (size_t i = 0; i < archive->operand_count; i++) {
        if (is_store(archive->operands[i])) {
            stores[store_count++] = archive->operands[i];
        } else {
            files[file_count++] = archive->operands[i];
        }
    }
    check_outputs(archive, archive->operands, archive->operand_count);
    int status = tool_inputs_collect(&inputs, archive->program, files, file_count);
    check_outputs(archive, inputs.paths, inputs.count);
    status = tool_worst(status, load_files(archive, graph, &inputs));
    status = tool_worst(status, tool_load_stores(archive, graph, stores, store_count, &inputs));
    tool_inputs_free(&inputs);
    free(files);
    free(stores);
    return status;
}
