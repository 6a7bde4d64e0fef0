/*
 * archive.c - loading files and folders into a graph; archive_store.c adds stored graphs.
 */
#include "store/archive.h"

#include "common/output_check.h"
#include "common/sniff.h"
#include "common/status.h"
#include "input/pool.h"
#include "store/archive_store.h"

#include <stdlib.h>
#include <string.h>

static void add_source(tool_job *job, void *graph)
{
    tool_job_add_to_graph(job, graph);
}

static int load_files(const tool_archive *archive, tdnref_graph *graph, const tool_inputs *inputs)
{
    const tool_pool pool = {
        .program = archive->program,
        .ctx = archive->ctx,
        .inputs = inputs,
        .threads = archive->threads,
        .options = {.allow_classified = archive->allow_classified},
        .one_at_a_time = true,
        .work = add_source,
        .ud = graph,
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

/** Operands by kind. */
typedef struct operands {
    char **files; /**< and folders */
    char **stores;
    size_t file_count;
    size_t store_count;
} operands;

static operands sort_operands(char *const *all, size_t count)
{
    operands sorted = {.files = tool_alloc(count * sizeof *sorted.files),
                       .stores = tool_alloc(count * sizeof *sorted.stores)};
    for (size_t i = 0; i < count; i++) {
        if (is_store(all[i])) {
            sorted.stores[sorted.store_count++] = all[i];
        } else {
            sorted.files[sorted.file_count++] = all[i];
        }
    }
    return sorted;
}

static void free_operands(operands *sorted)
{
    free(sorted->files);
    free(sorted->stores);
}

int tool_archive_load(const tool_archive *archive, tdnref_graph *graph)
{
    tool_inputs inputs = {0};
    operands sorted = sort_operands(archive->operands, archive->operand_count);
    check_outputs(archive, archive->operands, archive->operand_count);
    int status = tool_inputs_collect(&inputs, archive->program, sorted.files, sorted.file_count);
    check_outputs(archive, inputs.files.items, inputs.files.count);
    status = tool_worst(status, load_files(archive, graph, &inputs));
    status = tool_worst(status, tool_load_stores(archive, graph, sorted.stores, sorted.store_count, &inputs));
    tool_inputs_free(&inputs);
    free_operands(&sorted);
    return status;
}

int tool_archive_inputs(tool_inputs *inputs, const tool_program *program, char *const *all, size_t count)
{
    operands sorted = sort_operands(all, count);
    int status = tool_inputs_collect(inputs, program, sorted.files, sorted.file_count);
    if (sorted.store_count > 0) {
        status = tool_worst(status, tool_stored_inputs(inputs, program, sorted.stores, sorted.store_count));
    }
    free_operands(&sorted);
    return status;
}
