/*
 * paper.h - one text through the public interface, its records as lines of the fields that a test is about.
 */
#ifndef TDN_TEST_PAPER_H
#define TDN_TEST_PAPER_H

#include "base/base.h"
#include "support.h"
#include "unit.h"

typedef struct paper {
    tdnref_ctx *ctx;
    tdnref_source *src;
    const char *bytes;
    size_t len;
    text out;
} paper;

/** A text and the fields of its mentions, as paper_mentions gives them. */
typedef struct paper_sample {
    const char *text;
    const char *records;
} paper_sample;

int paper_open(void **state);
int paper_close(void **state);
void paper_parse(paper *p, const char *bytes, size_t len);
void put_string(text *out, const char *value);
void put_span(text *out, const paper *p, tdnref_span span);

/** The mentions of a text, one per line: the named fields, separated by " | "; "-" is nothing, d1 and m1 count from 1.
 */
const char *paper_mentions(paper *p, const char *words, const char *fields);
/** Fails, naming the text, if the mentions of a sample are not those expected. */
void assert_records(void **state, const char *fields, const paper_sample *samples, size_t count);

/** A document of the last text: type | number | date | place | issuer | level | line. */
const char *paper_document(paper *p, uint64_t index);

/** Title and period of a document of the last text: title | 2021-2025. */
const char *paper_title(paper *p, uint64_t index);

#endif
