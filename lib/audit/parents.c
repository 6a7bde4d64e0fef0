/*
 * parents.c - what a plan is based on, as several rules need it: its chosen parents, their periods, the title as a
 * topic.
 */
#include "audit/parents.h"

const tdn_words tdn_period_unknown = {{
    "trích yếu của văn bản được viện dẫn không nêu năm hoặc giai đoạn",
    "the title of the directive cited names no period",
}};

bool tdn_is_reviewed_plan(const tdn_case *c)
{
    return c->in_scope && !c->undecided;
}

uint64_t tdn_primary_parent(const tdn_case *c)
{
    return c->footing == TDN_FOOTING_DIRECTIVE ? tdn_primary_of(c->node) : TDN_NONE;
}

const tdn_mention_record *tdn_citation_of(tdn_review *review, const tdn_case *c, uint64_t node)
{
    const tdn_mention_record *found = NULL;
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        if (cited->node == node && cited->value.kind != TDNREF_KIND_SELF &&
            (found == NULL || (tdn_is_front(cited->value.clause) && !tdn_is_front(found->value.clause)))) {
            found = cited;
        }
    }
    return found;
}

tdnref_place tdn_place_of_citation(tdn_review *review, const tdn_case *c, uint64_t node)
{
    const tdn_mention_record *cited = tdn_citation_of(review, c, node);
    return cited == NULL ? tdn_place_of_opening(review, c) : tdn_place_of_mention(review, cited, TDN_ALL_OF_IT);
}

/* The years that the parent's own title names, or its subject as cited; false: none, or not known. */
static bool read_period(tdn_review *review, const tdn_case *c, uint64_t parent, uint16_t *from, uint16_t *to)
{
    const tdn_directive *node = tdn_value_of(review, parent);
    if (node->held && node->title != NULL) {
        *from = node->period_from;
        *to = node->period_to;
        return *from != 0;
    }
    const tdn_mention_record *cited = tdn_citation_of(review, c, parent);
    return cited != NULL && tdn_years_in(cited->value.subject.text, from, to);
}

/* True if a title speaks of summing up or of an anniversary, where a directive that has run out is in place. */
static bool looks_back(const char *title)
{
    static const char *const words[] = {"-tổng-kết-",   "-sơ-kết-",     "-đánh-giá-",
                                        "-quyết-toán-", "-kỷ-niệm-",    "-rà-soát-",
                                        "-báo-cáo-",    "-nghiệm-thu-", NULL};
    return tdn_holds_one_of(title, words);
}

bool tdn_has_past_parent(tdn_review *review, const tdn_case *c, tdn_past_parent *out)
{
    out->node = tdn_is_reviewed_plan(c) ? tdn_primary_parent(c) : TDN_NONE;
    if (out->node == TDN_NONE || c->doc->period_from == 0 || looks_back(c->title)) {
        return false;
    }
    if (!read_period(review, c, out->node, &out->from, &out->to)) {
        tdn_abstained(review, &tdn_period_unknown);
        return false;
    }
    tdn_checked(review);
    return out->to < c->doc->period_from;
}

const char *tdn_subject_of_parent(tdn_review *review, const tdn_case *c, uint64_t parent)
{
    const tdn_case *held = tdn_case_of_node(review, parent);
    if (held != NULL && held->title[0] != '\0') {
        return held->title;
    }
    const tdn_mention_record *cited = tdn_citation_of(review, c, parent);
    return tdn_dashed(review, cited == NULL ? NULL : cited->value.subject.text);
}

tdn_standing tdn_stands_to(const tdn_case *c, const tdn_directive *other)
{
    const tdn_position body = tdn_own_position(&c->node->value);
    const tdn_position above = tdn_own_position(other);
    return tdn_standing_of(&above, other->line_of, &body, tdn_whole_day(c->node->value.date));
}
