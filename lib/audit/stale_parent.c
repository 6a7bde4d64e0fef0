/*
 * stale_parent.c - a plan of this period that carries out the directive of the last one, though this period's is there.
 */
#include "audit/parents.h"
#include "audit/rules.h"

static const tdn_words stale = {{
    "Kế hoạch kỳ {0} triển khai {1} (kỳ {2}); kho văn bản có {3} của cùng cơ quan cho kỳ {0}, ban hành không muộn hơn "
    "kế hoạch này.",
    "A plan for {0} implements {1} (for {2}), although {3} of the same body, for {0} and not later than the plan, is "
    "held.",
}};
static const tdn_words no_period = {{
    "trích yếu của văn bản được viện dẫn không nêu năm hoặc giai đoạn",
    "the title of the directive cited names no period",
}};

static const tdn_words *const messages[] = {&stale, &no_period};

typedef struct searching {
    tdn_review *review;
    tdn_chains held; /* body, type and first year of the period -> nodes */
} searching;

static const char *years_text(tdn_review *review, uint16_t from, uint16_t to)
{
    static const tdn_words range = {{"{0}-{1}", "{0}-{1}"}};
    const tdnref_date first = {from, 0, 0};
    const tdnref_date last = {to, 0, 0};
    const tdn_words arguments[2] = {tdn_same(tdn_day_text(review, first)), tdn_same(tdn_day_text(review, last))};
    return from == to ? arguments[0].text[0] : tdn_compose(review, &range, arguments, 2).text[0];
}

/* In the arena; NULL: no memory. */
static const char *slot_of(tdn_review *review, const tdnref_node *node, uint16_t year)
{
    static const tdn_words slot = {{"{0}|{1}|{2}", "{0}|{1}|{2}"}};
    const tdnref_date first = {year, 0, 0};
    const tdn_words arguments[3] = {tdn_same(node->authority), tdn_same(node->type),
                                    tdn_same(tdn_day_text(review, first))};
    return tdn_compose(review, &slot, arguments, 3).text[0];
}

static bool collect(searching *s)
{
    for (uint64_t i = 0; i < s->review->graph->nodes.count; i++) {
        const tdnref_node *node = tdn_value_of(s->review, i);
        if (!node->held || node->period_from == 0 || node->authority == NULL || node->type == NULL) {
            continue;
        }
        const char *slot = slot_of(s->review, node, node->period_from);
        if (slot == NULL || !tdn_chains_add(&s->held, s->review->audit->alloc, slot, i)) {
            return false;
        }
    }
    return true;
}

/* The held directive of the plan's period that continues the parent; TDN_NONE: none. False: no memory. */
static bool successor(searching *s, const tdn_case *c, uint64_t parent, uint64_t *out)
{
    tdn_review *review = s->review;
    const tdnref_node *node = tdn_value_of(review, parent);
    const tdnref_document *doc = &c->held->value;
    *out = TDN_NONE;
    if (node->authority == NULL || node->type == NULL) {
        return true;
    }
    const char *slot = slot_of(review, node, doc->period_from);
    const char *subject = tdn_subject_of_parent(review, c, parent);
    const char *topic = subject == NULL ? NULL : tdn_topic_of(review, subject);
    if (slot == NULL || topic == NULL) {
        return false;
    }
    uint64_t link = tdn_chains_find(&s->held, slot);
    for (size_t n = 0; link != TDN_NONE && n < TDN_CHAIN_REACH; n++, link = s->held.links.items[link].next) {
        review->audit->steps++;
        const uint64_t other = s->held.links.items[link].value;
        const uint32_t day = tdn_whole_day(tdn_value_of(review, other)->date);
        if (other != c->held->node && day != 0 && day <= tdn_date_last_day(doc->date) && topic[0] != '\0' &&
            topic == tdn_case_of_node(review, other)->topic) {
            *out = other;
        }
    }
    return true;
}

static bool report(tdn_review *review, uint64_t document, uint64_t parent, uint64_t current, const uint16_t years[2])
{
    const tdn_case *c = &review->cases.items[document];
    const tdn_cited *cited = tdn_citation_of(review, c, parent);
    tdn_remark remark = tdn_remark_new(document, &stale);
    const tdnref_place own = tdn_place_of_document(review, document);
    const tdnref_place held = tdn_place_of_document(review, tdn_case_index(review, tdn_case_of_node(review, current)));
    if (cited != NULL) {
        tdn_blame(review, &remark, cited, (tdnref_span){0, 0});
    } else {
        tdn_quote(&remark, &own);
    }
    tdn_quote(&remark, &held);
    remark.cites = true;
    remark.arguments[0] = tdn_same(years_text(review, c->held->value.period_from, c->held->value.period_to));
    remark.arguments[1] = tdn_describe_node(review, tdn_value_of(review, parent));
    remark.arguments[2] = tdn_same(years_text(review, years[0], years[1]));
    remark.arguments[3] = tdn_describe_node(review, tdn_value_of(review, current));
    return tdn_found(review, &remark);
}

static bool check(searching *s, uint64_t document)
{
    const tdn_case *c = &s->review->cases.items[document];
    const uint64_t parent = tdn_is_reviewed_plan(c) ? tdn_primary_parent(c) : TDN_NONE;
    const uint16_t own = c->held->value.period_from;
    uint16_t years[2];
    uint64_t current = TDN_NONE;
    if (parent == TDN_NONE || own == 0 || tdn_looks_back(c->title)) {
        return true;
    }
    if (!tdn_period_of_parent(s->review, c, parent, &years[0], &years[1])) {
        return tdn_abstained(s->review, &no_period);
    }
    tdn_checked(s->review);
    if (years[1] >= own) {
        return true;
    }
    if (!successor(s, c, parent, &current)) {
        return false;
    }
    return current == TDN_NONE || report(s->review, document, parent, current, years);
}

static bool run(tdn_review *review)
{
    searching s = {.review = review};
    tdn_chains_init(&s.held, review->audit->alloc);
    bool done = collect(&s);
    for (uint64_t i = 0; i < review->cases.count && done; i++) {
        done = check(&s, i);
    }
    tdn_chains_release(&s.held, review->audit->alloc);
    return done;
}

const tdn_rule tdn_rule_stale_parent = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "stale-parent",
            .severity = TDNREF_SEVERITY_CHECK,
            .summary =
                {"Kế hoạch của kỳ này triển khai văn bản của kỳ trước, trong khi kho văn bản có văn bản của kỳ này",
                 "A plan implements the directive for the previous period, although that for its own period is held"},
            .explanation =
                {"Xét khi trích yếu của kế hoạch và của văn bản được triển khai đều nêu năm hoặc giai đoạn, "
                 "và giai đoạn của văn bản được triển khai đã hết. Chỉ nêu khi kho văn bản có văn bản cùng "
                 "loại, cùng cơ quan, cùng nội dung cho đúng kỳ này và ban hành không muộn hơn kế hoạch. Kế "
                 "hoạch tổng kết, sơ kết, kỷ niệm không được xét.",
                 "Examines plans whose title names a period and whose parent's title names one that is over. Reports "
                 "them only if the archive holds an act of the same type, body and subject for the current period, not "
                 "later than the plan. Plans for reviews or anniversaries are ignored."},
            .example = {"Kế hoạch năm 2024 của sở triển khai \"Kế hoạch ... về công tác thông tin đối ngoại năm 2023\" "
                        "của UBND tỉnh, trong khi kho văn bản có kế hoạch năm 2024 của UBND tỉnh.",
                        "A department's plan for 2024 implements the province's plan for 2023, although that for 2024 "
                        "is held."},
            .settled_by = {"Viện dẫn văn bản của kỳ này, hoặc ghi rõ lý do còn triển khai văn bản của kỳ trước.",
                           "Cite the directive for the current period, or state why the previous one is still being "
                           "implemented."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
