/*
 * review_quote.h - the words that a finding is about.
 */
#ifndef TDNREF_TOOLS_REVIEW_QUOTE_H
#define TDNREF_TOOLS_REVIEW_QUOTE_H

#include "review/review.h"

/** True if only a part of the words is wrong. */
bool tool_place_is_marked(const tdnref_place *place);

/** The words of a quote and the wrong part in it, white space collapsed: before, wrong, after. If no part is more
 * wrong than the others, all of it stands in `before`. None is NULL after the call; to be freed. */
typedef struct tool_quote {
    tool_buffer before;
    tool_buffer wrong;
    tool_buffer after;
} tool_quote;

/** False if the place quotes nothing. */
bool tool_quote_place(const tool_review *review, const tdnref_place *place, tool_quote *out);
void tool_quote_free(tool_quote *quote);

#endif
