/*
 * doc_text.c - characters through the piece table, with their properties; those are looked up once for each run.
 */
#include "reading/doc_text.h"

#include "reading/doc_bytes.h"
#include "reading/windows.h"

bool tool_doc_open(tool_doc *doc)
{
    return tool_doc_pieces_read(&doc->file, &doc->pieces) &&
           tool_doc_runs_open(&doc->file, TOOL_DOC_CHARACTER_PAGES, &doc->characters) &&
           tool_doc_runs_open(&doc->file, TOOL_DOC_PARAGRAPH_PAGES, &doc->paragraphs);
}

void tool_doc_close(tool_doc *doc)
{
    tool_doc_pieces_free(&doc->pieces);
    tool_doc_file_free(&doc->file);
}

void tool_doc_cursor_start(tool_doc_cursor *cursor, tool_doc *doc, tool_doc_range range)
{
    *cursor =
        (tool_doc_cursor){.doc = doc, .left = range, .next_piece = tool_doc_plc_find(&doc->pieces.plc, range.from)};
}

/** Goes on to the piece that the next character is in. False if there is none. */
static bool find_piece(tool_doc_cursor *cursor)
{
    const tool_doc_pieces *pieces = &cursor->doc->pieces;
    while (cursor->left.from >= cursor->piece.range.to && cursor->next_piece < pieces->plc.count) {
        tool_doc_piece_get(pieces, cursor->next_piece, &cursor->piece);
        cursor->next_piece++;
        cursor->same = (tool_doc_range){0};
    }
    return cursor->left.from < cursor->piece.range.to;
}

static uint32_t unit_at(const tool_doc_file *file, const tool_doc_piece *piece, uint32_t byte)
{
    const unsigned char *at = (const unsigned char *)file->document.bytes + byte;
    if (piece->width == 2) {
        return tool_le16(at);
    }
    const uint32_t index = (uint32_t)*at - TOOL_WINDOWS_FIRST;
    return *at >= TOOL_WINDOWS_FIRST && index < TOOL_WINDOWS_COUNT && tool_windows[index] != 0 ? tool_windows[index]
                                                                                               : *at;
}

bool tool_doc_cursor_next(tool_doc_cursor *cursor)
{
    const tool_doc_piece *piece = &cursor->piece;
    if (cursor->left.from >= cursor->left.to || !find_piece(cursor)) {
        return false;
    }
    cursor->place = cursor->left.from++;
    cursor->byte = piece->at + (cursor->place - piece->range.from) * piece->width;
    cursor->unit = unit_at(&cursor->doc->file, piece, cursor->byte);
    if (cursor->byte < cursor->same.from || cursor->byte >= cursor->same.to) {
        const tool_doc_run *run = tool_doc_runs_find(&cursor->doc->characters, cursor->byte);
        if (run == NULL) {
            return false;
        }
        cursor->same = (tool_doc_range){run->from, run->to};
        cursor->what = (tool_doc_character){0};
        tool_doc_character_apply(&cursor->what, run->list);
        tool_doc_character_apply(&cursor->what, piece->changes);
    }
    return true;
}
