/*
 * review_names.c - how reports name directives and dates.
 */
#include "common/day.h"
#include "review/review.h"

static void add_date(tool_buffer *out, const tool_review *review, tdnref_date date)
{
    tool_buffer text = {0};
    tool_day_local(&text, date);
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
