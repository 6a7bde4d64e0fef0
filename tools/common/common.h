/*
 * common.h - what every tool shares: options, messages, output, inputs, the pool of workers.
 *
 * The tools are clients of tdnref.h and see nothing else of the library. Data goes to standard output, messages go to
 * standard error as "PROG: FILE: what is wrong". A tool has no use for going on without memory, so whatever allocates
 * here ends the program with TOOL_INTERNAL when there is none; the library itself never does that.
 */
#ifndef TDNREF_TOOLS_COMMON_H
#define TDNREF_TOOLS_COMMON_H

#include "common/pages.h"
#include "tdnref.h"

#include <stdarg.h>
#include <stdio.h>

#if defined(__GNUC__)
#define TOOL_PRINTF(text, first) __attribute__((format(printf, text, first)))
#define TOOL_NORETURN __attribute__((noreturn))
#else
#define TOOL_PRINTF(text, first)
#define TOOL_NORETURN
#endif

/** What a tool exits with. Of several that apply, the highest; TOOL_USAGE ends the program at once. */
enum tool_status { TOOL_OK = 0, TOOL_FINDINGS = 1, TOOL_USAGE = 2, TOOL_INPUT = 3, TOOL_INTERNAL = 4 };

/** The higher of two statuses. */
int tool_worst(int a, int b);

/* --------------------------------------------------------------- buffer */

/** Bytes that grow. Zero-initialise; `bytes` is NULL until the first byte, and NUL-terminated from then on. */
typedef struct tool_buffer {
    char *bytes;
    size_t len;
    size_t capacity;
} tool_buffer;

void tool_buffer_add(tool_buffer *buffer, const char *bytes, size_t len);
void tool_buffer_text(tool_buffer *buffer, const char *text);
void tool_buffer_format(tool_buffer *buffer, const char *format, ...) TOOL_PRINTF(2, 3);
void tool_buffer_vformat(tool_buffer *buffer, const char *format, va_list list) TOOL_PRINTF(2, 0);
/** As tool_buffer_text(), with control characters as '?', so that no text can steer a terminal or break a line. */
void tool_buffer_plain(tool_buffer *buffer, const char *text);
void tool_buffer_plain_vformat(tool_buffer *buffer, const char *format, va_list list) TOOL_PRINTF(2, 0);
/** Length of the UTF-8 character at `text`, of which `left` bytes are there, at least one; 0 if there is none (RFC
 * 3629: no surrogates, nothing overlong). */
size_t tool_utf8_length(const char *text, size_t left);
/** Adds UTF-8 with each invalid byte as U+FFFD; after it the buffer is not NULL. */
void tool_buffer_valid(tool_buffer *buffer, const char *bytes, size_t len);
void tool_buffer_free(tool_buffer *buffer);
/** A tdnref_sink whose `ud` is a tool_buffer. */
int tool_buffer_sink(const char *bytes, size_t len, void *ud);

/** malloc() and realloc() that never return NULL. */
void *tool_alloc(size_t size);
void *tool_realloc(void *block, size_t size);
char *tool_copy(const char *text);

/* -------------------------------------------------------------- options */

/** An option. The list of a program ends with one whose name is NULL; --help and --version need not be in it. */
typedef struct tool_option {
    const char *name;  /**< long name without dashes */
    char letter;       /**< of the short form "-o", 0 for none */
    const char *value; /**< what its value is called ("FILE"), NULL if it takes none */
    int id;            /**< what tool_args_next() returns, above 0 */
} tool_option;

typedef struct tool_program {
    const char *name;
    const char *help; /**< all of --help */
    const tool_option *options;
} tool_program;

/** The arguments of one run. Options and operands may be mixed; "--" ends the options; "-" is an operand. */
typedef struct tool_args {
    const tool_program *program;
    int argc;
    char **argv;
    int next;
    bool only_operands;
    char **operands; /**< what is no option, in order; points into argv */
    size_t operand_count;
} tool_args;

void tool_args_begin(tool_args *args, const tool_program *program, int argc, char **argv);
/** The next option's id with its value, 0 at the end. Answers --help and --version itself, and ends the program with
 * one line on an option that it does not know. */
int tool_args_next(tool_args *args, const char **value);
void tool_args_free(tool_args *args);

/** One line on standard error about what was expected, then exit status TOOL_USAGE. */
TOOL_NORETURN void tool_usage_error(const tool_program *program, const char *format, ...) TOOL_PRINTF(2, 3);
/** Index of `value` in a list of names that ends with NULL; a usage error that tells the names if it is not there. */
size_t tool_choice(const tool_program *program, const char *option, const char *value, const char *const *names);
/** A whole number from `least` to `most`; else a usage error. */
unsigned long tool_number(const tool_program *program, const char *option, const char *value, unsigned long least,
                          unsigned long most);

/* ------------------------------------------------------------- messages */

/** "PROG: SUBJECT: ..." on standard error; SUBJECT may be NULL. */
void tool_message(const tool_program *program, const char *subject, const char *format, ...) TOOL_PRINTF(3, 4);
/** The same into a buffer, for messages that must come out in the order of the inputs. */
void tool_note(tool_buffer *messages, const tool_program *program, const char *subject, const char *format, ...)
    TOOL_PRINTF(4, 5);
/** A message, then the end with `status`. */
TOOL_NORETURN void tool_die(const tool_program *program, int status, const char *format, ...) TOOL_PRINTF(3, 4);
/** A failed call of the library in words, "out of memory" for example; lives as long as `err`. */
const char *tool_error_text(const tdnref_error *err);
/** The exit status that a failed call of the library comes to. */
int tool_error_status(const tdnref_error *err);
/** True if the date is whole and stands in the calendar: 2024-02-29 does, 2025-02-29 does not. */
bool tool_is_day(tdnref_date date);
/** True if the stream is a terminal that wants colours (NO_COLOR, TERM). */
bool tool_wants_colour(FILE *stream);

/* --------------------------------------------------------------- output */

/** Where data goes: standard output or a file. A reader that closes the pipe is not an error: the tool just stops. */
typedef struct tool_output {
    const tool_program *program;
    FILE *stream;
    const char *name;
    bool closed; /**< the reader has gone */
    int status;  /**< TOOL_OK, or TOOL_INPUT once a write failed and was reported */
} tool_output;

/** Opens `path`, or standard output for NULL and "-". A file that cannot be opened is reported; status TOOL_INPUT. */
int tool_output_open(tool_output *output, const tool_program *program, const char *path);
/** Ends the program with a usage error if `path` is one of the `count` files in `inputs` under whatever name, or holds
 * a database: opening it would destroy what is read. Before tool_output_open(); NULL, "-" and what is not a file yet
 * pass.
 */
void tool_output_check(const tool_program *program, const char *path, char *const *inputs, size_t count);
/** Ends the program with a usage error if both are one file, there already or not; NULL and "-" pass. */
void tool_output_check_apart(const tool_program *program, const char *one, const char *other);
/** Ends the program with a usage error if the name `path` has an ending that is not in `endings` (separated by commas,
 * ".txt" for example). A name without an ending passes. */
void tool_output_check_ending(const tool_program *program, const char *path, const char *endings);
/** False once nothing more can be written. */
bool tool_output_write(tool_output *output, const char *bytes, size_t len);
/** A tdnref_sink whose `ud` is a tool_output. */
int tool_output_sink(const char *bytes, size_t len, void *ud);
/** Flushes and closes; the final status. */
int tool_output_close(tool_output *output);

/* --------------------------------------------------------------- inputs */

struct tool_job;

/** Reads the bytes of the job's input, which is not a file; false after a message of the job. Called from any thread.
 */
typedef bool tool_input_reader(void *ud, struct tool_job *job, tool_buffer *bytes);

/** What a folder holds besides: files that are no documents by their endings. */
typedef struct tool_other_files {
    char *folder;
    char *counts; /**< "1 .json, 12 .png" */
} tool_other_files;

/** Paths to read, in order: the operands' order, byte order of path inside a folder. "-" is standard input. No path
 * twice. */
typedef struct tool_inputs {
    char **paths;
    size_t count;
    size_t capacity;
    char **unread; /**< documents in folders in another form than text, in the same order */
    size_t unread_count;
    tool_other_files *others; /**< one for each folder that was named and has such files */
    size_t other_count;
    tool_input_reader *read_stored; /**< NULL: all inputs are files */
    size_t stored_from;             /**< else it reads the inputs from here on */
    void *stored;                   /**< its `ud` */
    void (*free_stored)(void *ud);
} tool_inputs;

/** Collects files from operands; folders recursively (.txt .md .htm .html). Reports what it leaves out: README and the
 * like among them; pages that refaudit wrote are never read. TOOL_OK, or TOOL_INPUT if a folder could not be read or
 * such a page was named. */
int tool_inputs_collect(tool_inputs *inputs, const tool_program *program, char *const *operands, size_t count);
/** Adds a path, which now belongs to the inputs. */
void tool_inputs_add(tool_inputs *inputs, char *path);
void tool_inputs_free(tool_inputs *inputs);

/** A plan has some ten thousand bytes; a disk image named by mistake must be reported before it fills the memory. */
#define TOOL_LARGEST_FILE ((size_t)1 << 30)

/** Reads a whole file or, for "-", standard input. False after a line in `messages`. */
bool tool_read(const tool_program *program, const char *path, tool_buffer *bytes, tool_buffer *messages);

/** The bytes of one file after the other: small ones in a buffer that is used again, large ones mapped, so that they
 * take no memory of the tool's own. Zero-initialise. */
typedef struct tool_text {
    const char *bytes; /**< never NULL after tool_text_read(); not NUL-terminated */
    size_t len;
    bool mapped;
    tool_buffer buffer;
} tool_text;

/** As tool_read(); what was read before is gone. */
bool tool_text_read(const tool_program *program, const char *path, tool_text *text, tool_buffer *messages);
/** Lets go of a mapped file; the buffer stays for the next. */
void tool_text_close(tool_text *text);
void tool_text_free(tool_text *text);

/* ----------------------------------------------------------------- pool */

/** As many workers as any pool has. */
#define TOOL_MOST_THREADS 256

/** One input, read and parsed. */
typedef struct tool_job {
    const char *path;
    size_t index;     /**< of the input */
    const char *text; /**< to be read, `len` bytes: the file, or the text made of it; lives as long as the call */
    size_t len;
    const char *file; /**< bytes of the file, `file_len` of them; the same if it is a text */
    size_t file_len;
    tool_pages pages;            /**< of the text; take them by setting them to {0} */
    size_t unread_parts;         /**< pages of a PDF without text, or parts of a .docx in another form */
    const tdnref_source *source; /**< NULL if it could not be read, is not a text, or is left alone */
    bool of_other_kind;          /**< not read: a PDF or the like, whatever its name */
    bool broken;                 /**< not read, though of a kind that is: damaged, with a password, or without text */
    const char *stamp;           /**< of secrecy, for which it is left alone; constant, NULL if there is none */
    tool_buffer out;             /**< goes to the output, in the order of the inputs */
    tool_buffer messages;        /**< goes to standard error, in the same order */
    int status;                  /**< raise it with tool_worst() */
} tool_job;

/** Called once for each input that could be parsed, from any thread. */
typedef void (*tool_work)(tool_job *job, void *ud);

typedef struct tool_pool {
    const tool_program *program;
    const tdnref_ctx *ctx;
    const tool_inputs *inputs;
    unsigned threads;      /**< 0: one for each processor */
    bool duties;           /**< parse with tasks, recipients and deadlines */
    bool numbers_only;     /**< parse for what is cited by number, without relations */
    bool allow_classified; /**< work on files that bear a stamp of secrecy too; else they are only listed */
    bool one_at_a_time;    /**< parse in parallel, but call `work` for one input at a time (in no fixed order) */
    tool_work work;
    tool_work finished; /**< if not NULL: called for every input, read or not, in order, when its messages are whole;
                           `text` and what `source` holds are gone by then */
    void *ud;
    tool_output *output; /**< takes what `work` wrote to job->out; may be NULL if it writes nothing */
} tool_pool;

/** The lines of --help about operands. */
#define TOOL_INPUTS_HELP                                                                                               \
    "FILE is read whatever its name. In DIR and its subfolders, all .txt, .md, .htm, .html,\n"                         \
    ".docx and .pdf files are read; hidden files, symbolic links, README and the like are\n"                           \
    "skipped. Places are those of the text that is read of a .docx or PDF file (refscan\n"                             \
    "--format plain shows it). --version says what this build reads.\n"

/** The gravest stamp of secrecy among the documents of a source ("TỐI MẬT"), NULL if none bears one. */
const char *tool_classified(const tdnref_source *source);

/** Reports an input that is not processed because of its stamp, and raises the job's status. */
void tool_refuse_classified(const tool_program *program, tool_job *job, const char *stamp);

/** Reads, parses and works on all inputs; reports what cannot be read and what is no valid text. The worst status. */
int tool_pool_run(const tool_pool *pool);

/** A context, or the end of the program. */
tdnref_ctx *tool_ctx_new(const tool_program *program);

#endif
