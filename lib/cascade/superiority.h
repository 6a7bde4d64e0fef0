/*
 * superiority.h - which body is the superior of which, in each line, on a day.
 */
#ifndef TDN_SUPERIORITY_H
#define TDN_SUPERIORITY_H

#include "graph/graph.h"

/** The relation of the body of one directive to that of another; a smaller one makes a better parent. */
typedef enum tdn_standing {
    TDN_STANDING_DIRECT, /**< its direct superior */
    TDN_STANDING_ABOVE,  /**< above its direct superior */
    TDN_STANDING_SAME,   /**< the same body */
    TDN_STANDING_GUIDES, /**< guides it without commanding it: a ministry and a province */
    TDN_STANDING_PEER,   /**< a body beside it, or one not known */
    TDN_STANDING_BELOW
} tdn_standing;

typedef struct tdn_position {
    tdnref_level level;
    tdnref_line line;
    const char *authority; /**< "ubnd@dak-lak", may be NULL */
} tdn_position;

/** The position of the body of a directive. */
static inline tdn_position tdn_own_position(const tdn_directive *node)
{
    return (tdn_position){(tdnref_level)node->level, (tdnref_line)node->line_of, node->authority};
}

/** The position of a directive: that of its body, or of the body whose decision an office passes on. */
tdn_position tdn_position_of(const tdn_directive *node);

/** The relation of `other`, seen in one line, to `body` on a day (yyyymmdd, 0: unknown, taken as today's order). */
tdn_standing tdn_standing_of(const tdn_position *other, tdnref_line line, const tdn_position *body, uint32_t day);

#endif
