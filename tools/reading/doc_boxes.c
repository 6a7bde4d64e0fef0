/*
 * doc_boxes.c - FTXBXS and Spa, [MS-DOC] 2.9.100 and 2.9.253: the text of a box has the number of a shape, and so has
 * the character that the shape hangs on. A box in a group hangs on none: the group does.
 */
#include "reading/doc_boxes.h"

#include "reading/doc_bytes.h"

#include <stdlib.h>

enum { BOX_SIZE = 22, BOX_SHAPE_AT = 14, ANCHOR_SIZE = 26 };

static int compare_shapes(const void *a, const void *b)
{
    const tool_doc_shape *x = a;
    const tool_doc_shape *y = b;
    return x->shape != y->shape ? (x->shape < y->shape ? -1 : 1) : x->box < y->box ? -1 : x->box > y->box;
}

bool tool_doc_boxes_read(const tool_doc_file *file, tool_doc_boxes *boxes)
{
    const tool_doc_range all = file->stories[TOOL_DOC_BOXES];
    if (!tool_doc_plc_open(file, TOOL_DOC_BOX_TEXTS, BOX_SIZE, &boxes->texts) ||
        !tool_doc_plc_open(file, TOOL_DOC_ANCHORS, ANCHOR_SIZE, &boxes->anchors)) {
        return false;
    }
    boxes->all = all;
    boxes->count = boxes->texts.count;
    if (boxes->count == 0) {
        return all.from == all.to || tool_doc_damaged(file, "no table tells where its text boxes are");
    }
    const uint32_t end = tool_doc_plc_place(&boxes->texts, boxes->count);
    if (tool_doc_plc_place(&boxes->texts, 0) != 0 || end < all.to - all.from) {
        return tool_doc_damaged(file, "its text boxes have %lu characters, and their table tells of %lu",
                                (unsigned long)(all.to - all.from), (unsigned long)end);
    }
    boxes->taken = tool_alloc(boxes->count * sizeof *boxes->taken);
    boxes->shapes = tool_alloc(boxes->count * sizeof *boxes->shapes);
    for (size_t i = 0; i < boxes->count; i++) {
        boxes->taken[i] = false;
        boxes->shapes[i] = (tool_doc_shape){tool_le32(tool_doc_plc_item(&boxes->texts, i) + BOX_SHAPE_AT), i};
    }
    qsort(boxes->shapes, boxes->count, sizeof *boxes->shapes, compare_shapes);
    return true;
}

void tool_doc_boxes_free(tool_doc_boxes *boxes)
{
    free(boxes->shapes);
    free(boxes->taken);
    *boxes = (tool_doc_boxes){0};
}

static int compare_number(const void *number, const void *shape)
{
    const uint32_t x = *(const uint32_t *)number;
    const uint32_t y = ((const tool_doc_shape *)shape)->shape;
    return x < y ? -1 : x > y;
}

size_t tool_doc_boxes_at(tool_doc_boxes *boxes, uint32_t place)
{
    const size_t i = tool_doc_plc_from(&boxes->anchors, place);
    if (boxes->count == 0 || i == boxes->anchors.count || tool_doc_plc_place(&boxes->anchors, i) != place) {
        return boxes->count;
    }
    const uint32_t number = tool_le32(tool_doc_plc_item(&boxes->anchors, i));
    const tool_doc_shape *found = bsearch(&number, boxes->shapes, boxes->count, sizeof *boxes->shapes, compare_number);
    if (found == NULL || boxes->taken[found->box]) {
        return boxes->count;
    }
    boxes->taken[found->box] = true;
    return found->box;
}

tool_doc_range tool_doc_boxes_text(const tool_doc_boxes *boxes, size_t box)
{
    const uint32_t to = boxes->all.from + tool_doc_plc_place(&boxes->texts, box + 1);
    return (tool_doc_range){boxes->all.from + tool_doc_plc_place(&boxes->texts, box),
                            to < boxes->all.to ? to : boxes->all.to};
}
