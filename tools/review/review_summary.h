/*
 * review_summary.h - what several reports say of the review as a whole.
 */
#ifndef TDNREF_TOOLS_REVIEW_SUMMARY_H
#define TDNREF_TOOLS_REVIEW_SUMMARY_H

#include "review/review.h"

/** How an input was read, in words, with the detail of the message. */
void tool_say_reading(tool_buffer *out, tdnref_lang lang, const tool_readings_item *item);

/** "33 of 40 files read; 35 documents; ..." */
void tool_say_counts(tool_buffer *out, const tool_review *review);

/** Findings of the baseline, which there must be, that are not found any more. free() the items. */
typedef struct tool_gone {
    const tool_known **items;
    size_t count;
    uint64_t not_compared; /**< those whose files are not among the inputs that were read */
} tool_gone;
tool_gone tool_gone_collect(const tool_review *review);

/** Files that need attention, with the reason, and what else lies in the folders. */
typedef struct tool_attention_item {
    const char *path; /**< of a file or folder */
    tool_buffer reason;
} tool_attention_item;

typedef struct tool_attention {
    tool_attention_item *items;
    size_t count;
} tool_attention;
void tool_attention_collect(const tool_review *review, tool_attention *list);
void tool_attention_free(tool_attention *list);

/** What to do next, as lines, most urgent first. */
typedef struct tool_advice {
    tool_buffer *lines;
    size_t count;
} tool_advice;
void tool_advice_collect(const tool_review *review, tool_advice *advice);
/** A new line at the end, empty. */
tool_buffer *tool_advice_add(tool_advice *advice);
void tool_advice_free(tool_advice *advice);

#endif
