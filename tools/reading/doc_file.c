/*
 * doc_file.c - the File Information Block, [MS-DOC] 2.5: with it the stream WordDocument begins.
 */
#include "reading/doc_file.h"

#include "reading/doc_bytes.h"

/* Where the fields are: FibBase, FibRgLw97, FibRgFcLcb97. */
enum {
    IDENT_AT = 0,
    VERSION_AT = 2,
    FLAGS_AT = 10,
    WORDS_AT = 32, /* how many of 16 bits follow */
    NUMBERS_AT = 62,
    LENGTHS_AT = 76,
    PAIRS_AT = 152,
    TABLES_AT = 154,
    FIB_LEAST = TABLES_AT + 8 * TOOL_DOC_TABLE_COUNT
};
enum { WORDS = 14, NUMBERS = 22 };
enum { WORD_6_IDENT = 0xA5DC, WORD_97_IDENT = 0xA5EC, FIRST_VERSION = 0xC0 };
enum { FLAG_ENCRYPTED = 0x0100, FLAG_SECOND_TABLE = 0x0200 };

static const unsigned char *fib(const tool_doc_file *file)
{
    return (const unsigned char *)file->document.bytes;
}

bool tool_doc_damaged(const tool_doc_file *file, const char *format, ...)
{
    if (file->out->problem.len == 0) {
        va_list list;
        va_start(list, format);
        tool_buffer_text(&file->out->problem, "a damaged .doc document (");
        tool_buffer_vformat(&file->out->problem, format, list);
        tool_buffer_text(&file->out->problem, ")");
        va_end(list);
    }
    return false;
}

/** True if it is a document of Word 97 to 2003 that can be read; the problem says what else. */
static bool is_read(const tool_doc_file *file)
{
    const uint32_t ident = file->document.len < FLAGS_AT + 2 ? 0 : tool_le16(fib(file) + IDENT_AT);
    if (ident != WORD_6_IDENT && ident != WORD_97_IDENT) {
        return tool_doc_damaged(file, "WordDocument does not begin as it does in any Word");
    }
    const uint32_t version = tool_le16(fib(file) + VERSION_AT);
    if (version < FIRST_VERSION) {
        tool_buffer_text(&file->out->problem, "a document of Word 6 or 95, which is not read; save it as .docx, plain "
                                              "text (UTF-8) or HTML");
        file->out->other_kind = true;
        return false;
    }
    if ((tool_le16(fib(file) + FLAGS_AT) & FLAG_ENCRYPTED) != 0) {
        tool_buffer_text(&file->out->problem, "a .doc document with a password; save it without one");
        return false;
    }
    if (file->document.len < FIB_LEAST) {
        return tool_doc_damaged(file, "WordDocument ends at byte %zu, inside of its header", file->document.len);
    }
    if (tool_le16(fib(file) + WORDS_AT) != WORDS || tool_le16(fib(file) + NUMBERS_AT) != NUMBERS ||
        tool_le16(fib(file) + PAIRS_AT) < TOOL_DOC_TABLE_COUNT) {
        return tool_doc_damaged(file, "bytes %d to %d of WordDocument do not describe what follows", (int)WORDS_AT,
                                (int)TABLES_AT);
    }
    return true;
}

/** A character takes a byte at least, so there are no more of them than bytes. */
static bool read_lengths(tool_doc_file *file)
{
    uint32_t from = 0;
    for (size_t i = 0; i < TOOL_DOC_STORY_COUNT; i++) {
        const size_t at = LENGTHS_AT + 4 * i;
        const uint32_t length = tool_le32(fib(file) + at);
        if (length > file->document.len - from) {
            return tool_doc_damaged(file, "byte %zu of WordDocument tells of %lu characters, more than it has bytes",
                                    at, (unsigned long)length);
        }
        file->stories[i] = (tool_doc_range){from, from + length};
        from += length;
    }
    return true;
}

bool tool_doc_file_read(const tool_compound *compound, tool_doc_file *file)
{
    if (!tool_compound_has(compound, "WordDocument")) {
        tool_compound_say_kind(compound, file->out);
        return false;
    }
    if (!tool_compound_read(compound, "WordDocument", &file->document, file->out) || !is_read(file)) {
        return false;
    }
    if (file->document.len > UINT32_MAX / 4) {
        return tool_doc_damaged(file, "WordDocument is larger than such a stream may be");
    }
    const char *table = (tool_le16(fib(file) + FLAGS_AT) & FLAG_SECOND_TABLE) != 0 ? "1Table" : "0Table";
    return read_lengths(file) && tool_compound_read(compound, table, &file->table, file->out) &&
           (!tool_compound_has(compound, "Data") || tool_compound_read(compound, "Data", &file->data, file->out));
}

void tool_doc_file_free(tool_doc_file *file)
{
    tool_buffer_free(&file->document);
    tool_buffer_free(&file->table);
    tool_buffer_free(&file->data);
}

bool tool_doc_file_table(const tool_doc_file *file, tool_doc_table table, size_t *at, size_t *len)
{
    const size_t where = TABLES_AT + 8 * (size_t)table;
    *at = tool_le32(fib(file) + where);
    *len = tool_le32(fib(file) + where + 4);
    if (*len > 0 && (*at > file->table.len || *len > file->table.len - *at)) {
        return tool_doc_damaged(file, "byte %zu of WordDocument points to bytes %zu to %zu of a table of %zu", where,
                                *at, *at + *len, file->table.len);
    }
    return true;
}
