/*
 * dot_route.h - the route of a link through the drawing.
 */
#ifndef TDN_DOT_ROUTE_H
#define TDN_DOT_ROUTE_H

#include "export/dot_layout.h"

#define TDN_ROUTE_POINTS 512

typedef struct tdn_point {
    int64_t x;
    int64_t y;
} tdn_point;

/** A row of Bézier curves (3n + 1 points), and the tip of the arrow after the last of them. */
typedef struct tdn_route {
    tdn_point points[TDN_ROUTE_POINTS];
    size_t count;
    tdn_point tip;
} tdn_route;

/** The way from one node of the view to another; `number` chooses the lane, `arrow` is the length of the arrow head in
 * points. */
void tdn_route_between(const tdn_layout *layout, uint64_t from_node, uint64_t to_node, uint64_t number, int64_t arrow,
                       tdn_route *out);

#endif
