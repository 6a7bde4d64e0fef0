#include "text/layout.h"

#include "text/count.h"

#define WIDTH_SAMPLE ((size_t)64 * 1024)
/* A shorter "full line" means that the text has no wrapped lines, only short ones. */
#define WIDTH_LEAST 40u

/** Counts the lines of each length in a sample; longer ones are counted together. */
#define LENGTHS 160u

typedef struct line_counts {
    uint32_t of_length[LENGTHS + 1];
    uint32_t full;    /**< lines of WIDTH_LEAST characters or more */
    uint32_t singles; /**< line breaks with text on both sides */
    uint32_t blanks;  /**< breaks with one or more blank lines */
} line_counts;

static bool is_blank(const char *ptr, size_t len)
{
    size_t at = 0;
    while (at < len && tdn_is_space((unsigned char)ptr[at])) {
        at++;
    }
    return at == len;
}

/** The end of the line that begins at `at`; `len` if none is in the sample. */
static size_t line_end(const char *ptr, size_t at, size_t len, bool has_cr)
{
    if (!has_cr) {
        const char *feed = memchr(ptr + at, '\n', len - at);
        return feed != NULL ? (size_t)(feed - ptr) : len;
    }
    while (at < len && ptr[at] != '\n' && ptr[at] != '\r') {
        at++;
    }
    return at;
}

static void count_lines(const tdn_text *text, line_counts *out)
{
    const char *ptr = text->ptr;
    const size_t sample = text->len < WIDTH_SAMPLE ? text->len : WIDTH_SAMPLE;
    const bool has_cr = sample > 0 && memchr(ptr, '\r', sample) != NULL;
    uint32_t empty = 0;
    for (size_t at = 0; at < sample;) {
        const size_t end = line_end(ptr, at, sample, has_cr);
        if (end == sample) {
            break;
        }
        const size_t bytes = end - at; /* of a line with few its letters do not matter */
        const uint64_t length = bytes < WIDTH_LEAST ? bytes : tdn_count_letters(ptr + at, bytes, text->len - at);
        const bool blank = is_blank(ptr + at, end - at);
        out->of_length[length < LENGTHS ? length : LENGTHS]++;
        out->full += length >= WIDTH_LEAST;
        out->singles += !blank && empty == 0;
        out->blanks += !blank && empty > 0;
        empty = blank ? empty + 1 : 0;
        const bool pair = ptr[end] == '\r' && end + 1 < sample && ptr[end + 1] == '\n';
        at = end + (pair ? 2 : 1);
    }
}

tdn_line_layout tdn_find_layout(const tdn_text *text)
{
    line_counts lines = {.full = 0};
    count_lines(text, &lines);
    /* The length within which nine out of ten of the longer lines stay. */
    uint32_t over = 0;
    uint32_t width = LENGTHS;
    while (width > WIDTH_LEAST && over + lines.of_length[width] <= lines.full / 10) {
        over += lines.of_length[width--];
    }
    const bool wrapped = lines.full >= 4 && width < LENGTHS && width > WIDTH_LEAST;
    /* Double-spaced text has hardly a single break, text without blank lines hardly a blank one: neither separates
     * paragraphs. */
    const uint32_t all = lines.singles + lines.blanks;
    return (tdn_line_layout){
        .width = wrapped ? width : 0,
        .blank_between = wrapped && lines.singles * 10 >= all * 3 && lines.blanks * 10 >= all,
    };
}
