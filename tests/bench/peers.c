/*
 * peers.c - others that only match the number, without fields: PCRE2 and Hyperscan in memory, ripgrep as a process, and
 * refscan as a process beside it.
 */
#define _POSIX_C_SOURCE 200809L
#define PCRE2_CODE_UNIT_WIDTH 8

#include "bench.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef TDN_BENCH_HYPERSCAN
#include <hs/hs.h>
#endif

const char *bench_refscan = "refscan";

/* -------------------------------------------------------------------- PCRE2 */

static bool start_pcre2(void **state)
{
    int error = 0;
    PCRE2_SIZE at = 0;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)BENCH_PATTERN, PCRE2_ZERO_TERMINATED, 0, &error, &at, NULL);
    *state = code;
    return code != NULL && pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) == 0;
}

static bool run_pcre2(void *state, const bench_text *text, uint64_t *found)
{
    pcre2_match_data *data = pcre2_match_data_create_from_pattern(state, NULL);
    PCRE2_SIZE at = 0;
    *found = 0;
    while (data != NULL && pcre2_jit_match(state, (PCRE2_SPTR)text->ptr, text->len, at, 0, data, NULL) > 0) {
        at = pcre2_get_ovector_pointer(data)[1];
        ++*found;
    }
    pcre2_match_data_free(data);
    return data != NULL;
}

static void stop_pcre2(void *state)
{
    pcre2_code_free(state);
}

/* ---------------------------------------------------------------- Hyperscan */

#ifdef TDN_BENCH_HYPERSCAN
typedef struct hyperscan {
    hs_database_t *database;
    hs_scratch_t *scratch;
} hyperscan;

static bool start_hyperscan(void **state)
{
    hyperscan *h = calloc(1, sizeof *h);
    hs_compile_error_t *error = NULL;
    *state = h;
    if (h == NULL ||
        hs_compile(BENCH_PATTERN, HS_FLAG_SOM_LEFTMOST, HS_MODE_BLOCK, NULL, &h->database, &error) != HS_SUCCESS) {
        hs_free_compile_error(error);
        return false;
    }
    return hs_alloc_scratch(h->database, &h->scratch) == HS_SUCCESS;
}

static int count_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *found)
{
    (void)id;
    (void)from;
    (void)to;
    (void)flags;
    ++*(uint64_t *)found;
    return 0;
}

/** Every end of a match is reported, so that the count is higher than that of the others. */
static bool run_hyperscan(void *state, const bench_text *text, uint64_t *found)
{
    hyperscan *h = state;
    *found = 0;
    return hs_scan(h->database, text->ptr, (unsigned)text->len, 0, h->scratch, count_match, found) == HS_SUCCESS;
}

static void stop_hyperscan(void *state)
{
    hyperscan *h = state;
    hs_free_scratch(h->scratch);
    hs_free_database(h->database);
    free(h);
}
#endif

/* ---------------------------------------------------------------- processes */

/** Runs a program, reads what it prints and counts the lines. Not to /dev/null: some programs then stop early. */
static bool run_program(char *const *arguments, uint64_t *lines)
{
    int pipes[2];
    if (pipe(pipes) != 0) {
        return false;
    }
    const pid_t child = fork();
    if (child == 0) {
        dup2(pipes[1], STDOUT_FILENO);
        close(pipes[0]);
        close(pipes[1]);
        execvp(arguments[0], arguments);
        _exit(127);
    }
    close(pipes[1]);
    char buffer[65536];
    ssize_t got = 0;
    *lines = 0;
    while ((got = read(pipes[0], buffer, sizeof buffer)) > 0) {
        for (ssize_t i = 0; i < got; i++) {
            *lines += buffer[i] == '\n';
        }
    }
    close(pipes[0]);
    int status = 0;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool start_program(void **state)
{
    *state = NULL;
    return true;
}

static void stop_program(void *state)
{
    (void)state;
}

static bool run_ripgrep(void *state, const bench_text *text, uint64_t *found)
{
    (void)state;
    char *const arguments[] = {"rg", "-oU", "--threads", "1", BENCH_PATTERN, (char *)text->path, NULL};
    return run_program(arguments, found);
}

static bool run_ripgrep_lines(void *state, const bench_text *text, uint64_t *found)
{
    (void)state;
    char *const arguments[] = {"rg", "-o", "--threads", "1", BENCH_PATTERN, (char *)text->path, NULL};
    return run_program(arguments, found);
}

static bool scan_text(const char *format, const bench_text *text, uint64_t *found)
{
    char *const arguments[] = {(char *)bench_refscan, "--threads",        "1", "--format",
                               (char *)format,        (char *)text->path, NULL};
    return run_program(arguments, found);
}

static bool run_refscan(void *state, const bench_text *text, uint64_t *found)
{
    (void)state;
    return scan_text("count", text, found);
}

static bool run_refscan_records(void *state, const bench_text *text, uint64_t *found)
{
    (void)state;
    return scan_text("jsonl", text, found);
}

const bench_contender bench_peers[] = {
    {"pcre2", "PCRE2 JIT, number only", start_pcre2, run_pcre2, stop_pcre2},
#ifdef TDN_BENCH_HYPERSCAN
    {"hyperscan", "Hyperscan, number only, with start", start_hyperscan, run_hyperscan, stop_hyperscan},
#endif
    {"rg-oU", "`rg -oU --threads 1`, number only (process)", start_program, run_ripgrep, stop_program},
    {"rg-o", "`rg -o --threads 1`, number only (process)", start_program, run_ripgrep_lines, stop_program},
    {"count", "`refscan --format count --threads 1` (process)", start_program, run_refscan, stop_program},
    {"jsonl", "`refscan --format jsonl --threads 1` (process)", start_program, run_refscan_records, stop_program},
};
const size_t bench_peer_count = sizeof bench_peers / sizeof bench_peers[0];
