/*
 * dot_layout.c - rows and columns of the drawing.
 *
 * Graphviz's own ranks cannot keep two columns apart and still route links across them, and they follow the relations:
 * a single misprint ("an act of the centre implements a plan of a department") turns such a picture upside down. So
 * positions are computed here: the level determines the band and the line the column, and within a row a directive
 * moves towards its neighbours, in a few rounds. Only integers are used, so that every machine draws the same picture.
 */
#include "export/dot_layout.h"

#include "base/sort.h"

/* Times that each directive moves towards its neighbours. */
#define ROUNDS 8
/* Points between boxes, rows and bands; room for the titles of levels. */
#define BOX_GAP 26
#define SMALL_BOX_GAP 12
#define LABEL_WIDTH 150
#define ROW_GAP 46
#define BAND_GAP 84

/* Directives of unknown level are placed above the provinces, treaties at the top. */
static const tdnref_level band_levels[TDN_BAND_COUNT] = {
    TDNREF_LEVEL_INTERNATIONAL, TDNREF_LEVEL_CENTRAL,    TDNREF_LEVEL_MINISTRY, TDNREF_LEVEL_UNKNOWN,
    TDNREF_LEVEL_PROVINCE,      TDNREF_LEVEL_DEPARTMENT, TDNREF_LEVEL_COMMUNE,
};

/* Boxes that a row of a column takes at least. */
static const uint64_t least_width[TDN_COLUMN_COUNT] = {3, 4, 2};

tdnref_level tdn_band_level(size_t band)
{
    return band_levels[band];
}

static uint8_t band_of(tdnref_level level)
{
    for (size_t i = 0; i < TDN_BAND_COUNT; i++) {
        if (band_levels[i] == level) {
            return (uint8_t)i;
        }
    }
    return 3;
}

/* A normative act is a legal basis and no step of the cascade, unless it is held or somebody's parent. */
static uint8_t column_of(const tdn_view *view, const tdn_seat *seat)
{
    const tdn_view_node *node = &view->nodes.items[seat->node];
    if (tdn_view_graph_node(view, node)->normative && seat->weight == TDN_WEIGHT_CITED) {
        return TDN_COLUMN_LAW;
    }
    return ((int)node->value->line_of & TDNREF_LINE_PARTY) != 0 ? TDN_COLUMN_PARTY : TDN_COLUMN_STATE;
}

static bool make_seats(tdn_layout *l)
{
    const tdn_view *view = l->view;
    const tdnref_alloc *alloc = view->graph->alloc;
    if (!TDN_ARRAY_RESERVE(alloc, &l->seats, view->nodes.count) ||
        !TDN_ARRAY_RESERVE(alloc, &l->seat_of, view->nodes.count)) {
        return false;
    }
    for (uint64_t i = 0; i < view->nodes.count; i++) {
        const tdn_directive *value = view->nodes.items[i].value;
        const tdn_seat made = {.node = (uint32_t)i,
                               .band = band_of(value->level),
                               .weight = value->held ? TDN_WEIGHT_HELD : TDN_WEIGHT_CITED};
        if (!TDN_PUSH(alloc, &l->seats, made) || !TDN_PUSH(alloc, &l->seat_of, (uint32_t)i)) {
            return false;
        }
    }
    for (uint64_t i = 0; i < view->edge_count; i++) {
        if (tdn_view_edge_at(view, i).value.parent) {
            l->seats.items[tdn_view_edge_at(view, i).value.to].weight = TDN_WEIGHT_PARENT;
        }
    }
    for (uint64_t i = 0; i < l->seats.count; i++) {
        l->seats.items[i].column = column_of(view, &l->seats.items[i]);
    }
    return true;
}

/* ------------------------------------------------------------------ rows */

/* Cells (a column's part of a band) one after the other; the laws are one cell. */
static int compare_by_cell(const void *a, const void *b, const void *ud)
{
    const tdn_seat *x = a;
    const tdn_seat *y = b;
    (void)ud;
    int order = (int)x->column - (int)y->column;
    order = order != 0 || x->column == TDN_COLUMN_LAW ? order : (int)x->band - (int)y->band;
    order = order != 0 ? order : (int)x->weight - (int)y->weight;
    return order != 0 ? order : tdn_compare_u64(x->node, y->node);
}

static int compare_by_row(const void *a, const void *b, const void *ud)
{
    const tdn_seat *x = a;
    const tdn_seat *y = b;
    (void)ud;
    int order = tdn_compare_u64(x->row, y->row);
    order = order != 0 ? order : (int)x->column - (int)y->column;
    order = order != 0 ? order : (x->wish > y->wish) - (x->wish < y->wish);
    return order != 0 ? order : tdn_compare_u64(x->node, y->node);
}

static uint64_t divide_up(uint64_t a, uint64_t b)
{
    assert(b > 0);
    return (a + b - 1) / b;
}

/* Rows of a cell: a few boxes in each at least, and not many more rows than boxes in a row. */
static uint64_t rows_for(uint64_t count, uint64_t least)
{
    uint64_t width = least;
    while (width * width < count * 3) {
        width++;
    }
    return divide_up(count, width);
}

static uint64_t cell_end(const tdn_layout *l, uint64_t first)
{
    const tdn_seat *head = &l->seats.items[first];
    uint64_t end = first + 1;
    while (end < l->seats.count && l->seats.items[end].column == head->column &&
           (head->column == TDN_COLUMN_LAW || l->seats.items[end].band == head->band)) {
        end++;
    }
    return end;
}

static uint64_t count_rows(tdn_layout *l)
{
    for (uint64_t first = 0, end = 0; first < l->seats.count; first = end) {
        end = cell_end(l, first);
        const tdn_seat *head = &l->seats.items[first];
        const uint64_t rows = rows_for(end - first, least_width[head->column]);
        if (head->column != TDN_COLUMN_LAW && rows > l->band_rows[head->band]) {
            l->band_rows[head->band] = rows;
        }
    }
    uint64_t total = 0;
    for (size_t band = 0; band < TDN_BAND_COUNT; band++) {
        l->first_row[band] = total;
        total += l->band_rows[band];
    }
    if (total == 0 && l->seats.count > 0) { /* nothing but laws */
        l->band_rows[1] = total = 1;
    }
    return total;
}

/* Cells are placed at the foot of their band, near the level below; laws begin at the top of the drawing. */
static void assign_rows(tdn_layout *l, uint64_t total)
{
    for (uint64_t first = 0, end = 0; first < l->seats.count; first = end) {
        end = cell_end(l, first);
        const tdn_seat *head = &l->seats.items[first];
        const uint64_t count = end - first;
        const bool law = head->column == TDN_COLUMN_LAW;
        uint64_t rows =
            law ? divide_up(count, least_width[TDN_COLUMN_LAW]) : rows_for(count, least_width[head->column]);
        rows = rows > total ? total : rows;
        const uint64_t top = law ? 0 : l->first_row[head->band] + l->band_rows[head->band] - rows;
        const uint64_t width = divide_up(count, rows);
        for (uint64_t i = first; i < end; i++) {
            l->seats.items[i].row = (uint32_t)(top + (i - first) / width);
        }
    }
}

static void sort_rows(tdn_layout *l)
{
    tdn_sort(l->seats.items, l->seats.count, sizeof(tdn_seat), compare_by_row, NULL);
    for (uint64_t i = 0; i < l->seats.count; i++) {
        l->seat_of.items[l->seats.items[i].node] = (uint32_t)i;
    }
}

static bool make_rows(tdn_layout *l, uint64_t total)
{
    for (uint64_t row = 0, first = 0; row < total; row++) {
        tdn_row made = {.first = first, .end = first};
        while (made.end < l->seats.count && l->seats.items[made.end].row == row) {
            made.end++;
        }
        first = made.end;
        if (!TDN_PUSH(l->view->graph->alloc, &l->rows, made)) {
            return false;
        }
    }
    return true;
}

/* --------------------------------------------------------------- places */

static int64_t pitch_of(size_t column)
{
    return column == TDN_COLUMN_LAW ? TDN_SMALL_BOX_WIDTH + SMALL_BOX_GAP : TDN_BOX_WIDTH + BOX_GAP;
}

/* End of the run of one column that begins at `first` in a row. */
static uint64_t run_end(const tdn_layout *l, uint64_t first, uint64_t row_end)
{
    uint64_t end = first + 1;
    while (end < row_end && l->seats.items[end].column == l->seats.items[first].column) {
        end++;
    }
    return end;
}

static void measure_columns(tdn_layout *l)
{
    uint64_t widest[TDN_COLUMN_COUNT] = {0};
    for (uint64_t row = 0; row < l->rows.count; row++) {
        for (uint64_t i = l->rows.items[row].first, end = 0; i < l->rows.items[row].end; i = end) {
            end = run_end(l, i, l->rows.items[row].end);
            const size_t column = l->seats.items[i].column;
            widest[column] = end - i > widest[column] ? end - i : widest[column];
        }
    }
    int64_t x = LABEL_WIDTH;
    for (size_t column = 0; column < TDN_COLUMN_COUNT; column++) {
        l->left[column] = x;
        l->right[column] = x + (int64_t)widest[column] * pitch_of(column);
        x = widest[column] == 0 ? x : l->right[column] + TDN_COLUMN_GAP;
    }
}

/* Spreads each run evenly over the middle of its column. */
static void place_seats(tdn_layout *l)
{
    for (uint64_t row = 0; row < l->rows.count; row++) {
        for (uint64_t i = l->rows.items[row].first, end = 0; i < l->rows.items[row].end; i = end) {
            end = run_end(l, i, l->rows.items[row].end);
            const size_t column = l->seats.items[i].column;
            const int64_t pitch = pitch_of(column);
            int64_t x = (l->left[column] + l->right[column] - (int64_t)(end - i - 1) * pitch) / 2;
            for (uint64_t j = i; j < end; j++, x += pitch) {
                l->seats.items[j].x = x;
            }
        }
    }
}

/* How hard an edge pulls its ends together. */
static int64_t pull_of(const tdn_edge_value *edge)
{
    return edge->parent ? 12 : edge->relation == TDNREF_REL_MENTIONS ? 1 : 3;
}

/* `pulls` has two numbers for each seat: sum of weights, sum of weighted places. */
static void move_rows(tdn_layout *l, int64_t *pulls)
{
    memset(pulls, 0, (size_t)l->seats.count * 2 * sizeof *pulls);
    for (uint64_t i = 0; i < l->view->edge_count; i++) {
        const tdn_view_edge at = tdn_view_edge_at(l->view, i);
        const tdn_edge_value *edge = &at.value;
        const uint64_t from = l->seat_of.items[edge->from];
        const uint64_t to = l->seat_of.items[edge->to];
        const int64_t pull = pull_of(edge);
        if (l->seats.items[from].column != TDN_COLUMN_LAW && l->seats.items[to].column != TDN_COLUMN_LAW) {
            pulls[2 * from] += pull;
            pulls[2 * from + 1] += pull * l->seats.items[to].x;
            pulls[2 * to] += pull;
            pulls[2 * to + 1] += pull * l->seats.items[from].x;
        }
    }
    for (uint64_t i = 0; i < l->seats.count; i++) {
        l->seats.items[i].wish = pulls[2 * i] == 0 ? l->seats.items[i].x : pulls[2 * i + 1] / pulls[2 * i];
    }
    sort_rows(l);
    place_seats(l);
}

static void place_rows(tdn_layout *l, tdn_box_height height)
{
    int64_t y = 0;
    for (uint64_t row = l->rows.count; row > 0; row--) {
        tdn_row *at = &l->rows.items[row - 1];
        bool last_of_band = false;
        for (size_t band = 0; band < TDN_BAND_COUNT; band++) {
            last_of_band = last_of_band || (l->band_rows[band] > 0 && l->first_row[band] + l->band_rows[band] == row);
        }
        for (uint64_t i = at->first; i < at->end; i++) {
            const bool small = l->seats.items[i].column == TDN_COLUMN_LAW;
            l->seats.items[i].height = (int32_t)height(l->view, &l->view->nodes.items[l->seats.items[i].node], small);
            at->height = l->seats.items[i].height > at->height ? l->seats.items[i].height : at->height;
        }
        y += last_of_band && row < l->rows.count ? BAND_GAP : ROW_GAP;
        at->y = y + at->height / 2;
        y += at->height;
    }
    l->top = y + ROW_GAP;
}

bool tdn_lay_out(tdn_layout *l, const tdn_view *view, tdn_box_height height)
{
    l->view = view;
    if (!make_seats(l)) {
        return false;
    }
    tdn_sort(l->seats.items, l->seats.count, sizeof(tdn_seat), compare_by_cell, NULL);
    const uint64_t total = count_rows(l);
    assign_rows(l, total);
    sort_rows(l);
    if (!make_rows(l, total)) {
        return false;
    }
    int64_t *pulls = tdn_new_array(view->graph->alloc, l->seats.count, 2 * sizeof *pulls);
    if (pulls == NULL) {
        return false;
    }
    measure_columns(l);
    place_seats(l);
    for (int round = 0; round < ROUNDS; round++) {
        move_rows(l, pulls);
    }
    tdn_free(view->graph->alloc, pulls);
    place_rows(l, height);
    return true;
}

void tdn_layout_release(tdn_layout *l)
{
    if (l->view != NULL) {
        TDN_ARRAY_FREE(l->view->graph->alloc, &l->seats);
        TDN_ARRAY_FREE(l->view->graph->alloc, &l->seat_of);
        TDN_ARRAY_FREE(l->view->graph->alloc, &l->rows);
    }
}
