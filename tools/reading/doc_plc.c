/*
 * doc_plc.c - PLCs are checked as a whole when they are opened: their size and the order of their places.
 */
#include "reading/doc_plc.h"

#include "reading/doc_bytes.h"

uint32_t tool_doc_plc_place(const tool_doc_plc *plc, size_t i)
{
    return tool_le32(plc->places + 4 * i);
}

const unsigned char *tool_doc_plc_item(const tool_doc_plc *plc, size_t i)
{
    return plc->items + plc->item_size * i;
}

bool tool_doc_plc_at(const tool_doc_file *file, size_t at, size_t len, size_t item_size, tool_doc_plc *plc)
{
    *plc = (tool_doc_plc){0};
    if (len == 0) {
        return true;
    }
    if (len < 4 || (len - 4) % (4 + item_size) != 0) {
        return tool_doc_damaged(file, "a table at byte %zu has %zu bytes, which is no number of items", at, len);
    }
    plc->places = (const unsigned char *)file->table.bytes + at;
    plc->count = (len - 4) / (4 + item_size);
    plc->items = plc->places + 4 * (plc->count + 1);
    plc->item_size = item_size;
    for (size_t i = 1; i <= plc->count; i++) {
        if (tool_doc_plc_place(plc, i) < tool_doc_plc_place(plc, i - 1)) {
            return tool_doc_damaged(file, "places in a table are not in order, byte %zu", at + 4 * i);
        }
    }
    return true;
}

bool tool_doc_plc_open(const tool_doc_file *file, tool_doc_table table, size_t item_size, tool_doc_plc *plc)
{
    size_t at = 0;
    size_t len = 0;
    return tool_doc_file_table(file, table, &at, &len) && tool_doc_plc_at(file, at, len, item_size, plc);
}

size_t tool_doc_plc_from(const tool_doc_plc *plc, uint32_t place)
{
    size_t low = 0;
    size_t high = plc->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (tool_doc_plc_place(plc, middle) < place) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

size_t tool_doc_plc_find(const tool_doc_plc *plc, uint32_t place)
{
    const size_t behind = tool_doc_plc_from(plc, place + 1); /* places are below 2^32 - 1 */
    const bool found = behind > 0 && place < tool_doc_plc_place(plc, behind);
    return found ? behind - 1 : plc->count;
}
