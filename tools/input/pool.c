/*
 * pool.c - many inputs through a few threads, results in the order of the inputs.
 *
 * Each worker, the calling thread being one, has its own tdnref_source and its own bytes. It takes the next input,
 * parses it, lets the tool work on it, and leaves output and messages in the input's job. Whoever finishes the oldest
 * input that is not written writes it, and those behind it that are done; so no thread is woken for each input. Workers
 * stay at most WINDOW inputs ahead of what is written, so that a slow reader of the output does not make the memory
 * grow.
 */
#define _POSIX_C_SOURCE 200809L

#include "input/pool.h"

#include "common/status.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { WINDOW = 64 };

typedef struct slot {
    tool_job job;
    bool done;
} slot;

/* ------------------------------------------------------------- progress */

/** Counts on a terminal once the work has taken a second; nothing elsewhere. */
typedef struct progress {
    bool wanted;
    bool shown;
    time_t last;
} progress;

static time_t seconds(void)
{
    struct timespec now;
    return clock_gettime(CLOCK_MONOTONIC, &now) == 0 ? now.tv_sec : 0;
}

static progress progress_begin(void)
{
    return (progress){.wanted = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) != 1, .last = seconds()};
}

static void progress_step(progress *p, const tool_pool *pool, size_t done)
{
    if (!p->wanted || seconds() <= p->last) {
        return;
    }
    p->last = seconds();
    p->shown = true;
    fprintf(stderr, "\r%s: %zu of %zu files", pool->program->name, done, pool->inputs->files.count);
}

static void progress_clear(progress *p)
{
    if (p->shown) {
        fputs("\r\033[K", stderr);
        p->shown = false;
    }
}

/* ---------------------------------------------------------------- state */

typedef struct state {
    const tool_pool *pool;
    slot *slots; /**< one for each input, modulo WINDOW */
    size_t next; /**< input that the next free worker takes */
    size_t written;
    size_t waiting; /**< workers that wait for room */
    bool writing;   /**< a worker is at it; status and shown are its own meanwhile */
    bool stop;
    int status;
    progress shown;
    pthread_mutex_t lock;
    pthread_cond_t room;
    pthread_mutex_t work_lock;
} state;

/* -------------------------------------------------------------- one job */

static void work_on(state *st, tool_job *job)
{
    if (st->pool->one_at_a_time) {
        (void)pthread_mutex_lock(&st->work_lock);
    }
    st->pool->work(job, st->pool->ud);
    if (st->pool->one_at_a_time) {
        (void)pthread_mutex_unlock(&st->work_lock);
    }
}

static void run_job(state *st, tool_job *job, tool_job_memory *memory)
{
    tool_job_read(job, st->pool->inputs, &st->pool->options, memory);
    if (job->source != NULL) {
        work_on(st, job);
    }
    if (job->outcome == TOOL_READ && job->status != TOOL_OK) {
        job->outcome = TOOL_READ_PARTLY;
    }
    tool_job_memory_clear(memory);
}

/** Writes a finished job; false if the output takes no more. */
static bool write_job(state *st, tool_job *job)
{
    const tool_pool *pool = st->pool;
    bool going = true;
    if (pool->output != NULL && job->out.len > 0) {
        going = tool_output_write(pool->output, job->out.bytes, job->out.len);
        st->status = tool_worst(st->status, pool->output->status);
    }
    if (pool->finished != NULL) {
        pool->finished(job, pool->ud);
    }
    if (job->messages.len > 0) {
        progress_clear(&st->shown);
        fwrite(job->messages.bytes, 1, job->messages.len, stderr);
    }
    st->status = tool_worst(st->status, job->status);
    tool_job_free(job);
    progress_step(&st->shown, pool, job->index + 1);
    return going;
}

/* -------------------------------------------------------------- threads */

/** Writes all that is done in the order of the inputs, unless another worker is at it. Holds the lock but for writing.
 */
static void write_done(state *st)
{
    if (st->writing) {
        return;
    }
    st->writing = true;
    for (slot *oldest = NULL; !st->stop && (oldest = &st->slots[st->written % WINDOW])->done;) {
        (void)pthread_mutex_unlock(&st->lock);
        const bool going = write_job(st, &oldest->job);
        (void)pthread_mutex_lock(&st->lock);
        oldest->done = false;
        st->written++;
        st->stop = !going;
        if (st->waiting > 0) {
            (void)pthread_cond_broadcast(&st->room);
        }
    }
    st->writing = false;
}

/** Takes the next input as soon as there is room for it; NULL if there is none. Holds the lock. */
static slot *take_next(state *st)
{
    const tool_inputs *inputs = st->pool->inputs;
    while (!st->stop && st->next < inputs->files.count && st->next >= st->written + WINDOW) {
        st->waiting++;
        (void)pthread_cond_wait(&st->room, &st->lock);
        st->waiting--;
    }
    if (st->stop || st->next >= inputs->files.count) {
        return NULL;
    }
    const size_t at = st->next++;
    slot *taken = &st->slots[at % WINDOW];
    *taken = (slot){.job = {.program = st->pool->program, .path = inputs->files.items[at], .index = at}};
    return taken;
}

static void *worker(void *ud)
{
    state *st = ud;
    tool_job_memory memory;
    tool_job_memory_begin(&memory, st->pool->program, st->pool->ctx);
    (void)pthread_mutex_lock(&st->lock);
    for (slot *mine = NULL; (mine = take_next(st)) != NULL;) {
        (void)pthread_mutex_unlock(&st->lock);
        run_job(st, &mine->job, &memory);
        (void)pthread_mutex_lock(&st->lock);
        mine->done = true;
        write_done(st);
    }
    (void)pthread_mutex_unlock(&st->lock);
    tool_job_memory_free(&memory);
    return NULL;
}

/** Fewer threads than wanted do the same work; for one input none is started: a thread, with the memory of its own,
 * costs more than a plan. */
static void run_threads(state *st, size_t wanted)
{
    pthread_t threads[TOOL_MOST_THREADS];
    size_t others = 0;
    while (others + 1 < wanted && pthread_create(&threads[others], NULL, worker, st) == 0) {
        others++;
    }
    (void)worker(st);
    for (size_t i = 0; i < others; i++) {
        (void)pthread_join(threads[i], NULL);
    }
    progress_clear(&st->shown);
    for (size_t i = 0; i < WINDOW; i++) { /* what was finished after the reader had gone */
        tool_job_free(&st->slots[i].job);
    }
}

static size_t thread_count(const tool_pool *pool)
{
    const long processors = sysconf(_SC_NPROCESSORS_ONLN);
    size_t count = pool->threads != 0 ? pool->threads : processors > 0 ? (size_t)processors : 1;
    count = count > TOOL_MOST_THREADS ? TOOL_MOST_THREADS : count;
    return count > pool->inputs->files.count ? pool->inputs->files.count : count;
}

int tool_pool_run(const tool_pool *pool)
{
    if (pool->inputs->files.count == 0) {
        return TOOL_OK;
    }
    state st = {.pool = pool, .slots = tool_alloc(WINDOW * sizeof *st.slots), .shown = progress_begin()};
    memset(st.slots, 0, WINDOW * sizeof *st.slots);
    (void)pthread_mutex_init(&st.lock, NULL);
    (void)pthread_mutex_init(&st.work_lock, NULL);
    (void)pthread_cond_init(&st.room, NULL);
    run_threads(&st, thread_count(pool));
    (void)pthread_cond_destroy(&st.room);
    (void)pthread_mutex_destroy(&st.work_lock);
    (void)pthread_mutex_destroy(&st.lock);
    free(st.slots);
    return st.status;
}
