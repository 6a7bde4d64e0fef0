#include "text/layout.h"

#include "text/count.h"

#define WIDTH_SAMPLE ((size_t)64 * 1024)
/* A shorter "full line" means that the text has no wrapped lines, only short ones. */
#define WIDTH_LEAST 40u

/* Wrapped lines end within these many characters of one another, and at least one in five of the longer lines does. */
#define BAND 10u
/* Lines in such a band, and characters that a wrapped line may be longer than the band. */
#define BAND_LINES 8u
#define BAND_SLACK 5u

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

/** The length within which nine out of ten of the longer lines that are no longer than `longest` stay. */
static uint32_t width_within(const line_counts *lines, uint32_t longest)
{
    uint32_t full = lines->full;
    for (uint32_t length = LENGTHS; length > longest; length--) {
        full -= lines->of_length[length];
    }
    uint32_t over = 0;
    uint32_t width = longest;
    while (width > WIDTH_LEAST && over + lines->of_length[width] <= full / 10) {
        over += lines->of_length[width--];
    }
    return width;
}

/** Lines whose length is one of BAND up to `top`. */
static uint32_t lines_in_band(const line_counts *lines, uint32_t top)
{
    uint32_t count = 0;
    for (uint32_t length = top - BAND + 1; length <= top; length++) {
        count += lines->of_length[length];
    }
    return count;
}

/** The longest length that lines wrapped like most can have: in the text of a web page, the notices around a letter of
 * one page are longer lines than those of the letter, and more than one in ten. LENGTHS if no length stands out. */
static uint32_t longest_wrapped(const line_counts *lines)
{
    uint32_t top = LENGTHS;
    uint32_t most = 0;
    uint32_t longer = lines->of_length[LENGTHS];
    uint32_t longer_than_top = 0;
    for (uint32_t at = LENGTHS - 1; at >= WIDTH_LEAST + BAND - 1; longer += lines->of_length[at--]) {
        const uint32_t count = lines_in_band(lines, at);
        if (count > most) {
            most = count;
            top = at;
            longer_than_top = longer;
        }
    }
    const bool peak = most >= BAND_LINES && most > 2 * lines_in_band(lines, top - BAND); /* short lines are many */
    const bool stands_out = peak && most * 5 >= lines->full && longer_than_top * 5 <= lines->full * 2;
    return stands_out && top + BAND_SLACK < LENGTHS ? top + BAND_SLACK : LENGTHS;
}

tdn_line_layout tdn_find_layout(const tdn_text *text)
{
    line_counts lines = {.full = 0};
    count_lines(text, &lines);
    uint32_t width = width_within(&lines, LENGTHS);
    const uint32_t longest = longest_wrapped(&lines);
    width = width > longest ? width_within(&lines, longest) : width;
    const bool wrapped = lines.full >= 4 && width < LENGTHS && width > WIDTH_LEAST;
    /* Double-spaced text has hardly a single break, text without blank lines hardly a blank one: neither separates
     * paragraphs. */
    const uint32_t all = lines.singles + lines.blanks;
    return (tdn_line_layout){
        .width = wrapped ? width : 0,
        .blank_between = wrapped && lines.singles * 10 >= all * 3 && lines.blanks * 10 >= all,
    };
}
