/*
 * decoding.h - decoding bytes in a test, and what must come out.
 */
#ifndef TDN_TEST_DECODING_H
#define TDN_TEST_DECODING_H

#include "text/decode.h"

#include "unit.h"

/** The name of an encoding. */
#define REFERENCES "UTF-8 with character references"

/** One decoding, its result in `status`. */
typedef struct job {
    tdnref_alloc alloc;
    tdn_arena arena;
    tdn_bad_runs bad;
    tdn_text text;
    tdnref_error err;
    tdnref_status status;
} job;

void job_open(job *j, const void *bytes, size_t len);
void job_close(job *j);

/** Bytes as the text that they are, without a decoding. */
tdn_text utf8_text(const char *bytes, size_t len);

void assert_decodes(const char *bytes, const char *encoding, const char *text);

/** The bytes stay where they are, as UTF-8, with or without invalid runs. */
void assert_stays(const void *bytes, size_t len);

#endif
