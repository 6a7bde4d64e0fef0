/*
 * first_citation_incomplete.c - the first citation of an act without its date or issuer.
 */
#include "audit/forms.h"
#include "audit/rules.h"

static const tdn_words incomplete = {{
    "{0} văn bản được viện dẫn lần đầu chưa ghi đủ ngày ban hành hoặc cơ quan ban hành.",
    "{0} acts whose first citation lacks date or issuer.",
}};

static const tdn_words *const messages[] = {&incomplete, &tdn_form_unknown};

/* Laws and ordinances are cited by type and name. */
static bool is_incomplete(const tdnref_mention *m)
{
    static const char *const laws[] = {"LUẬT", "PL", NULL};
    const bool issued = m->issuer.origin == TDNREF_ORIGIN_PRINTED || m->issuer.origin == TDNREF_ORIGIN_SHARED ||
                        m->issuer.span.start < m->issuer.span.end;
    return !tdn_is_one_of(m->type.text, laws) && (!tdn_is_whole_date(m->date) || !issued);
}

/* The marks of this rule: directive -> document that was the last to cite it. */
static void check(tdn_review *review, const tdn_case *c)
{
    const uint64_t document = tdn_case_index(review, c);
    if (!tdn_is_state_form(c)) {
        tdn_abstained(review, &tdn_form_unknown);
        return;
    }
    tdn_checked(review);
    tdn_form_list list = tdn_form_begin(review, c, &incomplete);
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        if (cited->node == TDN_NONE || review->marks.items[cited->node] == document) {
            continue;
        }
        review->marks.items[cited->node] = document;
        if (cited->value.kind == TDNREF_KIND_NUMBERED && cited->node != c->held->node && is_incomplete(&cited->value)) {
            tdn_form_add(&list, tdn_place_of_mention(review, cited, TDN_ALL_OF_IT));
        }
    }
    tdn_form_end(review, &list);
}

const tdn_rule tdn_rule_first_citation_incomplete = {
    .on_archive = tdn_use_marks,
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
