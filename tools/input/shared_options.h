/*
 * shared_options.h - the options that every tool has: where the output goes, threads, classified files, the byte order
 * mark.
 */
#ifndef TDNREF_TOOLS_SHARED_OPTIONS_H
#define TDNREF_TOOLS_SHARED_OPTIONS_H

#include "common/program.h"

#include <stdbool.h>

enum tool_shared_id { TOOL_SHARED_OUTPUT = 200, TOOL_SHARED_THREADS, TOOL_SHARED_CLASSIFIED, TOOL_SHARED_BOM };

/** Entries for a program's list of options. */
#define TOOL_SHARED_OPTIONS                                                                                            \
    {"output", 'o', "FILE", TOOL_SHARED_OUTPUT}, {"threads", 'j', "N", TOOL_SHARED_THREADS},                           \
        {"allow-classified", 0, NULL, TOOL_SHARED_CLASSIFIED},                                                         \
    {                                                                                                                  \
        "bom", 0, NULL, TOOL_SHARED_BOM                                                                                \
    }

/** Their lines of --help, but for --output, of which each tool has more to say; with those about --help itself. */
#define TOOL_SHARED_HELP                                                                                               \
    "      --bom             begin CSV with a byte order mark, so that Excel recognises UTF-8\n"                       \
    "  -j, --threads N       process N inputs at a time (default: one per processor)\n"                                \
    "      --allow-classified    also process files stamped MẬT, TỐI MẬT or TUYỆT MẬT; by\n"                 \
    "                        default they are only listed, and the exit status is 3\n"                                 \
    "      --help            print this help and exit\n"                                                               \
    "      --version         print the version and exit\n"

/** The lines of --help about operands. */
#define TOOL_INPUTS_HELP                                                                                               \
    "FILE is read whatever its name. In DIR and its subfolders, all .txt, .md, .htm, .html,\n"                         \
    ".docx, .doc, .odt and .pdf files are read; hidden files, symbolic links, README and the\n"                        \
    "like are skipped. Places are those of the text that is read of such a document (refscan\n"                        \
    "--format plain shows it). --version says what this build reads.\n"

/** Zero-initialise. */
typedef struct tool_shared {
    const char *path; /**< of the output, NULL: standard output */
    unsigned threads; /**< 0: one for each processor */
    bool allow_classified;
    bool bom;
} tool_shared;

/** Takes an option; false if it is none of these. A value that it cannot read ends the program. */
bool tool_shared_take(tool_shared *shared, const tool_program *program, int id, const char *value);

/** Ends the program if --bom was given and the format, whose name it tells, is not CSV. */
void tool_shared_check_bom(const tool_shared *shared, const tool_program *program, bool is_csv, const char *format);

#endif
