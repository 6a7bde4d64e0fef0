/*
 * review_summary.c - what several reports say of the review as a whole: counts, files that need attention, known
 * findings that are gone, what to do next.
 */
#include "review/review_summary.h"

#include "common/utf8.h"

#include <stdlib.h>

void tool_say_counts(tool_buffer *out, const tool_review *review)
{
    tool_say(out, review->lang, WORD_counts, tool_decimal(tool_readings_read_count(review->readings)).text,
             tool_decimal(review->readings->count).text, tool_decimal(review->documents).text,
             tool_decimal(review->in_scope).text, tool_decimal(review->documents - review->in_scope).text, NULL);
}

tool_gone tool_gone_collect(const tool_review *review)
{
    tool_gone gone = {0};
    for (size_t i = 0; i < review->baseline->count; i++) {
        const tool_known *known = &review->baseline->items[i];
        if (known->seen) {
            continue;
        }
        if (!tool_readings_was_read(review->readings, known->file)) {
            gone.not_compared++;
            continue;
        }
        gone.items = tool_realloc(gone.items, (gone.count + 1) * sizeof *gone.items);
        gone.items[gone.count++] = known;
    }
    return gone;
}

/* ----------------------------------------------------------- attention */

void tool_say_reading(tool_buffer *out, tdnref_lang lang, const tool_readings_item *item)
{
    static const tool_word words[TOOL_OUTCOME_COUNT] = {
        [TOOL_READ] = WORD_line_at, /* never said */
        [TOOL_READ_PARTLY] = WORD_unread_partly,
        [TOOL_READ_EMPTY] = WORD_unread_empty,
        [TOOL_UNREAD_NO_FILE] = WORD_unread_cannot,
        [TOOL_UNREAD_NO_TEXT] = WORD_unread_no_text,
        [TOOL_UNREAD_KIND] = WORD_unread_kind,
        [TOOL_UNREAD_BROKEN] = WORD_unread_broken,
        [TOOL_UNREAD_SCAN] = WORD_unread_scan,
        [TOOL_UNREAD_SECRET] = WORD_unread_classified,
    };
    tool_say(out, lang, words[item->outcome], item->stamp, NULL);
    const bool all_said =
        item->outcome == TOOL_READ_EMPTY || item->outcome == TOOL_UNREAD_KIND || item->outcome == TOOL_UNREAD_SECRET;
    if (item->detail != NULL && !all_said) {
        tool_buffer_text(out, " (");
        tool_buffer_plain(out, item->detail);
        tool_buffer_text(out, ")");
    }
}

static void add_attention(tool_attention *list, const char *path, tool_buffer reason)
{
    list->items = tool_realloc(list->items, (list->count + 1) * sizeof *list->items);
    list->items[list->count++] = (tool_attention_item){path, reason};
}

void tool_attention_collect(const tool_review *review, tool_attention *list)
{
    const tool_readings *readings = review->readings;
    *list = (tool_attention){0};
    for (size_t i = 0; i < readings->count; i++) {
        if (readings->items[i].outcome != TOOL_READ) {
            tool_buffer reason = {0};
            tool_say_reading(&reason, review->lang, &readings->items[i]);
            add_attention(list, readings->items[i].path, reason);
        }
    }
    for (size_t i = 0; i < readings->inputs->other_count; i++) {
        const tool_other_files *others = &readings->inputs->others[i];
        tool_buffer reason = {0};
        tool_say(&reason, review->lang, WORD_unread_others, others->counts, NULL);
        add_attention(list, others->folder, reason);
    }
}

void tool_attention_free(tool_attention *list)
{
    for (size_t i = 0; i < list->count; i++) {
        tool_buffer_free(&list->items[i].reason);
    }
    free(list->items);
    *list = (tool_attention){0};
}

/* -------------------------------------------------------------- advice */

tool_buffer *tool_advice_add(tool_advice *advice)
{
    advice->lines = tool_realloc(advice->lines, (advice->count + 1) * sizeof *advice->lines);
    advice->lines[advice->count] = (tool_buffer){0};
    return &advice->lines[advice->count++];
}

static void advise(tool_advice *advice, const tool_review *review, tool_word word, uint64_t number)
{
    if (number > 0) {
        tool_say_number(tool_advice_add(advice), review->lang, word, number);
    }
}

static void advise_severity(tool_advice *advice, const tool_review *review, tool_word word, tdnref_severity severity)
{
    const uint64_t number = review->by_severity[severity];
    if (number > 0) {
        tool_say(tool_advice_add(advice), review->lang, word, tool_decimal(number).text,
                 tdnref_severity_name(severity, review->lang), NULL);
    }
}

void tool_advice_collect(const tool_review *review, tool_advice *advice)
{
    uint64_t counts[TOOL_OUTCOME_COUNT] = {0};
    *advice = (tool_advice){0};
    for (size_t i = 0; i < review->readings->count; i++) {
        counts[review->readings->items[i].outcome]++;
    }
    advise(advice, review, WORD_next_unread,
           counts[TOOL_UNREAD_NO_FILE] + counts[TOOL_UNREAD_NO_TEXT] + counts[TOOL_UNREAD_KIND] +
               counts[TOOL_UNREAD_BROKEN] + counts[TOOL_UNREAD_SCAN] + counts[TOOL_READ_PARTLY]);
    advise(advice, review, WORD_next_empty, counts[TOOL_READ_EMPTY]);
    advise(advice, review, WORD_next_classified, counts[TOOL_UNREAD_SECRET]);
    advise_severity(advice, review, WORD_next_check, TDNREF_SEVERITY_CHECK);
    advise_severity(advice, review, WORD_next_review, TDNREF_SEVERITY_REVIEW);
    advise(advice, review, WORD_next_not_seen, review->by_verdict[TDNREF_VERDICT_NOT_SEEN]);
    advise(advice, review, WORD_next_not_enough, review->by_verdict[TDNREF_VERDICT_NOT_ENOUGH]);
    if (!review->has_registry) {
        advise(advice, review, WORD_next_registry, review->documents);
    }
    if (review->baseline == NULL) {
        advise(advice, review, WORD_next_baseline, review->shown_count);
    }
    if (review->documents == 0) {
        tool_say(tool_advice_add(advice), review->lang, WORD_next_no_document, NULL);
    } else if (advice->count == 0) {
        tool_say(tool_advice_add(advice), review->lang, WORD_next_nothing, NULL);
    }
}

void tool_advice_free(tool_advice *advice)
{
    for (size_t i = 0; i < advice->count; i++) {
        tool_buffer_free(&advice->lines[i]);
    }
    free(advice->lines);
    *advice = (tool_advice){0};
}
