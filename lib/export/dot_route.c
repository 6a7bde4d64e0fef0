/*
 * dot_route.c - routing links through the gaps between the boxes.
 *
 * Graphviz can route links around boxes too, but takes half a minute for 200 boxes. Here a link crosses each row on
 * its way vertically, through the gap nearest to the straight line, and curves between the rows. Links that share a
 * gap run side by side.
 */
#include "export/dot_route.h"

/* Points that a link keeps from a box, and between it and a corner where there is room. */
#define CLEARANCE 5
#define SWING ((int64_t)30)
/* Links that can run side by side in a gap, and how far apart. */
#define LANES 9
#define LANE_WIDTH 2

typedef struct pen {
    tdn_route *route;
    tdn_point at;
} pen;

static void add_point(tdn_route *route, int64_t x, int64_t y)
{
    route->points[route->count++] = (tdn_point){x, y};
}

/* A curve to (x, y) that leaves and arrives upright. */
static void swing_to(pen *p, int64_t x, int64_t y)
{
    if (p->route->count + 3 > TDN_ROUTE_POINTS) {
        return;
    }
    const int64_t middle = (p->at.y + y) / 2;
    add_point(p->route, p->at.x, middle);
    add_point(p->route, x, middle);
    add_point(p->route, x, y);
    p->at = (tdn_point){x, y};
}

static int64_t half_width(const tdn_seat *seat)
{
    return (seat->column == TDN_COLUMN_LAW ? TDN_SMALL_BOX_WIDTH : TDN_BOX_WIDTH) / 2;
}

static int64_t clamp(int64_t value, int64_t least, int64_t most)
{
    return value < least ? least : value > most ? most : value;
}

/* The gap of a row that is nearest to x. The boxes of a row are sorted by x. */
static int64_t gap_near(const tdn_layout *l, const tdn_row *row, int64_t x)
{
    uint64_t low = row->first;
    uint64_t high = row->end;
    while (low < high) { /* first box whose right side is not left of x */
        const uint64_t middle = low + (high - low) / 2;
        const tdn_seat *seat = &l->seats.items[middle];
        if (seat->x + half_width(seat) + CLEARANCE < x) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == row->end || l->seats.items[low].x - half_width(&l->seats.items[low]) - CLEARANCE > x) {
        return x;
    }
    const tdn_seat *box = &l->seats.items[low];
    const int64_t left = box->x - half_width(box);
    const int64_t right = box->x + half_width(box);
    const int64_t before =
        low == row->first ? left - 2 * SWING : l->seats.items[low - 1].x + half_width(&l->seats.items[low - 1]);
    const int64_t after =
        low + 1 == row->end ? right + 2 * SWING : l->seats.items[low + 1].x - half_width(&l->seats.items[low + 1]);
    const int64_t left_gap = left - before > 3 * SWING ? left - SWING : (left + before) / 2;
    const int64_t right_gap = after - right > 3 * SWING ? right + SWING : (right + after) / 2;
    return x - left_gap < right_gap - x ? left_gap : right_gap;
}

/* Where a link leaves or reaches a box: nearer to the side that the other box is on. */
static int64_t port_of(const tdn_seat *seat, const tdn_seat *other, int64_t lane)
{
    return seat->x + clamp((other->x - seat->x) / 6, -half_width(seat) * 2 / 3, half_width(seat) * 2 / 3) + lane;
}

/* Both ends in one row: an arch over the boxes between. */
static void route_in_row(const tdn_layout *l, const tdn_seat *from, const tdn_seat *to, int64_t lane, int64_t arrow,
                         tdn_route *out)
{
    const int64_t y = l->rows.items[from->row].y;
    const int64_t start = port_of(from, to, lane);
    const int64_t end = port_of(to, from, lane);
    const int64_t top = y + l->rows.items[from->row].height / 2 + SWING;
    add_point(out, start, y + from->height / 2);
    add_point(out, start, top);
    add_point(out, end, top);
    add_point(out, end, y + to->height / 2 + arrow);
    out->tip = (tdn_point){end, y + to->height / 2};
}

void tdn_route_between(const tdn_layout *l, uint64_t from_node, uint64_t to_node, uint64_t number, int64_t arrow,
                       tdn_route *out)
{
    const tdn_seat *from = &l->seats.items[l->seat_of.items[from_node]];
    const tdn_seat *to = &l->seats.items[l->seat_of.items[to_node]];
    const int64_t lane = ((int64_t)(number % LANES) - LANES / 2) * LANE_WIDTH;
    out->count = 0;
    if (from->row == to->row) {
        route_in_row(l, from, to, lane, arrow, out);
        return;
    }
    const int64_t up = to->row < from->row ? 1 : -1;
    const uint64_t steps = up > 0 ? from->row - to->row : to->row - from->row;
    const int64_t end = port_of(to, from, lane);
    pen p = {out, {port_of(from, to, lane), l->rows.items[from->row].y + up * from->height / 2}};
    add_point(out, p.at.x, p.at.y);
    for (uint64_t i = 1; i < steps; i++) {
        const tdn_row *row = &l->rows.items[up > 0 ? from->row - i : from->row + i];
        const int64_t straight = p.at.x + (end - p.at.x) / (int64_t)(steps - i + 1);
        const int64_t x = gap_near(l, row, straight);
        const int64_t side = x == straight ? x : x + lane;
        swing_to(&p, side, row->y - up * row->height / 2);
        swing_to(&p, side, row->y + up * row->height / 2);
    }
    out->tip = (tdn_point){end, l->rows.items[to->row].y - up * to->height / 2};
    swing_to(&p, end, out->tip.y - up * arrow);
}
