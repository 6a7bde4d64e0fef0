#include "relation/row.h"

/* A row of a table on one line is rarely longer; the search goes no further back. */
#define ROW_TOKENS 300u

/** First token of the cell that holds a token, the one after the bar; TDN_NO_TOKEN: it is not in a cell. */
static size_t cell_start(const tdn_reader *r, size_t token)
{
    for (size_t at = token; at > 0 && token - at < ROW_TOKENS; at--) {
        if (tdn_is_mark(r, at - 1, '|')) {
            return at;
        }
        if (tdn_has_flag(r, at, TDN_LINE)) {
            break;
        }
    }
    return TDN_NO_TOKEN;
}

/** The bar that begins the row of a token, TDN_NO_TOKEN if the line does not begin with a bar. */
static size_t row_start(const tdn_reader *r, size_t token)
{
    for (size_t at = token; token - at < ROW_TOKENS; at--) {
        if (tdn_has_flag(r, at, TDN_LINE) || at == 0) {
            return tdn_is_mark(r, at, '|') ? at : TDN_NO_TOKEN;
        }
    }
    return TDN_NO_TOKEN;
}

static bool fills_cell(const tdn_reader *r, const tdn_draft *m)
{
    return m->range.first > 0 && tdn_is_mark(r, m->range.first - 1, '|') && tdn_is_mark(r, m->range.end, '|');
}

uint64_t tdn_row_subject(const tdn_reader *r, const tdn_drafts *drafts, uint64_t first, uint64_t index)
{
    const size_t row = row_start(r, drafts->items[index].range.first);
    uint64_t subject = TDN_NO_DRAFT;
    for (uint64_t i = index; row != TDN_NO_TOKEN && i-- > first && drafts->items[i].range.first > row;) {
        subject = fills_cell(r, &drafts->items[i]) ? i : subject;
    }
    return subject;
}

bool tdn_cell_is_subject_clause(const tdn_reader *r, size_t token)
{
    const size_t start = cell_start(r, token);
    return start != TDN_NO_TOKEN &&
           (tdn_is_word(r, start, "về") || (tdn_is_word(r, start, "v") && tdn_is_mark(r, start + 1, '/')));
}
