/*
 * review_names.c - how reports name directives and dates.
 */
#include "review/review_names.h"

#include "common/day.h"

static void add_date(tool_buffer *out, tdnref_date date, tdnref_lang lang)
{
    tool_buffer text = {0};
    tool_day_local(&text, date);
    if (date.year != 0) {
        const tool_word word = date.day != 0 ? WORD_of_date : date.month != 0 ? WORD_of_month : WORD_of_year;
        tool_buffer_text(out, " ");
        tool_say(out, lang, word, text.bytes, NULL);
    }
    tool_buffer_free(&text);
}

/* Some types are printed in their number ("/KH-SXD": the digits were left blank). */
static void add_number(tool_buffer *out, const char *number, tdnref_lang lang)
{
    if (number[0] == '/') {
        tool_buffer_format(out, " ...%s (%s)", number, tool_word_text(WORD_number_blank, lang));
    } else {
        tool_buffer_format(out, " %s", number);
    }
}

void tool_name_node(tool_buffer *out, const tool_review *review, uint64_t index, tdnref_lang lang)
{
    const tdnref_node node = tool_node(review, index);
    if (node.name != NULL) {
        tool_buffer_text(out, node.name);
        return;
    }
    const char *full_type = tdnref_type_name(node.type);
    const char *type = full_type == NULL ? node.type : full_type;
    tool_buffer_text(out, type == NULL ? "" : type);
    if (node.number != NULL) {
        add_number(out, node.number, lang);
    } else if (node.title != NULL) {
        tool_buffer_format(out, "%s“%s” (%s)", type == NULL ? "" : " ", node.title,
                           tool_word_text(WORD_no_number, lang));
    } else if (type != NULL) {
        tool_buffer_format(out, " (%s)", tool_word_text(WORD_no_number, lang));
    } else {
        tool_buffer_text(out, tool_word_text(WORD_untitled, lang));
    }
    add_date(out, node.date, lang);
}
