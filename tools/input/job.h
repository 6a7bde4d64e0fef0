/*
 * job.h - one input, read and parsed, with what is to be written and said about it.
 */
#ifndef TDNREF_TOOLS_JOB_H
#define TDNREF_TOOLS_JOB_H

#include "common/pages.h"
#include "common/read.h"
#include "input/inputs.h"
#include "reading/reading.h"
#include "tdnref.h"

/** How an input was read. */
typedef enum tool_outcome {
    TOOL_READ = 0,
    TOOL_READ_PARTLY,    /**< some bytes are no text, or parts of the document could not be read */
    TOOL_READ_EMPTY,     /**< nothing in it, which is not an error */
    TOOL_UNREAD_NO_FILE, /**< could not be opened or read */
    TOOL_UNREAD_NO_TEXT, /**< its bytes are no text */
    TOOL_UNREAD_KIND,    /**< a document in another form than text, whatever its name */
    TOOL_UNREAD_BROKEN,  /**< a document that is damaged or has a password */
    TOOL_UNREAD_SCAN,    /**< a PDF file that holds pictures of text */
    TOOL_UNREAD_SECRET,  /**< stamped secret and left alone */
    TOOL_OUTCOME_COUNT
} tool_outcome;

typedef struct tool_job {
    const tool_program *program;
    const char *path;
    size_t index;     /**< of the input */
    const char *text; /**< to be read, `len` bytes: the file, or the text made of it; lives as long as the call */
    size_t len;
    const char *file; /**< bytes of the file, `file_len` of them; the same if it is a text */
    size_t file_len;
    tool_pages pages;            /**< of the text; take them by setting them to {0} */
    size_t unread_parts;         /**< pages of a PDF without text, parts of a .docx in another form */
    const tdnref_source *source; /**< NULL if there is nothing to work on, see `outcome` */
    tool_outcome outcome;
    const char *stamp;    /**< of secrecy, for which it is left alone; constant, NULL if there is none */
    tool_buffer out;      /**< goes to the output, in the order of the inputs */
    tool_buffer messages; /**< goes to standard error, in the same order */
    tool_buffer detail;   /**< the first line that was reported, without program and path */
    int status;
} tool_job;

/** Adds a message about the job's input, which makes its status at least `status`. */
void tool_job_report(tool_job *job, int status, const char *format, ...) TOOL_PRINTF(3, 4);
/** Adds the records of the job's source to a graph; those of an empty file are none: it holds no directive, and would
 * stand among the texts for which no parent was found. */
void tool_job_add_to_graph(tool_job *job, tdnref_graph *graph);
/** Frees what the job owns. */
void tool_job_free(tool_job *job);

/** How inputs are to be parsed. */
typedef struct tool_job_options {
    bool duties;           /**< with tasks, recipients and deadlines */
    bool numbers_only;     /**< for what is cited by number, without relations */
    bool allow_classified; /**< files that bear a stamp of secrecy too; else they are only listed */
} tool_job_options;

/** What jobs point at while they are worked on; one after the other can use it. */
typedef struct tool_job_memory {
    tdnref_source *source;
    tool_text file;
    tool_extract extract;
} tool_job_memory;

/** Makes the memory for one thread, or ends the program. */
void tool_job_memory_begin(tool_job_memory *memory, const tool_program *program, const tdnref_ctx *ctx);
/** Lets go of the last job's input. */
void tool_job_memory_clear(tool_job_memory *memory);
void tool_job_memory_free(tool_job_memory *memory);

/** Reads and parses the input of a job that has a program, a path and an index. */
void tool_job_read(tool_job *job, const tool_inputs *inputs, const tool_job_options *options, tool_job_memory *memory);

#endif
