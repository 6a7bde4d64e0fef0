/*
 * fuzz_store.c - a stored graph that somebody has changed: read as any other, it gives records or a message.
 *
 * A good store is made once. The input changes a copy of it: as SQL, or, behind a "P", as patches of its bytes (three
 * bytes of offset, one of value). Reading it may end the program with exit status 3, so it is done in a child.
 */
#define _POSIX_C_SOURCE 200809L

#include "fuzz_file.h"

#include "common/status.h"
#include "store/archive.h"
#include "store/store_graph.h"

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { STEPS_MOST = 200000, STEPS_BETWEEN = 1000 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The linker puts these in place of exit() (-Wl,--wrap=exit): in the child nothing of the fuzzer is to run at its end.
 */
_Noreturn void __real_exit(int status);
_Noreturn void __wrap_exit(int status);
static bool is_child;

_Noreturn void __wrap_exit(int status)
{
    if (is_child) {
        _exit(status);
    }
    __real_exit(status);
}

/** The bytes of a good store. */
static const file *good_store(void)
{
    static file store;
    if (store.content.len > 0) {
        return &store;
    }
    char folder[] = "/tmp/tdnref-store-XXXXXX";
    char plan[64];
    char database[64];
    CHECK(mkdtemp(folder) != NULL);
    (void)snprintf(plan, sizeof plan, "%s/plan.txt", folder);
    (void)snprintf(database, sizeof database, "%s/archive.db", folder);
    FILE *stream = fopen(plan, "wb");
    CHECK(stream != NULL && fputs(plan_with_duties, stream) >= 0 && fclose(stream) == 0);
    char *const operands[] = {plan};
    tdnref_ctx *ctx = NULL;
    CHECK(tdnref_ctx_new(&ctx, NULL, NULL) == TDNREF_OK);
    const tool_archive archive = {.program = &fuzz_program,
                                  .ctx = ctx,
                                  .operands = operands,
                                  .operand_count = 1,
                                  .threads = 1,
                                  .keep_text = true,
                                  .allow_classified = true};
    CHECK(tool_archive_store(&archive, database) == TOOL_OK);
    tdnref_ctx_free(ctx);
    CHECK(unlink(plan) == 0);
    size_t count = 0;
    file *files = read_folder(folder, &count);
    CHECK(count == 1 && unlink(database) == 0 && rmdir(folder) == 0);
    store = files[0];
    free(files);
    return &store;
}

/* ------------------------------------------------------------------ changing */

static int stop_late(void *steps)
{
    return ++*(int *)steps > STEPS_MOST / STEPS_BETWEEN;
}

/** No other file may be opened or written. */
static int allow(void *ud, int action, const char *a, const char *b, const char *c, const char *d)
{
    (void)ud;
    (void)a;
    (void)b;
    (void)c;
    (void)d;
    return action == SQLITE_ATTACH || action == SQLITE_PRAGMA ? SQLITE_DENY : SQLITE_OK;
}

static void change_by_sql(const char *path, const uint8_t *data, size_t size)
{
    sqlite3 *db = NULL;
    int steps = 0;
    char *statements = calloc(size + 1, 1);
    CHECK(statements != NULL && sqlite3_open(path, &db) == SQLITE_OK);
    memcpy(statements, data, size);
    sqlite3_set_authorizer(db, allow, NULL);
    sqlite3_progress_handler(db, STEPS_BETWEEN, stop_late, &steps);
    (void)sqlite3_exec(db, statements, NULL, NULL, NULL);
    CHECK(sqlite3_close(db) == SQLITE_OK);
    free(statements);
}

static void change_bytes(char *bytes, size_t len, const uint8_t *patches, size_t size)
{
    for (size_t at = 0; at + 4 <= size; at += 4) {
        const size_t offset = (size_t)patches[at] << 16 | (size_t)patches[at + 1] << 8 | patches[at + 2];
        bytes[offset % len] = (char)patches[at + 3];
    }
}

/* ------------------------------------------------------------------- reading */

static void read_store(const char *path)
{
    tdnref_ctx *ctx = NULL;
    text out = {0};
    CHECK(tdnref_ctx_new(&ctx, NULL, NULL) == TDNREF_OK);
    tool_store *store = store_open(&fuzz_program, path);
    if (store != NULL) {
        tdnref_graph *graph = store_read_graph(store, ctx);
        CHECK(tdnref_graph_write(graph, TDNREF_FORMAT_JSON, text_sink, &out, NULL) == TDNREF_OK);
        tdnref_graph_free(graph);
        store_close(store);
    }
    text_free(&out);
    tdnref_ctx_free(ctx);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const file *good = good_store();
    const char *path = fuzz_write(good->content.bytes, good->content.len);
    if (size > 0 && data[0] == 'P') {
        text changed = {0};
        text_add(&changed, good->content.bytes, good->content.len);
        change_bytes(changed.bytes, changed.len, data + 1, size - 1);
        path = fuzz_write(changed.bytes, changed.len);
        text_free(&changed);
    } else {
        change_by_sql(path, data, size);
    }
    const pid_t child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        is_child = true;
        read_store(path);
        _exit(TOOL_OK);
    }
    int status = 0;
    CHECK(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status) && (WEXITSTATUS(status) == TOOL_OK || WEXITSTATUS(status) == TOOL_INPUT));
    return 0;
}
