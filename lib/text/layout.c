#include "text/layout.h"

#define WIDTH_SAMPLE ((size_t)64 * 1024)
/* A shorter "full line" means that the text has no wrapped lines, only short ones. */
#define WIDTH_LEAST 40u

/** Counts the lines of each length in a sample; lengths over the table are one class. */
#define LENGTHS 160u

typedef struct line_counts {
    uint32_t of_length[LENGTHS + 1];
    uint32_t full;    /**< lines of WIDTH_LEAST characters or more */
    uint32_t singles; /**< line breaks with text on both sides */
    uint32_t blanks;  /**< breaks over one or more blank lines */
} line_counts;

static void count_lines(const tdn_text *text, line_counts *out)
{
    const size_t sample = text->len < WIDTH_SAMPLE ? text->len : WIDTH_SAMPLE;
    uint32_t length = 0;
    uint32_t empty = 0;
    bool blank = true;
    for (size_t i = 0; i < sample; i++) {
        const unsigned char c = (unsigned char)text->ptr[i];
        if (c == '\n' || c == '\r') {
            const bool pair = c == '\r' && i + 1 < sample && text->ptr[i + 1] == '\n';
            i += pair ? 1 : 0;
            out->of_length[length < LENGTHS ? length : LENGTHS]++;
            out->full += length >= WIDTH_LEAST;
            out->singles += !blank && empty == 0;
            out->blanks += !blank && empty > 0;
            empty = blank ? empty + 1 : 0;
            length = 0;
            blank = true;
        } else {
            length += tdn_begins_character(c);
            blank = blank && tdn_is_space(c);
        }
    }
}

tdn_line_layout tdn_find_layout(const tdn_text *text)
{
    line_counts lines = {.full = 0};
    count_lines(text, &lines);
    /* The length that nine of ten longer lines keep to. */
    uint32_t over = 0;
    uint32_t width = LENGTHS;
    while (width > WIDTH_LEAST && over + lines.of_length[width] <= lines.full / 10) {
        over += lines.of_length[width--];
    }
    const bool wrapped = lines.full >= 4 && width < LENGTHS && width > WIDTH_LEAST;
    /* Double-spaced text has hardly a single break, text without blank lines hardly a blank one: neither parts
     * paragraphs. */
    const uint32_t all = lines.singles + lines.blanks;
    return (tdn_line_layout){
        .width = wrapped ? width : 0,
        .blank_between = wrapped && lines.singles * 10 >= all * 3 && lines.blanks * 10 >= all,
    };
}
