/*
 * review_names.h - how reports name directives.
 */
#ifndef TDNREF_TOOLS_REVIEW_NAMES_H
#define TDNREF_TOOLS_REVIEW_NAMES_H

#include "review/review.h"

/** As people do: "Kế hoạch 12/KH-STTTT ngày 19/01/2024"; a name or title where there is no number. */
void tool_name_node(tool_buffer *out, const tool_review *review, uint64_t node, tdnref_lang lang);

#endif
