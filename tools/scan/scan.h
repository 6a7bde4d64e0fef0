/*
 * scan.h - the records of one parsed input, written in each of the formats of refscan.
 */
#ifndef TDNREF_TOOLS_SCAN_H
#define TDNREF_TOOLS_SCAN_H

#include "input/job.h"

/** How records are to be written. */
typedef struct scan_style {
    bool colour;          /**< text: for a terminal */
    bool duties;          /**< csv: the table has the columns of duties */
    bool byte_order_mark; /**< csv: begin with one */
} scan_style;

/** Appends record `index` of a job's source to its output. */
typedef void scan_write_record(tool_job *job, uint64_t index, const scan_style *style);

/** The functions of one format. */
typedef struct scan_writer {
    void (*header)(tool_buffer *out, const scan_style *style); /**< before the first record; NULL: nothing */
    scan_write_record *document;
    scan_write_record *mention;
    scan_write_record *unnumbered;
    scan_write_record *duty;
} scan_writer;

extern const scan_writer scan_text;  /**< a line per record, like grep */
extern const scan_writer scan_jsonl; /**< the library's JSON */
extern const scan_writer scan_csv;

/** Appends the text of a job's source to its output, see scan_plain.c. */
void scan_plain(tool_job *job);

/** Totals over all inputs; zero-initialise all but the first members. */
typedef struct scan_totals {
    bool with_relations; /**< relations, and what has no number, were looked for */
    bool with_duties;    /**< duties were looked for */
    uint64_t files;
    uint64_t documents;
    uint64_t mentions;
    uint64_t kinds[TDNREF_KIND_SELF + 1];
    uint64_t relations[TDNREF_REL_COUNT];
    uint64_t unnumbered;
    uint64_t duties[TDNREF_DUTY_DEADLINE + 1];
} scan_totals;

/** Adds the records of one source. */
void scan_count(scan_totals *totals, const tdnref_source *source);
/** Writes the totals of what was looked for. */
void scan_totals_write(tool_buffer *out, const scan_totals *totals);

#endif
