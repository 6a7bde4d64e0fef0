/*
 * readings.h - what refaudit remembers about its inputs besides the graph: how each was read, and its bytes for
 * quoting.
 *
 * Findings refer to sources by byte spans. To quote them in context, and to print whole texts, the bytes are kept in
 * memory (a plan has some 20 KB), and a source is parsed again when it is needed.
 */
#ifndef TDNREF_TOOLS_READINGS_H
#define TDNREF_TOOLS_READINGS_H

#include "input/job.h"

/** One document of a source, as far as the graph does not keep it. */
typedef struct tool_readings_document {
    uint64_t start; /**< byte in the source */
    char *place;    /**< official name of the province of the place line, NULL if unknown */
} tool_readings_document;

typedef struct tool_readings_item {
    const char *path;
    tool_outcome outcome;
    char *detail;      /**< the first message about it, without program and path; NULL if there was none */
    const char *stamp; /**< of secrecy, for which it was left alone; constant, NULL if there is none */
    char *bytes;
    size_t len;
    tool_pages pages;
    tool_readings_document *documents;
    size_t document_count;
} tool_readings_item;

typedef struct tool_readings {
    const tdnref_ctx *ctx;
    bool keep_bytes;
    tool_readings_item *items; /**< one an input, then those of a kind not read */
    size_t count;
    const tool_inputs *inputs;
    size_t *by_path; /**< indexes into items, in byte order of path */
    tdnref_source *source;
    const tool_readings_item *open; /**< what `source` holds now */
} tool_readings;

/** Makes room for all inputs. `inputs` must live as long as the readings. */
void tool_readings_begin(tool_readings *readings, const tdnref_ctx *ctx, const tool_inputs *inputs);
void tool_readings_free(tool_readings *readings);

/** Takes what is needed of an input that is worked on. For different inputs it may be called from several threads. */
void tool_readings_keep(tool_readings *readings, tool_job *job);

/** Notes how an input was read; for every input, in order, when its messages are there. */
void tool_readings_finish(tool_readings *readings, const tool_job *job);

/** The item of a path, NULL if there is none. */
const tool_readings_item *tool_readings_find(const tool_readings *readings, const char *path);

/** The item's document that starts at `start`; NULL if there is none. */
const tool_readings_document *tool_readings_document_at(const tool_readings_item *item, uint64_t start);

/** The source parsed again, until the next call; NULL if its bytes were not kept. */
const tdnref_source *tool_readings_open(tool_readings *readings, const char *path);

/** The page of a byte of an input, 0 if it has no pages. */
uint64_t tool_readings_page(const tool_readings *readings, const char *path, uint64_t offset);

/** True if the path is among the inputs and was read. */
bool tool_readings_was_read(const tool_readings *readings, const char *path);

/** True if nothing of the input is left unread; there may be nothing in it. */
bool tool_readings_is_whole(const tool_readings_item *item);

/** How many inputs were read, in full or in part; empty ones count. */
size_t tool_readings_read_count(const tool_readings *readings);

#endif
