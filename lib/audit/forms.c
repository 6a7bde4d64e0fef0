/*
 * forms.c - one finding per document, with its places.
 */
#include "audit/forms.h"

void tdn_form_begin(tdn_form_list *list, uint64_t document, const tdn_words *message)
{
    *list = (tdn_form_list){.remark = tdn_remark_new(document, message)};
}

void tdn_form_add(tdn_form_list *list, const tdnref_place *place)
{
    tdn_quote(&list->remark, place);
    list->count++;
}

bool tdn_form_end(tdn_review *review, tdn_form_list *list)
{
    if (list->count == 0) {
        return true;
    }
    const char *count = tdn_count_text(review, list->count);
    list->remark.arguments[0] = tdn_same(count);
    return count != NULL && tdn_found(review, &list->remark);
}

bool tdn_is_state_form(const tdn_case *c)
{
    const tdnref_document *doc = &c->held->value;
    return doc->line_of == TDNREF_LINE_STATE && doc->date.year >= 2011;
}
