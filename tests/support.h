/*
 * support.h - what the C tests share: files of the corpus, strings that grow, numbers that look random, all
 * records of a source as one text.
 *
 * CHECK ends the program with file and line; a test program has nothing to save.
 */
#ifndef TDN_TEST_SUPPORT_H
#define TDN_TEST_SUPPORT_H

#include "tdnref.h"

#include <stdio.h>
#include <stdlib.h>

#define CHECK(condition)                                                                                               \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);                                    \
            exit(1);                                                                                                   \
        }                                                                                                              \
    } while (0)

typedef struct text {
    char *bytes;
    size_t len;
    size_t capacity;
} text;

void text_add(text *t, const char *bytes, size_t len);
void text_put(text *t, const char *words);
/** What was put since the text was emptied; never NULL. */
const char *text_close(text *t);
bool text_equal(const text *a, const text *b);
void text_free(text *t);
/** A tdnref_sink whose `ud` is a text. */
int text_sink(const char *bytes, size_t len, void *ud);

/** The next of a series of numbers that looks random and is the same in every run; any `*state` begins one. */
uint64_t next_random(uint64_t *state);

typedef struct file {
    char *path;
    text content;
} file;

/** All regular files of a folder that are not hidden, in byte order of their names. */
file *read_folder(const char *folder, size_t *count);
void free_files(file *files, size_t count);

/** A plan that has everything: a stamp, a directive without a number, tasks, recipients, deadlines, bodies of all
 * kinds. */
extern const char plan_with_duties[];

/** Parse options that ask for duties. */
extern const tdnref_parse_options with_duties;

/** All records of a parsed source as JSON lines; what the library returned first that was not OK. */
tdnref_status write_records(const tdnref_source *src, const char *name, text *out);

#endif
