/*
 * dot_route.h - the way of a link through the drawing.
 */
#ifndef TDN_DOT_ROUTE_H
#define TDN_DOT_ROUTE_H

#include "dot_layout.h"

#define TDN_ROUTE_POINTS 512

typedef struct tdn_point {
    int64_t x;
    int64_t y;
} tdn_point;

/** A row of Bézier curves (3n + 1 points), and the tip of the arrow behind the last of them. */
typedef struct tdn_route {
    tdn_point points[TDN_ROUTE_POINTS];
    size_t count;
    tdn_point tip;
} tdn_route;

/** The way of the edge with that index; `arrow` is the length of its arrow head in points. */
void tdn_route_edge(const tdn_layout *layout, uint64_t edge, int64_t arrow, tdn_route *out);

#endif
