/*
 * table.c - a row of cells at a time, from bar to bar. The heading of grounds tells the column; where rows leave out
 * cells or lost their line breaks, the number of columns and the ordinals at the beginning of rows tell where a row
 * ends.
 */
#include "text/table.h"

#include "lexicon/fold.h"
#include "text/sentence.h"

/* "Căn cứ pháp lý của thủ tục hành chính" */
#define HEADING_WORDS 9u
#define HEADING_BYTES 96u
/* A cell beside a heading that is longer than this is its content, not the heading of the next column. */
#define LABEL_BYTES 48u
/* "**XVIII.**" */
#define ORDINAL_BYTES 12u
/* No cell is this long before its next bar; a bar further on belongs to something else. */
#define CELL_BYTES 16384u

/** A table being read. */
typedef struct table {
    const tdn_text *text;
    tdn_extents *out;
    const tdnref_alloc *alloc;
    size_t column;    /**< of the current cell, from 0 */
    size_t headings;  /**< cells as short as headings since the beginning of the row or the last longer cell */
    size_t empty;     /**< pairs of bars since the last cell; they may be empty cells or the end of the row */
    size_t grounds;   /**< column of the heading, SIZE_MAX: none */
    size_t columns;   /**< cells in the row with the heading */
    bool heading_row; /**< the heading is in the current row */
    tdn_extent last;  /**< the previous cell in the row */
    bool failed;
} table;

/** What the headings of grounds begin with; most cells have another first word. */
static const char *const FIRST_WORDS[] = {"căn", "cơ", "văn", NULL};

/** The words of a cell, folded and separated by blanks; false if they cannot be a heading of grounds. */
static bool fold_cell(const tdn_text *text, tdn_extent cell, char out[HEADING_BYTES])
{
    size_t used = 0;
    size_t words = 0;
    for (uint64_t at = cell.start; at < cell.end;) {
        uint64_t end = at;
        while (end < cell.end && tdn_is_letter_byte((unsigned char)text->ptr[end])) {
            end++;
        }
        if (end == at) {
            at++;
            continue;
        }
        char word[TDN_FOLD_MAX];
        const size_t len = tdn_fold_word(text->ptr + at, (size_t)(end - at), word);
        if (len == 0 || ++words > HEADING_WORDS || used + len + 2 > HEADING_BYTES ||
            (words == 1 && !tdn_word_in((tdn_slice){word, len}, FIRST_WORDS))) {
            return false;
        }
        memcpy(out + used, word, len);
        used += len;
        out[used++] = ' ';
        at = end;
    }
    out[used] = '\0';
    return used > 0;
}

/** True if a heading of grounds may begin with the first letter of a cell: this rules out most cells. */
static bool may_be_grounds(const tdn_text *text, tdn_extent cell)
{
    uint64_t at = cell.start;
    while (at < cell.end && !tdn_is_letter_byte((unsigned char)text->ptr[at])) {
        at++;
    }
    const char first = at < cell.end ? text->ptr[at] : 0;
    return first == 'C' || first == 'c' || first == 'V' || first == 'v';
}

/** "Căn cứ", "11. Căn cứ pháp lý", "Cơ sở pháp lý", "Văn bản căn cứ". */
static bool is_heading_of_grounds(const tdn_text *text, tdn_extent cell)
{
    static const char *const HEADINGS[] = {"căn cứ ", "cơ sở pháp lý ", "văn bản căn cứ "};
    char words[HEADING_BYTES];
    if (cell.end - cell.start > HEADING_BYTES || !may_be_grounds(text, cell) || !fold_cell(text, cell, words)) {
        return false;
    }
    for (size_t i = 0; i < TDN_COUNT(HEADINGS); i++) {
        if (strncmp(words, HEADINGS[i], strlen(HEADINGS[i])) == 0) {
            return true;
        }
    }
    return false;
}

/** The contents of a cell without the white space around them. */
static tdn_extent trim(const tdn_text *text, uint64_t start, uint64_t end)
{
    while (start < end && tdn_is_space((unsigned char)text->ptr[start])) {
        start++;
    }
    while (end > start && tdn_is_space((unsigned char)text->ptr[end - 1])) {
        end--;
    }
    return (tdn_extent){start, end};
}

static void forget_table(table *t)
{
    t->column = 0;
    t->empty = 0;
    t->headings = 0;
    t->grounds = SIZE_MAX;
    t->columns = 0;
    t->heading_row = false;
    t->last = (tdn_extent){0, 0};
}

static void keep(table *t, tdn_extent cell)
{
    t->failed = t->failed || !TDN_PUSH(t->alloc, t->out, cell);
}

/** Ends the row. The last column is recognised by its place at the end, since rows leave out empty cells before it. */
static void end_row(table *t)
{
    const bool last_column = t->grounds != SIZE_MAX && t->grounds + 1 == t->columns;
    if (t->heading_row) {
        t->columns = t->headings;
    } else if (last_column && t->column > 1) {
        keep(t, t->last);
    }
    t->heading_row = false;
    t->column = 0;
    t->empty = 0;
    t->headings = 0;
}

/** Takes a cell of the row. What comes between two tables looks like a long cell in the row of headings. */
static void take_cell(table *t, tdn_extent cell)
{
    /* "| 11 | Căn cứ pháp lý | - Luật Hộ tịch năm 2014; ... |" */
    const bool content = t->heading_row && t->grounds + 1 == t->headings && cell.end - cell.start > LABEL_BYTES;
    const bool heading = !content && is_heading_of_grounds(t->text, cell);
    const bool under = !t->heading_row && !heading && t->column == t->grounds && t->grounds + 1 < t->columns;
    if (content || under) {
        keep(t, cell);
    }
    if (content || heading) {
        t->grounds = heading ? t->headings : SIZE_MAX;
        t->heading_row = heading;
    }
    t->last = cell;
    t->column++;
    t->headings = cell.end - cell.start > HEADING_BYTES ? 0 : t->headings + 1;
}

static bool has_break(const tdn_text *text, uint64_t start, uint64_t end)
{
    const size_t len = (size_t)(end - start);
    return memchr(text->ptr + start, '\n', len) != NULL || memchr(text->ptr + start, '\r', len) != NULL;
}

/** "01", "**II**", "1.2": what a row begins with. */
static bool is_ordinal(const tdn_text *text, tdn_extent cell)
{
    bool digits = false;
    for (uint64_t at = cell.start; at < cell.end; at++) {
        const unsigned char c = (unsigned char)text->ptr[at];
        const bool roman = c == 'I' || c == 'V' || c == 'X';
        digits = digits || tdn_is_digit(c) || roman;
        if (!tdn_is_digit(c) && !roman && c != '*' && c != '.' && c != ' ') {
            return false;
        }
    }
    return digits && cell.end - cell.start <= ORDINAL_BYTES;
}

/** Two bars with a line break between them: the row ends, or a cell in the middle of it is empty. Only the next cell
 * will show which. */
static void take_empty(table *t)
{
    if (t->heading_row || t->columns == 0 || t->column >= t->columns) {
        end_row(t);
    } else {
        t->empty++;
    }
}

/** True if a blank line separates the text from the bar before it: it is between two tables. */
static bool is_paragraph(const tdn_text *text, uint64_t start, tdn_extent cell)
{
    const bool blanks = cell.start > start + 1; /* a single one before most cells */
    const char *first = blanks ? memchr(text->ptr + start, '\n', (size_t)(cell.start - start)) : NULL;
    return first != NULL && memchr(first + 1, '\n', (size_t)(text->ptr + cell.start - first - 1)) != NULL;
}

/** Processes what is between two bars: the end of a row, or a cell. */
static void take_between(table *t, uint64_t start, uint64_t end)
{
    const tdn_extent cell = trim(t->text, start, end);
    if (cell.start == cell.end && has_break(t->text, start, end)) {
        take_empty(t);
        return;
    }
    const bool after_row = t->columns > 0 && t->column >= t->columns && !t->heading_row;
    if (end - start > CELL_BYTES || after_row || is_paragraph(t->text, start, cell)) {
        end_row(t);
        forget_table(t);
        return;
    }
    if (t->empty > 0 && is_ordinal(t->text, cell)) {
        end_row(t);
    }
    t->column += t->empty;
    t->empty = 0;
    take_cell(t, cell);
}

static const char *find_bar(const tdn_text *text, uint64_t from)
{
    return from < text->len ? memchr(text->ptr + from, '|', text->len - (size_t)from) : NULL;
}

tdnref_status tdn_find_grounds(tdn_extents *out, const tdnref_alloc *alloc, const tdn_text *text, tdnref_error *err)
{
    table t = {.text = text, .out = out, .alloc = alloc};
    forget_table(&t);
    const char *bar = find_bar(text, 0);
    while (bar != NULL && !t.failed) {
        const uint64_t start = (uint64_t)(bar - text->ptr) + 1;
        bar = find_bar(text, start);
        if (bar != NULL) {
            take_between(&t, start, (uint64_t)(bar - text->ptr));
        }
    }
    if (t.column > 0) {
        end_row(&t);
    }
    return t.failed ? tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the cells of a table") : tdn_succeed(err);
}

const tdn_extent *tdn_extent_around(const tdn_extents *extents, uint64_t offset)
{
    size_t low = 0;
    size_t high = (size_t)extents->count;
    while (low < high) { /* the first that ends after the offset */
        const size_t middle = low + (high - low) / 2;
        if (extents->items[middle].end <= offset) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    const bool found = low < extents->count && extents->items[low].start <= offset;
    return found ? &extents->items[low] : NULL;
}
