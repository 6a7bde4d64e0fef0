/*
 * review_quote.c - the words of a place, white space collapsed, with the wrong part apart.
 */
#include "review/review_quote.h"

#include "common/utf8.h"

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
