/*
 * review_json_none.c - stand-in for the writers of JSON, SARIF and HTML if jansson was not found at build time.
 */
#include "common/status.h"
#include "review/review.h"

bool tool_has_jansson(void)
{
    return false;
}

static int cannot_write(const tool_review *review)
{
    tool_message(review->program, NULL, "this build cannot write that format: install libjansson-dev and rebuild");
    return TOOL_USAGE;
}

int tool_review_json(const tool_review *review, tool_output *output)
{
    (void)output;
    return cannot_write(review);
}

int tool_review_sarif(const tool_review *review, tool_output *output)
{
    (void)output;
    return cannot_write(review);
}

int tool_review_html(const tool_review *review, tool_output *output)
{
    (void)output;
    return cannot_write(review);
}
