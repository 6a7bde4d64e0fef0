/*
 * pool.h - many inputs through a few threads, results in the order of the inputs.
 */
#ifndef TDNREF_TOOLS_POOL_H
#define TDNREF_TOOLS_POOL_H

#include "common/output.h"
#include "input/job.h"

/** As many workers as any pool has. */
#define TOOL_MOST_THREADS 256

/** What a tool does with an input. */
typedef void (*tool_work)(tool_job *job, void *ud);

typedef struct tool_pool {
    const tool_program *program;
    const tdnref_ctx *ctx;
    const tool_inputs *inputs;
    unsigned threads; /**< 0: one for each processor */
    tool_job_options options;
    bool one_at_a_time; /**< parse in parallel, but call `work` for one input at a time (in no fixed order) */
    tool_work work;     /**< called once for each input that could be parsed, from any thread */
    tool_work finished; /**< if not NULL: called for every input, read or not, in order, when its messages are whole;
                           `text` and what `source` holds are gone by then */
    void *ud;
    tool_output *output; /**< takes what `work` wrote to job->out; may be NULL if it writes nothing */
} tool_pool;

/** Reads, parses and works on all inputs; reports what cannot be read and what is no valid text. The worst status. */
int tool_pool_run(const tool_pool *pool);

#endif
