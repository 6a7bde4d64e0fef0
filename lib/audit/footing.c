/*
 * footing.c - what a plan rests on: a directive, one without a number, laws alone, or nothing that was seen.
 */
#include "audit/footing.h"

#include "cascade/without_number.h"

/* A title of more bytes has taken in the opening after it. */
#define LONGEST_TITLE 500u

static const tdn_words opening_unread = {
    {"chưa đọc được phần mở đầu (căn cứ, thực hiện...)", "the opening (recitals) could not be read"}};

bool tdn_points_itself(const tdn_review *review, const tdn_case *c, const tdn_mention_record *cited)
{
    return tdn_graph_from(review->graph, cited) == c->held->node;
}

const tdnref_unnumbered *tdn_next_unnumbered(const tdn_review *review, const tdn_case *c, uint64_t *at)
{
    const tdn_stored_unnumbered *named = NULL;
    while ((named = tdn_named_above_at(review->graph, c->held->node, (*at)++)) != NULL) {
        const uint64_t first = review->graph->sources.items[named->source].first_document;
        if (first + named->value.document == tdn_case_index(review, c) && tdn_is_front(named->value.clause)) {
            return &named->value;
        }
    }
    return NULL;
}

const tdn_mention_record *tdn_named_in_title(tdn_review *review, const tdn_case *c)
{
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        if (cited->value.kind == TDNREF_KIND_NAMED && cited->value.clause == TDNREF_CLAUSE_TITLE &&
            cited->value.relation == TDNREF_REL_IMPLEMENTS && tdn_points_itself(review, c, cited)) {
            return cited;
        }
    }
    return NULL;
}

/* The plan is the annex of a decision and names there what it carries out. */
static bool annex_carries_out(tdn_review *review, const tdn_case *c)
{
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        if (cited->value.clause == TDNREF_CLAUSE_ANNEX && cited->value.relation == TDNREF_REL_IMPLEMENTS &&
            cited->node != TDN_NONE && !tdn_node_of(review, cited->node)->normative) {
            return true;
        }
    }
    return false;
}

/* What the chosen parent amounts to. What only a task of the body names is a parent, but nothing that the opening
 * cites. */
static tdn_footing footing_by_parent(const tdn_review *review, const tdn_node *node)
{
    if (node->primary == TDN_LINE_COUNT || node->from_task) {
        return TDN_FOOTING_NONE;
    }
    const bool legal = tdn_node_of(review, tdn_primary_of(node))->normative;
    return legal ? TDN_FOOTING_LEGAL : TDN_FOOTING_DIRECTIVE;
}

/* No opening was found, or it is empty because the title has swallowed it. */
static bool is_opening_unread(const tdn_case *c)
{
    const char *title = c->doc->title.text;
    return c->opening == NULL || (c->opening[0] == '\0' && title != NULL && strlen(title) > LONGEST_TITLE);
}

void tdn_find_footing(tdn_review *review, tdn_case *c)
{
    uint64_t first = 0;
    c->footing = footing_by_parent(review, c->node);
    if (c->footing == TDN_FOOTING_DIRECTIVE || !c->in_scope) {
        return;
    }
    if (annex_carries_out(review, c)) {
        c->footing = TDN_FOOTING_DIRECTIVE;
    } else if (is_opening_unread(c)) {
        c->undecided = true;
        c->reason = &opening_unread;
    } else if (c->footing == TDN_FOOTING_NONE && tdn_next_unnumbered(review, c, &first) != NULL) {
        c->footing = TDN_FOOTING_UNNUMBERED;
    } else if (c->footing == TDN_FOOTING_NONE && tdn_named_in_title(review, c) != NULL) {
        c->footing = TDN_FOOTING_TITLE;
    }
}
