/*
 * review_names.c - how reports name directives and dates, quote places, and say what to do next.
 */
#include "review/review.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* --------------------------------------------------------------- names */

void tool_local_date(tool_buffer *out, tdnref_date date)
{
    if (date.day != 0) {
        tool_buffer_format(out, "%02u/", (unsigned)date.day);
    }
    if (date.month != 0) {
        tool_buffer_format(out, date.month < 3 ? "%02u/" : "%u/", (unsigned)date.month);
    }
    if (date.year != 0) {
        tool_buffer_format(out, "%u", (unsigned)date.year);
    }
}

static void add_date(tool_buffer *out, const tool_review *review, tdnref_date date)
{
    tool_buffer text = {0};
    tool_local_date(&text, date);
    if (text.len > 0 && date.year != 0) {
        const tool_word word = date.day != 0 ? WORD_of_date : date.month != 0 ? WORD_of_month : WORD_of_year;
        tool_buffer_text(out, " ");
        tool_say(out, review->lang, word, text.bytes, NULL);
    }
    tool_buffer_free(&text);
}

/* Some types are printed in their number ("/KH-SXD": the digits were left blank). */
static void add_number(tool_buffer *out, const tool_review *review, const tdnref_node *node)
{
    tool_buffer_text(out, " ");
    if (node->number[0] != '/') {
        tool_buffer_text(out, node->number);
        return;
    }
    tool_buffer_format(out, "...%s (%s)", node->number, tool_word_text(WORD_number_blank, review->lang));
}

void tool_name_node(tool_buffer *out, const tool_review *review, uint64_t index)
{
    const tdnref_node node = tool_node(review, index);
    const char *type = tdnref_type_name(node.type);
    const char *name = node.name != NULL ? node.name : node.number == NULL ? node.title : NULL;
    if (node.name != NULL) {
        tool_buffer_text(out, name);
        return;
    }
    type = type == NULL ? node.type : type;
    if (type != NULL) {
        tool_buffer_text(out, type);
    }
    if (node.number != NULL) {
        add_number(out, review, &node);
    } else if (name != NULL) {
        tool_buffer_format(out, "%s“%s” (%s)", type == NULL ? "" : " ", name,
                           tool_word_text(WORD_no_number, review->lang));
    } else {
        tool_buffer_format(out, type == NULL ? "%s" : " (%s)",
                           tool_word_text(type == NULL ? WORD_untitled : WORD_no_number, review->lang));
    }
    add_date(out, review, node.date);
}

void tool_say_reading(tool_buffer *out, tdnref_lang lang, const tool_readings_item *item)
{
    static const tool_word words[] = {
        [TOOL_READ] = WORD_line_at, /* never said */
        [TOOL_READ_PARTLY] = WORD_unread_partly,
        [TOOL_READ_EMPTY] = WORD_unread_empty,
        [TOOL_UNREAD_NO_FILE] = WORD_unread_cannot,
        [TOOL_UNREAD_NO_TEXT] = WORD_unread_no_text,
        [TOOL_UNREAD_KIND] = WORD_unread_kind,
        [TOOL_UNREAD_SECRET] = WORD_unread_classified,
    };
    tool_say(out, lang, words[item->reading], item->stamp, NULL);
    const bool all_said =
        item->reading == TOOL_READ_EMPTY || item->reading == TOOL_UNREAD_KIND || item->reading == TOOL_UNREAD_SECRET;
    if (item->detail != NULL && !all_said) {
        tool_buffer_text(out, " (");
        tool_buffer_plain(out, item->detail);
        tool_buffer_text(out, ")");
    }
}

/* -------------------------------------------------------------- quotes */

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\v';
}

/* White space collapsed, nothing before the first word of the quote; `begun` goes from part to part. */
static void add_collapsed(tool_buffer *out, const char *text, size_t len, bool *blank)
{
    for (size_t i = 0; i < len; i++) {
        if (!is_blank(text[i])) {
            tool_buffer_add(out, text + i, 1);
            *blank = false;
        } else if (!*blank) {
            tool_buffer_text(out, " ");
            *blank = true;
        }
    }
}

/* A quote of the text the finding is about, cut where it is longer than a reader wants to see. */
#define MOST_AROUND ((size_t)160)
#define MOST_MARKED (4 * MOST_AROUND)

static void cut_front(tool_buffer *text)
{
    if (text->len <= MOST_AROUND) {
        return;
    }
    size_t from = text->len - MOST_AROUND;
    while (from < text->len && text->bytes[from] != ' ') {
        from++;
    }
    tool_buffer kept = {0};
    tool_buffer_text(&kept, "…");
    tool_buffer_add(&kept, text->bytes + from, text->len - from);
    tool_buffer_free(text);
    *text = kept;
}

static void cut_back(tool_buffer *text, size_t most)
{
    if (text->len <= most) {
        return;
    }
    size_t to = most;
    while (to > 0 && text->bytes[to] != ' ') {
        to--;
    }
    text->len = to;
    tool_buffer_text(text, "…");
}

static void add_part(tool_buffer *out, const tdnref_source *source, uint64_t from, uint64_t to, bool *blank)
{
    uint64_t len = 0;
    const char *text = tdnref_source_text(source, &len);
    const uint64_t start = tdnref_source_text_offset(source, from);
    const uint64_t end = tdnref_source_text_offset(source, to);
    tool_buffer valid = {0};
    if (start < end && end <= len) {
        tool_buffer_valid(&valid, text + start, (size_t)(end - start));
        add_collapsed(out, valid.bytes, valid.len, blank);
    }
    tool_buffer_free(&valid);
}

bool tool_place_is_marked(const tdnref_place *place)
{
    const tdnref_span span = place->span;
    const tdnref_span mark = place->mark;
    return mark.start < mark.end && mark.start >= span.start && mark.end <= span.end &&
           (mark.start > span.start || mark.end < span.end);
}

bool tool_quote_place(const tool_review *review, const tdnref_place *place, tool_quote *out)
{
    *out = (tool_quote){{0}, {0}, {0}};
    tool_buffer_text(&out->before, "");
    tool_buffer_text(&out->wrong, "");
    tool_buffer_text(&out->after, "");
    if (place->text == NULL) {
        return false;
    }
    const tdnref_source *source = tool_readings_open(review->readings, place->source);
    if (source == NULL) {
        tool_buffer_text(&out->before, place->text);
        return true;
    }
    const bool marked = tool_place_is_marked(place);
    const tdnref_span mark = marked ? place->mark : (tdnref_span){place->span.end, place->span.end};
    bool blank = true;
    add_part(&out->before, source, place->span.start, mark.start, &blank);
    add_part(&out->wrong, source, mark.start, mark.end, &blank);
    add_part(&out->after, source, mark.end, place->span.end, &blank);
    if (marked) {
        cut_front(&out->before);
    } else {
        cut_back(&out->before, MOST_MARKED);
    }
    cut_back(&out->wrong, MOST_MARKED);
    cut_back(&out->after, MOST_AROUND);
    return true;
}

void tool_quote_free(tool_quote *quote)
{
    tool_buffer_free(&quote->before);
    tool_buffer_free(&quote->wrong);
    tool_buffer_free(&quote->after);
}

/* -------------------------------------------------------------- advice */

static tool_buffer *new_line(tool_advice *advice)
{
    advice->lines = tool_realloc(advice->lines, (advice->count + 1) * sizeof *advice->lines);
    advice->lines[advice->count] = (tool_buffer){0};
    return &advice->lines[advice->count++];
}

static void advise(tool_advice *advice, const tool_review *review, tool_word word, uint64_t number)
{
    if (number > 0) {
        tool_say_number(new_line(advice), review->lang, word, number);
    }
}

static void advise_severity(tool_advice *advice, const tool_review *review, tool_word word, tdnref_severity severity)
{
    char number[24];
    (void)snprintf(number, sizeof number, "%" PRIu64, review->by_severity[severity]);
    if (review->by_severity[severity] > 0) {
        tool_say(new_line(advice), review->lang, word, number, tdnref_severity_name(severity, review->lang), NULL);
    }
}

void tool_advice_collect(const tool_review *review, bool as_page, tool_advice *advice)
{
    uint64_t readings[TOOL_UNREAD_SECRET + 1] = {0};
    *advice = (tool_advice){0};
    for (size_t i = 0; i < review->readings->count; i++) {
        readings[review->readings->items[i].reading]++;
    }
    advise(advice, review, WORD_next_unread,
           readings[TOOL_UNREAD_NO_FILE] + readings[TOOL_UNREAD_NO_TEXT] + readings[TOOL_UNREAD_KIND] +
               readings[TOOL_READ_PARTLY]);
    advise(advice, review, WORD_next_empty, readings[TOOL_READ_EMPTY]);
    advise(advice, review, WORD_next_classified, readings[TOOL_UNREAD_SECRET]);
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
        tool_say(new_line(advice), review->lang, WORD_next_no_document, NULL);
    } else if (advice->count == 0) {
        tool_say(new_line(advice), review->lang, WORD_next_nothing, NULL);
    }
    if (!as_page) {
        tool_say(new_line(advice), review->lang, WORD_next_page, review->program->name, NULL);
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

/* ------------------------------------------------------------ encoding */

size_t tool_utf8_length(const char *text, size_t left)
{
    const unsigned char *at = (const unsigned char *)text;
    const size_t len = at[0] < 0x80                    ? 1
                       : at[0] >= 0xC2 && at[0] < 0xE0 ? 2
                       : at[0] >= 0xE0 && at[0] < 0xF0 ? 3
                       : at[0] >= 0xF0 && at[0] < 0xF5 ? 4
                                                       : 0;
    if (len == 0 || len > left) {
        return 0;
    }
    for (size_t i = 1; i < len; i++) {
        if ((at[i] & 0xC0) != 0x80) {
            return 0;
        }
    }
    const bool wrong = (at[0] == 0xE0 && at[1] < 0xA0) || (at[0] == 0xED && at[1] > 0x9F) ||
                       (at[0] == 0xF0 && at[1] < 0x90) || (at[0] == 0xF4 && at[1] > 0x8F);
    return wrong ? 0 : len;
}

void tool_buffer_valid(tool_buffer *out, const char *bytes, size_t len)
{
    for (size_t at = 0; at < len;) {
        const size_t step = tool_utf8_length(bytes + at, len - at);
        if (step == 0) {
            tool_buffer_text(out, "\xEF\xBF\xBD");
            at++;
        } else {
            tool_buffer_add(out, bytes + at, step);
            at += step;
        }
    }
    if (out->bytes == NULL) {
        tool_buffer_text(out, "");
    }
}
