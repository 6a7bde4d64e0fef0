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

#include "common/common.h"
#include "reading/kind.h"
#include "reading/letters.h"

#include <inttypes.h>
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

tdnref_ctx *tool_ctx_new(const tool_program *program)
{
    tdnref_ctx *ctx = NULL;
    tdnref_error err;
    if (tdnref_ctx_new(&ctx, NULL, &err) != TDNREF_OK) {
        tool_die(program, TOOL_INTERNAL, "cannot start: %s", tool_error_text(&err));
    }
    return ctx;
}

/* ------------------------------------------------------------- progress */

/** Counts on a terminal once the work has taken a second; nothing elsewhere. */
typedef struct progress {
    bool wanted;
    bool shown;
    time_t begun;
    time_t last;
} progress;

static time_t seconds(void)
{
    struct timespec now;
    return clock_gettime(CLOCK_MONOTONIC, &now) == 0 ? now.tv_sec : 0;
}

static progress progress_begin(void)
{
    const time_t now = seconds();
    return (progress){.wanted = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) != 1, .begun = now, .last = now};
}

static void progress_step(progress *p, const tool_pool *pool, size_t done)
{
    if (!p->wanted || seconds() <= p->last) {
        return;
    }
    p->last = seconds();
    p->shown = true;
    fprintf(stderr, "\r%s: %zu of %zu files", pool->program->name, done, pool->inputs->count);
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

static void report_bad_runs(const tool_program *program, tool_job *job)
{
    const uint64_t count = tdnref_source_bad_run_count(job->source);
    for (uint64_t i = 0; i < count; i++) {
        const tdnref_bad_run *run = tdnref_source_bad_run(job->source, i);
        tool_note(&job->messages, program, job->path,
                  "invalid %s at byte %" PRIu64 ", length %" PRIu64 ", line %" PRIu64,
                  tdnref_source_encoding(job->source), run->span.start, run->span.end - run->span.start, run->line);
        job->status = tool_worst(job->status, TOOL_INPUT);
    }
}

static void report_failure(const tool_program *program, tool_job *job, const tdnref_error *err)
{
    if (err->status == TDNREF_ERR_ENCODING) {
        tool_note(&job->messages, program, job->path, "not a text: %s, at byte %" PRIu64, tool_error_text(err),
                  err->offset);
    } else {
        tool_note(&job->messages, program, job->path, "%s (%s)", tool_error_text(err), tdnref_status_name(err->status));
    }
    job->status = tool_worst(job->status, tool_error_status(err));
}

/* ----------------------------------------------------------- classified */

const char *tool_classified(const tdnref_source *source)
{
    static const char *const stamps[] = {"MẬT", "TỐI MẬT", "TUYỆT MẬT"};
    size_t gravest = 0;
    const uint64_t count = tdnref_source_document_count(source);
    for (uint64_t i = 0; i < count; i++) {
        const char *found = tdnref_source_document(source, i)->secrecy.text;
        for (size_t k = gravest; found != NULL && k < sizeof stamps / sizeof *stamps; k++) {
            gravest = strcmp(found, stamps[k]) == 0 ? k + 1 : gravest;
        }
    }
    return gravest == 0 ? NULL : stamps[gravest - 1];
}

void tool_refuse_classified(const tool_program *program, tool_job *job, const char *stamp)
{
    tool_note(&job->messages, program, job->path, "not processed: stamped %s (use --allow-classified to process it)",
              stamp);
    job->stamp = stamp;
    job->status = tool_worst(job->status, TOOL_INPUT);
}

static bool read_job(const tool_pool *pool, tool_job *job, tool_text *text)
{
    const tool_inputs *inputs = pool->inputs;
    if (inputs->read_stored != NULL && job->index >= inputs->stored_from) {
        tool_text_close(text);
        const bool read = inputs->read_stored(inputs->stored, job, &text->buffer);
        text->bytes = text->buffer.bytes == NULL ? "" : text->buffer.bytes;
        text->len = text->buffer.len;
        return read;
    }
    return tool_text_read(pool->program, job->path, text, &job->messages);
}

static void refuse_kind(const tool_program *program, tool_job *job, const tool_kind *kind)
{
    tool_buffer remedy = {0};
    tool_kind_say_remedy(&remedy, kind);
    tool_note(&job->messages, program, job->path, "not read: %s; %s", kind->name, remedy.bytes);
    tool_buffer_free(&remedy);
    job->of_other_kind = true;
}

/** Makes the text of a document in another form that of the job. False after a message if there is none. */
static bool extract_job(const tool_program *program, tool_job *job, tool_extract *extract)
{
    const tool_kind *kind = tool_kind_of_bytes(job->file, job->file_len);
    if (kind == NULL) {
        return true;
    }
    bool read = false;
    if (tool_kind_is_read(kind)) {
        read = kind->reader->read(job->file, job->file_len, extract);
        tool_letters_tidy(&extract->text);
        job->of_other_kind = extract->other_kind;
        job->broken = !read && !extract->other_kind;
        job->unread_parts = extract->unread_parts;
        job->text = extract->text.bytes == NULL ? "" : extract->text.bytes;
        job->len = extract->text.len;
    } else {
        refuse_kind(program, job, kind);
    }
    if (extract->problem.len > 0) {
        tool_note(&job->messages, program, job->path, "%s: %s", read ? "not read in full" : "not read",
                  extract->problem.bytes);
    }
    if (!read || extract->problem.len > 0) {
        job->status = tool_worst(job->status, TOOL_INPUT);
    }
    return read;
}

/** Fills in the job's source; leaves it NULL after a message if there is nothing to work on. */
static void parse_job(const tool_pool *pool, tool_job *job, tdnref_source *source)
{
    tdnref_error err;
    if (job->len == 0) {
        tool_note(&job->messages, pool->program, job->path, "the file is empty");
    }
    const tdnref_parse_options parsing = {
        .struct_size = sizeof parsing, .duties = pool->duties, .numbers_only = pool->numbers_only};
    if (tdnref_source_parse(source, job->text, job->len, &parsing, &err) != TDNREF_OK) {
        report_failure(pool->program, job, &err);
        return;
    }
    const char *stamp = pool->allow_classified ? NULL : tool_classified(source);
    if (stamp != NULL) {
        tool_refuse_classified(pool->program, job, stamp);
        return;
    }
    job->source = source;
    tool_pages_find(&job->pages, job->text, job->len, tdnref_source_encoding(source));
    report_bad_runs(pool->program, job);
}

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

static void run_job(state *st, tool_job *job, tdnref_source *source, tool_text *text)
{
    const tool_pool *pool = st->pool;
    if (!read_job(pool, job, text)) {
        job->status = tool_worst(job->status, TOOL_INPUT);
        return;
    }
    job->text = job->file = text->bytes;
    job->len = job->file_len = text->len;
    tool_extract extract = {0};
    if (extract_job(pool->program, job, &extract)) {
        parse_job(pool, job, source);
    }
    if (job->source != NULL) {
        work_on(st, job);
    }
    tool_pages_free(&job->pages);
    tool_extract_free(&extract);
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
    tool_buffer_free(&job->out);
    tool_buffer_free(&job->messages);
    progress_step(&st->shown, pool, job->index + 1);
    return going;
}

static tdnref_source *new_source(const tool_pool *pool)
{
    tdnref_source *source = NULL;
    tdnref_error err;
    if (tdnref_source_new(&source, pool->ctx, &err) != TDNREF_OK) {
        tool_die(pool->program, TOOL_INTERNAL, "%s", tool_error_text(&err));
    }
    return source;
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

static void *worker(void *ud)
{
    state *st = ud;
    tdnref_source *source = new_source(st->pool);
    tool_text text = {0};
    (void)pthread_mutex_lock(&st->lock);
    for (;;) {
        while (!st->stop && st->next < st->pool->inputs->count && st->next >= st->written + WINDOW) {
            st->waiting++;
            (void)pthread_cond_wait(&st->room, &st->lock);
            st->waiting--;
        }
        if (st->stop || st->next >= st->pool->inputs->count) {
            break;
        }
        const size_t at = st->next++;
        slot *mine = &st->slots[at % WINDOW];
        *mine = (slot){.job = {.path = st->pool->inputs->paths[at], .index = at}};
        (void)pthread_mutex_unlock(&st->lock);
        run_job(st, &mine->job, source, &text);
        tool_text_close(&text);
        (void)pthread_mutex_lock(&st->lock);
        mine->done = true;
        write_done(st);
    }
    (void)pthread_mutex_unlock(&st->lock);
    tool_text_free(&text);
    tdnref_source_free(source);
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
        tool_buffer_free(&st->slots[i].job.out);
        tool_buffer_free(&st->slots[i].job.messages);
    }
}

static size_t thread_count(const tool_pool *pool)
{
    const long processors = sysconf(_SC_NPROCESSORS_ONLN);
    size_t count = pool->threads != 0 ? pool->threads : processors > 0 ? (size_t)processors : 1;
    count = count > TOOL_MOST_THREADS ? TOOL_MOST_THREADS : count;
    return count > pool->inputs->count ? pool->inputs->count : count;
}

int tool_pool_run(const tool_pool *pool)
{
    if (pool->inputs->count == 0) {
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
