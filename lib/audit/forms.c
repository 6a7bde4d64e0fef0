/*
 * forms.c - one finding per document, with its places.
 */
#include "audit/forms.h"

const tdn_words tdn_form_unknown = {{
    "chưa biết văn bản theo quy định nào về thể thức (không phải văn bản nhà nước, hoặc chưa có ngày)",
    "it is not known which rules of form apply (not a State document, or no date)",
}};

tdn_form_list tdn_form_begin(const tdn_review *review, const tdn_case *c, const tdn_words *message)
{
    return (tdn_form_list){.remark = tdn_remark_new(review, c, message)};
}

void tdn_form_add(tdn_form_list *list, tdnref_place place)
{
    tdn_quote(&list->remark, place);
    list->count++;
}

void tdn_form_end(tdn_review *review, tdn_form_list *list)
{
    if (list->count > 0) {
        list->remark.arguments[0] = tdn_count_words(review, list->count);
        tdn_found(review, &list->remark);
    }
}

bool tdn_is_state_form(const tdn_case *c)
{
    return c->doc->line_of == TDNREF_LINE_STATE && c->doc->date.year >= 2011;
}
