/*
 * doc_runs.c - pages of properties: places in their first bytes, what is said of them in their last.
 */
#include "reading/doc_runs.h"

#include "reading/doc_bytes.h"

enum { PAGE_SIZE = 512, COUNT_AT = PAGE_SIZE - 1, PAGE_NUMBER_SIZE = 4 };
/* Behind the places of a page: of a paragraph a byte and its height, of characters a byte. */
enum { PARAGRAPH_ITEM = 13, CHARACTER_ITEM = 1, STYLE_SIZE = 2 };

bool tool_doc_runs_open(const tool_doc_file *file, tool_doc_table table, tool_doc_runs *runs)
{
    *runs = (tool_doc_runs){.file = file, .paragraphs = table == TOOL_DOC_PARAGRAPH_PAGES};
    if (!tool_doc_plc_open(file, table, PAGE_NUMBER_SIZE, &runs->pages)) {
        return false;
    }
    return runs->pages.count > 0 || tool_doc_damaged(file, "no table tells of the properties of its %s",
                                                     runs->paragraphs ? "paragraphs" : "characters");
}

/** The list that stands at a place of a page, behind its length; empty if it does not fit there. */
static tool_doc_list list_at(const unsigned char *page, size_t at, bool paragraph)
{
    size_t len = page[at];
    at++;
    if (paragraph && len > 0) {
        len = 2 * len - 1;
    } else if (paragraph) {
        len = at < COUNT_AT ? 2 * (size_t)page[at] : 0;
        at++;
    }
    const size_t before = paragraph ? STYLE_SIZE : 0;
    const bool fits = len >= before && at + len <= COUNT_AT;
    return fits ? (tool_doc_list){page + at + before, len - before} : (tool_doc_list){0};
}

/** The run of a page that a byte is in. */
static bool find_in_page(const unsigned char *page, uint32_t byte, bool paragraphs, tool_doc_run *run)
{
    const size_t item_size = paragraphs ? PARAGRAPH_ITEM : CHARACTER_ITEM;
    const size_t count = page[COUNT_AT];
    if (4 * (count + 1) + item_size * count > COUNT_AT) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        const uint32_t from = tool_le32(page + 4 * i);
        const uint32_t to = tool_le32(page + 4 * (i + 1));
        if (from <= byte && byte < to) {
            const size_t at = 2 * (size_t)page[4 * (count + 1) + item_size * i];
            *run = (tool_doc_run){from, to, at == 0 ? (tool_doc_list){0} : list_at(page, at, paragraphs)};
            break;
        }
    }
    return true;
}

const tool_doc_run *tool_doc_runs_find(tool_doc_runs *runs, uint32_t byte)
{
    static const uint32_t page_bits = (UINT32_C(1) << 22) - 1;
    const tool_doc_file *file = runs->file;
    if (runs->last.from <= byte && byte < runs->last.to) {
        return &runs->last;
    }
    runs->last = (tool_doc_run){byte, byte + 1, {0}};
    const size_t i = tool_doc_plc_find(&runs->pages, byte);
    if (i == runs->pages.count) {
        return &runs->last;
    }
    const size_t at = PAGE_SIZE * (size_t)(tool_le32(tool_doc_plc_item(&runs->pages, i)) & page_bits);
    if (at + PAGE_SIZE > file->document.len) {
        (void)tool_doc_damaged(file,
                               "properties of the text at byte %lu lie at byte %zu of WordDocument, which has %zu",
                               (unsigned long)byte, at, file->document.len);
        return NULL;
    }
    const unsigned char *page = (const unsigned char *)file->document.bytes + at;
    if (!find_in_page(page, byte, runs->paragraphs, &runs->last)) {
        (void)tool_doc_damaged(file, "the page of properties at byte %zu of WordDocument overflows", at);
        return NULL;
    }
    return &runs->last;
}

/** Applies the list at a byte of the stream Data, behind its length. False if it is not there. */
static bool apply_at(const tool_doc_file *file, size_t at, tool_doc_paragraph *paragraph)
{
    const size_t all = file->data.len;
    const unsigned char *bytes = (const unsigned char *)file->data.bytes;
    if (at + 2 > all || tool_le16(bytes + at) > all - at - 2) {
        return false;
    }
    tool_doc_paragraph_apply(paragraph, (tool_doc_list){bytes + at + 2, tool_le16(bytes + at)});
    return true;
}

/** Properties too many for a page are in the stream Data: those of rows with many columns. Of its row alone, only the
 * edges of cells are wanted, without which a row is still a row. */
static bool apply_elsewhere(const tool_doc_file *file, tool_doc_paragraph *paragraph)
{
    const size_t at = paragraph->elsewhere;
    if (at > 0 && !apply_at(file, at, paragraph)) {
        return tool_doc_damaged(file, "properties of a paragraph lie at byte %zu of Data, which has %zu", at,
                                file->data.len);
    }
    if (paragraph->row_elsewhere > 0) {
        (void)apply_at(file, paragraph->row_elsewhere, paragraph);
    }
    return true;
}

bool tool_doc_runs_paragraph(tool_doc_runs *runs, uint32_t byte, tool_doc_list changes, tool_doc_paragraph *paragraph)
{
    const tool_doc_run *run = tool_doc_runs_find(runs, byte);
    if (run == NULL) {
        return false;
    }
    tool_doc_paragraph_apply(paragraph, run->list);
    if (!apply_elsewhere(runs->file, paragraph)) {
        return false;
    }
    tool_doc_paragraph_apply(paragraph, changes);
    return true;
}
