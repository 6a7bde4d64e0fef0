/*
 * bench.c - times the library beside others on one text, in turn, and prints a Markdown table, or the single
 * measurements for the programs that make tables of several runs.
 */
#define _DEFAULT_SOURCE /* getrusage() */

#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#define CONTENDERS_MAX 32
#define ROUNDS_MAX 101

typedef struct entry {
    const bench_contender *contender;
    void *state;
    double wall[ROUNDS_MAX]; /**< seconds */
    double cpu[ROUNDS_MAX];  /**< of all threads and of programs that were started */
    uint64_t found;
} entry;

typedef struct race {
    entry entries[CONTENDERS_MAX];
    size_t count;
    size_t rounds;
} race;

typedef struct options {
    size_t megabytes;
    size_t rounds;
    uint64_t seed;
    bool only_text;          /**< write the text and time nothing */
    bool measurements;       /**< instead of the table */
    const char *contestants; /**< ids, parted by commas; NULL: all */
    const char *scratch;
    const char *source; /**< NULL: the text is made up */
} options;

/* ------------------------------------------------------------------ clocks */

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static double seconds(struct timeval t)
{
    return (double)t.tv_sec + (double)t.tv_usec * 1e-6;
}

/** CPU time: on a busy machine the fairer measure of the two. */
static double cpu_now(void)
{
    struct timespec own;
    struct rusage programs;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &own);
    getrusage(RUSAGE_CHILDREN, &programs);
    return (double)own.tv_sec + (double)own.tv_nsec * 1e-9 + seconds(programs.ru_utime) + seconds(programs.ru_stime);
}

/* -------------------------------------------------------------------- race */

static bool is_wanted(const options *o, const char *id)
{
    const size_t len = strlen(id);
    for (const char *at = o->contestants; at != NULL; at = strchr(at, ',') != NULL ? strchr(at, ',') + 1 : NULL) {
        if (strncmp(at, id, len) == 0 && (at[len] == ',' || at[len] == '\0')) {
            return true;
        }
    }
    return o->contestants == NULL;
}

static void enter(race *r, const options *o, const bench_contender *contenders, size_t count)
{
    for (size_t i = 0; i < count && r->count < CONTENDERS_MAX; i++) {
        entry *e = &r->entries[r->count];
        *e = (entry){.contender = &contenders[i]};
        if (!is_wanted(o, contenders[i].id)) {
            continue;
        }
        if (contenders[i].start(&e->state)) {
            r->count++;
        } else {
            fprintf(stderr, "bench: %s is not to be had here\n", contenders[i].name);
        }
    }
}

/** One round: each in turn, so that a machine that slows down slows all. The first is a warm-up. */
static void run_round(race *r, const bench_text *text, size_t round)
{
    for (size_t i = 0; i < r->count; i++) {
        entry *e = &r->entries[i];
        const double cpu = cpu_now();
        const double start = now();
        if (!e->contender->run(e->state, text, &e->found)) {
            fprintf(stderr, "bench: %s failed\n", e->contender->name);
            exit(1);
        }
        if (round > 0) {
            e->wall[round - 1] = now() - start;
            e->cpu[round - 1] = cpu_now() - cpu;
        }
    }
}

/* ----------------------------------------------------------------- results */

static int compare(const void *a, const void *b)
{
    const double x = *(const double *)a;
    const double y = *(const double *)b;
    return (x > y) - (x < y);
}

static void print_table(race *r, const bench_text *text)
{
    const double megabytes = (double)text->len / 1e6;
    printf("| what | MB/s (median) | slowest - fastest | times `memchr` | MB/s of CPU time | found |\n"
           "| --- | ---: | ---: | ---: | ---: | ---: |\n");
    double limit = 0;
    for (size_t i = 0; i < r->count; i++) {
        entry *e = &r->entries[i];
        qsort(e->wall, r->rounds, sizeof e->wall[0], compare);
        qsort(e->cpu, r->rounds, sizeof e->cpu[0], compare);
        const double median = e->wall[r->rounds / 2];
        limit = i == 0 ? median : limit;
        printf("| %s | %.1f | %.1f - %.1f | %.1f | %.1f | %llu |\n", e->contender->name, megabytes / median,
               megabytes / e->wall[r->rounds - 1], megabytes / e->wall[0], median / limit,
               megabytes / e->cpu[r->rounds / 2], (unsigned long long)e->found);
    }
}

static void print_seconds(const double *all, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        printf("%c%.9f", i == 0 ? '\t' : ',', all[i]);
    }
}

/** A line a contender, fields parted by tabs: id, name, bytes, found, wall seconds of each round, CPU seconds. */
static void print_measurements(const race *r, const bench_text *text)
{
    for (size_t i = 0; i < r->count; i++) {
        const entry *e = &r->entries[i];
        printf("%s\t%s\t%zu\t%llu", e->contender->id, e->contender->name, text->len, (unsigned long long)e->found);
        print_seconds(e->wall, r->rounds);
        print_seconds(e->cpu, r->rounds);
        printf("\n");
    }
}

/* -------------------------------------------------------------------- main */

static bool write_text(bench_text *text, const char *path)
{
    FILE *file = fopen(path, "wb");
    const bool ok = file != NULL && fwrite(text->ptr, 1, text->len, file) == text->len;
    text->path = path;
    return file != NULL && fclose(file) == 0 && ok;
}

static int usage(void)
{
    fprintf(stderr,
            "Usage: bench [-m MEGABYTES] [-n ROUNDS] [-r REFSCAN] [-s SEED] [-c ID,...] [-t] [-x] SCRATCH [FILE|DIR]\n"
            "\n"
            "Times the library, PCRE2, Hyperscan and ripgrep on one text, which is written to SCRATCH: made up,\n"
            "or the given file or folder repeated with other numbers. -m 0: the file as it is.\n"
            "-c: only these; -t: the single measurements instead of the table; -x: only write the text.\n");
    return 2;
}

static bool read_options(int argc, char **argv, options *out)
{
    *out = (options){.megabytes = 64, .rounds = 5, .seed = 1};
    for (int option = 0; (option = getopt(argc, argv, "c:m:n:r:s:tx")) != -1;) {
        switch (option) {
        case 'c':
            out->contestants = optarg;
            break;
        case 'm':
            out->megabytes = strtoul(optarg, NULL, 10);
            break;
        case 'n':
            out->rounds = strtoul(optarg, NULL, 10);
            break;
        case 'r':
            bench_refscan = optarg;
            break;
        case 's':
            out->seed = strtoull(optarg, NULL, 10);
            break;
        case 't':
            out->measurements = true;
            break;
        case 'x':
            out->only_text = true;
            break;
        default:
            return false;
        }
    }
    const int left = argc - optind;
    out->scratch = left >= 1 ? argv[optind] : NULL;
    out->source = left == 2 ? argv[optind + 1] : NULL;
    return left >= 1 && left <= 2 && (out->megabytes > 0 || left == 2) && out->megabytes <= 6000 && out->rounds > 0 &&
           out->rounds <= ROUNDS_MAX;
}

static void run_race(race *r, const options *o, const bench_text *text)
{
    r->rounds = o->rounds;
    enter(r, o, bench_library, bench_library_count);
    enter(r, o, bench_peers, bench_peer_count);
    for (size_t round = 0; round <= r->rounds; round++) {
        run_round(r, text, round);
    }
    if (o->measurements) {
        print_measurements(r, text);
    } else {
        printf("%zu MB of %s, %zu rounds, one thread but where the row says two. The number pattern of the others:\n"
               "`%s`\n\n",
               text->len / 1000000, o->source != NULL ? o->source : "made-up plans", r->rounds, BENCH_PATTERN);
        print_table(r, text);
    }
    for (size_t i = 0; i < r->count; i++) {
        r->entries[i].contender->stop(r->entries[i].state);
    }
}

int main(int argc, char **argv)
{
    static race r;
    options o;
    if (!read_options(argc, argv, &o)) {
        return usage();
    }
    bench_text text;
    if (!bench_text_make(&text, o.source, o.megabytes * 1000000, o.seed) || !write_text(&text, o.scratch)) {
        return 1;
    }
    if (!o.only_text) {
        run_race(&r, &o, &text);
    }
    free(text.ptr);
    return 0;
}
