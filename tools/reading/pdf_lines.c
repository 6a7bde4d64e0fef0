/*
 * pdf_lines.c - lines of a page, in the order in which a reader takes its blocks.
 *
 * Poppler knows the blocks of a page, columns and cells of tables among them, and gives their characters one block
 * after the other; but it says nothing where two blocks meet on one line ("Số: 215/KH-UBNDĐắk Lắk, ngày ..."). So line
 * breaks come from the places: a block that begins beside or above the last one begins a line, behind a blank line as
 * a paragraph far below does. Rows of the page as they look would be simpler, but a number in a narrow cell is then
 * parted from its date by the text of the cells beside it.
 */
#include "reading/pdf_lines.h"

#include "common/utf8.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

/* In heights of a character: */
#define GAP_OF_WORDS 0.12 /* no blank is between the characters, but so much room */
#define GAP_OF_BLOCKS 0.5
#define PARAGRAPH 2.2 /* from line to line */

typedef struct lines {
    tool_buffer *out;
    PopplerRectangle last; /**< where the last character stands */
    bool begun;            /**< there is one */
    bool blank;            /**< white space came since */
    bool broken;           /**< a line break came since */
    size_t words;
} lines;

static double height_of(const PopplerRectangle *box)
{
    const double height = fabs(box->y2 - box->y1);
    return height > 0 ? height : 1;
}

static double middle_of(const PopplerRectangle *box)
{
    return (box->y1 + box->y2) / 2;
}

/** What stands between the last character and one at `box`. */
static void add_separator(lines *l, const PopplerRectangle *box)
{
    const double height = fmax(height_of(&l->last), height_of(box));
    const double down = middle_of(box) - middle_of(&l->last);
    const double gap = box->x1 - l->last.x2;
    const bool same_line = !l->broken && fabs(down) < height / 2;
    if (!same_line) {
        const bool apart = !l->broken || down > PARAGRAPH * height || down < -height / 2;
        tool_buffer_text(l->out, apart ? "\n\n" : "\n");
    } else if (l->blank) {
        tool_buffer_text(l->out, " ");
    } else if (fabs(gap) > GAP_OF_WORDS * height) {
        tool_buffer_text(l->out, fabs(gap) > GAP_OF_BLOCKS * height ? "\n\n" : " ");
    } else {
        return;
    }
    l->words++;
}

static void take(lines *l, const char *bytes, size_t len, const PopplerRectangle *box)
{
    const unsigned char c = (unsigned char)bytes[0];
    if (c <= ' ' || c == 0x7F) {
        l->broken = l->broken || c == '\n';
        l->blank = true;
        return;
    }
    if (l->begun) {
        add_separator(l, box);
    } else {
        l->words++;
    }
    tool_buffer_add(l->out, bytes, len);
    l->last = *box;
    l->begun = true;
    l->blank = l->broken = false;
}

size_t tool_pdf_add_lines(tool_buffer *out, const char *text, const PopplerRectangle *boxes, size_t count)
{
    static const PopplerRectangle nowhere = {0};
    const size_t len = strlen(text);
    const bool placed = boxes != NULL && tool_utf8_count(text, len) == count;
    lines l = {.out = out};
    size_t index = 0;
    for (size_t at = 0; at < len; index++) {
        const size_t step = tool_utf8_length(text + at, len - at);
        take(&l, text + at, step == 0 ? 1 : step, placed ? &boxes[index] : &nowhere);
        at += step == 0 ? 1 : step;
    }
    if (l.begun) {
        tool_buffer_add(out, "\n", 1);
    }
    return l.words;
}
