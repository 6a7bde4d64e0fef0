#include "relation/flat_table.h"

#include "relation/gap.h"

/* "TT / Tên nhiệm vụ / Cơ quan chủ trì / Cơ quan phối hợp / Kết quả / Thời gian hoàn thành / Căn cứ bổ sung / 1" */
#define HEADER_TOKENS 80u
#define ROW_TOKENS 600u
/* Words of the subject clause after an act in its cell. */
#define SUBJECT_TOKENS 60u
/* Acts in one cell. */
#define CELL_ACTS 16u
#define COLUMNS_MAX 16u

typedef struct flat_table {
    bool open;
    bool parted;   /**< blank lines separate the cells */
    bool barred;   /**< bars on lines of their own separate the cells */
    size_t column; /**< the column of grounds, counted from the ordinals, if cells are separated */
    unsigned next; /**< ordinal of the next row */
    size_t row;    /**< token of the row's ordinal, or of the header before its rest; TDN_NO_TOKEN: between two rows */
    uint64_t cursor; /**< the draft after those of the previous rows */
} flat_table;

typedef struct finder {
    const tdn_reader *r;
    const tdn_drafts *drafts;
    tdn_extents *grounds;
    flat_table table;
    bool failed;
} finder;

static bool ends_line(const tdn_reader *r, size_t token)
{
    return tdn_has_flag(r, token + 1, TDN_LINE) || tdn_token_at(r, token + 1)->kind == TDN_TOKEN_END;
}

/** "TT", "STT" alone on its line: the first cell of a table's header. */
static bool is_head(const tdn_reader *r, size_t token)
{
    return tdn_has_flag(r, token, TDN_UPPER) && (tdn_is_word(r, token, "tt") || tdn_is_word(r, token, "stt")) &&
           ends_line(r, token);
}

/** The ordinal of a row at the beginning of a line, "1", "02", "3."; 0: there is none. */
static unsigned ordinal_at(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    const size_t behind = tdn_is_mark(r, token + 1, '.') ? token + 2 : token + 1;
    const bool capital = tdn_has_flag(r, behind, TDN_CAPITAL) && tdn_has_flag(r, behind, TDN_SPACE);
    if (t->kind != TDN_TOKEN_NUMBER || t->norm_len > 3 || !(tdn_has_flag(r, behind, TDN_LINE) || capital)) {
        return 0;
    }
    unsigned value = 0;
    for (size_t i = 0; i < t->norm_len; i++) {
        value = value * 10 + (unsigned)(r->region->norm[t->norm + i] - '0');
    }
    return value;
}

/** "|" alone on its line, as converted web pages have between two cells. */
static bool is_bar(const tdn_reader *r, size_t token)
{
    return tdn_is_mark(r, token, '|') && tdn_has_flag(r, token, TDN_LINE) && ends_line(r, token);
}

static bool begins_grounds(const tdn_reader *r, size_t token)
{
    return tdn_has_flag(r, token, TDN_CAPITAL) &&
           (tdn_are_words(r, token, "căn cứ") || tdn_are_words(r, token, "cơ sở pháp lý"));
}

/** Reads the header of a table from "TT" on; the table is opened if it has a column of grounds and numbered rows. A
 * header that is printed again on the next page may be followed by the rest of a row, whose cells cannot be told from
 * those of the header; the rows go on counting. */
static void open_table(flat_table *t, const tdn_reader *r, size_t token)
{
    const unsigned expected = t->open ? t->next : 0;
    size_t column = 0;
    size_t grounds = SIZE_MAX;
    bool last = false;
    unsigned ordinal = 0;
    t->barred = is_bar(r, token + 1);
    t->parted = !t->barred && tdn_has_flag(r, token + 1, TDN_BLANK);
    for (size_t at = token + 1; at < token + HEADER_TOKENS && ordinal == 0; at++) {
        if (tdn_token_at(r, at)->kind == TDN_TOKEN_END) {
            break;
        }
        if (!tdn_has_flag(r, at, TDN_LINE)) {
            continue;
        }
        ordinal = ordinal_at(r, at);
        if (ordinal > 0) {
            continue;
        }
        column += (t->barred ? is_bar(r, at) : tdn_has_flag(r, at, TDN_BLANK)) ? 1 : 0;
        const bool found = begins_grounds(r, at);
        last = found || (last && !tdn_has_flag(r, at, TDN_CAPITAL)); /* "Căn cứ / bổ sung" */
        grounds = found ? column : grounds;
    }
    const bool again = expected > 0 && ordinal != 1;
    t->open = grounds != SIZE_MAX && (again || (ordinal > 0 && (t->parted || t->barred || last)));
    t->next = again ? expected : ordinal;
    t->column = grounds;
    t->row = again && !t->parted && !t->barred ? token : TDN_NO_TOKEN; /* the rest of a row ends in its last cell */
}

static void keep(finder *f, size_t first, size_t end)
{
    const tdn_extent cell = {tdn_token_at(f->r, first)->start, tdn_token_end(tdn_token_at(f->r, end - 1))};
    f->failed = f->failed || !TDN_PUSH(f->r->arena->alloc, f->grounds, cell);
    for (uint64_t i = f->grounds->count; !f->failed && i-- > 1 && f->grounds->items[i - 1].start > cell.start;) {
        f->grounds->items[i] = f->grounds->items[i - 1];
        f->grounds->items[i - 1] = cell;
    }
}

/** True if [from, end) holds only punctuation, the digit of a footnote and a subject clause. */
static bool says_nothing(const tdn_reader *r, size_t from, size_t end)
{
    if (end > from && tdn_opens_subject(r, from)) {
        return end - from <= SUBJECT_TOKENS;
    }
    for (size_t at = from; at < end; at++) {
        const tdn_token *t = tdn_token_at(r, at);
        if (t->kind == TDN_TOKEN_WORD && !tdn_is_word(r, at, "và") && !tdn_is_word(r, at, "số")) {
            return false;
        }
    }
    return true;
}

/** The acts at the end of a row, the first of which begins a line. */
static void take_last_cell(finder *f, size_t row, size_t end)
{
    const tdn_draft *items = f->drafts->items;
    flat_table *t = &f->table;
    while (t->cursor < f->drafts->count && items[t->cursor].range.first < end) {
        t->cursor++;
    }
    size_t cell = end;
    size_t stop = end;
    for (uint64_t i = t->cursor; i > 0 && t->cursor - i < CELL_ACTS && items[i - 1].range.first > row; i--) {
        const tdn_draft *m = &items[i - 1];
        if (m->range.end > stop || !says_nothing(f->r, m->range.end, stop)) {
            break;
        }
        stop = m->range.first;
        cell = tdn_has_flag(f->r, stop, TDN_LINE) ? stop : cell;
    }
    if (cell < end) {
        keep(f, cell, end);
    }
}

/** A row's cell in the column of grounds, found by counting blank lines. */
static void take_counted_cell(finder *f, size_t row, size_t end)
{
    size_t starts[COLUMNS_MAX + 1];
    size_t count = 0;
    for (size_t at = row; at < end && count <= COLUMNS_MAX; at++) {
        if (at == row || tdn_has_flag(f->r, at, TDN_BLANK)) {
            starts[count++] = at;
        }
    }
    if (f->table.column < count && count <= COLUMNS_MAX) {
        keep(f, starts[f->table.column], f->table.column + 1 < count ? starts[f->table.column + 1] : end);
    }
}

/** A row's cell in the column of grounds, found by counting bars; what is left of the row does not matter. */
static void take_barred_cell(finder *f, size_t row)
{
    const size_t limit = row + ROW_TOKENS < tdn_token_count(f->r) ? row + ROW_TOKENS : tdn_token_count(f->r);
    size_t column = 0;
    size_t cell = row;
    for (size_t at = row; at < limit; at++) {
        if (!is_bar(f->r, at)) {
            continue;
        }
        if (column == f->table.column) {
            if (cell < at) {
                keep(f, cell, at);
            }
            return;
        }
        column++;
        cell = at + 1;
    }
}

static void end_row(finder *f, size_t end)
{
    flat_table *t = &f->table;
    if (t->row == TDN_NO_TOKEN) {
        return;
    }
    if (end - t->row > ROW_TOKENS) {
        t->open = false;
    } else if (t->parted) {
        take_counted_cell(f, t->row, end);
    } else {
        take_last_cell(f, t->row, end);
    }
    t->row = TDN_NO_TOKEN;
}

/** Processes the beginning of a line. */
static void take_line(finder *f, size_t token)
{
    flat_table *t = &f->table;
    if (is_head(f->r, token)) {
        if (t->open) {
            end_row(f, token);
        }
        open_table(t, f->r, token);
        return;
    }
    if (!t->open) {
        return;
    }
    const unsigned ordinal = ordinal_at(f->r, token);
    if (ordinal == t->next && ordinal != 0) {
        end_row(f, token);
        t->row = t->barred ? TDN_NO_TOKEN : token;
        t->next++;
        if (t->barred) {
            take_barred_cell(f, token);
        }
    } else if (t->row != TDN_NO_TOKEN && !t->parted && tdn_has_flag(f->r, token, TDN_BLANK)) {
        end_row(f, token);
    }
}

bool tdn_find_flat_cells(const tdn_reader *r, const tdn_drafts *drafts, uint64_t first, tdn_extents *grounds)
{
    finder f = {.r = r, .drafts = drafts, .grounds = grounds, .table = {.row = TDN_NO_TOKEN, .cursor = first}};
    if (first == drafts->count) {
        return true;
    }
    const tdn_token_list openings = r->region->openings;
    const tdn_token *tokens = r->region->tokens.items;
    for (uint64_t i = 0; i < openings.count && !f.failed; i++) {
        const unsigned flags = tokens[openings.items[i]].flags;
        if ((flags & TDN_LINE) != 0 && ((flags & TDN_UPPER) != 0 || f.table.open)) {
            take_line(&f, openings.items[i]);
        }
    }
    if (f.table.open && !f.failed) {
        end_row(&f, tdn_token_count(r));
    }
    return !f.failed;
}
