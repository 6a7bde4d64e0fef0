/*
 * review.h - the formats of a review.
 */
#ifndef TDNREF_TOOLS_REVIEW_H
#define TDNREF_TOOLS_REVIEW_H

#include "common.h"

/** For a person at a terminal: documents and what they stand on, findings with file, line and words, what was checked.
 */
void tool_review_text(tool_buffer *out, const tdnref_audit *audit, tdnref_lang lang);

#endif
