/*
 * reading.h - documents in another form than text: bytes of a file in, UTF-8 out.
 *
 * There is one reader for each form. Each needs a library that may be missing at build time; its stand-in then says
 * which package to install.
 */
#ifndef TDNREF_TOOLS_READING_H
#define TDNREF_TOOLS_READING_H

#include "common/buffer.h"

#include <stdbool.h>

/** Files may be small and their text large: a reader refuses to make more of it than this. */
#define TOOL_LARGEST_TEXT ((size_t)64 << 20)

/** What came out of a file. Zero-initialise; free with tool_extract_free(). */
typedef struct tool_extract {
    tool_buffer text;    /**< UTF-8; pages, where the form has them, are separated by form feeds */
    tool_buffer problem; /**< what was not read and why, in words; NULL: nothing was left out */
    bool other_kind;     /**< the problem is that the file is of a kind that nothing reads */
    size_t unread_parts; /**< pages with something on them but no text, parts in another form */
} tool_extract;

/** Appends the text of a file. False if there is none: the problem says why. With a problem and true, the text is not
 * the whole text. Called from any thread. */
typedef bool tool_read_document(const char *bytes, size_t len, tool_extract *out);

typedef struct tool_reader {
    tool_read_document *read; /**< NULL: not in this build */
    const char *missing;      /**< then: the packages to install */
} tool_reader;

extern const tool_reader tool_zipped_reader; /**< .docx and .odt */
extern const tool_reader tool_doc_reader;
extern const tool_reader tool_pdf_reader;

void tool_extract_free(tool_extract *extract);

#endif
