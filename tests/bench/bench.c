/*
 * bench.c - times the library beside others on one text, in turn, and prints a Markdown table.
 */
#define _POSIX_C_SOURCE 200809L

#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define CONTENDERS_MAX 16
#define ROUNDS_MAX 101

typedef struct entry {
    const bench_contender *contender;
    void *state;
    double seconds[ROUNDS_MAX];
    uint64_t found;
} entry;

typedef struct race {
    entry entries[CONTENDERS_MAX];
    size_t count;
    size_t rounds;
} race;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static int compare(const void *a, const void *b)
{
    const double x = *(const double *)a;
    const double y = *(const double *)b;
    return (x > y) - (x < y);
}

static void enter(race *r, const bench_contender *contenders, size_t count)
{
    for (size_t i = 0; i < count && r->count < CONTENDERS_MAX; i++) {
        entry *e = &r->entries[r->count];
        *e = (entry){.contender = &contenders[i]};
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
        const double start = now();
        if (!e->contender->run(e->state, text, &e->found)) {
            fprintf(stderr, "bench: %s failed\n", e->contender->name);
            exit(1);
        }
        if (round > 0) {
            e->seconds[round - 1] = now() - start;
        }
    }
}

static void print_table(race *r, const bench_text *text)
{
    const double megabytes = (double)text->len / 1e6;
    printf(
        "| what | MB/s (median) | slowest - fastest | times `memchr` | found |\n| --- | ---: | ---: | ---: | ---: |\n");
    double limit = 0;
    for (size_t i = 0; i < r->count; i++) {
        entry *e = &r->entries[i];
        qsort(e->seconds, r->rounds, sizeof e->seconds[0], compare);
        const double median = e->seconds[r->rounds / 2];
        limit = i == 0 ? median : limit;
        printf("| %s | %.1f | %.1f - %.1f | %.1f | %llu |\n", e->contender->name, megabytes / median,
               megabytes / e->seconds[r->rounds - 1], megabytes / e->seconds[0], median / limit,
               (unsigned long long)e->found);
    }
}

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
            "Usage: bench [-m MEGABYTES] [-n ROUNDS] [-r REFSCAN] [-s SEED] SCRATCH [FILE|DIR]\n\n"
            "Times the library, PCRE2, Hyperscan and ripgrep on one text, which is written to SCRATCH: made up,\n"
            "or the given file or folder repeated with other digits.\n");
    return 2;
}

typedef struct options {
    size_t megabytes;
    size_t rounds;
    uint64_t seed;
    const char *scratch;
    const char *source; /**< NULL: the text is made up */
} options;

static bool read_options(int argc, char **argv, options *out)
{
    *out = (options){.megabytes = 64, .rounds = 5, .seed = 1};
    for (int option = 0; (option = getopt(argc, argv, "m:n:r:s:")) != -1;) {
        switch (option) {
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
        default:
            return false;
        }
    }
    const int left = argc - optind;
    out->scratch = left >= 1 ? argv[optind] : NULL;
    out->source = left == 2 ? argv[optind + 1] : NULL;
    return left >= 1 && left <= 2 && out->megabytes > 0 && out->megabytes <= 4000 && out->rounds > 0 &&
           out->rounds <= ROUNDS_MAX;
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
    r.rounds = o.rounds;
    enter(&r, bench_library, bench_library_count);
    enter(&r, bench_peers, bench_peer_count);
    for (size_t round = 0; round <= r.rounds; round++) {
        run_round(&r, &text, round);
    }
    printf("%zu MB of %s, %zu rounds, one thread. The number pattern of the others:\n`%s`\n\n", o.megabytes,
           o.source != NULL ? o.source : "made-up plans", r.rounds, BENCH_PATTERN);
    print_table(&r, &text);
    for (size_t i = 0; i < r.count; i++) {
        r.entries[i].contender->stop(r.entries[i].state);
    }
    free(text.ptr);
    return 0;
}
