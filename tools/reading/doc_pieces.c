/*
 * doc_pieces.c - the piece table and the lists of properties before it: Clx, [MS-DOC] 2.9.38.
 */
#include "reading/doc_pieces.h"

#include "reading/doc_bytes.h"

#include <stdlib.h>

enum { PIECE_SIZE = 8, LIST_MARK = 1, PIECES_MARK = 2 };
/* Of the place of a piece: half of it is meant, and its characters are bytes. */
static const uint32_t COMPRESSED = UINT32_C(1) << 30;

static void add_list(tool_doc_pieces *pieces, const unsigned char *bytes, size_t len)
{
    if ((pieces->list_count & (pieces->list_count - 1)) == 0) { /* room for a power of two */
        const size_t room = pieces->list_count == 0 ? 1 : 2 * pieces->list_count;
        pieces->lists = tool_realloc(pieces->lists, room * sizeof *pieces->lists);
    }
    pieces->lists[pieces->list_count++] = (tool_doc_list){bytes, len};
}

/** Takes the lists and opens the table behind them. */
static bool read_table(const tool_doc_file *file, tool_doc_pieces *pieces)
{
    size_t at = 0;
    size_t len = 0;
    if (!tool_doc_file_table(file, TOOL_DOC_PIECES, &at, &len)) {
        return false;
    }
    const unsigned char *bytes = (const unsigned char *)file->table.bytes;
    const size_t end = at + len;
    while (len > 0 && at + 3 <= end && bytes[at] == LIST_MARK) {
        const size_t size = tool_le16(bytes + at + 1);
        if (size > end - at - 3) {
            return tool_doc_damaged(file, "a list of properties reaches over the end of its table, byte %zu", at);
        }
        add_list(pieces, bytes + at + 3, size);
        at += 3 + size;
    }
    if (len == 0 || at + 5 > end || bytes[at] != PIECES_MARK || tool_le32(bytes + at + 1) > end - at - 5) {
        return tool_doc_damaged(file, "no table tells where its text is, byte %zu", at);
    }
    return tool_doc_plc_at(file, at + 5, tool_le32(bytes + at + 1), PIECE_SIZE, &pieces->plc);
}

/** What the last two bytes of a piece say: a property itself, or the number of a list. */
static void take_changes(const tool_doc_pieces *pieces, uint32_t prm, tool_doc_piece *piece)
{
    const uint32_t sprm = tool_doc_short_sprm((prm >> 1) & 0x7F);
    if ((prm & 1) != 0) {
        piece->changes = prm >> 1 < pieces->list_count ? pieces->lists[prm >> 1] : (tool_doc_list){0};
    } else if (prm != 0 && sprm != 0) {
        piece->changed[0] = (unsigned char)(sprm & 0xFF);
        piece->changed[1] = (unsigned char)(sprm >> 8);
        piece->changed[2] = (unsigned char)(prm >> 8);
        piece->changes = (tool_doc_list){piece->changed, sizeof piece->changed};
    }
}

void tool_doc_piece_get(const tool_doc_pieces *pieces, size_t i, tool_doc_piece *piece)
{
    const unsigned char *item = tool_doc_plc_item(&pieces->plc, i);
    const uint32_t place = tool_le32(item + 2) & (2 * COMPRESSED - 1);
    const bool compressed = (place & COMPRESSED) != 0;
    *piece = (tool_doc_piece){.range = {tool_doc_plc_place(&pieces->plc, i), tool_doc_plc_place(&pieces->plc, i + 1)},
                              .at = compressed ? (place & ~COMPRESSED) / 2 : place,
                              .width = compressed ? 1 : 2};
    take_changes(pieces, tool_le16(item + 6), piece);
}

/** Pieces that overlap in the file would make a long text of a short one. */
static bool check(const tool_doc_file *file, const tool_doc_pieces *pieces)
{
    const uint32_t wanted = file->stories[TOOL_DOC_STORY_COUNT - 1].to;
    const tool_doc_plc *plc = &pieces->plc;
    uint64_t total = 0;
    if (plc->count == 0 || tool_doc_plc_place(plc, 0) != 0 || tool_doc_plc_place(plc, plc->count) < wanted) {
        return tool_doc_damaged(file, "the table of pieces holds fewer than its %lu characters", (unsigned long)wanted);
    }
    for (size_t i = 0; i < plc->count; i++) {
        tool_doc_piece piece;
        tool_doc_piece_get(pieces, i, &piece);
        const uint64_t len = (uint64_t)(piece.range.to - piece.range.from) * piece.width;
        total += len;
        if (piece.at + len > file->document.len) {
            return tool_doc_damaged(file, "piece %zu reaches to byte %llu of WordDocument, which has %zu", i + 1,
                                    (unsigned long long)(piece.at + len), file->document.len);
        }
    }
    return total <= file->document.len || tool_doc_damaged(file, "its pieces have more bytes than WordDocument has");
}

bool tool_doc_pieces_read(const tool_doc_file *file, tool_doc_pieces *pieces)
{
    return read_table(file, pieces) && check(file, pieces);
}

void tool_doc_pieces_free(tool_doc_pieces *pieces)
{
    free(pieces->lists);
    *pieces = (tool_doc_pieces){0};
}
