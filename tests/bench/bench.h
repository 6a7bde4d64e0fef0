/*
 * bench.h - what is timed, and on which text.
 */
#ifndef TDN_BENCH_H
#define TDN_BENCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Digits, perhaps a year, and letters behind slash or dash: "1486/QĐ-TTg", "57-KL/TW". All peers search for this. */
#define BENCH_PATTERN                                                                                                  \
    "[0-9]{1,6}(?:/(?:19|20)[0-9]{2})?[-/](?:[A-Z]|Đ)(?:[A-Za-z]|Đ)*(?:[-/&](?:[A-Z]|Đ)(?:[A-Za-z]|Đ)*)*"

/** The text in memory and as a file, for peers that are programs. */
typedef struct bench_text {
    char *ptr;
    size_t len;
    const char *path;
} bench_text;

/** Makes a text of `size` bytes: out of the files of `source` (a file or folder, repeated with other numbers; size 0:
 * as it is), or, if it is NULL, out of sentences of plans with made-up numbers. The same seed gives the same text.
 * False: a message was printed. */
bool bench_text_make(bench_text *out, const char *source, size_t size, uint64_t seed);

/** Something that goes over the whole text; `found` is what it counted, for a look whether it did its work. */
typedef struct bench_contender {
    const char *id; /**< for -c and -t */
    const char *name;
    bool (*start)(void **state); /**< once, not timed; false: not on this machine */
    bool (*run)(void *state, const bench_text *text, uint64_t *found); /**< timed */
    void (*stop)(void *state);
} bench_contender;

extern const bench_contender bench_library[];
extern const size_t bench_library_count;
extern const bench_contender bench_peers[];
extern const size_t bench_peer_count;

/** The program refscan that is timed as a process; set by main. */
extern const char *bench_refscan;

#endif
